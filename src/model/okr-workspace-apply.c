/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change of the file becomes a change of objects: the only code that changes an entity.  Everything is
 * stored first and announced after, so that nobody who hears of a change sees half of it:
 *
 *   1. the cells of all rows go into fields, new objects get a name, deleted ones lose theirs;
 *   2. what was computed from them is forgotten;
 *   3. the lists follow (items-changed);
 *   4. the columns that changed are notified;
 *   5. computed values are computed again, and notified where they differ.  */

#include "config.h"

#include "model/okr-entity-private.h"
#include "model/okr-workspace-private.h"

#include <string.h>

/* What one change did to one entity. */
typedef struct
{
  OkrEntity  *entity;           /* owned */
  guint64     cells;            /* bit i: column i was written */
  gboolean    ref;
  gboolean    extra;
  gboolean    inserted;
  gboolean    removed;
  OkrEntity **before;           /* owned: by column, what a reference that was written said before; or NULL */
} Touch;

typedef struct
{
  OkrWorkspace *workspace;
  GPtrArray    *touches;        /* of Touch, in the order of the change */
  GHashTable   *by_entity;
  GHashTable   *affected;       /* set of owned OkrEntity */
  GArray       *loose;          /* of OkrLooseReference */
} Apply;

static void
touch_free (Touch *self)
{
  guint n_columns = OKR_ENTITY_GET_CLASS (self->entity)->n_columns;

  if (self->before != NULL)
    for (guint i = 0; i < n_columns; i++)
      g_clear_object (&self->before[i]);
  g_free (self->before);
  g_object_unref (self->entity);
  g_free (self);
}

/* --- 1. fields --- */

static Touch *
touch (Apply     *apply,
       OkrEntity *entity,
       gboolean   inserted)
{
  Touch *touched = g_hash_table_lookup (apply->by_entity, entity);

  if (touched != NULL)
    return touched;

  touched = g_new0 (Touch, 1);
  touched->entity = g_object_ref (entity);
  touched->inserted = inserted;
  g_ptr_array_add (apply->touches, touched);
  g_hash_table_insert (apply->by_entity, entity, touched);

  if (!inserted)
    okr_entity_add_affected (entity, apply->affected);

  return touched;
}

static void
store_cell (Apply               *apply,
            Touch               *touched,
            const OkrChangeCell *cell)
{
  OkrEntity *entity = touched->entity;
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (entity);
  const OkrColumn *column;
  guint number;

  if (strcmp (cell->column, "ref") == 0)
    {
      okr_index_set_ref (apply->workspace->index, entity,
                         cell->after.type == OKR_VALUE_TEXT ? cell->after.text : NULL);
      touched->ref = TRUE;
      return;
    }

  if (strcmp (cell->column, "extra") == 0)
    {
      okr_entity_set_extra (entity, cell->after.type == OKR_VALUE_TEXT ? cell->after.text : NULL);
      touched->extra = TRUE;
      return;
    }

  column = okr_entity_class_find_column (G_OBJECT_TYPE (entity), cell->column);
  if (column == NULL)
    return;

  number = (guint) (column - klass->columns);
  if (column->kind == OKR_COLUMN_REFERENCE && !touched->inserted && (touched->cells & (1ull << number)) == 0)
    {
      if (touched->before == NULL)
        touched->before = g_new0 (OkrEntity *, klass->n_columns);
      g_set_object (&touched->before[number], okr_entity_get_reference (entity, column));
    }

  okr_entity_set_value (entity, column, &cell->after, apply->loose);
  touched->cells |= 1ull << number;
}

static void
store_row (Apply              *apply,
           const OkrChangeRow *row)
{
  OkrIndex *index = apply->workspace->index;
  GType type = okr_entity_get_type_of_table (row->table);
  OkrEntity *entity;
  Touch *touched;

  if (type == G_TYPE_INVALID)
    return;

  entity = okr_index_lookup (index, type, row->id);
  if (entity == NULL && row->operation != OKR_CHANGE_INSERT)
    return;

  if (entity == NULL)
    {
      g_autoptr (OkrEntity) added = okr_entity_new (type, row->id, index);

      touched = touch (apply, added, TRUE);
      okr_index_add_name (index, added);
    }
  else
    touched = touch (apply, entity, FALSE);

  if (row->operation == OKR_CHANGE_DELETE)
    {
      okr_index_remove_name (index, touched->entity);
      touched->removed = TRUE;
      return;
    }

  for (guint i = 0; i < row->cells->len; i++)
    store_cell (apply, touched, &g_array_index (row->cells, OkrChangeCell, i));
}

