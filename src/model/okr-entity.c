/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of all entities: who it is, who refers to it, and what its class computes from it.  The classes are
 * made in okr-entity-class.c, the fields are read and written in okr-entity-mapper.c.  */

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
        g_clear_pointer (&OKR_FIELD (char *, self, column), g_free);
      else if (column->kind == OKR_COLUMN_REFERENCE)
        g_clear_object (&OKR_FIELD (OkrEntity *, self, column));
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
        OKR_FIELD (int, self, column) = -1;
      else if (column->kind == OKR_COLUMN_REAL)
        OKR_FIELD (double, self, column) = NAN;
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
      g_clear_object (&OKR_FIELD (OkrEntity *, self, &klass->columns[i]));
}

/* Returns: (transfer none) (nullable): the index that it is in; NULL when it was removed, or its workspace is gone */
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

/* Of what is no column: "ref", "extra" or "removed". */
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

/* Only for what is in no index yet; otherwise okr_index_set_ref(). */
void
okr_entity_set_ref (OkrEntity  *self,
                    const char *ref)
{
  g_set_str (&get_private (self)->ref, ref);
}

/* @extra: (nullable): a JSON object, copied */
void
okr_entity_set_extra (OkrEntity  *self,
                      const char *extra)
{
  g_set_str (&get_private (self)->extra, extra);
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

/*
 * okr_entity_look_at_referrers:
 *
 * For who only looks, as a computation does: most key results have no milestone, no idea and replace nothing,
 * and need no empty list for each of these.
 *
 * Returns: (transfer none): okr_entity_get_referrers() when there are any, else an empty list that is nobody's
 */
OkrSortedList *
okr_entity_look_at_referrers (OkrEntity       *self,
                              const OkrColumn *column)
{
  static OkrSortedList *nobody;
  OkrEntityPrivate *priv = get_private (self);
  OkrSortedList *referrers;

  if (g_once_init_enter_pointer (&nobody))
    g_once_init_leave_pointer (&nobody, okr_sorted_list_new (OKR_TYPE_ENTITY, compare_entities));

  if (priv->index != NULL && !okr_index_get_related (priv->index, column))
    okr_index_relate (priv->index, column);
  referrers = okr_entity_peek_referrers (self, column);

  return referrers != NULL ? referrers : nobody;
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
          OkrDate date = OKR_FIELD (OkrDate, self, column);
          OkrDate other_date = OKR_FIELD (OkrDate, other, column);

          if (date != other_date)
            return date < other_date ? -1 : 1;
        }
      else
        {
          int order = g_strcmp0 (OKR_FIELD (char *, self, column), OKR_FIELD (char *, other, column));

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
    return OKR_FIELD (gpointer, a, column) == OKR_FIELD (gpointer, b, column);

  if (column->kind == OKR_COLUMN_REAL)
    return OKR_FIELD (double, a, column) == OKR_FIELD (double, b, column) ||
           (isnan (OKR_FIELD (double, a, column)) && isnan (OKR_FIELD (double, b, column)));

  return OKR_FIELD (int, a, column) == OKR_FIELD (int, b, column);
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

  return klass->title >= 0 ? OKR_FIELD (char *, self, &klass->columns[klass->title]) : NULL;
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
