/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrSortedList against a naive list that is sorted afresh.  */

#include "config.h"

#include "model/okr-sorted-list.h"

#include <gio/gio.h>

/* An item with a key that may change. */
#define TYPE_ITEM (item_get_type ())
G_DECLARE_FINAL_TYPE (Item, item, TEST, ITEM, GObject)

struct _Item
{
  GObject parent_instance;
  int     key;
  int     id;
};

G_DEFINE_FINAL_TYPE (Item, item, G_TYPE_OBJECT)

static void
item_class_init (ItemClass *klass)
{
}

static void
item_init (Item *self)
{
}

static Item *
item_new (int key,
          int id)
{
  Item *self = g_object_new (TYPE_ITEM, NULL);

  self->key = key;
  self->id = id;

  return self;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Item *item_a = a;
  const Item *item_b = b;

  return item_a->key != item_b->key ? item_a->key - item_b->key : item_a->id - item_b->id;
}

static int
compare_pointed (gconstpointer a,
                 gconstpointer b)
{
  return compare (*(gpointer *) a, *(gpointer *) b);
}

/* Follows a list by its signals alone. */
typedef struct
{
  GPtrArray *items;
  guint      n_signals;
} Mirror;

static void
on_items_changed_cb (GListModel *list,
                     guint       position,
                     guint       removed,
                     guint       added,
                     Mirror     *mirror)
{
  mirror->n_signals++;
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (Item) item = g_list_model_get_item (list, position + i);

      g_ptr_array_insert (mirror->items, (int) (position + i), item);
    }
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (list));
}

static void
assert_same (OkrSortedList *list,
             Mirror        *mirror,
             GPtrArray     *expected)
{
  g_ptr_array_sort (expected, compare_pointed);
  g_assert_cmpuint (okr_sorted_list_get_length (list), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      g_assert_true (okr_sorted_list_get (list, i) == expected->pdata[i]);
      g_assert_true (mirror->items->pdata[i] == expected->pdata[i]);
    }
}

static void
test_random (void)
{
  g_autoptr (OkrSortedList) list = okr_sorted_list_new (TYPE_ITEM, compare);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_object_unref);
  Mirror mirror = { g_ptr_array_new (), 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), &mirror);
  for (int i = 0; i < 3000; i++)
    {
      int action = g_rand_int_range (random, 0, 4);

      if (action == 0 || expected->len < 5)
        {
          Item *item = item_new (g_rand_int_range (random, 0, 50), i);

          g_ptr_array_add (expected, item);
          okr_sorted_list_insert (list, item);
        }
      else if (action == 1)
        {
          guint victim = (guint) g_rand_int_range (random, 0, (int) expected->len);

          g_assert_true (okr_sorted_list_remove (list, expected->pdata[victim]));
          g_ptr_array_remove_index (expected, victim);
        }
      else
        {
          g_autoptr (GPtrArray) changed = g_ptr_array_new ();

          for (int j = 0; j < action - 1; j++)
            {
              Item *item = expected->pdata[g_rand_int_range (random, 0, (int) expected->len)];

              item->key = g_rand_int_range (random, 0, 50);
              if (!g_ptr_array_find (changed, item, NULL))
                g_ptr_array_add (changed, item);
            }
          okr_sorted_list_update (list, changed);
        }

      assert_same (list, &mirror, expected);
    }

  g_ptr_array_unref (mirror.items);
}

static void
test_fill_sorts_with_one_signal (void)
{
  g_autoptr (OkrSortedList) list = okr_sorted_list_new (TYPE_ITEM, compare);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Mirror mirror = { g_ptr_array_new (), 0 };

  for (int i = 0; i < 100; i++)
    g_ptr_array_add (items, item_new ((i * 37) % 100, i));
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), &mirror);

  okr_sorted_list_fill (list, items);
  g_assert_cmpuint (mirror.n_signals, ==, 1);
  assert_same (list, &mirror, items);

  g_ptr_array_set_size (items, 10);
  okr_sorted_list_fill (list, items);
  g_assert_cmpuint (mirror.n_signals, ==, 2);
  assert_same (list, &mirror, items);

  g_ptr_array_unref (mirror.items);
}

static void
test_what_stays_says_nothing (void)
{
  g_autoptr (OkrSortedList) list = okr_sorted_list_new (TYPE_ITEM, compare);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (Item) first = item_new (10, 1);
  g_autoptr (Item) second = item_new (20, 2);
  g_autoptr (Item) third = item_new (30, 3);
  Mirror mirror = { g_ptr_array_new (), 0 };

  okr_sorted_list_insert (list, second);
  okr_sorted_list_insert (list, first);
  okr_sorted_list_insert (list, third);
  g_ptr_array_add (mirror.items, first);
  g_ptr_array_add (mirror.items, second);
  g_ptr_array_add (mirror.items, third);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), &mirror);

  g_ptr_array_add (changed, second);
  second->key = 25;
  okr_sorted_list_update (list, changed);
  g_assert_cmpuint (mirror.n_signals, ==, 0);

  second->key = 5;
  okr_sorted_list_update (list, changed);
  g_assert_cmpuint (mirror.n_signals, ==, 2);
  g_assert_true (okr_sorted_list_get (list, 0) == second);

  g_assert_false (okr_sorted_list_find (list, list, NULL));
  g_ptr_array_unref (mirror.items);
}

static void
test_items_are_let_go (void)
{
  OkrSortedList *list = okr_sorted_list_new (TYPE_ITEM, compare);
  Item *item = item_new (1, 1);

  okr_sorted_list_insert (list, item);
  g_assert_finalize_object (list);
  g_assert_finalize_object (item);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/sorted-list/random", test_random);
  g_test_add_func ("/model/sorted-list/fill-sorts-with-one-signal", test_fill_sorts_with_one_signal);
  g_test_add_func ("/model/sorted-list/what-stays-says-nothing", test_what_stays_says_nothing);
  g_test_add_func ("/model/sorted-list/items-are-let-go", test_items_are_let_go);

  return g_test_run ();
}
