/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view has one line until it has a width, and then as many as its words need.  */

#include "config.h"

#include "widgets/okr-text-view.h"

#include "okr-test-window.h"

#include <adwaita.h>

#define N_LETTERS 200

/* How high the text stands, which GTK asks for when it is shown. */
static int
get_text_height (GtkTextView *view)
{
  GtkTextIter end;
  GdkRectangle caret;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &caret);

  return caret.y + caret.height;
}

static void
on_realize_cb (GtkTextView *view,
               int         *height)
{
  *height = get_text_height (view);
}

static void
test_width (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *view = okr_text_view_new ();
  GtkWindow *window = okr_test_window_new (box, 300, 200);
  g_autofree char *word = g_strnfill (N_LETTERS, 'm');
  int height = 0, minimum, natural;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), word, -1);
  g_signal_connect_after (view, "realize", G_CALLBACK (on_realize_cb), &height);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 0);

  gtk_box_append (GTK_BOX (box), view);
  g_assert_cmpint (height, >, 0);
  okr_test_settle (view);
  g_assert_cmpint (get_text_height (GTK_TEXT_VIEW (view)), >=, 3 * height);
  g_assert_cmpint (get_text_height (GTK_TEXT_VIEW (view)), <, N_LETTERS * height / 4);

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/text-view/width", test_width);

  return g_test_run ();
}
