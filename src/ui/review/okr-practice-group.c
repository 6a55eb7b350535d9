/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice curve.  */

#include "config.h"

#include "ui/review/okr-practice-group.h"

#include "base/okr-decimal.h"
#include "model/okr-practice-curve.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-sparkline.h"

#include <glib/gi18n.h>
#include <math.h>

struct _OkrPracticeGroup
{
  GtkWidget   parent_instance;

  GtkWidget  *group;            /* borrowed children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (OkrPracticeGroup, okr_practice_group, GTK_TYPE_WIDGET)

/* ---- measures ---- */

static double
get_fluidity (const OkrPractice *practice)
{
  return practice->fluidity;
}

static double
get_outcomes (const OkrPractice *practice)
{
  return practice->outcomes;
}

static double
get_calibration (const OkrPractice *practice)
{
  return practice->calibration;
}

static char *
dup_percent (double figure)
{
  g_autofree char *percent = okr_decimal_dup_label (figure * 100, 0);

  return g_strdup_printf (C_("share", "%s%%"), percent);
}

/* "+0.2": too sure */
static char *
dup_signed (double figure)
{
  double rounded = round (figure * 10) / 10;
  g_autofree char *number = okr_decimal_dup_label (fabs (rounded), 1);

  if (rounded == 0)
    return g_steal_pointer (&number);

  return g_strdup_printf (rounded > 0 ? "+%s" : "−%s", number);
}

typedef struct
{
  const char *title;
  const char *about;
  double    (* get)  (const OkrPractice *practice);
  char    * (* dup)  (double figure);
  double      least;            /* at the foot of the line */
  double      best;             /* is marked */
} Measure;

static const Measure measures[] = {
  { N_("Fluidity"), N_("readings that came in time for a check"), get_fluidity, dup_percent, 0, 1 },
  { N_("Outcomes"), N_("key results that are an outcome, no output"), get_outcomes, dup_percent, 0, 1 },
  { N_("Calibration"), N_("what was believed at first minus what was reached: 0 is best, above it is too sure, below it too careful"),
    get_calibration, dup_signed, -1, 0 },
};

/* ---- rows ---- */

/* "Q1: 60% · Q2: 83%" */
static char *
dup_figures (const Measure *measure,
             GArray        *points)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < points->len; i++)
    {
      const OkrPracticePoint *point = &g_array_index (points, OkrPracticePoint, i);
      double figure = measure->get (&point->practice);
      g_autofree char *label = isnan (figure) ? g_strdup ("–") : measure->dup (figure);

      /* Translators: the name of a cycle and its figure */
      g_strv_builder_take (builder, g_strdup_printf (_("%s: %s"), okr_cycle_get_name (point->cycle), label));
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static GtkWidget *
create_line (const Measure *measure,
             GArray        *points,
             const char    *figures)
{
  GtkWidget *line = okr_sparkline_new ();
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      double figure = measure->get (&g_array_index (points, OkrPracticePoint, i).practice);

      if (isnan (figure))
        continue;
      okr_sparkline_add_point (OKR_SPARKLINE (line), (int) i, (figure - measure->least) / (1 - measure->least));
      n++;
    }
  okr_sparkline_set_range (OKR_SPARKLINE (line), 0, (int) points->len - 1);
  okr_sparkline_set_summary (OKR_SPARKLINE (line), figures);
  okr_sparkline_set_zone (OKR_SPARKLINE (line), (measure->best - measure->least) / (1 - measure->least),
                          (measure->best - measure->least) / (1 - measure->least));
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (line, n > 1);

  return line;
}

static GtkWidget *
create_row (const Measure *measure,
            GArray        *points)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *figures = dup_figures (measure, points);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", figures, _(measure->about));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(measure->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  okr_form_describe_row (row, figures);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_line (measure, points, figures));

  return row;
}

/* ---- the widget ---- */

static void
okr_practice_group_dispose (GObject *object)
{
  g_clear_pointer (&OKR_PRACTICE_GROUP (object)->group, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_practice_group_parent_class)->dispose (object);
}

static void
okr_practice_group_class_init (OkrPracticeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_practice_group_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
okr_practice_group_init (OkrPracticeGroup *self)
{
  self->group = adw_preferences_group_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Practice from Cycle to Cycle"), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Practice from Cycle to Cycle"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * okr_practice_group_show:
 * @workspace: whose practice
 *
 * Shows the figures as they are now.
 */
void
okr_practice_group_show (OkrPracticeGroup *self,
                         OkrWorkspace     *workspace)
{
  g_autoptr (GArray) points = okr_workspace_dup_practice (workspace);
  gboolean any = points->len >= OKR_PRACTICE_LEAST_CYCLES;

  g_return_if_fail (OKR_IS_PRACTICE_GROUP (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; any && i < G_N_ELEMENTS (measures); i++)
    gtk_list_box_append (self->list, create_row (&measures[i], points));
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}
