/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard on the board.  Space lifts the focused card (or the selected ones), the arrows aim, Space or
 * Enter drops, Escape puts it back; Alt and an arrow moves at once.  Each step is said to screen readers.
 * The pointer does the same through okr-board-drag.c, and both end in okr_board_view_move().  */

#include "config.h"

#include "ui/board/okr-board-keys.h"

#include "ui/board/okr-board-card.h"
#include "ui/board/okr-board-labels.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrBoardView *view;           /* borrowed: it owns this */
  GPtrArray    *lifted;         /* owned, of OkrEntity; NULL when nothing is lifted */
  OkrBoardAim   aim;
} OkrBoardKeys;

static void
okr_board_keys_free (OkrBoardKeys *self)
{
  g_clear_pointer (&self->lifted, g_ptr_array_unref);
  g_free (self);
}

static void
announce (OkrBoardKeys *self,
          const char   *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static guint
count_cards (const OkrBoardAim *aim)
{
  return g_list_model_get_n_items (okr_board_lane_get_column (okr_lane_view_get_lane (aim->lane), aim->column));
}

static void
show_aim (OkrBoardKeys *self)
{
  g_autofree char *column = okr_board_label_dup_column (okr_board_view_get_board (self->view), self->aim.column);
  g_autofree char *message = NULL;

  okr_board_view_set_aim (self->view, &self->aim);
  okr_card_list_scroll_to (okr_lane_view_get_list (self->aim.lane, self->aim.column),
                           MIN (self->aim.position, MAX (count_cards (&self->aim), 1) - 1));

  /* Translators: where a lifted card would land: the name of the column, the place in it */
  message = g_strdup_printf (_("%s, place %'u of %'u"), column, self->aim.position + 1, count_cards (&self->aim) + 1);
  announce (self, message);
}

static void
set_lifted_style (OkrBoardKeys *self,
                  gboolean      lifted)
{
  for (guint i = 0; i < self->lifted->len; i++)
    {
      GtkWidget *card = okr_board_view_get_card (self->view, g_ptr_array_index (self->lifted, i));

      if (card == NULL)
        continue;
      if (lifted)
        gtk_widget_add_css_class (card, "lifted");
      else
        gtk_widget_remove_css_class (card, "lifted");
    }
}

static void
end_lift (OkrBoardKeys *self)
{
  if (self->lifted == NULL)
    return;

  set_lifted_style (self, FALSE);
  okr_board_view_set_aim (self->view, NULL);
  g_clear_pointer (&self->lifted, g_ptr_array_unref);
}

static void
lift (OkrBoardKeys *self,
      OkrEntity    *entity)
{
  g_autofree char *message = NULL;

  if (!okr_board_view_find (self->view, entity, &self->aim))
    return;

  self->lifted = okr_board_view_dup_selection (self->view, entity);
  set_lifted_style (self, TRUE);
  message = g_strdup_printf (_("“%s” is lifted. Aim with the arrow keys, drop with Space, cancel with Escape."),
                             okr_entity_get_title (entity));
  announce (self, message);
  show_aim (self);
}

static void
drop (OkrBoardKeys *self)
{
  g_autoptr (GPtrArray) lifted = g_ptr_array_ref (self->lifted);
  OkrBoardAim aim = self->aim;

  end_lift (self);
  okr_board_view_move (self->view, lifted, &aim, FALSE);
}

static OkrLaneView *
get_sibling (OkrLaneView *lane,
             gboolean     next)
{
  GtkWidget *sibling = next ? gtk_widget_get_next_sibling (GTK_WIDGET (lane)) : gtk_widget_get_prev_sibling (GTK_WIDGET (lane));

  return OKR_IS_LANE_VIEW (sibling) ? OKR_LANE_VIEW (sibling) : NULL;
}

/* Left and right as the board lies: mirrored in languages that are written from the right. */
static int
get_column_step (OkrBoardKeys *self,
                 guint         keyval)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return rtl ? 1 : -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return rtl ? -1 : 1;
    default:
      return 0;
    }
}

