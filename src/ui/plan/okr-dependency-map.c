/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a map of links with the teams of a workspace and the dependencies of a cycle.  */

#include "config.h"

#include "ui/plan/okr-dependency-map.h"

#include "model/okr-sorted-list.h"
#include "model/okr-workspace-agreement.h"
#include "ui/plan/okr-dependency-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/* All that one team asks of another. */
typedef struct
{
  OkrTeam  *from;
  OkrTeam  *to;
  double    percent;
  gboolean  said;               /* how much it takes */
  gboolean  agreed;             /* all of it */
} Bond;

static Bond *
ensure_bond (GArray  *bonds,
             OkrTeam *from,
             OkrTeam *to)
{
  Bond bond = { from, to, 0, FALSE, TRUE };

  for (guint i = 0; i < bonds->len; i++)
    if (g_array_index (bonds, Bond, i).from == from && g_array_index (bonds, Bond, i).to == to)
      return &g_array_index (bonds, Bond, i);

  g_array_append_val (bonds, bond);

  return &g_array_index (bonds, Bond, bonds->len - 1);
}

static GArray *
list_bonds (OkrWorkspace *workspace,
            OkrCycle     *cycle)
{
  GArray *bonds = g_array_new (FALSE, FALSE, sizeof (Bond));
  g_autoptr (GPtrArray) dependencies = okr_workspace_list_dependencies (workspace, cycle);

  for (guint i = 0; i < dependencies->len; i++)
    {
      OkrDependency *dependency = dependencies->pdata[i];
      OkrTeam *from = okr_dependency_get_from_team (dependency);
      double percent = okr_dependency_get_capacity_percent (dependency);
      g_autoptr (GPtrArray) teams = okr_workspace_list_serving_teams (workspace, dependency);

      for (guint j = 0; okr_dependency_get_status (dependency) != OKR_DEPENDENCY_STATUS_REFUSED && j < teams->len; j++)
        {
          Bond *bond;

          if (teams->pdata[j] == from)
            continue;
          bond = ensure_bond (bonds, from, teams->pdata[j]);
          bond->percent += isnan (percent) ? 0 : percent;
          bond->said |= !isnan (percent);
          bond->agreed &= okr_dependency_get_status (dependency) == OKR_DEPENDENCY_STATUS_AGREED;
        }
    }

  return bonds;
}

/* ---- which teams, in which order ---- */

static gboolean
is_bound (GArray  *bonds,
          OkrTeam *team)
{
  for (guint i = 0; i < bonds->len; i++)
    if (g_array_index (bonds, Bond, i).from == team || g_array_index (bonds, Bond, i).to == team)
      return TRUE;

  return FALSE;
}

/* Teams that work, and others only when they promise something themselves: a tribe is where its teams stand. */
static gboolean
is_node (OkrWorkspace *workspace,
         GArray       *bonds,
         OkrTeam      *team)
{
  return !okr_workspace_has_parts (workspace, team) || is_bound (bonds, team);
}

static char *
dup_partners (GArray   *bonds,
              OkrTeam  *team,
              gboolean  serving)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < bonds->len; i++)
    {
      const Bond *bond = &g_array_index (bonds, Bond, i);
      g_autofree char *percent = bond->said ? okr_dependency_dup_percent (bond->percent) : NULL;

      if ((serving ? bond->to : bond->from) != team)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              okr_team_get_name (serving ? bond->from : bond->to));
      if (percent != NULL)
        g_string_append_printf (text, " %s", percent);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
dup_description (GArray  *bonds,
                 OkrTeam *team)
{
  g_autofree char *asked = dup_partners (bonds, team, FALSE);
  g_autofree char *served = dup_partners (bonds, team, TRUE);

  if (asked == NULL && served == NULL)
    return g_strdup (_("No dependency"));
  if (served == NULL)
    return g_strdup_printf (_("Needs %s"), asked);
  if (asked == NULL)
    return g_strdup_printf (_("Serves %s"), served);

  return g_strdup_printf (_("Needs %s; serves %s"), asked, served);
}

/* What it promises in all; NULL: nothing. */
static char *
dup_total (GArray   *loads,
           OkrTeam  *team,
           gboolean *over)
{
  *over = FALSE;
  for (guint i = 0; i < loads->len; i++)
    {
      const OkrTeamLoad *load = &g_array_index (loads, OkrTeamLoad, i);

      if (load->team != team || load->bandwidth.percent <= 0)
        continue;
      *over = okr_bandwidth_is_over (load->bandwidth.percent);

      return okr_dependency_dup_percent (load->bandwidth.percent);
    }

  return NULL;
}

static void
add_nodes (OkrLinkMap   *map,
           OkrWorkspace *workspace,
           GArray       *bonds,
           GArray       *loads,
           OkrTeam      *parent,
           GPtrArray    *nodes)
{
  OkrSortedList *teams = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_TEAM));
  gboolean grouped = FALSE;

  for (guint i = 0; i < okr_sorted_list_get_length (teams); i++)
    {
      OkrTeam *team = okr_sorted_list_get (teams, i);
      g_autofree char *description = NULL;
      g_autofree char *total = NULL;
      gboolean over;

      if (okr_team_get_parent (team) != parent || !is_node (workspace, bonds, team))
        continue;

      if (parent != NULL && !grouped)
        okr_link_map_add_group (map, okr_team_get_name (parent));
      grouped = TRUE;
      description = dup_description (bonds, team);
      total = dup_total (loads, team, &over);
      okr_link_map_add_node (map, okr_team_get_name (team), total, description, over);
      g_ptr_array_add (nodes, team);
    }
}

/**
 * okr_dependency_map_fill:
 * @map: a map, which is cleared
 * @workspace: whose teams
 * @cycle: (nullable): whose dependencies
 *
 * What one team asks of another in several dependencies is one link with their sum: a line while all of it is agreed,
 * dashes before; what was refused is none.
 *
 * Returns: (transfer full) (element-type OkrTeam): the teams of the nodes, which are borrowed
 */
GPtrArray *
okr_dependency_map_fill (OkrLinkMap   *map,
                         OkrWorkspace *workspace,
                         OkrCycle     *cycle)
{
  OkrSortedList *teams = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_TEAM));
  g_autoptr (GArray) bonds = list_bonds (workspace, cycle);
  g_autoptr (GArray) loads = okr_workspace_list_team_loads (workspace, cycle);
  GPtrArray *nodes = g_ptr_array_new ();

  okr_link_map_clear (map);
  add_nodes (map, workspace, bonds, loads, NULL, nodes);
  for (guint i = 0; i < okr_sorted_list_get_length (teams); i++)
    add_nodes (map, workspace, bonds, loads, okr_sorted_list_get (teams, i), nodes);

  for (guint i = 0; i < bonds->len; i++)
    {
      const Bond *bond = &g_array_index (bonds, Bond, i);
      g_autofree char *percent = bond->said ? okr_dependency_dup_percent (bond->percent) : g_strdup ("?");
      guint from, to;

      if (g_ptr_array_find (nodes, bond->from, &from) && g_ptr_array_find (nodes, bond->to, &to))
        okr_link_map_add_link (map, from, to, percent, bond->percent / OKR_BANDWIDTH_LIMIT, bond->agreed);
    }

  return nodes;
}
