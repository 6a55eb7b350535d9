/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes workspaces of the samples in data/templates/: the texts in the language wanted, the dates moved by
 * whole weeks to today, so that days of the week stay.  The start page uses it.  */

#include "config.h"

#include "exchange/okr-template.h"

#include "base/okr-async.h"
#include "exchange/okr-cell.h"
#include "exchange/okr-exchange-resources.h"
#include "exchange/okr-json-source.h"
#include "exchange/okr-own-template.h"
#include "logic/okr-cycle-name.h"

/* In the order of the start page. */
static const struct
{
  const char *id;
  gboolean example;
} templates[] = {
  { "gtm-startup", FALSE },
  { "captain-contrat", TRUE },
  { "manomano-search", TRUE },
};

/**
 * okr_template_free:
 *
 * Frees it with its texts.
 */
void
okr_template_free (OkrTemplate *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->disclaimer);
  g_free (self);
}

static GFile *
get_file (const char *id)
{
  g_autofree char *uri = g_strdup_printf ("resource:///org/example/Okr/templates/%s.json", id);

  if (g_str_has_prefix (id, OKR_TEMPLATE_OWN))
    {
      g_autofree char *path = okr_own_template_dup_path (id + strlen (OKR_TEMPLATE_OWN));

      return g_file_new_for_path (path);
    }

  /* a resource of a static library is only there when something asks for it */
  okr_exchange_get_resource ();
  return g_file_new_for_uri (uri);
}

static char *
read_text (OkrDocument *document,
           JsonNode    *root,
           const char  *key)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root), key);
  char *text = NULL;

  if (node != NULL)
    okr_cell_read_text (document, key, node, &text, NULL);
  return text;
}

/**
 * okr_template_list:
 * @languages: (nullable): the languages wanted; %NULL: those of the interface
 *
 * Returns: (transfer full) (element-type OkrTemplate): the templates in the order of the start page
 */
GPtrArray *
okr_template_list (const char * const *languages)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_template_free);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (GFile) file = get_file (templates[i].id);
      g_autoptr (JsonNode) root = okr_json_source_load (file, NULL, NULL);
      g_autoptr (OkrDocument) document =
        okr_document_new (templates[i].id, languages != NULL ? languages : g_get_language_names ());
      OkrTemplate *template;

      g_assert (root != NULL);
      template = g_new0 (OkrTemplate, 1);
      template->id = g_strdup (templates[i].id);
      template->title = read_text (document, root, "title");
      template->disclaimer = read_text (document, root, "disclaimer");
      template->example = templates[i].example;
      g_ptr_array_add (list, template);
    }

  return list;
}

/* --- Dates --- */

static gboolean
get_date (OkrRecord  *record,
          const char *column,
          OkrDate    *date)
{
  const char *text = okr_record_get_text (record, column);

  return text != NULL && okr_date_parse_iso (text, date, NULL);
}

/* The latest reading of an example. */
static OkrDate
get_last_reading (OkrDocument *document)
{
  OkrDate last = OKR_DATE_NONE, date;

  for (guint i = 0; i < okr_document_get_n_records (document); i++)
    {
      OkrRecord *record = okr_document_get_record (document, i);

      if (record->table->entity_type == OKR_TYPE_CHECK_IN && get_date (record, "date", &date))
        last = MAX (last, date);
    }

  return last;
}

/* The first day of the cycle that is running. */
static OkrDate
get_start (OkrDocument *document)
{
  OkrDate date;

  for (guint i = 0; i < okr_document_get_n_records (document); i++)
    {
      OkrRecord *record = okr_document_get_record (document, i);

      if (record->table->entity_type == OKR_TYPE_CYCLE && get_date (record, "start", &date)
          && g_strcmp0 (okr_record_get_text (record, "state"), "running") == 0)
        return date;
    }

  return OKR_DATE_NONE;
}

static int
round_down_to_weeks (int n_days)
{
  return n_days - ((n_days % OKR_DAYS_PER_WEEK) + OKR_DAYS_PER_WEEK) % OKR_DAYS_PER_WEEK;
}

static void
move_record (OkrRecord *record,
             int        n_days)
{
  for (guint i = 0; i < record->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (record->cells, OkrCell, i);
      g_autofree char *moved = NULL;
      OkrDate date;

      if (cell->field->type != OKR_FIELD_DATE || !okr_date_parse_iso (cell->value.text, &date, NULL))
        continue;

      moved = okr_date_to_iso (okr_date_add_days (date, n_days));
      okr_value_set_text (&cell->value, moved);
    }
}

/* "Spring 2026" is no name for a cycle that begins on another day. */
static void
rename_cycle (OkrRecord *record)
{
  g_autofree char *name = NULL;
  OkrDate start, end;

  if (record->table->entity_type != OKR_TYPE_CYCLE
      || !get_date (record, "start", &start) || !get_date (record, "end", &end))
    return;

  name = okr_cycle_name_propose (start, end);
  okr_record_put_text (record, "name", "name", name);
}

