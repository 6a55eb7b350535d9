/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges a document as a whole, after its readers have judged each value: nothing missing, no id twice, every
 * reference found, no loop among parents.  And what can only be typed on one line comes in on one line.  */

#include "config.h"

#include "base/okr-text.h"
#include "exchange/okr-cell.h"
#include "exchange/okr-exchange-error.h"
#include "model/okr-entities.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_CHAIN 1000

static gboolean
refuse_missing (OkrDocument  *document,
                OkrRecord    *record,
                const char   *key,
                GError      **error)
{
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_MISSING, okr_document_get_name (document), record->path,
                          _("“%s” is missing."), key);
  return FALSE;
}

static gboolean
check_required (OkrDocument  *document,
                OkrRecord    *record,
                GError      **error)
{
  /* the id of a setting is its name */
  if (record->id == NULL && record->table->entity_type == OKR_TYPE_SETTING)
    return refuse_missing (document, record, "id", error);

  for (guint i = 0; i < record->table->n_fields; i++)
    {
      const OkrField *field = &record->table->fields[i];

      if (!field->required || field->fallback != NULL || field->type == OKR_FIELD_RANK
          || okr_record_find (record, field->name) != NULL)
        continue;

      return refuse_missing (document, record, field->name, error);
    }

  return TRUE;
}

static gboolean
check_id (OkrDocument  *document,
          OkrRecord    *record,
          GError      **error)
{
  OkrRecord *first;
  g_autofree char *path = NULL;

  if (record->id == NULL)
    return TRUE;

  first = okr_document_find (document, record->table, record->id);
  if (first == record)
    return TRUE;

  path = okr_json_path_member (record->path, "id");
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_DUPLICATE, okr_document_get_name (document), path,
                          _("The id “%s” is given twice; %s has it, too."), record->id, first->path);
  return FALSE;
}

static gboolean
check_references (OkrDocument  *document,
                  OkrRecord    *record,
                  GError      **error)
{
  for (guint i = 0; i < record->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (record->cells, OkrCell, i);
      g_autofree char *path = NULL;

      if (cell->field->type != OKR_FIELD_REFERENCE
          || okr_document_find (document, cell->field->target, cell->value.text) != NULL)
        continue;

      path = okr_json_path_member (record->path, cell->key);
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_DANGLING, okr_document_get_name (document), path,
                              /* Translators: an id, and the kind of thing that it should belong to. */
                              _("It points to “%.80s”, but there is no %s with this id."),
                              cell->value.text, cell->field->target->name);
      return FALSE;
    }

  return TRUE;
}

/* Teams, metrics and the like are trees; a walk up that does not end, or only after very many steps, would
 * hang whoever draws them. */
static gboolean
check_loops (OkrDocument  *document,
             OkrRecord    *record,
             GError      **error)
{
  for (guint i = 0; i < record->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (record->cells, OkrCell, i);
      const char *id = cell->value.type == OKR_VALUE_TEXT ? cell->value.text : NULL;
      guint n_steps = 0;
      g_autofree char *path = NULL;

      if (cell->field->target != record->table)
        continue;

      while (id != NULL && ++n_steps <= MAX_CHAIN)
        {
          OkrRecord *parent = okr_document_find (document, record->table, id);

          id = parent != NULL ? okr_record_get_text (parent, cell->field->name) : NULL;
        }
      if (id == NULL)
        continue;

      path = okr_json_path_member (record->path, cell->key);
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_LOOP, okr_document_get_name (document), path,
                              _("It leads back to itself, or through more than %d others."), MAX_CHAIN);
      return FALSE;
    }

  return TRUE;
}

static void
flatten (OkrRecord  *record,
         const char *column)
{
  OkrCell *cell = okr_record_find (record, column);
  g_autofree char *line = NULL;

  if (cell == NULL || cell->value.type != OKR_VALUE_TEXT || strpbrk (cell->value.text, "\n\t") == NULL)
    return;

  line = okr_text_dup_line (cell->value.text, OKR_TEXT_MAX_LENGTH);
  g_free (cell->value.text);
  cell->value.text = g_steal_pointer (&line);
}

/* A title or a name is typed on one line, and has one line wherever it is shown. */
static void
flatten_titles (OkrDocument *document,
                OkrRecord   *record)
{
  flatten (record, "title");
  flatten (record, "name");
  flatten (record, "unit");
  if (record->table->entity_type != OKR_TYPE_SETTING || g_strcmp0 (record->id, "title") != 0)
    return;

  flatten (record, "value");
  okr_document_set_title (document, okr_record_get_text (record, "value"));
}

/**
 * okr_document_check:
 * @self: a document
 * @error: return location for an %OKR_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Checks what can only be seen in the whole document, and makes one line of each title.  Any thread.
 *
 * Returns: whether it can be imported
 */
gboolean
okr_document_check (OkrDocument   *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (OKR_IS_DOCUMENT (self), FALSE);

  for (guint i = 0; i < okr_document_get_n_records (self); i++)
    {
      OkrRecord *record = okr_document_get_record (self, i);

      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!check_required (self, record, error)
          || !check_id (self, record, error)
          || !check_references (self, record, error)
          || !check_loops (self, record, error))
        return FALSE;
      flatten_titles (self, record);
    }

  return TRUE;
}
