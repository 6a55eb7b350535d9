/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scale: one key chooses, ten needs two, and what is no number of it is left to others.  */

#include "config.h"

#include "widgets/okr-scale.h"

#include "okr-test-window.h"

#include <adwaita.h>

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Whether the key was the scale's. */
static gboolean
press (OkrScale *scale,
       guint     keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scale));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
test_keys_choose (void)
{
  static const struct
  {
    guint    keyval;
    gboolean handled;
    int      value;
  } steps[] = {
    { GDK_KEY_Right, TRUE, 0 },
    { GDK_KEY_7, TRUE, 7 },
    { GDK_KEY_1, TRUE, 1 },
    { GDK_KEY_0, TRUE, 10 },
    { GDK_KEY_0, TRUE, 0 },
    { GDK_KEY_KP_1, TRUE, 1 },
    { GDK_KEY_2, TRUE, 2 },
    { GDK_KEY_Left, TRUE, 1 },
    { GDK_KEY_0, TRUE, 0 },     /* an arrow ends what was typed */
    { GDK_KEY_Left, TRUE, 0 },
    { GDK_KEY_End, TRUE, 10 },
    { GDK_KEY_Right, TRUE, 10 },
    { GDK_KEY_Home, TRUE, 0 },
    { GDK_KEY_BackSpace, TRUE, OKR_SCALE_NONE },
    { GDK_KEY_a, FALSE, OKR_SCALE_NONE },
    { GDK_KEY_Tab, FALSE, OKR_SCALE_NONE },
  };
  OkrScale *scale = OKR_SCALE (okr_scale_new ());
  GtkWindow *window = okr_test_window_new (GTK_WIDGET (scale), 500, 100);
  guint n_changed = 0, n_activated = 0;

  okr_scale_set_range (scale, 0, 10, "Confidence");
  g_signal_connect_swapped (scale, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (scale, "activate", G_CALLBACK (count_cb), &n_activated);
  g_assert_cmpint (okr_scale_get_value (scale), ==, OKR_SCALE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (press (scale, steps[i].keyval), ==, steps[i].handled);
      g_assert_cmpint (okr_scale_get_value (scale), ==, steps[i].value);
    }
  /* once for each step that made a difference */
  g_assert_cmpuint (n_changed, ==, 12);
  g_assert_true (press (scale, GDK_KEY_Return));
  g_assert_cmpuint (n_activated, ==, 1);

  gtk_window_destroy (window);
}

static void
test_range_is_kept (void)
{
  OkrScale *scale = OKR_SCALE (okr_scale_new ());
  GtkWindow *window = okr_test_window_new (GTK_WIDGET (scale), 500, 100);

  okr_scale_set_range (scale, 1, 5, "Motivation");
  g_assert_false (press (scale, GDK_KEY_0));
  g_assert_false (press (scale, GDK_KEY_6));
  g_assert_true (press (scale, GDK_KEY_1));
  g_assert_true (press (scale, GDK_KEY_2));
  g_assert_cmpint (okr_scale_get_value (scale), ==, 2);
  okr_scale_set_value (scale, 6);
  g_assert_cmpint (okr_scale_get_value (scale), ==, OKR_SCALE_NONE);

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/scale/keys-choose", test_keys_choose);
  g_test_add_func ("/scale/range-is-kept", test_range_is_kept);

  return g_test_run ();
}
