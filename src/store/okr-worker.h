/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread on which an OkrStore works: jobs go in, one report of each comes out on the main context of
 * whoever started it, in the same order.  Only OkrStore uses it.  */

#pragma once

#include "store/okr-repository.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_JOB_COMMIT,
  OKR_JOB_REVERSE,              /* undo or redo */
  OKR_JOB_CATCH_UP,
  OKR_JOB_HISTORY,
  OKR_JOB_COPY,
  OKR_JOB_BACKUP,
  OKR_JOB_END,
} OkrJobKind;

typedef struct
{
  OkrJobKind         kind;
  GTask             *task;      /* who is to be answered, or NULL; goes on to the report */
  OkrEdit           *edit;
  OkrStoreStepKind   step_kind;
  gboolean           any_client;
  OkrConflictPolicy  policy;
  guint              limit;
  char              *path;
} OkrJob;

typedef struct
{
  OkrJobKind  kind;
  gboolean    waiting;          /* the job is not done: another program holds the file; the rest is empty */
  GTask      *task;
  GPtrArray  *commits;          /* of OkrCommit: what to tell of, in order */
  char       *undo_label;
  char       *redo_label;
  char       *label;            /* of what was undone or redone */
  GPtrArray  *entries;          /* of OkrStoreEntry: the history */
  GError     *error;
} OkrReport;

/* The report is the worker's; what is taken from it is set to NULL. */
typedef void (*OkrReportFunc) (OkrReport *report,
                               gpointer   owner);

typedef struct _OkrWorker OkrWorker;

OkrJob    *okr_job_new     (OkrJobKind     kind,
                            GTask         *task);
void       okr_job_free    (OkrJob        *self);

OkrWorker *okr_worker_new  (OkrRepository *repository,
                            OkrReportFunc  func,
                            GObject       *owner);
void       okr_worker_push (OkrWorker     *self,
                            OkrJob        *job);
void       okr_worker_end  (OkrWorker     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrJob, okr_job_free)

G_END_DECLS
