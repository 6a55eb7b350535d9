/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of the rhythm as a bar; see okr-rhythm-row.h.  */

#include "config.h"

#include "ui/progress/okr-rhythm-row.h"

#include "model/okr-check-turns.h"
#include "ui/check/okr-check-rounds.h"

#include <glib/gi18n.h>

#include <math.h>

struct _OkrRhythmRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *words;
  GtkWidget     *bar;
};

G_DEFINE_FINAL_TYPE (OkrRhythmRow, okr_rhythm_row, GTK_TYPE_LIST_BOX_ROW)

/* "Check 3 · 20 May" */
static char *
dup_check_name (OkrAccountabilityCheck *check,
                OkrDate                 today)
{
  g_autofree char *date = okr_date_dup_label (okr_check_get_day (check, today), today);
  g_autofree char *name = g_strdup_printf (_("Check %d"), okr_accountability_check_get_number (check));

  return g_strdup_printf ("%s · %s", name, date);
}

static char *
dup_subject_name (OkrEntity *subject,
                  OkrDate    today)
{
  if (OKR_IS_ACCOUNTABILITY_CHECK (subject))
    return dup_check_name (OKR_ACCOUNTABILITY_CHECK (subject), today);

  return g_strdup (subject != NULL ? okr_team_get_name (OKR_TEAM (subject)) : _("Without a team"));
}

static GtkWidget *
create_row (const char *title,
            const char *words,
            double      fraction)
{
  OkrRhythmRow *self = g_object_new (OKR_TYPE_RHYTHM_ROW, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->bar, !isnan (fraction));
  if (!isnan (fraction))
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), fraction);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);

  return GTK_WIDGET (self);
}

static void
okr_rhythm_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_RHYTHM_ROW);

  G_OBJECT_CLASS (okr_rhythm_row_parent_class)->dispose (object);
}

static void
okr_rhythm_row_class_init (OkrRhythmRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_rhythm_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-rhythm-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmRow, words);
  gtk_widget_class_bind_template_child (widget_class, OkrRhythmRow, bar);
}

static void
okr_rhythm_row_init (OkrRhythmRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_rhythm_row_new_share:
 * @share: of a check or a team
 * @today: dates are said seen from it
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_rhythm_row_new_share (OkrRhythmShare *share,
                          OkrDate         today)
{
  g_autofree char *title = dup_subject_name (okr_rhythm_share_get_subject (share), today);
  guint on_time = okr_rhythm_share_get_on_time (share);
  guint due = okr_rhythm_share_get_due (share);
  /* Translators: of so many readings that were due for a check, so many came in time */
  g_autofree char *words = g_strdup_printf (_("%'u of %'u on time"), on_time, due);

  return create_row (title, words, (double) on_time / due);
}

/**
 * okr_rhythm_row_new_pulse:
 * @pulse: of a check
 * @today: dates are said seen from it
 *
 * Returns: (transfer floating): its row, without a bar while too few answered
 */
GtkWidget *
okr_rhythm_row_new_pulse (OkrRhythmPulse *pulse,
                          OkrDate         today)
{
  OkrAccountabilityCheck *check = okr_rhythm_pulse_get_check (pulse);
  g_autofree char *title = dup_check_name (check, today);
  g_autofree char *words = okr_check_rounds_dup_pulse (check);

  return create_row (title, words, okr_rhythm_pulse_get_mean (pulse) / 5);
}
