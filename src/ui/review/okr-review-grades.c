/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grades of a review.  */

#include "config.h"

#include "ui/review/okr-review-grades.h"

#include "model/okr-workspace-review.h"
#include "ui/okr-reply.h"
#include "ui/review/okr-grade-row.h"
#include "ui/review/okr-review-labels.h"
#include "ui/review/okr-review-models.h"

#include <glib/gi18n.h>

struct _OkrReviewGrades
{
  OkrReviewSection  parent_instance;

  GPtrArray        *graders;            /* owned, of OkrPerson: what the choice offers, before the team */
  GListModel       *key_results;        /* owned; NULL: no cycle */

  GtkDropDown      *grader;             /* template children */
  GtkLabel         *status;
  GtkButton        *show;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (OkrReviewGrades, okr_review_grades, OKR_TYPE_REVIEW_SECTION)

static OkrPerson *
get_grader (OkrReviewGrades *self)
{
  guint selected = gtk_drop_down_get_selected (self->grader);

  return selected < self->graders->len ? self->graders->pdata[selected] : NULL;
}

static void
update_rows (OkrReviewGrades *self)
{
  OkrReviewSection *section = OKR_REVIEW_SECTION (self);
  OkrGradeView view = { .grader = get_grader (self) };
  GtkListBoxRow *row;

  view.shown = okr_cycle_get_grades_shown (okr_review_section_get_cycle (section));
  view.editable = okr_review_section_get_editable (section);
  view.narrow = okr_review_section_get_narrow (section);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_grade_row_update (OKR_GRADE_ROW (row), &view);
}

/* ---- the choice of who grades ---- */

static gboolean
is_graders (OkrReviewGrades *self,
            GListModel      *people)
{
  guint n = g_list_model_get_n_items (people);

  if (gtk_drop_down_get_model (self->grader) == NULL || n != self->graders->len)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      if (person != self->graders->pdata[i])
        return FALSE;
    }

  return TRUE;
}

static void
update_graders (OkrReviewGrades *self)
{
  GListModel *people = okr_workspace_get_list (okr_review_section_get_workspace (OKR_REVIEW_SECTION (self)), OKR_TYPE_PERSON);
  g_autoptr (GtkStringList) names = NULL;
  g_autoptr (OkrPerson) chosen = NULL;
  guint position;

  if (is_graders (self, people))
    return;

  g_set_object (&chosen, get_grader (self));
  names = gtk_string_list_new (NULL);
  g_ptr_array_set_size (self->graders, 0);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      OkrPerson *person = g_list_model_get_item (people, i);

      gtk_string_list_append (names, okr_person_get_name (person));
      g_ptr_array_add (self->graders, person);
    }
  gtk_string_list_append (names, _("The team"));
  gtk_drop_down_set_model (self->grader, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->grader, g_ptr_array_find (self->graders, chosen, &position) ? position : 0);
}

static void
on_grader_changed_cb (OkrReviewGrades *self)
{
  if (okr_review_section_get_cycle (OKR_REVIEW_SECTION (self)) != NULL)
    update_rows (self);
}

/* ---- covered and shown ---- */

static void
update_status (OkrReviewGrades *self)
{
  OkrReviewSection *section = OKR_REVIEW_SECTION (self);
  gboolean shown = okr_cycle_get_grades_shown (okr_review_section_get_cycle (section));
  guint n = g_list_model_get_n_items (self->key_results), n_graded = 0, n_gaps = 0;
  g_autofree char *graded = NULL;
  g_autofree char *gaps = NULL;
  g_autofree char *status = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (self->key_results, i);

      n_graded += g_list_model_get_n_items (okr_key_result_get_grades (key_result)) > 0;
      n_gaps += okr_key_result_has_grade_gap (key_result);
    }

  graded = g_strdup_printf (ngettext ("%'u of %'u key result graded", "%'u of %'u key results graded", n), n_graded, n);
  if (shown && n_gaps > 0)
    gaps = g_strdup_printf (ngettext ("%'u to talk about", "%'u to talk about", n_gaps), n_gaps);
  else if (!shown)
    gaps = g_strdup (_("covered until all are shown"));
  status = g_strjoin (" · ", graded, gaps, NULL);
  gtk_label_set_text (self->status, status);
  gtk_button_set_label (self->show, shown ? _("_Cover the Grades") : _("_Show the Grades"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->show), okr_review_section_get_editable (section) && (shown || n_graded > 0));
}

static void
on_show_cb (OkrReviewGrades *self)
{
  OkrReviewSection *section = OKR_REVIEW_SECTION (self);
  OkrCycle *cycle = okr_review_section_get_cycle (section);

  okr_workspace_show_grades_async (okr_review_section_get_workspace (section), cycle, !okr_cycle_get_grades_shown (cycle),
                                   okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

/* ---- the list ---- */

static OkrObjective *
get_objective (GtkListBoxRow *row)
{
  return row != NULL ? okr_key_result_get_objective (okr_grade_row_get_key_result (OKR_GRADE_ROW (row))) : NULL;
}

/* T10: the contribution stands beside the mean, and is never a part of it. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  OkrObjective *objective = get_objective (row);
  GtkWidget *label;
  g_autofree char *text = NULL;

  if (objective == NULL || objective == get_objective (before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_list_box_row_get_header (row);
  if (label == NULL)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "review-heading");
      gtk_list_box_row_set_header (row, label);
    }
  text = okr_review_dup_heading (objective);
  gtk_label_set_text (GTK_LABEL (label), text);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return okr_grade_row_new (item, okr_review_section_get_workspace (user_data));
}

static void
okr_review_grades_bind (OkrReviewSection *section)
{
  OkrReviewGrades *self = OKR_REVIEW_GRADES (section);
  OkrCycle *cycle = okr_review_section_get_cycle (section);

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->key_results);
  if (cycle == NULL)
    return;

  self->key_results = okr_review_models_new_key_results (cycle, okr_review_is_active);
  gtk_list_box_bind_model (self->list, self->key_results, create_row, self, NULL);
}

static void
okr_review_grades_update (OkrReviewSection *section)
{
  OkrReviewGrades *self = OKR_REVIEW_GRADES (section);

  okr_review_models_refresh (self->key_results);
  update_graders (self);
  update_status (self);
  update_rows (self);
  gtk_list_box_invalidate_headers (self->list);
}

static void
okr_review_grades_set_narrow (OkrReviewSection *section,
                              gboolean          narrow)
{
  if (okr_review_section_get_cycle (section) != NULL)
    update_rows (OKR_REVIEW_GRADES (section));
}

static gboolean
okr_review_grades_take_focus (OkrReviewSection *section)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_REVIEW_GRADES (section)->grader));
}

static void
okr_review_grades_finalize (GObject *object)
{
  g_ptr_array_unref (OKR_REVIEW_GRADES (object)->graders);

  G_OBJECT_CLASS (okr_review_grades_parent_class)->finalize (object);
}

static void
okr_review_grades_class_init (OkrReviewGradesClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_review_grades_finalize;
  section_class->bind = okr_review_grades_bind;
  section_class->update = okr_review_grades_update;
  section_class->set_narrow = okr_review_grades_set_narrow;
  section_class->take_focus = okr_review_grades_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-grades.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewGrades, grader);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewGrades, status);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewGrades, show);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewGrades, list);
  gtk_widget_class_bind_template_callback (widget_class, on_grader_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_cb);
}

static void
okr_review_grades_init (OkrReviewGrades *self)
{
  self->graders = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}
