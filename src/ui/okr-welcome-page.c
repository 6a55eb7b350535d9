/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows before there is a workspace.  All it offers are actions of the window.  */

#include "config.h"

#include "ui/okr-welcome-page.h"

#include <adwaita.h>

struct _OkrWelcomePage
{
  GtkWidget      parent_instance;

  AdwStatusPage *status;
  GtkWidget     *back;
  GtkWidget     *first_row;
};

G_DEFINE_FINAL_TYPE (OkrWelcomePage, okr_welcome_page, GTK_TYPE_WIDGET)

static gboolean
okr_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OKR_WELCOME_PAGE (widget)->first_row);
}

static void
okr_welcome_page_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_WELCOME_PAGE);

  /* what has no field is not taken out with the template */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (okr_welcome_page_parent_class)->dispose (object);
}

static void
okr_welcome_page_class_init (OkrWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_welcome_page_dispose;
  widget_class->grab_focus = okr_welcome_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/okr-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, status);
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, back);
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, first_row);
}

static void
okr_welcome_page_init (OkrWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, APPLICATION_ID);
}

/**
 * okr_welcome_page_new:
 * @can_go_back: whether there is a workspace to go back to
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
okr_welcome_page_new (gboolean can_go_back)
{
  OkrWelcomePage *self = g_object_new (OKR_TYPE_WELCOME_PAGE, NULL);

  gtk_widget_set_visible (self->back, can_go_back);

  return GTK_WIDGET (self);
}
