/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result: its value, its score and all else that its card shows, from its columns and its check-ins.  */

#include "config.h"

#include "model/okr-key-result.h"

#include "logic/okr-aging.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"
#include "logic/okr-tendency.h"
#include "logic/okr-zone.h"
#include "model/okr-key-result-private.h"

#include <math.h>

typedef struct
{
  double       current_value;
  double       score;
  double       figure;
  gboolean     counted;
  double       zone_low;
  double       zone_high;
  OkrZonePlace zone_place;
  OkrTendency  trend;
  int          confidence;
  OkrCheckIn  *last_check_in;
  OkrDate      last_date;
  gboolean     late;
  OkrDate      last_update;     /* these two notify of nothing: the age changes every day */
  int          age;
  OkrAging     aging;
  gboolean     set_back;
  gboolean     started_without_result;
  double       overshoot;
  int          tasks_done;
  int          tasks_total;
  OkrKeyResult *replaces;
} Computed;

static OkrColumn computed[] = {
  OKR_DEFINE_COMPUTED (Computed, REAL, current_value),
  OKR_DEFINE_COMPUTED (Computed, REAL, score),
  OKR_DEFINE_COMPUTED (Computed, REAL, figure),
  OKR_DEFINE_COMPUTED (Computed, BOOLEAN, counted),
  OKR_DEFINE_COMPUTED (Computed, REAL, zone_low),
  OKR_DEFINE_COMPUTED (Computed, REAL, zone_high),
  OKR_DEFINE_COMPUTED_OF (Computed, ENUM, zone_place, okr_zone_place),
  OKR_DEFINE_COMPUTED_OF (Computed, ENUM, trend, okr_tendency),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, confidence),
  OKR_DEFINE_COMPUTED_OF (Computed, REFERENCE, last_check_in, okr_check_in),
  OKR_DEFINE_COMPUTED (Computed, DATE, last_date),
  OKR_DEFINE_COMPUTED (Computed, BOOLEAN, late),
  OKR_DEFINE_COMPUTED_OF (Computed, ENUM, aging, okr_aging),
  OKR_DEFINE_COMPUTED (Computed, BOOLEAN, set_back),
  OKR_DEFINE_COMPUTED (Computed, BOOLEAN, started_without_result),
  OKR_DEFINE_COMPUTED (Computed, REAL, overshoot),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, tasks_done),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, tasks_total),
  OKR_DEFINE_COMPUTED_OF (Computed, REFERENCE, replaces, okr_key_result),
};

OKR_DEFINE_ENTITY_COLUMNS (OkrKeyResult, okr_key_result, KEY_RESULT)

G_DEFINE_FINAL_TYPE (OkrKeyResult, okr_key_result, OKR_TYPE_ENTITY)

static OkrSortedList *
look_at_ideas (OkrKeyResult *self)
{
  return okr_entity_look_at_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_IDEA, "key_result"));
}

/* --- what is computed --- */

/* Up to which day readings count: today.  A cycle that is yet to come but has readings already shows them all:
 * the clock of the computer is behind; the first reading of today ends that. */
static OkrDate
get_horizon (OkrKeyResult *self)
{
  OkrSortedList *check_ins = okr_key_result_look_at_check_ins (self);
  OkrCycle *cycle = self->objective != NULL ? okr_objective_get_cycle (self->objective) : NULL;
  OkrDate today = okr_entity_get_today (OKR_ENTITY (self));

  if (today == OKR_DATE_NONE || okr_sorted_list_get_length (check_ins) == 0)
    return OKR_DATE_MAX;
  if (cycle != NULL && okr_cycle_get_start (cycle) > today
      && okr_check_in_get_date (okr_sorted_list_get (check_ins, 0)) > today)
    return OKR_DATE_MAX;

  return today;
}

