/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dependencies between teams: the verbs, and what is known of all of a cycle together.  */

#include "config.h"

#include "model/okr-workspace-dependencies.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* ---- the verbs ---- */

static gboolean
check_fields (OkrWorkspace               *self,
              OkrEntity                  *entity,
              const OkrDependencyFields  *fields,
              GError                    **error)
{
  if (!okr_workspace_check_usable (self, entity, error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (fields->from), error)
      || !okr_workspace_check_text (fields->what, error))
    return FALSE;

  if (fields->to->len == 0)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("Choose at least one team that is asked"));
      return FALSE;
    }
  if (g_ptr_array_find (fields->to, fields->from, NULL))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("A team does not depend on itself: choose another one"));
      return FALSE;
    }
  if (!isnan (fields->percent) && !(fields->percent >= 0 && fields->percent <= OKR_BANDWIDTH_LIMIT))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("A share of a team’s capacity is between 0 and 100 %"));
      return FALSE;
    }

  for (guint i = 0; i < fields->to->len; i++)
    if (!okr_workspace_check_usable (self, fields->to->pdata[i], error))
      return FALSE;

  return TRUE;
}

static void
put_fields (OkrEdit                   *edit,
            const OkrDependencyFields *fields)
{
  okr_edit_put_text (edit, "from_team", okr_entity_get_id (OKR_ENTITY (fields->from)));
  okr_workspace_put_reference (edit, "key_result", fields->key_result);
  okr_edit_put_text (edit, "what", fields->what != NULL && *fields->what != '\0' ? fields->what : NULL);
  okr_edit_put_real (edit, "capacity_percent", fields->percent);
  okr_edit_put_text (edit, "status", okr_types_get_nick (OKR_TYPE_DEPENDENCY_STATUS, (int) fields->status));
  okr_edit_put_date (edit, "date", fields->date);
}

static void
add_serving_team (OkrEdit    *edit,
                  const char *dependency,
                  OkrTeam    *team)
{
  okr_edit_insert (edit, "dependency_team", NULL);
  okr_edit_put_text (edit, "dependency", dependency);
  okr_edit_put_text (edit, "team", okr_entity_get_id (OKR_ENTITY (team)));
}

/**
 * okr_workspace_add_dependency_async:
 * @cycle: when it is needed
 * @fields: what it says
 *
 * Adds a dependency (B13): ["Add a dependency of “…”"]; ends with okr_workspace_add_finish().
 */
void
okr_workspace_add_dependency_async (OkrWorkspace              *self,
                                    OkrCycle                  *cycle,
                                    const OkrDependencyFields *fields,
                                    GAsyncReadyCallback        callback,
                                    gpointer                   user_data)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (OKR_IS_TEAM (fields->from));

  if (!check_fields (self, OKR_ENTITY (cycle), fields, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add a dependency of “%s”"), okr_team_get_name (fields->from), NULL);
  id = g_strdup (okr_edit_insert (edit, "dependency", NULL));
  okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
  put_fields (edit, fields);
  for (guint i = 0; i < fields->to->len; i++)
    add_serving_team (edit, id, fields->to->pdata[i]);

  okr_workspace_commit_added (self, edit, OKR_TYPE_DEPENDENCY, id, callback, user_data);
}

/* The rows that say whom a dependency asks. */
static GPtrArray *
list_asked (OkrWorkspace  *self,
            OkrDependency *dependency)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_DEPENDENCY_TEAM));
  GPtrArray *asked = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrDependencyTeam *row = okr_sorted_list_get (all, i);

      if (okr_dependency_team_get_dependency (row) == dependency)
        g_ptr_array_add (asked, row);
    }

  return asked;
}

/**
 * okr_workspace_edit_dependency_async:
 * @fields: what it says from now on
 *
 * Changes a dependency in one step: ["Edit a dependency of “…”"].
 */
