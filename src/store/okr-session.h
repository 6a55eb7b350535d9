/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open file with its history: what the worker of an OkrStore does, one call after the other.  Used by one
 * thread at a time; knows nothing of threads, tasks and signals.  */

#pragma once

#include "store/okr-edit.h"
#include "store/okr-history.h"
#include "store/okr-migration.h"

G_BEGIN_DECLS

typedef struct
{
  OkrDatabase *database;
  OkrHistory  *history;
} OkrSession;

OkrSession *okr_session_open           (const char          *path,
                                        OkrStoreOpenFlags    flags,
                                        const char          *client,
                                        const OkrMigration  *migration,
                                        GError             **error);
void        okr_session_free           (OkrSession          *self);
gboolean    okr_session_read           (OkrSession          *self,
                                        const char          *table,
                                        const char * const  *columns,
                                        OkrStoreRowFunc      func,
                                        gpointer             user_data,
                                        GError             **error);
void        okr_session_end_read       (OkrSession          *self);
char       *okr_session_dup_undo_label (OkrSession          *self);
char       *okr_session_dup_redo_label (OkrSession          *self);
gboolean    okr_session_catch_up       (OkrSession          *self,
                                        GPtrArray           *commits,
                                        GError             **error);
gboolean    okr_session_commit         (OkrSession          *self,
                                        OkrEdit             *edit,
                                        GPtrArray           *commits,
                                        GError             **error);
gboolean    okr_session_reverse        (OkrSession          *self,
                                        OkrStoreStepKind     kind,
                                        gboolean             any_client,
                                        OkrConflictPolicy    policy,
                                        GPtrArray           *commits,
                                        char               **label,
                                        GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrSession, okr_session_free)

G_END_DECLS
