/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the lists of a review (F84): a line that is always ready, and the notes in their order.  */

#include "config.h"

#include "ui/review/okr-note-list.h"

#include "logic/okr-capture.h"
#include "model/okr-review-rows.h"
#include "model/okr-workspace-review.h"
#include "ui/okr-reply.h"
#include "ui/review/okr-note-row.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-capture-entry.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

struct _OkrNoteList
{
  GtkWidget           parent_instance;

  OkrReviewNoteKind   kind;
  OkrWorkspace       *workspace;        /* owned */
  OkrCycle           *cycle;            /* owned */
  GtkFilterListModel *notes;            /* owned; NULL: no cycle */
  GtkListBoxRow      *aimed;            /* borrowed: what the drop would go above; NULL: the end, or none */

  GtkLabel           *heading;          /* template children */
  GtkEntry           *entry;
  GtkListBox         *list;
};

G_DEFINE_FINAL_TYPE (OkrNoteList, okr_note_list, GTK_TYPE_WIDGET)

static gboolean
is_of_kind (gpointer item,
            gpointer user_data)
{
  return okr_review_note_get_kind (item) == OKR_NOTE_LIST (user_data)->kind;
}

static OkrNoteRow *
get_row (OkrNoteList *self,
         int          i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

  return row != NULL ? OKR_NOTE_ROW (row) : NULL;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return okr_note_row_new (item, OKR_NOTE_LIST (user_data)->workspace);
}

/* ---- capture ---- */

static char **
dup_texts (OkrNoteList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  OkrNoteRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    g_strv_builder_add (builder, okr_review_note_get_text (okr_note_row_get_note (row)));

  return g_strv_builder_end (builder);
}

static void
on_captured_cb (GtkEditable *entry,
                const char  *text,
                gpointer     user_data)
{
  OkrNoteList *self = user_data;
  g_auto (GStrv) known = dup_texts (self);
  const OkrCaptureTarget target = { "", (const char * const *) known };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *message = NULL;
  guint n_empty, n_repeated;

  lines = okr_capture_read (text, &target, 1, 0, &n_empty, &n_repeated);
  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (builder, ((OkrCaptureLine *) lines->pdata[i])->title);
  texts = g_strv_builder_end (builder);
  if (lines->len > 1)
    message = g_strdup_printf (ngettext ("%'u note added", "%'u notes added", lines->len), lines->len);
  if (lines->len > 0)
    okr_workspace_add_review_notes_async (self->workspace, self->cycle, self->kind, NULL, (const char * const *) texts,
                                          okr_reply_cb, okr_reply_new_for_text (entry, text, message));
  else if (n_repeated > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", _("This is in the list already"), FALSE);
}

/* ---- dropping: the mark is drawn, no row moves before the drop ---- */

static void
aim_at (OkrNoteList   *self,
        GtkListBoxRow *row)
{
  if (self->aimed != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->aimed), "aimed");
  self->aimed = row;
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "aimed");
}

/* The row above which a note would go; NULL: below all. */
static GtkListBoxRow *
find_aim (OkrNoteList *self,
          double       y)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds)
          && y < bounds.origin.y + bounds.size.height / 2)
        return row;
    }

  return NULL;
}

static GdkDragAction
on_drop_motion_cb (OkrNoteList *self,
                   double       x,
                   double       y)
{
  aim_at (self, find_aim (self, y));

  return GDK_ACTION_MOVE;
}

static void
on_drop_leave_cb (OkrNoteList *self)
{
  aim_at (self, NULL);
}

