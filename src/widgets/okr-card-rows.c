/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The child widgets of an OkrCardList, and nothing of its look.
 *
 * A change of the model is only noted when it happens: positions shift, rows of removed items
 * become orphans. The widgets follow at the next sync, before the next frame. An item that was
 * removed and inserted again in the meantime has simply moved, and its card keeps the focus. The
 * cost of both is that of the rows in view, never of the model. */

#include "config.h"

#include "widgets/okr-card-rows.h"

struct _OkrCardRows
{
  GtkWidget *list;         /* borrowed: the parent of the cards, owner of this */
  OkrCardFactory *factory; /* owned */
  GListModel *model;       /* owned */
  GPtrArray *rows;         /* (element-type OkrCardRow): in visual order, but for orphans */
  gpointer pinned;         /* owned GObject */

  guint first, end;                    /* the range asked for by the last sync */
  gboolean dirty;                      /* the model changed since then */
  guint inserted_first, inserted_end;  /* where items came in since then */
};

static void
free_row (OkrCardRow *row)
{
  g_clear_object (&row->item);
  g_free (row);
}

static gboolean
has_focus (OkrCardRow *row)
{
  GtkRoot *root = gtk_widget_get_root (row->card);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row->card || gtk_widget_is_ancestor (focus, row->card));
}

static gboolean
is_kept (OkrCardRows *self,
         OkrCardRow  *row)
{
  return (self->pinned != NULL && row->item == self->pinned) || has_focus (row);
}

static void
let_go (OkrCardRows *self,
        OkrCardRow  *row)
{
  g_autoptr (GtkWidget) card = g_object_ref (row->card);

  if (row->item)
    okr_card_factory_unbind (self->factory, card, row->item);
  gtk_widget_unparent (card);
  okr_card_factory_give (self->factory, g_steal_pointer (&card));
  free_row (row);
}

/* Where @item is among the items that came in since the last sync. */
static guint
find_inserted (OkrCardRows *self,
               gpointer     item)
{
  for (guint i = self->inserted_first; i < self->inserted_end; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (self->model, i);

      if ((gpointer) other == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Gives a place to an orphan that may not go: where its item went, or else, for the focus not to
 * get lost with a removed item, where the next one came. */
static void
place_orphan (OkrCardRows *self,
              OkrCardRow  *row)
{
  guint n_items = okr_card_rows_get_n_items (self);

  if (row->position != GTK_INVALID_LIST_POSITION || n_items == 0 || !is_kept (self, row))
    return;

  row->position = find_inserted (self, row->item);
  if (row->position == GTK_INVALID_LIST_POSITION && has_focus (row))
    row->position = MIN (row->old_position, n_items - 1);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* The positions that need a card, ascending: the range, @extra and the rows that may not go. */
static GArray *
collect_wanted (OkrCardRows *self,
                guint        first,
                guint        end,
                guint        extra)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_items = okr_card_rows_get_n_items (self);
  guint n_unique = 0;

  for (guint i = first; i < end; i++)
    g_array_append_val (wanted, i);
  if (extra < n_items)
    g_array_append_val (wanted, extra);
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      if (row->position < n_items && is_kept (self, row))
        g_array_append_val (wanted, row->position);
    }

  g_array_sort (wanted, compare_positions);
  for (guint i = 0; i < wanted->len; i++)
    {
      guint position = g_array_index (wanted, guint, i);

      if (n_unique == 0 || g_array_index (wanted, guint, n_unique - 1) != position)
        g_array_index (wanted, guint, n_unique++) = position;
    }
  g_array_set_size (wanted, n_unique);

  return wanted;
}

/* Splits the present rows into those that stay where they are wanted, in @next, and the others,
 * in the returned array. */
static GPtrArray *
sort_out (OkrCardRows *self,
          GArray      *wanted,
          GPtrArray   *next)
{
  GPtrArray *spare = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);
      guint index;

      if (!g_array_binary_search (wanted, &row->position, compare_positions, &index))
        g_ptr_array_add (spare, row);
      else if (g_ptr_array_index (next, index) == NULL)
        g_ptr_array_index (next, index) = row;
      else if (has_focus (row))
        {
          g_ptr_array_add (spare, g_ptr_array_index (next, index));
          g_ptr_array_index (next, index) = row;
        }
      else
        g_ptr_array_add (spare, row);
    }

  return spare;
}

