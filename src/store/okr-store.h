/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The SQLite file of a workspace: opened, checked, migrated and backed up here; edited one transaction at
 * a time on a worker thread; every commit, own or foreign, is reported as a change on the main thread.
 * It knows no rule of OKRs.  Only OkrWorkspace uses it.  */

#pragma once

#include "store/okr-change.h"
#include "store/okr-edit.h"
#include "store/okr-replay.h"
#include "store/okr-store-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_TYPE_STORE (okr_store_get_type ())
G_DECLARE_FINAL_TYPE (OkrStore, okr_store, OKR, STORE, GObject)

/* Properties: "path", "read-only", "undo-label" and "redo-label" (NULL when there is nothing to undo or redo),
 * "backup-error" (why there is no backup of today, in words, or NULL), "waiting" (for another program that holds
 * the file).  All but the first two notify.
 * Signals, on the main thread and in the order of the commits:
 *   "changed" (OkrChange *change, OkrStoreEntry *entry, gboolean foreign) */

/* Blocks: opens, checks the integrity, migrates.  May be called on any thread; the store then belongs to the
 * thread that calls okr_store_start(), which should be soon: until then all tables are read as they were at
 * one moment, and nobody else's commit gets through. client: who makes the edits, kept in the history; undo
 * belongs to the client ("app", "cli", ...). */
OkrStore   *okr_store_open            (const char           *path,
                                       OkrStoreOpenFlags     flags,
                                       const char           *client,
                                       GError              **error);
/* Reads how the file became what it is.  Only before okr_store_start(). */
OkrReplay  *okr_store_read_replay     (OkrStore             *self,
                                       GError              **error);
/* How far the clock of this client is ahead of the system's, in microseconds: edits are kept as of that time. */
void        okr_store_set_ahead       (OkrStore             *self,
                                       gint64                ahead);
/* Begins to take edits, to watch the file for commits of others and to tell of them in the thread-default main
 * context of the caller; makes the daily backup in the background. */
void        okr_store_start           (OkrStore             *self);
/* Ends the worker after what is queued; blocks until it is written. */
void        okr_store_close           (OkrStore             *self);

const char *okr_store_get_path        (OkrStore             *self);
gboolean    okr_store_get_read_only   (OkrStore             *self);
const char *okr_store_get_undo_label  (OkrStore             *self);
const char *okr_store_get_redo_label  (OkrStore             *self);
gboolean    okr_store_get_waiting     (OkrStore             *self);

/* Reads all rows of a table in the order of its rank (if it has one) and id.  Only before okr_store_start().*/
gboolean    okr_store_read            (OkrStore             *self,
                                       const char           *table,
                                       const char * const   *columns,
                                       OkrStoreRowFunc       func,
                                       gpointer              user_data,
                                       GError              **error);

/* Takes the edit.  The "changed" signal comes before the callback. */
void        okr_store_commit_async    (OkrStore             *self,
                                       OkrEdit              *edit,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean    okr_store_commit_finish   (OkrStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/* Undoes the newest step of this client (any_client: of whoever made it). */
void        okr_store_undo_async      (OkrStore             *self,
                                       gboolean              any_client,
                                       OkrConflictPolicy     policy,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/* Returns: (transfer full): the label of what was undone */
char       *okr_store_undo_finish     (OkrStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);
void        okr_store_redo_async      (OkrStore             *self,
                                       gboolean              any_client,
                                       OkrConflictPolicy     policy,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
char       *okr_store_redo_finish     (OkrStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/* Reads what others have committed since; also happens by itself when the file changes. */
void        okr_store_catch_up        (OkrStore             *self);

/* Returns: (transfer full) (element-type OkrStoreEntry): the newest entries first, at most limit (0: all) */
void        okr_store_history_async   (OkrStore             *self,
                                       guint                 limit,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray  *okr_store_history_finish  (OkrStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/* A consistent copy to another file: VACUUM INTO beside it, fsync, rename. */
void        okr_store_copy_async      (OkrStore             *self,
                                       const char           *path,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean    okr_store_copy_finish     (OkrStore             *self,
                                       GAsyncResult         *result,
                                       GError              **error);

/* Blocks: integrity check, then the history replayed forward from nothing equals the tables, and its
 * inverse applied backward ends at nothing.  The file is only read. */
gboolean    okr_store_verify          (const char           *path,
                                       GError              **error);

/* Backups of a workspace, newest first; (transfer full) (element-type filename) */
GPtrArray  *okr_store_list_backups    (const char           *path);
/* Puts the backup in the place of the workspace; the damaged file is kept beside it under another name. */
gboolean    okr_store_restore_backup  (const char           *path,
                                       const char           *backup,
                                       char                **kept_as,
                                       GError              **error);

G_END_DECLS
