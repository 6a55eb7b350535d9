/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about the past (F49).  The time machine is a window that shows another workspace for a while: the
 * same one as it was.  All pages are then what they are for a file that can only be read.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "model/okr-workspace-past.h"
#include "ui/past/okr-time-bar.h"

#include <glib/gi18n.h>

static char *
dup_id (gpointer entity)
{
  return entity != NULL ? g_strdup (okr_entity_get_id (entity)) : NULL;
}

/* Shows another workspace, on the same things as the one before. */
static void
change_workspace (OkrWindow    *self,
                  OkrWorkspace *workspace)
{
  g_autofree char *cycle_id = dup_id (self->cycle);
  g_autofree char *objective_id = dup_id (okr_sidebar_get_objective (self->sidebar));
  OkrCycle *cycle;

  okr_window_set_workspace (self, workspace);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, cycle_id);
  if (cycle != NULL && cycle != self->cycle)
    okr_window_set_cycle (self, cycle);
  if (okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, objective_id) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s", objective_id);
}

/* ---- leaving ---- */

/* What belongs to the past goes; the caller shows what comes instead. */
void
okr_window_forget_past (OkrWindow *self)
{
  if (self->present == NULL)
    return;

  adw_toolbar_view_remove (self->content, self->time_bar);
  self->time_bar = NULL;
  g_clear_object (&self->present);
}

static void
on_leave_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (OkrWorkspace) present = NULL;

  g_set_object (&present, self->present);
  if (present == NULL)
    return;

  change_workspace (self, present);
  okr_page_take_focus (OKR_PAGE (self->pages));
}

/* ---- entering ---- */

static void
enter (OkrWindow    *self,
       OkrWorkspace *past)
{
  g_autoptr (OkrWorkspace) present = g_object_ref (self->workspace);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (present));
  OkrCycle *cycle = self->cycle != NULL ? okr_workspace_lookup (past, OKR_TYPE_CYCLE, okr_entity_get_id (OKR_ENTITY (self->cycle)))
                                        : NULL;
  OkrDate first, last;

  if (cycle == NULL || !okr_time_bar_find_days (past, cycle, today, &first, &last))
    {
      okr_window_toast (self, _("There is no day before this one yet"), FALSE);
      return;
    }

  okr_window_leave_check (self);
  change_workspace (self, past);
  self->present = g_steal_pointer (&present);
  self->time_bar = okr_time_bar_new (past, cycle, first, last, today);
  adw_toolbar_view_add_top_bar (self->content, self->time_bar);
  gtk_widget_grab_focus (self->time_bar);
}

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned: the window may show another one when the past is there */
} Entering;

static void
on_past_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autofree Entering *entering = user_data;
  g_autoptr (OkrWindow) self = entering->window;
  g_autoptr (OkrWorkspace) workspace = entering->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrWorkspace) past = okr_workspace_open_past_finish (result, &error);

  if (self->workspace != workspace)
    return;

  if (past != NULL)
    enter (self, past);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    okr_window_toast (self, error->message, FALSE);
}

static void
on_time_machine_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrDate today;
  Entering *entering;

  if (self->present != NULL)
    {
      gtk_widget_activate_action (widget, "win.leave-time-machine", NULL);
      return;
    }
  if (self->cycle == NULL)
    {
      okr_window_toast_with_button (self, _("No cycle yet"), _("_New Cycle…"), "win.add-cycle");
      return;
    }

  today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  entering = g_new0 (Entering, 1);
  entering->window = g_object_ref (self);
  entering->workspace = g_object_ref (self->workspace);
  okr_workspace_open_past_async (self->workspace, MIN (today, okr_cycle_get_end (self->cycle)), self->loading, on_past_opened_cb, entering);
}

void
okr_window_install_past (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.time-machine", NULL, on_time_machine_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-time-machine", NULL, on_leave_cb);
  /* when nothing else in the window wants the key */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-time-machine", NULL);
}
