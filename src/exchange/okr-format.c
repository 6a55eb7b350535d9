/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What documents may hold, made once from the columns of the entities; the readers, the writer and the
 * check of documents use it.  What the entities do not say, the ranges and fallbacks of the schema, is
 * here, and a test compares it with a real file.  */

#include "config.h"

#include "exchange/okr-format.h"

#include "model/okr-entities.h"

#include <math.h>

/* The CHECK constraints of the schema on numbers. */
static const struct
{
  const char *table, *column;
  double minimum, maximum;
} ranges[] = {
  { "accountability_check", "number", 1, 1000 },
  { "key_result", "team_control", 1, 5 },
  { "key_result", "contribution", 0, 3 },
  { "check_in", "confidence", 0, 10 },
  { "idea", "impact", 1, 10 },
  { "idea", "effort", 1, 10 },
  { "idea_score", "impact", 1, 10 },
  { "idea_score", "effort", 1, 10 },
  { "vote", "dots", 1, 1000 },
  { "dependency", "capacity_percent", 0, INFINITY },
  { "metric", "team_control", 1, 5 },
  { "guard_metric", "fall_percent", 1e-9, INFINITY },
  { "review_grade", "grade", 0, 1 },
  { "pulse", "answer", 1, 5 },
};

/* The DEFAULT of the schema. */
static const struct
{
  const char *table, *column, *fallback;
} fallbacks[] = {
  { "cycle", "state", "prepared" },
  { "attendance", "state", "present" },
  { "objective", "state", "draft" },
  { "key_result", "kind", "number" },
  { "key_result", "state", "active" },
  { "hypothesis", "status", "open" },
  { "idea", "state", "idea" },
  { "dependency", "status", "proposed" },
  { "vote", "dots", "1" },
};

static OkrFieldType
get_field_type (const OkrColumn *column)
{
  switch (column->kind)
    {
    case OKR_COLUMN_INTEGER:
      return OKR_FIELD_INTEGER;
    case OKR_COLUMN_REAL:
      return OKR_FIELD_REAL;
    case OKR_COLUMN_BOOLEAN:
    case OKR_COLUMN_ANSWER:
      return OKR_FIELD_BOOLEAN;
    case OKR_COLUMN_DATE:
      return OKR_FIELD_DATE;
    case OKR_COLUMN_ENUM:
      return OKR_FIELD_WORD;
    case OKR_COLUMN_REFERENCE:
      return OKR_FIELD_REFERENCE;
    case OKR_COLUMN_TEXT:
    default:
      if (column->required && (g_str_equal (column->name, "rank") || g_str_equal (column->name, "board_rank")))
        return OKR_FIELD_RANK;
      return OKR_FIELD_TEXT;
    }
}

static void
fill_field (OkrField        *field,
            const OkrColumn *column,
            const OkrTable  *table)
{
  field->name = g_intern_string (column->name);
  field->type = get_field_type (column);
  field->required = column->required;
  field->minimum = field->type == OKR_FIELD_INTEGER ? (double) G_MININT : (double) -INFINITY;
  field->maximum = field->type == OKR_FIELD_INTEGER ? (double) G_MAXINT : (double) INFINITY;

  if (field->type == OKR_FIELD_WORD)
    field->words = g_type_class_ref (column->get_type ());
  if (field->type == OKR_FIELD_BOOLEAN && field->required)
    field->fallback = "0";

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (g_str_equal (ranges[i].table, table->name) && g_str_equal (ranges[i].column, field->name))
      {
        field->minimum = ranges[i].minimum;
        field->maximum = ranges[i].maximum;
      }
  for (guint i = 0; i < G_N_ELEMENTS (fallbacks); i++)
    if (g_str_equal (fallbacks[i].table, table->name) && g_str_equal (fallbacks[i].column, field->name))
      field->fallback = fallbacks[i].fallback;
}

static void
fill_tables (OkrTable    *tables,
             const GType *types,
             guint        n_types)
{
  for (guint i = 0; i < n_types; i++)
    {
      OkrTable *table = &tables[i];
      const OkrColumn *columns = okr_entity_class_get_columns (types[i], &table->n_fields);

      table->name = g_intern_string (okr_entity_class_get_table (types[i]));
      table->entity_type = types[i];
      table->position = i;
      table->fields = g_new0 (OkrField, table->n_fields);

      for (guint j = 0; j < table->n_fields; j++)
        {
          fill_field (&table->fields[j], &columns[j], table);

          for (guint k = 0; table->fields[j].type == OKR_FIELD_REFERENCE && k < n_types; k++)
            if (types[k] == columns[j].get_type ())
              table->fields[j].target = &tables[k];
        }
    }
}

/* Made once and never freed: it describes types, which live as long. */
static const OkrTable *
get_tables (guint *n_tables)
{
  static OkrTable *tables;
  const GType *types = okr_entity_get_types (n_tables);

  if (g_once_init_enter_pointer (&tables))
    {
      OkrTable *made = g_new0 (OkrTable, *n_tables);

      fill_tables (made, types, *n_tables);
      g_once_init_leave_pointer (&tables, made);
    }

  return tables;
}

/**
 * okr_format_get_n_tables:
 *
 * Returns: how many kinds of rows there are
 */
guint
okr_format_get_n_tables (void)
{
  guint n_tables;

  get_tables (&n_tables);
  return n_tables;
}

/**
 * okr_format_get_table:
 * @position: from 0, in the order of a document
 *
 * Returns: a kind of rows
 */
const OkrTable *
okr_format_get_table (guint position)
{
  guint n_tables;
  const OkrTable *tables = get_tables (&n_tables);

  g_return_val_if_fail (position < n_tables, NULL);

  return &tables[position];
}

/**
 * okr_format_find_table:
 * @name: the name of a table
 *
 * Returns: (nullable): it, or %NULL when there is none of that name
 */
const OkrTable *
okr_format_find_table (const char *name)
{
  guint n_tables;
  const OkrTable *tables = get_tables (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    if (g_str_equal (tables[i].name, name))
      return &tables[i];

  return NULL;
}

/**
 * okr_table_find_field:
 * @self: a table
 * @name: the name of a column
 *
 * Returns: (nullable): it, or %NULL when there is none of that name
 */
const OkrField *
okr_table_find_field (const OkrTable *self,
                      const char     *name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, name))
      return &self->fields[i];

  return NULL;
}
