/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the model share: a workspace in a temporary folder, verbs that are waited for, a text of all
 * that is in a workspace, and rows of any class with values that its columns can have.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

#define MODEL_TODAY okr_date_new_ymd (2026, 5, 4)

typedef struct
{
  char         *folder;
  char         *path;
  OkrClock     *clock;
  OkrWorkspace *workspace;      /* of the client "test", started */
} Fixture;

void          fixture_set_up      (Fixture        *fixture,
                                   gconstpointer   user_data);
void          fixture_tear_down   (Fixture        *fixture,
                                   gconstpointer   user_data);

/* Registers a test with the fixture. */
#define ADD_TEST(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

OkrWorkspace *open_workspace      (const char     *path,
                                   const char     *client,
                                   OkrClock       *clock);

/* A verb is given on_done_cb and &wait; wait_for_verb() asserts that it went well. */
typedef struct
{
  GAsyncResult *result;
} Wait;

void          on_done_cb          (GObject        *source,
                                   GAsyncResult   *result,
                                   gpointer        user_data);
void          wait_for_verb       (OkrWorkspace   *workspace,
                                   Wait           *wait);
gpointer      wait_for_added      (OkrWorkspace   *workspace,
                                   Wait           *wait);
void          wait_for_error      (OkrWorkspace   *workspace,
                                   Wait           *wait,
                                   GQuark          domain,
                                   int             code);
void          import              (OkrWorkspace   *workspace,
                                   OkrEdit        *edit);
char         *undo                (OkrWorkspace   *workspace);
char         *redo                (OkrWorkspace   *workspace);

/* Every cell of every entity, in the order of the lists. */
char         *dump                (OkrWorkspace   *workspace);
/* Asserts that a workspace opened afresh holds the same. */
void          assert_as_in_file   (Fixture        *fixture);

/* Rows of an edit, with all that the schema asks for. */
void          put_person          (OkrEdit        *edit,
                                   const char     *id,
                                   const char     *name);
void          put_cycle           (OkrEdit        *edit,
                                   const char     *id,
                                   const char     *start,
                                   const char     *end,
                                   const char     *state);
void          put_objective       (OkrEdit        *edit,
                                   const char     *id,
                                   const char     *cycle,
                                   const char     *rank,
                                   const char     *type);
void          put_key_result      (OkrEdit        *edit,
                                   const char     *id,
                                   const char     *objective,
                                   double          start,
                                   double          target);
void          put_check_in        (OkrEdit        *edit,
                                   const char     *id,
                                   const char     *key_result,
                                   const char     *date,
                                   double          value);

void          put_check           (OkrEdit        *edit,
                                   const char     *id,
                                   int             number,
                                   const char     *date);       /* of the cycle "c" */

/* Writes one cell, as somebody else might. */
void          apply               (OkrWorkspace   *workspace,
                                   const char     *table,
                                   const char     *id,
                                   const char     *column,
                                   const char     *text);

/* The cycle "c" of thirteen weeks with the objective "o" (a commitment) and the key results "k1", "k2" and "k3"
 * (0 to 20), "ines" and "malo". */
void          import_small        (OkrWorkspace   *workspace);

OkrCycle     *get_cycle           (OkrWorkspace   *workspace);          /* "c" */
OkrObjective *get_objective       (OkrWorkspace   *workspace,
                                   const char     *id);
OkrPerson    *get_person          (OkrWorkspace   *workspace,
                                   const char     *id);
OkrTeam      *get_team            (OkrWorkspace   *workspace,
                                   const char     *id);
OkrKeyResult *get_key_result      (OkrWorkspace   *workspace,
                                   const char     *id);
void          record              (OkrWorkspace   *workspace,
                                   const char     *key_result,
                                   double          value);

void          count_cb            (guint          *count);
void          count_notify_cb     (GObject        *object,
                                   GParamSpec     *pspec,
                                   guint          *count);

G_END_DECLS
