/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text view of a line that is edited; see okr-outline-editor.h.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-editor.h"

#include "widgets/okr-focus-keeper.h"

#include <string.h>

struct _OkrOutlineEditor
{
  OkrTextView    parent_instance;

  GtkTextBuffer *buffer;        /* borrowed: its own */
  guint          leave_source;
};

enum
{
  TYPED,
  PASTED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrOutlineEditor, okr_outline_editor, OKR_TYPE_TEXT_VIEW)

static void
on_buffer_changed_cb (OkrOutlineEditor *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

/* A title has one line: several that are pasted at once are several lines of the outline. */
static void
on_insert_text_cb (GtkTextBuffer    *buffer,
                   GtkTextIter      *location,
                   const char       *text,
                   int               length,
                   OkrOutlineEditor *self)
{
  g_autofree char *inserted = g_strndup (text, length < 0 ? strlen (text) : (gsize) length);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *all = NULL;
  GtkTextIter start, end;

  if (strpbrk (inserted, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, location, TRUE);
  after = gtk_text_buffer_get_text (buffer, location, &end, TRUE);
  all = g_strconcat (before, inserted, after, NULL);
  g_signal_emit (self, signals[PASTED], 0, all);
}

/* A popover takes the focus for a moment and gives it back, and so do another window and one that changes its shape. */
static gboolean
tell_left (gpointer user_data)
{
  OkrOutlineEditor *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->leave_source = 0;
  if (focus != GTK_WIDGET (self) && gtk_widget_get_mapped (GTK_WIDGET (self))
      && !okr_focus_keeper_is_lent (root))
    g_signal_emit (self, signals[LEFT], 0);

  return G_SOURCE_REMOVE;
}

/* Not while the focus moves: the editor goes away. */
static void
on_leave_cb (OkrOutlineEditor *self)
{
  if (self->leave_source == 0)
    self->leave_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_left, self, NULL);
}

/* Now that it has a width, the caret may be far below. */
static void
on_width_known_cb (OkrOutlineEditor *self)
{
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (self->buffer));
}

static void
okr_outline_editor_dispose (GObject *object)
{
  g_clear_handle_id (&OKR_OUTLINE_EDITOR (object)->leave_source, g_source_remove);

  G_OBJECT_CLASS (okr_outline_editor_parent_class)->dispose (object);
}

static void
okr_outline_editor_class_init (OkrOutlineEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_outline_editor_dispose;

  signals[TYPED] = g_signal_new ("typed", OKR_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTED] = g_signal_new ("pasted", OKR_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", OKR_TYPE_OUTLINE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_outline_editor_init (OkrOutlineEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  /* what is typed is undone like everything else */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_insert_text_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect (self, "notify::wrap-mode", G_CALLBACK (on_width_known_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * okr_outline_editor_new:
 * @text: what is edited
 *
 * Returns: (transfer floating): an editor
 */
OkrOutlineEditor *
okr_outline_editor_new (const char *text)
{
  OkrOutlineEditor *self = g_object_new (OKR_TYPE_OUTLINE_EDITOR, NULL);

  okr_outline_editor_set_text (self, text);

  return self;
}

/**
 * okr_outline_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): what stands there
 */
char *
okr_outline_editor_dup_text (OkrOutlineEditor *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (OKR_IS_OUTLINE_EDITOR (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/**
 * okr_outline_editor_set_text:
 * @self: an editor
 * @text: what is in the file, which nobody typed
 */
void
okr_outline_editor_set_text (OkrOutlineEditor *self,
                             const char       *text)
{
  g_return_if_fail (OKR_IS_OUTLINE_EDITOR (self));

  g_signal_handlers_block_by_func (self->buffer, on_buffer_changed_cb, self);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_set_modified (self->buffer, FALSE);
  g_signal_handlers_unblock_by_func (self->buffer, on_buffer_changed_cb, self);
}

/**
 * okr_outline_editor_is_unsaved:
 * @self: an editor
 *
 * Returns: whether somebody typed on since its text was saved
 */
gboolean
okr_outline_editor_is_unsaved (OkrOutlineEditor *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_EDITOR (self), FALSE);

  return gtk_text_buffer_get_modified (self->buffer);
}

/**
 * okr_outline_editor_place_cursor:
 * @self: an editor
 * @cursor: before which character the caret stands; -1: at the end
 */
void
okr_outline_editor_place_cursor (OkrOutlineEditor *self,
                                 int               cursor)
{
  GtkTextIter iter;

  g_return_if_fail (OKR_IS_OUTLINE_EDITOR (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, cursor);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}