static gboolean
is_up (guint keyval)
{
  return keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
}

static gboolean
is_down (guint keyval)
{
  return keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
}

static gboolean
step_column (OkrBoardKeys *self,
             OkrBoardAim  *aim,
             int           step)
{
  guint n_columns = okr_board_get_n_columns (okr_board_view_get_board (self->view));

  if ((step < 0 && aim->column == 0) || (step > 0 && aim->column + 1 >= n_columns))
    return FALSE;

  aim->column = (guint) ((int) aim->column + step);

  return TRUE;
}

static void
aim_with_arrow (OkrBoardKeys *self,
                guint         keyval)
{
  int step = get_column_step (self, keyval);
  OkrLaneView *sibling;

  if (step != 0)
    {
      if (step_column (self, &self->aim, step))
        self->aim.position = MIN (self->aim.position, count_cards (&self->aim));
    }
  else if (is_up (keyval) && self->aim.position > 0)
    {
      self->aim.position--;
    }
  else if (is_down (keyval) && self->aim.position < count_cards (&self->aim))
    {
      self->aim.position++;
    }
  else if ((sibling = get_sibling (self->aim.lane, is_down (keyval))) != NULL)
    {
      self->aim.lane = sibling;
      self->aim.position = is_down (keyval) ? 0 : count_cards (&self->aim);
    }
  show_aim (self);
}

