/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a cycle is followed; see okr-rhythm.h.  */

#include "config.h"

#include "model/okr-rhythm.h"

#include "base/okr-list.h"
#include "logic/okr-fluidity.h"
#include "logic/okr-spread.h"
#include "model/okr-check-turns.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"
#include "model/okr-sorted-list.h"

#include <math.h>

struct _OkrRhythmShare
{
  GObject    parent_instance;

  OkrEntity *subject;           /* owned; NULL: of no team */
  guint      on_time;
  guint      due;
};

G_DEFINE_FINAL_TYPE (OkrRhythmShare, okr_rhythm_share, G_TYPE_OBJECT)

struct _OkrRhythmPulse
{
  GObject                 parent_instance;

  OkrAccountabilityCheck *check;        /* owned */
  guint                   n_answers;
  double                  mean;         /* NAN: too few to be shown */
};

G_DEFINE_FINAL_TYPE (OkrRhythmPulse, okr_rhythm_pulse, G_TYPE_OBJECT)

struct _OkrRhythm
{
  GObject       parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned; NULL: the lists are empty */
  GListStore   *checks;         /* owned */
  GListStore   *teams;          /* owned */
  GListStore   *pulses;         /* owned */
};

G_DEFINE_FINAL_TYPE (OkrRhythm, okr_rhythm, G_TYPE_OBJECT)

/* ---- a share ---- */

static void
okr_rhythm_share_dispose (GObject *object)
{
  g_clear_object (&OKR_RHYTHM_SHARE (object)->subject);

  G_OBJECT_CLASS (okr_rhythm_share_parent_class)->dispose (object);
}

static void
okr_rhythm_share_class_init (OkrRhythmShareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_rhythm_share_dispose;
}

static void
okr_rhythm_share_init (OkrRhythmShare *self)
{
}

static gboolean
share_equal (gconstpointer a,
             gconstpointer b)
{
  const OkrRhythmShare *first = a;
  const OkrRhythmShare *second = b;

  return first->subject == second->subject && first->on_time == second->on_time && first->due == second->due;
}

/* The share of a check or a team, which is made when it is first asked for. */
static OkrRhythmShare *
ensure_share (GPtrArray *shares,
              gpointer   subject)
{
  OkrRhythmShare *share;

  for (guint i = 0; i < shares->len; i++)
    {
      share = g_ptr_array_index (shares, i);
      if (share->subject == subject)
        return share;
    }

  share = g_object_new (OKR_TYPE_RHYTHM_SHARE, NULL);
  g_set_object (&share->subject, subject);
  g_ptr_array_add (shares, share);

  return share;
}

/* In the order of the roster; what no team has comes last. */
static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  OkrRhythmShare *first = *(OkrRhythmShare * const *) a;
  OkrRhythmShare *second = *(OkrRhythmShare * const *) b;

  if (first->subject == NULL || second->subject == NULL)
    return (first->subject == NULL) - (second->subject == NULL);

  return okr_entity_compare (first->subject, second->subject);
}

/* ---- a pulse ---- */

static void
okr_rhythm_pulse_dispose (GObject *object)
{
  g_clear_object (&OKR_RHYTHM_PULSE (object)->check);

  G_OBJECT_CLASS (okr_rhythm_pulse_parent_class)->dispose (object);
}

static void
okr_rhythm_pulse_class_init (OkrRhythmPulseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_rhythm_pulse_dispose;
}

static void
okr_rhythm_pulse_init (OkrRhythmPulse *self)
{
}

static gboolean
pulse_equal (gconstpointer a,
             gconstpointer b)
{
  const OkrRhythmPulse *first = a;
  const OkrRhythmPulse *second = b;

  return first->check == second->check && first->n_answers == second->n_answers
         && (first->mean == second->mean || (isnan (first->mean) && isnan (second->mean)));
}

static void
add_pulse (GPtrArray              *pulses,
           OkrAccountabilityCheck *check)
{
  GListModel *rows = okr_entity_get_referrers (OKR_ENTITY (check),
                                               okr_entity_class_find_column (OKR_TYPE_PULSE, "accountability_check"));
  guint n = g_list_model_get_n_items (rows);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (int));
  OkrRhythmPulse *pulse;
  OkrSpread spread;

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrPulse) row = g_list_model_get_item (rows, i);
      int answer = okr_pulse_get_answer (row);

      g_array_append_val (answers, answer);
    }

  pulse = g_object_new (OKR_TYPE_RHYTHM_PULSE, NULL);
  g_set_object (&pulse->check, check);
  pulse->n_answers = n;
  /* F77: the mean of two would tell each what the other said */
  pulse->mean = okr_spread_is_shown (n) && okr_spread_get ((const int *) answers->data, n, &spread) ? spread.mean : NAN;
  g_ptr_array_add (pulses, pulse);
}