static void
store_fields (Apply     *apply,
              OkrChange *change)
{
  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    store_row (apply, okr_change_get_row (change, i));

  for (guint i = 0; i < apply->loose->len; i++)
    {
      OkrLooseReference *reference = &g_array_index (apply->loose, OkrLooseReference, i);

      okr_entity_set_reference (reference->entity, reference->column,
                                okr_index_lookup (apply->workspace->index, reference->column->get_type (),
                                                  reference->id));
    }
}

/* --- 2. computed values are forgotten --- */

static gboolean
is_removed (Apply     *apply,
            OkrEntity *entity)
{
  Touch *touched = g_hash_table_lookup (apply->by_entity, entity);

  return touched != NULL && touched->removed;
}

static void
invalidate (Apply *apply)
{
  GHashTableIter iter;
  gpointer entity;

  for (guint i = 0; i < apply->touches->len; i++)
    {
      Touch *touched = apply->touches->pdata[i];

      if (!touched->removed)
        okr_entity_add_affected (touched->entity, apply->affected);
    }

  g_hash_table_iter_init (&iter, apply->affected);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    if (!is_removed (apply, entity))
      okr_entity_invalidate (entity);
}

/* --- 3. lists --- */

static OkrEntity *
get_before (Touch *touched,
            guint  column)
{
  if (touched->before != NULL && (touched->cells & (1ull << column)) != 0)
    return touched->before[column];

  return okr_entity_get_reference (touched->entity, &OKR_ENTITY_GET_CLASS (touched->entity)->columns[column]);
}

static void
leave_lists (Apply *apply,
             Touch *touched)
{
  OkrIndex *index = apply->workspace->index;
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (touched->entity);

  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];
      OkrEntity *before;

      if (column->kind != OKR_COLUMN_REFERENCE || !okr_index_get_related (index, column))
        continue;

      before = get_before (touched, i);
      if (before != NULL && (touched->removed || before != okr_entity_get_reference (touched->entity, column)))
        okr_sorted_list_remove (okr_entity_need_referrers (before, column), touched->entity);
    }

  if (touched->removed)
    okr_sorted_list_remove (okr_index_get_list (index, G_OBJECT_TYPE (touched->entity)), touched->entity);
}

static void
add_update (GHashTable    *updates,
            OkrSortedList *list,
            OkrEntity     *entity)
{
  GPtrArray *items = g_hash_table_lookup (updates, list);

  if (items == NULL)
    {
      items = g_ptr_array_new ();
      g_hash_table_insert (updates, g_object_ref (list), items);
    }

  g_ptr_array_add (items, entity);
}

/* The lists in which an entity stays, but in which its place may be another. */
static void
collect_updates (Apply      *apply,
                 Touch      *touched,
                 GHashTable *updates)
{
  OkrIndex *index = apply->workspace->index;
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (touched->entity);

  if (klass->order < 0 || (touched->cells & (1ull << klass->order)) == 0)
    return;

  add_update (updates, okr_index_get_list (index, G_OBJECT_TYPE (touched->entity)), touched->entity);
  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];

      if (column->kind == OKR_COLUMN_REFERENCE && okr_index_get_related (index, column))
        {
          OkrEntity *target = okr_entity_get_reference (touched->entity, column);

          if (target != NULL && target == get_before (touched, i))
            add_update (updates, okr_entity_need_referrers (target, column), touched->entity);
        }
    }
}

static void
enter_lists (Apply *apply,
             Touch *touched)
{
  OkrIndex *index = apply->workspace->index;
  OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (touched->entity);

  for (guint i = 0; i < klass->n_columns; i++)
    {
      const OkrColumn *column = &klass->columns[i];
      OkrEntity *target;

      if (column->kind != OKR_COLUMN_REFERENCE || !okr_index_get_related (index, column))
        continue;

      target = okr_entity_get_reference (touched->entity, column);
      if (target != NULL && (touched->inserted || target != get_before (touched, i)))
        okr_sorted_list_insert (okr_entity_need_referrers (target, column), touched->entity);
    }

  if (touched->inserted)
    okr_sorted_list_insert (okr_index_get_list (index, G_OBJECT_TYPE (touched->entity)), touched->entity);
}

