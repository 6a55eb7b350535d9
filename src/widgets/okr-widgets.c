/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads the style sheet of this layer; called once by the application and by the tests. */

#include "config.h"

#include "widgets/okr-widgets.h"

#include "okr-widgets-resources.h"

#include <gtk/gtk.h>

/**
 * okr_widgets_init:
 *
 * Makes the style of the widgets known to the default display. To be called after GTK was
 * initialised; calling it again does nothing.
 */
void
okr_widgets_init (void)
{
  static gboolean initialised = FALSE;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (initialised)
    return;

  initialised = TRUE;
  okr_widgets_register_resource ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/example/Okr/widgets/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
