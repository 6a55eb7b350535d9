/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of objects that are selected.  Unlike a GtkSelectionModel it belongs to no list: what is selected may be
 * in several lists, and stays selected while it moves from one to another.  */

#include "config.h"

#include "widgets/okr-selection.h"

struct _OkrSelection
{
  GObject     parent_instance;

  GHashTable *items;            /* owned, of owned GObject */
  gpointer    anchor;           /* borrowed from items, or NULL */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrSelection, okr_selection, G_TYPE_OBJECT)

static void
okr_selection_finalize (GObject *object)
{
  g_hash_table_unref (OKR_SELECTION (object)->items);

  G_OBJECT_CLASS (okr_selection_parent_class)->finalize (object);
}

static void
okr_selection_class_init (OkrSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_selection_finalize;

  /**
   * OkrSelection::changed:
   * @item: what is selected now, or no more
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", OKR_TYPE_SELECTION, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
okr_selection_init (OkrSelection *self)
{
  self->items = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * okr_selection_new:
 *
 * Returns: (transfer full): an empty selection
 */
OkrSelection *
okr_selection_new (void)
{
  return g_object_new (OKR_TYPE_SELECTION, NULL);
}

/**
 * okr_selection_get_size:
 * @self: a selection
 *
 * Returns: how many are selected
 */
guint
okr_selection_get_size (OkrSelection *self)
{
  g_return_val_if_fail (OKR_IS_SELECTION (self), 0);

  return g_hash_table_size (self->items);
}

/**
 * okr_selection_contains:
 * @self: a selection
 * @item: an object
 *
 * Returns: whether it is selected
 */
gboolean
okr_selection_contains (OkrSelection *self,
                        gpointer      item)
{
  g_return_val_if_fail (OKR_IS_SELECTION (self), FALSE);

  return g_hash_table_contains (self->items, item);
}

/**
 * okr_selection_set:
 * @self: a selection
 * @item: an object
 * @selected: whether it should be selected
 *
 * Emits "changed" when it was not so before.
 */
void
okr_selection_set (OkrSelection *self,
                   gpointer      item,
                   gboolean      selected)
{
  g_autoptr (GObject) kept = NULL;

  g_return_if_fail (OKR_IS_SELECTION (self));
  g_return_if_fail (G_IS_OBJECT (item));

  if (okr_selection_contains (self, item) == selected)
    return;

  kept = g_object_ref (item);
  if (selected)
    {
      g_hash_table_add (self->items, g_object_ref (item));
      self->anchor = item;
    }
  else
    {
      if (self->anchor == item)
        self->anchor = NULL;
      g_hash_table_remove (self->items, item);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, item);
}

/**
 * okr_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
okr_selection_clear (OkrSelection *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (OKR_IS_SELECTION (self));

  items = g_hash_table_get_keys_as_ptr_array (self->items);
  for (guint i = 0; i < items->len; i++)
    okr_selection_set (self, g_ptr_array_index (items, i), FALSE);
}

/**
 * okr_selection_get_anchor:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): what was selected last, if it still is
 */
gpointer
okr_selection_get_anchor (OkrSelection *self)
{
  g_return_val_if_fail (OKR_IS_SELECTION (self), NULL);

  return self->anchor;
}
