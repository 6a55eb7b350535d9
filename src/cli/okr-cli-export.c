/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli export: a workspace as Okr's own document, or its days as a calendar.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-export.h"

#include <glib/gi18n.h>
#include <stdio.h>

static int
print_document (OkrWorkspace    *workspace,
                OkrExportFormat  format)
{
  g_autofree char *text = okr_export_to_text (workspace, format);

  /* not g_print, which would turn it into the encoding of the terminal */
  if (fputs (text, stdout) < 0 || fflush (stdout) != 0)
    return okr_cli_complain (OKR_CLI_FAILED, _("The document cannot be written to the output."));
  return OKR_CLI_DONE;
}

static int
save_document (OkrWorkspace    *workspace,
               OkrExportFormat  format,
               const char      *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;
  GError *error = NULL;

  okr_export_save_async (workspace, format, file, NULL, okr_cli_on_done_cb, &wait);
  if (!okr_export_save_finish (okr_cli_wait (&wait), &error))
    return okr_cli_fail (error);
  return OKR_CLI_DONE;
}

/**
 * okr_cli_run_export:
 *
 * Writes a workspace as JSON, or the days of its current cycle as a calendar, to the output or to a file.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_export (int    argc,
                    char **argv)
{
  g_autofree char *format = NULL, *output = NULL, *at = NULL;
  const GOptionEntry options[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("The format: json, or ics for a calendar"), N_("FORMAT") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("As it was at the end of this day"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to this file instead of the output"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrWorkspace) workspace = NULL;
  OkrExportFormat as;
  OkrDate day = OKR_DATE_NONE;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("WORKSPACE"),
                      _("Exports all of a workspace but the history of edits, or its checks and due dates as a calendar."), 1, &exit_code))
    return exit_code;
  if (format != NULL && !g_str_equal (format, "json") && !g_str_equal (format, "ics"))
    return okr_cli_complain (OKR_CLI_USAGE, _("The format “%s” is not known; possible are: json, ics."), format);

  if (at != NULL && !okr_cli_parse_date (at, &day, &exit_code))
    return exit_code;

  as = g_strcmp0 (format, "ics") == 0 ? OKR_EXPORT_CALENDAR : OKR_EXPORT_JSON;
  if (!okr_export_has_format (as))
    return okr_cli_complain (OKR_CLI_FAILED, _("This build of Okr cannot write calendars."));

  workspace = day != OKR_DATE_NONE ? okr_cli_open_past (argv[1], day, &exit_code)
                                   : okr_cli_open (argv[1], OKR_STORE_OPEN_READ_ONLY, NULL, &exit_code);
  if (workspace == NULL)
    return exit_code;

  exit_code = output != NULL ? save_document (workspace, as, output) : print_document (workspace, as);
  okr_workspace_close (workspace);
  return exit_code;
}
