/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window.  It knows its pages only by the interface OkrPage, and each only from when it is first shown.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "model/okr-workspace-past.h"
#include "ui/board/okr-boards.h"
#include "ui/ideas/okr-ideas-page.h"
#include "ui/okr-window-state.h"
#include "ui/plan/okr-plan-page.h"
#include "ui/progress/okr-progress-page.h"
#include "ui/review/okr-review-page.h"
#include "widgets/okr-focus-keeper.h"
#include "widgets/okr-leave-keys.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

/* In the order of the work. */
static const OkrPageType page_types[] = {
  { "plan", N_("Plan"), "okr-plan-symbolic", okr_plan_page_get_type },
  { "board", N_("Board"), "okr-board-symbolic", okr_boards_get_type },
  { "ideas", N_("Ideas"), "okr-ideas-symbolic", okr_ideas_page_get_type },
  { "progress", N_("Progress"), "okr-progress-symbolic", okr_progress_page_get_type },
  { "review", N_("Review"), "okr-review-symbolic", okr_review_page_get_type },
  { NULL },
};

G_DEFINE_FINAL_TYPE (OkrWindow, okr_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- what is shown ---- */

/* Shows content in place of the workspace; NULL shows the face of that name that is there already.  The pages take the
 * focus when they come back; content is given it by who shows it.  */
void
okr_window_show_face (OkrWindow  *self,
                      const char *name,
                      GtkWidget  *content)
{
  gboolean shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->face), name) == 0;

  if (content != NULL)
    {
      GtkWidget *old = gtk_stack_get_child_by_name (self->face, name);

      if (old != NULL)
        gtk_stack_remove (self->face, old);
      gtk_stack_add_named (self->face, content, name);
    }
  gtk_stack_set_visible_child_name (self->face, name);
  if (!shown && gtk_widget_get_mapped (GTK_WIDGET (self->pages)))
    okr_page_take_focus (OKR_PAGE (self->pages));
}

static void
update_title (OkrWindow *self)
{
  const char *title = self->workspace != NULL ? okr_workspace_get_title (self->workspace) : NULL;
  g_autofree char *numbered = NULL;

  /* two windows on one workspace are told apart in the overview of the desktop */
  if (title != NULL && self->number > 1)
    numbered = g_strdup_printf ("%s (%u)", title, self->number);
  gtk_label_set_text (self->workspace_title, title != NULL ? title : _("Okr"));
  okr_tooltip_set (GTK_WIDGET (self->workspace_title), title);
  adw_window_title_set_title (self->page_title, okr_page_stack_get_title (self->pages));
  adw_window_title_set_subtitle (self->page_title, self->cycle != NULL ? okr_cycle_get_name (self->cycle) : "");
  gtk_window_set_title (GTK_WINDOW (self), numbered != NULL ? numbered : title != NULL ? title : _("Okr"));
}

void
okr_window_set_cycle (OkrWindow *self,
                      OkrCycle  *cycle)
{
  g_set_object (&self->cycle, cycle);
  okr_sidebar_set_cycle (self->sidebar, cycle);
  okr_sidebar_set_objective (self->sidebar, NULL);
  okr_page_set_objective (OKR_PAGE (self->pages), NULL);
  okr_page_set_cycle (OKR_PAGE (self->pages), cycle);
  okr_review_banner_set_cycle (self->review_banner, self->workspace, cycle);
  update_title (self);
}

static void
on_page_changed_cb (OkrWindow *self)
{
  AdwViewStack *stack = okr_page_stack_get_stack (self->pages);

  okr_review_banner_set_reviewing (self->review_banner,
                                   g_strcmp0 (adw_view_stack_get_visible_child_name (stack), "review") == 0);
  update_title (self);
  okr_page_take_focus (OKR_PAGE (self->pages));
}

static void
create_main_menu (GtkMenuButton *button,
                  gpointer       user_data)
{
  OkrWindow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, okr_menu_new_popover (self->main_menu));
}

/* ---- the workspace ---- */

static void
on_current_cycle_changed_cb (OkrWindow *self)
{
  /* the one that is shown may have been deleted, or there was none */
  if (self->cycle == NULL || okr_entity_get_removed (OKR_ENTITY (self->cycle)))
    okr_window_set_cycle (self, okr_workspace_get_current_cycle (self->workspace));
}

static void
on_workspace_failed_cb (OkrWorkspace *workspace,
                        GError       *error,
                        OkrWindow    *self)
{
  okr_window_toast (self, error->message, FALSE);
}

/* Nobody asked for the empty board that an objective leaves when somebody deletes it. */
static void
forget_deleted_objective (OkrWindow *self)
{
  OkrObjective *objective = okr_sidebar_get_objective (self->sidebar);

  if (objective == NULL || !okr_entity_get_removed (OKR_ENTITY (objective)))
    return;

  okr_sidebar_set_objective (self->sidebar, NULL);
  okr_page_set_objective (OKR_PAGE (self->pages), NULL);
}

