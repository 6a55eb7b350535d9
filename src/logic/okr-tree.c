/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree as a list.  */

#include "config.h"

#include "logic/okr-tree.h"

/**
 * okr_tree_is_under:
 * @parents: what each thing belongs to, or %OKR_TREE_NO_PARENT
 * @n_items: how many things
 * @item: one of them
 * @other: another one, or the same
 *
 * Returns: whether @item is @other or belongs to it through any number of steps
 */
gboolean
okr_tree_is_under (const guint *parents,
                   guint        n_items,
                   guint        item,
                   guint        other)
{
  /* no way up is longer than there are things, unless it goes round */
  for (guint i = 0; i <= n_items && item < n_items; i++)
    {
      if (item == other)
        return TRUE;
      item = parents[item];
    }

  return FALSE;
}

/* Whether the way up ends; a foreign program may have written one that goes round. */
static gboolean
has_root (const guint *parents,
          guint        n_items,
          guint        item)
{
  for (guint i = 0; i <= n_items; i++)
    {
      if (item >= n_items)
        return TRUE;
      item = parents[item];
    }

  return FALSE;
}

static guint
walk_children (const guint  *parents,
               guint         n_items,
               guint         parent,
               guint         depth,
               OkrTreePlace *places,
               guint         n)
{
  for (guint i = 0; i < n_items; i++)
    if (parents[i] == parent)
      {
        places[n++] = (OkrTreePlace) { i, depth };
        n = walk_children (parents, n_items, i, depth + 1, places, n);
      }

  return n;
}

/**
 * okr_tree_walk:
 * @parents: what each thing belongs to, or %OKR_TREE_NO_PARENT
 * @n_items: how many things
 * @places: (out caller-allocates) (array length=n_items): all things from top to bottom, brothers by their numbers
 *
 * What belongs to itself in a circle stands at the end, as if it belonged to nothing, so that it can be seen and
 * mended.
 */
void
okr_tree_walk (const guint  *parents,
               guint         n_items,
               OkrTreePlace *places)
{
  guint n = walk_children (parents, n_items, OKR_TREE_NO_PARENT, 0, places, 0);

  for (guint i = 0; i < n_items; i++)
    if (!has_root (parents, n_items, i))
      places[n++] = (OkrTreePlace) { i, 0 };
}
