/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the page of ideas.  They are computed anew after each change: ideas are counted in hundreds; a
 * list tells only of what differs, so that what is shown stays.  */

#include "config.h"

#include "model/okr-idea-lists.h"

#include "base/okr-list.h"
#include "base/okr-text.h"
#include "logic/okr-matrix.h"
#include "model/okr-sorted-list.h"

struct _OkrIdeaLists
{
  GObject       parent_instance;

  /* owned */
  OkrWorkspace *workspace;
  OkrCycle     *cycle;
  OkrObjective *objective;      /* NULL: of all */
  OkrKeyResult *key_result;     /* NULL: of all */
  OkrPerson    *doer;           /* NULL: anybody */
  char         *text;           /* NULL: any */
  GListStore   *tray;
  GListStore   *placed;
  GListStore   *order;

  /* state */
  gboolean      resources;
  guint         n_left_out;
  guint         n_waiting;
  guint         n_hidden;
  guint         n_covered;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrIdeaLists, okr_idea_lists, G_TYPE_OBJECT)

static OkrMatrixIdea
get_matrix_idea (OkrIdea *idea)
{
  return (OkrMatrixIdea) { okr_idea_get_impact (idea), okr_idea_get_effort (idea), okr_idea_get_state (idea) };
}

static int
compare_work (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  OkrMatrixIdea first = get_matrix_idea (*(OkrIdea **) a);
  OkrMatrixIdea second = get_matrix_idea (*(OkrIdea **) b);

  return okr_matrix_compare (&first, &second);
}

/* Whether it is one that this cycle weighs: neither dropped nor a part of another one.  */
static gboolean
belongs (OkrIdeaLists *self,
         OkrIdea      *idea)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);
  OkrObjective *objective = key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;

  return objective != NULL && okr_objective_get_cycle (objective) == self->cycle
         && okr_idea_get_merged_into (idea) == NULL
         && okr_idea_get_state (idea) != OKR_IDEA_STATE_DROPPED;
}

static gboolean
passes (OkrIdeaLists *self,
        OkrIdea      *idea)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);
  OkrPerson *doer = okr_idea_get_doer (idea);
  gboolean covered = okr_idea_get_covered (idea);
  g_autofree char *haystack = NULL;

  if (self->key_result != NULL && key_result != self->key_result)
    return FALSE;
  if (self->objective != NULL && okr_key_result_get_objective (key_result) != self->objective)
    return FALSE;
  if (self->doer != NULL && doer != self->doer)
    return FALSE;
  if (self->text == NULL)
    return TRUE;

  /* nobody finds out by searching what is covered (F52) */
  haystack = g_strjoin ("\n", covered ? "" : okr_idea_get_title (idea), okr_key_result_get_title (key_result),
                        doer != NULL ? okr_person_get_name (doer) : "", NULL);

  return okr_text_matches (haystack, self->text);
}

