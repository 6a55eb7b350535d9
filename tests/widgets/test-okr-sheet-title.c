/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title of a sheet is that of its dialog, and is whole between two buttons.  */

#include "config.h"

#include "widgets/okr-sheet-title.h"

#include "okr-test-window.h"

#include <adwaita.h>

#define TITLE "The title of a sheet in words"

static void
test_is_whole (void)
{
  GtkWidget *title = g_object_new (OKR_TYPE_SHEET_TITLE, NULL);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *content = gtk_label_new (NULL);
  GtkWindow *window = okr_test_window_new (content, 360, 300);
  AdwDialog *dialog = adw_dialog_new ();
  GtkLabel *label;

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), gtk_button_new_with_label ("Leave it"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), gtk_button_new_with_label ("Add it"));
  adw_dialog_set_child (dialog, header);
  adw_dialog_set_title (dialog, "First");
  adw_dialog_set_content_width (dialog, 340);
  adw_dialog_present (dialog, content);
  okr_test_settle (content);

  label = GTK_LABEL (gtk_widget_get_first_child (title));
  g_assert_cmpstr (gtk_label_get_text (label), ==, "First");
  adw_dialog_set_title (dialog, TITLE);
  okr_test_settle (content);
  g_assert_cmpstr (gtk_label_get_text (label), ==, TITLE);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), ==, 2);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));

  g_object_add_weak_pointer (G_OBJECT (title), (gpointer *) &title);
  adw_dialog_force_close (dialog);
  gtk_window_destroy (window);
  g_assert_null (title);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/sheet-title/is-whole", test_is_whole);

  return g_test_run ();
}
