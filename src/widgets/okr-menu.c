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

static gboolean
on_menu_key_cb (GtkWidget *row,
                GVariant  *arguments,
                gpointer   menu_button)
{
  gtk_menu_button_popup (menu_button);

  return TRUE;
}

/* Stands at a point, as the menu of a card does, or below its button with an arrow to it. */
static void
place_popover (GtkPopover         *popover,
               const GdkRectangle *point)
{
  gtk_popover_set_has_arrow (popover, point == NULL);
  gtk_widget_set_halign (GTK_WIDGET (popover), point == NULL ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  gtk_popover_set_pointing_to (popover, point);
}

static void
on_closed_cb (GtkPopover *popover)
{
  g_signal_handlers_disconnect_by_func (popover, on_closed_cb, NULL);
  place_popover (popover, NULL);
}

/**
 * okr_menu_popup_at:
 * @menu_button: has a menu
 * @widget: something in the same window
 * @x: where in @widget
 * @y: where in @widget
 *
 * Opens the menu where the pointer is; the next time it stands at its button again.
 */
void
okr_menu_popup_at (GtkMenuButton *menu_button,
                   GtkWidget     *widget,
                   double         x,
                   double         y)
{
  GtkPopover *popover;
  graphene_point_t point;

  g_return_if_fail (GTK_IS_MENU_BUTTON (menu_button));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_menu_button_popup (menu_button);
  popover = gtk_menu_button_get_popover (menu_button);
  if (popover == NULL
      || !gtk_widget_compute_point (widget, GTK_WIDGET (menu_button), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  place_popover (popover, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed_cb), NULL);
}

static void
on_secondary_pressed_cb (GtkGesture    *gesture,
                         int            n_press,
                         double         x,
                         double         y,
                         GtkMenuButton *menu_button)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  okr_menu_popup_at (menu_button, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

/**
 * okr_menu_open_from:
 * @row: a row with a menu
 * @menu_button: its button, a descendant that lives as long
 *
 * Lets the keys for a menu open it from the row itself, and the other button of the mouse where it is pressed.
 */
void
okr_menu_open_from (GtkWidget *row,
                    GtkWidget *menu_button)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (GTK_IS_MENU_BUTTON (menu_button));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (on_menu_key_cb, menu_button, NULL)));
  gtk_widget_add_controller (row, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_secondary_pressed_cb), menu_button, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}
