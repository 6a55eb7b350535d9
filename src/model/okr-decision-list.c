/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided in a workspace, with who, when and why.  */

#include "config.h"

#include "model/okr-decision-list.h"

#include "model/okr-entity-private.h"
#include "model/okr-review-rows.h"
#include "model/okr-sorted-list.h"

static OkrDecided
get_kind (const char *kind)
{
  static const struct
  {
    const char *kind;
    OkrDecided  decided;
  } kinds[] = {
    { OKR_DECISION_REPLACED, OKR_DECIDED_REPLACED },
    { OKR_DECISION_ADDED, OKR_DECIDED_ADDED },
    { OKR_DECISION_DROPPED, OKR_DECIDED_DROPPED },
    { OKR_DECISION_CLOSED, OKR_DECIDED_CLOSED },
    { OKR_DECISION_REOPENED, OKR_DECIDED_REOPENED },
    { OKR_DECISION_GRADES_SHOWN, OKR_DECIDED_GRADES_SHOWN },
    /* as the window wrote them for a while */
    { "replace_key_result", OKR_DECIDED_REPLACED },
    { "add_key_result", OKR_DECIDED_ADDED },
    { "drop_key_result", OKR_DECIDED_DROPPED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i].kind))
      return kinds[i].decided;

  return OKR_DECIDED_OTHER;
}

/* In the list they are as they were made; of one day, too, the newest is first. */
static void
add_decisions (OkrWorkspace *self,
               GArray       *things)
{
  OkrSortedList *decisions = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_DECISION));

  for (guint i = okr_sorted_list_get_length (decisions); i-- > 0;)
    {
      OkrDecision *decision = okr_sorted_list_get (decisions, i);
      OkrEntity *old = (OkrEntity *) okr_decision_get_old_key_result (decision);
      OkrEntity *new = (OkrEntity *) okr_decision_get_new_key_result (decision);
      OkrDecidedThing thing = { get_kind (okr_decision_get_kind (decision)), okr_decision_get_kind (decision),
                                old != NULL ? old : new, old != NULL ? new : NULL, okr_decision_get_date (decision),
                                okr_decision_get_accountability_check (decision), decision,
                                okr_decision_get_evidence (decision) };

      if (thing.subject == NULL)
        thing.subject = okr_decision_get_objective (decision) != NULL
                        ? OKR_ENTITY (okr_decision_get_objective (decision))
                        : (OkrEntity *) okr_decision_get_cycle (decision);
      g_array_append_val (things, thing);
    }
}

static void
add_launches (OkrWorkspace *self,
              GArray       *things)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_OBJECTIVE));

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrDecidedThing thing = { .kind = OKR_DECIDED_LAUNCHED, .subject = OKR_ENTITY (objective),
                                .date = okr_objective_get_launched_on (objective) };

      if (thing.date != 0)
        g_array_append_val (things, thing);
    }
}

static void
add_merges (OkrWorkspace *self,
            GArray       *things)
{
  OkrSortedList *ideas = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_IDEA));

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrIdea *idea = okr_sorted_list_get (ideas, i);
      OkrDecidedThing thing = { .kind = OKR_DECIDED_MERGED, .subject = OKR_ENTITY (idea),
                                .other = (OkrEntity *) okr_idea_get_merged_into (idea),
                                .reason = okr_idea_get_state_reason (idea) };

      if (thing.other != NULL)
        g_array_append_val (things, thing);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const OkrDecidedThing *first = a;
  const OkrDecidedThing *second = b;

  return (second->date > first->date) - (second->date < first->date);
}

/**
 * okr_workspace_list_decided:
 *
 * Returns: (transfer full) (element-type OkrDecidedThing): what was decided, the newest first; what has no day is last
 */
GArray *
okr_workspace_list_decided (OkrWorkspace *self)
{
  GArray *things = g_array_new (FALSE, TRUE, sizeof (OkrDecidedThing));

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), things);

  add_decisions (self, things);
  add_launches (self, things);
  add_merges (self, things);
  g_array_sort (things, compare_dates);

  return things;
}

/**
 * okr_workspace_dup_decision_people:
 *
 * Returns: (transfer full) (nullable): who decided: "Noémie, Basile"; %NULL when it was not said
 */
char *
okr_workspace_dup_decision_people (OkrWorkspace *self,
                                   OkrDecision  *decision)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_DECISION_PERSON));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrDecisionPerson *one = okr_sorted_list_get (all, i);

      if (okr_decision_person_get_decision (one) == decision)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                okr_person_get_name (okr_decision_person_get_person (one)));
    }

  return names->len > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}
