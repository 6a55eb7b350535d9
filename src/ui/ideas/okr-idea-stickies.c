/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All stickies of one widget: which there are, in which order, and on which one something would be dropped.  */

#include "config.h"

#include "ui/ideas/okr-idea-stickies.h"

#define MARGIN 0.2f    /* share of a sticky, on each side, where a drop is none on it */

/**
 * okr_idea_stickies_find:
 * @parent: the widget that has the stickies
 * @idea: (nullable): an idea
 *
 * Returns: (transfer none) (nullable): the sticky of @idea there
 */
OkrIdeaSticky *
okr_idea_stickies_find (GtkWidget *parent,
                        OkrIdea   *idea)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (OKR_IS_IDEA_STICKY (child) && okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)) == idea)
      return OKR_IDEA_STICKY (child);

  return NULL;
}

/**
 * okr_idea_stickies_sync:
 * @parent: the widget that has the stickies; other children stay as they are
 * @ideas: which it should have
 * @movable: whether they can be dragged: not in a file that can only be read
 *
 * Adds and removes stickies, and lets those that stay show what their ideas are now.
 */
void
okr_idea_stickies_sync (GtkWidget  *parent,
                        GListModel *ideas,
                        gboolean    movable)
{
  g_autoptr (GHashTable) stickies = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  guint n_covered = 0;
  gpointer sticky;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (OKR_IS_IDEA_STICKY (child))
      g_hash_table_insert (stickies, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)), child);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      sticky = g_hash_table_lookup (stickies, idea);
      if (sticky == NULL)
        {
          sticky = okr_idea_sticky_new (idea, movable);
          gtk_widget_set_parent (sticky, parent);
        }
      n_covered += okr_idea_get_covered (idea);
      okr_idea_sticky_update (sticky, n_covered);
      g_hash_table_remove (stickies, idea);
    }

  g_hash_table_iter_init (&iter, stickies);
  while (g_hash_table_iter_next (&iter, NULL, &sticky))
    gtk_widget_unparent (sticky);
}

/**
 * okr_idea_stickies_arrange:
 * @parent: the widget that has the stickies
 * @ideas: (element-type OkrIdea): all that it has, in the order in which they shall be its last children
 */
void
okr_idea_stickies_arrange (GtkWidget *parent,
                           GPtrArray *ideas)
{
  g_autoptr (GHashTable) stickies = g_hash_table_new (NULL, NULL);
  GtkWidget *next = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (OKR_IS_IDEA_STICKY (child))
      g_hash_table_insert (stickies, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)), child);

  for (guint i = ideas->len; i > 0; i--)
    {
      GtkWidget *sticky = g_hash_table_lookup (stickies, ideas->pdata[i - 1]);

      if (sticky == NULL)
        continue;
      if (gtk_widget_get_next_sibling (sticky) != next)
        gtk_widget_insert_before (sticky, parent, next);
      next = sticky;
    }
}

/**
 * okr_idea_stickies_pick:
 * @parent: the widget that has the stickies
 * @x: a point in its coordinates
 * @y: a point in its coordinates
 * @dropped: (nullable): holds the idea that is dropped
 *
 * Finds what a drop there would be merged with: a sticky whose inner part is hit.  Its margin is free for a drop that
 * means a place close by; a task is never a part of another.
 *
 * Returns: (transfer none) (nullable): the sticky; %NULL when none is hit
 */
OkrIdeaSticky *
okr_idea_stickies_pick (GtkWidget    *parent,
                        double        x,
                        double        y,
                        const GValue *dropped)
{
  OkrIdea *idea = dropped != NULL ? g_value_get_object (dropped) : NULL;
  GtkWidget *hit = gtk_widget_pick (parent, x, y, GTK_PICK_DEFAULT);
  GtkWidget *sticky = hit != NULL ? gtk_widget_get_ancestor (hit, OKR_TYPE_IDEA_STICKY) : NULL;
  graphene_rect_t bounds;
  OkrIdea *below;

  if (idea == NULL || okr_idea_get_state (idea) != OKR_IDEA_STATE_IDEA)
    return NULL;
  if (sticky == NULL)
    return NULL;

  below = okr_idea_sticky_get_idea (OKR_IDEA_STICKY (sticky));
  if (below == idea || okr_idea_get_covered (below) || !gtk_widget_compute_bounds (sticky, parent, &bounds))
    return NULL;

  graphene_rect_inset (&bounds, bounds.size.width * MARGIN, bounds.size.height * MARGIN);

  return graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)) ? OKR_IDEA_STICKY (sticky) : NULL;
}

/**
 * okr_idea_stickies_aim:
 * @parent: the widget that has the stickies
 * @target: (nullable): the one on which a drop would be
 */
void
okr_idea_stickies_aim (GtkWidget     *parent,
                       OkrIdeaSticky *target)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (child == (GtkWidget *) target)
        gtk_widget_add_css_class (child, "aimed");
      else if (OKR_IS_IDEA_STICKY (child))
        gtk_widget_remove_css_class (child, "aimed");
    }
}
