/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of ideas: writing them down, giving them their place on the matrix, making tasks of them.  An idea and
 * a task are the same row in another state; nothing here touches the score of a key result (M57).  */

#include "config.h"

#include "model/okr-workspace-ideas.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-matrix.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static OkrEdit *
create_adding_edit (const OkrNewIdea *ideas,
                    guint             n_ideas,
                    gboolean          covered)
{
  g_autofree char *label = NULL;

  if (n_ideas == 1 && !covered)
    return okr_workspace_create_edit (_("Add the idea “%s”"), ideas[0].title, NULL);

  /* what is covered is not told by Undo either */
  label = covered
          ? g_strdup_printf (ngettext ("Add %'u covered idea", "Add %'u covered ideas", n_ideas), n_ideas)
          : g_strdup_printf (ngettext ("Add %'u idea", "Add %'u ideas", n_ideas), n_ideas);

  return okr_edit_new (label, NULL);
}

static char *
dup_last_rank (OkrKeyResult *key_result)
{
  OkrSortedList *ideas = OKR_SORTED_LIST (okr_key_result_get_ideas (key_result));
  guint n = okr_sorted_list_get_length (ideas);

  return n > 0 ? g_strdup (okr_idea_get_rank (okr_sorted_list_get (ideas, n - 1))) : NULL;
}

/**
 * okr_workspace_add_ideas_async:
 * @ideas: (array length=n_ideas): one or more, in order
 * @n_ideas: how many there are
 * @author: (nullable): who thought of them
 * @covered: whether nobody shall read them before they are revealed (F52)
 *
 * Adds ideas after those that their key results have: ["Add the idea “…”"], ["Add 30 ideas"], ["Add 3 covered
 * ideas"].  All are one step, or none is added.
 */
void
okr_workspace_add_ideas_async (OkrWorkspace        *self,
                               const OkrNewIdea    *ideas,
                               guint                n_ideas,
                               OkrPerson           *author,
                               gboolean             covered,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (n_ideas > 0);

  for (guint i = 0; i < n_ideas; i++)
    if (!okr_workspace_check_title (self, ideas[i].title, OKR_ENTITY (ideas[i].key_result), &error)
        || !okr_workspace_check_usable (self, (OkrEntity *) author, &error))
      {
        okr_workspace_refuse (self, error, callback, user_data);
        return;
      }

  edit = create_adding_edit (ideas, n_ideas, covered);
  for (guint i = 0; i < n_ideas; i++)
    {
      OkrKeyResult *key_result = ideas[i].key_result;
      g_autofree char *last = g_strdup (g_hash_table_lookup (ranks, key_result));
      char *rank;

      if (last == NULL)
        last = dup_last_rank (key_result);
      rank = okr_rank_between (last, NULL);
      g_hash_table_insert (ranks, key_result, rank);

      okr_edit_insert (edit, "idea", NULL);
      okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
      okr_edit_put_text (edit, "title", ideas[i].title);
      okr_edit_put_text (edit, "rank", rank);
      if (author != NULL)
        okr_edit_put_text (edit, "author", okr_entity_get_id (OKR_ENTITY (author)));
      if (covered)
        okr_edit_put_integer (edit, "covered", 1);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static gboolean
is_on_scale (double value)
{
  return value >= OKR_MATRIX_LEAST && value <= OKR_MATRIX_GREATEST;
}

/**
 * okr_workspace_place_idea_async:
 * @impact: on its key result, 1 to 10; NAN takes the idea off the matrix
 * @effort: of doing it, 1 to 10; NAN takes the idea off the matrix
 * @nudged: whether it is one of many small moves, which are one step of undo when they follow each other
 *   within two seconds
 *
 * Gives an idea its place on both axes at once (M39): ["Place “…”"], ["Take “…” off the matrix"].
 */
void
okr_workspace_place_idea_async (OkrWorkspace        *self,
                                OkrIdea             *idea,
                                double               impact,
                                double               effort,
                                gboolean             nudged,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *merge_key = NULL;
  gboolean off = isnan (impact) && isnan (effort);
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));

  if (!off && !(is_on_scale (impact) && is_on_scale (effort)))
    error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                                 _("Impact and effort go from 1 to 10"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (idea), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  if (nudged)
    merge_key = g_strdup_printf ("nudge:%s", okr_entity_get_id (OKR_ENTITY (idea)));
  edit = okr_workspace_create_edit (off ? _("Take “%s” off the matrix") : _("Place “%s”"),
                                    okr_idea_get_title (idea), merge_key);
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_real (edit, "impact", impact);
  okr_edit_put_real (edit, "effort", effort);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/*
 * okr_workspace_get_state_label:
 *
 * Returns: the label of the step, in which %s stands for the title
 */
const char *
okr_workspace_get_state_label (OkrIdea      *idea,
                               OkrIdeaState  state)
{
  switch (state)
    {
    case OKR_IDEA_STATE_TO_DO:
      return okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA ? _("Make “%s” a task") : _("Put “%s” back to do");
    case OKR_IDEA_STATE_DOING:
      return _("Start “%s”");
    case OKR_IDEA_STATE_DONE:
      return _("Finish “%s”");
    case OKR_IDEA_STATE_DROPPED:
      return _("Drop “%s”");
    case OKR_IDEA_STATE_NONE:
    case OKR_IDEA_STATE_IDEA:
    default:
      return _("Make “%s” an idea again");
    }
}

/*
 * okr_workspace_put_idea_state:
 * @reason: (nullable): why; %NULL keeps what was said before
 *
 * Writes what an idea becomes.  What is done has the day on which it was.
 */
void
okr_workspace_put_idea_state (OkrWorkspace *self,
                              OkrEdit      *edit,
                              OkrIdea      *idea,
                              OkrIdeaState  state,
                              const char   *reason)
{
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_IDEA_STATE, (int) state));
  okr_edit_put_date (edit, "done_on", state == OKR_IDEA_STATE_DONE ? okr_clock_get_today (self->clock) : OKR_DATE_NONE);
  if (reason != NULL)
    okr_edit_put_text (edit, "state_reason", reason);
}

/**
 * okr_workspace_set_idea_state_async:
 * @state: what it becomes
 * @reason: (nullable): why, in words; %NULL keeps what was said before
 *
 * Makes a task of an idea, starts, finishes or drops it: ["Make “…” a task"], ["Start “…”"], ["Finish “…”"],
 * ["Drop “…”"], ["Put “…” back to do"], ["Make “…” an idea again"].  What is done has the day on which it was.
 */
void
okr_workspace_set_idea_state_async (OkrWorkspace        *self,
                                    OkrIdea             *idea,
                                    OkrIdeaState         state,
                                    const char          *reason,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));
  g_return_if_fail (state != OKR_IDEA_STATE_NONE);

  if (!okr_workspace_check_title (self, reason != NULL ? reason : okr_idea_get_title (idea), OKR_ENTITY (idea), &error)
      || !okr_workspace_check_task_limit (self, okr_card_get_cycle (&okr_task_cards, OKR_ENTITY (idea)), state,
                                          okr_idea_get_state (idea) != state, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (okr_workspace_get_state_label (idea, state), okr_idea_get_title (idea), NULL);
  okr_workspace_put_idea_state (self, edit, idea, state, reason);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
