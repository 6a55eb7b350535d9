/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/okr-list-store.h"

static gboolean
is_at (GListStore *store,
       guint       position,
       gpointer    item,
       GEqualFunc  equal)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal != NULL ? equal (old, item) : old == item;
}

/**
 * okr_list_store_update:
 * @store: a store
 * @items: what shall be in it, in order
 * @equal: (nullable): whether an item may stay for another; %NULL: the same object only
 *
 * Replaces what is between a beginning and an end that stay, so that rows keep their focus and their place.
 */
void
okr_list_store_update (GListStore *store,
                       GPtrArray  *items,
                       GEqualFunc  equal)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_most = MIN (n_old, items->len);
  guint n_same = 0, n_end = 0;

  while (n_same < n_most && is_at (store, n_same, g_ptr_array_index (items, n_same), equal))
    n_same++;
  while (n_end < n_most - n_same
         && is_at (store, n_old - 1 - n_end, g_ptr_array_index (items, items->len - 1 - n_end), equal))
    n_end++;

  if (items->len > n_same + n_end || n_old > n_same + n_end)
    g_list_store_splice (store, n_same, n_old - n_same - n_end, items->pdata + n_same, items->len - n_same - n_end);
}
