/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows become objects: all tables of a file are read once, owners before what they own, straight into the
 * fields.  May run on any thread, before anybody else knows the workspace.  */

#include "config.h"

#include "model/okr-entity-private.h"
#include "model/okr-workspace-private.h"

#define N_COMMON_COLUMNS 3      /* id, ref and extra come first */

typedef struct
{
  OkrIndex  *index;
  GType      type;
  GPtrArray *entities;
  GArray    *loose;
} Load;

static void
read_row (OkrStoreRow *row,
          gpointer     user_data)
{
  Load *load = user_data;
  OkrEntity *entity = okr_entity_new (load->type, okr_store_row_get_text (row, 0), load->index);

  okr_entity_set_ref (entity, okr_store_row_get_text (row, 1));
  okr_entity_set_extra (entity, okr_store_row_get_text (row, 2));
  okr_entity_read (entity, row, N_COMMON_COLUMNS, load->loose);
  okr_index_add_name (load->index, entity);
  g_ptr_array_add (load->entities, entity);
}

static gboolean
read_table (OkrWorkspace  *self,
            Load          *load,
            GError       **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const OkrColumn *columns;
  guint n_columns;

  columns = okr_entity_class_get_columns (load->type, &n_columns);
  g_ptr_array_add (names, (char *) "id");
  g_ptr_array_add (names, (char *) "ref");
  g_ptr_array_add (names, (char *) "extra");
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (names, (char *) columns[i].name);
  g_ptr_array_add (names, NULL);

  return okr_store_read (self->store, okr_entity_class_get_table (load->type),
                         (const char * const *) names->pdata, read_row, load, error);
}

/*
 * okr_workspace_load:
 *
 * Reads everything.
 *
 * Returns: whether all could be read
 */
gboolean
okr_workspace_load (OkrWorkspace  *self,
                    GError       **error)
{
  g_autoptr (GArray) loose = g_array_new (FALSE, FALSE, sizeof (OkrLooseReference));
  guint n_types;
  const GType *types = okr_entity_get_types (&n_types);

  g_array_set_clear_func (loose, (GDestroyNotify) okr_loose_reference_clear);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
      Load load = { self->index, types[i], entities, loose };
      gboolean ok = read_table (self, &load, error);

      /* also after a failure: the list keeps alive what the index knows by name */
      okr_index_fill (self->index, types[i], entities);
      if (!ok)
        return FALSE;
    }

  /* Within a table a row may refer to one that comes after it: a team to its parent. */
  for (guint i = 0; i < loose->len; i++)
    {
      OkrLooseReference *reference = &g_array_index (loose, OkrLooseReference, i);

      okr_entity_set_reference (reference->entity, reference->column,
                                okr_index_lookup (self->index, reference->column->get_type (), reference->id));
    }

  return TRUE;
}
