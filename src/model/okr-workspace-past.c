/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace as it was; see okr-workspace-past.h.
 *
 * The present is loaded once and then taken back.  The way from one day to another is one change, made of the history
 * on a thread, and applied like any change that is committed: so all that shows a workspace follows.  While one is
 * being made, only the newest wish is kept: a slider may be dragged over a hundred days.  */

#include "config.h"

#include "model/okr-workspace-past.h"

#include "base/okr-async.h"
#include "model/okr-workspace-private.h"

struct _OkrPast
{
  OkrReplay *replay;            /* owned */
  OkrDate    today;             /* of the present: from then on all is shown */
  OkrDate    day;               /* what the objects are */
  OkrDate    wanted;            /* what they shall be */
  gboolean   under_way;

  /* What bears a date among the things of the first day: how it goes, by its date. */
  OkrChange *dated;             /* owned */
  GArray    *dates;             /* owned: of OkrDate, beside the rows of dated */
};

/* --- which state a day stands for --- */

typedef struct
{
  OkrDate known;                /* at the end of which day; OKR_DATE_MAX: now */
  OkrDate horizon;              /* up to which day readings are kept */
} Position;

static Position
get_position (OkrPast *past,
              OkrDate  day)
{
  OkrDate first = okr_replay_get_first_day (past->replay);

  if (day >= past->today)
    return (Position) { OKR_DATE_MAX, OKR_DATE_MAX };

  return (Position) { MAX (day, first), day < first ? day : OKR_DATE_MAX };
}

/* What goes with a horizon that comes nearer; its inverse comes back with one that goes away. */
static OkrChange *
create_cut (OkrPast *past,
            OkrDate  after,
            OkrDate  until)
{
  OkrChange *cut = okr_change_new ();

  for (guint i = 0; i < past->dates->len; i++)
    {
      const OkrChangeRow *row = okr_change_get_row (past->dated, i);
      OkrDate date = g_array_index (past->dates, OkrDate, i);
      OkrChangeRow *copy;

      if (date <= after || date > until)
        continue;

      copy = okr_change_append_row (cut, row->table, row->id, row->operation);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, j);

          okr_change_row_add (copy, cell->column, &cell->before, &cell->after);
        }
    }

  return cut;
}

static OkrChange *
create_change (OkrPast  *past,
               Position  from,
               Position  to)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_change_unref);

  /* readings are only cut from what was there on the first day: they are back before other days follow, and go after */
  if (to.horizon > from.horizon)
    {
      g_autoptr (OkrChange) cut = create_cut (past, from.horizon, to.horizon);

      g_ptr_array_add (changes, okr_change_new_inverse (cut));
    }
  if (to.known != from.known)
    g_ptr_array_add (changes, okr_replay_get_change (past->replay, from.known, to.known));
  if (to.horizon < from.horizon)
    g_ptr_array_add (changes, create_cut (past, to.horizon, from.horizon));

  return okr_change_new_net (changes);
}

/* --- what bears a date --- */

static void
put_cell (OkrChangeRow *row,
          const char   *column,
          const char   *text)
{
  const OkrValue value = { .type = OKR_VALUE_TEXT, .text = (char *) text };

  if (text != NULL)
    okr_change_row_add (row, column, &value, NULL);
}

static void
put_reading (OkrPast   *past,
             OkrEntity *reading,
             OkrDate    date)
{
  OkrChangeRow *row = okr_change_append_row (past->dated, okr_entity_class_get_table (G_OBJECT_TYPE (reading)),
                                             okr_entity_get_id (reading), OKR_CHANGE_DELETE);
  guint n_columns;
  const OkrColumn *columns = okr_entity_class_get_columns (G_OBJECT_TYPE (reading), &n_columns);

  put_cell (row, "ref", okr_entity_get_ref (reading));
  put_cell (row, "extra", okr_entity_get_extra (reading));
  for (guint i = 0; i < n_columns; i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;

      okr_entity_get_value (reading, &columns[i], &value);
      if (value.type != OKR_VALUE_NULL)
        okr_change_row_add (row, columns[i].name, &value, NULL);
    }
  g_array_append_val (past->dates, date);
}