static void
compute_check_ins (OkrKeyResult *self,
                   Computed     *now)
{
  OkrSortedList *check_ins = okr_key_result_look_at_check_ins (self);
  OkrDate horizon = get_horizon (self);
  guint n = okr_sorted_list_get_length (check_ins);

  while (n > 0 && okr_check_in_get_date (okr_sorted_list_get (check_ins, n - 1)) > horizon)
    n--;
  now->last_check_in = n > 0 ? okr_sorted_list_get (check_ins, n - 1) : NULL;
  now->last_date = n > 0 ? okr_check_in_get_date (now->last_check_in) : OKR_DATE_NONE;
  now->confidence = -1;
  for (guint i = n; i-- > 0 && now->confidence < 0;)
    now->confidence = okr_check_in_get_confidence (okr_sorted_list_get (check_ins, i));
}

static void
compute_score (OkrKeyResult *self,
               Computed     *now)
{
  OkrObjectiveType type = self->objective != NULL ? okr_objective_get_objective_type (self->objective)
                                                  : OKR_OBJECTIVE_TYPE_NONE;
  double previous, last, figure;

  now->current_value = okr_key_result_get_value_on (self, get_horizon (self));
  now->score = okr_key_result_get_score_of (self, now->current_value);
  now->counted = !isnan (now->score);
  figure = now->counted ? okr_figure_from_score (now->score) : NAN;
  now->figure = now->counted ? figure : 0.0;

  okr_zone_get_range (type, &now->zone_low, &now->zone_high);
  now->zone_place = okr_zone_get_place (type, figure);

  last = okr_key_result_find_reading (self, get_horizon (self), &previous);
  now->trend = okr_tendency_from_scores (okr_key_result_get_score_of (self, previous), okr_key_result_get_score_of (self, last));

  if (!okr_key_result_has_milestones (self))
    {
      now->set_back = okr_score_is_set_back (self->start, self->target, self->direction, now->current_value);
      now->overshoot = okr_score_get_overshoot (self->start, self->target, self->direction, now->current_value);
    }
}

/* M57: facts beside the score, never in it. */
static void
compute_tasks (OkrKeyResult *self,
               Computed     *now)
{
  OkrSortedList *ideas = look_at_ideas (self);
  gboolean under_way = FALSE;

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrIdeaState state = okr_idea_get_state (okr_sorted_list_get (ideas, i));

      under_way |= state == OKR_IDEA_STATE_DOING || state == OKR_IDEA_STATE_DONE;
      now->tasks_done += state == OKR_IDEA_STATE_DONE;
      now->tasks_total += state == OKR_IDEA_STATE_TO_DO || state == OKR_IDEA_STATE_DOING ||
                          state == OKR_IDEA_STATE_DONE;
    }

  /* T12 */
  now->started_without_result = now->figure <= 0.0 && !now->set_back && (!isnan (now->current_value) || under_way);
  if (okr_key_result_has_milestones (self) && now->current_value <= 0.0 && !under_way)
    now->started_without_result = now->last_check_in != NULL;
}

/* The day on which readings of it could begin: the launch, or later for what came later. */
static OkrDate
get_follow_start (OkrKeyResult *self,
                  OkrCycle     *cycle)
{
  OkrDecision *arrival = okr_key_result_find_arrival (self);
  OkrDate start = MAX (okr_cycle_get_start (cycle), okr_objective_get_launched_on (self->objective));

  return arrival != NULL ? MAX (start, okr_decision_get_date (arrival)) : start;
}

static void
compute_days (OkrKeyResult *self,
              Computed     *now)
{
  OkrCycle *cycle = self->objective != NULL ? okr_objective_get_cycle (self->objective) : NULL;
  OkrDate today = okr_entity_get_today (OKR_ENTITY (self));

  now->late = self->due != OKR_DATE_NONE && self->due < today && now->figure < 1.0;
  now->last_update = MAX (MAX (now->last_date, self->talked_on), okr_key_result_find_last_tick (self));

  now->aging = OKR_AGING_NONE;
  now->age = 0;
  if (self->state == OKR_KEY_RESULT_STATE_ACTIVE && cycle != NULL && okr_cycle_get_state (cycle) != OKR_CYCLE_STATE_CLOSED
      && today != OKR_DATE_NONE)
    {
      OkrDate since = now->last_update != OKR_DATE_NONE ? now->last_update : get_follow_start (self, cycle);

      now->aging = okr_aging_get (since, MIN (today, okr_cycle_get_end (cycle)), now->counted ? now->figure : NAN);
      now->age = MAX (okr_date_days_between (since, today), 0);
    }
}

