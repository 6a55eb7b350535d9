/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All there is to know of a key result.  What is edited is saved as it is typed (okr-key-result-editor.c); a reading is
 * recorded with a button, because value, confidence and note belong together.  */

#include "config.h"

#include "ui/dialogs/okr-key-result-dialog.h"

#include "logic/okr-figure.h"
#include "logic/okr-score.h"
#include "ui/dialogs/okr-editor.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-key-result-editor.h"
#include "ui/dialogs/okr-key-result-fields.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

struct _OkrKeyResultDialog
{
  AdwDialog            parent_instance;

  OkrWorkspace        *workspace;       /* owned */
  OkrKeyResult        *key_result;      /* owned */
  AdwWindowTitle      *window_title;
  AdwPreferencesGroup *essence_group;
  AdwPreferencesGroup *reading_group;
  AdwEntryRow         *value_row;
  GtkLabel            *value_hint;
  GtkSpinButton       *confidence;
  AdwEntryRow         *note_row;
  GtkLabel            *problem;
  GtkWidget           *record_row;
  AdwPreferencesGroup *history_group;
  GtkListBox          *history;
  AdwPreferencesGroup *end_group;
  AdwPreferencesGroup *measure_group;
  AdwPreferencesGroup *milestones_group;
  AdwPreferencesGroup *way_group;
  AdwPreferencesGroup *meaning_group;
  AdwPreferencesGroup *checks_group;
  AdwPreferencesGroup *standing_group;
  gboolean             pending;         /* a reading is written and not recorded */
  gboolean             warned;          /* somebody was told that the next close leaves it */
};

G_DEFINE_FINAL_TYPE (OkrKeyResultDialog, okr_key_result_dialog, ADW_TYPE_DIALOG)

/* ---- a new reading ---- */

/* What a spin button shows below 0.  No dash: beside the button for less that would be one more of it. */
static const char *
get_unsaid (void)
{
  /* Translators: no confidence was said */
  return C_("confidence", "not said");
}

static gboolean
on_confidence_output_cb (GtkSpinButton      *spin,
                         OkrKeyResultDialog *self)
{
  int value = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *text = value < 0 ? g_strdup (get_unsaid ()) : g_strdup_printf ("%d", value);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static int
on_confidence_input_cb (GtkSpinButton      *spin,
                        double             *value,
                        OkrKeyResultDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));

  if (*text == '\0' || g_str_equal (text, get_unsaid ()))
    {
      *value = -1;
      return TRUE;
    }

  return FALSE;
}

/* As long as a reading is written and not recorded, the dialog asks before it closes. */
static void
on_reading_changed_cb (OkrKeyResultDialog *self)
{
  gboolean pending = *gtk_editable_get_text (GTK_EDITABLE (self->value_row)) != '\0'
                     || *gtk_editable_get_text (GTK_EDITABLE (self->note_row)) != '\0'
                     || gtk_spin_button_get_value_as_int (self->confidence) >= 0;

  if (self->warned)
    gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->warned = FALSE;
  if (self->pending != pending)
    okr_editor_hold (ADW_DIALOG (self), pending);
  self->pending = pending;
}

/* The first close leads to the button, the second leaves the reading; then the fields are asked. */
static void
on_close_attempt_cb (OkrKeyResultDialog *self)
{
  if (!self->pending)
    return;

  if (self->warned)
    {
      self->pending = FALSE;
      okr_editor_hold (ADW_DIALOG (self), FALSE);
      return;
    }

  self->warned = TRUE;
  gtk_label_set_text (self->problem, _("This reading is not recorded yet. Close again to leave it."));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->record_row) ? self->record_row : GTK_WIDGET (self->value_row));
  g_signal_stop_emission_by_name (self, "close-attempt");
}

