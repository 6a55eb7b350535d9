/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of parked notes: a line adds one, a button takes one away; both can be undone.  */

#include "config.h"

#include "ui/ideas/okr-parking-dialog.h"

#include "model/okr-workspace-methods.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
on_apply_cb (AdwEntryRow  *row,
             OkrWorkspace *workspace)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (row), "");
  okr_workspace_park_async (workspace, text, NULL, NULL);
}

static void
on_remove_cb (GtkButton    *button,
              OkrWorkspace *workspace)
{
  OkrEntity *note = g_object_get_data (G_OBJECT (button), "okr-note");

  okr_workspace_delete_async (workspace, note, NULL, NULL);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrParkingNote *note = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  OkrDate date = okr_parking_note_get_date (note);
  g_autofree char *day = date != OKR_DATE_NONE ? okr_date_dup_long_label (date) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_parking_note_get_text (note));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day != NULL ? day : "");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Take Off the List"));
  g_object_set_data_full (G_OBJECT (remove), "okr-note", g_object_ref (note), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), user_data, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);

  return row;
}

/**
 * okr_parking_dialog_present:
 * @parent: the widget over which it opens
 * @workspace: whose notes it shows
 */
void
okr_parking_dialog_present (GtkWidget    *parent,
                            OkrWorkspace *workspace)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();
  GtkWidget *nothing = gtk_label_new (_("Nothing is parked."));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What cannot be settled now, and shall not be forgotten."));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), nothing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parked Notes"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), okr_workspace_get_list (workspace, OKR_TYPE_PARKING_NOTE), create_row,
                           workspace, NULL);
  gtk_widget_set_margin_top (list, 12);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Park something"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  gtk_widget_set_sensitive (entry, !okr_workspace_get_read_only (workspace));
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_apply_cb), workspace, G_CONNECT_DEFAULT);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Parked Notes"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 420);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
