/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences.  Each row is bound to its setting: there is nothing to apply.  */

#include "config.h"

#include "ui/dialogs/okr-preferences-dialog.h"

#include <glib/gi18n.h>

#define CONTENT_HEIGHT 300

static GtkWidget *
create_switch (GSettings  *settings,
               const char *key,
               const char *title,
               const char *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_settings_bind (settings, key, row, "active", G_SETTINGS_BIND_DEFAULT);

  return row;
}

/**
 * okr_preferences_dialog_new:
 * @settings: what is remembered between starts
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_preferences_dialog_new (GSettings *settings)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Reminders"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("The day before an accountability check, and three days before a key result is due. Nothing comes when it was read already."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             create_switch (settings, "reminders", _("Remind Me"),
                                            _("On this computer, while Okr is open")));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("General"));
  /* as a sheet in a narrow window, where the words are three lines, it takes the height of a wide one */
  adw_dialog_set_content_height (dialog, CONTENT_HEIGHT);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));

  return dialog;
}
