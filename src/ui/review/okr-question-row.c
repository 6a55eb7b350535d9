/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result that was missed and asks what it taught.  */

#include "config.h"

#include "ui/review/okr-question-row.h"

#include "model/okr-workspace-review.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-capture-entry.h"

#include <glib/gi18n.h>

#define TITLE_CHARACTERS 200    /* of a text without an end */

struct _OkrQuestionRow
{
  GtkListBoxRow  parent_instance;

  OkrKeyResult  *key_result;    /* owned */
  OkrWorkspace  *workspace;     /* owned */

  GtkLabel      *title;         /* template children */
  GtkEntry      *entry;
};

G_DEFINE_FINAL_TYPE (OkrQuestionRow, okr_question_row, GTK_TYPE_LIST_BOX_ROW)

/* The focus goes on to the next question; the row that is answered goes. */
static void
focus_next (OkrQuestionRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  if (OKR_IS_QUESTION_ROW (next))
    gtk_widget_grab_focus (GTK_WIDGET (OKR_QUESTION_ROW (next)->entry));
}

static void
on_captured_cb (GtkEditable *entry,
                const char  *text,
                gpointer     user_data)
{
  OkrQuestionRow *self = user_data;
  OkrObjective *objective = okr_key_result_get_objective (self->key_result);
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\r\n", ' '));
  const char * const texts[] = { line, NULL };

  if (*line == '\0' || objective == NULL)
    return;

  okr_workspace_add_review_notes_async (self->workspace, okr_objective_get_cycle (objective), OKR_REVIEW_NOTE_KIND_LEARNED,
                                        self->key_result, texts, okr_reply_cb, okr_reply_new_for_text (entry, text, NULL));
  focus_next (self);
}

static void
okr_question_row_dispose (GObject *object)
{
  OkrQuestionRow *self = OKR_QUESTION_ROW (object);

  g_clear_object (&self->key_result);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_QUESTION_ROW);

  G_OBJECT_CLASS (okr_question_row_parent_class)->dispose (object);
}

static void
okr_question_row_class_init (OkrQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_question_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrQuestionRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrQuestionRow, entry);
}

static void
okr_question_row_init (OkrQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_capture_entry_setup (self->entry, on_captured_cb, self);
}

/**
 * okr_question_row_new:
 * @key_result: what was missed
 * @workspace: takes the answer
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_question_row_new (OkrKeyResult *key_result,
                      OkrWorkspace *workspace)
{
  OkrQuestionRow *self = g_object_new (OKR_TYPE_QUESTION_ROW, NULL);
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (key_result));
  g_autofree char *line = okr_label_dup_apart (okr_key_result_get_title (key_result), TITLE_CHARACTERS);
  g_autofree char *title = g_strdup_printf ("%s · %s", line, figure);
  g_autofree char *name = g_strdup_printf (_("What did “%s” teach?"), line);

  self->key_result = g_object_ref (key_result);
  self->workspace = g_object_ref (workspace);
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * okr_question_row_set_asked:
 * @self: a row
 * @asked: whether it can be answered
 */
void
okr_question_row_set_asked (OkrQuestionRow *self,
                            gboolean        asked)
{
  g_return_if_fail (OKR_IS_QUESTION_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->entry), asked);
}
