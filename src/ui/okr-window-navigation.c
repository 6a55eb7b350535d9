/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways through a window: to a cycle, an objective, a page, a key result; and what the page that is shown does for it.  */

#include "config.h"

#include "ui/okr-window-private.h"

static void
on_select_cycle_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrCycle *cycle = NULL;

  if (self->workspace != NULL)
    cycle = okr_workspace_lookup (self->workspace, OKR_TYPE_CYCLE, g_variant_get_string (parameter, NULL));
  if (cycle != NULL)
    okr_window_set_cycle (self, cycle);
}

static void
on_select_objective_cb (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  OkrObjective *objective;

  if (self->workspace == NULL)
    return;

  objective = *id != '\0' ? okr_workspace_lookup (self->workspace, OKR_TYPE_OBJECTIVE, id) : NULL;
  okr_sidebar_set_objective (self->sidebar, objective);
  okr_page_set_objective (OKR_PAGE (self->pages), objective);
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static void
on_search_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->workspace == NULL)
    return;

  if (okr_page_search (okr_page_stack_get_visible (self->pages)))
    return;

  /* a page that has nothing to search leads to the one that finds key results */
  okr_page_stack_show (self->pages, "board");
  okr_page_search (okr_page_stack_get_visible (self->pages));
}

static void
on_fullscreen_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
on_toggle_sidebar_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, !adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
on_show_page_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  okr_window_leave_check (OKR_WINDOW (widget));
  okr_page_stack_show (OKR_WINDOW (widget)->pages, g_variant_get_string (parameter, NULL));
}

/* "win.next-section", "win.previous-section" */
static void
on_step_section_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  okr_window_leave_check (self);
  if (okr_page_stack_step_section (self->pages, g_str_equal (name, "win.next-section") ? 1 : -1))
    okr_page_take_focus (OKR_PAGE (self->pages));
  else
    gtk_widget_error_bell (widget);
}

static void
show_key_result (OkrWindow  *self,
                 const char *page,
                 GVariant   *id)
{
  OkrKeyResult *key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, g_variant_get_string (id, NULL));

  if (key_result == NULL)
    return;

  okr_window_leave_check (self);
  okr_page_stack_show (self->pages, page);
  okr_page_show_key_result (okr_page_stack_get_visible (self->pages), key_result);
}

static void
on_show_ideas_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  show_key_result (OKR_WINDOW (widget), "ideas", parameter);
}

static void
on_show_key_result_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  show_key_result (OKR_WINDOW (widget), "board.key-results", parameter);
}

static void
on_show_tasks_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  show_key_result (OKR_WINDOW (widget), "board.tasks", parameter);
}

/* What was learned about such an objective. */
static void
on_show_lessons_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->workspace == NULL)
    return;

  okr_page_stack_show (self->pages, "review.library");
  gtk_widget_activate_action_variant (GTK_WIDGET (okr_page_stack_get_visible (self->pages)), "library.show-similar", parameter);
}

/* The board of tasks has the action; the shortcut works wherever the focus is. */
static void
on_add_task_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->workspace == NULL)
    return;

  okr_page_stack_show (self->pages, "board.tasks");
  gtk_widget_activate_action (GTK_WIDGET (okr_page_stack_get_visible (self->pages)), "task.add", NULL);
}

/* The shortcuts of zoom work wherever the focus is; a page that can be zoomed has the actions. */
static void
on_zoom_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrPage *page = okr_page_stack_get_visible (OKR_WINDOW (widget)->pages);

  if (page == NULL)
    return;

  /* "win.zoom-in" -> "zoom.in" */
  if (g_str_equal (name, "win.zoom-in"))
    gtk_widget_activate_action (GTK_WIDGET (page), "zoom.in", NULL);
  else if (g_str_equal (name, "win.zoom-out"))
    gtk_widget_activate_action (GTK_WIDGET (page), "zoom.out", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "zoom.reset", NULL);
}

static void
on_clear_filter_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrPage *page = okr_page_stack_get_visible (OKR_WINDOW (widget)->pages);

  if (page != NULL)
    okr_page_clear_filter (page);
}

void
okr_window_install_navigation (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.select-cycle", "s", on_select_cycle_cb);
  gtk_widget_class_install_action (widget_class, "win.select-objective", "s", on_select_objective_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, on_fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, on_toggle_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.show-ideas", "s", on_show_ideas_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", on_show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-key-result", "s", on_show_key_result_cb);
  gtk_widget_class_install_action (widget_class, "win.show-tasks", "s", on_show_tasks_cb);
  gtk_widget_class_install_action (widget_class, "win.show-lessons", "s", on_show_lessons_cb);
  gtk_widget_class_install_action (widget_class, "win.add-task", NULL, on_add_task_cb);
  gtk_widget_class_install_action (widget_class, "win.next-section", NULL, on_step_section_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-section", NULL, on_step_section_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-filter", NULL, on_clear_filter_cb);
}
