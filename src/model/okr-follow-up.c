/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has what to follow from week to week; see okr-follow-up.h.  */

#include "config.h"

#include "model/okr-follow-up.h"

#include "base/okr-list.h"
#include "model/okr-sorted-list.h"

struct _OkrFollowUpItem
{
  GObject    parent_instance;

  OkrEntity *entity;            /* owned; NULL: the line of the person */
  OkrPerson *person;            /* owned; NULL: nobody */
};

G_DEFINE_FINAL_TYPE (OkrFollowUpItem, okr_follow_up_item, G_TYPE_OBJECT)

struct _OkrFollowUp
{
  GObject       parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned; NULL: the lists are empty */
  OkrObjective *objective;      /* owned; NULL: all */
  OkrPerson    *person;         /* owned; NULL: everybody */
  GListStore   *items;          /* owned */
  GListStore   *help;           /* owned */
};

G_DEFINE_FINAL_TYPE (OkrFollowUp, okr_follow_up, G_TYPE_OBJECT)

/* ---- a line ---- */

static void
okr_follow_up_item_dispose (GObject *object)
{
  OkrFollowUpItem *self = OKR_FOLLOW_UP_ITEM (object);

  g_clear_object (&self->entity);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (okr_follow_up_item_parent_class)->dispose (object);
}

static void
okr_follow_up_item_class_init (OkrFollowUpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_follow_up_item_dispose;
}

static void
okr_follow_up_item_init (OkrFollowUpItem *self)
{
}

static OkrFollowUpItem *
item_new (OkrEntity *entity,
          OkrPerson *person)
{
  OkrFollowUpItem *self = g_object_new (OKR_TYPE_FOLLOW_UP_ITEM, NULL);

  g_set_object (&self->entity, entity);
  g_set_object (&self->person, person);

  return self;
}

static gboolean
item_equal (gconstpointer a,
            gconstpointer b)
{
  const OkrFollowUpItem *first = a;
  const OkrFollowUpItem *second = b;

  return first->entity == second->entity && first->person == second->person;
}

/* By person in the order of the roster, nobody last; what is equal stays in the order of the cycle. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  OkrFollowUpItem *first = *(OkrFollowUpItem * const *) a;
  OkrFollowUpItem *second = *(OkrFollowUpItem * const *) b;

  if (first->person == second->person)
    return 0;
  if (first->person == NULL || second->person == NULL)
    return first->person == NULL ? 1 : -1;

  return okr_entity_compare (OKR_ENTITY (first->person), OKR_ENTITY (second->person));
}

/* ---- the lists ---- */

static void
add_item (OkrFollowUp *self,
          GPtrArray   *items,
          gpointer     entity,
          OkrPerson   *person)
{
  if (self->person == NULL || self->person == person)
    g_ptr_array_add (items, item_new (entity, person));
}

static void
add_tasks (OkrFollowUp  *self,
           OkrKeyResult *key_result,
           GPtrArray    *items)
{
  OkrSortedList *ideas = OKR_SORTED_LIST (okr_key_result_get_ideas (key_result));

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrIdea *idea = okr_sorted_list_get (ideas, i);
      OkrIdeaState state = okr_idea_get_state (idea);

      /* a task that nobody took is the business of the board, not of a person */
      if ((state == OKR_IDEA_STATE_TO_DO || state == OKR_IDEA_STATE_DOING) && okr_idea_get_doer (idea) != NULL)
        add_item (self, items, idea, okr_idea_get_doer (idea));
    }
}

/* Puts the line of each person before theirs. */
static void
insert_persons (GPtrArray *items)
{
  OkrFollowUpItem *before = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      OkrFollowUpItem *item = g_ptr_array_index (items, i);

      if (before == NULL || before->person != item->person)
        g_ptr_array_insert (items, (int) i++, item_new (NULL, item->person));
      before = item;
    }
}

/* Help is wanted as long as the last reading says so. */
static void
add_help (OkrFollowUp  *self,
          OkrKeyResult *key_result,
          GPtrArray    *help)
{
  OkrCheckIn *check_in = okr_key_result_get_last_check_in (key_result);
  const char *text = check_in != NULL ? okr_check_in_get_help (check_in) : NULL;

  if (text == NULL || *text == '\0')
    return;
  if (self->person == NULL || self->person == okr_key_result_get_owner (key_result)
      || self->person == okr_check_in_get_helper (check_in))
    g_ptr_array_add (help, check_in);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  OkrDate first = okr_check_in_get_date (*(OkrCheckIn * const *) a);
  OkrDate second = okr_check_in_get_date (*(OkrCheckIn * const *) b);

  return first < second ? -1 : first > second;
}

