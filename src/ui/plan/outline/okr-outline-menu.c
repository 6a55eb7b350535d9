/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a line.  Everything in it has a key as well: see okr-outline-keys.c.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-menu.h"

#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

static GMenu *
create_edit_menu (OkrEntity *entity)
{
  GMenu *menu = g_menu_new ();

  okr_menu_append (menu, _("_Edit Text"), "outline.edit", NULL);
  okr_menu_append (menu, _("Add a Key _Result"), "outline.add-key-result", NULL);
  okr_menu_append (menu, OKR_IS_KEY_RESULT (entity) ? _("Open _Card…") : _("_Open Objective…"), "outline.open", NULL);
  if (OKR_IS_KEY_RESULT (entity))
    okr_menu_append (menu, _("Show Its _Ideas"), "win.show-ideas", g_variant_new_string (okr_entity_get_id (entity)));
  okr_menu_append (menu, _("_Advice…"), "line.advice", NULL);

  return menu;
}

static GMenu *
create_fields_menu (OkrEntity *entity)
{
  GMenu *menu = g_menu_new ();

  if (OKR_IS_OBJECTIVE (entity))
    {
      okr_menu_append (menu, _("_Type…"), "line.type", NULL);
      okr_menu_append (menu, _("_Ambition…"), "line.ambition", NULL);
    }
  else
    {
      okr_menu_append (menu, _("_Start and Target…"), "line.figures", NULL);
      okr_menu_append (menu, _("_Due Date…"), "line.due", NULL);
    }
  okr_menu_append (menu, _("_Owner…"), "line.owner", NULL);

  return menu;
}

static GMenu *
create_place_menu (OkrEntity *entity)
{
  GMenu *menu = g_menu_new ();

  okr_menu_append (menu, _("Move _Up"), "outline.move-up", NULL);
  okr_menu_append (menu, _("Move Do_wn"), "outline.move-down", NULL);
  if (OKR_IS_KEY_RESULT (entity))
    {
      okr_menu_append (menu, _("Move to Another Ob_jective…"), "outline.move", NULL);
      okr_menu_append (menu, _("Make an O_bjective"), "outline.outdent", NULL);
    }
  else
    {
      gboolean parked = okr_objective_get_cycle (OKR_OBJECTIVE (entity)) == NULL;

      okr_menu_append (menu, _("Make a _Key Result"), "outline.indent", NULL);
      okr_menu_append (menu, parked ? _("Take into the _Cycle") : _("Put on the _Parking List"), "outline.park", NULL);
    }

  return menu;
}

/**
 * okr_outline_menu_new:
 * @entity: an objective or a key result
 *
 * Returns: (transfer floating): a popover with what can be done with its line
 */
GtkWidget *
okr_outline_menu_new (OkrEntity *entity)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) edit = create_edit_menu (entity);
  g_autoptr (GMenu) fields = create_fields_menu (entity);
  g_autoptr (GMenu) place = create_place_menu (entity);
  g_autoptr (GMenu) away = g_menu_new ();

  okr_menu_append (away, _("_Delete"), "outline.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (edit));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (away));

  return okr_menu_new_popover (G_MENU_MODEL (menu));
}
