/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two questions before a vote: how many dots each has, and whether two may be on one idea (F57).  */

#include "config.h"

#include "ui/ideas/okr-vote-dialog.h"

#include "logic/okr-method.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWidget     *parent;        /* borrowed: outlives the dialog */
  GtkSpinButton *dots;          /* borrowed from the dialog */
  AdwSwitchRow  *once;
} Vote;

static void
on_response_cb (AdwAlertDialog *dialog,
                const char     *response,
                Vote           *self)
{
  OkrMethod method = { OKR_METHOD_VOTE, 0, FALSE };
  g_autofree char *text = NULL;

  if (!g_str_equal (response, "start"))
    return;

  method.dots = (guint) gtk_spin_button_get_value_as_int (self->dots);
  method.once = adw_switch_row_get_active (self->once);
  text = okr_method_to_text (&method);
  gtk_widget_activate_action (self->parent, "method.start", "s", text);
}

static GtkWidget *
create_questions (Vote *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *dots = adw_action_row_new ();
  GtkWidget *once = adw_switch_row_new ();

  self->dots = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, OKR_METHOD_MOST_DOTS, 1));
  gtk_spin_button_set_value (self->dots, OKR_METHOD_USUAL_DOTS);
  gtk_widget_set_valign (GTK_WIDGET (self->dots), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Dots for each"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (dots), _("Dots for each"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (dots), GTK_WIDGET (self->dots));

  self->once = ADW_SWITCH_ROW (once);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (once), _("At most one on an idea"));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), dots);
  gtk_list_box_append (GTK_LIST_BOX (list), once);

  return list;
}

/**
 * okr_vote_dialog_present:
 * @parent: the page over which it opens; has the action "method.start"
 */
void
okr_vote_dialog_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Vote with Dots"), NULL);
  Vote *self = g_new0 (Vote, 1);

  self->parent = parent;
  g_object_set_data_full (G_OBJECT (dialog), "okr-vote", self, g_free);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _("Each takes the keyboard in turn and votes unseen; the votes are counted once, at the end. "
                               "Votes that the ideas have now are taken back. The result is advice."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "start", _("_Start"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "start", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "start");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_questions (self));
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), self);
  adw_dialog_present (dialog, parent);
}
