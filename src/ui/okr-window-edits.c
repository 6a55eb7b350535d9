/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions that edit: undo and redo, adding, and the dialogs that do.  */

#include "config.h"

#include "exchange/okr-export.h"
#include "ui/okr-window-private.h"

#include "model/okr-next-cycle.h"
#include "model/okr-workspace-cycle.h"
#include "model/okr-workspace-past.h"
#include "ui/dialogs/okr-cycle-dialog.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-key-result-dialog.h"
#include "ui/dialogs/okr-move-dialog.h"
#include "ui/dialogs/okr-new-key-result-dialog.h"
#include "ui/dialogs/okr-objective-dialog.h"
#include "ui/dialogs/okr-objective-editor.h"
#include "ui/dialogs/okr-reason-dialog.h"
#include "ui/okr-reply.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

/* ---- undo and redo ---- */

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned: the window may show another one when somebody answers */
  gboolean      redo;
} OkrUndo;

static OkrUndo *
undo_new (OkrWindow    *window,
          OkrWorkspace *workspace,
          gboolean      redo)
{
  OkrUndo *self = g_new0 (OkrUndo, 1);

  self->window = g_object_ref (window);
  self->workspace = g_object_ref (workspace);
  self->redo = redo;

  return self;
}

static void
undo_free (OkrUndo *self)
{
  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrUndo, undo_free)

static void
undo_destroy (gpointer  data,
              GClosure *closure)
{
  undo_free (data);
}

static void begin_undo (OkrUndo           *undo,
                        OkrConflictPolicy  policy);

static void
on_conflict_answered_cb (AdwAlertDialog *dialog,
                         const char     *response,
                         gpointer        user_data)
{
  OkrUndo *undo = user_data;

  if (g_str_equal (response, "force"))
    begin_undo (undo_new (undo->window, undo->workspace, undo->redo), OKR_CONFLICT_FORCE);
  else if (g_str_equal (response, "skip"))
    begin_undo (undo_new (undo->window, undo->workspace, undo->redo), OKR_CONFLICT_SKIP);
}

/* The one question of undo: somebody else changed the same thing since. */
static void
ask_about_conflict (OkrUndo    *undo,
                    const char *message)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Somebody Else Changed This"), message);

  okr_form_wrap_heading (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Cancel"),
                                  "skip", _("_Leave Theirs"),
                                  "force", _("_Overwrite"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "force", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "skip");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_conflict_answered_cb),
                         undo_new (undo->window, undo->workspace, undo->redo), undo_destroy, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (undo->window));
}

static void
on_undone_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrUndo) undo = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  label = undo->redo
          ? okr_workspace_redo_finish (OKR_WORKSPACE (object), result, &error)
          : okr_workspace_undo_finish (OKR_WORKSPACE (object), result, &error);
  if (label != NULL)
    {
      message = g_strdup_printf (undo->redo ? _("Done again: %s") : _("Undone: %s"), label);
      okr_window_toast (undo->window, message, FALSE);
    }
  else if (g_error_matches (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONFLICT))
    {
      ask_about_conflict (undo, error->message);
    }
  else
    {
      okr_window_toast (undo->window, error->message, FALSE);
    }
}

static void
begin_undo (OkrUndo           *undo,
            OkrConflictPolicy  policy)
{
  if (undo->redo)
    okr_workspace_redo_async (undo->workspace, FALSE, policy, on_undone_cb, undo);
  else
    okr_workspace_undo_async (undo->workspace, FALSE, policy, on_undone_cb, undo);
}

static void
on_undo_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->workspace != NULL)
    begin_undo (undo_new (self, self->workspace, g_str_equal (name, "win.redo")), OKR_CONFLICT_REFUSE);
}

static void
set_step (OkrWindow  *self,
          GtkWidget  *button,
          const char *action,
          const char *label,
          const char *name,
          const char *tooltip)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, label != NULL);
  okr_tooltip_set (button, tooltip);
  /* the tooltip is the description; the name stays what people look for */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip,
                                  -1);
}

/* Says what undo and redo would do, and whether anything can be edited. */
void
okr_window_update_edits (OkrWindow *self)
{
  OkrWorkspace *workspace = self->workspace;
  gboolean editable = workspace != NULL && !okr_workspace_get_read_only (workspace);
  gboolean past = workspace != NULL && okr_workspace_is_past (workspace);
  const char *undo = workspace != NULL ? okr_workspace_get_undo_label (workspace) : NULL;
  const char *redo = workspace != NULL ? okr_workspace_get_redo_label (workspace) : NULL;
  g_autofree char *undo_tooltip = undo != NULL ? g_strdup_printf (_("Undo: %s (Ctrl+Z)"), undo) : g_strdup (_("Undo (Ctrl+Z)"));
  g_autofree char *redo_tooltip = redo != NULL ? g_strdup_printf (_("Redo: %s (Ctrl+Shift+Z)"), redo)
                                               : g_strdup (_("Redo (Ctrl+Shift+Z)"));

  set_step (self, self->undo_button, "win.undo", undo, _("Undo"), undo_tooltip);
  set_step (self, self->redo_button, "win.redo", redo, _("Redo"), redo_tooltip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-objective", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-key-result", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-task", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-cycle", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.start-check", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.choose-check", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.hold-check", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.replace-key-result", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.move-key-result", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.drop-key-result", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate-cycle", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.archive-cycle", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-calendar",
                                 workspace != NULL && okr_export_has_format (OKR_EXPORT_CALENDAR));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", workspace != NULL && !past);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.read-out", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-pdf", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-template", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.use-template", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.history", workspace != NULL && !past);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.time-machine", workspace != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.leave-time-machine", past);
}

