/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of all entities and the generic mapper: cells of the file <-> fields of an object <-> properties,
 * from one table of columns per class.  While a workspace loads, rows go straight into fields: no GValue, no
 * notification.  The workspace stores changes the same way and notifies when all of them are in place.  */

#include "config.h"

#include "model/okr-entity.h"

#include "model/okr-entity-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  /* owned */
  char           *id;
  char           *ref;
  char           *extra;
  OkrSortedList **referrers;    /* by slot of the column that refers here; NULL until one is needed */
  gpointer        computed;     /* the struct of the class; NULL until somebody asks */
  gpointer        said;         /* what computed held before the change under way */

  /* borrowed */
  OkrIndex       *index;        /* NULL after the workspace is gone */

  /* state */
  gboolean        removed;
  gboolean        computed_valid;
  gboolean        said_valid;
} OkrEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OkrEntity, okr_entity, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_REF,
  PROP_EXTRA,
  PROP_REMOVED,
} OkrEntityProperty;

static GParamSpec *properties[PROP_REMOVED + 1];

/* A column's field, in an instance or in a struct of computed values. */
#define FIELD(Type, self, column) (*(Type *) G_STRUCT_MEMBER_P (self, (column)->offset))

static OkrEntityPrivate *
get_private (OkrEntity *self)
{
  return okr_entity_get_instance_private (self);
}

static void
clear_fields (OkrEntity *self)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);

  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];

      if (column->kind == OKR_COLUMN_TEXT)
        g_clear_pointer (&FIELD (char *, self, column), g_free);
      else if (column->kind == OKR_COLUMN_REFERENCE)
        g_clear_object (&FIELD (OkrEntity *, self, column));
    }
}

static void
clear_referrers (OkrEntity *self)
{
  OkrEntityPrivate *priv = get_private (self);
  guint n_slots = OKR_ENTITY_GET_CLASS (self)->n_slots;

  if (priv->referrers != NULL)
    for (guint i = 0; i < n_slots; i++)
      g_clear_object (&priv->referrers[i]);
  g_clear_pointer (&priv->referrers, g_free);
}

static void
okr_entity_finalize (GObject *object)
{
  OkrEntity *self = OKR_ENTITY (object);
  OkrEntityPrivate *priv = get_private (self);

  clear_referrers (self);
  clear_fields (self);
  g_free (priv->computed);
  g_free (priv->said);
  g_free (priv->id);
  g_free (priv->ref);
  g_free (priv->extra);

  G_OBJECT_CLASS (okr_entity_parent_class)->finalize (object);
}

static void
okr_entity_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  OkrEntityPrivate *priv = get_private (OKR_ENTITY (object));

  switch ((OkrEntityProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;

    case PROP_REF:
      g_value_set_string (value, priv->ref);
      break;

    case PROP_EXTRA:
      g_value_set_string (value, priv->extra);
      break;

    case PROP_REMOVED:
      g_value_set_boolean (value, priv->removed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_entity_real_add_affected (OkrEntity  *self,
                              GHashTable *affected)
{
}

static void
okr_entity_class_init (OkrEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = okr_entity_finalize;
  object_class->get_property = okr_entity_get_property;

  klass->order = -1;
  klass->title = -1;
  klass->add_affected = okr_entity_real_add_affected;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_REF] = g_param_spec_string ("ref", NULL, NULL, NULL, flags);
  properties[PROP_EXTRA] = g_param_spec_string ("extra", NULL, NULL, NULL, flags);
  properties[PROP_REMOVED] = g_param_spec_boolean ("removed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_entity_init (OkrEntity *self)
{
}

/* --- classes --- */

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
      g_value_set_string (value, FIELD (char *, base, column));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      g_value_set_int (value, FIELD (int, base, column));
      break;

    case OKR_COLUMN_BOOLEAN:
      g_value_set_boolean (value, FIELD (gboolean, base, column));
      break;

    case OKR_COLUMN_REAL:
      g_value_set_double (value, FIELD (double, base, column));
      break;

    case OKR_COLUMN_DATE:
      g_value_set_int (value, FIELD (OkrDate, base, column));
      break;

    case OKR_COLUMN_ENUM:
      g_value_set_enum (value, FIELD (int, base, column));
      break;

    case OKR_COLUMN_REFERENCE:
      g_value_set_object (value, FIELD (OkrEntity *, base, column));
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

/* --- an entity and its index --- */

/*
 * okr_entity_new:
 * @id: its ULID, or the name of a setting
 * @index: the index that it is in, or will be
 *
 * Returns: (transfer full): an entity in which every column is NULL
 */
OkrEntity *
okr_entity_new (GType       type,
                const char *id,
                OkrIndex   *index)
{
  OkrEntity *self = g_object_new (type, NULL);
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);
  OkrEntityPrivate *priv = get_private (self);

  priv->id = g_strdup (id);
  priv->index = index;

  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];

      if (column->kind == OKR_COLUMN_INTEGER || column->kind == OKR_COLUMN_ANSWER)
        FIELD (int, self, column) = -1;
      else if (column->kind == OKR_COLUMN_REAL)
        FIELD (double, self, column) = NAN;
    }

  return self;
}

/*
 * okr_entity_detach:
 *
 * The workspace is gone: forgets everything that belongs to others, so that an entity which somebody still
 * holds keeps nothing alive.
 */
void
okr_entity_detach (OkrEntity *self)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);

  okr_entity_invalidate (self);
  get_private (self)->index = NULL;
  clear_referrers (self);

  for (guint i = 0; i < klass->n_columns; i++)
    if (klass->columns[i].kind == OKR_COLUMN_REFERENCE)
      g_clear_object (&FIELD (OkrEntity *, self, &klass->columns[i]));
}

