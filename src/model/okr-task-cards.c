/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks as cards: ideas that the team decided to do, in columns by their state.  */

#include "config.h"

#include "logic/okr-task.h"
#include "model/okr-card-kind.h"

G_STATIC_ASSERT (OKR_TASK_NO_COLUMN == OKR_CARD_NO_COLUMN);

static guint
count_columns (OkrColumnScheme scheme)
{
  return OKR_TASK_N_COLUMNS;
}

static guint
get_column (OkrEntity       *card,
            OkrColumnScheme  scheme)
{
  OkrIdea *task = OKR_IDEA (card);

  /* what was merged into another idea goes with it */
  return okr_idea_get_merged_into (task) == NULL ? okr_task_get_column (okr_idea_get_state (task)) : OKR_CARD_NO_COLUMN;
}

static const char *
get_rank (OkrEntity *card)
{
  return okr_idea_get_rank (OKR_IDEA (card));
}

static OkrKeyResult *
get_key_result (OkrEntity *card)
{
  return okr_idea_get_key_result (OKR_IDEA (card));
}

static OkrPerson *
get_person (OkrEntity *card)
{
  return okr_idea_get_doer (OKR_IDEA (card));
}

/* A task is work whatever became of its key result: it stays until it is done or dropped. */
static gboolean
is_shown (OkrEntity *card,
          gboolean   show_replaced)
{
  return get_column (card, OKR_COLUMN_SCHEME_FIVE) != OKR_CARD_NO_COLUMN;
}

static gboolean
has_status (OkrEntity            *card,
            const OkrBoardFilter *filter,
            OkrDate               today)
{
  OkrIdea *task = OKR_IDEA (card);

  if (filter->late && !okr_task_is_late (okr_idea_get_state (task), okr_idea_get_due (task), today))
    return FALSE;

  return !filter->mission_critical || okr_idea_get_mission_critical (task);
}

static void
collect (OkrKeyResult *key_result,
         GPtrArray    *cards)
{
  GListModel *ideas = okr_key_result_get_ideas (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      g_ptr_array_add (cards, idea);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return okr_card_compare (&okr_task_cards, (OkrEntity *) a, (OkrEntity *) b);
}

static const char * const limits[OKR_TASK_N_COLUMNS] = {
  "task-limit-to-do", "task-limit-doing", "task-limit-done",
};

const OkrCardKind okr_task_cards = {
  .table = "idea",
  .rank = "rank",
  .refreshed = "ideas-refreshed",
  .limits = limits,
  .get_type = okr_idea_get_type,
  .count_columns = count_columns,
  .get_column = get_column,
  .get_rank = get_rank,
  .get_key_result = get_key_result,
  .get_person = get_person,
  .is_shown = is_shown,
  .has_status = has_status,
  .collect = collect,
  .compare = compare,
};
