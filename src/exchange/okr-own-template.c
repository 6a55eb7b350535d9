/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates that people make of their own sets.  A template is a document as every export is one, of one cycle, without
 * what belongs to its past; so it can be sent to somebody and imported, too.  */

#include "config.h"

#include "exchange/okr-own-template.h"

#include "exchange/okr-export.h"
#include "exchange/okr-format.h"
#include "exchange/okr-library.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#define SUFFIX ".json"

/* A template that was deleted waits under this name until another one is. */
#define DELETED_SUFFIX ".json.deleted"

/* ---- the folder ---- */

static char *
dup_path (const char *name,
          const char *suffix)
{
  g_autofree char *folder = okr_library_dup_folder ();
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (folder, "templates", file, NULL);
}

/**
 * okr_own_template_dup_path:
 * @name: of a template
 *
 * Returns: (transfer full): where its document is
 */
char *
okr_own_template_dup_path (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return dup_path (name, SUFFIX);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char **) a, *(const char **) b);
}

/**
 * okr_own_template_list:
 *
 * Returns: (transfer full) (element-type utf8): the names of the templates that were saved, in the order of the language
 */
GPtrArray *
okr_own_template_list (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *library = okr_library_dup_folder ();
  g_autofree char *folder = g_build_filename (library, "templates", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, SUFFIX) && file[0] != '.')
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (SUFFIX)));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static gboolean
rename_file (const char  *from,
             const char  *to,
             GError     **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "%s: %s", from, g_strerror (errno));

  return FALSE;
}

/**
 * okr_own_template_delete:
 * @name: of a template
 * @error: return location for a %G_IO_ERROR
 *
 * Takes a template out of the list; okr_own_template_restore() brings it back.
 *
 * Returns: whether it is gone
 */
gboolean
okr_own_template_delete (const char  *name,
                         GError     **error)
{
  g_autofree char *path = dup_path (name, SUFFIX);
  g_autofree char *deleted = dup_path (name, DELETED_SUFFIX);

  return rename_file (path, deleted, error);
}

/**
 * okr_own_template_restore:
 * @name: of a template that was deleted
 * @error: return location for a %G_IO_ERROR
 *
 * Returns: whether it is there again
 */
gboolean
okr_own_template_restore (const char  *name,
                          GError     **error)
{
  g_autofree char *path = dup_path (name, SUFFIX);
  g_autofree char *deleted = dup_path (name, DELETED_SUFFIX);

  return rename_file (deleted, path, error);
}

/* ---- making one ---- */

static JsonArray *
get_rows (JsonObject *document,
          const char *table)
{
  return json_object_has_member (document, table) ? json_object_get_array_member (document, table) : NULL;
}

typedef gboolean (* DropFunc) (JsonObject *row,
                               gpointer    user_data);

static void
drop_rows (JsonObject *document,
           const char *table,
           DropFunc    drop,
           gpointer    user_data)
{
  JsonArray *rows = get_rows (document, table);

  for (guint i = rows != NULL ? json_array_get_length (rows) : 0; i > 0; i--)
    if (drop (json_array_get_object_element (rows, i - 1), user_data))
      json_array_remove_element (rows, i - 1);
}

static void
drop_members (JsonObject         *document,
              const char         *table,
              const char * const *members)
{
  JsonArray *rows = get_rows (document, table);

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    for (guint k = 0; members[k] != NULL; k++)
      json_object_remove_member (json_array_get_object_element (rows, i), members[k]);
}

/* What happened belongs to the set that it is made of, not to the one that will be. */
static void
drop_past (JsonObject *document)
{
  static const char * const past[] = {
    "check_in", "decision", "decision_person", "review_note", "review_grade", "next_step", "workshop", "attendance", "pulse",
    "agreement", "guard_reading", "vote", "idea_score", "parking_note", "advice_dismissal", NULL
  };
  static const struct
  {
    const char *table;
    const char *members[6];
  } said[] = {
    { "cycle", { "parent" } },
    { "accountability_check", { "held_on" } },
    { "objective", { "state", "launched_on", "verdict", "verdict_note" } },
    { "key_result", { "contribution", "replaced_by", "state_reason", "talked_on" } },
    { "hypothesis", { "status", "accountability_check" } },
    { "milestone", { "done_on" } },
    { "discovery_item", { "done_on" } },
    { "idea", { "state", "state_reason", "doer", "done_on" } },
  };

  for (guint i = 0; past[i] != NULL; i++)
    json_object_remove_member (document, past[i]);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    drop_members (document, said[i].table, said[i].members);
}

static const char *
get_text (JsonObject *row,
          const char *member)
{
  return json_object_has_member (row, member) ? json_object_get_string_member (row, member) : NULL;
}

static gboolean
is_other_cycle (JsonObject *row,
                gpointer    id)
{
  return g_strcmp0 (get_text (row, "id"), id) != 0;
}

static gboolean
is_of_other_cycle (JsonObject *row,
                   gpointer    id)
{
  return g_strcmp0 (get_text (row, "cycle"), id) != 0;
}

