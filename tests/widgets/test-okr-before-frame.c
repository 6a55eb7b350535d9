/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked for often is done once, and only where it is seen.  */

#include "config.h"

#include "widgets/okr-before-frame.h"

#include "okr-test-window.h"

#include <adwaita.h>

static guint n_done;

static void
do_it (gpointer widget)
{
  n_done++;
}

/* The first time it asks for itself once more. */
static void
do_it_again (gpointer widget)
{
  if (n_done++ == 0)
    okr_before_frame (widget, do_it_again);
}

/* What is asked for is asked for in the name of @label. */
static GtkWindow *
open_window (GtkWidget **label)
{
  n_done = 0;
  *label = gtk_label_new ("text");

  return okr_test_window_new (*label, 200, 100);
}

static void
test_once (void)
{
  GtkWidget *label;
  GtkWindow *window = open_window (&label);

  for (guint i = 0; i < 3; i++)
    okr_before_frame (label, do_it);
  g_assert_cmpuint (n_done, ==, 0);
  okr_test_settle (label);
  g_assert_cmpuint (n_done, ==, 1);

  okr_before_frame (label, do_it);
  okr_test_settle (label);
  g_assert_cmpuint (n_done, ==, 2);

  gtk_window_destroy (window);
}

static void
test_again_from_within (void)
{
  GtkWidget *label;
  GtkWindow *window = open_window (&label);

  okr_before_frame (label, do_it_again);
  okr_test_settle (label);
  g_assert_cmpuint (n_done, ==, 2);

  gtk_window_destroy (window);
}

static void
test_when_shown (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *first = gtk_label_new ("first"), *second = gtk_label_new ("second");
  GtkWindow *window;

  gtk_stack_add_named (GTK_STACK (stack), first, "first");
  gtk_stack_add_named (GTK_STACK (stack), second, "second");
  window = okr_test_window_new (stack, 200, 100);

  n_done = 0;
  okr_before_frame (second, do_it);
  okr_test_settle (stack);
  g_assert_cmpuint (n_done, ==, 0);
  gtk_stack_set_visible_child (GTK_STACK (stack), second);
  g_assert_cmpuint (n_done, ==, 1);
  okr_test_settle (stack);
  g_assert_cmpuint (n_done, ==, 1);

  /* what goes before the frame waits */
  okr_before_frame (second, do_it);
  gtk_stack_set_visible_child (GTK_STACK (stack), first);
  okr_test_settle (stack);
  g_assert_cmpuint (n_done, ==, 1);
  gtk_stack_set_visible_child (GTK_STACK (stack), second);
  okr_test_settle (stack);
  g_assert_cmpuint (n_done, ==, 2);

  gtk_window_destroy (window);
}

static void
test_never_without_widget (void)
{
  GtkWidget *label;
  GtkWindow *window = open_window (&label);

  okr_before_frame (label, do_it);
  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *) &label);
  gtk_window_set_child (window, NULL);
  g_assert_null (label);
  okr_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (n_done, ==, 0);

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/before-frame/once", test_once);
  g_test_add_func ("/before-frame/again-from-within", test_again_from_within);
  g_test_add_func ("/before-frame/when-shown", test_when_shown);
  g_test_add_func ("/before-frame/never-without-widget", test_never_without_widget);

  return g_test_run ();
}
