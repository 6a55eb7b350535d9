/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says below: one message at a time, and where there is room for it.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "widgets/okr-full-text.h"

#include <glib/gi18n.h>

#define SHORT_TOAST_CHARACTERS 60
#define LONG_TOAST_SECONDS 12

/* ---- above a dialog ---- */

static GtkWidget *
find_toolbar_view (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOOLBAR_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toolbar_view (child);

  return found;
}

static void
forget_in_dialog (OkrWindow *self)
{
  GtkWidget *view = self->dialog_banner != NULL ? gtk_widget_get_ancestor (self->dialog_banner, ADW_TYPE_TOOLBAR_VIEW) : NULL;

  if (view != NULL)
    adw_toolbar_view_remove (ADW_TOOLBAR_VIEW (view), self->dialog_banner);
  g_clear_weak_pointer (&self->dialog_banner);
}

/* A dialog lies above the toasts: why nothing was done is said at its head too, for as long. */
static void
show_in_dialog (OkrWindow  *self,
                const char *message)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkWidget *view = dialog != NULL ? find_toolbar_view (GTK_WIDGET (dialog)) : NULL;

  if (view == NULL)
    return;

  g_set_weak_pointer (&self->dialog_banner, adw_banner_new (message));
  adw_banner_set_use_markup (ADW_BANNER (self->dialog_banner), FALSE);
  adw_banner_set_revealed (ADW_BANNER (self->dialog_banner), TRUE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), self->dialog_banner);
}

/* ---- toasts ---- */

static void
on_toast_dismissed_cb (AdwToast  *toast,
                       OkrWindow *self)
{
  if (self->toast != toast)
    return;

  self->toast = NULL;
  forget_in_dialog (self);
}

/* A toast has one line. A sentence that says which file, which place and what is wrong needs more, and so does a title
 * in a narrow window: it would end where it begins to help. */
static void
show_in_full (AdwToast   *toast,
              const char *message)
{
  GtkWidget *text = okr_full_text_new (message);

  gtk_widget_add_css_class (text, "heading");
  adw_toast_set_custom_title (toast, text);
  if (g_utf8_strlen (message, -1) > SHORT_TOAST_CHARACTERS)
    adw_toast_set_timeout (toast, LONG_TOAST_SECONDS);
}

static AdwToast *
create_toast (const char *message)
{
  AdwToast *toast = adw_toast_new ("");

  show_in_full (toast, message);

  return toast;
}

/* Shows a message, instead of the one before: people look at what happened last.  Takes the toast. */
static void
add_toast (OkrWindow  *self,
           AdwToast   *toast,
           const char *message)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  self->toast = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self, G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  forget_in_dialog (self);
  /* what was done is seen in the dialog itself */
  if (adw_toast_get_button_label (toast) == NULL)
    show_in_dialog (self, message);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
okr_window_toast_with_button (OkrWindow  *self,
                              const char *message,
                              const char *button,
                              const char *action)
{
  AdwToast *toast = create_toast (message);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  add_toast (self, toast, message);
}

void
okr_window_toast (OkrWindow  *self,
                  const char *message,
                  gboolean    can_undo)
{
  okr_window_toast_with_button (self, message, can_undo ? _("_Undo") : NULL, "win.undo");
}

/* Says that the workspace waits for another program, for as long as it does: a verb that shows nothing for ten seconds
 * looks as if it had not been heard. */
void
okr_window_update_waiting (OkrWindow *self)
{
  const char *message = _("Waiting for another program that holds the file…");

  if (self->waiting_toast != NULL)
    adw_toast_dismiss (self->waiting_toast);
  g_clear_object (&self->waiting_toast);
  if (self->workspace == NULL || !okr_workspace_get_waiting (self->workspace))
    return;

  self->waiting_toast = g_object_ref (create_toast (message));
  adw_toast_set_timeout (self->waiting_toast, 0);
  add_toast (self, self->waiting_toast, message);
}

static void
on_toast_action_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  const char *message;
  gboolean can_undo;

  g_variant_get (parameter, "(&sb)", &message, &can_undo);
  okr_window_toast (OKR_WINDOW (widget), message, can_undo);
}

/* ---- where they are ---- */

/* A toast is above the bar of the pages and the buttons of the check: it would cover the way on as long as it is there. */
static gboolean
place_toasts (gpointer user_data)
{
  OkrWindow *self = user_data;

  if (self->page_bar != NULL
      && (adw_view_switcher_bar_get_reveal (self->page_bar)
          || g_strcmp0 (gtk_stack_get_visible_child_name (self->face), OKR_WINDOW_FACE_CHECK) == 0))
    gtk_widget_add_css_class (GTK_WIDGET (self->toast_overlay), "above-bar");
  else if (self->page_bar != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->toast_overlay), "above-bar");

  return G_SOURCE_REMOVE;
}

/* Not at once: a breakpoint comes while sizes are given out, and a margin that changes then has no room. */
void
okr_window_place_toasts (OkrWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, place_toasts, g_object_ref (self), g_object_unref);
}

void
okr_window_install_toasts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toast", "(sb)", on_toast_action_cb);
}
