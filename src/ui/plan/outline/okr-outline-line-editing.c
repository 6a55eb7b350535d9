/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line while it is edited: a text view lies over the label, which still decides how much room the text takes, so that
 * nothing moves when editing begins or ends.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-line.h"

#include "ui/okr-reply.h"
#include "ui/plan/outline/okr-outline-line-private.h"

enum
{
  TYPED,
  LEFT,
  PASTED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_typed_cb (OkrOutlineLine *self)
{
  g_autofree char *text = okr_outline_editor_dup_text (self->editor);

  if (!g_set_str (&self->text, text))
    return;

  okr_outline_line_update_text (self);
  okr_outline_line_set_refusal (self, NULL);
  g_signal_emit (self, signals[TYPED], 0);
}

static gboolean
tell_pasted (gpointer user_data)
{
  OkrOutlineLine *self = user_data;
  g_autofree char *text = g_steal_pointer (&self->pasted);

  self->paste_source = 0;
  g_signal_emit (self, signals[PASTED], 0, text);

  return G_SOURCE_REMOVE;
}

/* Not while the buffer inserts. */
static void
on_pasted_cb (OkrOutlineEditor *editor,
              const char       *text,
              OkrOutlineLine   *self)
{
  g_clear_handle_id (&self->paste_source, g_source_remove);
  g_set_str (&self->pasted, text);
  self->paste_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_pasted, self, NULL);
}

static OkrOutlineEditor *
create_editor (OkrOutlineLine *self)
{
  OkrOutlineEditor *editor = okr_outline_editor_new (self->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->place != NULL ? self->place : self->hint, -1);
  g_signal_connect_object (editor, "typed", G_CALLBACK (on_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "pasted", G_CALLBACK (on_pasted_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (editor, "left", G_CALLBACK (okr_outline_line_stop_editing), self, G_CONNECT_SWAPPED);

  return editor;
}

/* The character of the text at a place of the label. */
static int
find_cursor (OkrOutlineLine *self,
             double          x,
             double          y)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  int offset_x, offset_y, index, trailing;

  if (*self->text == '\0')
    return 0;

  gtk_label_get_layout_offsets (self->label, &offset_x, &offset_y);
  pango_layout_xy_to_index (layout, (int) (x - offset_x) * PANGO_SCALE, (int) (y - offset_y) * PANGO_SCALE, &index, &trailing);

  return (int) g_utf8_pointer_to_offset (self->text, self->text + index) + trailing;
}

static void
on_released_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                OkrOutlineLine  *self)
{
  graphene_point_t point;

  if (self->editor != NULL)
    return;
  if (okr_reply_refuse (GTK_WIDGET (self), self->workspace, self->entity))
    {
      /* the arrows go on from there */
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  if (!gtk_widget_compute_point (GTK_WIDGET (self->field), GTK_WIDGET (self->label),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  okr_outline_line_edit (self, find_cursor (self, point.x, point.y));
}

/* The signals of editing; for the class_init of the line. */
void
okr_outline_line_install_editing (void)
{
  signals[TYPED] = g_signal_new ("typed", OKR_TYPE_OUTLINE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", OKR_TYPE_OUTLINE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", OKR_TYPE_OUTLINE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTED] = g_signal_new ("pasted", OKR_TYPE_OUTLINE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

/* A click begins it, where it was clicked; for the init of the line. */
void
okr_outline_line_init_editing (OkrOutlineLine *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->field), GTK_EVENT_CONTROLLER (click));
}

/**
 * okr_outline_line_edit:
 * @self: a line
 * @cursor: before which character the caret stands, or %OKR_OUTLINE_LINE_END
 *
 * Begins to edit, or moves the caret.
 */
void
okr_outline_line_edit (OkrOutlineLine *self,
                       int             cursor)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (self->editor == NULL)
    {
      self->editor = create_editor (self);
      gtk_overlay_add_overlay (self->field, GTK_WIDGET (self->editor));
      gtk_widget_add_css_class (GTK_WIDGET (self), "edited");
      okr_outline_line_update_text (self);
    }

  okr_outline_editor_place_cursor (self->editor, cursor);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/**
 * okr_outline_line_stop_editing:
 * @self: a line
 *
 * Ends editing; a focus that was in the text stays on the line.
 */
void
okr_outline_line_stop_editing (OkrOutlineLine *self)
{
  OkrOutlineEditor *editor;

  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  editor = g_steal_pointer (&self->editor);
  if (editor == NULL)
    return;

  if (gtk_widget_has_focus (GTK_WIDGET (editor)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_handlers_disconnect_by_data (editor, self);
  gtk_overlay_remove_overlay (self->field, GTK_WIDGET (editor));
  gtk_widget_remove_css_class (GTK_WIDGET (self), "edited");
  okr_outline_line_update_text (self);
  g_signal_emit (self, signals[LEFT], 0);
}

/**
 * okr_outline_line_get_editor:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): where it is edited; %NULL when it is not
 */
GtkTextView *
okr_outline_line_get_editor (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), NULL);

  return (GtkTextView *) self->editor;
}