static void
put_tick (OkrPast   *past,
          OkrEntity *milestone,
          OkrDate    date)
{
  g_auto (OkrValue) value = OKR_VALUE_INIT;
  OkrChangeRow *row = okr_change_append_row (past->dated, okr_entity_class_get_table (OKR_TYPE_MILESTONE),
                                             okr_entity_get_id (milestone), OKR_CHANGE_SET);

  okr_entity_get_value (milestone, OKR_COLUMN_OF (OKR_TYPE_MILESTONE, "done_on"), &value);
  okr_change_row_add (row, "done_on", &value, NULL);
  g_array_append_val (past->dates, date);
}

static void
collect_dated (OkrWorkspace *self)
{
  OkrSortedList *readings = okr_index_get_list (self->index, OKR_TYPE_CHECK_IN);
  OkrSortedList *milestones = okr_index_get_list (self->index, OKR_TYPE_MILESTONE);

  for (guint i = 0; i < okr_sorted_list_get_length (readings); i++)
    {
      OkrCheckIn *reading = okr_sorted_list_get (readings, i);

      put_reading (self->past, OKR_ENTITY (reading), okr_check_in_get_date (reading));
    }
  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    {
      OkrMilestone *milestone = okr_sorted_list_get (milestones, i);

      if (okr_milestone_get_done_on (milestone) != OKR_DATE_NONE)
        put_tick (self->past, OKR_ENTITY (milestone), okr_milestone_get_done_on (milestone));
    }
}

/* --- from day to day --- */

static void
go_to (OkrWorkspace *self,
       OkrDate       day,
       OkrChange    *change)
{
  self->past->day = day;

  /* nobody hears of the new day before the objects are those of it */
  g_object_freeze_notify (G_OBJECT (self->clock));
  okr_clock_set_today (self->clock, day);
  okr_workspace_apply_day (self, change);
  g_object_thaw_notify (G_OBJECT (self->clock));
}

typedef struct
{
  OkrDate from;
  OkrDate to;
} Way;

static void
create_change_in_thread (GTask        *task,
                         gpointer      source,
                         gpointer      task_data,
                         GCancellable *cancellable)
{
  const Way *way = task_data;
  OkrPast *past = OKR_WORKSPACE (source)->past;

  g_task_return_pointer (task, create_change (past, get_position (past, way->from), get_position (past, way->to)),
                         (GDestroyNotify) okr_change_unref);
}

static void begin_way (OkrWorkspace *self);

static void
on_change_created_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  OkrWorkspace *self = OKR_WORKSPACE (source);
  const Way *way = g_task_get_task_data (G_TASK (result));
  g_autoptr (OkrChange) change = g_task_propagate_pointer (G_TASK (result), NULL);

  self->past->under_way = FALSE;
  if (self->closed)
    return;

  go_to (self, way->to, change);
  okr_workspace_emit_changed (self, change);
  if (!self->past->under_way && self->past->wanted != self->past->day)
    begin_way (self);
}

static void
begin_way (OkrWorkspace *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_change_created_cb, NULL);
  Way *way = g_new0 (Way, 1);

  way->from = self->past->day;
  way->to = self->past->wanted;
  self->past->under_way = TRUE;
  g_task_set_source_tag (task, okr_workspace_show_day);
  g_task_set_task_data (task, way, g_free);
  g_task_run_in_thread (task, create_change_in_thread);
}

/**
 * okr_workspace_show_day:
 * @self: a workspace of the past
 * @day: a day
 *
 * Begins to go to a day; "changed" is emitted when the objects are as they were at its end.  Of several wishes the last
 * one counts.
 */
void
okr_workspace_show_day (OkrWorkspace *self,
                        OkrDate       day)
{
  g_return_if_fail (okr_workspace_is_past (self));
  g_return_if_fail (okr_date_is_valid (day));

  self->past->wanted = day;
  if (!self->past->under_way && day != self->past->day)
    begin_way (self);
}

/* --- opening --- */

/*
 * okr_past_free:
 */
void
okr_past_free (OkrPast *self)
{
  okr_replay_free (self->replay);
  okr_change_unref (self->dated);
  g_array_unref (self->dates);
  g_free (self);
}

