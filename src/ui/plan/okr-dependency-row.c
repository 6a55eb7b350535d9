/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dependency in a list.  */

#include "config.h"

#include "ui/plan/okr-dependency-row.h"

#include "logic/okr-enum-types.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-dependency-dialog.h"
#include "ui/plan/okr-dependency-labels.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

struct _OkrDependencyRow
{
  AdwActionRow   parent_instance;

  OkrWorkspace  *workspace;     /* owned */
  OkrDependency *dependency;    /* owned */

  GtkImage      *icon;          /* borrowed children */
  GtkLabel      *percent;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (OkrDependencyRow, okr_dependency_row, ADW_TYPE_ACTION_ROW)

/* ---- actions ---- */

static void
on_set_status_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrDependencyRow *self = OKR_DEPENDENCY_ROW (widget);
  int status;

  if (okr_types_parse (OKR_TYPE_DEPENDENCY_STATUS, g_variant_get_string (parameter, NULL), &status)
      && okr_dependency_get_status (self->dependency) != (OkrDependencyStatus) status)
    okr_workspace_set_dependency_status_async (self->workspace, self->dependency, (OkrDependencyStatus) status,
                                               okr_reply_cb, okr_reply_new (widget, NULL));
}

static void
on_edit_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrDependencyRow *self = OKR_DEPENDENCY_ROW (widget);

  if (!okr_reply_refuse (widget, self->workspace, self->dependency))
    adw_dialog_present (okr_dependency_dialog_new (self->workspace, okr_dependency_get_cycle (self->dependency),
                                                   self->dependency), widget);
}

static void
on_delete_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrDependencyRow *self = OKR_DEPENDENCY_ROW (widget);

  okr_workspace_delete_dependency_async (self->workspace, self->dependency, okr_reply_cb,
                                         okr_reply_new (widget, _("The dependency is deleted")));
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) statuses = NULL;
  g_autoptr (GMenu) rest = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  menu = g_menu_new ();
  statuses = g_menu_new ();
  rest = g_menu_new ();
  okr_menu_append (statuses, C_("dependency", "_Agree"), "dependency.set-status", g_variant_new_string ("agreed"));
  okr_menu_append (statuses, C_("dependency", "_Refuse"), "dependency.set-status", g_variant_new_string ("refused"));
  okr_menu_append (statuses, C_("dependency", "_Propose Again"), "dependency.set-status", g_variant_new_string ("proposed"));
  okr_menu_append (rest, _("_Edit…"), "dependency.edit", NULL);
  okr_menu_append (rest, _("_Delete"), "dependency.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (statuses));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

/* ---- the widget ---- */

static void
okr_dependency_row_activate (AdwActionRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "dependency.edit", NULL);
}

static void
okr_dependency_row_dispose (GObject *object)
{
  OkrDependencyRow *self = OKR_DEPENDENCY_ROW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->dependency);

  G_OBJECT_CLASS (okr_dependency_row_parent_class)->dispose (object);
}

static void
okr_dependency_row_class_init (OkrDependencyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_dependency_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = okr_dependency_row_activate;

  gtk_widget_class_install_action (widget_class, "dependency.set-status", "s", on_set_status_cb);
  gtk_widget_class_install_action (widget_class, "dependency.edit", NULL, on_edit_cb);
  gtk_widget_class_install_action (widget_class, "dependency.delete", NULL, on_delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "dependency.set-status", "s", "agreed");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "dependency.set-status", "s", "refused");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "dependency.set-status", "s", "proposed");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "dependency.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "dependency.delete", NULL);
}

static void
okr_dependency_row_init (OkrDependencyRow *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->percent = GTK_LABEL (gtk_label_new (NULL));
  self->menu_button = GTK_MENU_BUTTON (gtk_menu_button_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  gtk_widget_add_css_class (GTK_WIDGET (self->percent), "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->percent));
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu_button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->menu_button), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Actions of the dependency"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->menu_button));
  okr_menu_open_from (GTK_WIDGET (self), GTK_WIDGET (self->menu_button));
}

static const char *
get_icon_name (OkrDependencyStatus status)
{
  switch (status)
    {
    case OKR_DEPENDENCY_STATUS_AGREED:
      return "object-select-symbolic";
    case OKR_DEPENDENCY_STATUS_REFUSED:
      return "window-close-symbolic";
    case OKR_DEPENDENCY_STATUS_NONE:
    case OKR_DEPENDENCY_STATUS_PROPOSED:
    default:
      return "dialog-question-symbolic";
    }
}

/**
 * okr_dependency_row_new:
 * @workspace: what the dependency is in
 * @dependency: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
okr_dependency_row_new (OkrWorkspace  *workspace,
                        OkrDependency *dependency)
{
  OkrDependencyRow *self = g_object_new (OKR_TYPE_DEPENDENCY_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->dependency = g_object_ref (dependency);
  okr_dependency_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_dependency_row_get_dependency:
 *
 * Returns: (transfer none): what it shows
 */
OkrDependency *
okr_dependency_row_get_dependency (OkrDependencyRow *self)
{
  g_return_val_if_fail (OKR_IS_DEPENDENCY_ROW (self), NULL);

  return self->dependency;
}

/**
 * okr_dependency_row_update:
 *
 * Shows the dependency as it is now, also to a screen reader.
 */
void
okr_dependency_row_update (OkrDependencyRow *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autofree char *title = okr_dependency_dup_title (self->workspace, self->dependency);
  g_autofree char *details = okr_dependency_dup_details (self->dependency, today);
  g_autofree char *percent = okr_dependency_dup_percent (okr_dependency_get_capacity_percent (self->dependency));
  g_autofree char *description = percent != NULL ? g_strdup_printf ("%s · %s", percent, details) : g_strdup (details);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  gtk_label_set_text (self->percent, percent != NULL ? percent : "");
  gtk_image_set_from_icon_name (self->icon, get_icon_name (okr_dependency_get_status (self->dependency)));
  okr_form_describe_row (GTK_WIDGET (self), description);
}
