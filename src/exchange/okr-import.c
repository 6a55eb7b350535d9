/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files come in here: the window and okr-cli call it, templates share its second half.  */

#include "config.h"

#include "exchange/okr-import.h"

#include "base/okr-async.h"
#include "exchange/okr-exchange-error.h"
#include "exchange/okr-json-reader.h"
#include "exchange/okr-json-source.h"
#include "exchange/okr-library.h"
#include "exchange/okr-sample-reader.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* --- Loading --- */

typedef struct
{
  GFile *file;
  char **languages;
  OkrProgressFunc progress;
  gpointer progress_data;
  GMainContext *context;
} Load;

typedef struct
{
  OkrProgressFunc progress;
  gpointer progress_data;
  double fraction;
} Report;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->file);
  g_strfreev (load->languages);
  g_main_context_unref (load->context);
  g_free (load);
}

static gboolean
on_report_cb (gpointer user_data)
{
  Report *report = user_data;

  report->progress (report->fraction, report->progress_data);
  return G_SOURCE_REMOVE;
}

static void
report_progress (Load   *load,
                 double  fraction)
{
  Report *report;

  if (load == NULL || load->progress == NULL)
    return;

  report = g_new (Report, 1);
  *report = (Report) { load->progress, load->progress_data, fraction };
  g_main_context_invoke_full (load->context, G_PRIORITY_DEFAULT, on_report_cb, report, g_free);
}

static gboolean
read_root (OkrDocument   *document,
           JsonNode      *root,
           GCancellable  *cancellable,
           GError       **error)
{
  if (okr_sample_is_sample (root))
    return okr_sample_read (document, root, error);
  if (okr_json_is_document (root))
    return okr_json_read (document, root, cancellable, error);

  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_FORMAT, okr_document_get_name (document), "$",
                          _("This is JSON, but neither a document of Okr (\"format\": \"okr\") nor a sample "
                            "(\"schema\": \"okr-sample/1\")."));
  return FALSE;
}

static OkrDocument *
load_document (GFile               *file,
               const char * const  *languages,
               Load                *load,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (OkrDocument) document = okr_document_new (name, languages);
  g_autoptr (JsonNode) root = okr_json_source_load (file, cancellable, error);

  if (root == NULL)
    return NULL;

  report_progress (load, 0.4);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_root (document, root, cancellable, error))
    return NULL;

  report_progress (load, 0.8);
  if (!okr_document_check (document, cancellable, error))
    return NULL;

  if (okr_document_get_title (document) == NULL)
    {
      g_autofree char *basename = g_file_get_basename (file);

      if (g_str_has_suffix (basename, ".json"))
        basename[strlen (basename) - strlen (".json")] = '\0';
      okr_document_set_title (document, basename);
    }

  report_progress (load, 1);
  return g_steal_pointer (&document);
}

/**
 * okr_import_load:
 * @file: a JSON file: Okr's own document or a sample
 * @languages: (nullable): the languages wanted of texts that have several; %NULL: those of the interface
 * @error: return location for an %OKR_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED, whose message names file, place and
 *   reason
 *
 * Loads and checks a file.  Nothing of any workspace is touched.  Blocks; any thread.
 *
 * Returns: (transfer full): a checked document with a title, or %NULL
 */
OkrDocument *
okr_import_load (GFile               *file,
                 const char * const  *languages,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load_document (file, languages != NULL ? languages : g_get_language_names (), NULL, cancellable, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  OkrDocument *document =
    load_document (load->file, (const char * const *) load->languages, load, cancellable, &error);

  okr_async_answer (task, document, g_object_unref, error);
}

/**
 * okr_import_load_async:
 * @progress: (nullable): called with the share that is done
 *
 * Does okr_import_load() in a thread.
 */
void
okr_import_load_async (GFile               *file,
                       const char * const  *languages,
                       OkrProgressFunc      progress,
                       gpointer             progress_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->file = g_object_ref (file);
  load->languages = g_strdupv ((char **) (languages != NULL ? languages : g_get_language_names ()));
  load->progress = progress;
  load->progress_data = progress_data;
  load->context = g_main_context_ref_thread_default ();

  g_task_set_source_tag (task, okr_import_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * okr_import_load_finish:
 * @result: what the callback was given
 * @error: return location: as for okr_import_load()
 *
 * Returns: (transfer full): a checked document, as of okr_import_load()
 */
OkrDocument *
okr_import_load_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Into a workspace --- */

typedef struct
{
  OkrDocument *document;
  OkrWorkspace *workspace;
  OkrTaken *taken;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_object_unref (import->document);
  g_object_unref (import->workspace);
  okr_taken_free (import->taken);
  g_free (import);
}

static void
take_ranks (OkrTaken       *taken,
            const OkrTable *table,
            OkrEntity      *entity)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;
      g_autofree char *key = NULL;
      const char *last;

      if (table->fields[i].type != OKR_FIELD_RANK)
        continue;

      okr_entity_get_value (entity, okr_entity_class_find_column (table->entity_type, table->fields[i].name), &value);
      key = g_strdup_printf ("%s.%s", table->name, table->fields[i].name);
      last = g_hash_table_lookup (taken->last_ranks, key);
      if (value.type == OKR_VALUE_TEXT && (last == NULL || strcmp (value.text, last) > 0))
        g_hash_table_replace (taken->last_ranks, g_steal_pointer (&key), g_strdup (value.text));
    }
}

/* On the main thread, where the objects live; what is built of it may then go to a thread. */
static OkrTaken *
take_stock (OkrWorkspace *workspace)
{
  OkrTaken *taken = okr_taken_new ();

  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      const OkrTable *table = okr_format_get_table (i);
      GListModel *list = okr_workspace_get_list (workspace, table->entity_type);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (OkrEntity) entity = g_list_model_get_item (list, j);

          g_hash_table_add (g_ptr_array_index (taken->ids, i), g_strdup (okr_entity_get_id (entity)));
          if (okr_entity_get_ref (entity) != NULL)
            g_hash_table_add (g_ptr_array_index (taken->refs, i), g_strdup (okr_entity_get_ref (entity)));
          take_ranks (taken, table, entity);
        }
    }

  return taken;
}

