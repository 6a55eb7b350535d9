/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of people and teams; see the header.  */

#include "config.h"

#include "model/okr-workspace-people.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* More levels than that are a ring in a file from elsewhere. */
#define MAX_DEPTH 32

/* ---- who is there (M18) ---- */

static OkrWorkshop *
find_workshop (OkrWorkspace *self,
               OkrCycle     *cycle)
{
  OkrSortedList *workshops = okr_index_get_list (self->index, OKR_TYPE_WORKSHOP);

  for (guint i = 0; i < okr_sorted_list_get_length (workshops); i++)
    if (okr_workshop_get_cycle (okr_sorted_list_get (workshops, i)) == cycle)
      return okr_sorted_list_get (workshops, i);

  return NULL;
}

static OkrAttendance *
find_attendance (OkrWorkspace *self,
                 OkrWorkshop  *workshop,
                 OkrPerson    *person)
{
  OkrSortedList *attendances = okr_index_get_list (self->index, OKR_TYPE_ATTENDANCE);

  for (guint i = 0; workshop != NULL && i < okr_sorted_list_get_length (attendances); i++)
    {
      OkrAttendance *attendance = okr_sorted_list_get (attendances, i);

      if (okr_attendance_get_workshop (attendance) == workshop && okr_attendance_get_person (attendance) == person)
        return attendance;
    }

  return NULL;
}

/**
 * okr_workspace_is_present:
 *
 * Returns: whether @person is at the workshop of @cycle
 */
gboolean
okr_workspace_is_present (OkrWorkspace *self,
                          OkrCycle     *cycle,
                          OkrPerson    *person)
{
  OkrAttendance *attendance;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);

  attendance = find_attendance (self, find_workshop (self, cycle), person);

  return attendance != NULL && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_PRESENT;
}

/**
 * okr_workspace_count_present:
 *
 * M7: up to seven; M18: what one person built alone is not shared yet.
 *
 * Returns: how many are at the workshop of @cycle
 */
guint
okr_workspace_count_present (OkrWorkspace *self,
                             OkrCycle     *cycle)
{
  OkrSortedList *people;
  guint n = 0;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), 0);

  people = okr_index_get_list (self->index, OKR_TYPE_PERSON);
  for (guint i = 0; i < okr_sorted_list_get_length (people); i++)
    n += okr_workspace_is_present (self, cycle, okr_sorted_list_get (people, i));

  return n;
}

/**
 * okr_workspace_set_presence_async:
 * @cycle: whose workshop; it has one from then on
 *
 * Says whether somebody is there: ["“…” is at the workshop"], ["“…” is not at the workshop"].
 */
void
okr_workspace_set_presence_async (OkrWorkspace        *self,
                                  OkrCycle            *cycle,
                                  OkrPerson           *person,
                                  gboolean             present,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  OkrAttendance *attendance;
  OkrWorkshop *workshop;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (OKR_IS_PERSON (person));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (cycle), &error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (person), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  workshop = find_workshop (self, cycle);
  attendance = find_attendance (self, workshop, person);
  edit = okr_workspace_create_edit (present ? _("“%s” is at the workshop") : _("“%s” is not at the workshop"),
                                    okr_person_get_name (person), NULL);
  if (attendance != NULL)
    {
      okr_edit_set (edit, "attendance", okr_entity_get_id (OKR_ENTITY (attendance)));
    }
  else
    {
      id = workshop != NULL ? okr_entity_get_id (OKR_ENTITY (workshop)) : okr_edit_insert (edit, "workshop", NULL);
      if (workshop == NULL)
        okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
      okr_edit_insert (edit, "attendance", NULL);
      okr_edit_put_text (edit, "workshop", id);
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (person)));
    }
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_ATTENDANCE_STATE,
                                                        present ? OKR_ATTENDANCE_STATE_PRESENT : OKR_ATTENDANCE_STATE_ABSENT));
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- the tree of teams (B24) ---- */

static void
add_children (OkrWorkspace *self,
              GPtrArray    *teams,
              OkrTeam      *parent,
              guint         depth)
{
  OkrSortedList *all = okr_index_get_list (self->index, OKR_TYPE_TEAM);

  for (guint i = 0; depth < MAX_DEPTH && i < okr_sorted_list_get_length (all); i++)
    {
      OkrTeam *team = okr_sorted_list_get (all, i);

      if (okr_team_get_parent (team) != parent)
        continue;
      g_ptr_array_add (teams, team);
      add_children (self, teams, team, depth + 1);
    }
}

/**
 * okr_workspace_list_teams:
 *
 * Returns: (transfer container) (element-type OkrTeam): all teams, each followed by those that belong to it
 */