static OkrCardRow *
steal_row_of (GPtrArray *spare,
              gpointer   item)
{
  for (guint i = 0; i < spare->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (spare, i);

      if (row->item == item)
        return g_ptr_array_steal_index_fast (spare, i);
    }

  return NULL;
}

/* Puts into each empty place of @next the row that shows its item already, if there is one. */
static void
match_items (OkrCardRows *self,
             GArray      *wanted,
             GPtrArray   *next,
             GPtrArray   *spare)
{
  for (guint i = 0; i < next->len && spare->len > 0; i++)
    {
      g_autoptr (GObject) item = NULL;
      OkrCardRow *row;

      if (g_ptr_array_index (next, i) != NULL)
        continue;
      item = g_list_model_get_item (self->model, g_array_index (wanted, guint, i));
      row = steal_row_of (spare, item);
      if (row == NULL)
        continue;
      row->position = g_array_index (wanted, guint, i);
      row->stale = TRUE;
      g_ptr_array_index (next, i) = row;
    }
}

/* Puts the card of @next at @index behind the one before it. Only cards out of place move. */
static void
put_in_order (OkrCardRows *self,
              GPtrArray   *next,
              guint        index)
{
  OkrCardRow *row = g_ptr_array_index (next, index);
  OkrCardRow *before = index > 0 ? g_ptr_array_index (next, index - 1) : NULL;
  GtkWidget *previous = before ? before->card : NULL;

  if (gtk_widget_get_parent (row->card) != self->list
      || gtk_widget_get_prev_sibling (row->card) != previous)
    gtk_widget_insert_after (row->card, self->list, previous);
}

/* Fills the places of @next that are still empty with spare rows and new ones. A row that
 * changes its end of the list goes there at once, so that the others keep their order. */
static void
fill_up (OkrCardRows *self,
         GArray      *wanted,
         GPtrArray   *next,
         GPtrArray   *spare)
{
  for (guint i = 0; i < next->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (next, i);

      if (row != NULL)
        continue;
      if (spare->len > 0)
        row = g_ptr_array_steal_index_fast (spare, spare->len - 1);
      else
        {
          g_autoptr (GtkWidget) card = okr_card_factory_take (self->factory);

          row = g_new0 (OkrCardRow, 1);
          row->card = card;
          gtk_widget_insert_before (card, self->list, NULL);
        }
      row->position = g_array_index (wanted, guint, i);
      row->stale = TRUE;
      g_ptr_array_index (next, i) = row;
      put_in_order (self, next, i);
    }
}

static void
bring_up_to_date (OkrCardRows *self,
                  OkrCardRow  *row)
{
  g_autoptr (GObject) item = NULL;

  if (!row->stale)
    return;

  item = g_list_model_get_item (self->model, row->position);
  if (row->item != (gpointer) item)
    {
      if (row->item)
        okr_card_factory_unbind (self->factory, row->card, row->item);
      g_set_object ((GObject **) &row->item, item);
    }
  row->stale = FALSE;
  okr_card_factory_bind (self->factory, row->card, item, row->position);
}

/* Joins the range of items that came in with what is known of earlier ones, in the positions
 * after the change. */
static void
note_insertion (OkrCardRows *self,
                guint        position,
                guint        removed,
                guint        added)
{
  guint first = self->inserted_first;
  guint end = self->inserted_end;

  if (first < end)
    {
      end = end >= position + removed ? end - removed + added : MIN (end, position);
      first = MIN (first, position);
    }
  else if (added > 0)
    first = end = position;

  if (added > 0)
    end = MAX (end, position + added);
  self->inserted_first = first;
  self->inserted_end = end;
}

