/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrWindow share: okr-window.c (the window), okr-window-files.c (opening and saving),
 * okr-window-navigation.c (the ways through it), okr-window-edits.c (undo, adding), okr-window-check.c (the
 * accountability check), okr-window-read-out.c (the whole cycle, shown and printed), okr-window-past.c (the time machine),
 * okr-window-toasts.c (what is said below).  */

#pragma once

#include "ui/okr-page-stack.h"
#include "ui/okr-sidebar.h"
#include "ui/okr-window.h"
#include "ui/review/okr-review-banner.h"

G_BEGIN_DECLS

/* the face that is the accountability check, or a talk */
#define OKR_WINDOW_FACE_CHECK "check"

struct _OkrWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toast_overlay;
  GtkStack             *face;
  AdwOverlaySplitView  *split_view;
  GtkLabel             *workspace_title;
  GtkMenuButton        *workspaces_button;
  OkrSidebar           *sidebar;
  AdwViewSwitcher      *switcher;
  AdwWindowTitle       *page_title;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkMenuButton        *timer_button;
  GtkMenuButton        *menu_button;
  AdwToolbarView       *content;
  AdwViewSwitcherBar   *page_bar;
  AdwBanner            *banner;
  OkrReviewBanner      *review_banner;
  OkrPageStack         *pages;
  GMenuModel           *main_menu;      /* owned */

  OkrSession           *session;        /* owned */
  OkrWorkspace         *workspace;      /* owned */
  OkrCycle             *cycle;          /* owned: the one that is shown */
  OkrWorkspace         *present;        /* owned: while workspace is the past of it; else NULL */
  GtkWidget            *time_bar;       /* borrowed child, likewise */
  guint                 number;         /* among the windows on the workspace, from 1 */
  AdwToast             *toast;          /* borrowed from the overlay while it is shown */
  GtkWidget            *dialog_banner;  /* a weak pointer: what the toast says, at the head of a dialog */
  AdwToast             *waiting_toast;  /* owned: that another program holds the file; NULL: none does */
  char                 *deleted_template;       /* owned: the last one, until another is; NULL: none */
  char                 *import_notes;   /* owned: what the last import noticed; NULL: nothing */
  GCancellable         *loading;        /* owned: ends what is being read when the window goes */
};

void okr_window_toast          (OkrWindow      *self,
                                const char     *message,
                                gboolean        can_undo);
void okr_window_toast_with_button (OkrWindow *self,
                                   const char *message,
                                   const char *button,
                                   const char *action);
void okr_window_update_waiting (OkrWindow      *self);
void okr_window_place_toasts   (OkrWindow      *self);
void okr_window_show_face      (OkrWindow      *self,
                                const char     *name,
                                GtkWidget      *content);
void okr_window_set_cycle      (OkrWindow      *self,
                                OkrCycle       *cycle);

void okr_window_leave_check    (OkrWindow      *self);
OkrAccountabilityCheck *okr_window_get_check (OkrWindow *self);

void okr_window_forget_past    (OkrWindow      *self);

void okr_window_install_check  (GtkWidgetClass *widget_class);
void okr_window_install_files  (GtkWidgetClass *widget_class);
void okr_window_take_drops     (OkrWindow      *self);
void okr_window_install_edits  (GtkWidgetClass *widget_class);
void okr_window_install_navigation (GtkWidgetClass *widget_class);
void okr_window_install_templates (GtkWidgetClass *widget_class);
void okr_window_install_toasts (GtkWidgetClass *widget_class);
void okr_window_install_read_out (GtkWidgetClass *widget_class);
void okr_window_install_past   (GtkWidgetClass *widget_class);
void okr_window_install_room (GtkWidgetClass *widget_class);
void okr_window_watch_timer (OkrWindow *self);
void okr_window_update_edits   (OkrWindow      *self);
void okr_window_fill_workspaces (GtkMenuButton *button,
                                 gpointer       user_data);

G_END_DECLS
