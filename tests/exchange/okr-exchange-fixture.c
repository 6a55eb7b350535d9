/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the exchange share: see the header.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-format.h"
#include "exchange/okr-json-writer.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GAsyncResult *result;
} Wait;

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return wait->result;
}

char *
fixture_new_path (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("okr-exchange-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

OkrWorkspace *
fixture_open (const char *path)
{
  g_autoptr (OkrClock) clock = okr_clock_new_fixed (okr_date_new_ymd (2026, 6, 26));
  g_autoptr (GError) error = NULL;
  OkrWorkspace *workspace;

  workspace = okr_workspace_open (path, OKR_STORE_OPEN_CREATE | OKR_STORE_OPEN_NO_BACKUP, "test", clock, &error);
  g_assert_no_error (error);
  okr_workspace_start (workspace);
  return workspace;
}

GFile *
fixture_write (const char *name,
               const char *text,
               gssize      length)
{
  g_autofree char *path = fixture_new_path (name);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

GFile *
fixture_sample (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "templates", name, NULL);
}

OkrDocument *
fixture_load (GFile       *file,
              const char  *language,
              GError     **error)
{
  const char * const languages[] = { language, NULL };

  return okr_import_load (file, languages, NULL, error);
}

gboolean
fixture_import (OkrWorkspace  *workspace,
                OkrDocument   *document,
                GCancellable  *cancellable,
                GError       **error)
{
  Wait wait = { NULL };
  gboolean imported;

  okr_import_async (document, workspace, cancellable, on_done_cb, &wait);
  imported = okr_import_finish (wait_for (&wait), error);
  g_object_unref (wait.result);
  return imported;
}

char *
fixture_undo (OkrWorkspace *workspace)
{
  Wait wait = { NULL };
  g_autoptr (GError) error = NULL;
  char *label;

  okr_workspace_undo_async (workspace, FALSE, OKR_CONFLICT_REFUSE, on_done_cb, &wait);
  label = okr_workspace_undo_finish (workspace, wait_for (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  return label;
}

guint
fixture_count (OkrWorkspace *workspace,
               GType         type)
{
  return g_list_model_get_n_items (okr_workspace_get_list (workspace, type));
}

/* --- A document with something in every column of every table --- */

static void
write_stress_value (GString        *out,
                    const OkrTable *table,
                    const OkrField *field,
                    guint           row)
{
  switch (field->type)
    {
    case OKR_FIELD_TEXT:
      okr_json_write_text (out, "Ünï çödé 🎯 \"quoted\" \\ / tab\t line\n é \x01 שלום");
      break;
    case OKR_FIELD_RANK:
      g_string_append_printf (out, "\"%c\"", 'A' + (char) row);
      break;
    case OKR_FIELD_DATE:
      g_string_append_printf (out, "\"2024-02-%02u\"", 28 + row);
      break;
    case OKR_FIELD_WORD:
      okr_json_write_text (out, field->words->values[row + 1].value_nick);
      break;
    case OKR_FIELD_BOOLEAN:
      g_string_append (out, row == 0 ? "true" : "false");
      break;
    case OKR_FIELD_INTEGER:
      g_string_append_printf (out, "%d", (int) MIN (field->maximum, 1e6) - (int) row);
      break;
    case OKR_FIELD_REAL:
      okr_json_write_number (out, field->maximum <= 1 ? 0.1 : field->maximum <= 10 ? 1.1 : 123456.78901234567);
      break;
    case OKR_FIELD_REFERENCE:
      /* the second row of a tree hangs on the first */
      if (field->target == table && row == 0)
        g_string_append (out, "null");
      else
        g_string_append_printf (out, "\"01J00000000000000%02u0000000\"", field->target->position);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_stress_row (GString        *out,
                  const OkrTable *table,
                  guint           row)
{
  gboolean setting = g_str_equal (table->name, "setting");

  if (setting)
    g_string_append_printf (out, "{\"id\": \"name %u\"", row);
  else
    g_string_append_printf (out, "{\"id\": \"01J00000000000000%02u000000%u\"", table->position, row);
  g_string_append_printf (out, ", \"ref\": \"réf %s %u\"", table->name, row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_append_printf (out, ", \"%s\": ", table->fields[i].name);
      write_stress_value (out, table, &table->fields[i], row);
    }

  g_string_append (out, ", \"x\": null, \"y z\": [1, 2.0, 0.1, -0.0, 1e300, true, {\"k\": {}, \"e\": []}, \"é\\n\"]}");
}

/* Two rows of each table, every column filled, and keys that nobody knows. */
char *
fixture_stress_json (void)
{
  GString *out = g_string_new ("{\"format\": \"okr\", \"version\": 1");

  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      const OkrTable *table = okr_format_get_table (i);

      g_string_append_printf (out, ", \"%s\": [", table->name);
      write_stress_row (out, table, 0);
      g_string_append (out, ", ");
      write_stress_row (out, table, 1);
      g_string_append_c (out, ']');
    }

  g_string_append (out, ", \"unknown list\": [1, {\"a\": \"b\"}], \"unknown\\tword\": \"w\"}");
  return g_string_free_and_steal (out);
}