/**
 * okr_workspace_open_past:
 * @path: (type filename): the file
 * @today: which day it is: from it on, all that is known is shown
 * @day: the day to show
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Opens a file as it was at the end of a day.  Blocks; may be called on any thread.  The workspace then belongs to the
 * thread that uses it; it must not be started.
 *
 * Returns: (transfer full) (nullable): the workspace; on failure %NULL
 */
OkrWorkspace *
okr_workspace_open_past (const char  *path,
                         OkrDate      today,
                         OkrDate      day,
                         GError     **error)
{
  g_autoptr (OkrClock) clock = NULL;
  g_autoptr (OkrWorkspace) self = NULL;
  g_autoptr (OkrReplay) replay = NULL;
  g_autoptr (OkrChange) change = NULL;
  Position first;
  OkrPast *past;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (okr_date_is_valid (today) && okr_date_is_valid (day), NULL);

  clock = okr_clock_new_fixed (today);
  /* a client that never did anything has nothing to undo */
  self = okr_workspace_open (path, OKR_STORE_OPEN_READ_ONLY | OKR_STORE_OPEN_NO_BACKUP, "past", clock, error);
  replay = self != NULL ? okr_store_read_replay (self->store, error) : NULL;
  if (replay == NULL)
    return NULL;

  okr_store_close (self->store);
  past = self->past = g_new0 (OkrPast, 1);
  past->replay = g_steal_pointer (&replay);
  past->dated = okr_change_new ();
  past->dates = g_array_new (FALSE, FALSE, sizeof (OkrDate));
  past->today = today;
  past->wanted = day;
  first = (Position) { okr_replay_get_first_day (past->replay), OKR_DATE_MAX };

  /* to the first day, where what bears a date is found, and on from there */
  change = okr_replay_get_change (past->replay, OKR_DATE_MAX, first.known);
  okr_workspace_apply (self, change);
  collect_dated (self);
  g_clear_pointer (&change, okr_change_unref);
  change = create_change (past, first, get_position (past, day));
  go_to (self, day, change);

  return g_steal_pointer (&self);
}

typedef struct
{
  char    *path;
  OkrDate  today;
  OkrDate  day;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Opening *opening = task_data;
  GError *error = NULL;
  OkrWorkspace *past = okr_workspace_open_past (opening->path, opening->today, opening->day, &error);

  okr_async_answer (task, past, g_object_unref, error);
}

/**
 * okr_workspace_open_past_async:
 * @present: an open workspace
 * @day: the day to show
 *
 * Opens the same file as it was, without blocking; see okr_workspace_open_past().
 */
void
okr_workspace_open_past_async (OkrWorkspace        *present,
                               OkrDate              day,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening;

  g_return_if_fail (OKR_IS_WORKSPACE (present));

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (okr_workspace_get_path (present));
  opening->today = okr_clock_get_today (present->clock);
  opening->day = day;

  g_task_set_source_tag (task, okr_workspace_open_past_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * okr_workspace_open_past_finish:
 * @result: what the callback was given
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the workspace of the past; on failure %NULL
 */
OkrWorkspace *
okr_workspace_open_past_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_workspace_is_past:
 * @self: a workspace
 *
 * Returns: whether it shows the past: it can be looked at and exported, and that is all
 */
gboolean
okr_workspace_is_past (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);

  return self->past != NULL;
}

/**
 * okr_workspace_get_known_since:
 * @self: a workspace of the past
 * @entity: (nullable): one thing of it
 *
 * Returns: the first day of which the history says how it was; with an @entity, the first day on which that was there;
 *   %OKR_DATE_NONE if there is no history
 */
OkrDate
okr_workspace_get_known_since (OkrWorkspace *self,
                               OkrEntity    *entity)
{
  g_return_val_if_fail (okr_workspace_is_past (self), OKR_DATE_NONE);

  return entity == NULL ? okr_replay_get_first_day (self->past->replay)
                        : okr_replay_find_row (self->past->replay, okr_entity_class_get_table (G_OBJECT_TYPE (entity)),
                                               okr_entity_get_id (entity));
}
