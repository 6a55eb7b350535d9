/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of an idea, gathered for okr_spread_compute().  */

#include "config.h"

#include "model/okr-idea-spread.h"

#include "model/okr-entity-private.h"

/**
 * okr_idea_compute_spread:
 * @idea: an idea
 *
 * Returns: median and range of what people say of it, on both axes
 */
OkrIdeaSpread
okr_idea_compute_spread (OkrIdea *idea)
{
  OkrIdeaSpread spread = { 0 };
  g_autofree double *impacts = NULL;
  g_autofree double *efforts = NULL;
  GListModel *scores;
  guint n;

  g_return_val_if_fail (OKR_IS_IDEA (idea), spread);

  scores = okr_entity_get_referrers (OKR_ENTITY (idea), OKR_COLUMN_OF (OKR_TYPE_IDEA_SCORE, "idea"));
  n = g_list_model_get_n_items (scores);
  impacts = g_new (double, n + 1);
  efforts = g_new (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrIdeaScore) score = g_list_model_get_item (scores, i);

      impacts[i] = okr_idea_score_get_impact (score);
      efforts[i] = okr_idea_score_get_effort (score);
    }
  okr_spread_compute (impacts, n, &spread.impact);
  okr_spread_compute (efforts, n, &spread.effort);

  return spread;
}

/**
 * okr_idea_spread_is_wide:
 * @spread: what people say
 *
 * Returns: whether the group should talk about it before it takes the middle
 */
gboolean
okr_idea_spread_is_wide (const OkrIdeaSpread *spread)
{
  return spread->impact.wide || spread->effort.wide;
}
