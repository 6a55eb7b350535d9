/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the Plan page.  */

#include "config.h"

#include "ui/plan/okr-plan-page.h"

#include "ui/plan/okr-agreement-page.h"
#include "ui/plan/okr-cycle-page.h"
#include "ui/plan/okr-dependencies-page.h"
#include "ui/plan/okr-discovery-page.h"
#include "ui/plan/okr-people-page.h"
#include "ui/plan/outline/okr-outline-section.h"

#include <glib/gi18n.h>

struct _OkrPlanPage
{
  OkrPageStack  parent_instance;
};

/* In the order of the work: outline, cycle, people, discovery, dependencies, agreement. */
static const OkrPageType sections[] = {
  { "outline", N_("Outline"), NULL, okr_outline_section_get_type },
  { "cycle", N_("Cycle"), NULL, okr_cycle_page_get_type },
  { "people", N_("People"), NULL, okr_people_page_get_type },
  { "discovery", N_("Discovery"), NULL, okr_discovery_page_get_type },
  { "dependencies", N_("Dependencies"), NULL, okr_dependencies_page_get_type },
  { "agreement", N_("Agreement"), NULL, okr_agreement_page_get_type },
  { NULL },
};

G_DEFINE_FINAL_TYPE (OkrPlanPage, okr_plan_page, OKR_TYPE_PAGE_STACK)

static void
okr_plan_page_class_init (OkrPlanPageClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "planpage");
  OKR_PAGE_STACK_CLASS (klass)->page_types = sections;
}

static void
okr_plan_page_init (OkrPlanPage *self)
{
}
