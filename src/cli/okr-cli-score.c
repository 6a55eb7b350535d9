/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli score: the figures of the current cycle, for people or for programs.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-report.h"

#include <glib/gi18n.h>
#include <stdio.h>

static OkrClock *
make_clock (const char *on,
            int        *exit_code)
{
  OkrDate day;

  if (on == NULL)
    return okr_clock_new_system ();

  return okr_cli_parse_date (on, &day, exit_code) ? okr_clock_new_fixed (day) : NULL;
}

/**
 * okr_cli_run_score:
 *
 * Prints the figures of the current cycle.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_score (int    argc,
                   char **argv)
{
  g_autofree char *on = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("As it was on this day, which is today then"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrClock) clock = NULL;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autofree char *report = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("WORKSPACE"), _("Prints the score of the current cycle."),
                      1, &exit_code))
    return exit_code;

  clock = make_clock (on, &exit_code);
  if (clock == NULL)
    return exit_code;

  workspace = okr_cli_open (argv[1], OKR_STORE_OPEN_READ_ONLY, clock, &exit_code);
  if (workspace == NULL)
    return exit_code;

  report = json ? okr_report_score_to_json (workspace, okr_clock_get_today (clock))
                : okr_report_score_to_text (workspace, okr_clock_get_today (clock));
  okr_workspace_close (workspace);
  if (report == NULL)
    return okr_cli_complain (OKR_CLI_FAILED, _("There is no cycle in this workspace."));

  fputs (report, stdout);
  return OKR_CLI_DONE;
}
