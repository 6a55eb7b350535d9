/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The learnings of a review.  */

#include "config.h"

#include "ui/review/okr-review-lessons.h"

#include "model/okr-workspace-review.h"
#include "ui/review/okr-note-list.h"
#include "ui/review/okr-payoff-list.h"
#include "ui/review/okr-question-row.h"
#include "ui/review/okr-review-labels.h"
#include "ui/review/okr-review-models.h"

#include <glib/gi18n.h>

struct _OkrReviewLessons
{
  OkrReviewSection  parent_instance;

  GListModel       *asked;      /* owned: the key results that ask; NULL: no cycle */
  OkrReviewNote    *moved;      /* owned: gets the focus where it lands; NULL: none */

  GtkBox           *columns;    /* template children */
  OkrNoteList      *worked;
  OkrNoteList      *did_not_work;
  OkrNoteList      *learned;
  OkrPayoffList    *payoffs;
  GtkWidget        *questions;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (OkrReviewLessons, okr_review_lessons, OKR_TYPE_REVIEW_SECTION)

static OkrNoteList *
get_list (OkrReviewLessons  *self,
          OkrReviewNoteKind  kind)
{
  switch (kind)
    {
    case OKR_REVIEW_NOTE_KIND_WORKED:
      return self->worked;
    case OKR_REVIEW_NOTE_KIND_DID_NOT_WORK:
      return self->did_not_work;
    case OKR_REVIEW_NOTE_KIND_LEARNED:
    case OKR_REVIEW_NOTE_KIND_NONE:
    default:
      return self->learned;
    }
}

/* ---- moving a note ---- */

static void
focus_moved (OkrReviewLessons *self)
{
  if (self->moved == NULL)
    return;

  for (int kind = OKR_REVIEW_NOTE_KIND_WORKED; kind <= OKR_REVIEW_NOTE_KIND_LEARNED; kind++)
    if (okr_note_list_focus (get_list (self, (OkrReviewNoteKind) kind), self->moved))
      break;
}

static void
on_placed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrReviewLessons) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", error->message, FALSE);
  else
    focus_moved (self);
  g_clear_object (&self->moved);
}

static void
place (OkrReviewLessons  *self,
       const char        *id,
       OkrReviewNoteKind  kind,
       OkrReviewNote     *after)
{
  OkrWorkspace *workspace = okr_review_section_get_workspace (OKR_REVIEW_SECTION (self));
  OkrReviewNote *note = okr_workspace_lookup (workspace, OKR_TYPE_REVIEW_NOTE, id);

  if (note == NULL)
    return;

  g_set_object (&self->moved, note);
  okr_workspace_place_review_note_async (workspace, note, kind, after, on_placed_cb, g_object_ref (self));
}

static void
on_place_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OkrReviewLessons *self = OKR_REVIEW_LESSONS (widget);
  OkrWorkspace *workspace = okr_review_section_get_workspace (OKR_REVIEW_SECTION (self));
  const char *id, *after;
  int kind;

  g_variant_get (parameter, "(&si&s)", &id, &kind, &after);
  place (self, id, (OkrReviewNoteKind) kind, *after != '\0' ? okr_workspace_lookup (workspace, OKR_TYPE_REVIEW_NOTE, after) : NULL);
}

/* To the end of a list. */
static void
on_send_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrReviewLessons *self = OKR_REVIEW_LESSONS (widget);
  const char *id;
  int kind;

  g_variant_get (parameter, "(&si)", &id, &kind);
  place (self, id, (OkrReviewNoteKind) kind, okr_note_list_get_last (get_list (self, (OkrReviewNoteKind) kind)));
}

/* ---- a section ---- */

static GtkWidget *
create_question (gpointer item,
                 gpointer user_data)
{
  return okr_question_row_new (item, okr_review_section_get_workspace (user_data));
}

static void
okr_review_lessons_bind (OkrReviewSection *section)
{
  OkrReviewLessons *self = OKR_REVIEW_LESSONS (section);
  OkrCycle *cycle = okr_review_section_get_cycle (section);

  for (int kind = OKR_REVIEW_NOTE_KIND_WORKED; kind <= OKR_REVIEW_NOTE_KIND_LEARNED; kind++)
    okr_note_list_set_cycle (get_list (self, (OkrReviewNoteKind) kind),
                             cycle != NULL ? okr_review_section_get_workspace (section) : NULL, cycle);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->asked);
  g_clear_object (&self->moved);
  if (cycle == NULL)
    return;

  self->asked = okr_review_models_new_key_results (cycle, okr_review_asks);
  gtk_list_box_bind_model (self->list, self->asked, create_question, self, NULL);
}

static void
okr_review_lessons_update (OkrReviewSection *section)
{
  OkrReviewLessons *self = OKR_REVIEW_LESSONS (section);
  gboolean editable = okr_review_section_get_editable (section);
  GtkListBoxRow *row;

  for (int kind = OKR_REVIEW_NOTE_KIND_WORKED; kind <= OKR_REVIEW_NOTE_KIND_LEARNED; kind++)
    okr_note_list_update (get_list (self, (OkrReviewNoteKind) kind), editable);
  okr_payoff_list_show (self->payoffs, okr_review_section_get_cycle (section), okr_review_section_get_today (section));
  okr_review_models_refresh (self->asked);
  gtk_widget_set_visible (self->questions, g_list_model_get_n_items (self->asked) > 0);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_question_row_set_asked (OKR_QUESTION_ROW (row), editable);
}

static void
okr_review_lessons_set_narrow (OkrReviewSection *section,
                               gboolean          narrow)
{
  OkrReviewLessons *self = OKR_REVIEW_LESSONS (section);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
}

static gboolean
okr_review_lessons_take_focus (OkrReviewSection *section)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_REVIEW_LESSONS (section)->worked));
}

static void
okr_review_lessons_class_init (OkrReviewLessonsClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->bind = okr_review_lessons_bind;
  section_class->update = okr_review_lessons_update;
  section_class->set_narrow = okr_review_lessons_set_narrow;
  section_class->take_focus = okr_review_lessons_take_focus;

  g_type_ensure (OKR_TYPE_NOTE_LIST);
  g_type_ensure (OKR_TYPE_PAYOFF_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-lessons.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, columns);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, worked);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, did_not_work);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, learned);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, payoffs);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, questions);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewLessons, list);

  gtk_widget_class_install_action (widget_class, "note.place", "(sis)", on_place_cb);
  gtk_widget_class_install_action (widget_class, "note.send", "(si)", on_send_cb);
}

static void
okr_review_lessons_init (OkrReviewLessons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = OKR_REVIEW_NOTE_KIND_WORKED; kind <= OKR_REVIEW_NOTE_KIND_LEARNED; kind++)
    okr_note_list_set_kind (get_list (self, (OkrReviewNoteKind) kind), (OkrReviewNoteKind) kind);
}
