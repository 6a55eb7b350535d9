/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows when a workspace cannot be opened.  The bad file is never touched: the last backup is
 * offered, and putting it in place keeps the file under another name.  */

#include "config.h"

#include "ui/okr-problem-page.h"

#include "model/okr-workspace.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
create_button (const char *label,
               const char *action,
               GVariant   *target,
               gboolean    suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");

  return button;
}

/**
 * okr_problem_page_new:
 * @path: the file that cannot be opened
 * @error: why
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
okr_problem_page_new (const char   *path,
                      const GError *error)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);
  g_autoptr (GPtrArray) backups = okr_workspace_list_backups (path);
  gboolean offer_backup = g_error_matches (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED) && backups->len > 0;

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("This Workspace Cannot Be Opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), escaped);

  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  if (offer_backup)
    gtk_box_append (GTK_BOX (buttons),
                    create_button (_("Open the Last _Backup"), "win.restore-backup",
                                   g_variant_new ("(ss)", path, g_ptr_array_index (backups, 0)), TRUE));
  gtk_box_append (GTK_BOX (buttons), create_button (_("_Choose Another Workspace…"), "win.new-workspace", NULL, !offer_backup));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), buttons);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), status);

  return view;
}
