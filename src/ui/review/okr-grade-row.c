/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result on the page of grades.  While the grades are covered (F82), the entry says that there is one and not
 * which: everybody looks at the same screen.  */

#include "config.h"

#include "ui/review/okr-grade-row.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "model/okr-workspace-review.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-optional-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define TITLE_CHARACTERS 500    /* of a text without an end */

struct _OkrGradeRow
{
  GtkListBoxRow   parent_instance;

  OkrKeyResult   *key_result;   /* owned */
  OkrWorkspace   *workspace;    /* owned */
  OkrPerson      *grader;       /* owned */
  gboolean        updating;     /* what changes is not an answer */

  GtkBox         *columns;      /* template children */
  GtkLabel       *title;
  GtkLabel       *owner;
  GtkLabel       *grades;
  GtkLabel       *flag;
  GtkLabel       *figure;
  GtkEntry       *entry;
  AdwToggleGroup *contribution;
};

G_DEFINE_FINAL_TYPE (OkrGradeRow, okr_grade_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- what is said ---- */

/* "Inès 0.7 · Malo 0.9", or only how many there are. */
static char *
dup_grades (OkrGradeRow *self,
            gboolean     shown)
{
  GListModel *grades = okr_key_result_get_grades (self->key_result);
  guint n = g_list_model_get_n_items (grades);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  if (n == 0)
    return NULL;
  if (!shown)
    return g_strdup_printf (ngettext ("%'u grade, covered", "%'u grades, covered", n), n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrReviewGrade) grade = g_list_model_get_item (grades, i);
      OkrPerson *person = okr_review_grade_get_person (grade);
      g_autofree char *number = okr_label_dup_figure (okr_review_grade_get_grade (grade));

      g_strv_builder_take (builder, g_strdup_printf ("%s %s", person != NULL ? okr_person_get_name (person) : _("The team"), number));
    }
  texts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", texts);
}

static char *
dup_flag (OkrGradeRow *self,
          gboolean     shown)
{
  const char *use = okr_review_label_for_use (okr_key_result_get_use (self->key_result));
  gboolean gap = shown && okr_key_result_has_grade_gap (self->key_result);

  if (!gap)
    return g_strdup (use);

  return g_strjoin (" · ", _("0.2 or more apart: talk about it"), use, NULL);
}

static void
update_entry (OkrGradeRow        *self,
              const OkrGradeView *view)
{
  OkrReviewGrade *grade = okr_key_result_find_grade (self->key_result, self->grader);
  g_autofree char *least = okr_label_dup_figure (0);
  g_autofree char *greatest = okr_label_dup_figure (1);
  g_autofree char *range = g_strdup_printf ("%s–%s", least, greatest);
  g_autofree char *text = grade != NULL && view->shown ? okr_decimal_dup_edit (okr_review_grade_get_grade (grade)) : g_strdup ("");

  gtk_entry_set_placeholder_text (self->entry, grade != NULL ? _("given") : range);
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     grade != NULL && view->editable ? "edit-clear-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, _("Take the grade back"));
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), view->editable);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
update_contribution (OkrGradeRow *self)
{
  int contribution = okr_key_result_get_contribution (self->key_result);

  self->updating = TRUE;
  adw_toggle_group_set_active (self->contribution, contribution >= 0 ? (guint) contribution : GTK_INVALID_LIST_POSITION);
  self->updating = FALSE;
}

/* ---- what is answered ---- */

/* FALSE: what was typed is no grade. */
static gboolean
take_grade (OkrGradeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  OkrReviewGrade *before = okr_key_result_find_grade (self->key_result, self->grader);
  OkrReply *reply;
  gboolean right;
  double grade;

  if (*text == '\0')
    return TRUE;

  right = okr_decimal_parse (text, &grade, NULL) && grade >= 0 && grade <= 1;
  if (right)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               right ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (!right || (before != NULL && okr_review_grade_get_grade (before) == grade))
    return right;

  /* it comes back with the change, or when it could not be kept: Enter and the focus that goes on are one answer */
  reply = okr_reply_new_for_text (GTK_EDITABLE (self->entry), text, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  okr_workspace_grade_async (self->workspace, self->key_result, self->grader, grade, okr_reply_cb, reply);

  return TRUE;
}

/* Enter goes on to the next key result. */
static void
on_entry_activate_cb (OkrGradeRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (!take_grade (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self->entry));
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", _("A grade goes from 0.0 to 1.0"), FALSE);
      return;
    }

  while (next != NULL && !OKR_IS_GRADE_ROW (next))
    next = gtk_widget_get_next_sibling (next);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (OKR_GRADE_ROW (next)->entry));
}

