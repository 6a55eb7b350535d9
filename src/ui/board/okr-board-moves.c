/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a move on the board of key results means.  A card that stays in its column is put in order; a card that lands in
 * another one got a new value: the least value that belongs there is proposed, beside the card, and what is
 * typed decides where the card goes (F35).  Several cards, and the keys that move at once, take the least
 * value without a question: one undo takes it back.  A card that would come to another objective is asked for
 * evidence instead.  */

#include "config.h"

#include "ui/board/okr-board-moves.h"

#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"
#include "model/okr-workspace-acts.h"
#include "ui/board/okr-board-labels.h"
#include "ui/board/okr-value-popover.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>
#include <math.h>

struct _OkrBoardMoves
{
  GObject          parent_instance;

  OkrBoardView    *view;        /* weak: what comes back from the file may find the window closed */
  OkrValuePopover *popover;     /* weak: owned by its parent; made when first needed */

  /* what waits for a value */
  GPtrArray       *asked;       /* owned, of OkrKeyResult */
  OkrBoardAim      aim;         /* lane NULL: the value is asked without a move */
  OkrKeyResult    *focus;       /* owned: gets the focus when its move has come back */
};

G_DEFINE_FINAL_TYPE (OkrBoardMoves, okr_board_moves, G_TYPE_OBJECT)

static OkrBoard *
get_board (OkrBoardMoves *self)
{
  return self->view != NULL ? okr_board_view_get_board (self->view) : NULL;
}

static OkrWorkspace *
get_workspace (OkrBoardMoves *self)
{
  return okr_board_get_workspace (get_board (self));
}

static void
show_message (OkrBoardMoves *self,
              const char    *message,
              gboolean       can_undo)
{
  if (self->view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.toast", "(sb)", message, can_undo);
}

static double
get_least_value (OkrBoardMoves *self,
                 OkrKeyResult  *key_result,
                 guint          column)
{
  double value;

  if (!okr_column_least_value (okr_board_get_scheme (get_board (self)), column, okr_key_result_get_kind (key_result),
                               okr_key_result_get_direction (key_result), okr_key_result_get_start (key_result),
                               okr_key_result_get_target (key_result), &value))
    return NAN;

  return value;
}

/* ---- what was done ---- */

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrBoardMoves) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      show_message (self, error->message, FALSE);
      return;
    }

  /* after a move the focus stays on the card */
  if (self->focus != NULL && get_board (self) != NULL)
    okr_board_view_focus_card (self->view, self->focus);
  g_clear_object (&self->focus);
}

/* Also what a screen reader hears of a move: the column, unless its name is the figure.  */
static char *
dup_moved_message (OkrBoardMoves *self)
{
  const char *title = okr_key_result_get_title (self->focus);
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (self->focus));
  g_autofree char *column = NULL;

  if (get_board (self) != NULL)
    column = okr_board_label_dup_column (get_board (self), okr_board_get_column_of (get_board (self), self->focus));
  if (column == NULL || g_str_equal (column, figure))
    /* Translators: the title of a key result and its new figure */
    return g_strdup_printf (_("“%s” is now %s"), title, figure);

  /* Translators: the title of a key result, its new figure and the name of the column where it is now */
  return g_strdup_printf (_("“%s” is now %s: %s"), title, figure, column);
}

static void
on_value_done_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  OkrBoardMoves *self = user_data;
  g_autofree char *message = self->focus != NULL ? dup_moved_message (self) : NULL;

  if (message != NULL && !g_task_had_error (G_TASK (result)))
    show_message (self, message, TRUE);

  on_done_cb (object, result, user_data);
}

static void
on_values_done_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  OkrBoardMoves *self = user_data;

  if (!g_task_had_error (G_TASK (result)))
    show_message (self, okr_workspace_get_undo_label (OKR_WORKSPACE (object)), TRUE);
  on_done_cb (object, result, user_data);
}

/* ---- the verbs ---- */

static gboolean
get_target (OkrBoardMoves     *self,
            GPtrArray         *key_results,
            const OkrBoardAim *aim,
            OkrLaneTarget     *target)
{
  OkrKeyResult *first = g_ptr_array_index (key_results, 0);

  if (okr_board_lane_get_target (okr_lane_view_get_lane (aim->lane), first, target))
    return TRUE;

  show_message (self, _("A card cannot change its team by itself: the team is its objective’s"), FALSE);

  return FALSE;
}

static void
put_in_order (OkrBoardMoves     *self,
              GPtrArray         *key_results,
              const OkrBoardAim *aim)
{
  OkrPlace place = okr_board_view_get_place (self->view, key_results, aim);
  OkrLaneTarget target = { 0 };

  if (get_target (self, key_results, aim, &target))
    okr_workspace_place_cards_async (get_workspace (self), key_results, &place, &target, on_done_cb, g_object_ref (self));
}

