/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks why; see okr-reason-dialog.h.  */

#include "config.h"

#include "ui/dialogs/okr-reason-dialog.h"

#include "ui/dialogs/okr-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkEditable    *entry;        /* borrowed from the dialog */
  OkrReasonFunc   func;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static void
on_changed_cb (GtkEditable    *entry,
               AdwAlertDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *text != '\0');
}

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                gpointer        user_data)
{
  Question *self = user_data;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (g_str_equal (response, "accept"))
    self->func (reason, dialog, self->user_data);
}

/**
 * okr_reason_dialog_ask:
 * @parent: over what it is shown
 * @heading: what is about to be done, as a question
 * @body: what speaks against it, in sentences
 * @accept: the button that does it
 * @func: is given the reason, which is not empty; not called when somebody cancels
 * @user_data: for @func
 * @destroy: (nullable): lets go of @user_data
 */
void
okr_reason_dialog_ask (GtkWidget      *parent,
                       const char     *heading,
                       const char     *body,
                       const char     *accept,
                       OkrReasonFunc   func,
                       gpointer        user_data,
                       GDestroyNotify  destroy)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  okr_form_wrap_heading (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "accept", accept, NULL);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "accept", FALSE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "accept");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Why"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);

  question->entry = GTK_EDITABLE (entry);
  question->func = func;
  question->user_data = user_data;
  question->destroy = destroy;
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), question, question_free, G_CONNECT_DEFAULT);
  adw_dialog_set_focus (dialog, entry);
  adw_dialog_present (dialog, parent);
}
