/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reason is needed before anything happens (T16), so this is a question and not an undo.  */

#include "config.h"

#include "ui/check/okr-drop-dialog.h"

#include "logic/okr-act.h"
#include "model/okr-workspace-acts.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget              *entry;        /* borrowed: the dialog owns it */
  OkrWorkspace           *workspace;    /* owned */
  OkrKeyResult           *key_result;   /* owned */
  OkrAccountabilityCheck *check;        /* owned; or NULL */
} Drop;

static void
drop_free (Drop *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->key_result);
  g_clear_object (&self->check);
  g_free (self);
}

static void
on_changed_cb (GtkEditable    *entry,
               AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "drop", okr_act_is_evidence (gtk_editable_get_text (entry)));
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                Drop           *self)
{
  if (g_str_equal (response, "drop"))
    okr_workspace_drop_key_result_async (self->workspace, self->key_result,
                                         gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->check, okr_reply_cb,
                                         okr_reply_new_for_question (GTK_WIDGET (dialog), dialog, NULL));
}

/* How long the reason must be stays said while it is written: until then the button does nothing. */
static GtkWidget *
create_question (GtkWidget *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new (_("Ten characters at least"));

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, hint, NULL, -1);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);

  return box;
}

/**
 * okr_drop_dialog_new:
 * @workspace: takes the decision
 * @key_result: one in play
 * @check: (nullable): the check that is under way
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_drop_dialog_new (OkrWorkspace           *workspace,
                     OkrKeyResult           *key_result,
                     OkrAccountabilityCheck *check)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Drop This Key Result?"), okr_key_result_get_title (key_result));
  Drop *self = g_new0 (Drop, 1);

  okr_form_wrap_heading (ADW_ALERT_DIALOG (dialog));
  self->workspace = g_object_ref (workspace);
  self->key_result = g_object_ref (key_result);
  g_set_object (&self->check, check);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Why is it dropped?"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed_cb), dialog, G_CONNECT_DEFAULT);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "drop", _("_Drop"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "drop", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "drop", FALSE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "drop");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_question (self->entry));
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), self, (GClosureNotify) (GCallback) drop_free, 0);
  adw_dialog_set_focus (dialog, self->entry);

  return dialog;
}
