/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the one edit of an import from a checked document: gives ids and refs, orders what comes behind what
 * is there already, and lets the references follow.  */

#include "config.h"

#include "exchange/okr-document.h"

#include "base/okr-ulid.h"
#include "exchange/okr-cell.h"
#include "exchange/okr-json-writer.h"
#include "logic/okr-rank.h"
#include "model/okr-entities.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  OkrDocument *document;
  OkrTaken *taken;
  GHashTable *ids;              /* OkrRecord -> its id in the workspace, owned; one that is left out has none */
  GHashTable *written;          /* set of OkrRecord */
} Plan;

static gboolean
is_ulid (const char *id)
{
  return strlen (id) == OKR_ULID_LENGTH
         && id[0] >= '0' && id[0] <= '7'
         && strspn (id, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") == OKR_ULID_LENGTH;
}

static gboolean
is_setting (OkrRecord *record)
{
  return record->table->entity_type == OKR_TYPE_SETTING;
}

static gboolean
is_taken (Plan      *plan,
          OkrRecord *record)
{
  return g_hash_table_contains (g_ptr_array_index (plan->taken->ids, record->table->position), record->id);
}

/* Ids stay when the workspace has none of them; else all are new, so that a copy is a copy as a whole. */
static gboolean
must_renew (Plan *plan)
{
  for (guint i = 0; i < okr_document_get_n_records (plan->document); i++)
    {
      OkrRecord *record = okr_document_get_record (plan->document, i);

      if (record->id != NULL && !is_setting (record) && is_taken (plan, record))
        return TRUE;
    }

  return FALSE;
}

static void
give_ids (Plan *plan)
{
  gboolean renew = must_renew (plan);

  for (guint i = 0; i < okr_document_get_n_records (plan->document); i++)
    {
      OkrRecord *record = okr_document_get_record (plan->document, i);

      if (is_setting (record) && is_taken (plan, record))
        continue;

      if (is_setting (record) || (record->id != NULL && is_ulid (record->id) && !renew))
        g_hash_table_insert (plan->ids, record, g_strdup (record->id));
      else
        g_hash_table_insert (plan->ids, record, okr_ulid_new ());
    }
}

/* The source's id, with a number behind it when another row has it. */
static char *
give_ref (Plan      *plan,
          OkrRecord *record)
{
  const char *wanted = record->ref;
  GHashTable *taken = g_ptr_array_index (plan->taken->refs, record->table->position);
  char *ref;

  if (wanted == NULL && record->id != NULL && !record->own_id && !is_setting (record) && !is_ulid (record->id))
    wanted = record->id;
  if (wanted == NULL)
    return NULL;

  ref = g_strdup (wanted);
  for (guint i = 2; g_hash_table_contains (taken, ref); i++)
    {
      g_free (ref);
      ref = g_strdup_printf ("%s-%u", wanted, i);
    }

  g_hash_table_add (taken, g_strdup (ref));
  return ref;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  OkrRecord *first = (OkrRecord *) a;
  OkrRecord *second = (OkrRecord *) b;
  int order = g_strcmp0 (okr_record_get_text (first, user_data), okr_record_get_text (second, user_data));

  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

/* Keeps the ranks that a document gives to all rows of a table that is empty.  Else they are made anew: in the
 * order given, or, when not all have one, in the order that the document is written in. */
static void
give_ranks (Plan           *plan,
            const OkrTable *table,
            const char     *column)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *behind = NULL;
  g_auto (GStrv) ranks = NULL;
  g_autofree char *key = g_strdup_printf ("%s.%s", table->name, column);
  const char *last = g_hash_table_lookup (plan->taken->last_ranks, key);
  gboolean all_given = TRUE;

  for (guint i = 0; i < okr_document_get_n_records (plan->document); i++)
    {
      OkrRecord *record = okr_document_get_record (plan->document, i);

      if (record->table != table)
        continue;
      g_ptr_array_add (records, record);
      all_given = all_given && okr_record_find (record, column) != NULL;
    }

  if (records->len == 0 || (all_given && last == NULL))
    return;

  if (all_given)
    g_ptr_array_sort_values_with_data (records, compare_ranks, (gpointer) column);

  /* all that begins with a rank behind the last one is behind the last one */
  behind = last != NULL ? okr_rank_between (last, NULL) : g_strdup ("");
  ranks = okr_rank_sequence (records->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *rank = g_strconcat (behind, ranks[i], NULL);

      okr_record_put_text (g_ptr_array_index (records, i), column, column, rank);
    }
}

static void
give_all_ranks (Plan *plan)
{
  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      const OkrTable *table = okr_format_get_table (i);

      for (guint j = 0; j < table->n_fields; j++)
        if (table->fields[j].type == OKR_FIELD_RANK)
          give_ranks (plan, table, table->fields[j].name);
    }
}

static const char *
translate_id (Plan           *plan,
              const OkrTable *table,
              const char     *id)
{
  OkrRecord *record = table != NULL ? okr_document_find (plan->document, table, id) : NULL;

  return record != NULL ? g_hash_table_lookup (plan->ids, record) : NULL;
}

