/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of okr-cli share: see the header.  */

#include "config.h"

#include "cli/okr-cli.h"

#include "exchange/okr-exchange-error.h"
#include "exchange/okr-library.h"
#include "model/okr-workspace-past.h"
#include "store/okr-store.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * okr_cli_complain:
 * @exit_code: how the program will end
 * @format: a translated sentence
 *
 * Prints what went wrong, to where scripts expect it.
 *
 * Returns: @exit_code
 */
int
okr_cli_complain (OkrCliExit  exit_code,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("okr-cli: %s\n", message);
  return (int) exit_code;
}

static OkrCliExit
get_exit_of_store (int code)
{
  switch ((OkrStoreError) code)
    {
    case OKR_STORE_ERROR_CONFLICT:
      return OKR_CLI_CONFLICT;
    case OKR_STORE_ERROR_NOTHING_TO_UNDO:
      return OKR_CLI_NOTHING;
    case OKR_STORE_ERROR_NOT_A_WORKSPACE:
    case OKR_STORE_ERROR_DAMAGED:
    case OKR_STORE_ERROR_NEWER:
      return OKR_CLI_BAD_WORKSPACE;
    case OKR_STORE_ERROR_FAILED:
    case OKR_STORE_ERROR_READ_ONLY:
    case OKR_STORE_ERROR_FULL:
    case OKR_STORE_ERROR_BUSY:
    case OKR_STORE_ERROR_CONSTRAINT:
    default:
      return OKR_CLI_FAILED;
    }
}

/**
 * okr_cli_fail:
 * @error: (transfer full): what went wrong
 *
 * Returns: the exit code that fits, after the message is printed
 */
int
okr_cli_fail (GError *error)
{
  g_autoptr (GError) owned = error;
  OkrCliExit exit_code = OKR_CLI_FAILED;

  if (error->domain == OKR_EXCHANGE_ERROR)
    exit_code = OKR_CLI_INVALID;
  else if (error->domain == OKR_STORE_ERROR)
    exit_code = get_exit_of_store (error->code);

  return okr_cli_complain (exit_code, "%s", error->message);
}

/**
 * okr_cli_parse:
 * @options: (nullable): the options of the command, ended by an empty one
 * @arguments: what follows the options, for the help
 * @summary: what the command does, for the help
 * @n_arguments: how many arguments it takes, without its name
 * @exit_code: (out): how to end when it fails
 *
 * Parses the arguments of a command; --help prints and ends the program.
 *
 * Returns: whether they are all right
 */
gboolean
okr_cli_parse (int                  *argc,
               char               ***argv,
               const GOptionEntry   *options,
               const char           *arguments,
               const char           *summary,
               guint                 n_arguments,
               int                  *exit_code)
{
  const char *command = (*argv)[0];
  g_autofree char *line = g_strdup_printf ("%s %s", command, arguments);
  g_autoptr (GOptionContext) context = g_option_context_new (line);
  g_autoptr (GError) error = NULL;
  guint n_given;

  g_set_prgname ("okr-cli");
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *exit_code = okr_cli_complain (OKR_CLI_USAGE, "%s", error->message);
      return FALSE;
    }

  /* -- ends the options, and GOption leaves it there */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      memmove (*argv + 1, *argv + 2, sizeof (char *) * (gsize) (*argc - 1));
      *argc -= 1;
    }

  n_given = (guint) *argc - 1;
  if (n_given == n_arguments)
    return TRUE;

  if (n_given < n_arguments)
    *exit_code = okr_cli_complain (OKR_CLI_USAGE, _("Something is missing: see “okr-cli %s --help”."), command);
  else
    *exit_code = okr_cli_complain (OKR_CLI_USAGE, _("“%s” is one too many: see “okr-cli %s --help”."),
                                   (*argv)[n_arguments + 1], command);
  return FALSE;
}

/**
 * okr_cli_parse_date:
 * @text: what was given as a date
 * @day: (out): the day
 * @exit_code: (out): how to end when it fails
 *
 * Returns: whether it is one; %FALSE after the message is printed
 */
