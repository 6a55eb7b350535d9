/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who agrees on an objective, and what each team reads in it.  */

#include "config.h"

#include "model/okr-workspace-agreement.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* ---- who agrees ---- */

static OkrAgreement *
find_agreement (OkrWorkspace *self,
                OkrObjective *objective,
                OkrPerson    *person)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_AGREEMENT));

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrAgreement *agreement = okr_sorted_list_get (all, i);

      if (okr_agreement_get_objective (agreement) == objective && okr_agreement_get_person (agreement) == person)
        return agreement;
    }

  return NULL;
}

/**
 * okr_workspace_set_agreement_async:
 * @answer: what the person says; none takes back what was said
 *
 * M17: ["Answer about “…”"].
 */
void
okr_workspace_set_agreement_async (OkrWorkspace        *self,
                                   OkrObjective        *objective,
                                   OkrPerson           *person,
                                   OkrAgreementAnswer   answer,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  OkrAgreement *known;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (OKR_IS_PERSON (person));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (objective), &error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (person), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  known = find_agreement (self, objective, person);
  edit = okr_workspace_create_edit (_("Answer about “%s”"), okr_objective_get_title (objective), NULL);
  if (answer == OKR_AGREEMENT_ANSWER_NONE)
    {
      if (known != NULL)
        okr_edit_delete (edit, "agreement", okr_entity_get_id (OKR_ENTITY (known)));
      okr_workspace_commit (self, edit, NULL, callback, user_data);
      return;
    }

  if (known != NULL)
    {
      okr_edit_set (edit, "agreement", okr_entity_get_id (OKR_ENTITY (known)));
    }
  else
    {
      okr_edit_insert (edit, "agreement", NULL);
      okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (person)));
    }
  okr_edit_put_text (edit, "answer", okr_types_get_nick (OKR_TYPE_AGREEMENT_ANSWER, (int) answer));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_get_agreement:
 *
 * Returns: what a person said of an objective; none when nothing
 */
OkrAgreementAnswer
okr_workspace_get_agreement (OkrWorkspace *self,
                             OkrObjective *objective,
                             OkrPerson    *person)
{
  OkrAgreement *agreement = find_agreement (self, objective, person);

  return agreement != NULL ? okr_agreement_get_answer (agreement) : OKR_AGREEMENT_ANSWER_NONE;
}

static gboolean
is_absent (OkrWorkspace *self,
           OkrCycle     *cycle,
           OkrPerson    *person)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_ATTENDANCE));

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrAttendance *attendance = okr_sorted_list_get (all, i);
      OkrWorkshop *workshop = okr_attendance_get_workshop (attendance);

      if (workshop != NULL && okr_workshop_get_cycle (workshop) == cycle && okr_attendance_get_person (attendance) == person
          && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_ABSENT)
        return TRUE;
    }

  return FALSE;
}

/**
 * okr_workspace_list_participants:
 * @cycle: (nullable): a cycle
 *
 * Returns: (transfer full) (element-type OkrPerson): who is asked, by rank: everybody but stakeholders and those who
 *   were marked absent from the workshop of the cycle; the elements are borrowed
 */
GPtrArray *
okr_workspace_list_participants (OkrWorkspace *self,
                                 OkrCycle     *cycle)
{
  OkrSortedList *people = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_PERSON));
  GPtrArray *participants = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (people); i++)
    {
      OkrPerson *person = okr_sorted_list_get (people, i);

      if (okr_person_get_kind (person) != OKR_PERSON_KIND_STAKEHOLDER && !is_absent (self, cycle, person))
        g_ptr_array_add (participants, person);
    }

  return participants;
}

/**
 * okr_workspace_count_agreement:
 * @n_participants: (out): how many are asked
 *
 * Returns: how many of them agree on an objective (M21)
 */
