/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on its way in: see the header.  The checks are in okr-document-check.c, the making of the edit
 * in okr-document-edit.c.  */

#include "config.h"

#include "exchange/okr-document.h"

struct _OkrDocument
{
  GObject parent_instance;

  /* owned */
  char *name;
  char *title;
  char **languages;
  GPtrArray *records;           /* of OkrRecord */
  GPtrArray *by_id;             /* of GHashTable: id -> OkrRecord, one per table */
  GStrvBuilder *notes;
  char **all_notes;
};

G_DEFINE_FINAL_TYPE (OkrDocument, okr_document, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  OkrCell *cell = data;

  okr_value_clear (&cell->value);
}

/* --- Records --- */

/**
 * okr_record_new:
 * @table: the name of a table
 * @path: the JSON path of the object that the record is read from
 *
 * Returns: (transfer full): a record without cells
 */
OkrRecord *
okr_record_new (const char *table,
                const char *path)
{
  OkrRecord *self = g_new0 (OkrRecord, 1);

  self->table = okr_format_find_table (table);
  self->path = g_strdup (path);
  self->cells = g_array_new (FALSE, TRUE, sizeof (OkrCell));
  g_array_set_clear_func (self->cells, clear_cell);
  g_assert (self->table != NULL);

  return self;
}

/**
 * okr_record_free:
 *
 * Frees a record that is in no document.
 */
void
okr_record_free (OkrRecord *self)
{
  g_free (self->id);
  g_free (self->ref);
  g_free (self->path);
  g_array_unref (self->cells);
  g_clear_pointer (&self->extra, json_object_unref);
  g_free (self);
}

/**
 * okr_record_find:
 * @self: a record
 * @column: the name of a column
 *
 * Returns: (nullable): its cell, borrowed, valid until the next cell is put
 */
OkrCell *
okr_record_find (OkrRecord  *self,
                 const char *column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (self->cells, OkrCell, i);

      if (g_str_equal (cell->field->name, column))
        return cell;
    }

  return NULL;
}

/**
 * okr_record_get_text:
 * @self: a record
 * @column: the name of a column
 *
 * Returns: (nullable): the text of its cell, borrowed
 */
const char *
okr_record_get_text (OkrRecord  *self,
                     const char *column)
{
  OkrCell *cell = okr_record_find (self, column);

  return cell != NULL && cell->value.type == OKR_VALUE_TEXT ? cell->value.text : NULL;
}

/**
 * okr_record_put_value:
 * @self: a record
 * @column: the name of a column of its table
 * @key: the key that the value has in the file, or a whole JSON path, for messages
 * @value: copied
 *
 * Sets a cell, in the place of the one that was there.
 */
void
okr_record_put_value (OkrRecord      *self,
                      const char     *column,
                      const char     *key,
                      const OkrValue *value)
{
  OkrCell *cell = okr_record_find (self, column);

  if (cell == NULL)
    {
      OkrCell empty = { .field = okr_table_find_field (self->table, column) };

      g_return_if_fail (empty.field != NULL);
      g_array_append_val (self->cells, empty);
      cell = &g_array_index (self->cells, OkrCell, self->cells->len - 1);
    }

  okr_value_clear (&cell->value);
  okr_value_copy (value, &cell->value);
  cell->key = g_intern_string (key);
}

/**
 * okr_record_put_text:
 *
 * Sets a cell to a copy of a text: see okr_record_put_value().
 */
void
okr_record_put_text (OkrRecord  *self,
                     const char *column,
                     const char *key,
                     const char *text)
{
  g_auto (OkrValue) value = OKR_VALUE_INIT;

  okr_value_set_text (&value, text);
  okr_record_put_value (self, column, key, &value);
}

/**
 * okr_record_clear:
 * @self: a record
 * @columns: (array zero-terminated=1): names of columns
 *
 * Makes the record say nothing in these columns.
 */
void
okr_record_clear (OkrRecord          *self,
                  const char * const *columns)
{
  for (guint i = self->cells->len; i > 0; i--)
    if (g_strv_contains (columns, g_array_index (self->cells, OkrCell, i - 1).field->name))
      g_array_remove_index (self->cells, i - 1);
}

/**
 * okr_record_put_extra:
 * @self: a record
 * @key: a key that has no column; one that has the name of a column gets a _ at its end
 * @node: its value, copied
 *
 * Keeps what nobody knows, so that it comes back on export.
 */
void
okr_record_put_extra (OkrRecord  *self,
                      const char *key,
                      JsonNode   *node)
{
  g_autofree char *free_key = g_strdup (key);

  while (okr_table_find_field (self->table, free_key) != NULL)
    {
      g_autofree char *longer = g_strconcat (free_key, "_", NULL);

      g_set_str (&free_key, longer);
    }

  if (self->extra == NULL)
    self->extra = json_object_new ();
  json_object_set_member (self->extra, free_key, json_node_copy (node));
}

/* --- The document --- */

static void
okr_document_finalize (GObject *object)
{
  OkrDocument *self = OKR_DOCUMENT (object);

  g_free (self->name);
  g_free (self->title);
  g_strfreev (self->languages);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->by_id);
  g_strv_builder_unref (self->notes);
  g_strfreev (self->all_notes);

  G_OBJECT_CLASS (okr_document_parent_class)->finalize (object);
}

