/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the outline.  They are read anew after each change: a cycle has tens of them, hundreds at worst.  */

#include "config.h"

#include "model/okr-outline.h"

#include "model/okr-sorted-list.h"

struct _OkrOutline
{
  GObject       parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned: NULL: the parking list */
  GPtrArray    *lines;          /* owned, of owned OkrEntity */
};

static void init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrOutline, okr_outline, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

/* What is tried, replaced or dropped is no line: other sections show it. */
static void
add_objective (GPtrArray    *lines,
               OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

  g_ptr_array_add (lines, g_object_ref (objective));
  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
        g_ptr_array_add (lines, g_object_ref (key_result));
    }
}

static GPtrArray *
read_lines (OkrOutline *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSortedList *objectives;

  if (self->cycle != NULL && okr_entity_get_removed (OKR_ENTITY (self->cycle)))
    return lines;

  objectives = OKR_SORTED_LIST (self->cycle != NULL ? okr_cycle_get_objectives (self->cycle)
                                                    : okr_workspace_get_list (self->workspace, OKR_TYPE_OBJECTIVE));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);

      if (okr_objective_get_cycle (objective) == self->cycle)
        add_objective (lines, objective);
    }

  return lines;
}

static void
on_changed_cb (OkrOutline *self)
{
  g_autoptr (GPtrArray) before = self->lines;
  guint start = 0;
  guint end = 0;
  guint common;

  self->lines = read_lines (self);
  common = MIN (before->len, self->lines->len);
  while (start < common && before->pdata[start] == self->lines->pdata[start])
    start++;
  while (end < common - start && before->pdata[before->len - 1 - end] == self->lines->pdata[self->lines->len - 1 - end])
    end++;

  if (start + end < MAX (before->len, self->lines->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, self->lines->len - start - end);
}

/* ---- a list model ---- */

static GType
okr_outline_get_item_type (GListModel *list)
{
  return OKR_TYPE_ENTITY;
}

static guint
okr_outline_get_n_items (GListModel *list)
{
  return OKR_OUTLINE (list)->lines->len;
}

static gpointer
okr_outline_get_item (GListModel *list,
                      guint       position)
{
  OkrOutline *self = OKR_OUTLINE (list);

  return position < self->lines->len ? g_object_ref (self->lines->pdata[position]) : NULL;
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = okr_outline_get_item_type;
  iface->get_n_items = okr_outline_get_n_items;
  iface->get_item = okr_outline_get_item;
}

/* ---- the object ---- */

static void
okr_outline_dispose (GObject *object)
{
  OkrOutline *self = OKR_OUTLINE (object);

  g_ptr_array_set_size (self->lines, 0);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_outline_parent_class)->dispose (object);
}

static void
okr_outline_finalize (GObject *object)
{
  g_ptr_array_unref (OKR_OUTLINE (object)->lines);

  G_OBJECT_CLASS (okr_outline_parent_class)->finalize (object);
}

static void
okr_outline_class_init (OkrOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_outline_finalize;
}

static void
okr_outline_init (OkrOutline *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * okr_outline_new:
 * @workspace: a workspace that has started
 * @cycle: (nullable): whose objectives are listed; %NULL for those of no cycle, the parking list (B4)
 *
 * Returns: (transfer full): a list that follows the workspace
 */
OkrOutline *
okr_outline_new (OkrWorkspace *workspace,
                 OkrCycle     *cycle)
{
  OkrOutline *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_OUTLINE, NULL);
  self->workspace = g_object_ref (workspace);
  g_set_object (&self->cycle, cycle);
  g_ptr_array_unref (self->lines);
  self->lines = read_lines (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_outline_get_length:
 *
 * Returns: how many lines there are
 */
guint
okr_outline_get_length (OkrOutline *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE (self), 0);

  return self->lines->len;
}

/**
 * okr_outline_get:
 * @position: of a line, less than the length
 *
 * Returns: (transfer none): the objective or key result of that line
 */
OkrEntity *
okr_outline_get (OkrOutline *self,
                 guint       position)
{
  g_return_val_if_fail (OKR_IS_OUTLINE (self), NULL);
  g_return_val_if_fail (position < self->lines->len, NULL);

  return self->lines->pdata[position];
}
