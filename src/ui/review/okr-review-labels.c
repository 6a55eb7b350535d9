/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the Review page.  Nothing here is an alarm: what was missed is asked what it taught (M16).  */

#include "config.h"

#include "ui/review/okr-review-labels.h"

#include "logic/okr-cycle-dates.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

#define TITLE_CHARACTERS 200    /* of a text without an end */

/**
 * okr_review_dup_outcome:
 * @objective: an objective
 *
 * Returns: (transfer full): what came of it, by its type
 */
char *
okr_review_dup_outcome (OkrObjective *objective)
{
  switch (okr_objective_get_outcome (objective))
    {
    case OKR_OUTCOME_KEPT:
      return g_strdup (_("Commitment kept"));
    case OKR_OUTCOME_NOT_KEPT:
      return g_strdup (_("Commitment not kept"));
    case OKR_OUTCOME_BELOW:
      return g_strdup (_("Below its zone"));
    case OKR_OUTCOME_IN:
      return g_strdup (_("In its zone"));
    case OKR_OUTCOME_ABOVE:
      return g_strdup (_("Above its zone: aim higher next time"));
    case OKR_OUTCOME_LEARNED:
      return g_strdup (_("Learned"));
    case OKR_OUTCOME_ASKED:
      return g_strdup (_("What was learned?"));
    case OKR_OUTCOME_NONE:
    default:
      return g_strdup (okr_objective_get_counted (objective) > 0 ? _("No type yet") : _("Not measured"));
    }
}

/**
 * okr_review_dup_contribution:
 * @objective: an objective
 *
 * T10: it stands beside the mean and is never a part of it.
 *
 * Returns: (transfer full) (nullable): how much its key results did for it; NULL while nobody said
 */
char *
okr_review_dup_contribution (OkrObjective *objective)
{
  double contribution = okr_objective_get_contribution (objective);
  g_autofree char *number = NULL;

  if (isnan (contribution))
    return NULL;

  number = okr_label_dup_number (round (contribution * 10) / 10);

  /* Translators: the mean of marks from 0 to 3 */
  return g_strdup_printf (_("contribution %s of 3"), number);
}

/**
 * okr_review_dup_heading:
 * @objective: an objective
 *
 * Returns: (transfer full): its title, its figure and its contribution, above its key results
 */
char *
okr_review_dup_heading (OkrObjective *objective)
{
  g_autofree char *figure = okr_objective_get_counted (objective) > 0
                            ? okr_label_dup_figure (okr_objective_get_figure (objective)) : g_strdup ("–");
  g_autofree char *contribution = okr_review_dup_contribution (objective);
  g_autofree char *title = okr_label_dup_apart (okr_objective_get_title (objective), TITLE_CHARACTERS);

  return g_strjoin (" · ", title, figure, contribution, NULL);
}

/**
 * okr_review_dup_learned:
 * @objective: a learning objective, or any other
 *
 * Returns: (transfer full) (nullable): what was learned from its key results, one after the other; NULL: nothing was
 *   written down
 */
char *
okr_review_dup_learned (OkrObjective *objective)
{
  GListModel *key_results = okr_objective_get_key_results (objective);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);
      OkrReviewNote *note = okr_key_result_find_learning (key_result);

      if (note != NULL)
        g_strv_builder_add (builder, okr_review_note_get_text (note));
    }
  texts = g_strv_builder_end (builder);

  return texts[0] != NULL ? g_strjoinv (" · ", texts) : NULL;
}

/**
 * okr_review_dup_result:
 * @key_result: a key result
 *
 * Returns: (transfer full): what came of it in one or two words
 */
char *
okr_review_dup_result (OkrKeyResult *key_result)
{
  if (!okr_key_result_get_counted (key_result))
    return g_strdup (_("not measured"));
  if (okr_key_result_get_figure (key_result) >= 1)
    return g_strdup (_("reached"));
  if (okr_key_result_get_zone_place (key_result) == OKR_ZONE_PLACE_ABOVE)
    return g_strdup (_("above its zone"));
  if (okr_key_result_get_zone_place (key_result) == OKR_ZONE_PLACE_IN)
    return g_strdup (_("in its zone"));
  if (okr_key_result_find_learning (key_result) != NULL)
    return g_strdup (_("taught something"));

  return g_strdup (_("what did we learn?"));
}

/**
 * okr_review_dup_where:
 * @cycle: a cycle
 * @today: the day to judge by
 *
 * Returns: (transfer full): where @today is in it, in a sentence
 */
char *
okr_review_dup_where (OkrCycle *cycle,
                      OkrDate   today)
{
  g_autofree char *end = okr_date_dup_long_label (okr_cycle_get_end (cycle));
  guint n_left = (guint) okr_cycle_dates_count_days_left (okr_cycle_get_end (cycle), today);

  if (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED)
    return g_strdup_printf (_("Closed; it ended on %s."), end);
  if (today > okr_cycle_get_end (cycle))
    return g_strdup_printf (_("It ended on %s."), end);
  if (n_left == 0)
    return g_strdup (_("It ends today."));

  return g_strdup_printf (ngettext ("So far: %'u day is left until %s.", "So far: %'u days are left until %s.", n_left), n_left, end);
}

/**
 * okr_review_dup_summary:
 * @cycle: a cycle
 *
 * Returns: (transfer full): how many key results there are, and how many reached what they aimed at
 */
char *
okr_review_dup_summary (OkrCycle *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  guint n = 0, n_reached = 0;
  g_autofree char *reached = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, j);

          if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
            continue;
          n++;
          n_reached += okr_key_result_get_counted (key_result) && !okr_key_result_is_missed (key_result);
        }
    }

  return g_strdup_printf (ngettext ("%'u of %'u key result reached what it aimed at.",
                                    "%'u of %'u key results reached what they aimed at.", n), n_reached, n);
}

/**
 * okr_review_label_for_use:
 * @use: what a contribution says beside a figure
 *
 * Returns: (nullable): its name; NULL: nothing to say
 */
const char *
okr_review_label_for_use (OkrUse use)
{
  switch (use)
    {
    case OKR_USE_REACHED_FOR_NOTHING:
      return _("reached but no contribution");
    case OKR_USE_MISSED_BUT_USEFUL:
      return _("missed but useful");
    case OKR_USE_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_review_label_for_note_kind:
 * @kind: a list of a review
 *
 * Returns: its name; NULL for none
 */
const char *
okr_review_label_for_note_kind (OkrReviewNoteKind kind)
{
  switch (kind)
    {
    case OKR_REVIEW_NOTE_KIND_WORKED:
      return _("What worked");
    case OKR_REVIEW_NOTE_KIND_DID_NOT_WORK:
      return _("What did not work");
    case OKR_REVIEW_NOTE_KIND_LEARNED:
      return _("What we learned");
    case OKR_REVIEW_NOTE_KIND_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_review_label_for_status:
 * @status: what came of a hypothesis
 *
 * Returns: its name
 */
const char *
okr_review_label_for_status (OkrHypothesisStatus status)
{
  switch (status)
    {
    case OKR_HYPOTHESIS_STATUS_CONFIRMED:
      return _("confirmed");
    case OKR_HYPOTHESIS_STATUS_REFUTED:
      return _("refuted");
    case OKR_HYPOTHESIS_STATUS_OPEN:
    case OKR_HYPOTHESIS_STATUS_NONE:
    default:
      return C_("hypothesis", "open");
    }
}
