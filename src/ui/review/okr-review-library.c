/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library of a team.  */

#include "config.h"

#include "ui/review/okr-review-library.h"

#include "model/okr-lessons.h"
#include "ui/review/okr-lesson-line.h"
#include "ui/review/okr-practice-group.h"

#include <glib/gi18n.h>

/* How many rows are made; more are found by more words. */
#define MOST_ROWS 100

struct _OkrReviewLibrary
{
  OkrReviewSection  parent_instance;

  OkrPracticeGroup *practice;   /* template children */
  GtkSearchEntry   *entry;
  GtkLabel         *status;
  GtkListBox       *list;
  AdwStatusPage    *nothing;

  char             *about;      /* owned: an objective; what is similar is shown until other words are typed; or NULL */
};

G_DEFINE_FINAL_TYPE (OkrReviewLibrary, okr_review_library, OKR_TYPE_REVIEW_SECTION)

static void
show_found (OkrReviewLibrary *self,
            GPtrArray        *found)
{
  gboolean searching = self->about != NULL || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *status = g_strdup_printf (ngettext ("%'u learning, evidence or hypothesis",
                                                       "%'u learnings, evidence and hypotheses", found->len),
                                             found->len);

  gtk_label_set_text (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), found->len > 0);
  adw_status_page_set_icon_name (self->nothing, searching ? "system-search-symbolic" : "okr-review-symbolic");
  adw_status_page_set_title (self->nothing, searching ? _("Nothing Found") : _("Nothing Learned Yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), found->len == 0);
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  for (guint i = 0; i < MIN (found->len, MOST_ROWS); i++)
    gtk_list_box_append (self->list, okr_lesson_row_new (found->pdata[i]));
}

static void
search (OkrReviewLibrary *self)
{
  OkrWorkspace *workspace = okr_review_section_get_workspace (OKR_REVIEW_SECTION (self));
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = NULL;

  if (workspace == NULL)
    return;

  if (*words != '\0')
    g_clear_pointer (&self->about, g_free);
  found = self->about != NULL ? okr_lessons_find_similar (workspace, self->about, NULL, MOST_ROWS)
                              : okr_lessons_search (workspace, words);
  show_found (self, found);
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
  okr_practice_group_show (OKR_REVIEW_LIBRARY (section)->practice, okr_review_section_get_workspace (section));
  search (OKR_REVIEW_LIBRARY (section));
}

/* "library.show-similar": from where an objective is written */
static void
on_show_similar_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrReviewLibrary *self = OKR_REVIEW_LIBRARY (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_set_str (&self->about, g_variant_get_string (parameter, NULL));
  search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
okr_review_library_finalize (GObject *object)
{
  g_free (OKR_REVIEW_LIBRARY (object)->about);

  G_OBJECT_CLASS (okr_review_library_parent_class)->finalize (object);
}

static gboolean
okr_review_library_take_focus (OkrReviewSection *section)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_REVIEW_LIBRARY (section)->entry));
}

static void
okr_review_library_class_init (OkrReviewLibraryClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_review_library_finalize;
  section_class->bind = okr_review_library_bind;
  section_class->update = okr_review_library_update;
  section_class->take_focus = okr_review_library_take_focus;

  gtk_widget_class_install_action (widget_class, "library.show-similar", "s", on_show_similar_cb);
  g_type_ensure (OKR_TYPE_PRACTICE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-library.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, practice);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, status);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, list);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLibrary, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search);
}

static void
okr_review_library_init (OkrReviewLibrary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_review_section_set_whole (OKR_REVIEW_SECTION (self));
}
