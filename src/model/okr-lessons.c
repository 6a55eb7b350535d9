/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all cycles of a workspace taught.  Computed when asked for.  */

#include "config.h"

#include "model/okr-lessons.h"

#include "base/okr-text.h"
#include "logic/okr-similar.h"
#include "model/okr-entity-private.h"
#include "model/okr-review-rows.h"

typedef struct
{
  OkrEntity *entity;            /* borrowed */
  OkrDate    start;             /* of its cycle; 0: of none */
  double     similarity;
  guint      position;
} Lesson;

static OkrObjective *
get_objective (OkrEntity *entity)
{
  OkrKeyResult *key_result = NULL;

  if (OKR_IS_HYPOTHESIS (entity))
    return okr_hypothesis_get_objective (OKR_HYPOTHESIS (entity));
  if (OKR_IS_EVIDENCE (entity) && okr_evidence_get_objective (OKR_EVIDENCE (entity)) != NULL)
    return okr_evidence_get_objective (OKR_EVIDENCE (entity));
  if (OKR_IS_EVIDENCE (entity))
    key_result = okr_evidence_get_key_result (OKR_EVIDENCE (entity));
  else if (OKR_IS_REVIEW_NOTE (entity))
    key_result = okr_review_note_get_key_result (OKR_REVIEW_NOTE (entity));

  return key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
}

static GArray *
collect (OkrWorkspace *workspace)
{
  const GType types[] = { OKR_TYPE_REVIEW_NOTE, OKR_TYPE_EVIDENCE, OKR_TYPE_HYPOTHESIS };
  GArray *lessons = g_array_new (FALSE, FALSE, sizeof (Lesson));

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      OkrSortedList *list = OKR_SORTED_LIST (okr_workspace_get_list (workspace, types[i]));

      for (guint j = 0; j < okr_sorted_list_get_length (list); j++)
        {
          Lesson lesson = { .entity = okr_sorted_list_get (list, j), .position = lessons->len };
          OkrCycle *cycle = okr_entity_find_cycle (lesson.entity);

          lesson.start = cycle != NULL ? okr_cycle_get_start (cycle) : OKR_DATE_NONE;
          g_array_append_val (lessons, lesson);
        }
    }

  return lessons;
}

static int
compare_lessons (gconstpointer a,
                 gconstpointer b)
{
  const Lesson *first = a;
  const Lesson *second = b;

  if (first->similarity != second->similarity)
    return first->similarity > second->similarity ? -1 : 1;
  if (first->start != second->start)
    return first->start > second->start ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static gboolean
matches (OkrEntity  *entity,
         const char *words)
{
  OkrObjective *objective = get_objective (entity);
  g_autofree char *text = g_strjoin (" ", okr_entity_get_title (entity),
                                     objective != NULL ? okr_objective_get_title (objective) : NULL, NULL);

  return okr_text_matches (text, words);
}

static GPtrArray *
take (GArray *lessons,
      guint   n_most)
{
  GPtrArray *entities = g_ptr_array_new ();

  g_array_sort (lessons, compare_lessons);
  for (guint i = 0; i < MIN (lessons->len, n_most); i++)
    g_ptr_array_add (entities, g_array_index (lessons, Lesson, i).entity);

  return entities;
}

/**
 * okr_lessons_search:
 * @workspace: an open workspace
 * @words: (nullable): words in any order, in the lesson or in its objective; none: all
 *
 * Returns: (transfer container) (element-type OkrEntity): the learnings, evidence and hypotheses of all cycles that
 *   hold the words, those of the newest cycle first
 */
GPtrArray *
okr_lessons_search (OkrWorkspace *workspace,
                    const char   *words)
{
  g_autoptr (GArray) lessons = NULL;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  lessons = collect (workspace);
  for (guint i = lessons->len; i > 0; i--)
    if (!matches (g_array_index (lessons, Lesson, i - 1).entity, words))
      g_array_remove_index (lessons, i - 1);

  return take (lessons, G_MAXUINT);
}

/**
 * okr_lessons_find_similar:
 * @workspace: an open workspace
 * @title: of an objective that somebody writes
 * @except: (nullable): that objective: its own lessons are not told
 * @n_most: how many at most
 *
 * Returns: (transfer container) (element-type OkrEntity): what was learned about similar things, or for objectives
 *   that are similar, the most similar first
 */
GPtrArray *
okr_lessons_find_similar (OkrWorkspace *workspace,
                          const char   *title,
                          OkrObjective *except,
                          guint         n_most)
{
  g_autoptr (GArray) lessons = NULL;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  lessons = collect (workspace);
  for (guint i = lessons->len; i > 0; i--)
    {
      Lesson *lesson = &g_array_index (lessons, Lesson, i - 1);
      OkrObjective *objective = get_objective (lesson->entity);

      lesson->similarity = okr_similar_get (title, okr_entity_get_title (lesson->entity));
      if (objective != NULL)
        lesson->similarity = MAX (lesson->similarity, okr_similar_get (title, okr_objective_get_title (objective)));
      if (lesson->similarity < OKR_SIMILAR_ENOUGH || (objective != NULL && objective == except))
        g_array_remove_index (lessons, i - 1);
    }

  return take (lessons, n_most);
}
