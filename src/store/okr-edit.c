/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An edit as plain data: a list of rows to insert, set or delete; see okr-edit.h.  */

#include "config.h"

#include "store/okr-edit.h"
#include "store/okr-edit-private.h"

#include "base/okr-ulid.h"

#include <math.h>

struct _OkrEdit
{
  char      *label;
  char      *merge_key;         /* or NULL */
  GPtrArray *rows;              /* of OkrEditRow, owned */
};

static void
clear_cell (gpointer data)
{
  OkrEditCell *cell = data;

  okr_value_clear (&cell->value);
}

static void
free_row (gpointer data)
{
  OkrEditRow *row = data;

  g_free (row->id);
  g_array_unref (row->cells);
  g_free (row);
}

static OkrEditRow *
append_row (OkrEdit            *self,
            OkrChangeOperation  operation,
            const char         *table,
            char               *id)
{
  OkrEditRow *row = g_new0 (OkrEditRow, 1);

  row->operation = operation;
  row->table = g_intern_string (table);
  row->id = id;
  row->cells = g_array_new (FALSE, FALSE, sizeof (OkrEditCell));
  g_array_set_clear_func (row->cells, clear_cell);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The cell of the row begun last, at nothing. */
static OkrValue *
put_cell (OkrEdit    *self,
          const char *column)
{
  const char *name = g_intern_string (column);
  OkrEditCell cell = { .column = name };
  OkrEditRow *row;

  if (self->rows->len == 0)
    return NULL;
  row = self->rows->pdata[self->rows->len - 1];
  if (row->operation == OKR_CHANGE_DELETE)
    return NULL;

  for (guint i = 0; i < row->cells->len; i++)
    {
      OkrEditCell *other = &g_array_index (row->cells, OkrEditCell, i);

      if (other->column == name)
        {
          okr_value_clear (&other->value);
          return &other->value;
        }
    }
  g_array_append_val (row->cells, cell);

  return &g_array_index (row->cells, OkrEditCell, row->cells->len - 1).value;
}

/**
 * okr_edit_new:
 * @label: what the person reads beside Undo, translated
 * @merge_key: (nullable): edits with the same key by the same client within two seconds are one step of undo
 *
 * Returns: (transfer full): an edit that does nothing yet
 */
OkrEdit *
okr_edit_new (const char *label,
              const char *merge_key)
{
  OkrEdit *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_new0 (OkrEdit, 1);
  self->label = g_strdup (label);
  self->merge_key = g_strdup (merge_key);
  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

/**
 * okr_edit_free:
 * @self: (transfer full): an edit
 *
 * Frees an edit that was not committed.
 */
void
okr_edit_free (OkrEdit *self)
{
  g_free (self->label);
  g_free (self->merge_key);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * okr_edit_insert:
 * @self: an edit
 * @table: the table of the new row
 * @id: (nullable): the id of the new row; %NULL for a new ULID
 *
 * The okr_edit_put_* that follow write to the new row; what they leave out gets its default.
 *
 * Returns: (transfer none): the id, valid as long as the edit
 */
const char *
okr_edit_insert (OkrEdit    *self,
                 const char *table,
                 const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (table != NULL, NULL);

  return append_row (self, OKR_CHANGE_INSERT, table, id != NULL ? g_strdup (id) : okr_ulid_new ())->id;
}

/**
 * okr_edit_set:
 * @self: an edit
 * @table: the table of an existing row
 * @id: its id
 *
 * The okr_edit_put_* that follow write to that row.
 */
void
okr_edit_set (OkrEdit    *self,
              const char *table,
              const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL);
  g_return_if_fail (id != NULL);

  append_row (self, OKR_CHANGE_SET, table, g_strdup (id));
}

/**
 * okr_edit_delete:
 * @self: an edit
 * @table: the table of an existing row
 * @id: its id
 *
 * Deletes the row.  Rows that belong to it, by a reference that may not be empty, are deleted too; other
 * references to it are cleared; all of it is in the change.
 */
void
okr_edit_delete (OkrEdit    *self,
                 const char *table,
                 const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (table != NULL);
  g_return_if_fail (id != NULL);

  append_row (self, OKR_CHANGE_DELETE, table, g_strdup (id));
}

/**
 * okr_edit_put_value:
 * @self: an edit with a row to write to
 * @column: a column of that row
 * @value: the new value, copied
 *
 * Writes a cell of the row named last.  A real number that is not finite is written as nothing.
 */
void
okr_edit_put_value (OkrEdit        *self,
                    const char     *column,
                    const OkrValue *value)
{
  OkrValue *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (column != NULL);
  g_return_if_fail (value != NULL);

  cell = put_cell (self, column);
  g_return_if_fail (cell != NULL);
  if (value->type == OKR_VALUE_REAL && !isfinite (value->real))
    return;
  okr_value_copy (value, cell);
}

/**
 * okr_edit_put_text:
 * @self: an edit with a row to write to
 * @column: a column of that row
 * @text: (nullable): the new value, copied; %NULL clears the cell
 *
 * Writes a cell of the row named last.
 */
void
okr_edit_put_text (OkrEdit    *self,
                   const char *column,
                   const char *text)
{
  g_auto (OkrValue) value = OKR_VALUE_INIT;

  okr_value_set_text (&value, text);
  okr_edit_put_value (self, column, &value);
}

/**
 * okr_edit_put_integer:
 * @self: an edit with a row to write to
 * @column: a column of that row
 * @integer: the new value
 *
 * Writes a cell of the row named last.
 */
void
okr_edit_put_integer (OkrEdit    *self,
                      const char *column,
                      gint64      integer)
{
  const OkrValue value = { .type = OKR_VALUE_INTEGER, .integer = integer };

  okr_edit_put_value (self, column, &value);
}

/**
 * okr_edit_put_real:
 * @self: an edit with a row to write to
 * @column: a column of that row
 * @real: the new value; NaN clears the cell
 *
 * Writes a cell of the row named last.
 */
void
okr_edit_put_real (OkrEdit    *self,
                   const char *column,
                   double      real)
{
  const OkrValue value = { .type = OKR_VALUE_REAL, .real = real };

  okr_edit_put_value (self, column, &value);
}

/**
 * okr_edit_put_date:
 * @self: an edit with a row to write to
 * @column: a column of that row
 * @date: a day; %OKR_DATE_NONE clears the cell
 *
 * Writes a day to the row named last.
 */
void
okr_edit_put_date (OkrEdit    *self,
                   const char *column,
                   OkrDate     date)
{
  g_autofree char *iso = date != OKR_DATE_NONE ? okr_date_to_iso (date) : NULL;

  okr_edit_put_text (self, column, iso);
}

/**
 * okr_edit_put_null:
 * @self: an edit with a row to write to
 * @column: a column of that row
 *
 * Clears a cell of the row named last.
 */
void
okr_edit_put_null (OkrEdit    *self,
                   const char *column)
{
  const OkrValue value = OKR_VALUE_INIT;

  okr_edit_put_value (self, column, &value);
}

/**
 * okr_edit_is_empty:
 * @self: an edit
 *
 * Returns: whether nothing was asked of it yet
 */
gboolean
okr_edit_is_empty (OkrEdit *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const OkrEditRow *row = self->rows->pdata[i];

      if (row->operation != OKR_CHANGE_SET || row->cells->len > 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * okr_edit_get_label:
 * @self: an edit
 *
 * Returns: (transfer none): what the person reads beside Undo
 */
const char *
okr_edit_get_label (OkrEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label;
}

/**
 * okr_edit_get_merge_key:
 * @self: an edit
 *
 * Returns: (transfer none) (nullable): the key by which rapid edits are one step
 */
const char *
okr_edit_get_merge_key (OkrEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->merge_key;
}

/* How many rows are to be written; for the worker. */
guint
okr_edit_get_n_rows (OkrEdit *self)
{
  return self->rows->len;
}

/* One row to be written, in the order in which they were asked for; for the worker. */
const OkrEditRow *
okr_edit_get_row (OkrEdit *self,
                  guint    position)
{
  return self->rows->pdata[position];
}