GPtrArray *
okr_workspace_list_teams (OkrWorkspace *self)
{
  GPtrArray *teams = g_ptr_array_new ();

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), teams);

  add_children (self, teams, NULL, 0);

  return teams;
}

/**
 * okr_workspace_get_team_depth:
 *
 * Returns: how many teams are above it
 */
guint
okr_workspace_get_team_depth (OkrTeam *team)
{
  guint depth = 0;

  while ((team = okr_team_get_parent (team)) != NULL && depth < MAX_DEPTH)
    depth++;

  return depth;
}

/* What a team is by where it stands; people may call it something else (B21). */
static OkrTeamKind
get_kind (OkrTeam *parent)
{
  if (parent == NULL)
    return OKR_TEAM_KIND_COMPANY;

  return okr_team_get_kind (parent) == OKR_TEAM_KIND_COMPANY ? OKR_TEAM_KIND_TRIBE : OKR_TEAM_KIND_TEAM;
}

static OkrTeam *
find_last_child (OkrWorkspace *self,
                 OkrTeam      *parent)
{
  OkrSortedList *all = okr_index_get_list (self->index, OKR_TYPE_TEAM);
  OkrTeam *last = NULL;

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    if (okr_team_get_parent (okr_sorted_list_get (all, i)) == parent)
      last = okr_sorted_list_get (all, i);

  return last;
}

/**
 * okr_workspace_add_team_async:
 * @parent: (nullable): what it belongs to
 *
 * Adds a team after the others of @parent: ["Add the team “…”"].
 */
void
okr_workspace_add_team_async (OkrWorkspace        *self,
                              OkrTeam             *parent,
                              const char          *name,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autofree char *rank = NULL;
  GError *error = NULL;
  const char *id;
  OkrTeam *last;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (name != NULL);

  if (!okr_workspace_check_title (self, name, (OkrEntity *) parent, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  last = find_last_child (self, parent);
  rank = okr_rank_between (last != NULL ? okr_team_get_rank (last) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Add the team “%s”"), name, NULL);
  id = okr_edit_insert (edit, "team", NULL);
  okr_edit_put_text (edit, "name", name);
  okr_edit_put_text (edit, "rank", rank);
  okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_TEAM_KIND, (int) get_kind (parent)));
  if (parent != NULL)
    okr_edit_put_text (edit, "parent", okr_entity_get_id (OKR_ENTITY (parent)));
  okr_workspace_commit_added (self, edit, OKR_TYPE_TEAM, id, callback, user_data);
}

/* The sibling that follows, of those that have the same parent. */
static OkrTeam *
find_next (OkrWorkspace *self,
           OkrTeam      *parent,
           OkrTeam      *after,
           OkrTeam      *moved)
{
  OkrSortedList *all = okr_index_get_list (self->index, OKR_TYPE_TEAM);
  gboolean found = after == NULL;

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrTeam *team = okr_sorted_list_get (all, i);

      if (team == after)
        found = TRUE;
      else if (found && team != moved && okr_team_get_parent (team) == parent
               && (after == NULL || strcmp (okr_team_get_rank (team), okr_team_get_rank (after)) > 0))
        return team;
    }

  return NULL;
}

/**
 * okr_workspace_move_team_async:
 * @parent: (nullable): what it shall belong to; not what belongs to it
 * @after: (nullable): the sibling before it; %NULL: it comes first
 *
 * Gives a team another place in the tree: ["Move the team “…”"].
 */
void
okr_workspace_move_team_async (OkrWorkspace        *self,
                               OkrTeam             *team,
                               OkrTeam             *parent,
                               OkrTeam             *after,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autofree char *rank = NULL;
  GError *error = NULL;
  OkrTeam *next;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_TEAM (team));

  if (okr_entity_leads_to (OKR_ENTITY (parent), OKR_COLUMN_OF (OKR_TYPE_TEAM, "parent"), OKR_ENTITY (team)))
    error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP,
                                 _("A thing cannot belong to itself, nor to what belongs to it"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (team), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  next = find_next (self, parent, after, team);
  rank = okr_rank_between (after != NULL ? okr_team_get_rank (after) : NULL, next != NULL ? okr_team_get_rank (next) : NULL);
  edit = okr_workspace_create_edit (_("Move the team “%s”"), okr_team_get_name (team), NULL);
  okr_edit_set (edit, "team", okr_entity_get_id (OKR_ENTITY (team)));
  okr_workspace_put_reference (edit, "parent", parent);
  okr_edit_put_text (edit, "rank", rank);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
