/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective: the mean of its key results, its zone, its pace and its colour.  */

#include "config.h"

#include "model/okr-objective.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-figure.h"
#include "logic/okr-pace.h"
#include "logic/okr-score.h"
#include "logic/okr-zone.h"
#include "model/okr-cycle.h"
#include "model/okr-entity-private.h"
#include "model/okr-key-result.h"

#include <math.h>

typedef struct
{
  double       score;
  double       figure;
  int          counted;
  int          of;
  double       zone_low;
  double       zone_high;
  OkrZonePlace zone_place;
  double       expected;
  gboolean     behind;
  int          colour;
} Computed;

static OkrColumn computed[] = {
  OKR_DEFINE_COMPUTED (Computed, REAL, score),
  OKR_DEFINE_COMPUTED (Computed, REAL, figure),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, counted),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, of),
  OKR_DEFINE_COMPUTED (Computed, REAL, zone_low),
  OKR_DEFINE_COMPUTED (Computed, REAL, zone_high),
  OKR_DEFINE_COMPUTED_OF (Computed, ENUM, zone_place, okr_zone_place),
  OKR_DEFINE_COMPUTED (Computed, REAL, expected),
  OKR_DEFINE_COMPUTED (Computed, BOOLEAN, behind),
  OKR_DEFINE_COMPUTED (Computed, INTEGER, colour),
};

OKR_DEFINE_ENTITY_COLUMNS (OkrObjective, okr_objective, OBJECTIVE)

G_DEFINE_FINAL_TYPE (OkrObjective, okr_objective, OKR_TYPE_ENTITY)

/* T10: the plain mean; what was replaced or dropped, and what nobody has read yet, does not count. */
static double
compute_mean (OkrObjective *self,
              OkrDate       date,
              int          *counted,
              int          *of)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (self));
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (double));

  *counted = 0;
  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);
      double score;

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        continue;

      score = date == OKR_DATE_MAX ? okr_key_result_get_score (key_result)
                                   : okr_key_result_get_score_on (key_result, date);
      g_array_append_val (scores, score);
      if (!isnan (score))
        (*counted)++;
    }

  *of = (int) scores->len;

  return okr_score_mean ((const double *) (gpointer) scores->data, scores->len);
}

/* Its place among the objectives of its cycle: stable while nobody reorders them. */
static int
compute_colour (OkrObjective *self)
{
  guint position = 0;

  if (self->cycle != NULL)
    okr_sorted_list_find (OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle)), self, &position);

  return (int) (position % OKR_N_COLOURS);
}

static void
okr_objective_compute (OkrEntity *entity,
                       gpointer   values)
{
  OkrObjective *self = OKR_OBJECTIVE (entity);
  Computed *now = values;
  double figure;

  now->score = compute_mean (self, OKR_DATE_MAX, &now->counted, &now->of);
  figure = isnan (now->score) ? NAN : okr_figure_from_score (now->score);
  now->figure = isnan (figure) ? 0.0 : figure;
  okr_zone_get_range (self->objective_type, &now->zone_low, &now->zone_high);
  now->zone_place = okr_zone_get_place (self->objective_type, figure);
  if (self->cycle != NULL)
    {
      double elapsed = okr_cycle_get_elapsed (self->cycle);

      now->expected = okr_pace_get_expected (self->objective_type, elapsed);
      now->behind = okr_pace_is_behind (self->objective_type, elapsed, figure);
    }
  now->colour = compute_colour (self);
}

/* Its type gives its key results their zone; its place gives the others of the cycle their colour. */
static void
okr_objective_add_affected (OkrEntity  *entity,
                            GHashTable *affected)
{
  OkrObjective *self = OKR_OBJECTIVE (entity);
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (self));

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    okr_entity_affect (okr_sorted_list_get (key_results, i), affected);

  if (self->cycle != NULL)
    {
      OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));

      for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
        okr_entity_affect (okr_sorted_list_get (objectives, i), affected);
    }
}

