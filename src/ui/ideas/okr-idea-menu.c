/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of an idea offers: the actions of okr-idea-actions.c that suit its state.  */

#include "config.h"

#include "ui/ideas/okr-idea-menu.h"

#include "logic/okr-matrix.h"
#include "model/okr-idea-group.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

static void
append_state (GMenu        *menu,
              const char   *label,
              const char   *id,
              OkrIdeaState  state)
{
  okr_menu_append (menu, label, "idea.set-state", g_variant_new ("(si)", id, (int) state));
}

static GMenuModel *
create_task_section (OkrIdea *idea)
{
  GMenu *menu = g_menu_new ();
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));
  OkrIdeaState state = okr_idea_get_state (idea);

  if (state == OKR_IDEA_STATE_IDEA)
    append_state (menu, _("_Make It a Task"), id, OKR_IDEA_STATE_TO_DO);
  if (state == OKR_IDEA_STATE_TO_DO)
    append_state (menu, _("_Start"), id, OKR_IDEA_STATE_DOING);
  if (state == OKR_IDEA_STATE_TO_DO || state == OKR_IDEA_STATE_DOING)
    append_state (menu, _("_Finish"), id, OKR_IDEA_STATE_DONE);
  if (state == OKR_IDEA_STATE_DOING || state == OKR_IDEA_STATE_DONE)
    append_state (menu, _("Put _Back to Do"), id, OKR_IDEA_STATE_TO_DO);
  if (state != OKR_IDEA_STATE_IDEA)
    append_state (menu, _("Make It an _Idea Again"), id, OKR_IDEA_STATE_IDEA);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_doer_menu (OkrWorkspace *workspace,
                  OkrIdea      *idea)
{
  GMenu *menu = g_menu_new ();
  GListModel *people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));

  okr_menu_append (menu, _("Nobody"), "idea.set-doer", g_variant_new ("(ss)", id, ""));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      okr_menu_append (menu, okr_person_get_name (person), "idea.set-doer",
                       g_variant_new ("(ss)", id, okr_entity_get_id (OKR_ENTITY (person))));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_open_menu (OkrWorkspace *workspace,
                  OkrIdea      *idea)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) task = create_task_section (idea);
  g_autoptr (GMenuModel) doers = create_doer_menu (workspace, idea);
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));
  gboolean placed = okr_matrix_get_quadrant (okr_idea_get_impact (idea), okr_idea_get_effort (idea)) != OKR_QUADRANT_NONE;

  okr_menu_append (first, _("Re_name…"), "idea.rename", g_variant_new_string (id));
  okr_menu_append (first, _("Impact and _Effort…"), "idea.place", g_variant_new_string (id));
  if (placed)
    okr_menu_append (first, _("Back to the _Tray"), "idea.to-tray", g_variant_new_string (id));
  if (okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA)
    okr_menu_append (first, _("Mer_ge with…"), "idea.choose-merge", g_variant_new_string (id));
  if (g_list_model_get_n_items (okr_idea_get_members (idea)) > 0)
    okr_menu_append (first, _("_Ungroup"), "idea.ungroup", g_variant_new_string (id));
  g_menu_append_submenu (G_MENU (task), _("D_oer"), doers);
  okr_menu_append (G_MENU (task), okr_idea_get_mission_critical (idea) ? _("Not Mission-_Critical") : _("Mission-_Critical"),
                   "idea.toggle-critical", g_variant_new_string (id));
  okr_menu_append (last, _("_Spotlight"), "idea.spotlight", g_variant_new_string (id));
  okr_menu_append (last, _("Open Its _Key Result"), "idea.open-key-result", g_variant_new_string (id));
  okr_menu_append (last, _("_Delete"), "idea.delete", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, task);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_covered_menu (OkrIdea *idea)
{
  GMenu *menu = g_menu_new ();
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));

  okr_menu_append (menu, _("_Reveal"), "idea.reveal", g_variant_new_string (id));
  okr_menu_append (menu, _("_Spotlight"), "idea.spotlight", g_variant_new_string (id));
  okr_menu_append (menu, _("_Delete"), "idea.delete", g_variant_new_string (id));

  return G_MENU_MODEL (menu);
}

/**
 * okr_idea_menu_new:
 * @workspace: whose people may do it
 * @idea: one of its ideas
 *
 * Returns: (transfer full): the menu of an idea; one that is covered is only revealed, shown large or deleted
 */
GMenuModel *
okr_idea_menu_new (OkrWorkspace *workspace,
                   OkrIdea      *idea)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (OKR_IS_IDEA (idea), NULL);

  return okr_idea_get_covered (idea) ? create_covered_menu (idea) : create_open_menu (workspace, idea);
}
