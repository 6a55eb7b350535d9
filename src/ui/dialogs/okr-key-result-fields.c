/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key result says beside the fields that are edited: rows to read, and its readings.  */

#include "config.h"

#include "ui/dialogs/okr-key-result-fields.h"

#include "logic/okr-figure.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-reading-question.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *text)
{
  GtkWidget *row;

  if (text == NULL || *text == '\0')
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  okr_form_describe_row (row, text);
  adw_preferences_group_add (group, row);
}

static char *
dup_tasks (OkrKeyResult *key_result)
{
  return okr_key_result_get_tasks_total (key_result) > 0 ? okr_label_dup_tasks (key_result) : NULL;
}

static const char *
get_title (gpointer entity)
{
  return entity != NULL ? okr_entity_get_title (OKR_ENTITY (entity)) : NULL;
}

/* Why it came after the launch. */
static const char *
get_evidence (OkrKeyResult *key_result)
{
  OkrDecision *arrival = okr_key_result_find_arrival (key_result);

  return arrival != NULL ? okr_decision_get_evidence (arrival) : NULL;
}

/* Why it is out of play; a document may say it of the decision alone. */
static const char *
get_reason (OkrKeyResult *key_result)
{
  OkrDecision *departure = okr_key_result_find_departure (key_result);
  const char *reason = okr_key_result_get_state_reason (key_result);

  return reason == NULL && departure != NULL ? okr_decision_get_evidence (departure) : reason;
}

/**
 * okr_key_result_fields_fill:
 * @group: takes the rows
 * @key_result: whose fields
 *
 * Adds a row for each field that says something and that nobody edits: what follows from others, and what was said
 * at a launch or a review.
 */
void
okr_key_result_fields_fill (AdwPreferencesGroup *group,
                            OkrKeyResult        *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  g_autofree char *zone = okr_label_dup_zone (okr_objective_get_objective_type (objective));
  g_autofree char *tasks = dup_tasks (key_result);
  g_autofree char *contribution = NULL;

  if (okr_key_result_get_contribution (key_result) >= 0)
    contribution = g_strdup_printf (_("%d of 3"), okr_key_result_get_contribution (key_result));

  add_row (group, _("Zone"), zone);
  add_row (group, _("Replaced By"), get_title (okr_key_result_get_replaced_by (key_result)));
  add_row (group, _("Replaces"), get_title (okr_key_result_get_replaces (key_result)));
  add_row (group, _("Evidence"), get_evidence (key_result));
  add_row (group, _("Reason"), get_reason (key_result));
  add_row (group, _("Target as Written"), okr_key_result_get_target_wording (key_result));
  add_row (group, _("Tasks"), tasks);
  add_row (group, _("Contribution to the Objective"), contribution);
}

/* When, at which check, by whom and how sure: what of it is known. */
static char *
dup_circumstances (OkrCheckIn *check_in)
{
  OkrAccountabilityCheck *check = okr_check_in_get_accountability_check (check_in);
  OkrPerson *author = okr_check_in_get_author (check_in);
  int confidence = okr_check_in_get_confidence (check_in);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  g_strv_builder_take (parts, okr_date_dup_long_label (okr_check_in_get_date (check_in)));
  if (check != NULL)
    g_strv_builder_take (parts, g_strdup_printf (_("check %d"), okr_accountability_check_get_number (check)));
  if (author != NULL)
    g_strv_builder_add (parts, okr_person_get_name (author));
  if (confidence >= 0)
    g_strv_builder_take (parts, g_strdup_printf (_("confidence %d/10"), confidence));

  texts = g_strv_builder_end (parts);

  return g_strjoinv (" · ", texts);
}

static char *
dup_when_and_who (OkrCheckIn *check_in)
{
  const char *note = okr_check_in_get_note (check_in);
  const char *help = okr_check_in_get_help (check_in);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  g_strv_builder_take (lines, dup_circumstances (check_in));
  if (note != NULL)
    g_strv_builder_add (lines, note);
  if (help != NULL)
    g_strv_builder_take (lines, g_strdup_printf (_("Help wanted: %s"), help));

  texts = g_strv_builder_end (lines);

  return g_strjoinv ("\n", texts);
}

static void
on_delete_clicked_cb (GtkWidget  *button,
                      OkrCheckIn *check_in)
{
  OkrWorkspace *workspace = g_object_get_data (G_OBJECT (button), "okr-workspace");

  okr_workspace_delete_async (workspace, OKR_ENTITY (check_in), okr_reply_cb, okr_reply_new (button, NULL));
}

static void
on_correct_clicked_cb (GtkWidget  *button,
                       OkrCheckIn *check_in)
{
  OkrWorkspace *workspace = g_object_get_data (G_OBJECT (button), "okr-workspace");

  if (!okr_reply_refuse (button, workspace, check_in))
    okr_reading_question_ask (button, workspace, check_in);
}

static void
update_reading_row (GtkWidget  *row,
                    OkrCheckIn *check_in)
{
  OkrKeyResult *key_result = okr_check_in_get_key_result (check_in);
  double score = okr_key_result_get_score_on (key_result, okr_check_in_get_date (check_in));
  g_autofree char *value = okr_label_dup_value (key_result, okr_check_in_get_value (check_in));
  g_autofree char *figure = isnan (score) ? NULL : okr_label_dup_figure (okr_figure_from_score (score));
  g_autofree char *subtitle = dup_when_and_who (check_in);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  okr_form_describe_row (row, subtitle);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "okr-figure"), figure != NULL ? figure : "");
}

static void
on_reading_notify_cb (OkrCheckIn *check_in,
                      GParamSpec *pspec,
                      GtkWidget  *row)
{
  update_reading_row (row, check_in);
}

static GtkWidget *
create_reading_button (OkrWorkspace *workspace,
                       OkrCheckIn   *check_in,
                       const char   *icon_name,
                       const char   *name,
                       GCallback     on_clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, !okr_workspace_get_read_only (workspace));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "okr-workspace", g_object_ref (workspace), g_object_unref);
  g_signal_connect_object (button, "clicked", on_clicked, check_in, G_CONNECT_DEFAULT);

  return button;
}

/**
 * okr_reading_row_new:
 * @check_in: a reading
 * @workspace: corrects or deletes it when somebody asks
 *
 * Returns: (transfer floating): a row that says value, figure, when, who and why
 */
GtkWidget *
okr_reading_row_new (OkrCheckIn   *check_in,
                     OkrWorkspace *workspace)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *figure = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (figure, "heading");
  gtk_widget_add_css_class (figure, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
  g_object_set_data (G_OBJECT (row), "okr-figure", figure);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_reading_button (workspace, check_in, "document-edit-symbolic", _("Correct the Reading"),
                                                    G_CALLBACK (on_correct_clicked_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_reading_button (workspace, check_in, "user-trash-symbolic", _("Delete This Reading"),
                                                    G_CALLBACK (on_delete_clicked_cb)));
  update_reading_row (row, check_in);
  g_signal_connect_object (check_in, "notify", G_CALLBACK (on_reading_notify_cb), row, G_CONNECT_DEFAULT);

  return row;
}
