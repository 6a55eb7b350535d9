/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All keys of the application in one list that can be searched.  GtkShortcutsWindow is deprecated in GTK 4.18 and
 * AdwShortcutsDialog is newer than the baseline: this is the little that is needed of them.  */

#include "config.h"

#include "ui/dialogs/okr-shortcuts-dialog.h"

#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-shortcut.h"

struct _OkrShortcutsDialog
{
  AdwDialog            parent_instance;

  GtkSearchEntry      *search;
  GtkStack            *stack;           /* "shortcuts", "nothing" */
  AdwPreferencesPage  *page;

  GtkFilter           *filter;          /* owned */
  GtkFlattenListModel *found;           /* owned: in all sections */
};

G_DEFINE_FINAL_TYPE (OkrShortcutsDialog, okr_shortcuts_dialog, ADW_TYPE_DIALOG)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  OkrShortcutsDialog *self = user_data;

  return okr_shortcut_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (okr_shortcut_get_keys (item));

  gtk_widget_add_css_class (keys, "dim-label");
  gtk_widget_add_css_class (keys, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_shortcut_get_title (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  okr_form_describe_row (row, okr_shortcut_get_keys (item));

  return row;
}

/* A section is seen while something is found in it. */
static GListModel *
add_section (OkrShortcutsDialog *self,
             GListStore         *shortcuts,
             const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkFilterListModel *found = gtk_filter_list_model_new (G_LIST_MODEL (shortcuts), g_object_ref (self->filter));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), G_LIST_MODEL (found), create_row, NULL, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_add (group, list);
  g_object_bind_property (found, "n-items", group, "visible", G_BINDING_SYNC_CREATE);
  adw_preferences_page_add (self->page, group);

  return G_LIST_MODEL (found);
}

static GListStore *
add_sections (OkrShortcutsDialog *self)
{
  g_autoptr (GListModel) all = okr_shortcut_list ();
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  GListStore *section = NULL;
  const char *title = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrShortcut) shortcut = g_list_model_get_item (all, i);

      if (g_strcmp0 (title, okr_shortcut_get_section (shortcut)) != 0)
        {
          g_autoptr (GListModel) found = NULL;

          title = okr_shortcut_get_section (shortcut);
          section = g_list_store_new (OKR_TYPE_SHORTCUT);
          found = add_section (self, section, title);
          g_list_store_append (sections, found);
        }
      g_list_store_append (section, shortcut);
    }

  return sections;
}

static void
on_search_changed_cb (OkrShortcutsDialog *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_found_changed_cb (OkrShortcutsDialog *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "shortcuts" : "nothing");
}

static void
okr_shortcuts_dialog_dispose (GObject *object)
{
  OkrShortcutsDialog *self = OKR_SHORTCUTS_DIALOG (object);

  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (okr_shortcuts_dialog_parent_class)->dispose (object);
}

static void
okr_shortcuts_dialog_class_init (OkrShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrShortcutsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, OkrShortcutsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrShortcutsDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
okr_shortcuts_dialog_init (OkrShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* what is typed anywhere in the dialog is looked for */
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = gtk_flatten_list_model_new (G_LIST_MODEL (add_sections (self)));
  g_signal_connect_object (self->found, "notify::n-items", G_CALLBACK (on_found_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * okr_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog with all keys
 */
AdwDialog *
okr_shortcuts_dialog_new (void)
{
  return g_object_new (OKR_TYPE_SHORTCUTS_DIALOG, NULL);
}
