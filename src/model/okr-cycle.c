/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cycle: where today is in it, its checks and its objectives.  */

#include "config.h"

#include "model/okr-cycle.h"

#include "logic/okr-cycle-dates.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-pace.h"
#include "model/okr-entity-private.h"

typedef struct
{
  int                     week;
  int                     n_weeks;
  double                  elapsed;
  OkrAccountabilityCheck *next_check;
  OkrDate                 first_half_last_day;
} Computed;

static OkrColumn computed[] = {
  OKR_DEFINE_COMPUTED (Computed, INTEGER, week),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, n_weeks),
  OKR_DEFINE_COMPUTED (Computed, REAL, elapsed),
  OKR_DEFINE_COMPUTED_OF (Computed, REFERENCE, next_check, okr_accountability_check),
  OKR_DEFINE_COMPUTED (Computed, DATE, first_half_last_day),
};

OKR_DEFINE_ENTITY_COLUMNS (OkrCycle, okr_cycle, CYCLE)

G_DEFINE_FINAL_TYPE (OkrCycle, okr_cycle, OKR_TYPE_ENTITY)

/* The first that is neither held nor past. */
static OkrAccountabilityCheck *
find_next_check (OkrCycle *self,
                 OkrDate   today)
{
  OkrSortedList *checks = OKR_SORTED_LIST (okr_cycle_get_checks (self));

  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    {
      OkrAccountabilityCheck *check = okr_sorted_list_get (checks, i);

      if (okr_accountability_check_get_date (check) >= today &&
          okr_accountability_check_get_held_on (check) == OKR_DATE_NONE)
        return check;
    }

  return NULL;
}

static void
okr_cycle_compute (OkrEntity *entity,
                   gpointer   values)
{
  OkrCycle *self = OKR_CYCLE (entity);
  Computed *now = values;
  OkrDate today = okr_entity_get_today (entity);

  /* A cycle that was deleted, or of which a foreign hand spoilt the dates. */
  if (today == OKR_DATE_NONE || self->start == OKR_DATE_NONE || self->end < self->start)
    return;

  okr_pace_get_week (self->start, self->end, today, &now->week, &now->n_weeks);
  now->elapsed = okr_pace_get_elapsed (self->start, self->end, today);
  now->next_check = find_next_check (self, today);
  now->first_half_last_day = okr_cycle_dates_get_first_half_end (self->start, self->end);
}

/* The pace of its objectives, and how old readings are, depend on its dates. */
static void
okr_cycle_add_affected (OkrEntity  *entity,
                        GHashTable *affected)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (OKR_CYCLE (entity)));
  const OkrColumn *column = OKR_COLUMN_OF (OKR_TYPE_KEY_RESULT, "objective");

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_entity_get_referrers (OKR_ENTITY (objective), column));

      okr_entity_affect (OKR_ENTITY (objective), affected);
      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        okr_entity_affect (okr_sorted_list_get (key_results, j), affected);
    }
}

static void
okr_cycle_class_init (OkrCycleClass *klass)
{
  OkrEntityClass *entity_class = OKR_ENTITY_CLASS (klass);

  okr_entity_class_set_columns (entity_class, "cycle", okr_cycle_columns, G_N_ELEMENTS (okr_cycle_columns));
  okr_entity_class_set_computed (entity_class, computed, G_N_ELEMENTS (computed), sizeof (Computed),
                                 okr_cycle_compute);
  entity_class->add_affected = okr_cycle_add_affected;
}

static void
okr_cycle_init (OkrCycle *self)
{
}

static const Computed *
get_computed (OkrCycle *self)
{
  return okr_entity_get_computed (OKR_ENTITY (self));
}

/**
 * okr_cycle_get_objectives:
 *
 * Returns: (transfer none): a live list of its #OkrObjective, by rank
 */
GListModel *
okr_cycle_get_objectives (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_OBJECTIVE, "cycle"));
}

/**
 * okr_cycle_get_checks:
 *
 * Returns: (transfer none): a live list of its #OkrAccountabilityCheck, by date
 */
GListModel *
okr_cycle_get_checks (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_ACCOUNTABILITY_CHECK, "cycle"));
}

/**
 * okr_cycle_get_phases:
 *
 * Returns: (transfer none): a live list of its #OkrPhase, by start
 */
GListModel *
okr_cycle_get_phases (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_PHASE, "cycle"));
}

/**
 * okr_cycle_get_week:
 *
 * Returns: the week of today, from 1; 0 before the cycle, the last one after it
 */
int
okr_cycle_get_week (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), 0);

  return get_computed (self)->week;
}

/**
 * okr_cycle_get_n_weeks:
 *
 * Returns: how many weeks it has, at least 1
 */
int
okr_cycle_get_n_weeks (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), 0);

  return get_computed (self)->n_weeks;
}

/**
 * okr_cycle_get_elapsed:
 *
 * Returns: the share of it that has passed, 0 to 1
 */
double
okr_cycle_get_elapsed (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), 0);

  return get_computed (self)->elapsed;
}

/**
 * okr_cycle_get_next_check:
 *
 * Returns: (transfer none) (nullable): the first check from today on that is not held yet
 */
OkrAccountabilityCheck *
okr_cycle_get_next_check (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), NULL);

  return get_computed (self)->next_check;
}

/**
 * okr_cycle_get_first_half_last_day:
 *
 * Returns: the last day on which key results may be added or replaced (M49, T15); %OKR_DATE_NONE for a cycle
 *   of one day
 */
OkrDate
okr_cycle_get_first_half_last_day (OkrCycle *self)
{
  g_return_val_if_fail (OKR_IS_CYCLE (self), OKR_DATE_NONE);

  return get_computed (self)->first_half_last_day;
}
