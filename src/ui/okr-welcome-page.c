/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows before there is a workspace.  All it offers are actions of the window.  */

#include "config.h"

#include "ui/okr-welcome-page.h"

#include "exchange/okr-own-template.h"
#include "exchange/okr-template.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrWelcomePage
{
  GtkWidget      parent_instance;

  AdwStatusPage *status;
  GtkWidget     *back;
  GtkWidget     *first_row;
  GtkMenuButton *menu_button;
  GMenuModel    *menu;

  AdwPreferencesGroup *own;
};

G_DEFINE_FINAL_TYPE (OkrWelcomePage, okr_welcome_page, GTK_TYPE_WIDGET)

/* ---- templates that people saved ---- */

static GtkWidget *
create_template_row (const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *id = g_strconcat (OKR_TEMPLATE_OWN, name, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.new-from-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Delete Template"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Delete Template"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.delete-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
add_own_templates (OkrWelcomePage *self)
{
  g_autoptr (GPtrArray) names = okr_own_template_list ();

  for (guint i = 0; i < names->len; i++)
    adw_preferences_group_add (self->own, create_template_row (names->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->own), names->len > 0);
}

/* ---- the widget ---- */

static gboolean
okr_welcome_page_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (OKR_WELCOME_PAGE (widget)->first_row);
}

static void
okr_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_WELCOME_PAGE);

  /* what has no field is not taken out with the template */
  okr_children_unparent (GTK_WIDGET (object));

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
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, menu);
  gtk_widget_class_bind_template_child (widget_class, OkrWelcomePage, own);
}

static void
okr_welcome_page_init (OkrWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, APPLICATION_ID);
  gtk_menu_button_set_popover (self->menu_button, okr_menu_new_popover (self->menu));
  add_own_templates (self);
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
