/* SPDX-License-Identifier: GPL-3.0-or-later */

/* It follows the workspace once before each frame in which it is seen.  */

#include "config.h"

#include "ui/progress/okr-progress-overview.h"

#include "model/okr-attention-lists.h"
#include "ui/print/okr-cycle-sheet.h"
#include "ui/progress/okr-guard-list.h"
#include "ui/progress/okr-progress-card.h"
#include "ui/progress/okr-progress-chart.h"
#include "ui/progress/okr-progress-list.h"
#include "widgets/okr-before-frame.h"
#include "widgets/okr-text-bin.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* From these widths of the page on, the lists are beside the chart; the first is in the template too. */
#define MIN_WIDTH_OF_LINES 760
#define MIN_WIDTH_OF_TABLE 1040

struct _OkrProgressOverview
{
  GtkWidget          parent_instance;

  GtkStack          *stack;
  AdwBreakpoint     *narrow;
  GtkFlowBox        *cards;
  OkrProgressChart  *chart;
  OkrGuardList      *alarms;
  OkrProgressList   *attention;
  OkrProgressList   *going_well;

  OkrWorkspace      *workspace; /* owned */
  OkrAttentionLists *lists;     /* owned */
  OkrCycle          *cycle;     /* owned */
  OkrObjective      *objective; /* owned: the only one that is shown; NULL: all */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrProgressOverview, okr_progress_overview, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static void
update_selection (OkrProgressOverview *self)
{
  for (int i = 0;; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, i);
      GtkWidget *card = child != NULL ? gtk_flow_box_child_get_child (child) : NULL;

      if (card == NULL)
        break;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card),
                                    okr_progress_card_get_objective (OKR_PROGRESS_CARD (card)) == self->objective);
    }
}

static void
update (gpointer widget)
{
  OkrProgressOverview *self = widget;
  gboolean any = self->cycle != NULL && g_list_model_get_n_items (okr_cycle_get_objectives (self->cycle)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "progress" : "empty");
  update_selection (self);
  if (any)
    okr_progress_chart_update (self->chart, self->cycle, self->objective,
                               okr_clock_get_today (okr_workspace_get_clock (self->workspace)));
}

static void
queue_update (OkrProgressOverview *self)
{
  okr_before_frame (self, update);
}

/* The lists go below the table where it would have to be scrolled beside them. */
static void
on_shows_table_changed_cb (OkrProgressOverview *self)
{
  gboolean shows_table;
  AdwBreakpointCondition *condition;

  g_object_get (self->chart, "shows-table", &shows_table, NULL);
  condition = adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH,
                                                   shows_table ? MIN_WIDTH_OF_TABLE : MIN_WIDTH_OF_LINES,
                                                   ADW_LENGTH_UNIT_SP);
  adw_breakpoint_set_condition (self->narrow, condition);
  adw_breakpoint_condition_free (condition);
}

static GtkWidget *
create_card (gpointer item,
             gpointer user_data)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  /* the card takes the focus, not what holds it */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), okr_progress_card_new (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (item), -1);

  return child;
}

/* ---- a page of the window ---- */

static void
okr_progress_overview_set_cycle (OkrPage  *page,
                                 OkrCycle *cycle)
{
  OkrProgressOverview *self = OKR_PROGRESS_OVERVIEW (page);

  g_clear_object (&self->objective);
  if (!g_set_object (&self->cycle, cycle))
    return;

  gtk_flow_box_bind_model (self->cards, cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL, create_card, NULL, NULL);
  if (self->lists != NULL)
    {
      okr_attention_lists_set_objective (self->lists, NULL);
      okr_attention_lists_set_cycle (self->lists, cycle);
    }
  queue_update (self);
}

static void
okr_progress_overview_set_objective (OkrPage      *page,
                                     OkrObjective *objective)
{
  OkrProgressOverview *self = OKR_PROGRESS_OVERVIEW (page);

  g_set_object (&self->objective, objective);
  if (self->lists != NULL)
    okr_attention_lists_set_objective (self->lists, objective);
  queue_update (self);
}

static void
okr_progress_overview_set_workspace (OkrPage      *page,
                                     OkrWorkspace *workspace)
{
  OkrProgressOverview *self = OKR_PROGRESS_OVERVIEW (page);

  if (self->workspace == workspace)
    return;

  okr_progress_overview_set_cycle (OKR_PAGE (self), NULL);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  okr_guard_list_set_workspace (self->alarms, workspace);
  okr_progress_list_set_model (self->attention, NULL, NULL);
  okr_progress_list_set_model (self->going_well, NULL, NULL);
  g_clear_object (&self->lists);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  self->lists = okr_attention_lists_new (workspace);
  okr_progress_list_set_model (self->attention, workspace, okr_attention_lists_get_attention (self->lists));
  okr_progress_list_set_model (self->going_well, workspace, okr_attention_lists_get_going_well (self->lists));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_cycle = okr_progress_overview_set_cycle;
  iface->set_objective = okr_progress_overview_set_objective;
  iface->set_workspace = okr_progress_overview_set_workspace;
  iface->create_sheet = okr_cycle_sheet_new_progress;
}

/* ---- the widget ---- */

static void
okr_progress_overview_dispose (GObject *object)
{
  OkrProgressOverview *self = OKR_PROGRESS_OVERVIEW (object);

  if (self->stack != NULL)
    okr_progress_overview_set_workspace (OKR_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PROGRESS_OVERVIEW);

  G_OBJECT_CLASS (okr_progress_overview_parent_class)->dispose (object);
}

static void
okr_progress_overview_class_init (OkrProgressOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_progress_overview_dispose;

  gtk_widget_class_set_css_name (widget_class, "progressoverview");
  g_type_ensure (OKR_TYPE_GUARD_LIST);
  g_type_ensure (OKR_TYPE_PROGRESS_CHART);
  g_type_ensure (OKR_TYPE_PROGRESS_LIST);
  g_type_ensure (OKR_TYPE_TEXT_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-progress-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, narrow);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, cards);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, chart);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, alarms);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, attention);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressOverview, going_well);
}

static void
okr_progress_overview_init (OkrProgressOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->chart, "notify::shows-table", G_CALLBACK (on_shows_table_changed_cb), self,
                           G_CONNECT_SWAPPED);
  okr_progress_list_set_texts (self->attention, _("Needs Attention"), _("Nothing needs attention today."));
  okr_progress_list_set_texts (self->going_well, _("Going Well"), _("Nothing has reached its zone yet."));
}