void
okr_workspace_edit_dependency_async (OkrWorkspace              *self,
                                     OkrDependency             *dependency,
                                     const OkrDependencyFields *fields,
                                     GAsyncReadyCallback        callback,
                                     gpointer                   user_data)
{
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GPtrArray) stay = g_ptr_array_new ();
  const char *id;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_DEPENDENCY (dependency));
  g_return_if_fail (OKR_IS_TEAM (fields->from));

  if (!check_fields (self, OKR_ENTITY (dependency), fields, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  id = okr_entity_get_id (OKR_ENTITY (dependency));
  asked = list_asked (self, dependency);
  edit = okr_workspace_create_edit (_("Edit a dependency of “%s”"), okr_team_get_name (fields->from), NULL);
  okr_edit_set (edit, "dependency", id);
  put_fields (edit, fields);
  for (guint i = 0; i < asked->len; i++)
    {
      OkrTeam *team = okr_dependency_team_get_team (asked->pdata[i]);

      if (g_ptr_array_find (fields->to, team, NULL))
        g_ptr_array_add (stay, team);
      else
        okr_edit_delete (edit, "dependency_team", okr_entity_get_id (asked->pdata[i]));
    }
  for (guint i = 0; i < fields->to->len; i++)
    if (!g_ptr_array_find (stay, fields->to->pdata[i], NULL))
      add_serving_team (edit, id, fields->to->pdata[i]);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static const char *
get_status_label (OkrDependencyStatus status)
{
  switch (status)
    {
    case OKR_DEPENDENCY_STATUS_AGREED:
      return _("Agree on a dependency of “%s”");
    case OKR_DEPENDENCY_STATUS_REFUSED:
      return _("Refuse a dependency of “%s”");
    case OKR_DEPENDENCY_STATUS_NONE:
    case OKR_DEPENDENCY_STATUS_PROPOSED:
    default:
      return _("Propose a dependency of “%s” again");
    }
}

/**
 * okr_workspace_set_dependency_status_async:
 * @status: what the teams said, today
 *
 * B23: a dependency is proposed, agreed on or refused, with the day: ["Agree on a dependency of “…”"],
 * ["Refuse …"], ["Propose … again"].
 */
void
okr_workspace_set_dependency_status_async (OkrWorkspace        *self,
                                           OkrDependency       *dependency,
                                           OkrDependencyStatus  status,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_DEPENDENCY (dependency));
  g_return_if_fail (status != OKR_DEPENDENCY_STATUS_NONE);

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (dependency), callback, user_data))
    return;

  edit = okr_workspace_create_edit (get_status_label (status), okr_team_get_name (okr_dependency_get_from_team (dependency)),
                                    NULL);
  okr_edit_set (edit, "dependency", okr_entity_get_id (OKR_ENTITY (dependency)));
  okr_edit_put_text (edit, "status", okr_types_get_nick (OKR_TYPE_DEPENDENCY_STATUS, (int) status));
  okr_edit_put_date (edit, "date", okr_clock_get_today (self->clock));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_delete_dependency_async:
 *
 * Deletes a dependency: ["Delete a dependency of “…”"].
 */
void
okr_workspace_delete_dependency_async (OkrWorkspace        *self,
                                       OkrDependency       *dependency,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_DEPENDENCY (dependency));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (dependency), callback, user_data))
    return;

  edit = okr_workspace_create_edit (_("Delete a dependency of “%s”"),
                                    okr_team_get_name (okr_dependency_get_from_team (dependency)), NULL);
  okr_edit_delete (edit, "dependency", okr_entity_get_id (OKR_ENTITY (dependency)));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- all of a cycle together ---- */

static OkrObjective *
get_objective (OkrDependency *dependency)
{
  OkrKeyResult *key_result = okr_dependency_get_key_result (dependency);

  return key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
}

/* What says neither its cycle nor its key result belongs to all: an old file may say neither. */
static gboolean
is_of_cycle (OkrDependency *dependency,
             OkrCycle      *cycle)
{
  OkrObjective *objective = get_objective (dependency);

  if (okr_dependency_get_cycle (dependency) != NULL)
    return okr_dependency_get_cycle (dependency) == cycle;

  return objective == NULL || okr_objective_get_cycle (objective) == cycle;
}

/**
 * okr_workspace_list_dependencies:
 * @cycle: a cycle
 *
 * Returns: (transfer full) (element-type OkrDependency): its dependencies in the order in which they were added; the
 *   elements are borrowed
 */
GPtrArray *
okr_workspace_list_dependencies (OkrWorkspace *self,
                                 OkrCycle     *cycle)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_DEPENDENCY));
  GPtrArray *dependencies = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    if (is_of_cycle (okr_sorted_list_get (all, i), cycle))
      g_ptr_array_add (dependencies, okr_sorted_list_get (all, i));

  return dependencies;
}