/* ---- dialogs ---- */

static void
on_open_key_result_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrKeyResult *key_result = NULL;

  if (self->workspace != NULL)
    key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, g_variant_get_string (parameter, NULL));
  if (key_result != NULL)
    adw_dialog_present (okr_key_result_dialog_new (self->workspace, key_result), widget);
}

/* The second id is of the objective where it is to go; none: that is asked. */
static void
on_move_key_result_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrKeyResult *key_result;
  OkrObjective *objective;
  const char *id, *objective_id;
  AdwDialog *dialog;

  if (self->workspace == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &id, &objective_id);
  key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, id);
  objective = okr_workspace_lookup (self->workspace, OKR_TYPE_OBJECTIVE, objective_id);
  if (key_result == NULL || okr_reply_refuse (widget, self->workspace, key_result))
    return;

  dialog = okr_move_dialog_new (self->workspace, key_result, objective, okr_window_get_check (self));
  if (dialog != NULL)
    adw_dialog_present (dialog, widget);
  else
    okr_window_toast (self, _("There is no other objective that it could go to"), FALSE);
}

static void
on_open_objective_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrObjective *objective = NULL;

  if (self->workspace != NULL)
    objective = okr_workspace_lookup (self->workspace, OKR_TYPE_OBJECTIVE, g_variant_get_string (parameter, NULL));
  if (objective != NULL)
    adw_dialog_present (okr_objective_editor_new (self->workspace, objective), widget);
}

static void
on_add_objective_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  /* outside of every cycle nobody would see what is added */
  if (self->cycle == NULL)
    {
      okr_window_toast_with_button (self, _("No cycle yet"), _("_New Cycle…"), "win.add-cycle");
      return;
    }

  if (!okr_reply_refuse (widget, self->workspace, self->cycle))
    adw_dialog_present (okr_objective_dialog_new (self->workspace, self->cycle), widget);
}

static void
on_add_key_result_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->cycle == NULL || g_list_model_get_n_items (okr_cycle_get_objectives (self->cycle)) == 0)
    {
      okr_window_toast (self, _("A key result belongs to an objective: write that first"), FALSE);
      return;
    }

  if (!okr_reply_refuse (widget, self->workspace, self->cycle))
    adw_dialog_present (okr_new_key_result_dialog_new (self->workspace, self->cycle), widget);
}

static void
on_add_cycle_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  adw_dialog_present (okr_cycle_dialog_new (OKR_WINDOW (widget)->workspace, NULL), widget);
}

static void
on_duplicate_cycle_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->cycle != NULL)
    adw_dialog_present (okr_cycle_dialog_new (self->workspace, self->cycle), widget);
}

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
} Reopening;

static void
reopening_free (gpointer data)
{
  Reopening *self = data;

  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_object_unref (self->cycle);
  g_free (self);
}

static void
on_reopened_cb (const char     *reason,
                AdwAlertDialog *question,
                gpointer        user_data)
{
  Reopening *self = user_data;

  okr_workspace_reopen_cycle_async (self->workspace, self->cycle, reason, okr_reply_cb,
                                    okr_reply_new_for_question (GTK_WIDGET (self->window), question,
                                                                _("The cycle can be changed again")));
}

/* The reason is the trace (F85). */
static void
ask_why_reopened (OkrWindow *self)
{
  Reopening *reopening = g_new0 (Reopening, 1);

  reopening->window = g_object_ref (self);
  reopening->workspace = g_object_ref (self->workspace);
  reopening->cycle = g_object_ref (self->cycle);
  okr_reason_dialog_ask (GTK_WIDGET (self), _("Reopen the Cycle?"),
                         _("What was reviewed can then be changed again. The reason is kept with the decisions of the cycle."),
                         _("_Reopen"), on_reopened_cb, reopening, reopening_free);
}

/* The cycle that is shown goes into the archive, or comes out of it. */
static void
on_archive_cycle_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->cycle != NULL && okr_cycle_get_state (self->cycle) == OKR_CYCLE_STATE_CLOSED)
    ask_why_reopened (self);
  else if (self->cycle != NULL)
    okr_workspace_archive_cycle_async (self->workspace, self->cycle, okr_reply_cb, okr_reply_new (widget, _("In the archive")));
}

void
okr_window_install_edits (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.open-key-result", "s", on_open_key_result_cb);
  gtk_widget_class_install_action (widget_class, "win.open-objective", "s", on_open_objective_cb);
  gtk_widget_class_install_action (widget_class, "win.move-key-result", "(ss)", on_move_key_result_cb);
  gtk_widget_class_install_action (widget_class, "win.add-objective", NULL, on_add_objective_cb);
  gtk_widget_class_install_action (widget_class, "win.add-key-result", NULL, on_add_key_result_cb);
  gtk_widget_class_install_action (widget_class, "win.add-cycle", NULL, on_add_cycle_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate-cycle", NULL, on_duplicate_cycle_cb);
  gtk_widget_class_install_action (widget_class, "win.archive-cycle", NULL, on_archive_cycle_cb);
}
