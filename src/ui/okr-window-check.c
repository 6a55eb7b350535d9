/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about the accountability check and the talks between two of them, which take the place of all
 * else in the window.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-acts.h"
#include "ui/check/okr-check-page.h"
#include "ui/check/okr-drop-dialog.h"
#include "ui/dialogs/okr-new-key-result-dialog.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

static const char *
get_refusal (OkrAccountabilityCheck *check)
{
  g_autoptr (GPtrArray) turns = NULL;

  if (check == NULL)
    return _("This cycle has no checks");

  turns = okr_check_dup_turns (check);

  return turns->len == 0 ? _("There is no key result to speak of yet") : NULL;
}

/* The check that is meant today; NULL, after the reason was said, when none can be held. */
static OkrAccountabilityCheck *
choose_check (OkrWindow *self)
{
  OkrAccountabilityCheck *check = NULL;
  const char *refusal;

  if (okr_reply_refuse (GTK_WIDGET (self), self->workspace, self->cycle))
    return NULL;

  if (self->cycle != NULL)
    check = okr_check_choose (self->cycle, okr_clock_get_today (okr_workspace_get_clock (self->workspace)));
  refusal = get_refusal (check);
  if (refusal != NULL)
    okr_window_toast (self, refusal, FALSE);

  return refusal == NULL ? check : NULL;
}

static void
show_check (OkrWindow              *self,
            OkrAccountabilityCheck *check)
{
  GtkWidget *page = okr_check_page_new (self->workspace, check);

  okr_window_show_face (self, OKR_WINDOW_FACE_CHECK, page);
  gtk_widget_grab_focus (page);
}

static void
on_start_check_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrAccountabilityCheck *check = choose_check (self);

  if (check != NULL)
    show_check (self, check);
}

/* "win.hold-check": a certain one. */
static void
on_hold_check_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrAccountabilityCheck *check = NULL;
  const char *refusal;

  if (self->workspace != NULL)
    check = okr_workspace_lookup (self->workspace, OKR_TYPE_ACCOUNTABILITY_CHECK, g_variant_get_string (parameter, NULL));
  if (check == NULL || check == okr_window_get_check (self) || okr_reply_refuse (widget, self->workspace, check))
    return;

  refusal = get_refusal (check);
  if (refusal != NULL)
    okr_window_toast (self, refusal, FALSE);
  else
    show_check (self, check);
}

/* ---- another check than the one that is meant today: a late one, or one once more ---- */

static char *
dup_check_label (OkrAccountabilityCheck *check,
                 OkrDate                 today)
{
  int number = okr_accountability_check_get_number (check);
  OkrDate held_on = okr_accountability_check_get_held_on (check);
  g_autofree char *date = okr_date_dup_label (okr_accountability_check_get_date (check), today);
  g_autofree char *held = held_on != OKR_DATE_NONE ? okr_date_dup_label (held_on, today) : NULL;

  /* Translators: a check, its day, and the day on which it was held */
  return held != NULL ? g_strdup_printf (_("Check %d on %s, held on %s"), number, date, held)
                      : g_strdup_printf (_("Check %d on %s"), number, date);
}

static void
on_check_chosen_cb (OkrPrompt *prompt,
                    OkrWindow *self)
{
  AdwComboRow *row = g_object_get_data (G_OBJECT (prompt), "okr-row");
  GListModel *checks = g_object_get_data (G_OBJECT (prompt), "okr-checks");
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, adw_combo_row_get_selected (row));

  if (check != NULL && self->workspace != NULL)
    show_check (self, check);
}

static void
on_choose_check_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrAccountabilityCheck *proposed = choose_check (self);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  GListModel *checks;
  OkrPrompt *prompt;
  guint selected = 0;

  if (proposed == NULL)
    return;

  checks = okr_cycle_get_checks (self->cycle);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);

      g_strv_builder_take (labels, dup_check_label (check, okr_clock_get_today (okr_workspace_get_clock (self->workspace))));
      if (check == proposed)
        selected = i;
    }
  words = g_strv_builder_end (labels);
  prompt = okr_prompt_new (_("Hold Another Check"), _("A late one, or one once more. What is said counts for it, on today’s date."),
                           _("_Hold It"));
  g_object_set_data (G_OBJECT (prompt), "okr-row",
                     okr_prompt_add_words (prompt, _("Check"), (const char * const *) words, selected));
  g_object_set_data_full (G_OBJECT (prompt), "okr-checks", g_object_ref (checks), g_object_unref);
  g_signal_connect_object (prompt, "accepted", G_CALLBACK (on_check_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (prompt), widget);
}

