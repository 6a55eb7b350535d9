/* SPDX-License-Identifier: GPL-3.0-or-later */

/* List stores that follow what is computed anew at every change.  */

#include "config.h"

#include "base/okr-list.h"

static gboolean
is_at (GListStore *store,
       guint       position,
       gpointer    item,
       GEqualFunc  equal)
{
  g_autoptr (GObject) found = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal != NULL ? equal (found, item) : found == item;
}

/**
 * okr_list_replace:
 * @store: a list
 * @items: (element-type GObject): what it holds from now on
 *
 * Fills a list anew and says only what differs, so that the rows of what stayed stay, and the focus in them.
 */
void
okr_list_replace (GListStore *store,
                  GPtrArray  *items)
{
  okr_list_replace_equal (store, items, NULL);
}

/**
 * okr_list_replace_equal:
 * @store: a list
 * @items: (element-type GObject): what it holds from now on
 * @equal: (nullable): whether what is there may stay for another; %NULL: the same object only
 *
 * As okr_list_replace(), of items that are made anew each time.
 */
void
okr_list_replace_equal (GListStore *store,
                        GPtrArray  *items,
                        GEqualFunc  equal)
{
  guint n_old, n_least, start = 0, end = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (items != NULL);

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  n_least = MIN (n_old, items->len);
  while (start < n_least && is_at (store, start, items->pdata[start], equal))
    start++;
  while (end < n_least - start && is_at (store, n_old - 1 - end, items->pdata[items->len - 1 - end], equal))
    end++;

  if (start + end < MAX (n_old, items->len))
    g_list_store_splice (store, start, n_old - start - end, items->pdata + start, items->len - start - end);
}