static void
update (OkrIdeaLists *self)
{
  OkrSortedList *ideas = OKR_SORTED_LIST (okr_workspace_get_list (self->workspace, OKR_TYPE_IDEA));
  g_autoptr (GPtrArray) tray = g_ptr_array_new ();
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (self->doer != NULL && okr_entity_get_removed (OKR_ENTITY (self->doer)))
    g_clear_object (&self->doer);
  self->n_left_out = 0;
  self->n_waiting = 0;
  self->n_hidden = 0;
  self->n_covered = 0;
  for (guint i = 0; self->cycle != NULL && i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrIdea *idea = okr_sorted_list_get (ideas, i);
      OkrMatrixIdea judged = get_matrix_idea (idea);
      OkrQuadrant quadrant = okr_matrix_get_quadrant (judged.impact, judged.effort);

      if (!belongs (self, idea))
        continue;
      if (!passes (self, idea))
        {
          self->n_hidden++;
          continue;
        }

      if (okr_idea_get_covered (idea))
        {
          g_ptr_array_add (tray, idea);
          self->n_covered++;
          continue;
        }

      g_ptr_array_add (quadrant == OKR_QUADRANT_NONE ? tray : placed, idea);
      if (quadrant == OKR_QUADRANT_AVOID)
        self->n_left_out++;
      if (!okr_matrix_is_in_work_order (&judged))
        continue;
      /* M42: what takes much waits until the team says that it has the resources */
      if (quadrant == OKR_QUADRANT_BIG_BET && !self->resources)
        self->n_waiting++;
      else
        g_ptr_array_add (order, idea);
    }
  g_sort_array (order->pdata, order->len, sizeof (gpointer), compare_work, NULL);

  okr_list_replace (self->tray, tray);
  okr_list_replace (self->placed, placed);
  okr_list_replace (self->order, order);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Readings come most often, on many days of the past a thousand at once, and say nothing of ideas. */
static void
on_workspace_changed_cb (OkrIdeaLists *self,
                         OkrChange    *change)
{
  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    {
      const char *table = okr_change_get_row (change, i)->table;

      if (g_str_equal (table, "check_in") || g_str_equal (table, "milestone"))
        continue;

      update (self);
      return;
    }
}

static void
okr_idea_lists_dispose (GObject *object)
{
  OkrIdeaLists *self = OKR_IDEA_LISTS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  g_clear_object (&self->objective);
  g_clear_object (&self->key_result);
  g_clear_object (&self->doer);
  g_clear_object (&self->tray);
  g_clear_object (&self->placed);
  g_clear_object (&self->order);

  G_OBJECT_CLASS (okr_idea_lists_parent_class)->dispose (object);
}

static void
okr_idea_lists_finalize (GObject *object)
{
  g_free (OKR_IDEA_LISTS (object)->text);

  G_OBJECT_CLASS (okr_idea_lists_parent_class)->finalize (object);
}

static void
okr_idea_lists_class_init (OkrIdeaListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = okr_idea_lists_dispose;
  object_class->finalize = okr_idea_lists_finalize;

  /**
   * OkrIdeaLists::changed:
   *
   * After the lists, or anything that an idea in them shows, changed.
   */
  signals[CHANGED] = g_signal_new ("changed", OKR_TYPE_IDEA_LISTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_idea_lists_init (OkrIdeaLists *self)
{
  self->tray = g_list_store_new (OKR_TYPE_IDEA);
  self->placed = g_list_store_new (OKR_TYPE_IDEA);
  self->order = g_list_store_new (OKR_TYPE_IDEA);
}

/**
 * okr_idea_lists_new:
 * @workspace: a workspace that has started
 *
 * Returns: (transfer full): lists that are empty until a cycle is set
 */
OkrIdeaLists *
okr_idea_lists_new (OkrWorkspace *workspace)
{
  OkrIdeaLists *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_IDEA_LISTS, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_idea_lists_get_workspace:
 *
 * Returns: (transfer none): whose ideas it lists
 */
OkrWorkspace *
okr_idea_lists_get_workspace (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), NULL);

  return self->workspace;
}

/**
 * okr_idea_lists_set_cycle:
 * @cycle: (nullable): whose ideas to list
 */
void
okr_idea_lists_set_cycle (OkrIdeaLists *self,
                          OkrCycle     *cycle)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

/**
 * okr_idea_lists_set_objective:
 * @objective: (nullable): list only its ideas
 */
void
okr_idea_lists_set_objective (OkrIdeaLists *self,
                              OkrObjective *objective)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (g_set_object (&self->objective, objective))
    update (self);
}

/**
 * okr_idea_lists_set_key_result:
 * @key_result: (nullable): list only its ideas (M36)
 */
void
okr_idea_lists_set_key_result (OkrIdeaLists *self,
                               OkrKeyResult *key_result)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (g_set_object (&self->key_result, key_result))
    update (self);
}

/**
 * okr_idea_lists_set_doer:
 * @doer: (nullable): list only what this person does
 */
void
okr_idea_lists_set_doer (OkrIdeaLists *self,
                         OkrPerson    *doer)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (g_set_object (&self->doer, doer))
    update (self);
}

/**
 * okr_idea_lists_get_doer:
 *
 * Returns: (transfer none) (nullable): whose ideas it lists; %NULL: anybody's
 */
OkrPerson *
okr_idea_lists_get_doer (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), NULL);

  return self->doer;
}

/**
 * okr_idea_lists_set_text:
 * @text: (nullable): list only what it is found in: the title, the key result, the doer
 */
void
okr_idea_lists_set_text (OkrIdeaLists *self,
                         const char   *text)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (g_set_str (&self->text, text != NULL && *text != '\0' ? text : NULL))
    update (self);
}

