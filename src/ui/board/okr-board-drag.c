/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer on the board.  One drag source and one drop target serve the whole canvas: the card is picked
 * and the place computed from geometry, so that a card costs no controller of its own.  */

#include "config.h"

#include "ui/board/okr-board-drag.h"

#include "ui/board/okr-board-card.h"
#include "widgets/okr-drag-source.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrBoardView  *view;          /* borrowed: it owns this */
  GPtrArray     *pile;          /* owned, of OkrEntity; NULL when nothing is dragged */
  OkrCardList   *pinned;        /* borrowed: holds the widget that the drag began on */
  double         start_x;       /* where it began, in the coordinates of the view */
  double         start_y;
} OkrBoardDrag;

static void
okr_board_drag_free (OkrBoardDrag *self)
{
  g_clear_pointer (&self->pile, g_ptr_array_unref);
  g_free (self);
}

static OkrBoardCard *
pick_card (OkrBoardDrag *self,
           double        x,
           double        y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  if (widget == NULL)
    return NULL;
  if (!OKR_IS_BOARD_CARD (widget))
    widget = gtk_widget_get_ancestor (widget, OKR_TYPE_BOARD_CARD);

  return widget != NULL ? OKR_BOARD_CARD (widget) : NULL;
}

/* ---- dragging ---- */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               OkrBoardDrag  *self)
{
  OkrBoardCard *card = pick_card (self, x, y);
  OkrEntity *entity = card != NULL ? okr_board_card_get_entity (card) : NULL;

  if (entity == NULL || !okr_drag_source_get_armed (source)
      || okr_workspace_get_read_only (okr_board_get_workspace (okr_board_view_get_board (self->view))))
    return NULL;

  g_clear_pointer (&self->pile, g_ptr_array_unref);
  self->pile = okr_board_view_dup_selection (self->view, entity);
  self->start_x = x;
  self->start_y = y;
  self->pinned = OKR_CARD_LIST (gtk_widget_get_parent (GTK_WIDGET (card)));
  okr_card_list_set_pinned_item (self->pinned, entity);

  return gdk_content_provider_new_typed (G_TYPE_PTR_ARRAY, self->pile);
}

/* What hangs at the pointer: the picture of the card and, for several, their number. */
static GtkWidget *
create_icon (OkrBoardDrag *self,
             OkrBoardCard *card)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (card));
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);
  GtkWidget *image = gtk_picture_new_for_paintable (picture);
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_picture_set_can_shrink (GTK_PICTURE (image), FALSE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), image);
  if (self->pile->len > 1)
    {
      g_autofree char *text = g_strdup_printf ("%'u", self->pile->len);
      GtkWidget *badge = gtk_label_new (text);

      gtk_widget_add_css_class (badge, "pile-count");
      gtk_widget_add_css_class (badge, "numeric");
      gtk_widget_set_halign (badge, GTK_ALIGN_END);
      gtk_widget_set_valign (badge, GTK_ALIGN_START);
      gtk_overlay_add_overlay (GTK_OVERLAY (overlay), badge);
    }
  gtk_widget_add_css_class (overlay, "dragged-card");

  return overlay;
}

static void
mark_pile (OkrBoardDrag *self,
           gboolean      dragged)
{
  for (guint i = 0; i < self->pile->len; i++)
    {
      GtkWidget *card = okr_board_view_get_card (self->view, g_ptr_array_index (self->pile, i));

      if (card == NULL)
        continue;
      if (dragged)
        gtk_widget_add_css_class (card, "dragged");
      else
        gtk_widget_remove_css_class (card, "dragged");
    }
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  OkrBoardDrag  *self)
{
  OkrBoardCard *card = pick_card (self, self->start_x, self->start_y);
  graphene_point_t offset;

  if (card == NULL)
    return;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (card),
                                 &GRAPHENE_POINT_INIT ((float) self->start_x, (float) self->start_y), &offset))
    offset = GRAPHENE_POINT_INIT (0, 0);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), create_icon (self, card));
  gdk_drag_set_hotspot (drag, (int) offset.x, (int) offset.y);
  mark_pile (self, TRUE);
}

static void
on_drag_end_cb (GtkDragSource *source,
                GdkDrag       *drag,
                gboolean       delete_data,
                OkrBoardDrag  *self)
{
  if (self->pile != NULL)
    mark_pile (self, FALSE);
  if (self->pinned != NULL)
    okr_card_list_set_pinned_item (self->pinned, NULL);
  self->pinned = NULL;
  g_clear_pointer (&self->pile, g_ptr_array_unref);
}

static gboolean
is_on_card (GtkWidget *widget,
            double     x,
            double     y,
            gpointer   user_data)
{
  return pick_card (user_data, x, y) != NULL;
}

/* ---- dropping ---- */