static void
move_document (OkrDocument *document,
               int          n_days)
{
  if (n_days == 0)
    return;

  for (guint i = 0; i < okr_document_get_n_records (document); i++)
    {
      move_record (okr_document_get_record (document, i), n_days);
      rename_cycle (okr_document_get_record (document, i));
    }
}

/* --- A cycle to begin --- */

/* What belongs to the past of the sample. */
static gboolean
is_past (OkrRecord *record,
         gpointer   user_data)
{
  static const char * const past[] = {
    "check_in", "decision", "decision_person", "review_note", "next_step", "workshop", "attendance", NULL
  };

  return g_strv_contains (past, record->table->name)
         || (record->table->entity_type == OKR_TYPE_KEY_RESULT
             && g_strcmp0 (okr_record_get_text (record, "state"), "active") != 0);
}

/* What hung on a key result that is gone: it would point to nothing. */
static gboolean
is_orphan (OkrRecord *record,
           gpointer   user_data)
{
  OkrDocument *document = user_data;

  for (guint i = 0; i < record->cells->len; i++)
    {
      OkrCell *cell = &g_array_index (record->cells, OkrCell, i);

      if (cell->field->type == OKR_FIELD_REFERENCE
          && cell->field->required
          && okr_document_find (document, cell->field->target, cell->value.text) == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
make_new (OkrDocument *document)
{
  static const char * const of_key_result[] = { "contribution", "replaced_by", "state_reason", NULL };
  static const char * const of_hypothesis[] = { "status", "accountability_check", NULL };
  static const char * const of_idea[] = { "state", "doer", NULL };
  static const char * const none[] = { NULL };

  okr_document_remove_if (document, is_past, NULL);
  okr_document_remove_if (document, is_orphan, document);

  for (guint i = 0; i < okr_document_get_n_records (document); i++)
    {
      OkrRecord *record = okr_document_get_record (document, i);
      GType type = record->table->entity_type;

      okr_record_clear (record, type == OKR_TYPE_KEY_RESULT ? of_key_result
                                : type == OKR_TYPE_HYPOTHESIS ? of_hypothesis
                                : type == OKR_TYPE_IDEA ? of_idea
                                : none);
    }
}

static gboolean
is_example (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].id, id))
      return templates[i].example;

  return FALSE;
}

/**
 * okr_template_load:
 * @id: the id of a template; with %OKR_TEMPLATE_OWN before its name, one that was saved
 * @languages: (nullable): the languages wanted; %NULL: those of the interface
 * @today: the day to move it to
 * @error: return location: as for okr_import_load()
 *
 * Makes a document of a template.  The cycle to begin starts on the Monday of this week, without readings,
 * decisions, review and replaced key results, its ideas undecided.  An example keeps all, moved so that its
 * last reading was within the last seven days.  Any thread.
 *
 * Returns: (transfer full): a checked document
 */
OkrDocument *
okr_template_load (const char          *id,
                   const char * const  *languages,
                   OkrDate              today,
                   GError             **error)
{
  g_autoptr (GFile) file = get_file (id);
  g_autoptr (OkrDocument) document = NULL;
  OkrDate anchor;

  g_return_val_if_fail (okr_date_is_valid (today), NULL);

  document = okr_import_load (file, languages, NULL, error);
  if (document == NULL)
    return NULL;

  if (is_example (id))
    {
      anchor = get_last_reading (document);
      move_document (document, round_down_to_weeks (okr_date_days_between (anchor, today)));
    }
  else
    {
      make_new (document);
      anchor = get_start (document);
      move_document (document, okr_date_days_between (anchor, today) - (okr_date_get_weekday (today) - 1));
    }

  if (!okr_document_check (document, NULL, error))
    return NULL;
  return g_steal_pointer (&document);
}

static void
on_instantiated_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  OkrWorkspace *workspace = okr_import_to_new_finish (result, &error);

  okr_async_answer (task, workspace, g_object_unref, error);
}

/**
 * okr_template_instantiate_async:
 * @id: the id of a template
 * @languages: (nullable): the languages wanted; %NULL: those of the interface
 * @client: who makes the edit, for the history
 * @clock: says today, and becomes the clock of the workspace
 *
 * Makes a new workspace of a template in the data folder.
 */
void
okr_template_instantiate_async (const char          *id,
                                const char * const  *languages,
                                const char          *client,
                                OkrClock            *clock,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (OkrDocument) document = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, okr_template_instantiate_async);
  g_task_set_check_cancellable (task, FALSE);

  /* a few milliseconds: the samples are small */
  document = okr_template_load (id, languages, okr_clock_get_today (clock), &error);
  if (document == NULL)
    g_task_return_error (task, error);
  else
    okr_import_to_new_async (document, client, clock, cancellable, on_instantiated_cb, g_steal_pointer (&task));
}

/**
 * okr_template_instantiate_finish:
 * @result: what the callback was given
 * @error: return location: as for okr_import_to_new_finish()
 *
 * Returns: (transfer full): the new workspace, open and started
 */
OkrWorkspace *
okr_template_instantiate_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
