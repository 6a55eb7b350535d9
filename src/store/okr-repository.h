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
} OkrRepository;

OkrRepository *okr_repository_open           (const char          *path,
                                              OkrStoreOpenFlags    flags,
                                              const char          *client,
                                              const OkrMigration  *migration,
                                              GError             **error);
void           okr_repository_free           (OkrRepository       *self);
gboolean       okr_repository_read           (OkrRepository       *self,
                                              const char          *table,
                                              const char * const  *columns,
                                              OkrStoreRowFunc      func,
                                              gpointer             user_data,
                                              GError             **error);
void           okr_repository_end_read       (OkrRepository       *self);
char          *okr_repository_dup_undo_label (OkrRepository       *self);
char          *okr_repository_dup_redo_label (OkrRepository       *self);
gboolean       okr_repository_catch_up       (OkrRepository       *self,
                                              GPtrArray           *commits,
                                              GError             **error);
gboolean       okr_repository_commit         (OkrRepository       *self,
                                              OkrEdit             *edit,
                                              GPtrArray           *commits,
                                              GError             **error);
gboolean       okr_repository_reverse        (OkrRepository       *self,
                                              OkrStoreStepKind     kind,
                                              gboolean             any_client,
                                              OkrConflictPolicy    policy,
                                              GPtrArray           *commits,
                                              char               **label,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrRepository, okr_repository_free)

G_END_DECLS
