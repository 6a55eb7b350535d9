/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo; see okr-undo.h.
 *
 * Conflicts are per cell: a cell that no longer holds what the step left there was changed by somebody since.
 * Then the undo is refused, or (as the person decides) writes over it, or leaves that cell alone.  The same
 * goes for rows: one that is gone, one that is there already, one that others have come to refer to.  */

#include "config.h"

#include "store/okr-undo.h"

#include "store/okr-conflict.h"
#include "store/okr-transaction.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrDatabase       *database;
  OkrConflictPolicy  policy;
  gint64             since;     /* seq of the newest commit that is taken back */
  OkrChange         *written;
} Reversal;

/* Says that there is a conflict.  Returns: whether the policy lets it pass. */
static gboolean
allow_conflict (Reversal            *self,
                const OkrChangeRow  *row,
                const char          *column,
                GError             **error)
{
  if (self->policy != OKR_CONFLICT_REFUSE)
    return TRUE;

  okr_conflict_throw (self->database, self->since, row->table, row->id, column, error);
  return FALSE;
}

/* What the change calls before is what should be in the cell, after is what is to be written. */
static gboolean
choose_cells (Reversal            *self,
              OkrTable            *table,
              const OkrChangeRow  *row,
              const GArray        *current,
              GArray              *columns,
              GArray              *values,
              GError             **error)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      const OkrValue *value;
      guint position;

      /* A later version of the tables may have done away with the column. */
      if (!okr_table_find_column (table, cell->column, &position))
        continue;
      value = &g_array_index (current, OkrValue, position);
      if (okr_value_equal (value, &cell->after))
        continue;
      if (!okr_value_equal (value, &cell->before))
        {
          if (!allow_conflict (self, row, cell->column, error))
            return FALSE;
          if (self->policy == OKR_CONFLICT_SKIP)
            continue;
        }
      g_array_append_val (columns, position);
      g_array_append_val (values, cell->after);
    }

  return TRUE;
}

static gboolean
reverse_set (Reversal            *self,
             OkrTable            *table,
             const OkrChangeRow  *row,
             GError             **error)
{
  g_autoptr (GArray) current = NULL;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (OkrValue)); /* borrowed from row */

  if (!okr_transaction_read (self->database, table, row->id, &current, error))
    return FALSE;
  if (current == NULL)
    return allow_conflict (self, row, NULL, error);

  return choose_cells (self, table, row, current, columns, values, error)
         && okr_transaction_set (self->database, self->written, table, row->id, columns, values, error);
}

static gboolean
reverse_delete (Reversal            *self,
                OkrTable            *table,
                const OkrChangeRow  *row,
                GError             **error)
{
  g_autoptr (GArray) current = NULL;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (OkrValue)); /* borrowed from row */

  if (!okr_transaction_read (self->database, table, row->id, &current, error))
    return FALSE;
  /* Not there, or there and the same: then nothing is written. */
  if (current != NULL)
    return choose_cells (self, table, row, current, columns, values, error)
           && okr_transaction_set (self->database, self->written, table, row->id, columns, values, error);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      guint position;

      if (!okr_table_find_column (table, cell->column, &position))
        continue;
      g_array_append_val (columns, position);
      g_array_append_val (values, cell->after);
    }

  return okr_transaction_insert (self->database, self->written, table, row->id, columns, values, error);
}

static const OkrChangeCell *
find_cell (const OkrChangeRow *row,
           const char         *column)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);

      if (cell->column == column)
        return cell;
    }

  return NULL;
}

/* Returns: (nullable): a column of the row whose value is not what its insertion has left there */
static const char *
find_difference (OkrTable           *table,
                 const OkrChangeRow *row,
                 const GArray       *current)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const OkrColumn *column = okr_table_get_column (table, i);
      const OkrChangeCell *cell = find_cell (row, column->name);
      const OkrValue *value = &g_array_index (current, OkrValue, i);

      /* A cell that may not be NULL and is not in the change got there with a later version of the tables. */
      if (cell == NULL ? value->type != OKR_VALUE_NULL && !column->not_null
                       : !okr_value_equal (value, &cell->before))
        return column->name;
    }

  return NULL;
}

