/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group is flat: what was merged into a member belongs to its leader.  */

#include "config.h"

#include "model/okr-idea-group.h"

#include "logic/okr-tally.h"
#include "model/okr-entity-private.h"

/**
 * okr_idea_get_members:
 * @self: an idea
 *
 * Returns: (transfer none): the ideas that were merged into it, live; empty for one that stands alone
 */
GListModel *
okr_idea_get_members (OkrIdea *self)
{
  g_return_val_if_fail (OKR_IS_IDEA (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_IDEA, "merged_into"));
}

static void
append_dots (OkrIdea *idea,
             GArray  *dots)
{
  GListModel *votes = okr_entity_get_referrers (OKR_ENTITY (idea), OKR_COLUMN_OF (OKR_TYPE_VOTE, "idea"));

  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (OkrVote) vote = g_list_model_get_item (votes, i);
      OkrDots given = { okr_vote_get_person (vote), (guint) MAX (okr_vote_get_dots (vote), 0) };

      g_array_append_val (dots, given);
    }
}

/**
 * okr_idea_count_votes:
 * @self: an idea
 *
 * Returns: its votes and those of its members, nobody's counted twice
 */
guint
okr_idea_count_votes (OkrIdea *self)
{
  g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (OkrDots));
  GListModel *members;

  g_return_val_if_fail (OKR_IS_IDEA (self), 0);

  append_dots (self, dots);
  members = okr_idea_get_members (self);
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (OkrIdea) member = g_list_model_get_item (members, i);

      append_dots (member, dots);
    }

  return okr_tally_count ((OkrDots *) dots->data, dots->len);
}