static GStrv
dup_hidden_disclaimers (OkrWindow *self)
{
  GSettings *settings = okr_session_get_settings (self->session);

  return g_settings_get_strv (settings, "hidden-disclaimers");
}

static gboolean
is_disclaimer_hidden (OkrWindow *self)
{
  g_auto (GStrv) hidden = dup_hidden_disclaimers (self);

  return g_strv_contains ((const char * const *) hidden, okr_workspace_get_path (self->workspace));
}

static void
update_banner (OkrWindow *self)
{
  gboolean read_only = okr_workspace_get_read_only (self->workspace);
  const char *disclaimer = okr_workspace_get_setting (self->workspace, "disclaimer");
  gboolean hidden = is_disclaimer_hidden (self);

  /* the bar of the time machine says it */
  if (okr_workspace_is_past (self->workspace))
    {
      adw_banner_set_revealed (self->banner, FALSE);
      return;
    }

  if (read_only)
    adw_banner_set_title (self->banner, _("This workspace can only be read: its file or its folder is write-protected."));
  else if (disclaimer != NULL)
    adw_banner_set_title (self->banner, disclaimer);
  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_button_label (self->banner, read_only ? NULL : _("_Hide"));
  adw_banner_set_revealed (self->banner, read_only || (disclaimer != NULL && !hidden));
}

static void
on_workspace_changed_cb (OkrWindow *self)
{
  forget_deleted_objective (self);
  okr_window_update_edits (self);
  on_current_cycle_changed_cb (self);
  update_title (self);
  update_banner (self);
}

/* What was read once need not be read at every start. */
static void
on_banner_button_cb (AdwBanner *banner,
                     OkrWindow *self)
{
  GSettings *settings = okr_session_get_settings (self->session);
  g_auto (GStrv) hidden = dup_hidden_disclaimers (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) hidden);
  g_strv_builder_add (builder, okr_workspace_get_path (self->workspace));
  all = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "hidden-disclaimers", (const char * const *) all);
  adw_banner_set_revealed (banner, FALSE);
}

/**
 * okr_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it shows; of the past, the present
 */
OkrWorkspace *
okr_window_get_workspace (OkrWindow *self)
{
  g_return_val_if_fail (OKR_IS_WINDOW (self), NULL);

  return self->present != NULL ? self->present : self->workspace;
}

/* The least number that no other window on the same workspace has. */
static guint
find_number (OkrWindow *self)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (guint number = 1;; number++)
    {
      gboolean taken = FALSE;

      for (GList *l = windows; l != NULL; l = l->next)
        taken |= l->data != (gpointer) self && OKR_IS_WINDOW (l->data)
                 && okr_window_get_workspace (l->data) == self->workspace && OKR_WINDOW (l->data)->number == number;
      if (!taken)
        return number;
    }
}

static void
forget_workspace (OkrWindow *self)
{
  if (self->workspace == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->workspace, self);
  okr_window_leave_check (self);
  okr_window_forget_past (self);
  okr_page_set_workspace (OKR_PAGE (self->pages), NULL);
  okr_sidebar_set_workspace (self->sidebar, NULL);
  okr_review_banner_set_cycle (self->review_banner, NULL, NULL);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  okr_window_update_waiting (self);
}

/**
 * okr_window_set_workspace:
 * @self: a window
 * @workspace: what to show from now on, on its current cycle
 *
 * The window is presented: what it shows is there before its first frame.
 */
void
okr_window_set_workspace (OkrWindow    *self,
                          OkrWorkspace *workspace)
{
  GSettings *settings;

  g_return_if_fail (OKR_IS_WINDOW (self));
  g_return_if_fail (OKR_IS_WORKSPACE (workspace));

  if (self->workspace != workspace)
    {
      forget_workspace (self);
      self->workspace = g_object_ref (workspace);
      if (!okr_workspace_is_past (workspace))
        self->number = find_number (self);
      g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "failed", G_CALLBACK (on_workspace_failed_cb), self, G_CONNECT_DEFAULT);
      g_signal_connect_object (workspace, "notify::undo-label", G_CALLBACK (okr_window_update_edits), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "notify::redo-label", G_CALLBACK (okr_window_update_edits), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "notify::waiting", G_CALLBACK (okr_window_update_waiting), self, G_CONNECT_SWAPPED);
      okr_sidebar_set_workspace (self->sidebar, workspace);
      okr_page_set_workspace (OKR_PAGE (self->pages), workspace);
      okr_window_set_cycle (self, okr_workspace_get_current_cycle (workspace));
      update_banner (self);
    }

  settings = okr_session_get_settings (self->session);
  g_settings_set_string (settings, "last-workspace", okr_workspace_get_path (workspace));
  okr_window_update_edits (self);
  okr_window_show_face (self, "workspace", NULL);
  gtk_window_present (GTK_WINDOW (self));
}

