/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli import: a JSON file into a workspace, new or there already.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-import.h"
#include "exchange/okr-library.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  /* Translators: %.0f is a percentage, printed while a file is read. */
  g_autofree char *text = g_strdup_printf (_("Reading: %.0f %%"), fraction * 100);

  g_printerr ("\r%s", text);
  if (fraction >= 1)
    g_printerr ("\r\033[K");
}

static OkrDocument *
load (const char  *name,
      const char  *language,
      GError     **error)
{
  const char * const languages[] = { language, NULL };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;

  okr_import_load_async (file, language != NULL ? languages : NULL,
                         isatty (STDERR_FILENO) ? on_progress_cb : NULL, NULL, NULL, okr_cli_on_done_cb, &wait);
  return okr_import_load_finish (okr_cli_wait (&wait), error);
}

static void
print_result (OkrWorkspace *workspace,
              OkrDocument  *document)
{
  const char * const *notes = okr_document_get_notes (document);

  g_print ("%s\n", okr_workspace_get_path (workspace));
  for (guint i = 0; notes[i] != NULL; i++)
    g_printerr ("okr-cli: %s\n", notes[i]);
}

static int
import_to_new (OkrDocument *document)
{
  g_autoptr (OkrClock) clock = okr_clock_new_system ();
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;
  g_autoptr (OkrWorkspace) workspace = NULL;
  GError *error = NULL;

  okr_import_to_new_async (document, OKR_CLI_CLIENT, clock, NULL, okr_cli_on_done_cb, &wait);
  workspace = okr_import_to_new_finish (okr_cli_wait (&wait), &error);
  if (workspace == NULL)
    return okr_cli_fail (error);

  print_result (workspace, document);
  okr_workspace_close (workspace);
  return OKR_CLI_DONE;
}

static gboolean
ensure_folder (const char *path,
               int        *exit_code)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data_folder = okr_library_dup_folder ();

  if (!g_str_equal (folder, data_folder) || g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  *exit_code = okr_cli_complain (OKR_CLI_FAILED, _("The folder %s cannot be made."), folder);
  return FALSE;
}

static int
import_into (OkrDocument *document,
             const char  *name)
{
  g_autofree char *path = okr_library_find (name);
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;
  g_autoptr (OkrWorkspace) workspace = NULL;
  GError *error = NULL;
  int exit_code;

  if (is_new && !ensure_folder (path, &exit_code))
    return exit_code;

  workspace = okr_cli_open (name, OKR_STORE_OPEN_CREATE, NULL, &exit_code);
  if (workspace == NULL)
    return exit_code;

  okr_import_async (document, workspace, NULL, okr_cli_on_done_cb, &wait);
  if (okr_import_finish (okr_cli_wait (&wait), &error))
    {
      print_result (workspace, document);
      okr_workspace_close (workspace);
      return OKR_CLI_DONE;
    }

  okr_workspace_close (workspace);
  if (is_new)
    g_unlink (path);
  return okr_cli_fail (error);
}

/**
 * okr_cli_run_import:
 *
 * Imports a file into a new workspace, or into one that is there.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_import (int    argc,
                    char **argv)
{
  g_autofree char *into = NULL, *language = NULL;
  const GOptionEntry options[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into,
      N_("Add to this workspace, which is made when it is not there"), N_("NAME") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language,
      N_("The language of texts that have several: fr or en"), N_("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrDocument) document = NULL;
  GError *error = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("FILE.json"),
                      _("Imports a document of Okr or a sample, in one step that can be undone.\n"
                        "Prints the path of the workspace."),
                      1, &exit_code))
    return exit_code;

  document = load (argv[1], language, &error);
  if (document == NULL)
    return okr_cli_fail (error);

  return into != NULL ? import_into (document, into) : import_to_new (document);
}
