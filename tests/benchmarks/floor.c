/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor that Okr is measured against: a window as big as Okr's, with a header bar and nothing else.  */

#include "config.h"

#include "okr-watch.h"

#include <adwaita.h>

static void
on_settled (GtkWindow *window)
{
}

static void
on_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 860);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.example.OkrFloor", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);
  okr_watch_start (GTK_APPLICATION (application), on_settled);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
