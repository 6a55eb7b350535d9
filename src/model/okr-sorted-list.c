/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model that keeps its items in the order of a comparison.  The comparison must be total (it ends
 * with the id), so that the place of an item is found by halving.
 *
 * The items are in one array, not in a tree: people and list widgets read a list far more often than they
 * change it, and a move within an array of 10,000 pointers costs about a microsecond, less than the
 * bookkeeping of a balanced tree that would also have to be kept per item to find it again.  */

#include "config.h"

#include "model/okr-sorted-list.h"

struct _OkrSortedList
{
  GObject       parent_instance;

  GPtrArray    *items;          /* owned references */
  GType         item_type;
  GCompareFunc  compare;
};

static GType
okr_sorted_list_get_item_type (GListModel *model)
{
  return OKR_SORTED_LIST (model)->item_type;
}

static guint
okr_sorted_list_get_n_items (GListModel *model)
{
  return OKR_SORTED_LIST (model)->items->len;
}

static gpointer
okr_sorted_list_get_item (GListModel *model,
                          guint       position)
{
  OkrSortedList *self = OKR_SORTED_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_interface_init (GListModelInterface *interface)
{
  interface->get_item_type = okr_sorted_list_get_item_type;
  interface->get_n_items = okr_sorted_list_get_n_items;
  interface->get_item = okr_sorted_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrSortedList, okr_sorted_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_interface_init))

/* Where the item is, or where it would have to go, among items that are in order. */
static guint
find_place (OkrSortedList *self,
            gconstpointer  item)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->compare (self->items->pdata[middle], item) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_in_order (OkrSortedList *self,
             guint          position)
{
  gpointer *items = self->items->pdata;

  return (position == 0 || self->compare (items[position - 1], items[position]) < 0) &&
         (position + 1 == self->items->len || self->compare (items[position], items[position + 1]) < 0);
}

static void
okr_sorted_list_finalize (GObject *object)
{
  OkrSortedList *self = OKR_SORTED_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (okr_sorted_list_parent_class)->finalize (object);
}

static void
okr_sorted_list_class_init (OkrSortedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_sorted_list_finalize;
}

static void
okr_sorted_list_init (OkrSortedList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * okr_sorted_list_new:
 * @item_type: a type of objects
 * @compare: a total order of such objects
 *
 * Returns: (transfer full): an empty list
 */
OkrSortedList *
okr_sorted_list_new (GType        item_type,
                     GCompareFunc compare)
{
  OkrSortedList *self = g_object_new (OKR_TYPE_SORTED_LIST, NULL);

  self->item_type = item_type;
  self->compare = compare;

  return self;
}

/**
 * okr_sorted_list_get_length:
 *
 * Returns: the number of items
 */
guint
okr_sorted_list_get_length (OkrSortedList *self)
{
  g_return_val_if_fail (OKR_IS_SORTED_LIST (self), 0);

  return self->items->len;
}

/**
 * okr_sorted_list_get:
 *
 * Returns: (transfer none): the item at @position, which must exist; without the reference that
 *   g_list_model_get_item() gives
 */
gpointer
okr_sorted_list_get (OkrSortedList *self,
                     guint          position)
{
  g_return_val_if_fail (OKR_IS_SORTED_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return self->items->pdata[position];
}

/**
 * okr_sorted_list_find:
 * @position: (out) (optional): where the item is
 *
 * Finds an item, by halving while the order holds, else by looking at each.
 *
 * Returns: whether the item is in the list
 */
gboolean
okr_sorted_list_find (OkrSortedList *self,
                      gpointer       item,
                      guint         *position)
{
  guint place;

  g_return_val_if_fail (OKR_IS_SORTED_LIST (self), FALSE);

  place = find_place (self, item);
  if (place < self->items->len && self->items->pdata[place] == item)
    {
      if (position)
        *position = place;
      return TRUE;
    }

  return g_ptr_array_find (self->items, item, position);
}

static int
compare_pointed (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  OkrSortedList *self = user_data;

  return self->compare (*(gpointer *) a, *(gpointer *) b);
}

/**
 * okr_sorted_list_fill:
 * @items: (element-type GObject): in any order
 *
 * Replaces all items, with one signal for what differs between the first and the last item that do.
 */
void
okr_sorted_list_fill (OkrSortedList *self,
                      GPtrArray     *items)
{
  g_autoptr (GPtrArray) before = NULL;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (OKR_IS_SORTED_LIST (self));
  g_return_if_fail (items != NULL);

  before = g_steal_pointer (&self->items);
  self->items = g_ptr_array_new_full (items->len, g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));

  for (guint i = 1; i < self->items->len; i++)
    if (self->compare (self->items->pdata[i - 1], self->items->pdata[i]) > 0)
      {
        g_ptr_array_sort_with_data (self->items, compare_pointed, self);
        break;
      }

  while (first < before->len && first < self->items->len && before->pdata[first] == self->items->pdata[first])
    first++;
  while (last < before->len - first && last < self->items->len - first &&
         before->pdata[before->len - 1 - last] == self->items->pdata[self->items->len - 1 - last])
    last++;

  if (before->len > first + last || self->items->len > first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - first - last,
                                self->items->len - first - last);
}

/**
 * okr_sorted_list_insert:
 * @item: an object that is not in the list
 *
 * Puts an item in its place.
 */
void
okr_sorted_list_insert (OkrSortedList *self,
                        gpointer       item)
{
  guint place;

  g_return_if_fail (OKR_IS_SORTED_LIST (self));

  place = find_place (self, item);
  g_ptr_array_insert (self->items, (int) place, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/**
 * okr_sorted_list_remove:
 *
 * Takes an item out, even when what orders it has changed since.
 *
 * Returns: whether it was in the list
 */
gboolean
okr_sorted_list_remove (OkrSortedList *self,
                        gpointer       item)
{
  guint place;

  g_return_val_if_fail (OKR_IS_SORTED_LIST (self), FALSE);

  if (!okr_sorted_list_find (self, item, &place))
    return FALSE;

  g_ptr_array_remove_index (self->items, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);

  return TRUE;
}

/* Takes an item out when it does not stand between its neighbours any more. */
static gboolean
take_if_misplaced (OkrSortedList *self,
                   gpointer       item,
                   GPtrArray     *taken)
{
  guint position;

  if (!okr_sorted_list_find (self, item, &position) || is_in_order (self, position))
    return FALSE;

  g_ptr_array_add (taken, g_object_ref (item));
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);

  return TRUE;
}

/**
 * okr_sorted_list_update:
 * @items: (element-type GObject): items of the list
 *
 * Puts items in their place again after what orders them has changed.  Items that stay where they are
 * raise no signal; all that changed must be given in one call.
 */
void
okr_sorted_list_update (OkrSortedList *self,
                        GPtrArray     *items)
{
  g_autoptr (GPtrArray) taken = NULL;
  gboolean found;

  g_return_if_fail (OKR_IS_SORTED_LIST (self));
  g_return_if_fail (items != NULL);

  taken = g_ptr_array_new_with_free_func (g_object_unref);

  /* Two neighbours are out of order only where one of them has changed: when each of those stands right, all do.
   * One that is taken out gives another a new neighbour, so they are looked at until all stand right. */
  do
    {
      found = FALSE;
      for (guint i = 0; i < items->len; i++)
        found |= take_if_misplaced (self, items->pdata[i], taken);
    }
  while (found);

  for (guint i = 0; i < taken->len; i++)
    okr_sorted_list_insert (self, taken->pdata[i]);
}