static void
record_value (OkrBoardMoves     *self,
              OkrKeyResult      *key_result,
              const OkrBoardAim *aim,
              double             value)
{
  OkrColumnScheme scheme = okr_board_get_scheme (get_board (self));
  double score = okr_score_from_value (okr_key_result_get_start (key_result), okr_key_result_get_target (key_result),
                                       okr_key_result_get_direction (key_result), value);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  OkrReading reading = OKR_READING_INIT;
  OkrLaneTarget target = { 0 };
  OkrPlace place = { NULL, NULL };
  gboolean lands_there;

  g_ptr_array_add (cards, key_result);
  lands_there = aim->lane != NULL && !isnan (score)
                && okr_column_from_figure (scheme, okr_figure_from_score (score)) == aim->column;
  if (aim->lane != NULL && !get_target (self, cards, aim, &target))
    return;

  /* a value that belongs elsewhere sends the card there, to the end of its column */
  if (lands_there)
    place = okr_board_view_get_place (self->view, cards, aim);
  reading.value = value;
  okr_workspace_record_check_in_async (get_workspace (self), key_result, &reading, lands_there ? &place : NULL, &target,
                                       on_value_done_cb, g_object_ref (self));
}

static void
record_least_values (OkrBoardMoves     *self,
                     GPtrArray         *key_results,
                     const OkrBoardAim *aim)
{
  OkrBoard *board = get_board (self);
  OkrPlace place = okr_board_view_get_place (self->view, key_results, aim);
  g_autofree OkrReading *readings = g_new0 (OkrReading, key_results->len);
  OkrLaneTarget target = { 0 };

  if (!get_target (self, key_results, aim, &target))
    return;

  for (guint i = 0; i < key_results->len; i++)
    {
      OkrKeyResult *key_result = g_ptr_array_index (key_results, i);

      readings[i] = (OkrReading) OKR_READING_INIT;
      readings[i].value = okr_board_get_column_of (board, key_result) == aim->column
                          ? okr_key_result_get_current_value (key_result)
                          : get_least_value (self, key_result, aim->column);
      if (isnan (readings[i].value))
        {
          show_message (self, _("A key result without start and target has no column yet"), FALSE);
          return;
        }
    }

  okr_workspace_record_check_ins_async (get_workspace (self), key_results, readings, &place, &target,
                                        key_results->len == 1 ? on_value_done_cb : on_values_done_cb, g_object_ref (self));
}

/* ---- asking ---- */

static void
on_recorded_cb (OkrValuePopover *popover,
                double           value,
                OkrBoardMoves   *self)
{
  if (self->asked != NULL && self->asked->len > 0)
    record_value (self, g_ptr_array_index (self->asked, 0), &self->aim, value);
}

static void
on_closed_cb (OkrValuePopover *popover,
              OkrBoardMoves   *self)
{
  GtkWidget *card;

  if (self->view == NULL)
    return;

  okr_board_view_set_aim (self->view, NULL);
  if (self->asked == NULL)
    return;

  card = okr_board_view_get_card (self->view, g_ptr_array_index (self->asked, 0));
  if (card != NULL)
    {
      gtk_widget_remove_css_class (card, "dragged");
      gtk_widget_grab_focus (card);
    }
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  self->aim.lane = NULL;
}

/* The row that a card was dropped on is gone: there is no place to ask for any more. */
static void
on_lane_removed_cb (OkrBoardView  *view,
                    OkrLaneView   *lane,
                    OkrBoardMoves *self)
{
  if (self->aim.lane == lane)
    okr_board_moves_close (self);
}

static void
ensure_popover (OkrBoardMoves *self)
{
  if (self->popover != NULL)
    return;

  g_set_weak_pointer (&self->popover, OKR_VALUE_POPOVER (okr_value_popover_new ()));
  g_signal_connect_object (self->popover, "recorded", G_CALLBACK (on_recorded_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self, G_CONNECT_DEFAULT);
}

static void
ask (OkrBoardMoves         *self,
     OkrKeyResult          *key_result,
     const graphene_rect_t *bounds,
     double                 value)
{
  ensure_popover (self);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  self->asked = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->asked, g_object_ref (key_result));
  g_set_object (&self->focus, key_result);
  okr_popover_point_at (GTK_POPOVER (self->popover), GTK_WIDGET (self->view), bounds);
  okr_value_popover_ask (self->popover, key_result, okr_board_get_scheme (get_board (self)), value);
}

