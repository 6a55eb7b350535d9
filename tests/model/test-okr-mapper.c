/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of columns against the schema, and every column of every class through an edit, a property and the
 * file.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "logic/okr-enum-types.h"

#include <sqlite3.h>

/* --- values that a column can have: two different ones --- */

static void
choose_value (const OkrColumn *column,
              int              which,
              OkrValue        *value)
{
  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      {
        g_autofree char *text = g_strdup_printf ("%s %d", column->name, which);

        okr_value_set_text (value, text);
      }
      break;

    case OKR_COLUMN_INTEGER:
      okr_value_set_integer (value, 2 + which);
      break;

    case OKR_COLUMN_REAL:
      okr_value_set_real (value, g_str_equal (column->name, "grade") ? 0.25 + 0.5 * which : 2.5 + which);
      break;

    case OKR_COLUMN_BOOLEAN:
    case OKR_COLUMN_ANSWER:
      okr_value_set_integer (value, which);
      break;

    case OKR_COLUMN_DATE:
      okr_value_set_text (value, g_str_equal (column->name, "end") ? (which ? "2026-06-30" : "2026-06-29")
                                                                   : (which ? "2026-01-05" : "2026-01-04"));
      break;

    case OKR_COLUMN_ENUM:
      {
        GEnumClass *klass = g_type_class_peek (column->get_type ());

        okr_value_set_text (value, klass->values[1 + which].value_nick);
      }
      break;

    case OKR_COLUMN_REFERENCE:
      okr_value_set_text (value, which ? "second" : "first");
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Rows of every class; only what is required is filled, with first values. */
static void
import_rows (OkrWorkspace *workspace,
             const char   *id)
{
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      guint n_columns;
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &n_columns);

      okr_edit_insert (edit, okr_entity_class_get_table (types[i]), id);
      for (guint j = 0; j < n_columns; j++)
        if (columns[j].required)
          {
            g_auto (OkrValue) value = OKR_VALUE_INIT;

            choose_value (&columns[j], 0, &value);
            okr_edit_put_value (edit, columns[j].name, &value);
          }
    }
  import (workspace, edit);
}

/* --- what a property must say for a value --- */

static void
init_property (OkrWorkspace    *workspace,
               const OkrColumn *column,
               const OkrValue  *value,
               GValue          *property)
{
  g_value_init (property, G_PARAM_SPEC_VALUE_TYPE (column->pspec));

  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      g_value_set_string (property, value->type == OKR_VALUE_TEXT ? value->text : NULL);
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      g_value_set_int (property, value->type == OKR_VALUE_INTEGER ? (int) value->integer : -1);
      break;

    case OKR_COLUMN_REAL:
      g_value_set_double (property, value->type == OKR_VALUE_REAL ? value->real : NAN);
      break;

    case OKR_COLUMN_BOOLEAN:
      g_value_set_boolean (property, value->integer != 0);
      break;

    case OKR_COLUMN_DATE:
      {
        OkrDate date = OKR_DATE_NONE;

        if (value->type == OKR_VALUE_TEXT)
          g_assert_true (okr_date_parse_iso (value->text, &date, NULL));
        g_value_set_int (property, date);
      }
      break;

    case OKR_COLUMN_ENUM:
      {
        int number = 0;

        if (value->type == OKR_VALUE_TEXT)
          g_assert_true (okr_types_parse (column->get_type (), value->text, &number));
        g_value_set_enum (property, number);
      }
      break;

    case OKR_COLUMN_REFERENCE:
      g_value_set_object (property, value->type == OKR_VALUE_TEXT
                                      ? okr_workspace_lookup (workspace, column->get_type (), value->text) : NULL);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
assert_column (OkrWorkspace    *workspace,
               OkrEntity       *entity,
               const OkrColumn *column,
               const OkrValue  *expected)
{
  g_auto (OkrValue) value = OKR_VALUE_INIT;
  g_auto (GValue) property = G_VALUE_INIT;
  g_auto (GValue) expected_property = G_VALUE_INIT;

  okr_entity_get_value (entity, column, &value);
  g_assert_true (okr_value_equal (&value, expected));

  init_property (workspace, column, expected, &expected_property);
  g_object_get_property (G_OBJECT (entity), column->pspec->name, g_value_init (&property, G_PARAM_SPEC_VALUE_TYPE (column->pspec)));
  if (column->kind == OKR_COLUMN_REAL && isnan (g_value_get_double (&expected_property)))
    g_assert_true (isnan (g_value_get_double (&property)));
  else
    g_assert_cmpint (g_param_values_cmp (column->pspec, &property, &expected_property), ==, 0);
}

/* Sets a column as a person would, and counts what is notified. */
static void
set_column (OkrWorkspace    *workspace,
            OkrEntity       *entity,
            const OkrColumn *column,
            const OkrValue  *value)
{
  g_autofree char *signal = g_strdup_printf ("notify::%s", column->pspec->name);
  g_auto (GValue) property = G_VALUE_INIT;
  Wait wait = { NULL };
  guint n_notified = 0;
  gulong handler;

  init_property (workspace, column, value, &property);
  handler = g_signal_connect (entity, signal, G_CALLBACK (count_notify_cb), &n_notified);
  okr_workspace_set_async (workspace, entity, column->pspec->name, &property, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_signal_handler_disconnect (entity, handler);

  g_assert_cmpuint (n_notified, ==, 1);
  assert_column (workspace, entity, column, value);
}

static void
test_every_column (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  import_rows (workspace, "first");
  import_rows (workspace, "second");
  import_rows (workspace, "subject");

  for (guint i = 0; i < n_types; i++)
    {
      OkrEntity *entity = okr_workspace_lookup (workspace, types[i], "subject");
      guint n_columns;
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &n_columns);

      g_assert_nonnull (entity);
      for (guint j = 0; j < n_columns; j++)
        {
          g_auto (OkrValue) second = OKR_VALUE_INIT;

          choose_value (&columns[j], 1, &second);
          set_column (workspace, entity, &columns[j], &second);
        }
    }
  assert_as_in_file (fixture);

  for (guint i = 0; i < n_types; i++)
    {
      OkrEntity *entity = okr_workspace_lookup (workspace, types[i], "subject");
      guint n_columns;
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &n_columns);

      for (guint j = 0; j < n_columns; j++)
        if (!columns[j].required)
          {
            const OkrValue none = OKR_VALUE_INIT;

            set_column (workspace, entity, &columns[j], &none);
          }
    }
  assert_as_in_file (fixture);
}

