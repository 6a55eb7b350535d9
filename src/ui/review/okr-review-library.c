/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library of a team.  */

#include "config.h"

#include "ui/review/okr-review-library.h"

#include "model/okr-lessons.h"
#include "ui/review/okr-review-labels.h"

#include <glib/gi18n.h>

/* How many rows are made; more are found by more words. */
#define MOST_ROWS 100

struct _OkrReviewLibrary
{
  OkrReviewSection  parent_instance;

  GtkSearchEntry   *entry;      /* template children */
  GtkLabel         *status;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (OkrReviewLibrary, okr_review_library, OKR_TYPE_REVIEW_SECTION)

static char *
dup_kind (OkrEntity *entity)
{
  if (OKR_IS_REVIEW_NOTE (entity))
    return g_strdup (okr_review_label_for_note_kind (okr_review_note_get_kind (OKR_REVIEW_NOTE (entity))));
  if (OKR_IS_EVIDENCE (entity))
    return g_strdup (_("Evidence"));

  return g_strdup_printf (_("Hypothesis, %s"), okr_review_label_for_status (okr_hypothesis_get_status (OKR_HYPOTHESIS (entity))));
}

static GtkWidget *
create_row (OkrEntity *entity)
{
  GtkWidget *row = adw_action_row_new ();
  OkrCycle *cycle = okr_entity_find_cycle (entity);
  g_autofree char *kind = dup_kind (entity);
  g_autofree char *subtitle = g_strjoin (" · ", kind, cycle != NULL ? okr_cycle_get_name (cycle) : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_entity_get_title (entity));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

static void
search (OkrReviewLibrary *self)
{
  OkrWorkspace *workspace = okr_review_section_get_workspace (OKR_REVIEW_SECTION (self));
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *status = NULL;

  if (workspace == NULL)
    return;

  found = okr_lessons_search (workspace, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  status = found->len > 0 ? g_strdup_printf (ngettext ("%u learning, evidence or hypothesis", "%u learnings, evidence and hypotheses", found->len), found->len)
                          : g_strdup (_("Nothing found. What a team learns in its reviews is kept here."));
  gtk_label_set_text (self->status, status);
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  for (guint i = 0; i < MIN (found->len, MOST_ROWS); i++)
    gtk_list_box_append (self->list, create_row (found->pdata[i]));
}

static void
okr_review_library_bind (OkrReviewSection *section)
{
  if (okr_review_section_get_cycle (section) == NULL)
    gtk_list_box_remove_all (OKR_REVIEW_LIBRARY (section)->list);
}

static void
okr_review_library_update (OkrReviewSection *section)
{
  search (OKR_REVIEW_LIBRARY (section));
}

static gboolean
okr_review_library_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_REVIEW_LIBRARY (widget)->entry));
}

static void
okr_review_library_class_init (OkrReviewLibraryClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->bind = okr_review_library_bind;
  section_class->update = okr_review_library_update;
  widget_class->grab_focus = okr_review_library_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-library.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, status);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, list);
  gtk_widget_class_bind_template_callback (widget_class, search);
}

static void
okr_review_library_init (OkrReviewLibrary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_review_section_set_whole (OKR_REVIEW_SECTION (self));
}