OkrIndex *
okr_entity_get_index (OkrEntity *self)
{
  return get_private (self)->index;
}

/* The day of the workspace's clock; none for what is no longer of a workspace. */
OkrDate
okr_entity_get_today (OkrEntity *self)
{
  OkrEntityPrivate *priv = get_private (self);

  return priv->index != NULL ? okr_clock_get_today (okr_index_get_clock (priv->index)) : OKR_DATE_NONE;
}

/* The entity is no longer of the workspace; its index may go before it does. */
void
okr_entity_set_removed (OkrEntity *self)
{
  OkrEntityPrivate *priv = get_private (self);

  okr_entity_invalidate (self);
  priv->removed = TRUE;
  priv->index = NULL;
}

void
okr_entity_notify (OkrEntity  *self,
                   const char *property)
{
  if (g_str_equal (property, "ref"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REF]);
  else if (g_str_equal (property, "extra"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMOVED]);
}

/* --- fields --- */

void
okr_loose_reference_clear (OkrLooseReference *self)
{
  g_clear_pointer (&self->id, g_free);
}

static int
parse_enum (const OkrColumn *column,
            const char      *nick)
{
  GEnumClass *klass = g_type_class_peek (column->get_type ());
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return value != NULL ? value->value : 0;
}

static OkrDate
parse_date (const char *text)
{
  OkrDate date = OKR_DATE_NONE;

  return okr_date_parse_iso (text, &date, NULL) ? date : OKR_DATE_NONE;
}

/* Stores the object with that id, or remembers to do so when all are there. */
static void
set_reference_id (OkrEntity       *self,
                  const OkrColumn *column,
                  const char      *id,
                  GArray          *loose)
{
  OkrEntity *target = NULL;

  if (id != NULL)
    {
      target = okr_index_lookup (get_private (self)->index, column->get_type (), id);
      if (target == NULL && loose != NULL)
        g_array_append_val (loose, ((OkrLooseReference) { self, column, g_strdup (id) }));
    }

  g_set_object (&FIELD (OkrEntity *, self, column), target);
}

/*
 * okr_entity_read:
 * @first: the position of the first of the columns of the class in @row
 * @loose: (element-type OkrLooseReference): takes what refers to rows not read yet
 *
 * Fills a new entity from a row of its table.
 */
