/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bin for text has one width, and a height for each width.  */

#include "config.h"

#include "widgets/okr-text-bin.h"

#include "okr-test-window.h"

#include <adwaita.h>

#define TEXT "A text of some words that needs more than one line when there is little room for it"

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (TEXT);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);

  return label;
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

static void
test_size (void)
{
  GtkWidget *label = create_label (), *bin = g_object_new (OKR_TYPE_TEXT_BIN, "child", label, NULL);
  GtkWidget *alone = create_label ();
  int width;

  g_object_ref_sink (bin);
  g_object_ref_sink (alone);
  width = measure (alone, GTK_ORIENTATION_HORIZONTAL, -1);

  /* a label finds another width for each height */
  g_assert_cmpint (measure (alone, GTK_ORIENTATION_HORIZONTAL, 200), !=, width);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, width);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, 200), ==, width);
  for (int i = 100; i < 600; i += 100)
    g_assert_cmpint (measure (bin, GTK_ORIENTATION_VERTICAL, i), ==, measure (alone, GTK_ORIENTATION_VERTICAL, i));

  gtk_widget_set_visible (label, FALSE);
  g_assert_cmpint (measure (bin, GTK_ORIENTATION_HORIZONTAL, -1), ==, 0);

  g_object_unref (alone);
  g_assert_finalize_object (bin);
}

static void
test_child (void)
{
  GtkWidget *bin = g_object_new (OKR_TYPE_TEXT_BIN, NULL);
  GtkWindow *window = okr_test_window_new (bin, 300, 200);
  GtkWidget *first = create_label (), *second = create_label ();

  okr_text_bin_set_child (OKR_TEXT_BIN (bin), first);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  okr_test_settle (bin);
  g_assert_cmpint (gtk_widget_get_width (first), ==, gtk_widget_get_width (bin));
  okr_text_bin_set_child (OKR_TEXT_BIN (bin), second);
  g_assert_null (first);
  okr_test_settle (bin);
  g_assert_cmpint (gtk_widget_get_height (second), ==, gtk_widget_get_height (bin));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/text-bin/size", test_size);
  g_test_add_func ("/text-bin/child", test_child);

  return g_test_run ();
}