static void
on_entry_icon_cb (OkrGradeRow *self)
{
  okr_workspace_grade_async (self->workspace, self->key_result, self->grader, NAN,
                             okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

static void
on_entry_left_cb (OkrGradeRow *self)
{
  /* it may be left because it goes */
  if (self->key_result != NULL)
    take_grade (self);
}

static void
on_contribution_changed_cb (OkrGradeRow *self)
{
  guint active = adw_toggle_group_get_active (self->contribution);

  if (self->updating || active == GTK_INVALID_LIST_POSITION
      || (int) active == okr_key_result_get_contribution (self->key_result))
    return;

  okr_workspace_set_contribution_async (self->workspace, self->key_result, (int) active, NULL, NULL);
}

/* ---- the widget ---- */

static void
okr_grade_row_dispose (GObject *object)
{
  OkrGradeRow *self = OKR_GRADE_ROW (object);

  g_clear_object (&self->grader);
  g_clear_object (&self->key_result);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_GRADE_ROW);

  G_OBJECT_CLASS (okr_grade_row_parent_class)->dispose (object);
}

static void
okr_grade_row_class_init (OkrGradeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_grade_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-grade-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, columns);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, owner);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, grades);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, flag);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrGradeRow, contribution);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_contribution_changed_cb);
}

static void
okr_grade_row_init (OkrGradeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

/**
 * okr_grade_row_new:
 * @key_result: what is graded
 * @workspace: takes the grades
 *
 * Returns: (transfer floating): its row, which says nothing before okr_grade_row_update()
 */
GtkWidget *
okr_grade_row_new (OkrKeyResult *key_result,
                   OkrWorkspace *workspace)
{
  OkrGradeRow *self = g_object_new (OKR_TYPE_GRADE_ROW, NULL);

  self->key_result = g_object_ref (key_result);
  self->workspace = g_object_ref (workspace);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (update_contribution), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * okr_grade_row_get_key_result:
 * @self: a row
 *
 * Returns: (transfer none): what is graded
 */
OkrKeyResult *
okr_grade_row_get_key_result (OkrGradeRow *self)
{
  g_return_val_if_fail (OKR_IS_GRADE_ROW (self), NULL);

  return self->key_result;
}

static void
update_names (OkrGradeRow *self,
              const char  *figure)
{
  const char *title = okr_key_result_get_title (self->key_result);
  g_autofree char *description = g_strjoin (", ", figure, gtk_label_get_text (self->owner), gtk_label_get_text (self->grades),
                                            gtk_label_get_text (self->flag), NULL);
  g_autofree char *grade = g_strdup_printf (_("Grade of “%s”"), title);
  g_autofree char *contribution = g_strdup_printf (_("Contribution of “%s”, 0 to 3"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, grade, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->contribution), GTK_ACCESSIBLE_PROPERTY_LABEL, contribution, -1);
}

/**
 * okr_grade_row_update:
 * @self: a row
 * @view: how it is shown
 *
 * Shows its key result as it is now.  What somebody is typing stays.
 */
void
okr_grade_row_update (OkrGradeRow        *self,
                      const OkrGradeView *view)
{
  g_autofree char *figure = NULL;
  g_autofree char *grades = NULL;
  g_autofree char *flag = NULL;
  g_autofree char *title = NULL;
  OkrPerson *owner;
  gboolean other;

  g_return_if_fail (OKR_IS_GRADE_ROW (self));

  other = g_set_object (&self->grader, view->grader);
  owner = okr_key_result_get_owner (self->key_result);
  figure = okr_key_result_get_counted (self->key_result)
           ? okr_label_dup_figure (okr_key_result_get_figure (self->key_result)) : g_strdup ("–");
  grades = dup_grades (self, view->shown);
  flag = dup_flag (self, view->shown);

  title = okr_text_dup_beginning (okr_key_result_get_title (self->key_result), TITLE_CHARACTERS);
  gtk_label_set_text (self->title, title);
  okr_optional_label_set (self->owner, owner != NULL ? okr_person_get_name (owner) : NULL);
  if (owner != NULL && owner == view->grader)
    gtk_widget_add_css_class (GTK_WIDGET (self->owner), "own");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->owner), "own");
  okr_optional_label_set (self->grades, grades);
  okr_optional_label_set (self->flag, flag);
  gtk_label_set_text (self->figure, figure);
  if (other || !(gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN)
      || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    update_entry (self, view);
  update_contribution (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->contribution), view->editable);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  view->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  update_names (self, figure);
}