/* Looks for a row that has come to refer to this one since.  Only the first one is named. */
static gboolean
find_dependent (Reversal            *self,
                OkrTable            *table,
                const char          *id,
                const OkrDependent **dependent,
                char               **dependent_id,
                GError             **error)
{
  *dependent = NULL;
  for (guint i = 0; i < table->dependents->len; i++)
    {
      const OkrDependent *candidate = &g_array_index (table->dependents, OkrDependent, i);
      g_autoptr (GPtrArray) ids = NULL;

      if (!okr_transaction_find (self->database, candidate, id, &ids, error))
        return FALSE;
      if (ids->len == 0)
        continue;
      *dependent = candidate;
      *dependent_id = g_strdup (ids->pdata[0]);
      return TRUE;
    }

  return TRUE;
}

static gboolean
reverse_insert (Reversal            *self,
                OkrTable            *table,
                const OkrChangeRow  *row,
                GError             **error)
{
  g_autoptr (GArray) current = NULL;
  const OkrDependent *dependent;
  g_autofree char *dependent_id = NULL;
  const char *column;

  if (!okr_transaction_read (self->database, table, row->id, &current, error))
    return FALSE;
  if (current == NULL)
    return TRUE;

  column = find_difference (table, row, current);
  if (column != NULL && !allow_conflict (self, row, column, error))
    return FALSE;
  if (!find_dependent (self, table, row->id, &dependent, &dependent_id, error))
    return FALSE;
  if (dependent != NULL && self->policy == OKR_CONFLICT_REFUSE)
    {
      okr_conflict_throw (self->database, self->since, dependent->table, dependent_id, dependent->column, error);
      return FALSE;
    }
  if ((column != NULL || dependent != NULL) && self->policy == OKR_CONFLICT_SKIP)
    return TRUE;

  return okr_transaction_delete (self->database, self->written, table, row->id, error);
}

/* The rows of the inverse say what is to be done, so an insertion that is taken back is a deletion here. */
static gboolean
reverse_row (Reversal            *self,
             const OkrChangeRow  *row,
             GError             **error)
{
  OkrTable *table = okr_table_get (self->database, row->table, error);

  if (table == NULL)
    return FALSE;

  switch (row->operation)
    {
    case OKR_CHANGE_INSERT:
      return reverse_delete (self, table, row, error);
    case OKR_CHANGE_SET:
      return reverse_set (self, table, row, error);
    case OKR_CHANGE_DELETE:
      return reverse_insert (self, table, row, error);
    default:
      g_assert_not_reached ();
    }
}

/* A cell that was written again may name a row that somebody has deleted since. */
static gboolean
mend_reference (Reversal            *self,
                OkrTable            *table,
                const OkrChangeRow  *row,
                guint                position,
                GError             **error)
{
  const OkrColumn *column = okr_table_get_column (table, position);
  OkrTable *parent = okr_table_get (self->database, column->references, error);
  g_autoptr (GArray) current = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GArray) values = NULL;
  const OkrValue nothing = OKR_VALUE_INIT;
  const OkrValue *value;

  if (parent == NULL || !okr_transaction_read (self->database, table, row->id, &current, error))
    return FALSE;
  if (current == NULL)
    return TRUE;
  value = &g_array_index (current, OkrValue, position);
  if (value->type != OKR_VALUE_TEXT)
    return TRUE;
  if (!okr_transaction_read (self->database, parent, value->text, &found, error))
    return FALSE;
  if (found != NULL)
    return TRUE;

  if (self->policy == OKR_CONFLICT_REFUSE)
    {
      okr_conflict_throw (self->database, self->since, parent->name, value->text, NULL, error);
      return FALSE;
    }
  if (column->not_null)
    return okr_transaction_delete (self->database, self->written, table, row->id, error);

  columns = g_array_new (FALSE, FALSE, sizeof (guint));
  values = g_array_new (FALSE, FALSE, sizeof (OkrValue));
  g_array_append_val (columns, position);
  g_array_append_val (values, nothing);
  return okr_transaction_set (self->database, self->written, table, row->id, columns, values, error);
}

