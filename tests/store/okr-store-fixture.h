/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a temporary folder, a started store that keeps a list of its signals,
 * edits that are waited for, and a look into the file with SQLite itself.  */

#pragma once

#include "store/okr-database.h"
#include "store/okr-migration.h"
#include "store/okr-store.h"

G_BEGIN_DECLS

typedef struct
{
  char      *folder;
  char      *path;              /* of a workspace in it that is not made yet */
} Fixture;

/* A started store, and what it has told of. */
typedef struct
{
  OkrStore  *store;
  GPtrArray *changes;           /* of OkrChange, in the order of the signals */
  GArray    *foreign;           /* of gboolean, beside them */
  GArray    *seqs;              /* of gint64, beside them */
} Client;

void      fixture_set_up         (Fixture            *fixture,
                                  gconstpointer       user_data);
void      fixture_tear_down      (Fixture            *fixture,
                                  gconstpointer       user_data);

/* Registers a test with the fixture.  Its files are in memory where the system has a place for that, as waiting
 * for a disk at each of thousands of commits proves nothing. */
#define ADD_TEST(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* The same with files on the disk. */
#define ADD_DISK_TEST(path, function) \
  g_test_add (path, Fixture, "disk", fixture_set_up, function, fixture_tear_down)

Client   *client_new             (const char         *path,
                                  const char         *name);
Client   *client_new_with_flags  (const char         *path,
                                  const char         *name,
                                  OkrStoreOpenFlags   flags);
void      client_free            (Client             *self);
void      client_commit          (Client             *self,
                                  OkrEdit            *edit);
gboolean  client_try_commit      (Client             *self,
                                  OkrEdit            *edit,
                                  GError            **error);
char     *client_undo            (Client             *self,
                                  OkrConflictPolicy   policy,
                                  GError            **error);
char     *client_redo            (Client             *self,
                                  OkrConflictPolicy   policy,
                                  GError            **error);
char     *client_undo_any        (Client             *self,
                                  GError            **error);
char     *client_redo_any        (Client             *self,
                                  GError            **error);
void      client_wait_for        (Client             *self,
                                  guint               n_changes);
char     *client_add_person      (Client             *self,
                                  const char         *name);
void      client_rename          (Client             *self,
                                  const char         *id,
                                  const char         *name,
                                  const char         *merge_key);

/* The first column of the first row, as text; NULL when there is none. */
char     *query                  (const char         *path,
                                  const char         *sql);
/* All tables but the history, as text. */
char     *dump                   (const char         *path);
void      execute                (const char         *path,
                                  const char         *sql);
void      assert_query           (const char         *path,
                                  const char         *sql,
                                  const char         *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Client, client_free)

G_END_DECLS