static void
ask_after_drop (OkrBoardMoves     *self,
                OkrKeyResult      *key_result,
                const OkrBoardAim *aim)
{
  GtkWidget *card = okr_board_view_get_card (self->view, key_result);
  graphene_rect_t bounds;

  if (!okr_board_view_get_aim_bounds (self->view, aim, &bounds))
    return;

  /* until the value is known the card is still where it was, and the mark shows where it would go */
  bounds.size.height = 4;
  ask (self, key_result, &bounds, get_least_value (self, key_result, aim->column));
  self->aim = *aim;
  okr_board_view_set_aim (self->view, aim);
  if (card != NULL)
    gtk_widget_add_css_class (card, "dragged");
}

/* M49: what is launched takes another key result on evidence only, which the window asks for, one at a time. */
static gboolean
needs_evidence (OkrBoardMoves     *self,
                GPtrArray         *key_results,
                const OkrBoardAim *aim)
{
  OkrKeyResult *first = g_ptr_array_index (key_results, 0);
  OkrLaneTarget target = { 0 };
  g_autoptr (GError) error = NULL;

  if (!okr_board_lane_get_target (okr_lane_view_get_lane (aim->lane), first, &target) || target.objective == NULL
      || okr_workspace_check_move (get_workspace (self), first, target.objective, &error))
    return FALSE;

  if (key_results->len > 1)
    show_message (self, error->message, FALSE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.move-key-result", "(ss)", okr_entity_get_id (OKR_ENTITY (first)),
                                okr_entity_get_id (OKR_ENTITY (target.objective)));

  return TRUE;
}

static void
on_move_cb (OkrBoardView  *view,
            GPtrArray     *key_results,
            OkrBoardAim   *aim,
            gboolean       at_once,
            OkrBoardMoves *self)
{
  OkrKeyResult *first = g_ptr_array_index (key_results, 0);

  if (okr_reply_refuse (GTK_WIDGET (view), get_workspace (self), first))
    return;

  for (guint i = 0; i < key_results->len; i++)
    if (okr_key_result_get_state (g_ptr_array_index (key_results, i)) != OKR_KEY_RESULT_STATE_ACTIVE)
      {
        show_message (self, _("A replaced key result stays where it ended"), FALSE);
        return;
      }

  if (needs_evidence (self, key_results, aim))
    return;

  g_set_object (&self->focus, first);
  if (okr_board_view_all_stay (self->view, key_results, aim))
    put_in_order (self, key_results, aim);
  else if (at_once || key_results->len > 1)
    record_least_values (self, key_results, aim);
  else
    ask_after_drop (self, first, aim);
}

static void
okr_board_moves_dispose (GObject *object)
{
  OkrBoardMoves *self = OKR_BOARD_MOVES (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_clear_weak_pointer (&self->popover);
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_object (&self->focus);

  G_OBJECT_CLASS (okr_board_moves_parent_class)->dispose (object);
}

static void
okr_board_moves_class_init (OkrBoardMovesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_board_moves_dispose;
}

static void
okr_board_moves_init (OkrBoardMoves *self)
{
}

/**
 * okr_board_moves_new:
 * @view: the view whose moves to carry out; not kept alive
 *
 * Returns: (transfer full): the one that answers the moves of @view
 */
OkrBoardMoves *
okr_board_moves_new (OkrBoardView *view)
{
  OkrBoardMoves *self = g_object_new (OKR_TYPE_BOARD_MOVES, NULL);

  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "lane-removed", G_CALLBACK (on_lane_removed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (view, "move", G_CALLBACK (on_move_cb), self, G_CONNECT_DEFAULT);

  return self;
}

/**
 * okr_board_moves_ask_value:
 * @self: the moves of a board
 * @key_result: a card
 *
 * Asks for a new value beside the card; the card goes where the value belongs.
 */
void
okr_board_moves_ask_value (OkrBoardMoves *self,
                           OkrKeyResult  *key_result)
{
  OkrBoardAim aim;
  graphene_rect_t bounds;

  g_return_if_fail (OKR_IS_BOARD_MOVES (self));

  okr_board_view_focus_card (self->view, key_result);
  if (!okr_board_view_find (self->view, key_result, &aim)
      || !okr_board_view_get_aim_bounds (self->view, &aim, &bounds))
    return;

  ask (self, key_result, &bounds, okr_key_result_get_current_value (key_result));
}

/**
 * okr_board_moves_close:
 * @self: the moves of a board
 *
 * Asks nothing any more: the board is about to show something else.
 */
void
okr_board_moves_close (OkrBoardMoves *self)
{
  g_return_if_fail (OKR_IS_BOARD_MOVES (self));

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}