void
okr_entity_read (OkrEntity   *self,
                 OkrStoreRow *row,
                 int          first,
                 GArray      *loose)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);

  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];
      int position = first + (int) i;

      if (okr_store_row_is_null (row, position))
        continue;

      switch (column->kind)
        {
        case OKR_COLUMN_TEXT:
          FIELD (char *, self, column) = g_strdup (okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_INTEGER:
        case OKR_COLUMN_ANSWER:
          FIELD (int, self, column) = (int) okr_store_row_get_integer (row, position);
          break;

        case OKR_COLUMN_BOOLEAN:
          FIELD (gboolean, self, column) = okr_store_row_get_integer (row, position) != 0;
          break;

        case OKR_COLUMN_REAL:
          FIELD (double, self, column) = okr_store_row_get_real (row, position);
          break;

        case OKR_COLUMN_DATE:
          FIELD (OkrDate, self, column) = parse_date (okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_ENUM:
          FIELD (int, self, column) = parse_enum (column, okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_REFERENCE:
          set_reference_id (self, column, okr_store_row_get_text (row, position), loose);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

void
okr_entity_set_ref (OkrEntity  *self,
                    const char *ref)
{
  g_set_str (&get_private (self)->ref, ref);
}

void
okr_entity_set_extra (OkrEntity  *self,
                      const char *extra)
{
  g_set_str (&get_private (self)->extra, extra);
}

static const char *
value_text (const OkrValue *value)
{
  return value->type == OKR_VALUE_TEXT ? value->text : NULL;
}

static int
value_integer (const OkrValue *value,
               int             none)
{
  return value->type == OKR_VALUE_INTEGER ? (int) value->integer : none;
}

static double
value_real (const OkrValue *value)
{
  if (value->type == OKR_VALUE_INTEGER)
    return (double) value->integer;

  return value->type == OKR_VALUE_REAL ? value->real : NAN;
}

/*
 * okr_entity_set_value:
 * @value: a cell of a change
 * @loose: (element-type OkrLooseReference): takes what refers to rows that are not there yet
 *
 * Stores a cell in its field.
 */
void
okr_entity_set_value (OkrEntity       *self,
                      const OkrColumn *column,
                      const OkrValue  *value,
                      GArray          *loose)
{
  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      g_set_str (&FIELD (char *, self, column), value_text (value));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      FIELD (int, self, column) = value_integer (value, -1);
      break;

    case OKR_COLUMN_BOOLEAN:
      FIELD (gboolean, self, column) = value_integer (value, 0) != 0;
      break;

    case OKR_COLUMN_REAL:
      FIELD (double, self, column) = value_real (value);
      break;

    case OKR_COLUMN_DATE:
      FIELD (OkrDate, self, column) = parse_date (value_text (value));
      break;

    case OKR_COLUMN_ENUM:
      FIELD (int, self, column) = parse_enum (column, value_text (value));
      break;

    case OKR_COLUMN_REFERENCE:
      set_reference_id (self, column, value_text (value), loose);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * okr_entity_get_value:
 * @column: a column of the class of @self
 * @value: (out): what the file holds for it; to be cleared
 *
 * Reads a column without knowing its class: for exchange and for tests.
 */
void
okr_entity_get_value (OkrEntity       *self,
                      const OkrColumn *column,
                      OkrValue        *value)
{
  g_return_if_fail (OKR_IS_ENTITY (self));
  g_return_if_fail (column != NULL && G_TYPE_CHECK_INSTANCE_TYPE (self, column->owner_type));
  g_return_if_fail (value != NULL);

  okr_value_set_null (value);

  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      if (FIELD (char *, self, column) != NULL)
        okr_value_set_text (value, FIELD (char *, self, column));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      if (FIELD (int, self, column) >= 0)
        okr_value_set_integer (value, FIELD (int, self, column));
      break;

    case OKR_COLUMN_BOOLEAN:
      okr_value_set_integer (value, FIELD (gboolean, self, column));
      break;

    case OKR_COLUMN_REAL:
      if (!isnan (FIELD (double, self, column)))
        okr_value_set_real (value, FIELD (double, self, column));
      break;

    case OKR_COLUMN_DATE:
      if (FIELD (OkrDate, self, column) != OKR_DATE_NONE)
        {
          g_autofree char *iso = okr_date_to_iso (FIELD (OkrDate, self, column));

          okr_value_set_text (value, iso);
        }
      break;

    case OKR_COLUMN_ENUM:
      if (FIELD (int, self, column) != 0)
        {
          GEnumValue *named = g_enum_get_value (g_type_class_peek (column->get_type ()), FIELD (int, self, column));

          okr_value_set_text (value, named->value_nick);
        }
      break;

    case OKR_COLUMN_REFERENCE:
      if (FIELD (OkrEntity *, self, column) != NULL)
        okr_value_set_text (value, okr_entity_get_id (FIELD (OkrEntity *, self, column)));
      break;

    default:
      g_assert_not_reached ();
    }
}

OkrEntity *
okr_entity_get_reference (OkrEntity       *self,
                          const OkrColumn *column)
{
  return FIELD (OkrEntity *, self, column);
}

void
okr_entity_set_reference (OkrEntity       *self,
                          const OkrColumn *column,
                          OkrEntity       *target)
{
  g_set_object (&FIELD (OkrEntity *, self, column), target);
}

/* --- children --- */

static int
compare_entities (gconstpointer a,
                  gconstpointer b)
{
  return okr_entity_compare ((OkrEntity *) a, (OkrEntity *) b);
}

/* The list of those that refer to self by the column, if there is one. */
OkrSortedList *
okr_entity_peek_referrers (OkrEntity       *self,
                           const OkrColumn *column)
{
  OkrEntityPrivate *priv = get_private (self);

  return priv->referrers != NULL ? priv->referrers[column->slot] : NULL;
}

/* The same, made when there is none; whether it is filled is the index's matter. */
OkrSortedList *
okr_entity_need_referrers (OkrEntity       *self,
                           const OkrColumn *column)
{
  OkrEntityPrivate *priv = get_private (self);

  if (priv->referrers == NULL)
    priv->referrers = g_new0 (OkrSortedList *, OKR_ENTITY_GET_CLASS (self)->n_slots);
  if (priv->referrers[column->slot] == NULL)
    priv->referrers[column->slot] = okr_sorted_list_new (column->owner_type, compare_entities);

  return priv->referrers[column->slot];
}

/**
 * okr_entity_get_referrers:
 * @column: a reference column of another class, to the class of @self:
 *   okr_entity_class_find_column (OKR_TYPE_OBJECTIVE, "owner") for the objectives that a person owns
 *
 * The typed lists such as okr_objective_get_key_results() are this with a name.
 *
 * Returns: (transfer none): a live list of who refers to @self, in the order of okr_entity_compare();
 *   it is kept up to date from its first use on
 */
GListModel *
okr_entity_get_referrers (OkrEntity       *self,
                          const OkrColumn *column)
{
  OkrEntityPrivate *priv;

  g_return_val_if_fail (OKR_IS_ENTITY (self), NULL);
  g_return_val_if_fail (column != NULL && column->kind == OKR_COLUMN_REFERENCE, NULL);
  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, column->get_type ()), NULL);

  priv = get_private (self);
  if (priv->index != NULL && !okr_index_get_related (priv->index, column))
    okr_index_relate (priv->index, column);

  return G_LIST_MODEL (okr_entity_need_referrers (self, column));
}

/**
 * okr_entity_compare:
 *
 * The order of all lists of entities of one class: by rank where there is one, else by start or date; then
 * by id.
 *
 * Returns: negative, zero or positive, as strcmp()
 */
int
okr_entity_compare (OkrEntity *self,
                    OkrEntity *other)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);

  if (klass->order >= 0)
    {
      const OkrColumn *column = &klass->columns[klass->order];

      if (column->kind == OKR_COLUMN_DATE)
        {
          OkrDate date = FIELD (OkrDate, self, column);
          OkrDate other_date = FIELD (OkrDate, other, column);

          if (date != other_date)
            return date < other_date ? -1 : 1;
        }
      else
        {
          int order = g_strcmp0 (FIELD (char *, self, column), FIELD (char *, other, column));

          if (order != 0)
            return order;
        }
    }

  return strcmp (get_private (self)->id, get_private (other)->id);
}