static void
on_value_changed_cb (OkrKeyResultDialog *self)
{
  g_autofree char *problem = NULL;
  g_autofree char *hint = NULL;
  double value, score;
  gboolean right = okr_form_read_value (self->value_row, okr_key_result_get_unit (self->key_result), FALSE, &value, &problem);

  on_reading_changed_cb (self);
  okr_form_set_problem (GTK_WIDGET (self->value_row), NULL, problem);
  gtk_widget_set_sensitive (self->record_row, right);
  if (!right || isnan (value))
    {
      gtk_label_set_text (self->value_hint, problem != NULL ? _("Not a number") : okr_key_result_get_unit (self->key_result));
      return;
    }

  score = okr_score_from_value (okr_key_result_get_start (self->key_result), okr_key_result_get_target (self->key_result),
                                okr_key_result_get_direction (self->key_result), value);
  hint = isnan (score) ? g_strdup ("") : okr_label_dup_figure (okr_figure_from_score (score));
  gtk_label_set_text (self->value_hint, hint);
}

static void
on_recorded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (OkrKeyResultDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      okr_form_set_problem (GTK_WIDGET (self->value_row), self->problem, error->message);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->value_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), "");
  gtk_spin_button_set_value (self->confidence, -1);
}

static void
on_record_cb (OkrKeyResultDialog *self)
{
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *problem = NULL;
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note_row));

  if (!okr_form_read_value (self->value_row, okr_key_result_get_unit (self->key_result), FALSE, &reading.value, &problem))
    {
      okr_form_set_problem (GTK_WIDGET (self->value_row), NULL, problem);
      return;
    }

  reading.confidence = gtk_spin_button_get_value_as_int (self->confidence);
  reading.note = *note != '\0' ? note : NULL;
  if (isnan (reading.value) && reading.confidence < 0 && reading.note == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->value_row));
      return;
    }

  okr_workspace_record_check_in_async (self->workspace, self->key_result, &reading, NULL, NULL,
                                       on_recorded_cb, g_object_ref (self));
}

/* ---- the end of it ---- */

/* What follows opens in the place of this dialog. */
static void
activate_and_close (OkrKeyResultDialog *self,
                    const char         *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", okr_entity_get_id (OKR_ENTITY (self->key_result)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_replace_cb (OkrKeyResultDialog *self)
{
  activate_and_close (self, "win.replace-key-result");
}

static void
on_drop_cb (OkrKeyResultDialog *self)
{
  activate_and_close (self, "win.drop-key-result");
}

/* ---- following the object ---- */

static GtkWidget *
create_reading_row (gpointer item,
                    gpointer user_data)
{
  OkrKeyResultDialog *self = user_data;

  return okr_reading_row_new (item, self->workspace);
}

static void
show_standing (OkrKeyResultDialog *self)
{
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (self->key_result));
  g_autofree char *span = okr_label_dup_span (self->key_result);
  g_autofree char *now = okr_label_dup_now (self->key_result);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", figure, now, span);
  g_autofree char *update = okr_label_dup_update (self->key_result);

  adw_window_title_set_subtitle (self->window_title, subtitle);
  adw_preferences_group_set_description (self->history_group, update);
}

static void
on_key_result_notify_cb (OkrKeyResultDialog *self)
{
  if (okr_entity_get_removed (OKR_ENTITY (self->key_result)))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_standing (self);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  OkrDate date_a = okr_check_in_get_date ((OkrCheckIn *) a);
  OkrDate date_b = okr_check_in_get_date ((OkrCheckIn *) b);

  if (date_a != date_b)
    return date_a < date_b ? 1 : -1;

  return -g_strcmp0 (okr_entity_get_id ((OkrEntity *) a), okr_entity_get_id ((OkrEntity *) b));
}

/* Readings of days to come count for nothing yet: somebody looks at another day than the last one. */
static gboolean
is_known (gpointer item,
          gpointer user_data)
{
  OkrWorkspace *workspace = user_data;

  return okr_check_in_get_date (item) <= okr_clock_get_today (okr_workspace_get_clock (workspace));
}