/**
 * okr_card_rows_new:
 * @list: the widget that will be the parent of the cards; it owns the rows
 * @factory: makes and fills the cards
 *
 * Returns: (transfer full): no rows yet
 */
OkrCardRows *
okr_card_rows_new (GtkWidget      *list,
                   OkrCardFactory *factory)
{
  OkrCardRows *self = g_new0 (OkrCardRows, 1);

  self->list = list;
  self->factory = g_object_ref (factory);
  self->rows = g_ptr_array_new ();

  return self;
}

/**
 * okr_card_rows_free:
 * @self: the rows
 *
 * Gives back all cards and frees the rows.
 */
void
okr_card_rows_free (OkrCardRows *self)
{
  okr_card_rows_clear (self);
  g_clear_object (&self->pinned);
  g_clear_object (&self->model);
  g_clear_object (&self->factory);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * okr_card_rows_set_model:
 * @self: the rows
 * @model: (nullable): the items to show, all of them GObjects
 *
 * Shows another model. Who calls this also listens to the model and calls
 * okr_card_rows_items_changed().
 */
void
okr_card_rows_set_model (OkrCardRows *self,
                         GListModel  *model)
{
  okr_card_rows_clear (self);
  g_set_object (&self->model, model);
}

/**
 * okr_card_rows_clear:
 * @self: the rows
 *
 * Gives back all cards.
 */
void
okr_card_rows_clear (OkrCardRows *self)
{
  while (self->rows->len > 0)
    let_go (self, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  self->first = self->end = 0;
  self->inserted_first = self->inserted_end = 0;
  self->dirty = TRUE;
}

/**
 * okr_card_rows_items_changed:
 * @self: the rows
 * @position: where the model changed
 * @removed: how many items went
 * @added: how many items came in their place
 *
 * Notes a change of the model; no widget changes before okr_card_rows_sync(). When the number of
 * items changes, all rows are bound again, as "2 of 5" becomes "2 of 6".
 */
void
okr_card_rows_items_changed (OkrCardRows *self,
                             guint        position,
                             guint        removed,
                             guint        added)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      row->stale |= removed != added;
      if (row->position == GTK_INVALID_LIST_POSITION || row->position < position)
        continue;
      row->stale = TRUE;
      if (row->position >= position + removed)
        row->position = row->position - removed + added;
      else
        {
          row->old_position = row->position;
          row->position = GTK_INVALID_LIST_POSITION;
        }
    }

  note_insertion (self, position, removed, added);
  self->dirty = TRUE;
}

/**
 * okr_card_rows_covers:
 * @self: the rows
 * @first: the first position
 * @end: one after the last
 *
 * Returns: whether there is an up-to-date card for each position from @first to before @end, and
 *   none to give back when that is no position at all
 */
gboolean
okr_card_rows_covers (OkrCardRows *self,
                      guint        first,
                      guint        end)
{
  if (first >= end)
    return !self->dirty && self->first >= self->end;

  return !self->dirty && self->first <= first && end <= self->end;
}

/**
 * okr_card_rows_sync:
 * @self: the rows
 * @first: the first position that needs a card
 * @end: one after the last
 * @extra: one more position, or %GTK_INVALID_LIST_POSITION
 *
 * Gives a card to each of these positions, to the row with the focus and to the pinned item, and
 * no other. Cards that show a wanted item already stay with it, wherever it went.
 */
