/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the classes of entities are made with: a property for each column and for each computed value, from one
 * table each; and finding a column by its name.  */

#include "config.h"

#include "base/okr-date.h"
#include "model/okr-entity-private.h"

static GParamSpec *
create_pspec (const OkrColumn *column)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB | G_PARAM_EXPLICIT_NOTIFY;
  g_autofree char *name = g_strdelimit (g_strdup (column->name), "_", '-');

  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);

    case OKR_COLUMN_INTEGER:
      return g_param_spec_int (name, NULL, NULL, -1, G_MAXINT, -1, flags);

    case OKR_COLUMN_REAL:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);

    case OKR_COLUMN_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

    case OKR_COLUMN_ANSWER:
      return g_param_spec_int (name, NULL, NULL, -1, 1, -1, flags);

    case OKR_COLUMN_DATE:
      return g_param_spec_int (name, NULL, NULL, OKR_DATE_NONE, OKR_DATE_MAX, OKR_DATE_NONE, flags);

    case OKR_COLUMN_ENUM:
      return g_param_spec_enum (name, NULL, NULL, column->get_type (), 0, flags);

    case OKR_COLUMN_REFERENCE:
      return g_param_spec_object (name, NULL, NULL, column->get_type (), flags);

    default:
      g_assert_not_reached ();
    }
}

/* What orders all of a class, and their children lists: the rank, or else the day it is of. */
static gboolean
can_order (const OkrColumn *column)
{
  return column->required &&
         (g_str_equal (column->name, "rank") ||
          (column->kind == OKR_COLUMN_DATE && (g_str_equal (column->name, "start") ||
                                               g_str_equal (column->name, "date"))));
}

static void
get_field (gpointer         base,
           const OkrColumn *column,
           GValue          *value)
{
  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      g_value_set_string (value, OKR_FIELD (char *, base, column));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      g_value_set_int (value, OKR_FIELD (int, base, column));
      break;

    case OKR_COLUMN_BOOLEAN:
      g_value_set_boolean (value, OKR_FIELD (gboolean, base, column));
      break;

    case OKR_COLUMN_REAL:
      g_value_set_double (value, OKR_FIELD (double, base, column));
      break;

    case OKR_COLUMN_DATE:
      g_value_set_int (value, OKR_FIELD (OkrDate, base, column));
      break;

    case OKR_COLUMN_ENUM:
      g_value_set_enum (value, OKR_FIELD (int, base, column));
      break;

    case OKR_COLUMN_REFERENCE:
      g_value_set_object (value, OKR_FIELD (OkrEntity *, base, column));
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Of a class: its columns from 1 on, and then what it computes. */
static void
okr_entity_get_class_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (object);
  guint number = property_id - 1;

  if (number < klass->n_columns)
    get_field (object, &klass->columns[number], value);
  else if (number - klass->n_columns < klass->n_computed)
    get_field ((gpointer) okr_entity_get_computed (OKR_ENTITY (object)), &klass->computed[number - klass->n_columns],
               value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

/*
 * okr_entity_class_set_columns:
 * @table: the name of the table
 * @columns: one per column but id, ref and extra; kept
 *
 * Makes a property for each column.
 */
void
okr_entity_class_set_columns (OkrEntityClass *klass,
                              const char     *table,
                              OkrColumn      *columns,
                              guint           n_columns)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = okr_entity_get_class_property;
  klass->table = g_intern_static_string (table);
  klass->columns = columns;
  klass->n_columns = n_columns;

  for (guint i = 0; i < n_columns; i++)
    {
      OkrColumn *column = &columns[i];

      column->name = g_intern_static_string (column->name);
      column->owner_type = G_TYPE_FROM_CLASS (klass);
      column->pspec = create_pspec (column);
      g_object_class_install_property (object_class, i + 1, column->pspec);

      if (klass->order < 0 && can_order (column))
        klass->order = (int) i;
      if (klass->title < 0 && column->kind == OKR_COLUMN_TEXT &&
          (g_str_equal (column->name, "title") || g_str_equal (column->name, "name") ||
           g_str_equal (column->name, "text") || g_str_equal (column->name, "topic")))
        klass->title = (int) i;
    }
}

/*
 * okr_entity_class_set_computed:
 * @computed: one per field of the struct that @compute fills; kept
 * @size: of that struct
 * @compute: fills the struct from the columns and the lists of an entity
 *
 * Makes a property for each computed value; after okr_entity_class_set_columns().
 */
void
okr_entity_class_set_computed (OkrEntityClass *klass,
                               OkrColumn      *computed,
                               guint           n_computed,
                               gsize           size,
                               void          (*compute) (OkrEntity *self,
                                                         gpointer   values))
{
  klass->computed = computed;
  klass->n_computed = n_computed;
  klass->computed_size = size;
  klass->compute = compute;

  for (guint i = 0; i < n_computed; i++)
    {
      computed[i].owner_type = G_TYPE_FROM_CLASS (klass);
      computed[i].pspec = create_pspec (&computed[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), klass->n_columns + i + 1, computed[i].pspec);
    }
}

static OkrEntityClass *
get_class (GType type)
{
  guint n_types;

  okr_entity_get_types (&n_types);
  g_return_val_if_fail (g_type_is_a (type, OKR_TYPE_ENTITY), NULL);

  return g_type_class_peek (type);
}

/**
 * okr_entity_get_type_of_table:
 * @table: the name of a table in the file
 *
 * Returns: the class of its rows, or %G_TYPE_INVALID
 */
GType
okr_entity_get_type_of_table (const char *table)
{
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_str_equal (((OkrEntityClass *) g_type_class_peek (types[i]))->table, table))
      return types[i];

  return G_TYPE_INVALID;
}

/**
 * okr_entity_class_get_table:
 *
 * Returns: (transfer none): the table of the class in the file: "key_result"
 */
const char *
okr_entity_class_get_table (GType type)
{
  return get_class (type)->table;
}

/**
 * okr_entity_class_get_columns:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): the columns of the class, in the order of the schema,
 *   without id, ref and extra, which all have
 */
const OkrColumn *
okr_entity_class_get_columns (GType  type,
                              guint *n_columns)
{
  OkrEntityClass *klass = get_class (type);

  *n_columns = klass->n_columns;

  return klass->columns;
}

/**
 * okr_entity_class_find_column:
 * @name: a name as in the file: "team_control"
 *
 * Returns: (transfer none) (nullable): the column
 */
const OkrColumn *
okr_entity_class_find_column (GType       type,
                              const char *name)
{
  OkrEntityClass *klass = get_class (type);

  for (guint i = 0; i < klass->n_columns; i++)
    if (g_str_equal (klass->columns[i].name, name))
      return &klass->columns[i];

  return NULL;
}

/**
 * okr_entity_class_find_property:
 * @property: a name as GObject has it: "team-control"
 *
 * Returns: (transfer none) (nullable): the column that the property shows; %NULL also for a property that
 *   is computed
 */
const OkrColumn *
okr_entity_class_find_property (GType       type,
                                const char *property)
{
  OkrEntityClass *klass = get_class (type);

  for (guint i = 0; i < klass->n_columns; i++)
    if (g_str_equal (klass->columns[i].pspec->name, property))
      return &klass->columns[i];

  return NULL;
}
