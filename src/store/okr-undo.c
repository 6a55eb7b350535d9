/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: which step it is, and what has to be written; see okr-undo.h.  How it is written where others
 * have changed the same since is in okr-reversal.c.  */

#include "config.h"

#include "store/okr-undo.h"

#include "store/okr-reversal.h"

#include <glib/gi18n.h>

static OkrChangeCell *
find_cell (OkrChangeRow *row,
           const char   *column)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);

      if (cell->column == column)
        return cell;
    }

  return NULL;
}

/* Appends a row to a change in which the cells of one row are to be written once, as far as no row is inserted
 * or deleted in between: what refers to such a row keeps its place. */
static void
fold_row (OkrChange          *folded,
          GHashTable         *open_rows,
          const OkrChangeRow *row)
{
  g_autofree char *key = g_strconcat (row->table, "/", row->id, NULL);
  OkrChangeRow *earlier;

  if (row->operation != OKR_CHANGE_SET)
    g_hash_table_remove_all (open_rows);
  earlier = g_hash_table_lookup (open_rows, key);
  if (earlier == NULL)
    {
      earlier = okr_change_append_row (folded, row->table, row->id, row->operation);
      if (row->operation == OKR_CHANGE_SET)
        g_hash_table_insert (open_rows, g_steal_pointer (&key), earlier);
    }

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      OkrChangeCell *other = find_cell (earlier, cell->column);

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
  g_autoptr (OkrChange) written = NULL;
  gint64 since;

  if (step == NULL)
    {
      g_set_error_literal (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO,
                           kind == OKR_STORE_STEP_UNDO ? _("There is nothing to undo.")
                                                       : _("There is nothing to redo."));
      return NULL;
    }

  inverse = read_inverse (database, kind, step->id, &since, error);
  if (inverse == NULL)
    return NULL;
  written = okr_reversal_write (database, policy, since, inverse, error);
  if (written == NULL)
    return NULL;

  return okr_history_append (history, database, kind, step->id, step->label, NULL, written, error);
}
