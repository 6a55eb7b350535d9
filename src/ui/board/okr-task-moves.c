/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A move of tasks is one verb of the workspace.  It asks only where an idea that brings little and costs much is begun
 * (M40), and says where a column is over its limit.  */

#include "config.h"

#include "ui/board/okr-task-moves.h"

#include "model/okr-workspace-tasks.h"
#include "ui/board/okr-board-labels.h"
#include "ui/dialogs/okr-reason-dialog.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

/* What is moved and where, while it is asked why or written; counted.  All is owned; the row may go meanwhile. */
typedef struct
{
  OkrBoardView *view;
  GPtrArray    *tasks;
  guint         column;
  gboolean      enters;         /* whether any of them was in another column */
  OkrEntity    *after;
  OkrEntity    *before;
  OkrLaneTarget target;
  AdwAlertDialog *question;     /* while its answer is written; or NULL */
} Move;

static void
move_clear (gpointer data)
{
  Move *self = data;

  g_object_unref (self->view);
  g_ptr_array_unref (self->tasks);
  g_clear_object (&self->after);
  g_clear_object (&self->before);
  g_clear_object (&self->target.owner);
  g_clear_object (&self->target.key_result);
}

static void
move_unref (gpointer data)
{
  g_rc_box_release_full (data, move_clear);
}

static Move *
move_new (OkrBoardView        *view,
          GPtrArray           *tasks,
          const OkrBoardAim   *aim,
          const OkrLaneTarget *target)
{
  OkrPlace place = okr_board_view_get_place (view, tasks, aim);
  Move *self = g_rc_box_new0 (Move);

  self->view = g_object_ref (view);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    g_ptr_array_add (self->tasks, g_object_ref (tasks->pdata[i]));
  self->column = aim->column;
  self->enters = !okr_board_view_all_stay (view, tasks, aim);
  g_set_object (&self->after, place.after);
  g_set_object (&self->before, place.before);
  self->target.set_owner = target->set_owner;
  g_set_object (&self->target.owner, target->owner);
  g_set_object (&self->target.key_result, target->key_result);

  return self;
}

static void
show_message (OkrBoardView *view,
              const char   *message,
              gboolean      can_undo)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.toast", "(sb)", message, can_undo);
}

/* A screen reader hears the column.  A soft limit is said where it is passed, and stays said in the heading. */
static void
say_column (Move     *move,
            OkrBoard *board)
{
  guint limit = okr_board_get_limit (board, move->column);
  guint shown, total;
  g_autofree char *name = okr_board_label_dup_column (board, move->column);
  g_autofree char *message = NULL;

  okr_board_get_column_count (board, move->column, &shown, &total);
  if (okr_task_get_excess (total, limit) == 0)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (move->view), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  /* Translators: the name of a column, how many tasks it has, and how many it should have at most */
  message = g_strdup_printf (_("“%s” is over its limit: %'u tasks, %'u at most"), name, total, limit);
  show_message (move->view, message, TRUE);
}

static void
on_moved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Move *move = user_data;
  OkrBoard *board = okr_board_view_get_board (move->view);
  g_autoptr (AdwAlertDialog) question = g_steal_pointer (&move->question);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (move->view));
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      if (question != NULL && root != NULL)
        okr_reply_ask_again (GTK_WIDGET (root), ADW_DIALOG (question), error->message);
      else
        show_message (move->view, error->message, FALSE);
    }
  else if (board != NULL && okr_board_get_workspace (board) == OKR_WORKSPACE (object))
    {
      /* after a move the focus stays on the card */
      okr_board_view_focus_card (move->view, move->tasks->pdata[0]);
      if (move->enters)
        say_column (move, board);
    }
  move_unref (move);
}

static void
carry_out (Move           *move,
           const char     *reason,
           AdwAlertDialog *question)
{
  OkrBoard *board = okr_board_view_get_board (move->view);
  OkrPlace place = { move->after, move->before };
  gboolean in_row = move->target.set_owner || move->target.key_result != NULL;

  if (board == NULL)
    return;

  g_set_object (&move->question, question);
  okr_workspace_move_tasks_async (okr_board_get_workspace (board), move->tasks, okr_task_get_state (move->column), reason, &place,
                                  in_row ? &move->target : NULL, on_moved_cb, g_rc_box_acquire (move));
}

static void
on_reason_cb (const char     *reason,
              AdwAlertDialog *question,
              gpointer        user_data)
{
  carry_out (user_data, reason, question);
}

static void
ask_why (Move    *move,
         OkrIdea *task)
{
  g_autofree char *body = NULL;

  body = g_strdup_printf (_("“%s” costs much and brings little: the advice is not to start it. If you do, say why; the reason is kept with it."),
                          okr_idea_get_title (task));
  okr_reason_dialog_ask (GTK_WIDGET (move->view), _("Start It All the Same?"), body, _("_Start"), on_reason_cb,
                         g_rc_box_acquire (move), move_unref);
}

/* The first of the tasks that is not begun without a word; NULL: none. */
static OkrIdea *
find_doubtful (GPtrArray *tasks,
               guint      column)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      OkrIdea *task = tasks->pdata[i];

      if (okr_task_asks_why (okr_idea_get_state (task), okr_task_get_state (column), okr_idea_get_impact (task),
                             okr_idea_get_effort (task), okr_idea_get_state_reason (task) != NULL))
        return task;
    }

  return NULL;
}

static void
on_move_cb (OkrBoardView *view,
            GPtrArray    *tasks,
            OkrBoardAim  *aim,
            gboolean      at_once,
            gpointer      user_data)
{
  OkrIdea *doubtful = find_doubtful (tasks, aim->column);
  OkrLaneTarget target;
  Move *move;

  if (okr_reply_refuse (GTK_WIDGET (view), okr_board_get_workspace (okr_board_view_get_board (view)), tasks->pdata[0]))
    return;

  for (guint i = 0; i < tasks->len; i++)
    if (!okr_board_lane_get_target (okr_lane_view_get_lane (aim->lane), tasks->pdata[i], &target))
      {
        show_message (view, _("A task goes with its key result: it cannot change its objective by itself"), FALSE);
        return;
      }

  move = move_new (view, tasks, aim, &target);
  if (doubtful != NULL)
    ask_why (move, doubtful);
  else
    carry_out (move, NULL, NULL);
  move_unref (move);
}

/**
 * okr_task_moves_attach:
 * @view: a view of tasks
 *
 * Answers its moves, as long as it lives.
 */
void
okr_task_moves_attach (OkrBoardView *view)
{
  g_signal_connect (view, "move", G_CALLBACK (on_move_cb), NULL);
}
