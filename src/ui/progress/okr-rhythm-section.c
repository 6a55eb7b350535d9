/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the cycle is followed; see okr-rhythm-section.h.  */

#include "config.h"

#include "ui/progress/okr-rhythm-section.h"

#include "base/okr-decimal.h"
#include "model/okr-rhythm.h"
#include "ui/print/okr-cycle-sheet.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/progress/okr-rhythm-row.h"
#include "widgets/okr-children.h"
#include "widgets/okr-sparkline.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

struct _OkrRhythmSection
{
  GtkWidget     parent_instance;

  GtkListBox   *checks;
  GtkWidget    *teams_box;
  GtkListBox   *teams;
  OkrSparkline *trend;
  GtkListBox   *pulses;

  OkrWorkspace *workspace;      /* owned */
  OkrRhythm    *rhythm;         /* owned */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrRhythmSection, okr_rhythm_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static OkrDate
get_today (OkrRhythmSection *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

/* Where nothing has a team, one row of all would say what the checks say. */
static void
update_teams (OkrRhythmSection *self)
{
  GListModel *teams = okr_rhythm_get_teams (self->rhythm);
  g_autoptr (OkrRhythmShare) first = g_list_model_get_item (teams, 0);

  gtk_widget_set_visible (self->teams_box, first != NULL && okr_rhythm_share_get_subject (first) != NULL);
}

/* ---- the trend ---- */

/* A line begins with two points: what three or more people said at two checks. */
static void
update_trend (OkrRhythmSection *self)
{
  GListModel *pulses = okr_rhythm_get_pulses (self->rhythm);
  g_autoptr (GString) summary = g_string_new (NULL);
  int first = 0, last = 0, n_points = 0;

  okr_sparkline_clear (self->trend);
  for (guint i = 0; i < g_list_model_get_n_items (pulses); i++)
    {
      g_autoptr (OkrRhythmPulse) pulse = g_list_model_get_item (pulses, i);
      double mean = okr_rhythm_pulse_get_mean (pulse);
      g_autofree char *tick = NULL;
      g_autofree char *label = NULL;

      if (isnan (mean))
        continue;
      last = okr_accountability_check_get_number (okr_rhythm_pulse_get_check (pulse));
      first = n_points++ == 0 ? last : first;
      okr_sparkline_add_point (self->trend, last, (mean - 1) / 4);
      tick = okr_progress_dup_tick (last);
      label = okr_decimal_dup_label (mean, 1);
      g_string_append_printf (summary, "%s%s %s", n_points > 1 ? ", " : "", tick, label);
    }

  okr_sparkline_set_range (self->trend, first, last);
  okr_sparkline_set_summary (self->trend, summary->str);
  gtk_widget_set_visible (GTK_WIDGET (self->trend), n_points > 1);
}

/* ---- the rows ---- */

static GtkWidget *
create_share_row (gpointer item,
                  gpointer user_data)
{
  return okr_rhythm_row_new_share (item, get_today (OKR_RHYTHM_SECTION (user_data)));
}

static GtkWidget *
create_pulse_row (gpointer item,
                  gpointer user_data)
{
  return okr_rhythm_row_new_pulse (item, get_today (OKR_RHYTHM_SECTION (user_data)));
}

/* ---- a page of the window ---- */

static void
okr_rhythm_section_set_cycle (OkrPage  *page,
                              OkrCycle *cycle)
{
  OkrRhythmSection *self = OKR_RHYTHM_SECTION (page);

  if (self->rhythm != NULL)
    okr_rhythm_set_cycle (self->rhythm, cycle);
}

static void
okr_rhythm_section_set_workspace (OkrPage      *page,
                                  OkrWorkspace *workspace)
{
  OkrRhythmSection *self = OKR_RHYTHM_SECTION (page);

  if (self->workspace == workspace)
    return;

  gtk_list_box_bind_model (self->checks, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->teams, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->pulses, NULL, NULL, NULL, NULL);
  g_clear_object (&self->rhythm);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  self->rhythm = okr_rhythm_new (workspace);
  gtk_list_box_bind_model (self->checks, okr_rhythm_get_checks (self->rhythm), create_share_row, self, NULL);
  gtk_list_box_bind_model (self->teams, okr_rhythm_get_teams (self->rhythm), create_share_row, self, NULL);
  gtk_list_box_bind_model (self->pulses, okr_rhythm_get_pulses (self->rhythm), create_pulse_row, self, NULL);
  g_signal_connect_object (okr_rhythm_get_teams (self->rhythm), "items-changed", G_CALLBACK (update_teams), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (okr_rhythm_get_pulses (self->rhythm), "items-changed", G_CALLBACK (update_trend), self,
                           G_CONNECT_SWAPPED);
  update_teams (self);
  update_trend (self);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_rhythm_section_set_workspace;
  iface->set_cycle = okr_rhythm_section_set_cycle;
  iface->create_sheet = okr_cycle_sheet_new_progress;
}

/* ---- the widget ---- */

static void
okr_rhythm_section_dispose (GObject *object)
{
  OkrRhythmSection *self = OKR_RHYTHM_SECTION (object);

  if (self->checks != NULL)
    okr_rhythm_section_set_workspace (OKR_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_RHYTHM_SECTION);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_rhythm_section_parent_class)->dispose (object);
}

static void
okr_rhythm_section_class_init (OkrRhythmSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_rhythm_section_dispose;

  g_type_ensure (OKR_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-rhythm-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmSection, checks);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmSection, teams_box);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmSection, teams);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmSection, trend);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmSection, pulses);
}

static void
okr_rhythm_section_init (OkrRhythmSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
