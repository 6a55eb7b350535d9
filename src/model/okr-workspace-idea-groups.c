/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs that put ideas together and part them again (F58).  What each idea says of itself stays in the file: its
 * title, its place and its votes come back when the group is parted.  */

#include "config.h"

#include "model/okr-idea-group.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static void
put_merged_into (OkrEdit    *edit,
                 OkrIdea    *idea,
                 const char *leader)
{
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_text (edit, "merged_into", leader);
}

static void
put_members (OkrEdit    *edit,
             OkrIdea    *idea,
             const char *leader)
{
  GListModel *members = okr_idea_get_members (idea);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (OkrIdea) member = g_list_model_get_item (members, i);

      put_merged_into (edit, member, leader);
    }
}

static gboolean
check_merge (OkrWorkspace  *self,
             OkrIdea       *idea,
             OkrIdea       *leader,
             GError       **error)
{
  if (!okr_workspace_check_usable (self, OKR_ENTITY (idea), error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (leader), error))
    return FALSE;

  if (idea == leader)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP, _("An idea cannot be merged with itself"));
      return FALSE;
    }

  /* its doer and its due date would be lost to sight */
  if (okr_idea_get_state (idea) != OKR_IDEA_STATE_IDEA)
    {
      g_autofree char *title = okr_workspace_dup_short (OKR_ENTITY (idea));

      g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                   _("“%s” is a task: make it an idea again before you merge it"), title);
      return FALSE;
    }

  return TRUE;
}

/**
 * okr_workspace_merge_ideas_async:
 * @idea: what is merged; its own members come along
 * @into: the idea of which it becomes a part; of a group: its leader
 *
 * Makes one of two ideas that say the same: ["Merge “…” with another"].  A task takes in ideas, but does not become a
 * part of one.
 */
void
okr_workspace_merge_ideas_async (OkrWorkspace        *self,
                                 OkrIdea             *idea,
                                 OkrIdea             *into,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *title = NULL;
  OkrIdea *leader;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));
  g_return_if_fail (OKR_IS_IDEA (into));

  leader = okr_idea_get_merged_into (into) != NULL ? okr_idea_get_merged_into (into) : into;
  if (!check_merge (self, idea, leader, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  title = okr_workspace_dup_short (OKR_ENTITY (idea));
  edit = okr_workspace_create_edit (_("Merge “%s” with another"), title, NULL);
  put_merged_into (edit, idea, okr_entity_get_id (OKR_ENTITY (leader)));
  put_members (edit, idea, okr_entity_get_id (OKR_ENTITY (leader)));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_ungroup_idea_async:
 * @idea: the leader of a group
 *
 * Makes ideas of their own of all that were merged into it: ["Ungroup “…”"].
 */
void
okr_workspace_ungroup_idea_async (OkrWorkspace        *self,
                                  OkrIdea             *idea,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autofree char *title = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (idea), callback, user_data))
    return;

  title = okr_workspace_dup_short (OKR_ENTITY (idea));
  edit = okr_workspace_create_edit (_("Ungroup “%s”"), title, NULL);
  put_members (edit, idea, NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