/* M36: from a key result, wherever it is, one comes to what could be done for it. */
static void
on_show_ideas_cb (OkrKeyResultDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-ideas", "s", okr_entity_get_id (OKR_ENTITY (self->key_result)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
okr_key_result_dialog_dispose (GObject *object)
{
  OkrKeyResultDialog *self = OKR_KEY_RESULT_DIALOG (object);

  if (self->history != NULL)
    gtk_list_box_bind_model (self->history, NULL, NULL, NULL, NULL);
  g_clear_object (&self->key_result);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_KEY_RESULT_DIALOG);

  G_OBJECT_CLASS (okr_key_result_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, essence_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, reading_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, value_row);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, value_hint);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, confidence);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, record_row);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, history_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, history);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, end_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, measure_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, milestones_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, way_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, meaning_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, checks_group);
  gtk_widget_class_bind_template_child (widget_class, OkrKeyResultDialog, standing_group);
}

static void
okr_key_result_dialog_class_init (OkrKeyResultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_key_result_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-key-result-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_show_ideas_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_confidence_output_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_confidence_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_record_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_cb);
}

static void
okr_key_result_dialog_init (OkrKeyResultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (OkrKeyResultDialog *self)
{
  const struct
  {
    AdwPreferencesGroup    *group;
    OkrKeyResultEditorPart  part;
  } parts[] = {
    { self->essence_group, OKR_KEY_RESULT_EDITOR_ESSENCE },
    { self->measure_group, OKR_KEY_RESULT_EDITOR_MEASURE },
    { self->milestones_group, OKR_KEY_RESULT_EDITOR_MILESTONES },
    { self->way_group, OKR_KEY_RESULT_EDITOR_WAY },
    { self->meaning_group, OKR_KEY_RESULT_EDITOR_MEANING },
    { self->checks_group, OKR_KEY_RESULT_EDITOR_CHECKS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    okr_key_result_editor_fill (parts[i].group, parts[i].part, self->workspace, self->key_result);
  okr_key_result_fields_fill (self->standing_group, self->key_result);
}

/* Whether anything is recorded yet (M33): before the launch there is nothing to follow, and the definition comes
 * first. */
static gboolean
is_followed (OkrKeyResult *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  OkrKeyResultState state = okr_key_result_get_state (key_result);

  return state == OKR_KEY_RESULT_STATE_CANDIDATE
         || (state == OKR_KEY_RESULT_STATE_ACTIVE && objective != NULL
             && okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_LAUNCHED);
}

/**
 * okr_key_result_dialog_new:
 * @workspace: takes the edits
 * @key_result: what to show
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_key_result_dialog_new (OkrWorkspace *workspace,
                           OkrKeyResult *key_result)
{
  OkrKeyResultDialog *self = g_object_new (OKR_TYPE_KEY_RESULT_DIALOG, NULL);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_known, g_object_ref (workspace), g_object_unref));
  GtkFilterListModel *known = gtk_filter_list_model_new (g_object_ref (okr_key_result_get_check_ins (key_result)), filter);
  g_autoptr (GtkSortListModel) newest_first = NULL;
  gboolean editable = !okr_workspace_get_read_only (workspace);
  gboolean followed = is_followed (key_result);
  const char *unit = okr_key_result_get_unit (key_result);

  self->workspace = g_object_ref (workspace);
  self->key_result = g_object_ref (key_result);
  gtk_label_set_text (self->value_hint, unit != NULL ? unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reading_group), editable && followed);
  gtk_widget_set_visible (GTK_WIDGET (self->end_group), editable && followed
                                                              && okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE);
  gtk_widget_set_visible (GTK_WIDGET (self->history_group), followed || g_list_model_get_n_items (G_LIST_MODEL (known)) > 0);
  if (!editable || !followed)
    adw_dialog_set_focus (ADW_DIALOG (self), NULL);

  newest_first = gtk_sort_list_model_new (G_LIST_MODEL (known), GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL)));
  gtk_list_box_bind_model (self->history, G_LIST_MODEL (newest_first), create_reading_row, self, NULL);
  fill (self);
  g_signal_connect_object (key_result, "notify", G_CALLBACK (on_key_result_notify_cb), self, G_CONNECT_SWAPPED);
  show_standing (self);

  return ADW_DIALOG (self);
}