static OkrKeyResult *
find_replaced (OkrKeyResult *self)
{
  OkrSortedList *replaced = okr_entity_look_at_referrers (OKR_ENTITY (self),
                                                          OKR_COLUMN_OF (OKR_TYPE_KEY_RESULT, "replaced_by"));

  return okr_sorted_list_get_length (replaced) > 0 ? okr_sorted_list_get (replaced, 0) : NULL;
}

static void
okr_key_result_compute (OkrEntity *entity,
                        gpointer   values)
{
  OkrKeyResult *self = OKR_KEY_RESULT (entity);
  Computed *now = values;

  compute_check_ins (self, now);
  compute_score (self, now);
  compute_tasks (self, now);
  compute_days (self, now);
  now->replaces = find_replaced (self);
}

static void
okr_key_result_add_affected (OkrEntity  *entity,
                             GHashTable *affected)
{
  OkrKeyResult *self = OKR_KEY_RESULT (entity);

  if (self->objective != NULL)
    okr_entity_affect (OKR_ENTITY (self->objective), affected);
  if (self->replaced_by != NULL)
    okr_entity_affect (OKR_ENTITY (self->replaced_by), affected);
}

static void
okr_key_result_class_init (OkrKeyResultClass *klass)
{
  OkrEntityClass *entity_class = OKR_ENTITY_CLASS (klass);

  okr_entity_class_set_columns (entity_class, "key_result", okr_key_result_columns,
                                G_N_ELEMENTS (okr_key_result_columns));
  okr_entity_class_set_computed (entity_class, computed, G_N_ELEMENTS (computed), sizeof (Computed),
                                 okr_key_result_compute);
  entity_class->add_affected = okr_key_result_add_affected;
}

static void
okr_key_result_init (OkrKeyResult *self)
{
}

static const Computed *
get_computed (OkrKeyResult *self)
{
  return okr_entity_get_computed (OKR_ENTITY (self));
}

/**
 * okr_key_result_get_ideas:
 *
 * Returns: (transfer none): a live list of its #OkrIdea, by rank; those decided on are its tasks
 */
GListModel *
okr_key_result_get_ideas (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_IDEA, "key_result"));
}

/**
 * okr_key_result_get_doers:
 *
 * Returns: (transfer none): a live list of its #OkrKeyResultDoer: who does it, beside the owner
 */
GListModel *
okr_key_result_get_doers (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_KEY_RESULT_DOER, "key_result"));
}

/**
 * okr_key_result_get_current_value:
 *
 * Returns: the value of the last reading up to today, by date and id (of all, while the cycle and its readings
 *   are yet to come); with milestones the number of those that are ticked; NAN before the first reading
 */
double
okr_key_result_get_current_value (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NAN);

  return get_computed (self)->current_value;
}

/**
 * okr_key_result_get_score:
 *
 * Returns: 0 to 1; NAN before the first reading, and without a start or a target
 */
double
okr_key_result_get_score (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NAN);

  return get_computed (self)->score;
}

/**
 * okr_key_result_get_figure:
 *
 * Returns: the score as it is shown (T13): one decimal, two where one would wrongly say 0.0 or 1.0; 0.0
 *   without a score
 */
double
okr_key_result_get_figure (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0.0);

  return get_computed (self)->figure;
}

/**
 * okr_key_result_get_counted:
 *
 * Returns: whether it has a score and so counts in the mean of its objective, when it is active
 */
gboolean
okr_key_result_get_counted (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), FALSE);

  return get_computed (self)->counted;
}

/**
 * okr_key_result_get_zone_low:
 *
 * Returns: the least figure of the zone that the type of its objective aims at (T8); 0 without a type
 */
double
okr_key_result_get_zone_low (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0.0);

  return get_computed (self)->zone_low;
}