/* Parts come before wholes: who hears of a new objective finds its key results in it. */
static int
compare_touches (gconstpointer a,
                 gconstpointer b)
{
  const Touch *touch_a = *(const Touch **) a;
  const Touch *touch_b = *(const Touch **) b;

  return (int) OKR_ENTITY_GET_CLASS (touch_b->entity)->number - (int) OKR_ENTITY_GET_CLASS (touch_a->entity)->number;
}

static void
follow_lists (Apply *apply)
{
  g_autoptr (GHashTable) updates = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                                          (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list, items;

  g_ptr_array_sort (apply->touches, compare_touches);

  for (guint i = 0; i < apply->touches->len; i++)
    {
      Touch *touched = apply->touches->pdata[i];

      if (!touched->inserted)
        leave_lists (apply, touched);
      if (!touched->inserted && !touched->removed)
        collect_updates (apply, touched, updates);
    }

  g_hash_table_iter_init (&iter, updates);
  while (g_hash_table_iter_next (&iter, &list, &items))
    okr_sorted_list_update (list, items);

  for (guint i = 0; i < apply->touches->len; i++)
    if (!((Touch *) apply->touches->pdata[i])->removed)
      enter_lists (apply, apply->touches->pdata[i]);
}

static void
follow_board_order (Apply *apply)
{
  const OkrColumn *column = okr_entity_class_find_column (OKR_TYPE_KEY_RESULT, okr_key_result_cards.rank);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  for (guint i = 0; i < apply->touches->len; i++)
    {
      Touch *touched = apply->touches->pdata[i];

      if (!OKR_IS_KEY_RESULT (touched->entity) || (touched->inserted && touched->removed))
        continue;

      if (touched->inserted)
        g_ptr_array_add (added, touched->entity);
      else if (touched->removed)
        g_ptr_array_add (removed, touched->entity);
      else if ((touched->cells & (1ull << (column - OKR_ENTITY_GET_CLASS (touched->entity)->columns))) != 0)
        g_ptr_array_add (moved, touched->entity);
    }

  okr_workspace_follow_board_order (apply->workspace, moved, added, removed);
}

/* --- 4. and 5. what changed is said --- */

static void
notify_columns (Apply *apply)
{
  for (guint i = 0; i < apply->touches->len; i++)
    {
      Touch *touched = apply->touches->pdata[i];
      OkrEntityClass *klass = OKR_ENTITY_GET_CLASS (touched->entity);

      if (touched->removed)
        {
          okr_entity_set_removed (touched->entity);
          okr_entity_notify (touched->entity, "removed");
          continue;
        }
      if (touched->inserted)
        continue;

      for (guint j = 0; j < klass->n_columns; j++)
        if ((touched->cells & (1ull << j)) != 0)
          g_object_notify_by_pspec (G_OBJECT (touched->entity), klass->columns[j].pspec);
      if (touched->ref)
        okr_entity_notify (touched->entity, "ref");
      if (touched->extra)
        okr_entity_notify (touched->entity, "extra");
    }
}

/* The ideas that are affected, and those of affected key results: their cards say to what they belong. */
static void
refresh_ideas (OkrWorkspace *self,
               GHashTable   *affected)
{
  g_autoptr (GHashTable) ideas = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) list = NULL;
  GHashTableIter iter;
  gpointer entity;

  g_hash_table_iter_init (&iter, affected);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    {
      OkrSortedList *parts = NULL;

      if (OKR_IS_IDEA (entity))
        g_hash_table_add (ideas, entity);
      if (OKR_IS_KEY_RESULT (entity) && !okr_entity_get_removed (entity))
        parts = OKR_SORTED_LIST (okr_key_result_get_ideas (entity));
      for (guint i = 0; parts != NULL && i < okr_sorted_list_get_length (parts); i++)
        g_hash_table_add (ideas, okr_sorted_list_get (parts, i));
    }

  if (g_hash_table_size (ideas) == 0)
    return;

  list = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, ideas);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    g_ptr_array_add (list, g_object_ref (entity));
  okr_workspace_emit_ideas_refreshed (self, list);
}