static const char *
get_talk_refusal (OkrWindow *self,
                  OkrPerson *owner)
{
  g_autoptr (GPtrArray) turns = self->cycle != NULL ? okr_talk_dup_turns (self->cycle, owner) : NULL;

  if (turns != NULL && turns->len > 0)
    return NULL;

  /* there must be one before any can be marked */
  if (owner != NULL || g_list_model_get_n_items (okr_workspace_get_list (self->workspace, OKR_TYPE_KEY_RESULT)) == 0)
    return _("There is no key result to speak of yet");

  return _("No key result is marked as a main one: the star in Week by Week does it");
}

/* "win.start-review" looks at the main key results; "win.start-talk" at those of one owner. */
static void
on_start_talk_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrPerson *owner = NULL;
  const char *refusal;
  GtkWidget *page;

  if (okr_reply_refuse (widget, self->workspace, self->cycle))
    return;

  if (parameter != NULL)
    owner = okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, g_variant_get_string (parameter, NULL));
  refusal = get_talk_refusal (self, owner);
  if (refusal != NULL)
    {
      okr_window_toast (self, refusal, FALSE);
      return;
    }

  page = okr_check_page_new_talk (self->workspace, self->cycle, owner);
  okr_window_show_face (self, OKR_WINDOW_FACE_CHECK, page);
  gtk_widget_grab_focus (page);
}

/* Leaves a check, if one is being held; it goes on where it was when it is started again. */
void
okr_window_leave_check (OkrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->face, OKR_WINDOW_FACE_CHECK);

  if (page == NULL)
    return;

  if (gtk_stack_get_visible_child (self->face) == page)
    {
      /* GTK keeps what loses the focus when it is hidden, and for good when it goes before another has it: as in a
       * window that is closed */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      okr_window_show_face (self, "workspace", NULL);
    }
  gtk_stack_remove (self->face, page);
}

static void
on_leave_check_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  okr_window_leave_check (OKR_WINDOW (widget));
}

/* ---- acts after the launch ---- */

/* The check that is being held, or NULL. */
OkrAccountabilityCheck *
okr_window_get_check (OkrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->face, OKR_WINDOW_FACE_CHECK);

  return page != NULL ? okr_check_page_get_check (OKR_CHECK_PAGE (page)) : NULL;
}

static void
on_late_answered_cb (AdwAlertDialog *dialog,
                     const char     *response,
                     OkrWindow      *self)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "okr-key-result");

  if (g_str_equal (response, "drop"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.drop-key-result", "s", id);
}

/* T16: refused, and why; what is still possible is one key away. */
static void
refuse_act (OkrWindow  *self,
            const char *id,
            const char *reason)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Too Late to Replace"), reason);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "drop", _("_Drop It…"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "okr-key-result", g_strdup (id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_late_answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* What had the focus before may be gone with the key result. */
static void
on_act_closed_cb (AdwDialog *dialog,
                  OkrWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->face);

  if (OKR_IS_CHECK_PAGE (page))
    okr_focus_enter (page);
}

static void
on_end_key_result_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  OkrKeyResult *key_result = NULL;
  AdwDialog *dialog = NULL;

  if (self->workspace != NULL)
    key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, id);
  if (key_result == NULL || okr_reply_refuse (widget, self->workspace, key_result))
    return;

  if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
    okr_window_toast (self, _("This key result is not in play any more"), FALSE);
  else if (g_str_equal (name, "win.drop-key-result"))
    dialog = okr_drop_dialog_new (self->workspace, key_result, okr_window_get_check (self));
  else if (!okr_workspace_check_act (self->workspace, OKR_ACT_REPLACE, okr_key_result_get_objective (key_result), &error))
    refuse_act (self, id, error->message);
  else
    dialog = okr_new_key_result_dialog_new_replacing (self->workspace, key_result, okr_window_get_check (self));

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_act_closed_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

void
okr_window_install_check (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-check", NULL, on_start_check_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-check", NULL, on_choose_check_cb);
  gtk_widget_class_install_action (widget_class, "win.hold-check", "s", on_hold_check_cb);
  gtk_widget_class_install_action (widget_class, "win.start-review", NULL, on_start_talk_cb);
  gtk_widget_class_install_action (widget_class, "win.start-talk", "s", on_start_talk_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-check", NULL, on_leave_check_cb);
  gtk_widget_class_install_action (widget_class, "win.replace-key-result", "s", on_end_key_result_cb);
  gtk_widget_class_install_action (widget_class, "win.drop-key-result", "s", on_end_key_result_cb);
}