void
okr_card_rows_sync (OkrCardRows *self,
                    guint        first,
                    guint        end,
                    guint        extra)
{
  g_autoptr (GArray) wanted = NULL;
  g_autoptr (GPtrArray) spare = NULL;
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    place_orphan (self, g_ptr_array_index (self->rows, i));

  wanted = collect_wanted (self, first, end, extra);
  g_ptr_array_set_size (next, (int) wanted->len);
  spare = sort_out (self, wanted, next);
  match_items (self, wanted, next, spare);
  fill_up (self, wanted, next, spare);
  g_ptr_array_unref (self->rows);
  self->rows = next;

  while (spare->len > 0)
    let_go (self, g_ptr_array_steal_index (spare, spare->len - 1));
  for (guint i = 0; i < next->len; i++)
    {
      put_in_order (self, next, i);
      bring_up_to_date (self, g_ptr_array_index (next, i));
    }

  self->first = first;
  self->end = end;
  self->inserted_first = self->inserted_end = 0;
  self->dirty = FALSE;
}

/**
 * okr_card_rows_get_n_items:
 * @self: the rows
 *
 * Returns: the number of items in the model
 */
guint
okr_card_rows_get_n_items (OkrCardRows *self)
{
  return self->model ? g_list_model_get_n_items (self->model) : 0;
}

/**
 * okr_card_rows_get_length:
 * @self: the rows
 *
 * Returns: how many cards there are
 */
guint
okr_card_rows_get_length (OkrCardRows *self)
{
  return self->rows->len;
}

/**
 * okr_card_rows_get:
 * @self: the rows
 * @index: from 0 to before okr_card_rows_get_length()
 *
 * Returns: (transfer none): a row, in visual order
 */
OkrCardRow *
okr_card_rows_get (OkrCardRows *self,
                   guint        index)
{
  return g_ptr_array_index (self->rows, index);
}

/**
 * okr_card_rows_find_position:
 * @self: the rows
 * @position: a position in the model
 *
 * Returns: (nullable) (transfer none): the row there, if it has a card
 */
OkrCardRow *
okr_card_rows_find_position (OkrCardRows *self,
                             guint        position)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      if (row->position == position)
        return row;
    }

  return NULL;
}

/**
 * okr_card_rows_find_item:
 * @self: the rows
 * @item: an item
 *
 * Returns: (nullable) (transfer none): the row that shows @item, if it has a card
 */
OkrCardRow *
okr_card_rows_find_item (OkrCardRows *self,
                         gpointer     item)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      if (row->item == item)
        return row;
    }

  return NULL;
}

/**
 * okr_card_rows_find_widget:
 * @self: the rows
 * @widget: a widget
 *
 * Returns: (nullable) (transfer none): the row whose card is or holds @widget
 */
OkrCardRow *
okr_card_rows_find_widget (OkrCardRows *self,
                           GtkWidget   *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      if (widget == row->card || gtk_widget_is_ancestor (widget, row->card))
        return row;
    }

  return NULL;
}

/**
 * okr_card_rows_find_focus:
 * @self: the rows
 *
 * Returns: (nullable) (transfer none): the row with the keyboard focus
 */
OkrCardRow *
okr_card_rows_find_focus (OkrCardRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OkrCardRow *row = g_ptr_array_index (self->rows, i);

      if (has_focus (row))
        return row;
    }

  return NULL;
}

/**
 * okr_card_rows_locate:
 * @self: the rows, in sync
 * @item: an item
 *
 * Finds an item in the model; cheap when it has a card, else a walk through the model.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
okr_card_rows_locate (OkrCardRows *self,
                      gpointer     item)
{
  OkrCardRow *row = okr_card_rows_find_item (self, item);
  guint n_items = okr_card_rows_get_n_items (self);

  if (row)
    return row->position;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (self->model, i);

      if ((gpointer) other == item)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * okr_card_rows_set_pinned_item:
 * @self: the rows
 * @item: (nullable): an item
 *
 * Keeps the card of @item, if it has one, even when it is out of view.
 */
void
okr_card_rows_set_pinned_item (OkrCardRows *self,
                               gpointer     item)
{
  g_set_object ((GObject **) &self->pinned, item);
}
