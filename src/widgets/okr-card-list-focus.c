/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The focus in a list of cards: one stop of the Tab key, arrows inside, and back to the card that it was on last, though
 * the widget of that card may be another by then.  */

#include "config.h"

#include "widgets/okr-card-list.h"

#include "widgets/okr-card-list-private.h"
#include "widgets/okr-card-step.h"

static gpointer parent_class;
static guint edge_reached;

static gboolean
enter (OkrCardList *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  /* A new window gives the focus away before its first layout, when no place is known. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return FALSE;

  if (self->entry_item)
    position = okr_card_rows_locate (okr_card_view_get_rows (self->view), self->entry_item);
  if (position == GTK_INVALID_LIST_POSITION)
    position = okr_card_view_get_first_visible (self->view);

  return okr_card_list_focus_position (self, position);
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  guint position = okr_card_list_get_focus_position (self);
  OkrCardStep step = (OkrCardStep) g_variant_get_int32 (args);
  GtkDirectionType direction;
  guint next;

  if (position == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  next = okr_card_step_from (step, position,
                             g_list_model_get_n_items (okr_card_view_get_model (self->view)),
                             okr_card_view_get_page (self->view));
  if (next != position)
    okr_card_list_focus_position (self, next);
  else if (okr_card_step_get_direction (step, &direction))
    g_signal_emit (self, edge_reached, 0, direction);

  return GDK_EVENT_STOP;
}

/* The list is one stop of the Tab key, which else would walk through thousands of cards to reach
 * the next column; the arrow keys move inside. */
static gboolean
okr_card_list_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  OkrCardRow *row = okr_card_rows_find_focus (okr_card_view_get_rows (self->view));

  if (row)
    return gtk_widget_child_focus (row->card, direction);

  return enter (self);
}

static gboolean
okr_card_list_grab_focus (GtkWidget *widget)
{
  return enter (OKR_CARD_LIST (widget));
}

static void
okr_card_list_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  OkrCardRow *row = child ? okr_card_rows_find_widget (okr_card_view_get_rows (self->view), child) : NULL;

  GTK_WIDGET_CLASS (parent_class)->set_focus_child (widget, child);
  if (row)
    g_set_weak_pointer (&self->entry_item, row->item);
}

/* The vfuncs, keys and the signal of the focus; for the class_init of the list. */
void
okr_card_list_install_focus (OkrCardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  parent_class = g_type_class_peek_parent (klass);
  widget_class->focus = okr_card_list_focus;
  widget_class->grab_focus = okr_card_list_grab_focus;
  widget_class->set_focus_child = okr_card_list_set_focus_child;
  okr_card_step_install_bindings (widget_class, move_focus);

  /**
   * OkrCardList::edge-reached:
   * @self: a list
   * @direction: where the key pointed to
   *
   * An arrow key could not move the focus inside the list: left or right, up from the first row
   * or down from the last. Who knows the neighbours moves the focus there. The direction is that
   * of the screen, in right-to-left layouts too.
   */
  edge_reached = g_signal_new ("edge-reached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);
}

/**
 * okr_card_list_focus_item:
 * @self: a list
 * @item: an item of its model
 *
 * Gives the focus to the card of @item, which is made and scrolled into view if need be.
 *
 * Returns: whether it got the focus; %FALSE if the item is not in the model
 */
gboolean
okr_card_list_focus_item (OkrCardList *self,
                          gpointer     item)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), FALSE);
  g_return_val_if_fail (G_IS_OBJECT (item), FALSE);

  return okr_card_list_focus_position (self, okr_card_rows_locate (okr_card_view_get_rows (self->view),
                                                                   item));
}

/**
 * okr_card_list_focus_position:
 * @self: a list
 * @position: a position in its model; one beyond the end gets nothing
 *
 * Gives the focus to the card at @position, which is made and scrolled into view if need be.
 *
 * Returns: whether it got the focus
 */
gboolean
okr_card_list_focus_position (OkrCardList *self,
                              guint        position)
{
  OkrCardGeometry geometry;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), FALSE);

  geometry = okr_card_view_get_geometry (self->view);
  if (position >= geometry.n_items || !gtk_widget_get_root (GTK_WIDGET (self)))
    return FALSE;

  if (!gtk_widget_grab_focus (okr_card_view_require (self->view, position)->card))
    return FALSE;
  okr_card_view_scroll_to (self->view, position);

  return TRUE;
}

/**
 * okr_card_list_get_focus_position:
 * @self: a list
 *
 * Returns: the position of the card with the focus, or %GTK_INVALID_LIST_POSITION
 */
guint
okr_card_list_get_focus_position (OkrCardList *self)
{
  OkrCardRow *row;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), GTK_INVALID_LIST_POSITION);

  row = okr_card_rows_find_focus (okr_card_view_get_rows (self->view));

  return row ? row->position : GTK_INVALID_LIST_POSITION;
}
