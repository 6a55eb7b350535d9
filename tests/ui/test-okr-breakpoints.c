/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on a page goes with its window, also when a breakpoint of the page and one of the window have applied in the
 * same frame.  */

#include "config.h"

#include "okr-ui-fixture.h"

static const char * const pages[] = { "plan.outline", "plan.agreement", "ideas", "progress.overview" };

static void
test_content_goes_with_its_window (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  gpointer contents[G_N_ELEMENTS (pages)];

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      AdwBreakpointBin *bin;

      gtk_window_set_default_size (window, 1360, 760);
      bin = find_widget (show_page (fixture, pages[i]), ADW_TYPE_BREAKPOINT_BIN);
      contents[i] = adw_breakpoint_bin_get_child (bin);
      g_object_add_weak_pointer (contents[i], &contents[i]);
      wait_until (adw_breakpoint_bin_get_current_breakpoint (bin) == NULL && gtk_widget_get_mapped (contents[i]));
      settle (contents[i]);

      gtk_window_set_default_size (window, 360, 760);
      wait_until (adw_breakpoint_bin_get_current_breakpoint (bin) != NULL && gtk_widget_get_mapped (contents[i]));
      settle (contents[i]);
    }

  fixture_close_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    wait_until (contents[i] == NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/breakpoints/content-goes-with-its-window", test_content_goes_with_its_window);

  return g_test_run ();
}
