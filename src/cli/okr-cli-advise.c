/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli advise: what the rules of good OKRs say of the current cycle.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-report-advice.h"

#include <glib/gi18n.h>
#include <stdio.h>

/**
 * okr_cli_run_advise:
 *
 * Prints the advice on the current cycle; there may be none.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_advise (int    argc,
                    char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrClock) clock = NULL;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autofree char *report = NULL;
  OkrCycle *cycle;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("WORKSPACE"), _("Prints the advice on the current cycle."), 1, &exit_code))
    return exit_code;

  clock = okr_clock_new_system ();
  workspace = okr_cli_open (argv[1], OKR_STORE_OPEN_READ_ONLY, clock, &exit_code);
  if (workspace == NULL)
    return exit_code;

  cycle = okr_workspace_get_current_cycle (workspace);
  if (cycle != NULL)
    report = json ? okr_report_advice_to_json (workspace, cycle) : okr_report_advice_to_text (workspace, cycle);
  okr_workspace_close (workspace);
  if (report == NULL)
    return okr_cli_complain (OKR_CLI_FAILED, _("There is no cycle in this workspace."));

  fputs (report, stdout);
  return OKR_CLI_DONE;
}