/* ---- the widget ---- */

/* In a narrow window the pane is put away by itself: that is not what somebody chose. */
static void
on_show_sidebar_changed_cb (OkrWindow *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->split_view))
    g_settings_set_boolean (okr_session_get_settings (self->session), "sidebar-visible",
                            adw_overlay_split_view_get_show_sidebar (self->split_view));
}

/* Fourteen widgets a page, that a wide window never shows. */
static void
on_page_bar_revealed_cb (AdwViewSwitcherBar *bar,
                         GParamSpec         *pspec,
                         OkrWindow          *self)
{
  if (adw_view_switcher_bar_get_reveal (bar))
    adw_view_switcher_bar_set_stack (bar, okr_page_stack_get_stack (self->pages));
  okr_window_place_toasts (self);
}

static void
on_active_changed_cb (OkrWindow *self)
{
  if (self->workspace == NULL || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  /* others may have written while nobody looked, and it may be another day where somebody has travelled to */
  okr_workspace_catch_up (self->workspace);
  okr_clock_look (okr_workspace_get_clock (self->workspace));
}

static void
okr_window_dispose (GObject *object)
{
  OkrWindow *self = OKR_WINDOW (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->pages != NULL)
    forget_workspace (self);
  if (self->split_view != NULL)
    {
      /* a touch that a list took for scrolling stays with the swipe; libadwaita ends it when the pane is gone */
      adw_overlay_split_view_set_enable_show_gesture (self->split_view, FALSE);
      adw_overlay_split_view_set_enable_hide_gesture (self->split_view, FALSE);
    }
  g_clear_weak_pointer (&self->dialog_banner);
  g_clear_object (&self->main_menu);
  g_clear_object (&self->session);
  g_clear_pointer (&self->import_notes, g_free);
  g_clear_pointer (&self->deleted_template, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_WINDOW);

  G_OBJECT_CLASS (okr_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, face);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, workspace_title);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, workspaces_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, timer_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, content);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, page_bar);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, review_banner);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, OkrWindow, main_menu);
}

static void
okr_window_class_init (OkrWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_window_dispose;

  g_type_ensure (OKR_TYPE_PAGE_STACK);
  g_type_ensure (OKR_TYPE_REVIEW_BANNER);
  g_type_ensure (OKR_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/okr-window.ui");
  bind_children (widget_class);

  gtk_widget_class_bind_template_callback (widget_class, on_page_bar_revealed_cb);
  okr_window_install_check (widget_class);
  okr_window_install_files (widget_class);
  okr_window_install_edits (widget_class);
  okr_window_install_navigation (widget_class);
  okr_window_install_past (widget_class);
  okr_window_install_read_out (widget_class);
  okr_window_install_room (widget_class);
  okr_window_install_templates (widget_class);
  okr_window_install_toasts (widget_class);
}

static void
okr_window_init (OkrWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->main_menu);
  self->loading = g_cancellable_new ();

  if (g_str_equal (PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_main_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->workspaces_button, okr_window_fill_workspaces, self, NULL);
  g_signal_connect (self->banner, "button-clicked", G_CALLBACK (on_banner_button_cb), self);
  okr_page_stack_add_pages (self->pages, page_types);
  /* not before: with each page it makes its buttons anew */
  adw_view_switcher_set_stack (self->switcher, okr_page_stack_get_stack (self->pages));
  okr_page_stack_show (self->pages, "board");
  /* after the page is made */
  g_signal_connect_object (okr_page_stack_get_stack (self->pages), "notify::visible-child-name",
                           G_CALLBACK (on_page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed_cb), NULL);
  okr_focus_keeper_add (GTK_WINDOW (self));
  okr_leave_keys_follow (GTK_WINDOW (self));
  okr_window_take_drops (self);
  g_signal_connect_object (self->face, "notify::visible-child", G_CALLBACK (okr_window_place_toasts), self, G_CONNECT_SWAPPED);
  okr_window_update_edits (self);
}

/**
 * okr_window_new:
 * @application: the application, which has started
 * @session: what it shares with other windows
 *
 * Returns: (transfer floating): a window, not yet presented
 */
GtkWidget *
okr_window_new (AdwApplication *application,
                OkrSession     *session)
{
  OkrWindow *self = g_object_new (OKR_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = okr_session_get_settings (session);

  self->session = g_object_ref (session);
  okr_window_watch_timer (self);
  okr_window_state_remember (GTK_WINDOW (self), APPLICATION_ID);
  adw_overlay_split_view_set_show_sidebar (self->split_view, g_settings_get_boolean (settings, "sidebar-visible"));
  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (on_show_sidebar_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