/* ---- what is due ---- */

/* What takes the place of another, or is added, lives from then on; what was replaced or dropped lives until then. */
static OkrFluidityLife
get_life (OkrRhythm    *self,
          OkrKeyResult *key_result)
{
  OkrSortedList *decisions = OKR_SORTED_LIST (okr_workspace_get_list (self->workspace, OKR_TYPE_DECISION));
  OkrFluidityLife life = { okr_objective_get_launched_on (okr_key_result_get_objective (key_result)), OKR_DATE_NONE };

  for (guint i = 0; i < okr_sorted_list_get_length (decisions); i++)
    {
      OkrDecision *decision = okr_sorted_list_get (decisions, i);

      if (okr_decision_get_new_key_result (decision) == key_result)
        life.added_on = MAX (life.added_on, okr_decision_get_date (decision));
      if (okr_decision_get_old_key_result (decision) == key_result
          && okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        life.ended_on = okr_decision_get_date (decision);
    }

  return life;
}

static GArray *
create_readings (OkrKeyResult           *key_result,
                 OkrAccountabilityCheck *check)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (OkrFluidityReading));

  for (guint i = 0; i < okr_sorted_list_get_length (check_ins); i++)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);
      OkrFluidityReading reading = { okr_check_in_get_date (check_in),
                                     okr_check_in_get_accountability_check (check_in) == check };

      g_array_append_val (readings, reading);
    }

  return readings;
}

static void
count_key_result (OkrRhythm             *self,
                  OkrKeyResult          *key_result,
                  OkrRhythmShare        *share,
                  const OkrFluiditySpan *span,
                  GPtrArray             *teams)
{
  OkrFluidityLife life = get_life (self, key_result);
  g_autoptr (GArray) readings = NULL;
  OkrRhythmShare *team;
  guint on_time;

  /* it went, and nobody said when: then it is not held against a check */
  if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE && life.ended_on == OKR_DATE_NONE)
    return;
  if (!okr_fluidity_is_due (span, &life))
    return;

  readings = create_readings (key_result, OKR_ACCOUNTABILITY_CHECK (share->subject));
  on_time = okr_fluidity_is_on_time (span, (const OkrFluidityReading *) readings->data, readings->len) ? 1 : 0;
  share->due++;
  share->on_time += on_time;
  team = ensure_share (teams, okr_objective_get_team (okr_key_result_get_objective (key_result)));
  team->due++;
  team->on_time += on_time;
}

static void
count_check (OkrRhythm             *self,
             OkrRhythmShare        *share,
             const OkrFluiditySpan *span,
             GPtrArray             *teams)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

      if (okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_LAUNCHED
          && okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_CLOSED)
        continue;
      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        count_key_result (self, okr_sorted_list_get (key_results, j), share, span, teams);
    }
}

/* One that was held once more after the next one was due keeps the day for which it was planned. */
static OkrDate
get_held_on (OkrAccountabilityCheck *check,
             OkrDate                 today)
{
  OkrDate held_on = okr_accountability_check_get_held_on (check);

  return held_on != OKR_DATE_NONE && held_on <= today ? okr_check_get_day (check, today) : held_on;
}

static void
update (OkrRhythm *self)
{
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) teams = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) pulses = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSortedList *checks = self->cycle != NULL ? OKR_SORTED_LIST (okr_cycle_get_checks (self->cycle)) : NULL;
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  OkrDate before = OKR_DATE_NONE;

  for (guint i = 0; checks != NULL && i < okr_sorted_list_get_length (checks); i++)
    {
      OkrAccountabilityCheck *check = okr_sorted_list_get (checks, i);
      OkrFluiditySpan span;

      if (okr_fluidity_get_span (before, okr_accountability_check_get_date (check), get_held_on (check, today), today, &span))
        {
          count_check (self, ensure_share (shares, check), &span, teams);
          if (((OkrRhythmShare *) g_ptr_array_index (shares, shares->len - 1))->due == 0)
            g_ptr_array_set_size (shares, (int) shares->len - 1);
        }
      add_pulse (pulses, check);
      before = span.until;
    }

  g_ptr_array_sort (teams, compare_shares);
  okr_list_replace_equal (self->checks, shares, share_equal);
  okr_list_replace_equal (self->teams, teams, share_equal);
  okr_list_replace_equal (self->pulses, pulses, pulse_equal);
}

