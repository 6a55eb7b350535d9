/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of ideas: writing them down, giving them their place on the matrix, making tasks of them.  An idea and
 * a task are the same row in another state; nothing here touches the score of a key result (M57).  */

#include "config.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-matrix.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static OkrEdit *
create_adding_edit (const char * const *titles)
{
  guint n = g_strv_length ((char **) titles);
  g_autofree char *label = NULL;

  if (n == 1)
    return okr_workspace_create_edit (_("Add the idea “%s”"), titles[0], NULL);

  label = g_strdup_printf (ngettext ("Add %u idea", "Add %u ideas", n), n);

  return okr_edit_new (label, NULL);
}

/**
 * okr_workspace_add_ideas_async:
 * @key_result: what they shall help to reach (M36)
 * @titles: (array zero-terminated=1): one or more, in order
 *
 * Adds ideas after those that the key result has: ["Add the idea “…”"], ["Add 30 ideas"].  All are one step, or none
 * is added.
 */
void
okr_workspace_add_ideas_async (OkrWorkspace        *self,
                               OkrKeyResult        *key_result,
                               const char * const  *titles,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *rank = NULL;
  OkrSortedList *ideas;
  GError *error = NULL;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (titles != NULL && titles[0] != NULL);

  for (guint i = 0; titles[i] != NULL; i++)
    if (!okr_workspace_check_title (self, titles[i], OKR_ENTITY (key_result), &error))
      {
        okr_workspace_refuse (self, error, callback, user_data);
        return;
      }

  ideas = OKR_SORTED_LIST (okr_key_result_get_ideas (key_result));
  n = okr_sorted_list_get_length (ideas);
  rank = n > 0 ? g_strdup (okr_idea_get_rank (okr_sorted_list_get (ideas, n - 1))) : NULL;

  edit = create_adding_edit (titles);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      char *next = okr_rank_between (rank, NULL);

      okr_edit_insert (edit, "idea", NULL);
      okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
      okr_edit_put_text (edit, "title", titles[i]);
      okr_edit_put_text (edit, "rank", next);
      g_free (rank);
      rank = next;
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

static const char *
get_state_label (OkrIdea      *idea,
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
  g_autofree char *today = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));
  g_return_if_fail (state != OKR_IDEA_STATE_NONE);

  if (!okr_workspace_check_title (self, reason != NULL ? reason : okr_idea_get_title (idea), OKR_ENTITY (idea), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  if (state == OKR_IDEA_STATE_DONE)
    today = okr_date_to_iso (okr_clock_get_today (self->clock));
  edit = okr_workspace_create_edit (get_state_label (idea, state), okr_idea_get_title (idea), NULL);
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_IDEA_STATE, (int) state));
  okr_edit_put_text (edit, "done_on", today);
  if (reason != NULL)
    okr_edit_put_text (edit, "state_reason", reason);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