/* --- computed values --- */

/*
 * okr_entity_get_computed:
 *
 * Returns: (transfer none): the struct of computed values of the class, filled
 */
gconstpointer
okr_entity_get_computed (OkrEntity *self)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);
  OkrEntityPrivate *priv = get_private (self);

  if (!priv->computed_valid)
    {
      if (priv->computed == NULL)
        priv->computed = g_malloc (klass->computed_size);
      memset (priv->computed, 0, klass->computed_size);
      klass->compute (self, priv->computed);
      priv->computed_valid = TRUE;
    }

  return priv->computed;
}

/*
 * okr_entity_invalidate:
 *
 * What was computed no longer holds; it is kept for okr_entity_refresh() to compare with.
 */
void
okr_entity_invalidate (OkrEntity *self)
{
  OkrEntityPrivate *priv = get_private (self);

  if (!priv->computed_valid)
    return;

  if (!priv->said_valid)
    {
      gpointer said = priv->said;

      priv->said = priv->computed;
      priv->computed = said;
      priv->said_valid = TRUE;
    }
  priv->computed_valid = FALSE;
}

static gboolean
is_same (const OkrColumn *column,
         gpointer         a,
         gpointer         b)
{
  if (column->kind == OKR_COLUMN_REFERENCE)
    return FIELD (gpointer, a, column) == FIELD (gpointer, b, column);

  if (column->kind == OKR_COLUMN_REAL)
    return FIELD (double, a, column) == FIELD (double, b, column) ||
           (isnan (FIELD (double, a, column)) && isnan (FIELD (double, b, column)));

  return FIELD (int, a, column) == FIELD (int, b, column);
}