static gboolean
handle_lifted (OkrBoardKeys *self,
               guint         keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      end_lift (self);
      announce (self, _("Put back"));
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      drop (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      aim_with_arrow (self, keyval);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Alt and an arrow: one column on, or one place on. */
static gboolean
move_at_once (OkrBoardKeys *self,
              OkrEntity    *entity,
              guint         keyval)
{
  g_autoptr (GPtrArray) cards = okr_board_view_dup_selection (self->view, entity);
  int step = get_column_step (self, keyval);
  OkrBoardAim aim;

  if (!okr_board_view_find (self->view, entity, &aim))
    return GDK_EVENT_PROPAGATE;

  if (step != 0)
    {
      if (!step_column (self, &aim, step))
        return GDK_EVENT_STOP;
      aim.position = count_cards (&aim);
    }
  else if (is_up (keyval))
    {
      if (aim.position == 0)
        return GDK_EVENT_STOP;
      aim.position--;
    }
  else if (is_down (keyval))
    {
      if (aim.position + 1 >= count_cards (&aim))
        return GDK_EVENT_STOP;
      aim.position += 2;
    }
  else
    {
      return GDK_EVENT_PROPAGATE;
    }

  okr_board_view_move (self->view, cards, &aim, TRUE);

  return GDK_EVENT_STOP;
}

static void
ask_for_menu (OkrBoardKeys *self,
              OkrEntity    *entity)
{
  GtkWidget *card = okr_board_view_get_card (self->view, entity);

  g_signal_emit_by_name (self->view, "menu", entity, card,
                         gtk_widget_get_width (card) / 2.0, gtk_widget_get_height (card) / 2.0);
}

static gboolean
handle_focused (OkrBoardKeys    *self,
                OkrEntity       *entity,
                guint            keyval,
                GdkModifierType  modifiers)
{
  if (modifiers == GDK_ALT_MASK)
    return move_at_once (self, entity, keyval);

  if (modifiers == GDK_CONTROL_MASK && (keyval == GDK_KEY_a || keyval == GDK_KEY_A))
    {
      okr_board_view_select_column (self->view);
      return GDK_EVENT_STOP;
    }

  if (modifiers == GDK_SHIFT_MASK && keyval == GDK_KEY_F10)
    {
      ask_for_menu (self, entity);
      return GDK_EVENT_STOP;
    }

  if (modifiers == GDK_CONTROL_MASK && keyval == GDK_KEY_space)
    {
      okr_board_view_select (self->view, entity, !okr_board_view_is_selected (self->view, entity));
      return GDK_EVENT_STOP;
    }

  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      lift (self, entity);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit_by_name (self->view, "open", entity);
      return GDK_EVENT_STOP;
    case GDK_KEY_F2:
      gtk_widget_activate_action (GTK_WIDGET (self->view), "card.rename", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      gtk_widget_activate_action (GTK_WIDGET (self->view), "card.delete", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_s:
      gtk_widget_activate_action (GTK_WIDGET (self->view), "card.spotlight", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
      ask_for_menu (self, entity);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        modifiers,
                   OkrBoardKeys          *self)
{
  OkrEntity *focused = okr_board_view_get_focused (self->view);

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (self->lifted != NULL && modifiers == 0)
    return handle_lifted (self, keyval);
  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && modifiers == 0 && okr_board_view_is_selected (self->view, focused))
    {
      okr_board_view_unselect_all (self->view);
      return GDK_EVENT_STOP;
    }

  return handle_focused (self, focused, keyval, modifiers);
}

static void
on_lane_removed_cb (OkrBoardView *view,
                    OkrLaneView  *lane,
                    OkrBoardKeys *self)
{
  if (self->aim.lane == lane)
    end_lift (self);
}

static void
on_leave_cb (GtkEventControllerFocus *controller,
             OkrBoardKeys            *self)
{
  end_lift (self);
}

/* The nearest column with cards, from the one next to where the focus is. */
static void
focus_column (OkrBoardView *view,
              OkrLaneView  *lane,
              guint         column,
              int           step,
              guint         position)
{
  int n_columns = (int) okr_board_get_n_columns (okr_board_view_get_board (view));

  for (int i = (int) column + step; i >= 0 && i < n_columns; i += step)
    {
      GListModel *model = okr_board_lane_get_column (okr_lane_view_get_lane (lane), (guint) i);
      guint n = g_list_model_get_n_items (model);

      if (n == 0 || okr_card_list_get_model (okr_lane_view_get_list (lane, (guint) i)) == NULL)
        continue;
      okr_card_list_focus_position (okr_lane_view_get_list (lane, (guint) i), MIN (position, n - 1));
      return;
    }
}

static void
focus_lane (OkrLaneView *lane,
            guint        column,
            gboolean     next)
{
  for (OkrLaneView *sibling = get_sibling (lane, next); sibling != NULL; sibling = get_sibling (sibling, next))
    {
      GListModel *model = okr_board_lane_get_column (okr_lane_view_get_lane (sibling), column);
      guint n = g_list_model_get_n_items (model);

      if (n == 0 || okr_lane_view_get_folded (sibling))
        continue;
      okr_card_list_focus_position (okr_lane_view_get_list (sibling, column), next ? 0 : n - 1);
      return;
    }
}

/* The focus goes to the next column, at the same height, or to the next lane. */
static void
on_edge_reached_cb (OkrBoardView     *view,
                    OkrCardList      *list,
                    GtkDirectionType  direction)
{
  OkrLaneView *lane = OKR_LANE_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (list), OKR_TYPE_LANE_VIEW));
  guint column = okr_lane_view_get_column_of (lane, list);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    focus_column (view, lane, column, (direction == GTK_DIR_RIGHT) != rtl ? 1 : -1, okr_card_list_get_focus_position (list));
  else if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    focus_lane (lane, column, direction == GTK_DIR_DOWN);
}

/**
 * okr_board_keys_attach:
 * @view: a view that has none of this yet
 *
 * Adds the controllers of the keyboard; they live as long as @view.
 */
void
okr_board_keys_attach (OkrBoardView *view)
{
  OkrBoardKeys *self = g_new0 (OkrBoardKeys, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  g_object_set_data_full (G_OBJECT (view), "okr-board-keys", self, (GDestroyNotify) okr_board_keys_free);

  /* before the lists, which move the focus with the same arrows */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect (view, "lane-removed", G_CALLBACK (on_lane_removed_cb), self);
  g_signal_connect (view, "edge-reached", G_CALLBACK (on_edge_reached_cb), NULL);
}