/* The one reference whose table is in another column; what it points to may be gone, in a workspace as in a document. */
static const char *
translate_subject (Plan      *plan,
                   OkrRecord *record,
                   OkrCell   *cell)
{
  const char *kind = okr_record_get_text (record, "subject_table");
  const char *id = translate_id (plan, okr_format_find_table (kind), cell->value.text);

  if (id == NULL)
    {
      g_autofree char *path = okr_json_path_member (record->path, cell->key);

      /* Translators: a place in the document, an id, and the kind of thing that it should belong to. */
      okr_document_add_note (plan->document, _("“%s” points to “%.80s”, but there is no %.80s with this id; it is kept as it is."),
                             path, cell->value.text, kind);
    }

  return id;
}

static void
put_cell (Plan      *plan,
          OkrEdit   *edit,
          OkrRecord *record,
          OkrCell   *cell)
{
  const char *id = NULL;

  if (cell->field->type == OKR_FIELD_REFERENCE)
    id = translate_id (plan, cell->field->target, cell->value.text);
  else if (record->table->entity_type == OKR_TYPE_ADVICE_DISMISSAL && g_str_equal (cell->field->name, "subject"))
    id = translate_subject (plan, record, cell);

  if (id != NULL)
    okr_edit_put_text (edit, cell->field->name, id);
  else
    okr_edit_put_value (edit, cell->field->name, &cell->value);
}

static void
put_fallbacks (OkrEdit   *edit,
               OkrRecord *record)
{
  for (guint i = 0; i < record->table->n_fields; i++)
    {
      const OkrField *field = &record->table->fields[i];

      if (field->fallback == NULL || okr_record_find (record, field->name) != NULL)
        continue;

      if (field->type == OKR_FIELD_WORD)
        okr_edit_put_text (edit, field->name, field->fallback);
      else
        okr_edit_put_integer (edit, field->name, g_ascii_strtoll (field->fallback, NULL, 10));
    }
}

/* After the records that it refers to: undo takes the rows back one by one in the other direction, and a row
 * that another still refers to is in its way.  The depth is bounded by the check for loops. */
static void
put_record (Plan      *plan,
            OkrEdit   *edit,
            OkrRecord *record)
{
  const char *id = g_hash_table_lookup (plan->ids, record);
  g_autofree char *ref = NULL;

  if (!g_hash_table_add (plan->written, record))
    return;

  for (guint i = 0; i < record->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (record->cells, OkrCell, i);
      OkrRecord *target = NULL;

      if (cell->field->type == OKR_FIELD_REFERENCE)
        target = okr_document_find (plan->document, cell->field->target, cell->value.text);
      /* none: it is a row of the workspace */
      if (target != NULL)
        put_record (plan, edit, target);
    }

  if (id == NULL)
    {
      okr_document_add_note (plan->document, _("The setting “%s” stays as it is in the workspace."), record->id);
      return;
    }

  okr_edit_insert (edit, record->table->name, id);

  ref = give_ref (plan, record);
  if (ref != NULL)
    okr_edit_put_text (edit, "ref", ref);

  if (record->extra != NULL)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), record->extra);
      g_autofree char *extra = okr_json_to_line (node);

      okr_edit_put_text (edit, "extra", extra);
    }

  for (guint i = 0; i < record->cells->len; i++)
    put_cell (plan, edit, record, &g_array_index (record->cells, OkrCell, i));
  put_fallbacks (edit, record);
}

/**
 * okr_document_to_edit:
 * @self: a checked document
 * @taken: what the workspace has already; used up
 * @label: what the person reads beside Undo
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Makes the one edit of an import.  Ids that are ULIDs stay when the workspace has none of them; any other id
 * becomes the ref.  Settings that the workspace has stay as they are, which is noted.  Any thread.
 *
 * Returns: (transfer full): the edit, or %NULL when cancelled
 */
OkrEdit *
okr_document_to_edit (OkrDocument   *self,
                      OkrTaken      *taken,
                      const char    *label,
                      GCancellable  *cancellable,
                      GError       **error)
{
  Plan plan = { .document = self, .taken = taken };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  g_autoptr (OkrEdit) edit = okr_edit_new (label, NULL);

  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (taken != NULL, NULL);

  plan.ids = ids;
  plan.written = written;
  give_ids (&plan);
  give_all_ranks (&plan);

  for (guint i = 0; i < okr_document_get_n_records (self); i++)
    {
      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      put_record (&plan, edit, okr_document_get_record (self, i));
    }

  return g_steal_pointer (&edit);
}

/**
 * okr_taken_new:
 *
 * Returns: (transfer full): what an empty workspace has: nothing
 */
OkrTaken *
okr_taken_new (void)
{
  OkrTaken *self = g_new0 (OkrTaken, 1);

  self->ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->refs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->last_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      g_ptr_array_add (self->ids, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
      g_ptr_array_add (self->refs, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
    }

  return self;
}

/**
 * okr_taken_free:
 *
 * Frees it with all its strings.
 */
void
okr_taken_free (OkrTaken *self)
{
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->refs);
  g_hash_table_unref (self->last_ranks);
  g_free (self);
}
