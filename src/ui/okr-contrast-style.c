/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The style sheet of high contrast, which the application puts after its own.  libadwaita up to 1.7 would load a
 * style-hc.css by its name; from 1.8 on it warns of one and wants media queries, which GTK 4.18 does not know.  */

#include "config.h"

#include "ui/okr-contrast-style.h"

static void
on_contrast_changed_cb (AdwStyleManager *manager,
                        GParamSpec      *pspec,
                        GtkCssProvider  *provider)
{
  if (adw_style_manager_get_high_contrast (manager))
    gtk_css_provider_load_from_resource (provider, "/org/example/Okr/high-contrast.css");
  else
    gtk_css_provider_load_from_string (provider, "");
}

/**
 * okr_contrast_style_new:
 * @manager: who knows whether contrast is to be high
 *
 * Returns: (transfer full): a style sheet that is empty but in high contrast, and follows @manager
 */
GtkCssProvider *
okr_contrast_style_new (AdwStyleManager *manager)
{
  GtkCssProvider *provider;

  g_return_val_if_fail (ADW_IS_STYLE_MANAGER (manager), NULL);

  provider = gtk_css_provider_new ();
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_contrast_changed_cb), provider, G_CONNECT_DEFAULT);
  on_contrast_changed_cb (manager, NULL, provider);

  return provider;
}
