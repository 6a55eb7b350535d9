/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus as GTK makes them from a GMenu, with what it leaves out.  */

#include "config.h"

#include "widgets/okr-menu.h"

static const char *
find_label (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *label;

      if (GTK_IS_LABEL (child) && *gtk_label_get_text (GTK_LABEL (child)) != '\0')
        return gtk_label_get_text (GTK_LABEL (child));
      label = find_label (child);
      if (label != NULL)
        return label;
    }

  return NULL;
}

static gboolean
is_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM
         || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX
         || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

/**
 * okr_menu_name_items:
 * @popover: a shown popover, or any widget in it
 *
 * Gives each menu item the text of its label as its name.  GTK 4.18 relates an item to a label that it has
 * itself taken out of the accessible tree, so that items are read without a name.
 */
void
okr_menu_name_items (GtkWidget *popover)
{
  for (GtkWidget *child = gtk_widget_get_first_child (popover); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (is_item (child))
        {
          const char *label = find_label (child);

          if (label != NULL)
            {
              gtk_accessible_reset_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
              gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
            }
        }

      /* a submenu is a child of its item */
      okr_menu_name_items (child);
    }
}

static void
on_map_cb (GtkWidget *popover)
{
  okr_menu_name_items (popover);
}

/**
 * okr_menu_new_popover:
 * @model: what it shows
 *
 * Returns: (transfer floating): a popover menu whose items have names
 */
GtkWidget *
okr_menu_new_popover (GMenuModel *model)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model_full (model, GTK_POPOVER_MENU_NESTED);

  g_signal_connect (popover, "map", G_CALLBACK (on_map_cb), NULL);

  return popover;
}

/**
 * okr_menu_append:
 * @menu: a menu
 * @label: what the item says
 * @action: a detailed name without target: "board.rows"
 * @target: (nullable): the target, floating
 */
void
okr_menu_append (GMenu      *menu,
                 const char *label,
                 const char *action,
                 GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}
