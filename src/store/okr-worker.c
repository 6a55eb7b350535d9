/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread on which an OkrStore works; see okr-worker.h.
 *
 * A commit takes 1 to 5 ms and can stall for most of a second on a busy disk: too long for the thread that
 * draws.  */

#include "config.h"

#include "store/okr-worker.h"

#include "store/okr-backup.h"

struct _OkrWorker
{
  OkrRepository *repository;    /* borrowed; only the thread uses it */
  OkrReportFunc  func;
  GObject       *owner;         /* borrowed: it waits for okr_worker_end() */
  GMainContext  *context;
  GAsyncQueue   *jobs;          /* of OkrJob */
  GThread       *thread;
  OkrJobKind     kind;          /* of the job that is done; of the thread */
  int            catch_up_queued; /* atomic */
};

/* A report on its way. */
typedef struct
{
  OkrReport      report;
  OkrReportFunc  func;
  GObject       *owner;
} Delivery;

/**
 * okr_job_new:
 * @kind: what to do
 * @task: (transfer full) (nullable): who is to be answered
 *
 * Returns: (transfer full): a job, the rest of which the caller fills in
 */
OkrJob *
okr_job_new (OkrJobKind  kind,
             GTask      *task)
{
  OkrJob *self = g_new0 (OkrJob, 1);

  self->kind = kind;
  self->task = task;

  return self;
}

/**
 * okr_job_free:
 * @self: (transfer full): a job
 */
void
okr_job_free (OkrJob *self)
{
  g_clear_object (&self->task);
  g_clear_pointer (&self->edit, okr_edit_free);
  g_free (self->path);
  g_free (self);
}

static void
free_delivery (gpointer data)
{
  Delivery *delivery = data;

  g_clear_object (&delivery->report.task);
  g_ptr_array_unref (delivery->report.commits);
  g_free (delivery->report.undo_label);
  g_free (delivery->report.redo_label);
  g_free (delivery->report.label);
  g_clear_pointer (&delivery->report.entries, g_ptr_array_unref);
  g_clear_error (&delivery->report.error);
  g_object_unref (delivery->owner);
  g_free (delivery);
}

static void
run_job (OkrRepository *repository,
         OkrJob        *job,
         OkrReport     *report)
{
  g_autoptr (GDateTime) today = NULL;

  switch (job->kind)
    {
    case OKR_JOB_COMMIT:
      okr_repository_commit (repository, job->edit, report->commits, &report->error);
      break;
    case OKR_JOB_REVERSE:
      okr_repository_reverse (repository, job->step_kind, job->any_client, job->policy,
                              report->commits, &report->label, &report->error);
      break;
    case OKR_JOB_CATCH_UP:
      okr_repository_catch_up (repository, report->commits, &report->error);
      break;
    case OKR_JOB_HISTORY:
      report->entries = okr_history_list (repository->database, job->limit, &report->error);
      break;
    case OKR_JOB_COPY:
      okr_database_copy (repository->database, job->path, &report->error);
      break;
    case OKR_JOB_BACKUP:
      /* A file that nobody has edited yet, as it is just before an import, would take the place of the day's
       * backup and help nobody. */
      if (okr_history_get_head (repository->history) == 0)
        break;
      today = g_date_time_new_now_local ();
      okr_backup_daily (repository->database, today, &report->error);
      break;
    case OKR_JOB_END:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
on_delivery_cb (gpointer user_data)
{
  Delivery *delivery = user_data;

  delivery->func (&delivery->report, delivery->owner);

  return G_SOURCE_REMOVE;
}

static void
deliver (OkrWorker *self,
         Delivery  *delivery)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  /* Before the next frame is drawn.  Sources of one priority are served in the order of their arrival, so
   * the reports come in the order of the commits. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[okr] report of the store");
  g_source_set_callback (source, on_delivery_cb, delivery, free_delivery);
  g_source_attach (source, self->context);
}

static Delivery *
create_delivery (OkrWorker  *self,
                 OkrJobKind  kind)
{
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->func = self->func;
  delivery->owner = g_object_ref (self->owner);
  delivery->report.kind = kind;
  delivery->report.commits = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_commit_free);

  return delivery;
}

/* On the thread, in the middle of a job. */
static void
on_waiting_cb (gpointer user_data)
{
  OkrWorker *self = user_data;
  Delivery *delivery = create_delivery (self, self->kind);

  delivery->report.waiting = TRUE;
  deliver (self, delivery);
}

static gpointer
work (gpointer data)
{
  OkrWorker *self = data;

  while (TRUE)
    {
      g_autoptr (OkrJob) job = g_async_queue_pop (self->jobs);
      Delivery *delivery;
      OkrReport *report;

      if (job->kind == OKR_JOB_END)
        return NULL;
      if (job->kind == OKR_JOB_CATCH_UP)
        g_atomic_int_set (&self->catch_up_queued, FALSE);

      self->kind = job->kind;
      delivery = create_delivery (self, job->kind);
      report = &delivery->report;
      report->task = g_steal_pointer (&job->task);
      if (report->task == NULL ||
          !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (report->task), &report->error))
        run_job (self->repository, job, report);
      report->undo_label = okr_repository_dup_undo_label (self->repository);
      report->redo_label = okr_repository_dup_redo_label (self->repository);
      deliver (self, delivery);
    }
}

/**
 * okr_worker_new:
 * @repository: (transfer none): what to work with; nobody else uses it until okr_worker_end()
 * @func: called with each report, in the thread-default main context of the caller
 * @owner: for @func; held while a report is on its way
 *
 * Starts a thread.
 *
 * Returns: (transfer full): the worker, to be ended with okr_worker_end()
 */
OkrWorker *
okr_worker_new (OkrRepository *repository,
                OkrReportFunc  func,
                GObject       *owner)
{
  OkrWorker *self = g_new0 (OkrWorker, 1);

  self->repository = repository;
  self->func = func;
  self->owner = owner;
  self->context = g_main_context_ref_thread_default ();
  self->jobs = g_async_queue_new_full ((GDestroyNotify) okr_job_free);
  okr_database_set_wait_func (repository->database, on_waiting_cb, self);
  self->thread = g_thread_new ("okr-store", work, self);

  return self;
}

/**
 * okr_worker_push:
 * @self: a worker
 * @job: (transfer full): what to do after what was pushed before
 *
 * One waiting job to catch up is enough: others like it are dropped.
 */
void
okr_worker_push (OkrWorker *self,
                 OkrJob    *job)
{
  if (job->kind == OKR_JOB_CATCH_UP && g_atomic_int_exchange (&self->catch_up_queued, TRUE))
    okr_job_free (job);
  else
    g_async_queue_push (self->jobs, job);
}

/**
 * okr_worker_end:
 * @self: (transfer full): a worker
 *
 * Blocks until all jobs are done.  Their reports still come.
 */
void
okr_worker_end (OkrWorker *self)
{
  g_async_queue_push (self->jobs, okr_job_new (OKR_JOB_END, NULL));
  g_thread_join (self->thread);
  okr_database_set_wait_func (self->repository->database, NULL, NULL);
  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_free (self);
}
