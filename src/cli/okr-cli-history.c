/* SPDX-License-Identifier: GPL-3.0-or-later */

/* okr-cli history, undo and redo: the steps of a workspace, whoever made them.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-report.h"
#include "store/okr-store.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_entries (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const OkrStoreEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (entry->at, NULL);
      g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;
      g_autofree char *time = local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (entry->at);
      g_autofree char *label = NULL;

      if (entry->kind == OKR_STORE_STEP_UNDO)
        label = g_strdup_printf (_("undone: %s"), entry->label);
      else if (entry->kind == OKR_STORE_STEP_REDO)
        label = g_strdup_printf (_("done again: %s"), entry->label);

      g_print ("%5" G_GINT64_FORMAT "  %s  %-6s  %s\n", entry->seq, time, entry->client,
               label != NULL ? label : entry->label);
    }
}

/**
 * okr_cli_run_history:
 *
 * Prints the steps of a workspace.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_history (int    argc,
                     char **argv)
{
  gboolean json = FALSE;
  int limit = 0;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { "limit", 'n', 0, G_OPTION_ARG_INT, &limit, N_("Print only the newest steps, so many"), N_("COUNT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("WORKSPACE"), _("Prints the steps of a workspace, the newest first."),
                      1, &exit_code))
    return exit_code;
  if (limit < 0)
    return okr_cli_complain (OKR_CLI_USAGE, _("The count of steps cannot be less than 0."));

  workspace = okr_cli_open (argv[1], OKR_STORE_OPEN_READ_ONLY, NULL, &exit_code);
  if (workspace == NULL)
    return exit_code;

  okr_workspace_history_async (workspace, (guint) limit, okr_cli_on_done_cb, &wait);
  entries = okr_workspace_history_finish (workspace, okr_cli_wait (&wait), &error);
  okr_workspace_close (workspace);
  if (entries == NULL)
    return okr_cli_fail (error);

  if (json)
    {
      text = okr_report_history_to_json (entries);
      fputs (text, stdout);
    }
  else
    {
      print_entries (entries);
    }
  return OKR_CLI_DONE;
}

static char *
take_step (OkrWorkspace       *workspace,
           gboolean            redo,
           OkrConflictPolicy   policy,
           GError            **error)
{
  g_auto (OkrCliWait) wait = OKR_CLI_WAIT_INIT;

  if (redo)
    {
      okr_workspace_redo_async (workspace, TRUE, policy, okr_cli_on_done_cb, &wait);
      return okr_workspace_redo_finish (workspace, okr_cli_wait (&wait), error);
    }

  okr_workspace_undo_async (workspace, TRUE, policy, okr_cli_on_done_cb, &wait);
  return okr_workspace_undo_finish (workspace, okr_cli_wait (&wait), error);
}

static int
run_step (int          argc,
          char       **argv,
          gboolean     redo,
          const char  *summary)
{
  gboolean force = FALSE, skip = FALSE;
  const GOptionEntry options[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Also overwrite what somebody else changed since"), NULL },
    { "skip", 0, 0, G_OPTION_ARG_NONE, &skip, N_("Leave out what somebody else changed since"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;
  int exit_code;

  if (!okr_cli_parse (&argc, &argv, options, _("WORKSPACE"), summary, 1, &exit_code))
    return exit_code;
  if (force && skip)
    return okr_cli_complain (OKR_CLI_USAGE, _("--force and --skip exclude each other."));

  workspace = okr_cli_open (argv[1], OKR_STORE_OPEN_DEFAULT, NULL, &exit_code);
  if (workspace == NULL)
    return exit_code;

  label = take_step (workspace, redo,
                     force ? OKR_CONFLICT_FORCE : skip ? OKR_CONFLICT_SKIP : OKR_CONFLICT_REFUSE, &error);
  okr_workspace_close (workspace);
  if (label == NULL)
    return okr_cli_fail (error);

  g_print ("%s\n", label);
  return OKR_CLI_DONE;
}

/**
 * okr_cli_run_undo:
 *
 * Undoes the newest step.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_undo (int    argc,
                  char **argv)
{
  return run_step (argc, argv, FALSE, _("Undoes the newest step, whoever made it, and prints its label."));
}

/**
 * okr_cli_run_redo:
 *
 * Does again what was undone last.
 *
 * Returns: how the program ends, of OkrCliExit
 */
int
okr_cli_run_redo (int    argc,
                  char **argv)
{
  return run_step (argc, argv, TRUE, _("Does again what was undone last, and prints its label."));
}