static void
okr_rhythm_dispose (GObject *object)
{
  OkrRhythm *self = OKR_RHYTHM (object);

  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  g_clear_object (&self->checks);
  g_clear_object (&self->teams);
  g_clear_object (&self->pulses);

  G_OBJECT_CLASS (okr_rhythm_parent_class)->dispose (object);
}

static void
okr_rhythm_class_init (OkrRhythmClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_rhythm_dispose;
}

static void
okr_rhythm_init (OkrRhythm *self)
{
  self->checks = g_list_store_new (OKR_TYPE_RHYTHM_SHARE);
  self->teams = g_list_store_new (OKR_TYPE_RHYTHM_SHARE);
  self->pulses = g_list_store_new (OKR_TYPE_RHYTHM_PULSE);
}

/**
 * okr_rhythm_share_get_subject:
 * @self: a share
 *
 * Returns: (transfer none) (nullable): the #OkrAccountabilityCheck or #OkrTeam; %NULL for what no team has
 */
OkrEntity *
okr_rhythm_share_get_subject (OkrRhythmShare *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_SHARE (self), NULL);

  return self->subject;
}

/**
 * okr_rhythm_share_get_on_time:
 * @self: a share
 *
 * Returns: how many readings came in time
 */
guint
okr_rhythm_share_get_on_time (OkrRhythmShare *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_SHARE (self), 0);

  return self->on_time;
}

/**
 * okr_rhythm_share_get_due:
 * @self: a share
 *
 * Returns: how many should have come, one or more
 */
guint
okr_rhythm_share_get_due (OkrRhythmShare *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_SHARE (self), 0);

  return self->due;
}

/**
 * okr_rhythm_pulse_get_check:
 * @self: a pulse
 *
 * Returns: (transfer none): when it was asked
 */
OkrAccountabilityCheck *
okr_rhythm_pulse_get_check (OkrRhythmPulse *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_PULSE (self), NULL);

  return self->check;
}

/**
 * okr_rhythm_pulse_get_n_answers:
 * @self: a pulse
 *
 * Returns: how many answered, one or more
 */
guint
okr_rhythm_pulse_get_n_answers (OkrRhythmPulse *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_PULSE (self), 0);

  return self->n_answers;
}

/**
 * okr_rhythm_pulse_get_mean:
 * @self: a pulse
 *
 * Returns: the mean of the answers, 1 to 5; NAN while there are fewer than three (F77)
 */
double
okr_rhythm_pulse_get_mean (OkrRhythmPulse *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM_PULSE (self), NAN);

  return self->mean;
}

/**
 * okr_rhythm_new:
 * @workspace: an open workspace
 *
 * Returns: (transfer full): lists, empty until there is a cycle
 */
OkrRhythm *
okr_rhythm_new (OkrWorkspace *workspace)
{
  OkrRhythm *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_RHYTHM, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_rhythm_set_cycle:
 * @self: the lists
 * @cycle: (nullable): what is followed
 */
void
okr_rhythm_set_cycle (OkrRhythm *self,
                      OkrCycle  *cycle)
{
  g_return_if_fail (OKR_IS_RHYTHM (self));

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

/**
 * okr_rhythm_get_checks:
 * @self: the lists
 *
 * Returns: (transfer none): the #OkrRhythmShare of each check that counts, in their order
 */
GListModel *
okr_rhythm_get_checks (OkrRhythm *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM (self), NULL);

  return G_LIST_MODEL (self->checks);
}

/**
 * okr_rhythm_get_teams:
 * @self: the lists
 *
 * Returns: (transfer none): the #OkrRhythmShare of each team over all these checks, in the order of the roster
 */
GListModel *
okr_rhythm_get_teams (OkrRhythm *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM (self), NULL);

  return G_LIST_MODEL (self->teams);
}

/**
 * okr_rhythm_get_pulses:
 * @self: the lists
 *
 * Returns: (transfer none): the #OkrRhythmPulse of each check at which somebody answered, in their order
 */
GListModel *
okr_rhythm_get_pulses (OkrRhythm *self)
{
  g_return_val_if_fail (OKR_IS_RHYTHM (self), NULL);

  return G_LIST_MODEL (self->pulses);
}
