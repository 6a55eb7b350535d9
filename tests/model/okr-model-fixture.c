/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the model share; see okr-model-fixture.h.  */

#include "config.h"

#include "okr-model-fixture.h"

#include <glib/gstdio.h>

static void
delete_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        delete_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

OkrWorkspace *
open_workspace (const char *path,
                const char *client,
                OkrClock   *clock)
{
  g_autoptr (GError) error = NULL;
  OkrWorkspace *workspace;

  workspace = okr_workspace_open (path, OKR_STORE_OPEN_CREATE | OKR_STORE_OPEN_NO_BACKUP, client, clock, &error);
  g_assert_no_error (error);
  g_assert_nonnull (workspace);
  okr_workspace_start (workspace);

  return workspace;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("okr-model-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "spring.okr", NULL);
  fixture->clock = okr_clock_new_fixed (MODEL_TODAY);
  fixture->workspace = open_workspace (fixture->path, "test", fixture->clock);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  okr_workspace_close (fixture->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->workspace);
  g_object_unref (fixture->clock);
  delete_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static void
iterate_until_done (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
wait_for_verb (OkrWorkspace *workspace,
               Wait         *wait)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  iterate_until_done (wait);
  done = okr_workspace_finish (workspace, wait->result, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  g_clear_object (&wait->result);
}

gpointer
wait_for_added (OkrWorkspace *workspace,
                Wait         *wait)
{
  g_autoptr (GError) error = NULL;
  gpointer added;

  iterate_until_done (wait);
  added = okr_workspace_add_finish (workspace, wait->result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (added);
  g_clear_object (&wait->result);

  return added;
}

void
wait_for_error (OkrWorkspace *workspace,
                Wait         *wait,
                GQuark        domain,
                int           code)
{
  g_autoptr (GError) error = NULL;

  iterate_until_done (wait);
  g_assert_false (okr_workspace_finish (workspace, wait->result, &error));
  g_assert_error (error, domain, code);
  g_clear_object (&wait->result);
}

void
import (OkrWorkspace *workspace,
        OkrEdit      *edit)
{
  Wait wait = { NULL };

  okr_workspace_import_async (workspace, edit, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

char *
undo (OkrWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };
  char *label;

  okr_workspace_undo_async (workspace, FALSE, OKR_CONFLICT_REFUSE, on_done_cb, &wait);
  iterate_until_done (&wait);
  label = okr_workspace_undo_finish (workspace, wait.result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (label);
  g_clear_object (&wait.result);

  return label;
}

char *
redo (OkrWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };
  char *label;

  okr_workspace_redo_async (workspace, FALSE, OKR_CONFLICT_REFUSE, on_done_cb, &wait);
  iterate_until_done (&wait);
  label = okr_workspace_redo_finish (workspace, wait.result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (label);
  g_clear_object (&wait.result);

  return label;
}

static void
append_value (GString        *text,
              const OkrValue *value)
{
  switch (value->type)
    {
    case OKR_VALUE_INTEGER:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
      break;

    case OKR_VALUE_REAL:
      {
        char buffer[G_ASCII_DTOSTR_BUF_SIZE];

        g_string_append (text, g_ascii_dtostr (buffer, sizeof buffer, value->real));
      }
      break;

    case OKR_VALUE_TEXT:
      g_string_append_printf (text, "“%s”", value->text);
      break;

    case OKR_VALUE_NULL:
    default:
      g_string_append (text, "-");
    }
}

char *
dump (OkrWorkspace *workspace)
{
  GString *text = g_string_new (NULL);
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GListModel *list = okr_workspace_get_list (workspace, types[i]);
      guint n_columns;
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &n_columns);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (OkrEntity) entity = g_list_model_get_item (list, j);

          g_string_append_printf (text, "%s %s ref=%s extra=%s", okr_entity_class_get_table (types[i]),
                                  okr_entity_get_id (entity), okr_entity_get_ref (entity),
                                  okr_entity_get_extra (entity));
          for (guint k = 0; k < n_columns; k++)
            {
              g_auto (OkrValue) value = OKR_VALUE_INIT;

              okr_entity_get_value (entity, &columns[k], &value);
              g_string_append_printf (text, " %s=", columns[k].name);
              append_value (text, &value);
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free_and_steal (text);
}

void
assert_as_in_file (Fixture *fixture)
{
  g_autoptr (OkrWorkspace) fresh = open_workspace (fixture->path, "fresh", fixture->clock);
  g_autofree char *in_file = dump (fresh);
  g_autofree char *in_memory = dump (fixture->workspace);

  g_assert_cmpstr (in_memory, ==, in_file);
  okr_workspace_close (fresh);
}

void
put_person (OkrEdit    *edit,
            const char *id,
            const char *name)
{
  okr_edit_insert (edit, "person", id);
  okr_edit_put_text (edit, "name", name);
}

void
put_cycle (OkrEdit    *edit,
           const char *id,
           const char *start,
           const char *end,
           const char *state)
{
  okr_edit_insert (edit, "cycle", id);
  okr_edit_put_text (edit, "name", id);
  okr_edit_put_text (edit, "start", start);
  okr_edit_put_text (edit, "end", end);
  okr_edit_put_text (edit, "state", state);
}

void
put_objective (OkrEdit    *edit,
               const char *id,
               const char *cycle,
               const char *rank,
               const char *type)
{
  okr_edit_insert (edit, "objective", id);
  okr_edit_put_text (edit, "cycle", cycle);
  okr_edit_put_text (edit, "rank", rank);
  okr_edit_put_text (edit, "title", id);
  okr_edit_put_text (edit, "objective_type", type);
  okr_edit_put_text (edit, "state", "launched");
}

void
put_key_result (OkrEdit    *edit,
                const char *id,
                const char *objective,
                double      start,
                double      target)
{
  okr_edit_insert (edit, "key_result", id);
  okr_edit_put_text (edit, "objective", objective);
  okr_edit_put_text (edit, "title", id);
  okr_edit_put_real (edit, "start", start);
  okr_edit_put_real (edit, "target", target);
}

void
put_check_in (OkrEdit    *edit,
              const char *id,
              const char *key_result,
              const char *date,
              double      value)
{
  okr_edit_insert (edit, "check_in", id);
  okr_edit_put_text (edit, "key_result", key_result);
  okr_edit_put_text (edit, "date", date);
  okr_edit_put_real (edit, "value", value);
}

void
put_check (OkrEdit    *edit,
           const char *id,
           int         number,
           const char *date)
{
  okr_edit_insert (edit, "accountability_check", id);
  okr_edit_put_text (edit, "cycle", "c");
  okr_edit_put_integer (edit, "number", number);
  okr_edit_put_text (edit, "date", date);
}

void
apply (OkrWorkspace *workspace,
       const char   *table,
       const char   *id,
       const char   *column,
       const char   *text)
{
  OkrEdit *edit = okr_edit_new ("Set", NULL);

  okr_edit_set (edit, table, id);
  okr_edit_put_text (edit, column, text);
  import (workspace, edit);
}

void
import_small (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  put_person (edit, "ines", "Inès");
  put_person (edit, "malo", "Malo");
  put_cycle (edit, "c", "2026-03-30", "2026-06-26", "running");
  put_objective (edit, "o", "c", "V", "commitment");
  put_key_result (edit, "k1", "o", 0, 20);
  put_key_result (edit, "k2", "o", 0, 20);
  put_key_result (edit, "k3", "o", 0, 20);
  import (workspace, edit);
}

OkrCycle *
get_cycle (OkrWorkspace *workspace)
{
  return okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
}

OkrObjective *
get_objective (OkrWorkspace *workspace,
               const char   *id)
{
  return okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, id);
}

OkrPerson *
get_person (OkrWorkspace *workspace,
            const char   *id)
{
  return okr_workspace_lookup (workspace, OKR_TYPE_PERSON, id);
}

OkrTeam *
get_team (OkrWorkspace *workspace,
          const char   *id)
{
  return okr_workspace_lookup (workspace, OKR_TYPE_TEAM, id);
}

OkrKeyResult *
get_key_result (OkrWorkspace *workspace,
                const char   *id)
{
  OkrKeyResult *key_result = okr_workspace_lookup (workspace, OKR_TYPE_KEY_RESULT, id);

  g_assert_nonnull (key_result);

  return key_result;
}

void
record (OkrWorkspace *workspace,
        const char   *key_result,
        double        value)
{
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  reading.value = value;
  okr_workspace_record_check_in_async (workspace, get_key_result (workspace, key_result), &reading, NULL, NULL,
                                       on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

void
count_cb (guint *count)
{
  (*count)++;
}

void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}
