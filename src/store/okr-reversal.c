/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing the inverse of a step; see okr-reversal.h.
 *
 * Conflicts are per cell: a cell that no longer holds what the step left there was changed by somebody since.
 * Then the undo is refused, or (as the person decides) writes over it, or leaves that cell alone.  The same
 * goes for rows: one that is gone, one that is there already, one that others have come to refer to.  */

#include "config.h"

#include "store/okr-reversal.h"

#include "store/okr-conflict.h"
#include "store/okr-transaction.h"

typedef enum
{
  ROW_PENDING,
  ROW_IN_PROGRESS,
  ROW_DONE,
} RowState;

typedef struct
{
  OkrDatabase       *database;
  OkrConflictPolicy  policy;
  gint64             since;     /* seq of the newest commit that is taken back */
  OkrChange         *inverse;   /* what is to be written */
  GArray            *states;    /* of RowState, beside the rows of inverse */
  GHashTable        *positions; /* "table/id", owned → GArray of positions in inverse (guint), owned */
  OkrChange         *written;
} Reversal;

static gboolean reverse_row (Reversal  *self,
                             guint      position,
                             GError   **error);

static void
reversal_clear (Reversal *self)
{
  okr_change_unref (self->inverse);
  okr_change_unref (self->written);
  g_array_unref (self->states);
  g_hash_table_unref (self->positions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reversal, reversal_clear)

static char *
make_key (const char *table,
          const char *id)
{
  return g_strconcat (table, "/", id, NULL);
}

static void
reversal_init (Reversal          *self,
               OkrDatabase       *database,
               OkrConflictPolicy  policy,
               gint64             since,
               OkrChange         *inverse)
{
  guint n_rows = okr_change_get_n_rows (inverse);

  self->database = database;
  self->policy = policy;
  self->since = since;
  self->inverse = okr_change_ref (inverse);
  self->written = okr_change_new ();
  self->states = g_array_sized_new (FALSE, TRUE, sizeof (RowState), n_rows);
  g_array_set_size (self->states, n_rows);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_rows; i++)
    {
      const OkrChangeRow *row = okr_change_get_row (inverse, i);
      g_autofree char *key = make_key (row->table, row->id);
      GArray *positions = g_hash_table_lookup (self->positions, key);

      if (positions == NULL)
        {
          positions = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->positions, g_steal_pointer (&key), positions);
        }
      g_array_append_val (positions, i);
    }
}

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

/* Takes back what the step itself has done to another row, if that is still to come.  in_progress: that row
 * is just being taken back. */
static gboolean
reverse_pending (Reversal    *self,
                 const char  *table,
                 const char  *id,
                 gboolean    *in_progress,
                 GError     **error)
{
  g_autofree char *key = make_key (table, id);
  const GArray *positions = g_hash_table_lookup (self->positions, key);

  *in_progress = FALSE;
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      if (g_array_index (self->states, RowState, position) == ROW_IN_PROGRESS)
        *in_progress = TRUE;
      else if (!reverse_row (self, position, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_reference (Reversal    *self,
                 const char  *table_name,
                 const char  *id,
                 const char  *column,
                 GError     **error)
{
  OkrTable *table = okr_table_get (self->database, table_name, error);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (OkrValue));
  const OkrValue nothing = OKR_VALUE_INIT;
  guint position;

  if (table == NULL || !okr_table_find_column (table, column, &position))
    return FALSE;
  g_array_append_val (columns, position);
  g_array_append_val (values, nothing);

  return okr_transaction_set (self->database, self->written, table, id, columns, values, error);
}

/* Makes the rows that the step itself has made to refer to this one let go of it, and looks for others that
 * have come to refer to it since.  An edit may name a row before it inserts it, so that the rows of the inverse
 * need not come in an order in which nothing is referred to any more. */
static gboolean
release_dependents (Reversal    *self,
                    OkrTable    *table,
                    const char  *id,
                    gboolean    *has_others,
                    GError     **error)
{
  *has_others = FALSE;
  for (guint i = 0; i < table->dependents->len; i++)
    {
      const OkrDependent *dependent = &g_array_index (table->dependents, OkrDependent, i);
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) after = NULL;
      gboolean in_progress;

      if (!okr_transaction_find (self->database, dependent, id, &before, error))
        return FALSE;
      for (guint j = 0; j < before->len; j++)
        {
          if (!reverse_pending (self, dependent->table, before->pdata[j], &in_progress, error))
            return FALSE;
          /* Two rows that name each other: neither can go first. */
          if (in_progress && !dependent->owned &&
              !clear_reference (self, dependent->table, before->pdata[j], dependent->column, error))
            return FALSE;
        }
      if (before->len == 0 || *has_others)
        continue;

      if (!okr_transaction_find (self->database, dependent, id, &after, error))
        return FALSE;
      *has_others = after->len > 0;
      if (*has_others && self->policy == OKR_CONFLICT_REFUSE)
        {
          okr_conflict_throw (self->database, self->since, dependent->table, after->pdata[0],
                              dependent->column, error);
          return FALSE;
        }
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
  const char *column;
  gboolean has_others;

  if (!okr_transaction_read (self->database, table, row->id, &current, error))
    return FALSE;
  if (current == NULL)
    return TRUE;

  column = find_difference (table, row, current);
  if (column != NULL && !allow_conflict (self, row, column, error))
    return FALSE;
  if (!release_dependents (self, table, row->id, &has_others, error))
    return FALSE;
  if ((column != NULL || has_others) && self->policy == OKR_CONFLICT_SKIP)
    return TRUE;

  return okr_transaction_delete (self->database, self->written, table, row->id, error);
}

/* The rows of the inverse say what is to be done, so an insertion that is taken back is a deletion here. */
static gboolean
reverse_row (Reversal  *self,
             guint      position,
             GError   **error)
{
  const OkrChangeRow *row = okr_change_get_row (self->inverse, position);
  OkrTable *table = okr_table_get (self->database, row->table, error);
  RowState *state = &g_array_index (self->states, RowState, position);
  gboolean done;

  if (*state != ROW_PENDING)
    return TRUE;
  if (table == NULL)
    return FALSE;

  *state = ROW_IN_PROGRESS;
  switch (row->operation)
    {
    case OKR_CHANGE_INSERT:
      done = reverse_delete (self, table, row, error);
      break;
    case OKR_CHANGE_SET:
      done = reverse_set (self, table, row, error);
      break;
    case OKR_CHANGE_DELETE:
      done = reverse_insert (self, table, row, error);
      break;
    default:
      g_assert_not_reached ();
    }
  *state = ROW_DONE;

  return done;
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

  return clear_reference (self, table->name, row->id, column->name, error);
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

/**
 * okr_reversal_write:
 * @database: a connection in a transaction
 * @policy: what to do about conflicts
 * @since: seq of the newest commit that is taken back
 * @inverse: what to write
 * @error: return location: %OKR_STORE_ERROR_CONFLICT, ...
 *
 * Returns: (transfer full): what was written in the end; it may be nothing
 */
OkrChange *
okr_reversal_write (OkrDatabase        *database,
                    OkrConflictPolicy   policy,
                    gint64              since,
                    OkrChange          *inverse,
                    GError            **error)
{
  g_auto (Reversal) reversal;

  reversal_init (&reversal, database, policy, since, inverse);
  for (guint i = 0; i < okr_change_get_n_rows (inverse); i++)
    if (!reverse_row (&reversal, i, error))
      return NULL;
  if (!mend_references (&reversal, error))
    return NULL;

  return okr_change_ref (reversal.written);
}
