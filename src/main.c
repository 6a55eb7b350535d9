/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application's entry.  */

#include "config.h"

#include "ui/okr-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (OkrApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OKR_LOCALE_DIR") != NULL ? g_getenv ("OKR_LOCALE_DIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = okr_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