static gboolean
mend_references (Reversal  *self,
                 GError   **error)
{
  guint n_rows = okr_change_get_n_rows (self->written);

  for (guint i = 0; i < n_rows; i++)
    {
      const OkrChangeRow *row = okr_change_get_row (self->written, i);
      OkrTable *table = okr_table_get (self->database, row->table, error);

      if (row->operation == OKR_CHANGE_DELETE)
        continue;
      for (guint j = 0; j < row->cells->len; j++)
        {
          guint position;

          if (okr_table_find_column (table, g_array_index (row->cells, OkrChangeCell, j).column, &position) &&
              okr_table_get_column (table, position)->references != NULL &&
              !mend_reference (self, table, row, position, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Appends a row to a change in which the cells of one row are to be written once. */
static void
fold_row (OkrChange          *folded,
          GHashTable         *open_rows,
          const OkrChangeRow *row)
{
  g_autofree char *key = g_strconcat (row->table, "/", row->id, NULL);
  OkrChangeRow *earlier = g_hash_table_lookup (open_rows, key);

  if (earlier == NULL || row->operation != OKR_CHANGE_SET)
    {
      earlier = okr_change_append_row (folded, row->table, row->id, row->operation);
      if (row->operation == OKR_CHANGE_SET)
        g_hash_table_insert (open_rows, g_steal_pointer (&key), earlier);
      else
        g_hash_table_remove (open_rows, key);
    }

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      OkrChangeCell *other = (OkrChangeCell *) find_cell (earlier, cell->column);

      if (other == NULL)
        {
          okr_change_row_add (earlier, cell->column, &cell->before, &cell->after);
          continue;
        }
      okr_value_clear (&other->after);
      okr_value_copy (&cell->after, &other->after);
    }
}

/* Reads what has to be taken back, newest first, as one change.  The step that was redone is taken back as it
 * was redone, not as it was made. */
static OkrChange *
read_inverse (OkrDatabase       *database,
              OkrStoreStepKind   kind,
              const char        *step,
              gint64            *since,
              GError           **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  g_autoptr (OkrChange) folded = okr_change_new ();
  g_autoptr (GHashTable) open_rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    kind == OKR_STORE_STEP_UNDO
                                    ? "SELECT seq, change FROM history WHERE seq = "
                                      "(SELECT max (seq) FROM history WHERE target = ?1 AND kind = 'redo') "
                                      "OR (step = ?1 AND kind = 'edit' AND NOT EXISTS "
                                      "(SELECT * FROM history WHERE target = ?1 AND kind = 'redo')) "
                                      "ORDER BY seq DESC"
                                    : "SELECT seq, change FROM history WHERE target = ?1 AND kind = 'undo' "
                                      "ORDER BY seq DESC LIMIT 1", error);
  if (statement == NULL)
    return NULL;

  okr_statement_bind_text (statement, 1, step);
  *since = 0;
  do
    {
      g_autoptr (OkrChange) change = NULL;
      g_autoptr (OkrChange) inverse = NULL;

      if (!okr_database_step (database, statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      *since = MAX (*since, sqlite3_column_int64 (statement, 0));
      change = okr_change_new_from_json (okr_statement_get_text (statement, 1), error);
      if (change == NULL)
        return NULL;
      inverse = okr_change_new_inverse (change);
      for (guint i = 0; i < okr_change_get_n_rows (inverse); i++)
        fold_row (folded, open_rows, okr_change_get_row (inverse, i));
    }
  while (has_row);

  return g_steal_pointer (&folded);
}

/**
 * okr_undo_commit:
 * @database: a connection in a transaction
 * @history: its history, which knows all commits
 * @kind: to undo or to redo
 * @any_client: take the newest step of anybody
 * @policy: what to do about conflicts
 * @error: return location: %OKR_STORE_ERROR_NOTHING_TO_UNDO, %OKR_STORE_ERROR_CONFLICT, ...
 *
 * Writes the inverse of a step and its row of the history, which is there even when every cell was left
 * alone: the step counts as undone.  The caller commits, or rolls back when it fails.
 *
 * Returns: (transfer full): the commit
 */
OkrCommit *
okr_undo_commit (OkrDatabase        *database,
                 OkrHistory         *history,
                 OkrStoreStepKind    kind,
                 gboolean            any_client,
                 OkrConflictPolicy   policy,
                 GError            **error)
{
  const OkrStep *step = kind == OKR_STORE_STEP_UNDO ? okr_history_get_undo (history, any_client)
                                                    : okr_history_get_redo (history, any_client);
  g_autoptr (OkrChange) inverse = NULL;
  g_autoptr (OkrChange) written = okr_change_new ();
  Reversal reversal = { .database = database, .policy = policy, .written = written };

  if (step == NULL)
    {
      g_set_error_literal (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO,
                           kind == OKR_STORE_STEP_UNDO ? _("There is nothing to undo.")
                                                       : _("There is nothing to redo."));
      return NULL;
    }

  inverse = read_inverse (database, kind, step->id, &reversal.since, error);
  if (inverse == NULL)
    return NULL;
  for (guint i = 0; i < okr_change_get_n_rows (inverse); i++)
    if (!reverse_row (&reversal, okr_change_get_row (inverse, i), error))
      return NULL;
  if (!mend_references (&reversal, error))
    return NULL;

  return okr_history_append (history, database, kind, step->id, step->label, NULL, written, error);
}
