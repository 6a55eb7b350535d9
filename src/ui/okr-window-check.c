/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about the accountability check, which takes the place of all else in the window.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "model/okr-check-turns.h"
#include "ui/check/okr-check-page.h"

#include <glib/gi18n.h>

#define FACE "check"

static const char *
get_refusal (OkrWindow              *self,
             OkrAccountabilityCheck *check)
{
  g_autoptr (GPtrArray) turns = NULL;

  if (check == NULL)
    return _("This cycle has no checks");

  turns = okr_check_dup_turns (check);

  return turns->len == 0 ? _("There is no key result to speak of yet") : NULL;
}

static void
on_start_check_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrAccountabilityCheck *check = NULL;
  const char *refusal;
  GtkWidget *page;

  if (self->workspace == NULL)
    return;

  if (self->cycle != NULL)
    check = okr_check_choose (self->cycle, okr_clock_get_today (okr_workspace_get_clock (self->workspace)));
  refusal = get_refusal (self, check);
  if (refusal != NULL)
    {
      okr_window_toast (self, refusal, FALSE);
      return;
    }

  page = okr_check_page_new (self->workspace, check);
  okr_window_show_face (self, FACE, page);
  gtk_widget_grab_focus (page);
}

/* Leaves a check, if one is being held; it goes on where it was when it is started again. */
void
okr_window_leave_check (OkrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->face, FACE);

  if (page == NULL)
    return;

  if (gtk_stack_get_visible_child (self->face) == page)
    {
      okr_window_show_face (self, "workspace", NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->pages));
    }
  gtk_stack_remove (self->face, page);
}

static void
on_leave_check_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  okr_window_leave_check (OKR_WINDOW (widget));
}

void
okr_window_install_check (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-check", NULL, on_start_check_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-check", NULL, on_leave_check_cb);
}