static void
okr_document_class_init (OkrDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_document_finalize;
}

static void
okr_document_init (OkrDocument *self)
{
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_record_free);
  self->by_id = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->notes = g_strv_builder_new ();

  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    g_ptr_array_add (self->by_id, g_hash_table_new (g_str_hash, g_str_equal));
}

/**
 * okr_document_new:
 * @name: the file's name, for messages
 * @languages: (nullable): the languages wanted of texts that have several, the best first; English comes last
 *
 * Returns: (transfer full): an empty document
 */
OkrDocument *
okr_document_new (const char         *name,
                  const char * const *languages)
{
  OkrDocument *self = g_object_new (OKR_TYPE_DOCUMENT, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  self->name = g_strdup (name);
  if (languages != NULL)
    g_strv_builder_addv (builder, (const char **) languages);
  g_strv_builder_add (builder, "en");
  self->languages = g_strv_builder_end (builder);

  return self;
}

/**
 * okr_document_get_name:
 *
 * Returns: the name of the file, for messages
 */
const char *
okr_document_get_name (OkrDocument *self)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);

  return self->name;
}

/**
 * okr_document_get_title:
 *
 * Returns: (nullable): what the document calls itself; after loading, never %NULL
 */
const char *
okr_document_get_title (OkrDocument *self)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * okr_document_set_title:
 *
 * Sets what the document calls itself; a copy is kept.
 */
void
okr_document_set_title (OkrDocument *self,
                        const char  *title)
{
  g_return_if_fail (OKR_IS_DOCUMENT (self));

  g_set_str (&self->title, title);
}

/**
 * okr_document_get_languages:
 *
 * Returns: the languages wanted of texts that have several, the best first, ended by %NULL
 */
const char * const *
okr_document_get_languages (OkrDocument *self)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);

  return (const char * const *) self->languages;
}

/**
 * okr_document_get_n_records:
 *
 * Returns: how many records there are
 */
guint
okr_document_get_n_records (OkrDocument *self)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), 0);

  return self->records->len;
}

/**
 * okr_document_get_record:
 *
 * Returns: (transfer none): a record, in the order in which they were added
 */
OkrRecord *
okr_document_get_record (OkrDocument *self,
                         guint        position)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return g_ptr_array_index (self->records, position);
}

/**
 * okr_document_find:
 * @self: a document
 * @table: a table
 * @id: an id as the document has it
 *
 * Returns: (nullable): the first record of that id, borrowed
 */
OkrRecord *
okr_document_find (OkrDocument    *self,
                   const OkrTable *table,
                   const char     *id)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);

  return g_hash_table_lookup (g_ptr_array_index (self->by_id, table->position), id);
}

/**
 * okr_document_add:
 * @self: a document
 * @record: (transfer full): a record; its id does not change any more
 *
 * Adds a record at the end.
 */
void
okr_document_add (OkrDocument *self,
                  OkrRecord   *record)
{
  GHashTable *by_id;

  g_return_if_fail (OKR_IS_DOCUMENT (self));

  g_ptr_array_add (self->records, record);
  by_id = g_ptr_array_index (self->by_id, record->table->position);
  if (record->id != NULL && !g_hash_table_contains (by_id, record->id))
    g_hash_table_insert (by_id, record->id, record);
}

/**
 * okr_document_remove_if:
 * @self: a document
 * @condition: which records go
 *
 * Removes records: templates leave out what belongs to the past of the sample they are made from.
 */
void
okr_document_remove_if (OkrDocument  *self,
                        gboolean    (*condition) (OkrRecord *record, gpointer user_data),
                        gpointer      user_data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_record_free);

  g_return_if_fail (OKR_IS_DOCUMENT (self));

  g_ptr_array_set_free_func (self->records, NULL);
  for (guint i = 0; i < self->records->len; i++)
    {
      OkrRecord *record = g_ptr_array_index (self->records, i);

      if (!condition (record, user_data))
        {
          g_ptr_array_add (kept, record);
          continue;
        }
      if (record->id != NULL)
        g_hash_table_remove (g_ptr_array_index (self->by_id, record->table->position), record->id);
      okr_record_free (record);
    }

  g_ptr_array_unref (self->records);
  self->records = g_steal_pointer (&kept);
}

/**
 * okr_document_add_note:
 *
 * Adds a translated sentence on what could not be placed, or was worked out anew.
 */
void
okr_document_add_note (OkrDocument *self,
                       const char  *format,
                       ...)
{
  va_list arguments;

  g_return_if_fail (OKR_IS_DOCUMENT (self));

  va_start (arguments, format);
  g_strv_builder_take (self->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/**
 * okr_document_get_notes:
 * @self: a document
 *
 * Returns: (transfer none): what could not be placed, in sentences, ended by %NULL
 */
const char * const *
okr_document_get_notes (OkrDocument *self)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), NULL);

  g_strfreev (self->all_notes);
  self->all_notes = g_strv_builder_unref_to_strv (g_strv_builder_ref (self->notes));
  return (const char * const *) self->all_notes;
}
