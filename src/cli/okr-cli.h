/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of okr-cli share: exit codes, options, waiting, opening.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* Documented in docs/okr-cli.1; scripts rely on them. */
typedef enum
{
  OKR_CLI_DONE = 0,
  OKR_CLI_FAILED = 1,
  OKR_CLI_USAGE = 2,
  OKR_CLI_CONFLICT = 3,         /* somebody else changed the same thing since */
  OKR_CLI_INVALID = 4,          /* a file that comes in is wrong */
  OKR_CLI_NOTHING = 5,          /* nothing to undo or redo */
  OKR_CLI_BAD_WORKSPACE = 6,    /* missing, damaged, newer, or no workspace */
} OkrCliExit;

/* Who makes the edits, for the history. */
#define OKR_CLI_CLIENT "cli"

/* Each is one command; the arguments begin with its name. */
int           okr_cli_run_export  (int argc, char **argv);
int           okr_cli_run_advise  (int argc, char **argv);
int           okr_cli_run_history (int argc, char **argv);
int           okr_cli_run_import  (int argc, char **argv);
int           okr_cli_run_list    (int argc, char **argv);
int           okr_cli_run_redo    (int argc, char **argv);
int           okr_cli_run_score   (int argc, char **argv);
int           okr_cli_run_undo    (int argc, char **argv);
int           okr_cli_run_verify  (int argc, char **argv);

gboolean      okr_cli_parse       (int                 *argc,
                                   char              ***argv,
                                   const GOptionEntry  *options,
                                   const char          *arguments,
                                   const char          *summary,
                                   guint                n_arguments,
                                   int                 *exit_code);
int           okr_cli_fail        (GError              *error);
int           okr_cli_complain    (OkrCliExit           exit_code,
                                   const char          *format,
                                   ...) G_GNUC_PRINTF (2, 3);
gboolean      okr_cli_parse_date  (const char          *text,
                                   OkrDate             *day,
                                   int                 *exit_code);
char         *okr_cli_find        (const char          *name,
                                   int                 *exit_code);
OkrWorkspace *okr_cli_open        (const char          *name,
                                   OkrStoreOpenFlags    flags,
                                   OkrClock            *clock,
                                   int                 *exit_code);
OkrWorkspace *okr_cli_open_past   (const char          *name,
                                   OkrDate              day,
                                   int                 *exit_code);

/* Runs the main loop until an asynchronous call has ended. */
typedef struct
{
  GAsyncResult *result;         /* owned */
} OkrCliWait;

#define OKR_CLI_WAIT_INIT { NULL }

void          okr_cli_on_done_cb  (GObject             *source,
                                   GAsyncResult        *result,
                                   gpointer             user_data);      /* OkrCliWait */
GAsyncResult *okr_cli_wait        (OkrCliWait          *self);
void          okr_cli_wait_clear  (OkrCliWait          *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OkrCliWait, okr_cli_wait_clear)

G_END_DECLS