/* --- the schema --- */

static char *
describe_table (sqlite3    *database,
                const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, \"notnull\" FROM pragma_table_info ('%s')"
                                          " WHERE name NOT IN ('id', 'ref', 'extra') ORDER BY cid", table);
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s%s\n", (const char *) sqlite3_column_text (statement, 0),
                            sqlite3_column_int (statement, 1) ? "!" : "");
  sqlite3_finalize (statement);

  return g_string_free_and_steal (text);
}

static char *
describe_class (GType type)
{
  GString *text = g_string_new (NULL);
  guint n_columns;
  const OkrColumn *columns = okr_entity_class_get_columns (type, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%s%s\n", columns[i].name, columns[i].required ? "!" : "");

  return g_string_free_and_steal (text);
}

static void
test_classes_are_the_schema (Fixture       *fixture,
                             gconstpointer  user_data)
{
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);
  sqlite3 *database;
  sqlite3_stmt *statement;
  guint n_tables = 0;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *in_schema = describe_table (database, okr_entity_class_get_table (types[i]));
      g_autofree char *in_class = describe_class (types[i]);

      g_assert_cmpstr (in_class, ==, in_schema);
    }

  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                       " AND name NOT IN ('history') AND name NOT LIKE 'sqlite_%'", -1,
                                       &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (statement, 0);

      g_assert_cmpuint (okr_entity_get_type_of_table (table), !=, G_TYPE_INVALID);
      n_tables++;
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);
  g_assert_cmpuint (n_tables, ==, n_types);
}

/* Each enumeration has just the values that the file allows. */
static void
test_every_nick_is_allowed (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  import_rows (workspace, "first");
  for (guint i = 0; i < n_types; i++)
    {
      OkrEntity *entity = okr_workspace_lookup (workspace, types[i], "first");
      guint n_columns;
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &n_columns);

      for (guint j = 0; j < n_columns; j++)
        if (columns[j].kind == OKR_COLUMN_ENUM)
          {
            GEnumClass *klass = g_type_class_peek (columns[j].get_type ());

            for (guint k = 1; k < klass->n_values; k++)
              {
                OkrEdit *edit = okr_edit_new ("Set", NULL);

                okr_edit_set (edit, okr_entity_class_get_table (types[i]), "first");
                okr_edit_put_text (edit, columns[j].name, klass->values[k].value_nick);
                import (workspace, edit);
                g_assert_cmpint (*(int *) G_STRUCT_MEMBER_P (entity, columns[j].offset), ==, klass->values[k].value);
              }
          }
    }
}

static void
test_names (void)
{
  const OkrColumn *column = okr_entity_class_find_property (OKR_TYPE_KEY_RESULT, "team-control");
  guint n_types;

  okr_entity_get_types (&n_types);
  g_assert_cmpuint (n_types, >, 30);
  g_assert_nonnull (column);
  g_assert_cmpstr (column->name, ==, "team_control");
  g_assert_true (column == okr_entity_class_find_column (OKR_TYPE_KEY_RESULT, "team_control"));
  g_assert_null (okr_entity_class_find_property (OKR_TYPE_KEY_RESULT, "score"));
  g_assert_null (okr_entity_class_find_column (OKR_TYPE_KEY_RESULT, "nothing"));
  g_assert_true (okr_entity_get_type_of_table ("check_in") == OKR_TYPE_CHECK_IN);
  g_assert_true (okr_entity_get_type_of_table ("history") == G_TYPE_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/mapper/names", test_names);
  ADD_TEST ("/model/mapper/classes-are-the-schema", test_classes_are_the_schema);
  ADD_TEST ("/model/mapper/every-column", test_every_column);
  ADD_TEST ("/model/mapper/every-nick-is-allowed", test_every_nick_is_allowed);

  return g_test_run ();
}
