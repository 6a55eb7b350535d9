/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All entities of one workspace: by id, by ref, in one list per class, and by who refers to whom.  The
 * lists of who refers to whom are made for all owners at once, when the first is asked for.  */

#include "config.h"

#include "model/okr-entity-private.h"

typedef struct
{
  GHashTable    *by_id;         /* borrowed id -> borrowed entity */
  GHashTable    *by_ref;
  OkrSortedList *list;          /* keeps the entities alive */
} Class;

struct _OkrIndex
{
  OkrClock   *clock;            /* owned */
  Class      *classes;          /* by the number of the class */
  guint       n_classes;
  GHashTable *related;          /* set of OkrColumn */
};

static guint
get_number (GType type)
{
  return ((OkrEntityClass *) g_type_class_peek (type))->number;
}

static int
compare_entities (gconstpointer a,
                  gconstpointer b)
{
  return okr_entity_compare ((OkrEntity *) a, (OkrEntity *) b);
}

/*
 * okr_index_new:
 * @clock: says which day it is
 *
 * Returns: (transfer full): an empty index
 */
OkrIndex *
okr_index_new (OkrClock *clock)
{
  OkrIndex *self = g_new0 (OkrIndex, 1);
  const GType *types = okr_entity_get_types (&self->n_classes);

  self->clock = g_object_ref (clock);
  self->related = g_hash_table_new (NULL, NULL);
  self->classes = g_new0 (Class, self->n_classes);

  for (guint i = 0; i < self->n_classes; i++)
    {
      self->classes[i].by_id = g_hash_table_new (g_str_hash, g_str_equal);
      self->classes[i].by_ref = g_hash_table_new (g_str_hash, g_str_equal);
      self->classes[i].list = okr_sorted_list_new (types[i], compare_entities);
    }

  return self;
}

/*
 * okr_index_free:
 *
 * Entities that somebody still holds are detached first: they then know of no other.
 */
void
okr_index_free (OkrIndex *self)
{
  for (guint i = 0; i < self->n_classes; i++)
    for (guint j = 0; j < okr_sorted_list_get_length (self->classes[i].list); j++)
      okr_entity_detach (okr_sorted_list_get (self->classes[i].list, j));

  for (guint i = 0; i < self->n_classes; i++)
    {
      g_hash_table_unref (self->classes[i].by_id);
      g_hash_table_unref (self->classes[i].by_ref);
      g_object_unref (self->classes[i].list);
    }

  g_free (self->classes);
  g_hash_table_unref (self->related);
  g_object_unref (self->clock);
  g_free (self);
}

/* Returns: (transfer none): the clock of the workspace */
OkrClock *
okr_index_get_clock (OkrIndex *self)
{
  return self->clock;
}

/*
 * okr_index_fill:
 * @entities: (element-type OkrEntity): all of that class, known by name already
 *
 * Makes the list of a class, once, while the workspace loads.
 */
void
okr_index_fill (OkrIndex  *self,
                GType      type,
                GPtrArray *entities)
{
  okr_sorted_list_fill (self->classes[get_number (type)].list, entities);
}

/* Returns: (transfer none) (nullable): the entity of that class and id */
gpointer
okr_index_lookup (OkrIndex   *self,
                  GType       type,
                  const char *id)
{
  return g_hash_table_lookup (self->classes[get_number (type)].by_id, id);
}

/* Returns: (transfer none) (nullable): the entity of that class that its source calls @ref */
gpointer
okr_index_lookup_ref (OkrIndex   *self,
                      GType       type,
                      const char *ref)
{
  return g_hash_table_lookup (self->classes[get_number (type)].by_ref, ref);
}

/* Returns: (transfer none): all entities of a class, in the order of okr_entity_compare() */
OkrSortedList *
okr_index_get_list (OkrIndex *self,
                    GType     type)
{
  return self->classes[get_number (type)].list;
}

/*
 * okr_index_add_name:
 *
 * From now on the entity is found by its id and its ref; the caller holds it until it is in the list.
 */
void
okr_index_add_name (OkrIndex  *self,
                    OkrEntity *entity)
{
  Class *class = &self->classes[OKR_ENTITY_GET_CLASS (entity)->number];
  const char *ref = okr_entity_get_ref (entity);

  g_hash_table_insert (class->by_id, (char *) okr_entity_get_id (entity), entity);
  if (ref != NULL)
    g_hash_table_insert (class->by_ref, (char *) ref, entity);
}

/* From now on the entity is not found; another one that has taken its ref meanwhile still is. */
void
okr_index_remove_name (OkrIndex  *self,
                       OkrEntity *entity)
{
  Class *class = &self->classes[OKR_ENTITY_GET_CLASS (entity)->number];
  const char *ref = okr_entity_get_ref (entity);

  g_hash_table_remove (class->by_id, okr_entity_get_id (entity));
  if (ref != NULL && g_hash_table_lookup (class->by_ref, ref) == entity)
    g_hash_table_remove (class->by_ref, ref);
}

/* Gives an entity that is in the index another ref, or none, by which it is found. */
void
okr_index_set_ref (OkrIndex   *self,
                   OkrEntity  *entity,
                   const char *ref)
{
  okr_index_remove_name (self, entity);
  okr_entity_set_ref (entity, ref);
  okr_index_add_name (self, entity);
}

/* Whether the lists of who refers to whom by @column are kept; see okr_index_relate(). */
gboolean
okr_index_get_related (OkrIndex        *self,
                       const OkrColumn *column)
{
  return g_hash_table_contains (self->related, column);
}

/*
 * okr_index_relate:
 * @column: a reference column that has no lists yet
 *
 * Makes the lists of who refers to whom by that column, for all at once.
 */
void
okr_index_relate (OkrIndex        *self,
                  const OkrColumn *column)
{
  OkrSortedList *list = okr_index_get_list (self, column->owner_type);

  g_hash_table_add (self->related, (gpointer) column);

  for (guint i = 0; i < okr_sorted_list_get_length (list); i++)
    {
      OkrEntity *entity = okr_sorted_list_get (list, i);
      OkrEntity *target = okr_entity_get_reference (entity, column);

      if (target != NULL)
        okr_sorted_list_insert (okr_entity_need_referrers (target, column), entity);
    }
}
