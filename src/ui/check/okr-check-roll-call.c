/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roll call.  Owners come first, in the order in which they speak; nobody has to be called before the check can
 * go on.  */

#include "config.h"

#include "ui/check/okr-check-roll-call.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-check.h"

#include <glib/gi18n.h>

struct _OkrCheckRollCall
{
  OkrCheckChoices parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrCheckRollCall, okr_check_roll_call, OKR_TYPE_CHECK_CHOICES)

/* What a choice means, in the order of the digits. */
static const OkrAttendanceState states[] = { OKR_ATTENDANCE_STATE_PRESENT, OKR_ATTENDANCE_STATE_ABSENT,
                                             OKR_ATTENDANCE_STATE_PROXY };

/* ---- who is called ---- */

static void
add_person (GPtrArray  *people,
            GHashTable *numbers,
            OkrPerson  *person)
{
  if (person == NULL)
    return;

  if (!g_hash_table_contains (numbers, person))
    g_ptr_array_add (people, person);
  g_hash_table_insert (numbers, person,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person)) + 1));
}

/* Owners, with how much they own; then the other members of the team. */
static GPtrArray *
dup_people (OkrWorkspace           *workspace,
            OkrAccountabilityCheck *check,
            GHashTable             *numbers)
{
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (check);
  GListModel *all = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (all, i);

      for (guint j = 0; j < turns->len; j++)
        if (okr_key_result_get_owner (turns->pdata[j]) == person)
          add_person (people, numbers, person);
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (all, i);

      if (okr_person_get_kind (person) != OKR_PERSON_KIND_STAKEHOLDER && !g_hash_table_contains (numbers, person))
        g_ptr_array_add (people, person);
    }

  return people;
}

static guint
get_choice (OkrAccountabilityCheck *check,
            OkrPerson              *person)
{
  OkrAttendance *attendance = okr_check_get_attendance (check, person);

  for (guint i = 0; attendance != NULL && i < G_N_ELEMENTS (states); i++)
    if (okr_attendance_get_state (attendance) == states[i])
      return i;

  return OKR_CHOICE_NONE;
}

static void
okr_check_roll_call_fill (OkrCheckChoices        *choices,
                          OkrChoiceList          *list,
                          OkrWorkspace           *workspace,
                          OkrAccountabilityCheck *check)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) people = dup_people (workspace, check, numbers);

  okr_choice_list_set_items (list, people);
  for (guint i = 0; i < people->len; i++)
    {
      OkrPerson *person = people->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person));
      g_autofree char *owns = g_strdup_printf (ngettext ("%'u key result", "%'u key results", n), n);

      okr_choice_list_set_item (list, i, okr_person_get_name (person), n > 0 ? owns : NULL, get_choice (check, person));
    }
}

static void
okr_check_roll_call_choose (OkrCheckChoices        *choices,
                            OkrWorkspace           *workspace,
                            OkrAccountabilityCheck *check,
                            OkrEntity              *person,
                            guint                   choice)
{
  okr_workspace_set_attendance_async (workspace, check, OKR_PERSON (person), states[choice], NULL, NULL);
}

static void
okr_check_roll_call_class_init (OkrCheckRollCallClass *klass)
{
  OKR_CHECK_CHOICES_CLASS (klass)->fill = okr_check_roll_call_fill;
  OKR_CHECK_CHOICES_CLASS (klass)->choose = okr_check_roll_call_choose;
}

static void
okr_check_roll_call_init (OkrCheckRollCall *self)
{
  const char * const choices[] = { C_("roll call", "Present"), C_("roll call", "Absent"), C_("roll call", "By proxy"), NULL };

  okr_check_choices_set_texts (OKR_CHECK_CHOICES (self), _("Roll call"),
                               _("1 is present, 2 is absent, 3 is by proxy; Enter goes on. Key results of those who are absent come last."),
                               choices);
}

/**
 * okr_check_roll_call_is_done:
 *
 * Returns: whether anybody was called at the check
 */
gboolean
okr_check_roll_call_is_done (OkrAccountabilityCheck *check)
{
  const OkrColumn *column = okr_entity_class_find_column (OKR_TYPE_ATTENDANCE, "accountability_check");

  return g_list_model_get_n_items (okr_entity_get_referrers (OKR_ENTITY (check), column)) > 0;
}
