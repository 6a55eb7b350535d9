/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section with the guard metrics; see okr-guard-section.h.  */

#include "config.h"

#include "ui/progress/okr-guard-section.h"

#include "ui/progress/okr-guard-list.h"
#include "ui/progress/okr-guard-prompts.h"
#include "widgets/okr-children.h"

#include <adwaita.h>

struct _OkrGuardSection
{
  GtkWidget     parent_instance;

  GtkStack     *stack;
  OkrGuardList *list;

  OkrWorkspace *workspace;      /* owned */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrGuardSection, okr_guard_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static void
update_face (OkrGuardSection *self)
{
  guint n;

  g_object_get (self->list, "n-items", &n, NULL);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "guards" : "empty");
}

static void
on_add_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrGuardSection *self = OKR_GUARD_SECTION (widget);

  if (self->workspace != NULL)
    okr_guard_ask_metric (widget, self->workspace, NULL);
}

static void
okr_guard_section_set_workspace (OkrPage      *page,
                                 OkrWorkspace *workspace)
{
  OkrGuardSection *self = OKR_GUARD_SECTION (page);

  g_set_object (&self->workspace, workspace);
  okr_guard_list_set_workspace (self->list, workspace);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guard.add",
                                 workspace != NULL && !okr_workspace_get_read_only (workspace));
}

/* What is guarded is guarded in every cycle. */
static void
okr_guard_section_set_cycle (OkrPage  *page,
                             OkrCycle *cycle)
{
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_guard_section_set_workspace;
  iface->set_cycle = okr_guard_section_set_cycle;
}

static void
okr_guard_section_dispose (GObject *object)
{
  OkrGuardSection *self = OKR_GUARD_SECTION (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_GUARD_SECTION);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_guard_section_parent_class)->dispose (object);
}

static void
okr_guard_section_class_init (OkrGuardSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_guard_section_dispose;

  g_type_ensure (OKR_TYPE_GUARD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-guard-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrGuardSection, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardSection, list);
  gtk_widget_class_bind_template_callback (widget_class, update_face);
  gtk_widget_class_install_action (widget_class, "guard.add", NULL, on_add_cb);
}

static void
okr_guard_section_init (OkrGuardSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
