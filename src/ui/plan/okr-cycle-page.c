/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section for the cycle: without one it offers one, with one it shows its plan.  */

#include "config.h"

#include "ui/plan/okr-cycle-page.h"

#include "ui/plan/okr-cycle-plan.h"

#include <adwaita.h>

struct _OkrCyclePage
{
  GtkWidget     parent_instance;

  GtkStack     *stack;
  AdwBin       *bin;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrCyclePage, okr_cycle_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static void
update (OkrCyclePage *self)
{
  gboolean has_cycle = self->workspace != NULL && self->cycle != NULL;

  adw_bin_set_child (self->bin, has_cycle ? okr_cycle_plan_new (self->workspace, self->cycle) : NULL);
  gtk_stack_set_visible_child_name (self->stack, has_cycle ? "cycle" : "empty");
}

static void
okr_cycle_page_set_cycle (OkrPage  *page,
                          OkrCycle *cycle)
{
  OkrCyclePage *self = OKR_CYCLE_PAGE (page);

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

static void
okr_cycle_page_set_workspace (OkrPage      *page,
                              OkrWorkspace *workspace)
{
  OkrCyclePage *self = OKR_CYCLE_PAGE (page);

  if (self->workspace == workspace)
    return;

  g_clear_object (&self->cycle);
  g_set_object (&self->workspace, workspace);
  update (self);
}

static gboolean
okr_cycle_page_take_focus (OkrPage *page)
{
  return gtk_widget_child_focus (GTK_WIDGET (OKR_CYCLE_PAGE (page)->stack), GTK_DIR_TAB_FORWARD);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_cycle_page_set_workspace;
  iface->set_cycle = okr_cycle_page_set_cycle;
  iface->take_focus = okr_cycle_page_take_focus;
}

static void
okr_cycle_page_dispose (GObject *object)
{
  OkrCyclePage *self = OKR_CYCLE_PAGE (object);

  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CYCLE_PAGE);

  G_OBJECT_CLASS (okr_cycle_page_parent_class)->dispose (object);
}

static void
okr_cycle_page_class_init (OkrCyclePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_cycle_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-cycle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePage, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePage, bin);
}

static void
okr_cycle_page_init (OkrCyclePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