/**
 * okr_idea_lists_set_resources:
 * @resources: whether the team has the resources for big bets, which then join the order of work (M42)
 */
void
okr_idea_lists_set_resources (OkrIdeaLists *self,
                              gboolean      resources)
{
  g_return_if_fail (OKR_IS_IDEA_LISTS (self));

  if (self->resources == resources)
    return;

  self->resources = resources;
  update (self);
}

/**
 * okr_idea_lists_get_tray:
 *
 * Returns: (transfer none): those that have no place yet or are covered, by rank
 */
GListModel *
okr_idea_lists_get_tray (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), NULL);

  return G_LIST_MODEL (self->tray);
}

/**
 * okr_idea_lists_get_placed:
 *
 * Returns: (transfer none): those on the matrix, by rank
 */
GListModel *
okr_idea_lists_get_placed (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), NULL);

  return G_LIST_MODEL (self->placed);
}

/**
 * okr_idea_lists_get_order:
 *
 * Returns: (transfer none): the order of work (F60): quick wins, then big bets if there are resources
 */
GListModel *
okr_idea_lists_get_order (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), NULL);

  return G_LIST_MODEL (self->order);
}

/**
 * okr_idea_lists_dup_walk:
 *
 * Returns: (transfer full) (element-type OkrIdea): all on the matrix as one walks through them: the order of work,
 *   big bets included, then the others by rank
 */
GPtrArray *
okr_idea_lists_dup_walk (OkrIdeaLists *self)
{
  GPtrArray *walk = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), walk);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->placed));
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (OkrIdea) idea = g_list_model_get_item (G_LIST_MODEL (self->placed), i);
          OkrMatrixIdea judged = get_matrix_idea (idea);

          if (okr_matrix_is_in_work_order (&judged) == (pass == 0))
            g_ptr_array_add (walk, g_steal_pointer (&idea));
        }
      if (pass == 0)
        g_sort_array (walk->pdata, walk->len, sizeof (gpointer), compare_work, NULL);
    }

  return walk;
}

/**
 * okr_idea_lists_get_n_left_out:
 *
 * Returns: how many on the matrix are of low impact and high effort
 */
guint
okr_idea_lists_get_n_left_out (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), 0);

  return self->n_left_out;
}

/**
 * okr_idea_lists_get_n_waiting:
 *
 * Returns: how many big bets wait for resources
 */
guint
okr_idea_lists_get_n_waiting (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), 0);

  return self->n_waiting;
}

/**
 * okr_idea_lists_get_n_hidden:
 *
 * Returns: how many ideas of the cycle the filter hides
 */
guint
okr_idea_lists_get_n_hidden (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), 0);

  return self->n_hidden;
}

/**
 * okr_idea_lists_get_n_covered:
 *
 * Returns: how many wait to be revealed, of those that the filter lets pass
 */
guint
okr_idea_lists_get_n_covered (OkrIdeaLists *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), 0);

  return self->n_covered;
}

static void
append_open (GListStore *store,
             gboolean    with_tasks,
             GPtrArray  *open)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (!okr_idea_get_covered (idea) && (with_tasks || okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA))
        g_ptr_array_add (open, g_steal_pointer (&idea));
    }
}

/**
 * okr_idea_lists_dup_open:
 * @with_tasks: whether tasks are among them
 *
 * Returns: (transfer full) (element-type OkrIdea): what a group can judge: all that pass the filter and are not
 *   covered; those without a place first
 */
GPtrArray *
okr_idea_lists_dup_open (OkrIdeaLists *self,
                         gboolean      with_tasks)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), open);

  append_open (self->tray, with_tasks, open);
  append_open (self->placed, with_tasks, open);

  return open;
}

/**
 * okr_idea_lists_dup_covered:
 *
 * Returns: (transfer full) (element-type OkrIdea): those that wait to be revealed, by rank
 */
GPtrArray *
okr_idea_lists_dup_covered (OkrIdeaLists *self)
{
  GPtrArray *covered = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (OKR_IS_IDEA_LISTS (self), covered);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tray)); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (G_LIST_MODEL (self->tray), i);

      if (okr_idea_get_covered (idea))
        g_ptr_array_add (covered, g_steal_pointer (&idea));
    }

  return covered;
}
