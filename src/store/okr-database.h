/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to the file of a workspace: how it is opened, its transactions, and its errors in words.
 * Used by one thread at a time; the rest of the store is built on it.  */

#pragma once

#include "base/okr-value.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define OKR_DATABASE_APPLICATION_ID 0x4F4B5277  /* "OKRw" */

typedef enum
{
  OKR_DATABASE_READ,
  OKR_DATABASE_WRITE,
  OKR_DATABASE_CREATE,
} OkrDatabaseMode;

/* Called once in each wait that is long enough for a person to wonder. */
typedef void (*OkrDatabaseWaitFunc) (gpointer user_data);

typedef struct
{
  sqlite3             *handle;
  char                *path;
  char                *name;            /* for messages, UTF-8 */
  gboolean             read_only;
  int                  version;         /* user_version that this program writes; see okr_database_begin() */
  gint64               busy_since;      /* monotonic time: when the wait for another writer began */
  OkrDatabaseWaitFunc  wait_func;       /* NULL: nobody wants to know */
  gpointer             wait_data;
  gboolean             wait_told;       /* of the wait that goes on */
  GHashTable          *statements;      /* SQL, owned → sqlite3_stmt, owned */
  GHashTable          *tables;          /* interned name → OkrTable, owned; NULL until asked for (okr-table.c) */
} OkrDatabase;

/* A prepared statement, borrowed from the connection; g_autoptr() resets it, so that it holds no lock. */
typedef sqlite3_stmt OkrStatement;

static inline void
okr_statement_release (OkrStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrStatement, okr_statement_release)

OkrDatabase  *okr_database_open          (const char      *path,
                                          OkrDatabaseMode  mode,
                                          int              version,
                                          GError         **error);
OkrDatabase  *okr_database_open_memory   (GError         **error);
void          okr_database_free          (OkrDatabase     *self);
void          okr_database_set_wait_func (OkrDatabase     *self,
                                          OkrDatabaseWaitFunc  func,
                                          gpointer         user_data);

gboolean      okr_database_throw         (OkrDatabase     *self,
                                          GError         **error);
gboolean      okr_database_execute       (OkrDatabase     *self,
                                          const char      *sql,
                                          GError         **error);
OkrStatement *okr_database_prepare       (OkrDatabase     *self,
                                          const char      *sql,
                                          GError         **error);
gboolean      okr_database_step          (OkrDatabase     *self,
                                          OkrStatement    *statement,
                                          gboolean        *has_row,
                                          GError         **error);
gboolean      okr_database_query_integer (OkrDatabase     *self,
                                          const char      *sql,
                                          gint64          *result,
                                          GError         **error);

gboolean      okr_database_begin         (OkrDatabase     *self,
                                          GError         **error);
gboolean      okr_database_commit        (OkrDatabase     *self,
                                          GError         **error);
void          okr_database_rollback      (OkrDatabase     *self);

gboolean      okr_database_check         (OkrDatabase     *self,
                                          gboolean         quick,
                                          GError         **error);
gint64        okr_database_get_size      (OkrDatabase     *self);
gboolean      okr_database_copy          (OkrDatabase     *self,
                                          const char      *path,
                                          GError         **error);

gboolean      okr_statement_bind         (OkrStatement    *statement,
                                          int              position,
                                          const OkrValue  *value);
void          okr_statement_bind_text    (OkrStatement    *statement,
                                          int              position,
                                          const char      *text);
void          okr_statement_get          (OkrStatement    *statement,
                                          int              column,
                                          OkrValue        *value);
const char   *okr_statement_get_text     (OkrStatement    *statement,
                                          int              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrDatabase, okr_database_free)

G_END_DECLS
