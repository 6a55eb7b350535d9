/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button with the lesson that is most similar; it opens a popover with the next ones, so that nobody has to leave what
 * is being written.  From there one comes to the library, but not from a dialog whose text would be lost.  */

#include "config.h"

#include "ui/review/okr-lesson-line.h"

#include "model/okr-lessons.h"
#include "ui/dialogs/okr-form.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST_LESSONS 5

struct _OkrLessonLine
{
  GtkWidget      parent_instance;

  GtkMenuButton *button;        /* template children */
  GtkLabel      *label;
  GtkPopover    *popover;
  GtkListBox    *list;
  GtkWidget     *library;

  char          *title;         /* owned: of the objective */
};

G_DEFINE_FINAL_TYPE (OkrLessonLine, okr_lesson_line, GTK_TYPE_WIDGET)

static char *
dup_kind (OkrEntity *entity)
{
  if (OKR_IS_REVIEW_NOTE (entity))
    return g_strdup (okr_review_label_for_note_kind (okr_review_note_get_kind (OKR_REVIEW_NOTE (entity))));
  if (OKR_IS_EVIDENCE (entity))
    return g_strdup (_("Evidence"));

  return g_strdup_printf (_("Hypothesis, %s"), okr_review_label_for_status (okr_hypothesis_get_status (OKR_HYPOTHESIS (entity))));
}

static void
fill (OkrLessonLine *self,
      GPtrArray     *lessons)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < lessons->len; i++)
    gtk_list_box_append (self->list, okr_lesson_row_new (lessons->pdata[i]));
}

static void
on_library_cb (OkrLessonLine *self)
{
  g_autofree char *title = g_strdup (self->title);

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-lessons", "s", title);
}

static void
okr_lesson_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_LESSON_LINE);
  okr_children_unparent (GTK_WIDGET (object));

  G_OBJECT_CLASS (okr_lesson_line_parent_class)->dispose (object);
}

static void
okr_lesson_line_finalize (GObject *object)
{
  g_free (OKR_LESSON_LINE (object)->title);

  G_OBJECT_CLASS (okr_lesson_line_parent_class)->finalize (object);
}

static void
okr_lesson_line_class_init (OkrLessonLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_lesson_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_lesson_line_finalize;

  gtk_widget_class_set_css_name (widget_class, "lessonline");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-lesson-line.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrLessonLine, button);
  gtk_widget_class_bind_template_child (widget_class, OkrLessonLine, label);
  gtk_widget_class_bind_template_child (widget_class, OkrLessonLine, popover);
  gtk_widget_class_bind_template_child (widget_class, OkrLessonLine, list);
  gtk_widget_class_bind_template_child (widget_class, OkrLessonLine, library);
  gtk_widget_class_bind_template_callback (widget_class, on_library_cb);
}

static void
okr_lesson_line_init (OkrLessonLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_lesson_line_show:
 * @self: a line
 * @workspace: whose lessons they are
 * @title: of the objective, as it is written so far
 * @objective: (nullable): the objective, whose own lessons are known to who writes it; %NULL: a new one
 *
 * Says what was learned about similar things; is not seen when that is nothing.
 */
void
okr_lesson_line_show (OkrLessonLine *self,
                      OkrWorkspace  *workspace,
                      const char    *title,
                      OkrObjective  *objective)
{
  g_autoptr (GPtrArray) lessons = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (OKR_IS_LESSON_LINE (self));

  lessons = okr_lessons_find_similar (workspace, title, objective, MOST_LESSONS);
  if (lessons->len == 0)
    {
      okr_lesson_line_hide (self);
      return;
    }

  g_set_str (&self->title, title);
  text = g_strdup_printf (_("Something was learned about this: “%s”"), okr_entity_get_title (lessons->pdata[0]));
  fill (self, lessons);
  gtk_widget_set_visible (self->library, gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG) == NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && g_str_equal (gtk_label_get_text (self->label), text))
    return;

  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/**
 * okr_lesson_line_hide:
 * @self: a line
 *
 * No objective is being written.
 */
void
okr_lesson_line_hide (OkrLessonLine *self)
{
  g_return_if_fail (OKR_IS_LESSON_LINE (self));

  gtk_popover_popdown (self->popover);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * okr_lesson_row_new:
 * @entity: a note of a review, evidence or a hypothesis
 *
 * Returns: (transfer floating): a row with what was learned, how, and in which cycle
 */
GtkWidget *
okr_lesson_row_new (OkrEntity *entity)
{
  GtkWidget *row = adw_action_row_new ();
  OkrCycle *cycle = okr_entity_find_cycle (entity);
  g_autofree char *kind = dup_kind (entity);
  g_autofree char *subtitle = g_strjoin (" · ", kind, cycle != NULL ? okr_cycle_get_name (cycle) : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_entity_get_title (entity));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  okr_form_describe_row (row, subtitle);

  return row;
}
