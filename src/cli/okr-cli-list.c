/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli list and verify: which workspaces there are, and whether one is sound.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-library.h"
#include "store/okr-store.h"

#include <glib/gi18n.h>

/**
 * okr_cli_run_list:
 *
 * Prints the names of the workspaces.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_list (int    argc,
                  char **argv)
{
  g_autoptr (GPtrArray) entries = NULL;
  GError *error = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, NULL, "", _("Prints the names of the workspaces in the data folder."),
                      0, &exit_code))
    return exit_code;

  entries = okr_library_list (&error);
  if (entries == NULL)
    return okr_cli_fail (error);

  for (guint i = 0; i < entries->len; i++)
    g_print ("%s\n", ((OkrLibraryEntry *) g_ptr_array_index (entries, i))->name);
  return OKR_CLI_DONE;
}

/**
 * okr_cli_run_verify:
 *
 * Checks a file and its history.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_verify (int    argc,
                    char **argv)
{
  g_autofree char *path = NULL;
  GError *error = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, NULL, _("WORKSPACE"),
                      _("Checks that the file is whole, and that its history leads from nothing to what is in it,\n"
                        "and back.  Changes nothing."),
                      1, &exit_code))
    return exit_code;

  path = okr_cli_find (argv[1], &exit_code);
  if (path == NULL)
    return exit_code;
  if (!okr_store_verify (path, &error))
    return okr_cli_fail (error);

  g_print (_("%s is sound.\n"), path);
  return OKR_CLI_DONE;
}