/**
 * okr_key_result_get_zone_high:
 *
 * Returns: the greatest figure of that zone; 0 without a type
 */
double
okr_key_result_get_zone_high (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0.0);

  return get_computed (self)->zone_high;
}

/**
 * okr_key_result_get_zone_place:
 *
 * Returns: where its figure is; none without a type or a score
 */
OkrZonePlace
okr_key_result_get_zone_place (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), OKR_ZONE_PLACE_NONE);

  return get_computed (self)->zone_place;
}

/**
 * okr_key_result_get_trend:
 *
 * Returns: where the last two readings point; none before the second
 */
OkrTendency
okr_key_result_get_trend (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), OKR_TENDENCY_NONE);

  return get_computed (self)->trend;
}

/**
 * okr_key_result_get_confidence:
 *
 * Returns: the confidence that was said last, 0 to 10; -1 when nobody has said any
 */
int
okr_key_result_get_confidence (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), -1);

  return get_computed (self)->confidence;
}

/**
 * okr_key_result_get_last_check_in:
 *
 * Returns: (transfer none) (nullable): the last check-in, also one without a value
 */
OkrCheckIn *
okr_key_result_get_last_check_in (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return get_computed (self)->last_check_in;
}

/**
 * okr_key_result_get_last_date:
 *
 * Returns: the day of the last check-in; %OKR_DATE_NONE before the first
 */
OkrDate
okr_key_result_get_last_date (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), OKR_DATE_NONE);

  return get_computed (self)->last_date;
}

/**
 * okr_key_result_get_late:
 *
 * Returns: whether its due date has passed and its figure is under 1.0
 */
gboolean
okr_key_result_get_late (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), FALSE);

  return get_computed (self)->late;
}

/**
 * okr_key_result_get_last_update:
 *
 * Returns: the day of its last check-in, talk (B39) or tick; %OKR_DATE_NONE before the first one
 */
OkrDate
okr_key_result_get_last_update (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), OKR_DATE_NONE);

  return get_computed (self)->last_update;
}

/**
 * okr_key_result_get_age:
 *
 * No property: it would notify for every key result every day.
 *
 * Returns: days since the last update, or else the launch or its arrival; 0 for what is not active
 */
int
okr_key_result_get_age (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0);

  return get_computed (self)->age;
}

/**
 * okr_key_result_get_aging:
 *
 * Returns: the level of its age today or at the end of the cycle (F43); none for what is not active, and in a cycle that
 *   is closed
 */
OkrAging
okr_key_result_get_aging (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), OKR_AGING_NONE);

  return get_computed (self)->aging;
}

/**
 * okr_key_result_get_set_back:
 *
 * Returns: whether the value is worse than at the start (T12)
 */
gboolean
okr_key_result_get_set_back (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), FALSE);

  return get_computed (self)->set_back;
}

/**
 * okr_key_result_get_started_without_result:
 *
 * Returns: whether something has begun though the figure is 0.0 (T12): there is a reading, or a task
 *   under way or done
 */
gboolean
okr_key_result_get_started_without_result (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), FALSE);

  return get_computed (self)->started_without_result;
}

/**
 * okr_key_result_get_overshoot:
 *
 * Returns: by how much the value is beyond the target, in its unit; 0 when it is not
 */
double
okr_key_result_get_overshoot (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0.0);

  return get_computed (self)->overshoot;
}

/**
 * okr_key_result_get_tasks_done:
 *
 * Returns: how many of its ideas are done; a fact, never in the score (M57)
 */
int
okr_key_result_get_tasks_done (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0);

  return get_computed (self)->tasks_done;
}

/**
 * okr_key_result_get_tasks_total:
 *
 * Returns: how many of its ideas the team decided to do: to do, doing or done
 */
int
okr_key_result_get_tasks_total (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), 0);

  return get_computed (self)->tasks_total;
}

/**
 * okr_key_result_get_replaces:
 *
 * Returns: (transfer none) (nullable): the key result that it took the place of
 */
OkrKeyResult *
okr_key_result_get_replaces (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return get_computed (self)->replaces;
}

