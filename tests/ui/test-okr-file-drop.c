/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is dropped on the window is opened or imported, as one that was chosen in the dialog.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include <glib/gstdio.h>

static gpointer
find_drop_target (GtkWidget *widget,
                  GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller)
          && gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), type))
        return controller;
    }

  return NULL;
}

static gboolean
drop (GtkDropTarget *target,
      const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);

  return taken;
}

/* What cannot be read is said; over a dialog nothing can be dropped. */
static void
test_file_is_dropped_on_the_window (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  g_autofree char *folder = g_dir_make_tmp ("okr-drop-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dropped.json", NULL);
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (fixture->window), GDK_TYPE_FILE_LIST);
  AdwDialog *dialog = adw_dialog_new ();

  g_assert_nonnull (target);
  g_assert_true (g_file_set_contents (path, "no document", -1, NULL));
  present (fixture, dialog);
  g_assert_false (drop (target, path));
  close_dialog (dialog);

  g_assert_true (drop (target, path));
  wait_until (shows (fixture->window, "dropped.json"));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/file-drop/file-is-dropped-on-the-window", test_file_is_dropped_on_the_window);

  return g_test_run ();
}