static void
update (OkrFollowUp *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) help = g_ptr_array_new ();
  OkrSortedList *objectives = self->cycle != NULL ? OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle)) : NULL;

  for (guint i = 0; objectives != NULL && i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

      if (self->objective != NULL && self->objective != objective)
        continue;
      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        {
          OkrKeyResult *key_result = okr_sorted_list_get (key_results, j);

          if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
            continue;
          add_item (self, items, key_result, okr_key_result_get_owner (key_result));
          add_tasks (self, key_result, items);
          add_help (self, key_result, help);
        }
    }

  g_ptr_array_sort (items, compare_items);
  insert_persons (items);
  okr_list_replace_equal (self->items, items, item_equal);
  g_ptr_array_sort (help, compare_dates);
  okr_list_replace (self->help, help);
}

static void
okr_follow_up_dispose (GObject *object)
{
  OkrFollowUp *self = OKR_FOLLOW_UP (object);

  g_clear_object (&self->person);
  g_clear_object (&self->objective);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  g_clear_object (&self->items);
  g_clear_object (&self->help);

  G_OBJECT_CLASS (okr_follow_up_parent_class)->dispose (object);
}

static void
okr_follow_up_class_init (OkrFollowUpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_follow_up_dispose;
}

static void
okr_follow_up_init (OkrFollowUp *self)
{
  self->items = g_list_store_new (OKR_TYPE_FOLLOW_UP_ITEM);
  self->help = g_list_store_new (OKR_TYPE_CHECK_IN);
}

/**
 * okr_follow_up_item_get_entity:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): an #OkrKeyResult, or the #OkrIdea that is a task; %NULL for the line of the
 *   person
 */
OkrEntity *
okr_follow_up_item_get_entity (OkrFollowUpItem *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP_ITEM (self), NULL);

  return self->entity;
}

/**
 * okr_follow_up_item_get_person:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): its owner or doer
 */
OkrPerson *
okr_follow_up_item_get_person (OkrFollowUpItem *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP_ITEM (self), NULL);

  return self->person;
}

/**
 * okr_follow_up_new:
 * @workspace: an open workspace
 *
 * Returns: (transfer full): lists, empty until there is a cycle
 */
OkrFollowUp *
okr_follow_up_new (OkrWorkspace *workspace)
{
  OkrFollowUp *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_FOLLOW_UP, NULL);
  self->workspace = g_object_ref (workspace);
  /* people and tasks are not among what is refreshed */
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_follow_up_set_cycle:
 * @self: the lists
 * @cycle: (nullable): what is followed
 */
void
okr_follow_up_set_cycle (OkrFollowUp *self,
                         OkrCycle    *cycle)
{
  g_return_if_fail (OKR_IS_FOLLOW_UP (self));

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

/**
 * okr_follow_up_set_objective:
 * @self: the lists
 * @objective: (nullable): list only what is for it
 */
void
okr_follow_up_set_objective (OkrFollowUp  *self,
                             OkrObjective *objective)
{
  g_return_if_fail (OKR_IS_FOLLOW_UP (self));

  if (g_set_object (&self->objective, objective))
    update (self);
}

/**
 * okr_follow_up_set_person:
 * @self: the lists
 * @person: (nullable): list only what is theirs: the week of one person (B46)
 */
void
okr_follow_up_set_person (OkrFollowUp *self,
                          OkrPerson   *person)
{
  g_return_if_fail (OKR_IS_FOLLOW_UP (self));

  if (g_set_object (&self->person, person))
    update (self);
}

/**
 * okr_follow_up_get_items:
 * @self: the lists
 *
 * Returns: (transfer none): the #OkrFollowUpItem of each person together: first their own line, then what they own in
 *   the order of the cycle, each key result before the tasks for it; people in the order of the roster, what is nobody's
 *   last
 */
GListModel *
okr_follow_up_get_items (OkrFollowUp *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * okr_follow_up_get_help:
 * @self: the lists
 *
 * Returns: (transfer none): the #OkrCheckIn that ask for help and were not answered, the oldest first (B9)
 */
GListModel *
okr_follow_up_get_help (OkrFollowUp *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP (self), NULL);

  return G_LIST_MODEL (self->help);
}