static void
make_edit_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  Import *import = task_data;
  /* Translators: the label of an undo step; %s is the title of a document. */
  g_autofree char *label = g_strdup_printf (_("Import “%s”"), okr_document_get_title (import->document));
  GError *error = NULL;
  OkrEdit *edit = okr_document_to_edit (import->document, import->taken, label, cancellable, &error);

  okr_async_answer (task, edit, (GDestroyNotify) okr_edit_free, error);
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean done = okr_workspace_finish (OKR_WORKSPACE (source), result, &error);

  okr_async_answer_done (task, done, error);
}

static void
on_edit_made_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Import *import = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  OkrEdit *edit = g_task_propagate_pointer (G_TASK (result), &error);

  if (edit == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (okr_edit_is_empty (edit))
    {
      okr_edit_free (edit);
      g_task_return_boolean (task, TRUE);
      return;
    }

  okr_workspace_import_async (import->workspace, edit, g_task_get_cancellable (task), on_imported_cb,
                              g_object_ref (task));
}

/**
 * okr_import_async:
 * @document: a checked document
 * @workspace: an open workspace
 *
 * Adds all of a document to a workspace, in one transaction that is one step of undo.
 */
void
okr_import_async (OkrDocument         *document,
                  OkrWorkspace        *workspace,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) making = g_task_new (NULL, cancellable, on_edit_made_cb, g_object_ref (task));
  Import *import = g_new0 (Import, 1);

  g_return_if_fail (OKR_IS_DOCUMENT (document));
  g_return_if_fail (OKR_IS_WORKSPACE (workspace));

  import->document = g_object_ref (document);
  import->workspace = g_object_ref (workspace);
  import->taken = take_stock (workspace);

  g_task_set_source_tag (task, okr_import_async);
  g_task_set_check_cancellable (task, FALSE);    /* what is committed is not cancelled */
  g_task_set_task_data (making, import, import_free);
  g_task_run_in_thread (making, make_edit_in_thread);
}

/**
 * okr_import_finish:
 * @result: what the callback was given
 * @error: return location: as for okr_workspace_finish()
 *
 * Returns: whether all of it is in the workspace; else nothing of it is
 */
gboolean
okr_import_finish (GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Into a new workspace --- */

static void
on_new_filled_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OkrWorkspace *workspace = g_task_get_task_data (task);
  GError *error = NULL;

  if (okr_import_finish (result, &error))
    {
      g_task_return_pointer (task, g_object_ref (workspace), g_object_unref);
      return;
    }

  okr_workspace_close (workspace);
  g_unlink (okr_workspace_get_path (workspace));
  g_task_return_error (task, error);
}

static void
on_new_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OkrDocument *document = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (OkrWorkspace) workspace = okr_workspace_open_finish (result, &error);

  if (workspace == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  okr_import_async (document, workspace, g_task_get_cancellable (task), on_new_filled_cb, g_object_ref (task));
  g_task_set_task_data (task, g_object_ref (workspace), g_object_unref);
}

/**
 * okr_import_to_new_async:
 * @document: a checked document
 * @client: who makes the edit, for the history
 * @clock: (transfer none): the day of the new workspace
 *
 * Makes a new workspace in the data folder, named after the title of the document, and fills it.
 */
void
okr_import_to_new_async (OkrDocument         *document,
                         const char          *client,
                         OkrClock            *clock,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);
  g_autofree char *path = NULL;
  GError *error = NULL;

  g_return_if_fail (OKR_IS_DOCUMENT (document));

  g_task_set_source_tag (task, okr_import_to_new_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);

  path = okr_library_new_path (okr_document_get_title (document), &error);
  if (path == NULL)
    g_task_return_error (task, error);
  else
    okr_workspace_open_async (path, OKR_STORE_OPEN_CREATE, client, clock, cancellable, on_new_opened_cb,
                              g_object_ref (task));
}

/**
 * okr_import_to_new_finish:
 * @result: what the callback was given
 * @error: return location: as for okr_workspace_open_finish() and okr_workspace_finish()
 *
 * Returns: (transfer full): the new workspace, open and started
 */
OkrWorkspace *
okr_import_to_new_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