static void
okr_objective_class_init (OkrObjectiveClass *klass)
{
  OkrEntityClass *entity_class = OKR_ENTITY_CLASS (klass);

  okr_entity_class_set_columns (entity_class, "objective", okr_objective_columns,
                                G_N_ELEMENTS (okr_objective_columns));
  okr_entity_class_set_computed (entity_class, computed, G_N_ELEMENTS (computed), sizeof (Computed),
                                 okr_objective_compute);
  entity_class->add_affected = okr_objective_add_affected;
}

static void
okr_objective_init (OkrObjective *self)
{
}

static const Computed *
get_computed (OkrObjective *self)
{
  return okr_entity_get_computed (OKR_ENTITY (self));
}

/**
 * okr_objective_get_key_results:
 *
 * Returns: (transfer none): a live list of its #OkrKeyResult, by rank: those replaced, dropped or not chosen yet
 *   too
 */
GListModel *
okr_objective_get_key_results (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_KEY_RESULT, "objective"));
}

/**
 * okr_objective_get_hypotheses:
 *
 * Returns: (transfer none): a live list of its #OkrHypothesis, by rank
 */
GListModel *
okr_objective_get_hypotheses (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_HYPOTHESIS, "objective"));
}

/**
 * okr_objective_get_score:
 *
 * Returns: the plain mean of its active key results that have a score, 0 to 1 (T10); NAN when none has
 */
double
okr_objective_get_score (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), NAN);

  return get_computed (self)->score;
}

/**
 * okr_objective_get_figure:
 *
 * Returns: the score as it is shown (T13); 0.0 when there is none
 */
double
okr_objective_get_figure (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0.0);

  return get_computed (self)->figure;
}

/**
 * okr_objective_get_counted:
 *
 * Returns: how many key results are in the mean
 */
int
okr_objective_get_counted (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0);

  return get_computed (self)->counted;
}

/**
 * okr_objective_get_of:
 *
 * Returns: how many active key results it has
 */
int
okr_objective_get_of (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0);

  return get_computed (self)->of;
}

/**
 * okr_objective_get_zone_low:
 *
 * Returns: the least figure of the zone that its type aims at; 0 without a type
 */
double
okr_objective_get_zone_low (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0.0);

  return get_computed (self)->zone_low;
}

/**
 * okr_objective_get_zone_high:
 *
 * Returns: the greatest figure of the zone that its type aims at; 0 without a type
 */
double
okr_objective_get_zone_high (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0.0);

  return get_computed (self)->zone_high;
}

/**
 * okr_objective_get_zone_place:
 *
 * Returns: where its figure is; none without a type or a score
 */
OkrZonePlace
okr_objective_get_zone_place (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), OKR_ZONE_PLACE_NONE);

  return get_computed (self)->zone_place;
}

/**
 * okr_objective_get_expected:
 *
 * Returns: the score that would be on pace today, 0 to 1; 0 without a type or a cycle
 */
double
okr_objective_get_expected (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0.0);

  return get_computed (self)->expected;
}

/**
 * okr_objective_get_behind:
 *
 * Returns: whether its figure is under the pace of its zone
 */
gboolean
okr_objective_get_behind (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), FALSE);

  return get_computed (self)->behind;
}

/**
 * okr_objective_get_colour:
 *
 * Returns: which of the %OKR_N_COLOURS colours is its own, from 0, by its place in the cycle
 */
int
okr_objective_get_colour (OkrObjective *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), 0);

  return get_computed (self)->colour;
}

/**
 * okr_objective_get_mean_on:
 * @date: a day
 * @counted: (out): how many key results had a score on that day
 * @of: (out): how many active ones there are
 *
 * Returns: the mean as it was on @date: from readings up to that day, over the key results that are active now;
 *   NAN when none had a score
 */
double
okr_objective_get_mean_on (OkrObjective *self,
                           OkrDate       date,
                           int          *counted,
                           int          *of)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (self), NAN);
  g_return_val_if_fail (counted != NULL && of != NULL, NAN);

  return compute_mean (self, date, counted, of);
}
