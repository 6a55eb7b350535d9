/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lists of key results, made anew whenever the workspace says that one may differ; only what differs in a
 * list is replaced, so that rows keep their focus.  */

#include "config.h"

#include "model/okr-attention-lists.h"

#include "base/okr-list.h"
#include "model/okr-sorted-list.h"

struct _OkrAttentionLists
{
  GObject       parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned; NULL: the lists are empty */
  OkrObjective *objective;      /* owned; NULL: all */
  GListStore   *attention;      /* owned */
  GListStore   *going_well;     /* owned */
};

G_DEFINE_FINAL_TYPE (OkrAttentionLists, okr_attention_lists, G_TYPE_OBJECT)

typedef struct
{
  OkrKeyResult *key_result;     /* borrowed */
  OkrAttention  attention;
  guint         position;       /* among the key results of the cycle */
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->attention != second->attention)
    return first->attention < second->attention ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static void
add_entries (OkrObjective *objective,
             GArray       *attention,
             GArray       *going_well)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      Entry entry = { .key_result = okr_sorted_list_get (key_results, i),
                      .position = attention->len + going_well->len };

      entry.attention = okr_key_result_get_attention (entry.key_result);
      if (entry.attention == OKR_ATTENTION_NONE)
        continue;
      if (okr_attention_is_good (entry.attention))
        g_array_append_val (going_well, entry);
      else
        g_array_append_val (attention, entry);
    }
}

static void
update_store (GListStore *store,
              GArray     *entries)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (key_results, g_array_index (entries, Entry, i).key_result);
  okr_list_replace (store, key_results);
}

static void
update (OkrAttentionLists *self)
{
  g_autoptr (GArray) attention = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GArray) going_well = g_array_new (FALSE, FALSE, sizeof (Entry));
  OkrSortedList *objectives = self->cycle != NULL ? OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle)) : NULL;

  for (guint i = 0; objectives != NULL && i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);

      if (self->objective == NULL || self->objective == objective)
        add_entries (objective, attention, going_well);
    }
  update_store (self->attention, attention);
  update_store (self->going_well, going_well);
}

static void
okr_attention_lists_dispose (GObject *object)
{
  OkrAttentionLists *self = OKR_ATTENTION_LISTS (object);

  g_clear_object (&self->objective);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  g_clear_object (&self->attention);
  g_clear_object (&self->going_well);

  G_OBJECT_CLASS (okr_attention_lists_parent_class)->dispose (object);
}

static void
okr_attention_lists_class_init (OkrAttentionListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_attention_lists_dispose;
}

static void
okr_attention_lists_init (OkrAttentionLists *self)
{
  self->attention = g_list_store_new (OKR_TYPE_KEY_RESULT);
  self->going_well = g_list_store_new (OKR_TYPE_KEY_RESULT);
}

/**
 * okr_attention_lists_new:
 * @workspace: an open workspace
 *
 * Returns: (transfer full): two lists, empty until there is a cycle
 */
OkrAttentionLists *
okr_attention_lists_new (OkrWorkspace *workspace)
{
  OkrAttentionLists *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_ATTENTION_LISTS, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_attention_lists_set_cycle:
 * @self: the lists
 * @cycle: (nullable): whose key results are listed
 */
void
okr_attention_lists_set_cycle (OkrAttentionLists *self,
                               OkrCycle          *cycle)
{
  g_return_if_fail (OKR_IS_ATTENTION_LISTS (self));

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

/**
 * okr_attention_lists_set_objective:
 * @self: the lists
 * @objective: (nullable): list only its key results
 */
void
okr_attention_lists_set_objective (OkrAttentionLists *self,
                                   OkrObjective      *objective)
{
  g_return_if_fail (OKR_IS_ATTENTION_LISTS (self));

  if (g_set_object (&self->objective, objective))
    update (self);
}

/**
 * okr_attention_lists_get_attention:
 * @self: the lists
 *
 * Returns: (transfer none): a live list of the #OkrKeyResult that need attention, the gravest reason first
 */
GListModel *
okr_attention_lists_get_attention (OkrAttentionLists *self)
{
  g_return_val_if_fail (OKR_IS_ATTENTION_LISTS (self), NULL);

  return G_LIST_MODEL (self->attention);
}

/**
 * okr_attention_lists_get_going_well:
 * @self: the lists
 *
 * Returns: (transfer none): a live list of the #OkrKeyResult that go well
 */
GListModel *
okr_attention_lists_get_going_well (OkrAttentionLists *self)
{
  g_return_val_if_fail (OKR_IS_ATTENTION_LISTS (self), NULL);

  return G_LIST_MODEL (self->going_well);
}
