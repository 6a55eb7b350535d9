/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a file as a way through its days; see okr-replay.h.  */

#include "config.h"

#include "store/okr-replay.h"

/* A commit. */
typedef struct
{
  OkrDate    day;
  OkrChange *change;            /* owned */
} Step;

struct _OkrReplay
{
  OkrDate  first_day;           /* OKR_DATE_NONE: there is no history */
  OkrDate  last_day;
  GArray  *steps;               /* owned: of Step, in the order of the commits; those of the first day are not needed */
};

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->change, okr_change_unref);
}

/**
 * okr_replay_new:
 *
 * Returns: (transfer full): a way that leads nowhere yet
 */
OkrReplay *
okr_replay_new (void)
{
  OkrReplay *self = g_new0 (OkrReplay, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);

  return self;
}

/**
 * okr_replay_append:
 * @self: a way that nobody else uses yet
 * @day: when the change was committed, by the clock of the computer; one that was put back does not change the order
 * @change: (nullable): the next change after those before; %NULL if it is of the first day, which is not gone through
 *
 * Adds a commit.
 */
void
okr_replay_append (OkrReplay *self,
                   OkrDate    day,
                   OkrChange *change)
{
  Step step;

  g_return_if_fail (self != NULL);
  g_return_if_fail (okr_date_is_valid (day));

  if (self->first_day == OKR_DATE_NONE)
    self->first_day = day;
  self->last_day = MAX (self->last_day, day);
  if (self->last_day == self->first_day)
    return;

  g_return_if_fail (change != NULL);

  step.day = self->last_day;
  step.change = okr_change_ref (change);
  g_array_append_val (self->steps, step);
}

/**
 * okr_replay_free:
 * @self: (transfer full): a way
 */
void
okr_replay_free (OkrReplay *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/**
 * okr_replay_get_first_day:
 * @self: a way
 *
 * Returns: the day since which something is known; %OKR_DATE_NONE for a file without a history
 */
OkrDate
okr_replay_get_first_day (OkrReplay *self)
{
  g_return_val_if_fail (self != NULL, OKR_DATE_NONE);

  return self->first_day;
}

static gboolean
inserts (OkrChange  *change,
         const char *table,
         const char *id)
{
  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    {
      const OkrChangeRow *row = okr_change_get_row (change, i);

      if (row->operation == OKR_CHANGE_INSERT && g_str_equal (row->table, table) && g_str_equal (row->id, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * okr_replay_find_row:
 * @self: a way
 * @table: a table
 * @id: the id of one of its rows
 *
 * Returns: the day on which the row came in; the first day for one that was there then
 */
OkrDate
okr_replay_find_row (OkrReplay  *self,
                     const char *table,
                     const char *id)
{
  g_return_val_if_fail (self != NULL, OKR_DATE_NONE);

  for (guint i = 0; i < self->steps->len; i++)
    if (inserts (g_array_index (self->steps, Step, i).change, table, id))
      return g_array_index (self->steps, Step, i).day;

  return self->first_day;
}

/**
 * okr_replay_get_change:
 * @self: a way
 * @from: a day; one before the first stands for the first, %OKR_DATE_MAX for now
 * @to: likewise
 *
 * Returns: (transfer full): what makes the state at the end of @to of that at the end of @from, each row at most once
 */
OkrChange *
okr_replay_get_change (OkrReplay *self,
                       OkrDate    from,
                       OkrDate    to)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autoptr (OkrChange) forward = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (step->day > MIN (from, to) && step->day <= MAX (from, to))
        g_ptr_array_add (changes, step->change);
    }
  forward = okr_change_new_net (changes);

  return from <= to ? g_steal_pointer (&forward) : okr_change_new_inverse (forward);
}