static gboolean
is_ours (OkrBoardDrag *self,
         const GValue *value)
{
  OkrBoard *board = okr_board_view_get_board (self->view);
  GPtrArray *pile = value != NULL ? g_value_get_boxed (value) : NULL;
  OkrEntity *first;

  if (board == NULL || pile == NULL || pile->len == 0)
    return FALSE;

  first = g_ptr_array_index (pile, 0);

  /* a card of another window's workspace, or of another board, has no place here */
  return okr_workspace_lookup (okr_board_get_workspace (board), okr_board_get_kind (board)->get_type (),
                               okr_entity_get_id (OKR_ENTITY (first))) == first;
}

static GdkDragAction
on_motion_cb (GtkDropTarget *target,
              double         x,
              double         y,
              OkrBoardDrag  *self)
{
  OkrBoardAim aim;

  if (!is_ours (self, gtk_drop_target_get_value (target)) || !okr_board_view_pick (self->view, x, y, &aim))
    {
      okr_board_view_set_aim (self->view, NULL);
      return 0;
    }

  okr_board_view_set_aim (self->view, &aim);

  return GDK_ACTION_MOVE;
}

static void
on_leave_cb (GtkDropTarget *target,
             OkrBoardDrag  *self)
{
  okr_board_view_set_aim (self->view, NULL);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            OkrBoardDrag  *self)
{
  OkrBoardAim aim;

  okr_board_view_set_aim (self->view, NULL);
  if (!is_ours (self, value) || !okr_board_view_pick (self->view, x, y, &aim))
    return FALSE;

  okr_board_view_move (self->view, g_value_get_boxed (value), &aim, FALSE);

  return TRUE;
}

/* ---- clicking ---- */

static void
show_menu (OkrBoardDrag *self,
           OkrBoardCard *card,
           double        x,
           double        y)
{
  graphene_point_t point;

  if (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (card), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    g_signal_emit_by_name (self->view, "menu", okr_board_card_get_entity (card), card, (double) point.x, (double) point.y);
}

static void
on_held_cb (GtkWidget *widget,
            double     x,
            double     y,
            gpointer   user_data)
{
  OkrBoardCard *card = pick_card (user_data, x, y);

  if (card != NULL)
    show_menu (user_data, card, x, y);
}

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               OkrBoardDrag    *self)
{
  OkrBoardCard *card = pick_card (self, x, y);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (card == NULL)
    {
      if (button == GDK_BUTTON_PRIMARY)
        okr_board_view_unselect_all (self->view);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (card));
  if (button == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      show_menu (self, card, x, y);
    }
}

static void
select_by_click (OkrBoardDrag    *self,
                 OkrEntity       *entity,
                 GdkModifierType  modifiers)
{
  if (modifiers & GDK_SHIFT_MASK)
    okr_board_view_select_to (self->view, entity);
  else if (modifiers & GDK_CONTROL_MASK)
    okr_board_view_select (self->view, entity, !okr_board_view_is_selected (self->view, entity));
  else
    okr_board_view_unselect_all (self->view);
}

static void
on_released_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                OkrBoardDrag    *self)
{
  OkrBoardCard *card = pick_card (self, x, y);
  OkrEntity *entity = card != NULL ? okr_board_card_get_entity (card) : NULL;
  graphene_point_t point;

  if (entity == NULL
      || gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY
      || !gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (card), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  if (okr_board_card_hits_menu (card, point.x, point.y))
    {
      g_signal_emit_by_name (self->view, "menu", entity, card, (double) point.x, (double) point.y);
      return;
    }

  select_by_click (self, entity, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  if (n_press == 2)
    g_signal_emit_by_name (self->view, "open", entity);
}

/* Its row was taken away under a drag: the list goes with it. */
static void
on_lane_removed_cb (OkrBoardView *view,
                    OkrLaneView  *lane,
                    OkrBoardDrag *self)
{
  if (self->pinned != NULL && gtk_widget_is_ancestor (GTK_WIDGET (self->pinned), GTK_WIDGET (lane)))
    self->pinned = NULL;
}

/**
 * okr_board_drag_attach:
 * @view: a view that has none of this yet
 *
 * Adds the controllers of the pointer; they live as long as @view.
 */
void
okr_board_drag_attach (OkrBoardView *view)
{
  OkrBoardDrag *self = g_new0 (OkrBoardDrag, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_PTR_ARRAY, GDK_ACTION_MOVE);
  GtkDragSource *source;

  self->view = view;
  g_object_set_data_full (G_OBJECT (view), "okr-board-drag", self, (GDestroyNotify) okr_board_drag_free);

  g_signal_connect (view, "lane-removed", G_CALLBACK (on_lane_removed_cb), self);

  source = okr_drag_source_add (GTK_WIDGET (view), GDK_ACTION_MOVE, &(OkrDragHooks) { .pick = is_on_card, .held = on_held_cb }, self);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
}