/*
 * okr_entity_refresh:
 *
 * Computes again what somebody has asked for before, and notifies what differs from what was said then, or
 * meanwhile, while the lists were not all up to date.
 */
void
okr_entity_refresh (OkrEntity *self)
{
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (self);
  OkrEntityPrivate *priv = get_private (self);
  g_autofree gpointer meanwhile = NULL;

  if (!priv->said_valid && !priv->computed_valid)
    return;

  if (priv->computed_valid)
    meanwhile = g_memdup2 (priv->computed, klass->computed_size);
  priv->computed_valid = FALSE;
  okr_entity_get_computed (self);

  for (guint i = 0; i < klass->n_computed; i++)
    {
      const OkrColumn *column = &klass->computed[i];

      if ((priv->said_valid && !is_same (column, priv->said, priv->computed)) ||
          (meanwhile != NULL && !is_same (column, meanwhile, priv->computed)))
        g_object_notify_by_pspec (G_OBJECT (self), column->pspec);
    }

  priv->said_valid = FALSE;
}

/*
 * okr_entity_affect:
 * @affected: (element-type OkrEntity): a set that holds references
 *
 * Adds an entity, but not what depends on it in turn.
 */
void
okr_entity_affect (OkrEntity  *self,
                   GHashTable *affected)
{
  if (!g_hash_table_contains (affected, self))
    g_hash_table_add (affected, g_object_ref (self));
}

/*
 * okr_entity_add_affected:
 * @affected: (element-type OkrEntity): a set that holds references
 *
 * Adds the entity itself and all whose computed values depend on it.
 */
void
okr_entity_add_affected (OkrEntity  *self,
                         GHashTable *affected)
{
  okr_entity_affect (self, affected);
  OKR_ENTITY_GET_CLASS (self)->add_affected (self, affected);
}

/* --- what every entity has --- */

/**
 * okr_entity_get_id:
 *
 * Returns: (transfer none): the ULID, or the name of a setting
 */
const char *
okr_entity_get_id (OkrEntity *self)
{
  g_return_val_if_fail (OKR_IS_ENTITY (self), NULL);

  return get_private (self)->id;
}

/**
 * okr_entity_get_ref:
 *
 * Returns: (transfer none) (nullable): the id in the document that it was imported from
 */
const char *
okr_entity_get_ref (OkrEntity *self)
{
  g_return_val_if_fail (OKR_IS_ENTITY (self), NULL);

  return get_private (self)->ref;
}

/**
 * okr_entity_get_extra:
 *
 * Returns: (transfer none) (nullable): a JSON object with the keys that an import did not know
 */
const char *
okr_entity_get_extra (OkrEntity *self)
{
  g_return_val_if_fail (OKR_IS_ENTITY (self), NULL);

  return get_private (self)->extra;
}

/**
 * okr_entity_get_title:
 *
 * Returns: (transfer none) (nullable): what people call it: its title, name or text; %NULL for what has none,
 *   such as a reading
 */
const char *
okr_entity_get_title (OkrEntity *self)
{
  OkrEntityClass *klass;

  g_return_val_if_fail (OKR_IS_ENTITY (self), NULL);

  klass = OKR_ENTITY_GET_CLASS (self);

  return klass->title >= 0 ? FIELD (char *, self, &klass->columns[klass->title]) : NULL;
}

/**
 * okr_entity_get_removed:
 *
 * Returns: whether it was deleted from the workspace since; it keeps its last fields as long as somebody
 *   holds it
 */
gboolean
okr_entity_get_removed (OkrEntity *self)
{
  g_return_val_if_fail (OKR_IS_ENTITY (self), FALSE);

  return get_private (self)->removed;
}