/**
 * okr_workspace_list_serving_teams:
 * @dependency: a dependency
 *
 * Returns: (transfer full) (element-type OkrTeam): the teams that it asks (B25: often more than one); the elements are
 *   borrowed
 */
GPtrArray *
okr_workspace_list_serving_teams (OkrWorkspace  *self,
                                  OkrDependency *dependency)
{
  g_autoptr (GPtrArray) asked = list_asked (self, dependency);
  GPtrArray *teams = g_ptr_array_new ();

  for (guint i = 0; i < asked->len; i++)
    g_ptr_array_add (teams, okr_dependency_team_get_team (asked->pdata[i]));

  return teams;
}

static guint
find_team (OkrWorkspace *self,
           OkrTeam      *team)
{
  guint position = 0;

  okr_sorted_list_find (OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_TEAM)), team, &position);

  return position;
}

/* A dependency that asks several teams is several links. */
static GArray *
list_links (OkrWorkspace *self,
            OkrCycle     *cycle,
            OkrObjective *objective)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (OkrBandwidthLink));
  g_autoptr (GPtrArray) dependencies = okr_workspace_list_dependencies (self, cycle);

  for (guint i = 0; i < dependencies->len; i++)
    {
      OkrDependency *dependency = dependencies->pdata[i];
      g_autoptr (GPtrArray) teams = NULL;

      if (objective != NULL && get_objective (dependency) != objective)
        continue;

      teams = okr_workspace_list_serving_teams (self, dependency);
      for (guint j = 0; j < teams->len; j++)
        {
          OkrBandwidthLink link = { find_team (self, okr_dependency_get_from_team (dependency)),
                                    find_team (self, teams->pdata[j]), okr_dependency_get_capacity_percent (dependency),
                                    okr_dependency_get_status (dependency) };

          g_array_append_val (links, link);
        }
    }

  return links;
}

/**
 * okr_workspace_list_team_loads:
 * @cycle: a cycle
 *
 * Returns: (transfer full) (element-type OkrTeamLoad): each team that is asked for something, by rank, with what it
 *   promises (B26)
 */
GArray *
okr_workspace_list_team_loads (OkrWorkspace *self,
                               OkrCycle     *cycle)
{
  OkrSortedList *teams = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_TEAM));
  guint n_teams = okr_sorted_list_get_length (teams);
  g_autofree OkrBandwidth *sums = g_new0 (OkrBandwidth, MAX (n_teams, 1));
  g_autoptr (GArray) links = list_links (self, cycle, NULL);
  GArray *loads = g_array_new (FALSE, FALSE, sizeof (OkrTeamLoad));

  okr_bandwidth_sum ((const OkrBandwidthLink *) (gpointer) links->data, links->len, sums, n_teams);
  for (guint i = 0; i < n_teams; i++)
    {
      OkrTeamLoad load = { okr_sorted_list_get (teams, i), sums[i] };

      if (load.bandwidth.n_links > 0)
        g_array_append_val (loads, load);
    }

  return loads;
}

/**
 * okr_workspace_list_entanglements:
 * @cycle: a cycle
 *
 * Returns: (transfer full) (element-type OkrEntanglement): each objective of the cycle that hangs on another team, by
 *   rank, with how many links (B27)
 */
GArray *
okr_workspace_list_entanglements (OkrWorkspace *self,
                                  OkrCycle     *cycle)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  GArray *entanglements = g_array_new (FALSE, FALSE, sizeof (OkrEntanglement));

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrEntanglement entanglement = { okr_sorted_list_get (objectives, i), 0 };
      g_autoptr (GArray) links = list_links (self, cycle, entanglement.objective);

      entanglement.n_links = okr_bandwidth_count_links ((const OkrBandwidthLink *) (gpointer) links->data, links->len);
      if (entanglement.n_links > 0)
        g_array_append_val (entanglements, entanglement);
    }

  return entanglements;
}

/**
 * okr_workspace_get_links_limit:
 *
 * Returns: the number of links above which an objective is entangled (B27)
 */
guint
okr_workspace_get_links_limit (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), 0);

  return okr_bandwidth_parse_limit (okr_workspace_get_setting (self, OKR_SETTING_LINKS_LIMIT));
}