/* with_ideas: those of affected that ideas may have to say something else of */
static void
refresh (OkrWorkspace *self,
         GHashTable   *affected,
         GHashTable   *with_ideas)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer entity;

  g_hash_table_iter_init (&iter, affected);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    {
      if (!okr_entity_get_removed (entity))
        okr_entity_refresh (entity);
      if (OKR_IS_KEY_RESULT (entity))
        g_ptr_array_add (key_results, g_object_ref (entity));
    }

  okr_workspace_update_derived (self);
  if (key_results->len > 0)
    okr_workspace_emit_refreshed (self, key_results);
  if (okr_workspace_tells_of_ideas (self))
    refresh_ideas (self, with_ideas);
}

/* All that depends on the day.  Of ideas only those that have one of their own: there may be thousands. */
static void
affect_all (OkrWorkspace *self,
            GHashTable   *affected,
            GHashTable   *with_ideas)
{
  OkrSortedList *ideas = okr_index_get_list (self->index, OKR_TYPE_IDEA);
  GType types[] = { OKR_TYPE_KEY_RESULT, OKR_TYPE_OBJECTIVE, OKR_TYPE_CYCLE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      OkrSortedList *list = okr_index_get_list (self->index, types[i]);

      for (guint j = 0; j < okr_sorted_list_get_length (list); j++)
        {
          OkrEntity *entity = okr_sorted_list_get (list, j);

          g_hash_table_add (affected, g_object_ref (entity));
          okr_entity_invalidate (entity);
        }
    }

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    if (okr_idea_get_due (okr_sorted_list_get (ideas, i)) != OKR_DATE_NONE)
      g_hash_table_add (with_ideas, g_object_ref (okr_sorted_list_get (ideas, i)));
}

static GHashTable *
create_set (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
add_all (GHashTable *set,
         GHashTable *others)
{
  GHashTableIter iter;
  gpointer entity;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    g_hash_table_add (set, g_object_ref (entity));
}

static void
apply_change (OkrWorkspace *self,
              OkrChange    *change,
              gboolean      is_another_day)
{
  g_autoptr (GPtrArray) touches = g_ptr_array_new_with_free_func ((GDestroyNotify) touch_free);
  g_autoptr (GHashTable) by_entity = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) affected = create_set ();
  g_autoptr (GHashTable) with_ideas = create_set ();
  g_autoptr (GArray) loose = g_array_new (FALSE, FALSE, sizeof (OkrLooseReference));
  Apply apply = { self, touches, by_entity, affected, loose };

  g_array_set_clear_func (loose, (GDestroyNotify) okr_loose_reference_clear);

  store_fields (&apply, change);
  invalidate (&apply);
  follow_lists (&apply);
  follow_board_order (&apply);
  add_all (with_ideas, affected);
  if (is_another_day)
    affect_all (self, affected, with_ideas);
  notify_columns (&apply);
  refresh (self, affected, with_ideas);
}

/*
 * okr_workspace_apply:
 * @change: as it was committed, by whomever
 *
 * Makes the objects what the file is.
 */
void
okr_workspace_apply (OkrWorkspace *self,
                     OkrChange    *change)
{
  apply_change (self, change, FALSE);
}

/*
 * okr_workspace_apply_day:
 * @change: what differs between the day before and the one that the clock says now
 *
 * Makes the objects what they were on another day, and computes again what depends on it.
 */
void
okr_workspace_apply_day (OkrWorkspace *self,
                         OkrChange    *change)
{
  apply_change (self, change, TRUE);
}

/*
 * okr_workspace_refresh_all:
 *
 * Another day has begun: computes again what depends on it.
 */
void
okr_workspace_refresh_all (OkrWorkspace *self)
{
  g_autoptr (GHashTable) affected = create_set ();
  g_autoptr (GHashTable) with_ideas = create_set ();

  affect_all (self, affected, with_ideas);
  refresh (self, affected, with_ideas);
}
