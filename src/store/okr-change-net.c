/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several changes come to, one after the other: a cell that was set twice is set once, and what came and
 * went is not spoken of.  A way through many days is then no longer than what differs at its end.  */

#include "config.h"

#include "store/okr-change.h"

static const OkrValue nothing = OKR_VALUE_INIT;

typedef struct
{
  const char     *column;       /* interned */
  const OkrValue *before;       /* borrowed from the first change that has the cell */
  const OkrValue *after;        /* borrowed from the last one */
} NetCell;

typedef struct
{
  const char *table;            /* interned */
  const char *id;               /* borrowed */
  gboolean    was;              /* whether the row was there before all, and is there after all */
  gboolean    is;
  GArray     *cells;            /* owned: of NetCell */
} NetRow;

static guint
hash_row (gconstpointer data)
{
  const NetRow *row = data;

  return g_str_hash (row->id) ^ g_direct_hash (row->table);
}

static gboolean
equal_rows (gconstpointer a,
            gconstpointer b)
{
  const NetRow *row_a = a;
  const NetRow *row_b = b;

  return row_a->table == row_b->table && g_str_equal (row_a->id, row_b->id);
}

static void
free_row (gpointer data)
{
  NetRow *row = data;

  g_array_unref (row->cells);
  g_free (row);
}

static NetRow *
need_row (GHashTable         *by_name,
          GPtrArray          *rows,
          const OkrChangeRow *row)
{
  NetRow name = { .table = row->table, .id = row->id };
  NetRow *net = g_hash_table_lookup (by_name, &name);

  if (net != NULL)
    return net;

  net = g_new0 (NetRow, 1);
  net->table = row->table;
  net->id = row->id;
  net->was = row->operation != OKR_CHANGE_INSERT;
  net->cells = g_array_new (FALSE, FALSE, sizeof (NetCell));
  g_hash_table_add (by_name, net);
  g_ptr_array_add (rows, net);

  return net;
}

static NetCell *
need_cell (NetRow              *net,
           const OkrChangeCell *cell)
{
  NetCell added = { cell->column, &cell->before, &nothing };

  for (guint i = 0; i < net->cells->len; i++)
    if (g_array_index (net->cells, NetCell, i).column == cell->column)
      return &g_array_index (net->cells, NetCell, i);

  g_array_append_val (net->cells, added);

  return &g_array_index (net->cells, NetCell, net->cells->len - 1);
}

static void
follow (NetRow             *net,
        const OkrChangeRow *row)
{
  net->is = row->operation != OKR_CHANGE_DELETE;

  /* a cell that is left out of a row that comes or goes is NULL */
  if (row->operation != OKR_CHANGE_SET)
    for (guint i = 0; i < net->cells->len; i++)
      g_array_index (net->cells, NetCell, i).after = &nothing;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);

      need_cell (net, cell)->after = &cell->after;
    }
}

static gboolean
differs (const NetRow *net)
{
  for (guint i = 0; i < net->cells->len; i++)
    {
      const NetCell *cell = &g_array_index (net->cells, NetCell, i);

      if (!okr_value_equal (cell->before, cell->after))
        return TRUE;
    }

  return FALSE;
}

static void
put_row (OkrChange    *change,
         const NetRow *net)
{
  OkrChangeOperation operation = !net->was ? OKR_CHANGE_INSERT : !net->is ? OKR_CHANGE_DELETE : OKR_CHANGE_SET;
  OkrChangeRow *row;

  if ((!net->was && !net->is) || (operation == OKR_CHANGE_SET && !differs (net)))
    return;

  row = okr_change_append_row (change, net->table, net->id, operation);
  for (guint i = 0; i < net->cells->len; i++)
    {
      const NetCell *cell = &g_array_index (net->cells, NetCell, i);

      if (!okr_value_equal (cell->before, cell->after))
        okr_change_row_add (row, cell->column, cell->before, cell->after);
    }
}

/**
 * okr_change_new_net:
 * @changes: (element-type OkrChange): changes, in their order
 *
 * Returns: (transfer full): one change that does what all of them do; each row is in it at most once
 */
OkrChange *
okr_change_new_net (GPtrArray *changes)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (hash_row, equal_rows);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  OkrChange *net = okr_change_new ();

  for (guint i = 0; i < changes->len; i++)
    for (guint j = 0; j < okr_change_get_n_rows (changes->pdata[i]); j++)
      {
        const OkrChangeRow *row = okr_change_get_row (changes->pdata[i], j);

        follow (need_row (by_name, rows, row), row);
      }

  for (guint i = 0; i < rows->len; i++)
    put_row (net, rows->pdata[i]);

  return net;
}