gboolean
okr_cli_parse_date (const char *text,
                    OkrDate    *day,
                    int        *exit_code)
{
  if (okr_date_parse_iso (text, day, NULL))
    return TRUE;

  *exit_code = okr_cli_complain (OKR_CLI_USAGE, _("“%s” is not a date that exists; a date is written as 2026-03-30."), text);
  return FALSE;
}

/**
 * okr_cli_find:
 * @name: the name of a workspace in the data folder, or a path
 * @exit_code: (out): how to end when it fails
 *
 * Returns: (transfer full) (nullable): the path of a file that is there; %NULL after the message is printed
 */
char *
okr_cli_find (const char *name,
              int        *exit_code)
{
  g_autofree char *path = okr_library_find (name);
  g_autofree char *folder = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  folder = g_path_get_dirname (path);
  if (strchr (name, G_DIR_SEPARATOR) != NULL)
    *exit_code = okr_cli_complain (OKR_CLI_BAD_WORKSPACE, _("There is no file “%s”."), path);
  else
    *exit_code = okr_cli_complain (OKR_CLI_BAD_WORKSPACE, _("There is no workspace “%s” in %s."), name, folder);

  return NULL;
}

/**
 * okr_cli_open:
 * @name: the name of a workspace in the data folder, or a path
 * @flags: as of okr_workspace_open(); a file that is elsewhere gets no backups
 * @clock: (nullable): %NULL: the system's
 * @exit_code: (out): how to end when it fails
 *
 * Returns: (transfer full) (nullable): the workspace, started; %NULL after the message is printed
 */
OkrWorkspace *
okr_cli_open (const char        *name,
              OkrStoreOpenFlags  flags,
              OkrClock          *clock,
              int               *exit_code)
{
  g_autofree char *path = flags & OKR_STORE_OPEN_CREATE ? okr_library_find (name) : okr_cli_find (name, exit_code);
  g_autofree char *folder = okr_library_dup_folder ();
  g_autoptr (OkrClock) today = clock != NULL ? g_object_ref (clock) : okr_clock_new_system ();
  OkrWorkspace *workspace;
  GError *error = NULL;

  if (path == NULL)
    return NULL;

  if (!g_str_has_prefix (path, folder))
    flags |= OKR_STORE_OPEN_NO_BACKUP;

  workspace = okr_workspace_open (path, flags, OKR_CLI_CLIENT, today, &error);
  if (workspace == NULL)
    {
      *exit_code = okr_cli_fail (error);
      return NULL;
    }

  okr_workspace_start (workspace);
  return workspace;
}

/**
 * okr_cli_open_past:
 * @name: as for okr_cli_open()
 * @day: the day to show
 * @exit_code: (out): how to end when it fails
 *
 * Returns: (transfer full) (nullable): the workspace as it was; %NULL after the message is printed
 */
OkrWorkspace *
okr_cli_open_past (const char *name,
                   OkrDate     day,
                   int        *exit_code)
{
  g_autofree char *path = okr_cli_find (name, exit_code);
  g_autoptr (OkrClock) clock = okr_clock_new_system ();
  OkrWorkspace *workspace;
  GError *error = NULL;

  if (path == NULL)
    return NULL;

  workspace = okr_workspace_open_past (path, okr_clock_get_today (clock), day, &error);
  if (workspace == NULL)
    *exit_code = okr_cli_fail (error);

  return workspace;
}

/**
 * okr_cli_on_done_cb:
 *
 * Ends okr_cli_wait(): the callback for the call that is waited for; @user_data is the #OkrCliWait.
 */
void
okr_cli_on_done_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  OkrCliWait *self = user_data;

  self->result = g_object_ref (result);
}

/**
 * okr_cli_wait:
 * @self: given to a call with okr_cli_on_done_cb()
 *
 * Returns: (transfer none): the result of the call, when it has ended
 */
GAsyncResult *
okr_cli_wait (OkrCliWait *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return self->result;
}

/**
 * okr_cli_wait_clear:
 *
 * Frees the result.
 */
void
okr_cli_wait_clear (OkrCliWait *self)
{
  g_clear_object (&self->result);
}
