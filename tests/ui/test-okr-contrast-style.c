/* SPDX-License-Identifier: GPL-3.0-or-later */

/* High contrast brings its style sheet while the window is open, and takes it away again.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/okr-contrast-style.h"

static void
test_follows (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GSettings) settings = g_settings_new ("org.gnome.desktop.a11y.interface");
  g_autoptr (GtkCssProvider) style = okr_contrast_style_new (manager);
  g_autofree char *before = gtk_css_provider_to_string (style);
  g_autofree char *during = NULL, *after = NULL;

  g_assert_cmpstr (before, ==, "");

  g_settings_set_boolean (settings, "high-contrast", TRUE);
  g_assert_true (adw_style_manager_get_high_contrast (manager));
  during = gtk_css_provider_to_string (style);
  g_assert_nonnull (strstr (during, "--dim-opacity"));

  g_settings_reset (settings, "high-contrast");
  g_assert_false (adw_style_manager_get_high_contrast (manager));
  after = gtk_css_provider_to_string (style);
  g_assert_cmpstr (after, ==, "");

  g_assert_finalize_object (g_steal_pointer (&style));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/contrast-style/follows", test_follows);

  return g_test_run ();
}