static gboolean
is_given_up (JsonObject *row,
             gpointer    user_data)
{
  const char *state = get_text (row, "state");

  return g_strcmp0 (state, "replaced") == 0 || g_strcmp0 (state, "dropped") == 0;
}

/* ---- references ---- */

static GHashTable *
list_ids (JsonObject *document,
          const char *table)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *rows = get_rows (document, table);

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    g_hash_table_add (ids, (gpointer) get_text (json_array_get_object_element (rows, i), "id"));

  return ids;
}

typedef struct
{
  const char *column;
  gboolean    required;
  GHashTable *ids;              /* owned: what there is to refer to */
} Reference;

/* A reference to what is gone goes too; what cannot be without it goes with it. */
static gboolean
leads_nowhere (JsonObject *row,
               gpointer    user_data)
{
  const Reference *reference = user_data;
  const char *id = get_text (row, reference->column);

  if (id == NULL || g_hash_table_contains (reference->ids, id))
    return FALSE;

  json_object_remove_member (row, reference->column);

  return reference->required;
}

/* Owners come before what they own. */
static void
mend_references (JsonObject *document)
{
  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      const OkrTable *table = okr_format_get_table (i);

      for (guint k = 0; k < table->n_fields; k++)
        {
          const OkrField *field = &table->fields[k];
          g_autoptr (GHashTable) ids = NULL;
          Reference reference;

          if (field->type != OKR_FIELD_REFERENCE)
            continue;
          ids = list_ids (document, field->target->name);
          reference = (Reference) { field->name, field->required, ids };
          drop_rows (document, table->name, leads_nowhere, &reference);
        }
    }
}

/* ---- names ---- */

static void
hide_names (JsonObject *document)
{
  JsonArray *people = get_rows (document, "person");

  for (guint i = 0; people != NULL && i < json_array_get_length (people); i++)
    {
      /* Translators: stands for the name of somebody in a template; a number */
      g_autofree char *name = g_strdup_printf (_("Person %'u"), i + 1);

      json_object_set_string_member (json_array_get_object_element (people, i), "name", name);
    }
}

static gboolean
is_title (JsonObject *row,
          gpointer    user_data)
{
  const char *id = get_text (row, "id");

  return g_strcmp0 (id, "title") == 0 || g_strcmp0 (id, "disclaimer") == 0;
}

static void
set_title (JsonObject *document,
           const char *title)
{
  JsonObject *setting = json_object_new ();
  JsonArray *settings = get_rows (document, "setting");

  drop_rows (document, "setting", is_title, NULL);
  if (settings == NULL)
    {
      settings = json_array_new ();
      json_object_set_array_member (document, "setting", settings);
    }
  json_object_set_string_member (setting, "id", "title");
  json_object_set_string_member (setting, "value", title);
  json_array_add_object_element (settings, setting);
}

/**
 * okr_own_template_make:
 * @cycle: whose objectives it is made of
 * @title: what it is called
 * @without_names: whether people get numbers instead of their names
 * @error: return location for what cannot be written as JSON
 *
 * Makes a document of one cycle without readings, decisions, answers and grades; nothing is launched in it.
 *
 * Returns: (transfer full): the document
 */
char *
okr_own_template_make (OkrWorkspace  *workspace,
                       OkrCycle      *cycle,
                       const char    *title,
                       gboolean       without_names,
                       GError       **error)
{
  g_autofree char *exported = okr_export_to_json (workspace);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gpointer id = (gpointer) okr_entity_get_id (OKR_ENTITY (cycle));
  JsonObject *document;

  if (!json_parser_load_from_data (parser, exported, -1, error))
    return NULL;

  document = json_node_get_object (json_parser_get_root (parser));
  drop_rows (document, "cycle", is_other_cycle, id);
  drop_rows (document, "objective", is_of_other_cycle, id);
  drop_rows (document, "key_result", is_given_up, NULL);
  drop_past (document);
  /* it begins in the week in which it is opened */
  json_object_set_string_member (json_array_get_object_element (get_rows (document, "cycle"), 0), "state", "running");
  mend_references (document);
  if (without_names)
    hide_names (document);
  set_title (document, title);

  return json_to_string (json_parser_get_root (parser), TRUE);
}

/**
 * okr_own_template_save:
 * @title: what it is called; one of that name is replaced
 * @error: return location for a %G_IO_ERROR or %G_FILE_ERROR
 *
 * Saves a template where okr_own_template_list() finds it; see okr_own_template_make().
 *
 * Returns: whether it is there
 */
gboolean
okr_own_template_save (OkrWorkspace  *workspace,
                       OkrCycle      *cycle,
                       const char    *title,
                       gboolean       without_names,
                       GError       **error)
{
  g_autofree char *name = okr_library_safe_name (title);
  g_autofree char *path = dup_path (name, SUFFIX);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *json = NULL;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), FALSE);

  json = okr_own_template_make (workspace, cycle, title, without_names, error);
  if (json == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents (path, json, -1, error);
}
