/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Switches rules on and off in one workspace.  */

#include "config.h"

#include "ui/dialogs/okr-advice-dialog.h"

#include "model/okr-workspace-advice.h"

#include <glib/gi18n.h>

static void
on_switched_cb (AdwSwitchRow *row,
                GParamSpec   *pspec,
                OkrWorkspace *workspace)
{
  okr_workspace_set_rule_async (workspace, g_object_get_data (G_OBJECT (row), "okr-rule"), adw_switch_row_get_active (row),
                                NULL, NULL);
}

/* Also when it could not be kept: what is shown is what is in the file. */
static void
show_rule (AdwSwitchRow *row,
           GError       *error,
           OkrWorkspace *workspace)
{
  g_auto (GStrv) off = okr_workspace_dup_rules_off (workspace);
  gboolean on = !g_strv_contains ((const char * const *) off, g_object_get_data (G_OBJECT (row), "okr-rule"));

  g_signal_handlers_block_by_func (row, on_switched_cb, workspace);
  adw_switch_row_set_active (row, on);
  g_signal_handlers_unblock_by_func (row, on_switched_cb, workspace);
}

static GtkWidget *
create_row (OkrWorkspace            *workspace,
            const OkrAdviceRuleInfo *rule)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rule->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rule->reason);
  gtk_widget_set_sensitive (row, !okr_workspace_get_read_only (workspace));
  g_object_set_data (G_OBJECT (row), "okr-rule", (gpointer) rule->id);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched_cb), workspace, G_CONNECT_DEFAULT);
  show_rule (ADW_SWITCH_ROW (row), NULL, workspace);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (show_rule), row, G_CONNECT_SWAPPED);

  return row;
}

/**
 * okr_advice_dialog_new:
 * @workspace: keeps which rules speak
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_advice_dialog_new (OkrWorkspace *workspace)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GArray) rules = okr_advice_list_rules ();

  for (guint i = 0; i < rules->len; i++)
    adw_preferences_group_add (group, create_row (workspace, &g_array_index (rules, OkrAdviceRuleInfo, i)));

  adw_preferences_group_set_description (group, _("Advice never forbids anything. What is switched off here is silent in this workspace."));
  adw_preferences_page_add (page, group);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (dialog), TRUE);
  adw_dialog_set_title (dialog, _("Advice"));

  return dialog;
}
