/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs by which people say what they think of ideas: votes, scores, a judgement on one axis, and the places that
 * come of them.  A ballot is one step: somebody's next ballot replaces the one before, and no label tells what is on
 * it.  */

#include "config.h"

#include "logic/okr-matrix.h"
#include "model/okr-workspace-methods.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_on_scale (double value)
{
  return value >= OKR_MATRIX_LEAST && value <= OKR_MATRIX_GREATEST;
}

static gboolean
refuse_scale (GError **error)
{
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("Impact and effort go from 1 to 10"));

  return FALSE;
}

/* Whether each pair is on the scale; NAN is allowed only where somebody may say nothing.  */
static gboolean
check_values (const double  *values,
              guint          n,
              gboolean       may_be_none,
              GError       **error)
{
  for (guint i = 0; i < n; i++)
    if (!is_on_scale (values[i]) && !(may_be_none && isnan (values[i])))
      return refuse_scale (error);

  return TRUE;
}

static gboolean
check_ideas (OkrWorkspace  *self,
             OkrPerson     *person,
             GPtrArray     *ideas,
             GError       **error)
{
  if (!okr_workspace_check_usable (self, (OkrEntity *) person, error))
    return FALSE;
  for (guint i = 0; i < ideas->len; i++)
    if (!okr_workspace_check_usable (self, ideas->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* Takes back what the person said of the idea before.  */
static void
delete_votes (OkrEdit   *edit,
              OkrEntity *idea,
              OkrPerson *person)
{
  GListModel *votes = okr_entity_get_referrers (idea, OKR_COLUMN_OF (OKR_TYPE_VOTE, "idea"));

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (OkrVote) vote = g_list_model_get_item (votes, i);

      if (okr_vote_get_person (vote) == person)
        okr_edit_delete (edit, "vote", okr_entity_get_id (OKR_ENTITY (vote)));
    }
}

static void
delete_scores (OkrEdit   *edit,
               OkrEntity *idea,
               OkrPerson *person)
{
  GListModel *scores = okr_entity_get_referrers (idea, OKR_COLUMN_OF (OKR_TYPE_IDEA_SCORE, "idea"));

  for (guint i = 0; i < g_list_model_get_n_items (scores); i++)
    {
      g_autoptr (OkrIdeaScore) score = g_list_model_get_item (scores, i);

      if (okr_idea_score_get_person (score) == person)
        okr_edit_delete (edit, "idea_score", okr_entity_get_id (OKR_ENTITY (score)));
    }
}

/**
 * okr_workspace_cast_votes_async:
 * @person: who votes
 * @ideas: (element-type OkrIdea): what the vote is about
 * @dots: (array): how many dots each gets; 0 for none
 *
 * Puts somebody's ballot in the box (F57): ["Vote of Inès"].
 */
void
okr_workspace_cast_votes_async (OkrWorkspace        *self,
                                OkrPerson           *person,
                                GPtrArray           *ideas,
                                const guint         *dots,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_PERSON (person));
  g_return_if_fail (ideas != NULL);

  if (!check_ideas (self, person, ideas, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Vote of %s"), okr_person_get_name (person), NULL);
  for (guint i = 0; i < ideas->len; i++)
    {
      OkrEntity *idea = ideas->pdata[i];

      delete_votes (edit, idea, person);
      if (dots[i] == 0)
        continue;
      okr_edit_insert (edit, "vote", NULL);
      okr_edit_put_text (edit, "idea", okr_entity_get_id (idea));
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (person)));
      okr_edit_put_integer (edit, "dots", dots[i]);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_score_ideas_async:
 * @person: who judges
 * @ideas: (element-type OkrIdea): what is judged
 * @impacts: (array): 1 to 10; NAN says nothing
 * @efforts: (array): 1 to 10; NAN says nothing
 *
 * Puts somebody's scores in the box (F56): ["Scores of Inès"].
 */
void
okr_workspace_score_ideas_async (OkrWorkspace        *self,
                                 OkrPerson           *person,
                                 GPtrArray           *ideas,
                                 const double        *impacts,
                                 const double        *efforts,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_PERSON (person));
  g_return_if_fail (ideas != NULL);

  if (!check_ideas (self, person, ideas, &error) || !check_values (impacts, ideas->len, TRUE, &error)
      || !check_values (efforts, ideas->len, TRUE, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Scores of %s"), okr_person_get_name (person), NULL);
  for (guint i = 0; i < ideas->len; i++)
    {
      OkrEntity *idea = ideas->pdata[i];

      delete_scores (edit, idea, person);
      if (isnan (impacts[i]) && isnan (efforts[i]))
        continue;
      okr_edit_insert (edit, "idea_score", NULL);
      okr_edit_put_text (edit, "idea", okr_entity_get_id (idea));
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (person)));
      okr_edit_put_real (edit, "impact", impacts[i]);
      okr_edit_put_real (edit, "effort", efforts[i]);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_place_ideas_async:
 * @ideas: (element-type OkrIdea): one or more
 * @impacts: (array): 1 to 10
 * @efforts: (array): 1 to 10
 *
 * Gives ideas the places that came of a scoring: ["Place 12 ideas"].
 */
void
okr_workspace_place_ideas_async (OkrWorkspace        *self,
                                 GPtrArray           *ideas,
                                 const double        *impacts,
                                 const double        *efforts,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *label = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (ideas != NULL);

  if (!check_ideas (self, NULL, ideas, &error) || !check_values (impacts, ideas->len, FALSE, &error)
      || !check_values (efforts, ideas->len, FALSE, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  label = g_strdup_printf (ngettext ("Place %'u idea", "Place %'u ideas", ideas->len), ideas->len);
  edit = okr_edit_new (label, NULL);
  for (guint i = 0; i < ideas->len; i++)
    {
      okr_edit_set (edit, "idea", okr_entity_get_id (ideas->pdata[i]));
      okr_edit_put_real (edit, "impact", impacts[i]);
      okr_edit_put_real (edit, "effort", efforts[i]);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_judge_idea_async:
 * @axis: effort or impact
 * @value: 1 to 10; NAN takes it back
 *
 * Judges an idea on one axis; what it is on the other stays (F55): ["Judge the effort of “…”"], ["Judge the impact of
 * “…”"].  Steps that follow each other within two seconds are one.
 */
void
okr_workspace_judge_idea_async (OkrWorkspace        *self,
                                OkrIdea             *idea,
                                OkrAxis              axis,
                                double               value,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  const char *column = axis == OKR_AXIS_EFFORT ? "effort" : "impact";
  g_autofree char *merge_key = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (idea), &error) || !check_values (&value, 1, TRUE, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  merge_key = g_strdup_printf ("judge-%s:%s", column, okr_entity_get_id (OKR_ENTITY (idea)));
  edit = okr_workspace_create_edit (axis == OKR_AXIS_EFFORT ? _("Judge the effort of “%s”") : _("Judge the impact of “%s”"),
                                    okr_idea_get_title (idea), merge_key);
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_real (edit, column, value);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