static gboolean
on_drop_cb (OkrNoteList  *self,
            const GValue *value,
            double        x,
            double        y)
{
  OkrReviewNote *note = g_value_get_object (value);
  GtkListBoxRow *row = find_aim (self, y);
  OkrReviewNote *after = NULL;
  OkrNoteRow *other;

  aim_at (self, NULL);
  for (int i = 0; (other = get_row (self, i)) != NULL && (gpointer) other != (gpointer) row; i++)
    if (okr_note_row_get_note (other) != note)
      after = okr_note_row_get_note (other);
  gtk_widget_activate_action (GTK_WIDGET (self), "note.place", "(sis)", okr_entity_get_id (OKR_ENTITY (note)), (int) self->kind,
                              after != NULL ? okr_entity_get_id (OKR_ENTITY (after)) : "");

  return TRUE;
}

static void
on_row_removed_cb (OkrNoteList *self)
{
  self->aimed = NULL;
}

/* ---- the widget ---- */

static void
okr_note_list_dispose (GObject *object)
{
  OkrNoteList *self = OKR_NOTE_LIST (object);

  if (self->list != NULL)
    okr_note_list_set_cycle (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NOTE_LIST);

  G_OBJECT_CLASS (okr_note_list_parent_class)->dispose (object);
}

static gboolean
okr_note_list_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (OKR_NOTE_LIST (widget)->entry));
}

static void
okr_note_list_class_init (OkrNoteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_note_list_dispose;
  widget_class->grab_focus = okr_note_list_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "notelist");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-note-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNoteList, heading);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteList, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteList, list);
}

static void
okr_note_list_init (OkrNoteList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_REVIEW_NOTE, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  okr_capture_entry_setup (self->entry, on_captured_cb, self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (on_drop_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * okr_note_list_set_kind:
 * @self: a list
 * @kind: which notes it holds
 */
void
okr_note_list_set_kind (OkrNoteList       *self,
                        OkrReviewNoteKind  kind)
{
  const char *name;

  g_return_if_fail (OKR_IS_NOTE_LIST (self));

  self->kind = kind;
  name = okr_review_label_for_note_kind (kind);
  gtk_label_set_text (self->heading, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * okr_note_list_set_cycle:
 * @self: a list with a kind
 * @workspace: (nullable): takes the notes
 * @cycle: (nullable): whose notes it holds
 */
void
okr_note_list_set_cycle (OkrNoteList  *self,
                         OkrWorkspace *workspace,
                         OkrCycle     *cycle)
{
  g_return_if_fail (OKR_IS_NOTE_LIST (self));

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_clear_object (&self->notes);
  self->aimed = NULL;
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->cycle, cycle);
  if (cycle == NULL)
    return;

  self->notes = gtk_filter_list_model_new (g_object_ref (okr_cycle_get_review_notes (cycle)),
                                           GTK_FILTER (gtk_custom_filter_new (is_of_kind, self, NULL)));
  g_signal_connect_object (self->notes, "items-changed", G_CALLBACK (on_row_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->notes), create_row, self, NULL);
}

/**
 * okr_note_list_update:
 * @self: a list with a cycle
 * @editable: whether its notes can be changed
 *
 * Shows its notes as they are now.
 */
void
okr_note_list_update (OkrNoteList *self,
                      gboolean     editable)
{
  OkrNoteRow *row;

  g_return_if_fail (OKR_IS_NOTE_LIST (self));

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->notes), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), editable);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    okr_note_row_update (row, editable);
}

/**
 * okr_note_list_get_last:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the note at its end
 */
OkrReviewNote *
okr_note_list_get_last (OkrNoteList *self)
{
  guint n;

  g_return_val_if_fail (OKR_IS_NOTE_LIST (self), NULL);

  n = self->notes != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->notes)) : 0;

  return n > 0 ? okr_note_row_get_note (get_row (self, (int) n - 1)) : NULL;
}

/**
 * okr_note_list_focus:
 * @self: a list
 * @note: a note
 *
 * Returns: whether @note is in it, and has the focus now
 */
gboolean
okr_note_list_focus (OkrNoteList   *self,
                     OkrReviewNote *note)
{
  OkrNoteRow *row;

  g_return_val_if_fail (OKR_IS_NOTE_LIST (self), FALSE);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (okr_note_row_get_note (row) == note)
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}
