/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard of OkrCardList without the list: numbers in, numbers out. */

#include "config.h"

#include "widgets/okr-card-step.h"

/**
 * okr_card_step_from:
 * @step: what a key asks for
 * @position: where the focus is
 * @n_items: the number of rows, at least 1
 * @page: how many rows a page moves
 *
 * Returns: where the focus goes; @position when @step leads out of the list
 */
guint
okr_card_step_from (OkrCardStep step,
                    guint       position,
                    guint       n_items,
                    guint       page)
{
  guint last = n_items - 1;

  switch (step)
    {
    case OKR_CARD_STEP_UP:
      return position > 0 ? position - 1 : 0;
    case OKR_CARD_STEP_DOWN:
      return MIN (position + 1, last);
    case OKR_CARD_STEP_PAGE_UP:
      return position - MIN (position, page);
    case OKR_CARD_STEP_PAGE_DOWN:
      return last - position > page ? position + page : last;
    case OKR_CARD_STEP_HOME:
      return 0;
    case OKR_CARD_STEP_END:
      return last;
    case OKR_CARD_STEP_LEFT:
    case OKR_CARD_STEP_RIGHT:
      return position;
    default:
      g_return_val_if_reached (position);
    }
}

/**
 * okr_card_step_get_direction:
 * @step: what a key asks for
 * @direction: (out): the direction on the screen
 *
 * Returns: whether @step can lead out of the list, to a neighbour; pages and ends do not
 */
gboolean
okr_card_step_get_direction (OkrCardStep       step,
                             GtkDirectionType *direction)
{
  switch (step)
    {
    case OKR_CARD_STEP_UP:
      *direction = GTK_DIR_UP;
      return TRUE;
    case OKR_CARD_STEP_DOWN:
      *direction = GTK_DIR_DOWN;
      return TRUE;
    case OKR_CARD_STEP_LEFT:
      *direction = GTK_DIR_LEFT;
      return TRUE;
    case OKR_CARD_STEP_RIGHT:
      *direction = GTK_DIR_RIGHT;
      return TRUE;
    case OKR_CARD_STEP_PAGE_UP:
    case OKR_CARD_STEP_PAGE_DOWN:
    case OKR_CARD_STEP_HOME:
    case OKR_CARD_STEP_END:
      return FALSE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * okr_card_step_install_bindings:
 * @widget_class: the class of a list
 * @callback: called with the step as an int32
 *
 * Binds the arrow keys, Page Up and Down, Home and End, those of the keypad too.
 */
void
okr_card_step_install_bindings (GtkWidgetClass  *widget_class,
                                GtkShortcutFunc  callback)
{
  const struct
  {
    guint key;
    guint keypad_key;
    OkrCardStep step;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, OKR_CARD_STEP_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, OKR_CARD_STEP_DOWN },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, OKR_CARD_STEP_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, OKR_CARD_STEP_PAGE_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, OKR_CARD_STEP_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, OKR_CARD_STEP_END },
    { GDK_KEY_Left, GDK_KEY_KP_Left, OKR_CARD_STEP_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, OKR_CARD_STEP_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, callback, "i", keys[i].step);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad_key, 0, callback, "i", keys[i].step);
    }
}
