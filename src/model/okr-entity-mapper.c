/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The generic mapper: cells of the file <-> fields of an entity, from the table of columns of its class.  While a
 * workspace loads, rows go straight into fields: no GValue, no notification.  The workspace stores changes the
 * same way and notifies when all of them are in place.  */

#include "config.h"

#include "model/okr-entity-private.h"

#include "logic/okr-types.h"

#include <math.h>

/* Who has gone further goes round in a ring, which may be in a file from elsewhere. */
#define MAX_WAY 1000

/* Frees what it holds, for the array that it is in. */
void
okr_loose_reference_clear (OkrLooseReference *self)
{
  g_clear_pointer (&self->id, g_free);
}

static int
parse_enum (const OkrColumn *column,
            const char      *nick)
{
  int value;

  return okr_types_parse (column->get_type (), nick, &value) ? value : 0;
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
      target = okr_index_lookup (okr_entity_get_index (self), column->get_type (), id);
      if (target == NULL && loose != NULL)
        g_array_append_val (loose, ((OkrLooseReference) { self, column, g_strdup (id) }));
    }

  g_set_object (&OKR_FIELD (OkrEntity *, self, column), target);
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
          OKR_FIELD (char *, self, column) = g_strdup (okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_INTEGER:
        case OKR_COLUMN_ANSWER:
          OKR_FIELD (int, self, column) = (int) okr_store_row_get_integer (row, position);
          break;

        case OKR_COLUMN_BOOLEAN:
          OKR_FIELD (gboolean, self, column) = okr_store_row_get_integer (row, position) != 0;
          break;

        case OKR_COLUMN_REAL:
          OKR_FIELD (double, self, column) = okr_store_row_get_real (row, position);
          break;

        case OKR_COLUMN_DATE:
          OKR_FIELD (OkrDate, self, column) = parse_date (okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_ENUM:
          OKR_FIELD (int, self, column) = parse_enum (column, okr_store_row_get_text (row, position));
          break;

        case OKR_COLUMN_REFERENCE:
          set_reference_id (self, column, okr_store_row_get_text (row, position), loose);
          break;

        default:
          g_assert_not_reached ();
        }
    }
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
      g_set_str (&OKR_FIELD (char *, self, column), value_text (value));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      OKR_FIELD (int, self, column) = value_integer (value, -1);
      break;

    case OKR_COLUMN_BOOLEAN:
      OKR_FIELD (gboolean, self, column) = value_integer (value, 0) != 0;
      break;

    case OKR_COLUMN_REAL:
      OKR_FIELD (double, self, column) = value_real (value);
      break;

    case OKR_COLUMN_DATE:
      OKR_FIELD (OkrDate, self, column) = parse_date (value_text (value));
      break;

    case OKR_COLUMN_ENUM:
      OKR_FIELD (int, self, column) = parse_enum (column, value_text (value));
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
      if (OKR_FIELD (char *, self, column) != NULL)
        okr_value_set_text (value, OKR_FIELD (char *, self, column));
      break;

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_ANSWER:
      if (OKR_FIELD (int, self, column) >= 0)
        okr_value_set_integer (value, OKR_FIELD (int, self, column));
      break;

    case OKR_COLUMN_BOOLEAN:
      okr_value_set_integer (value, OKR_FIELD (gboolean, self, column));
      break;

    case OKR_COLUMN_REAL:
      if (!isnan (OKR_FIELD (double, self, column)))
        okr_value_set_real (value, OKR_FIELD (double, self, column));
      break;

    case OKR_COLUMN_DATE:
      if (OKR_FIELD (OkrDate, self, column) != OKR_DATE_NONE)
        {
          g_autofree char *iso = okr_date_to_iso (OKR_FIELD (OkrDate, self, column));

          okr_value_set_text (value, iso);
        }
      break;

    case OKR_COLUMN_ENUM:
      if (OKR_FIELD (int, self, column) != 0)
        {
          GEnumValue *named = g_enum_get_value (g_type_class_peek (column->get_type ()), OKR_FIELD (int, self, column));

          okr_value_set_text (value, named->value_nick);
        }
      break;

    case OKR_COLUMN_REFERENCE:
      if (OKR_FIELD (OkrEntity *, self, column) != NULL)
        okr_value_set_text (value, okr_entity_get_id (OKR_FIELD (OkrEntity *, self, column)));
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Returns: (transfer none) (nullable): what a reference column names */
OkrEntity *
okr_entity_get_reference (OkrEntity       *self,
                          const OkrColumn *column)
{
  return OKR_FIELD (OkrEntity *, self, column);
}

/*
 * okr_entity_leads_to:
 * @self: (nullable): where to begin
 * @column: a column of its class that refers to that class, such as "parent"
 * @target: another entity of that class
 *
 * Returns: whether somebody who goes from @self to what it refers to, and on from there, comes to @target; where
 *   they begin there, too
 */
gboolean
okr_entity_leads_to (OkrEntity       *self,
                     const OkrColumn *column,
                     OkrEntity       *target)
{
  OkrEntity *entity = self;

  for (guint n = 0; entity != NULL && n < MAX_WAY; n++)
    {
      if (entity == target)
        return TRUE;
      entity = okr_entity_get_reference (entity, column);
    }

  return FALSE;
}

/* @target may be NULL; the lists of who refers to whom are the caller’s matter. */
void
okr_entity_set_reference (OkrEntity       *self,
                          const OkrColumn *column,
                          OkrEntity       *target)
{
  g_set_object (&OKR_FIELD (OkrEntity *, self, column), target);
}
