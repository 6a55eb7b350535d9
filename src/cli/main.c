/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli: workspaces from the command line, without GTK.  Each command is a file of its own.  */

#include "config.h"

#include "cli/okr-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "import", okr_cli_run_import, N_("bring a JSON file in") },
  { "export", okr_cli_run_export, N_("write a workspace as JSON, or its days as a calendar") },
  { "score", okr_cli_run_score, N_("print the figures of the current cycle") },
  { "advise", okr_cli_run_advise, N_("print the advice on the current cycle") },
  { "list", okr_cli_run_list, N_("print the names of the workspaces") },
  { "verify", okr_cli_run_verify, N_("check the file and its history") },
  { "undo", okr_cli_run_undo, N_("undo the newest step") },
  { "redo", okr_cli_run_redo, N_("do again what was undone last") },
  { "history", okr_cli_run_history, N_("print the steps") },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _("Usage: okr-cli COMMAND [OPTION…] [ARGUMENT…]"));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-9s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n", _("WORKSPACE is the name of a workspace in the data folder, or a path."));
  g_print ("%s\n", _("“okr-cli COMMAND --help” tells more of a command; “man okr-cli” of them all."));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OKR_LOCALE_DIR") != NULL ? g_getenv ("OKR_LOCALE_DIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("okr-cli");

  if (argc < 2)
    {
      print_help ();
      return OKR_CLI_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return OKR_CLI_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("okr-cli %s\n", PACKAGE_VERSION);
      return OKR_CLI_DONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);

  return okr_cli_complain (OKR_CLI_USAGE, _("There is no command “%s”: see “okr-cli --help”."), argv[1]);
}
