/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change in memory: rows of cells with their old and new values, and its inverse; see okr-change.h.
 * Its text form is in okr-change-json.c.  */

#include "config.h"

#include "store/okr-change.h"

struct _OkrChange
{
  GPtrArray *rows;              /* of OkrChangeRow, owned */
};

G_DEFINE_BOXED_TYPE (OkrChange, okr_change, okr_change_ref, okr_change_unref)

static void
clear_cell (gpointer data)
{
  OkrChangeCell *cell = data;

  okr_value_clear (&cell->before);
  okr_value_clear (&cell->after);
}

static void
free_row (gpointer data)
{
  OkrChangeRow *row = data;

  g_free (row->id);
  g_array_unref (row->cells);
  g_free (row);
}

static void
free_rows (gpointer data)
{
  OkrChange *self = data;

  g_ptr_array_unref (self->rows);
}

/**
 * okr_change_new:
 *
 * Returns: (transfer full): a change of no rows
 */
OkrChange *
okr_change_new (void)
{
  OkrChange *self = g_atomic_rc_box_new (OkrChange);

  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

/**
 * okr_change_ref:
 * @self: a change
 *
 * A change may be held on several threads as long as nobody appends to it.
 *
 * Returns: (transfer full): @self
 */
OkrChange *
okr_change_ref (OkrChange *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * okr_change_unref:
 * @self: (transfer full): a change
 *
 * Gives up one reference.
 */
void
okr_change_unref (OkrChange *self)
{
  g_atomic_rc_box_release_full (self, free_rows);
}

/**
 * okr_change_get_n_rows:
 * @self: a change
 *
 * Returns: how many rows it touches; a row that was touched twice counts twice
 */
guint
okr_change_get_n_rows (OkrChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * okr_change_get_row:
 * @self: a change
 * @position: 0 to okr_change_get_n_rows() - 1, in the order of writing
 *
 * Returns: (transfer none): one row
 */
const OkrChangeRow *
okr_change_get_row (OkrChange *self,
                    guint      position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return self->rows->pdata[position];
}

/**
 * okr_change_append_row:
 * @self: a change that nobody else holds yet
 * @table: its table
 * @id: its id
 * @operation: what happened to it
 *
 * Returns: (transfer none): the new row, without cells; valid as long as @self
 */
OkrChangeRow *
okr_change_append_row (OkrChange          *self,
                       const char         *table,
                       const char         *id,
                       OkrChangeOperation  operation)
{
  OkrChangeRow *row;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  row = g_new0 (OkrChangeRow, 1);
  row->table = g_intern_string (table);
  row->id = g_strdup (id);
  row->operation = operation;
  row->cells = g_array_new (FALSE, FALSE, sizeof (OkrChangeCell));
  g_array_set_clear_func (row->cells, clear_cell);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * okr_change_row_add:
 * @row: a row
 * @column: one of its columns
 * @before: (nullable): its old value; %NULL for nothing
 * @after: (nullable): its new value; %NULL for nothing
 *
 * Adds a cell; the values are copied.
 */
void
okr_change_row_add (OkrChangeRow   *row,
                    const char     *column,
                    const OkrValue *before,
                    const OkrValue *after)
{
  OkrChangeCell cell = { 0 };

  g_return_if_fail (row != NULL);
  g_return_if_fail (column != NULL);

  cell.column = g_intern_string (column);
  if (before != NULL)
    okr_value_copy (before, &cell.before);
  if (after != NULL)
    okr_value_copy (after, &cell.after);
  g_array_append_val (row->cells, cell);
}

/**
 * okr_change_new_inverse:
 * @self: a change
 *
 * The rows of the inverse come in the opposite order, so that a row is back before those that refer to it.
 *
 * Returns: (transfer full): the change that takes @self back
 */
OkrChange *
okr_change_new_inverse (OkrChange *self)
{
  static const OkrChangeOperation inverse_operations[] = {
    [OKR_CHANGE_INSERT] = OKR_CHANGE_DELETE,
    [OKR_CHANGE_SET] = OKR_CHANGE_SET,
    [OKR_CHANGE_DELETE] = OKR_CHANGE_INSERT,
  };
  OkrChange *inverse;

  g_return_val_if_fail (self != NULL, NULL);

  inverse = okr_change_new ();
  for (guint i = self->rows->len; i > 0; i--)
    {
      const OkrChangeRow *row = self->rows->pdata[i - 1];
      OkrChangeRow *back = okr_change_append_row (inverse, row->table, row->id,
                                                  inverse_operations[row->operation]);

      for (guint j = 0; j < row->cells->len; j++)
        {
          const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, j);

          okr_change_row_add (back, cell->column, &cell->after, &cell->before);
        }
    }

  return inverse;
}