guint
okr_workspace_count_agreement (OkrWorkspace *self,
                               OkrObjective *objective,
                               guint        *n_participants)
{
  g_autoptr (GPtrArray) participants = okr_workspace_list_participants (self, okr_objective_get_cycle (objective));
  guint n = 0;

  for (guint i = 0; i < participants->len; i++)
    if (okr_workspace_get_agreement (self, objective, participants->pdata[i]) == OKR_AGREEMENT_ANSWER_AGREE)
      n++;
  *n_participants = participants->len;

  return n;
}

/* ---- what each team reads in it ---- */

static OkrRestatement *
find_restatement (OkrWorkspace *self,
                  OkrObjective *objective,
                  OkrTeam      *team)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_RESTATEMENT));

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrRestatement *restatement = okr_sorted_list_get (all, i);

      if (okr_restatement_get_objective (restatement) == objective && okr_restatement_get_team (restatement) == team)
        return restatement;
    }

  return NULL;
}

/**
 * okr_workspace_get_restatement:
 *
 * Returns: (transfer none) (nullable): an objective in the words of a team
 */
const char *
okr_workspace_get_restatement (OkrWorkspace *self,
                               OkrObjective *objective,
                               OkrTeam      *team)
{
  OkrRestatement *restatement = find_restatement (self, objective, team);

  return restatement != NULL ? okr_restatement_get_text (restatement) : NULL;
}

/**
 * okr_workspace_set_restatement_async:
 * @text: (nullable): the objective in the words of the team; nothing takes it back
 *
 * B11: ["Restate “…”"].
 */
void
okr_workspace_set_restatement_async (OkrWorkspace        *self,
                                     OkrObjective        *objective,
                                     OkrTeam             *team,
                                     const char          *text,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  gboolean empty = text == NULL || *text == '\0';
  OkrRestatement *known;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (OKR_IS_TEAM (team));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (objective), &error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (team), &error)
      || !okr_workspace_check_text (text, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  known = find_restatement (self, objective, team);
  edit = okr_workspace_create_edit (_("Restate “%s”"), okr_objective_get_title (objective), NULL);
  if (empty && known != NULL)
    okr_edit_delete (edit, "restatement", okr_entity_get_id (OKR_ENTITY (known)));
  if (!empty && known != NULL)
    okr_edit_set (edit, "restatement", okr_entity_get_id (OKR_ENTITY (known)));
  if (!empty && known == NULL)
    {
      okr_edit_insert (edit, "restatement", NULL);
      okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
      okr_edit_put_text (edit, "team", okr_entity_get_id (OKR_ENTITY (team)));
    }
  if (!empty)
    okr_edit_put_text (edit, "text", text);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_has_parts:
 * @team: a team
 *
 * Returns: whether other teams belong to it
 */
gboolean
okr_workspace_has_parts (OkrWorkspace *self,
                         OkrTeam      *team)
{
  OkrSortedList *teams = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_TEAM));

  for (guint i = 0; i < okr_sorted_list_get_length (teams); i++)
    if (okr_team_get_parent (okr_sorted_list_get (teams, i)) == team)
      return TRUE;

  return FALSE;
}

static gboolean
is_part_of (OkrTeam *team,
            OkrTeam *whole)
{
  return okr_entity_leads_to (OKR_ENTITY (team), OKR_COLUMN_OF (OKR_TYPE_TEAM, "parent"), OKR_ENTITY (whole));
}

/**
 * okr_workspace_list_restating_teams:
 *
 * Returns: (transfer full) (element-type OkrTeam): the teams that say an objective in their own words, by rank: those
 *   of the team that it belongs to, else all; the elements are borrowed
 */
GPtrArray *
okr_workspace_list_restating_teams (OkrWorkspace *self,
                                    OkrObjective *objective)
{
  OkrSortedList *teams = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_TEAM));
  OkrTeam *whole = okr_objective_get_team (objective);
  GPtrArray *restating = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (teams); i++)
    {
      OkrTeam *team = okr_sorted_list_get (teams, i);

      if (!okr_workspace_has_parts (self, team) && (whole == NULL || is_part_of (team, whole)))
        g_ptr_array_add (restating, team);
    }

  return restating;
}
