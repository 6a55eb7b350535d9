/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a text of several lines, which grows with it: its title above, what it is for below, and Tab goes on to
 * the next row.  */

#include "config.h"

#include "ui/dialogs/okr-text-row.h"

#include "widgets/okr-before-frame.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-text-view.h"

struct _OkrTextRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *title;     /* borrowed children */
  GtkLabel          *hint;
  GtkTextView       *view;
};

typedef enum
{
  SIGNAL_CHANGED,
} OkrTextRowSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (OkrTextRow, okr_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_buffer_changed_cb (OkrTextRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
resize_view (gpointer widget)
{
  gtk_widget_queue_resize (GTK_WIDGET (OKR_TEXT_ROW (widget)->view));
}

/* A text view asks for the height that its lines had in another width, and finds out too late in a frame that they
 * are more: a sheet in a narrow window showed the first one only.  Its adjustment knows.  */
static void
on_height_changed_cb (OkrTextRow    *self,
                      GtkAdjustment *height)
{
  if (gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height))
    okr_before_frame (self, resize_view);
}

static void
on_pressed_cb (OkrTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
okr_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_TEXT_ROW (widget)->view));
}

/* The text is all that there is to focus: from it Tab leads out, in both directions. */
static gboolean
okr_text_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
okr_text_row_class_init (OkrTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = okr_text_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = okr_text_row_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", OKR_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
create_caption (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  return GTK_LABEL (label);
}

static void
okr_text_row_init (OkrTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkAdjustment *height = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  GtkGesture *click = gtk_gesture_click_new ();

  self->title = create_caption ();
  self->hint = create_caption ();
  self->view = GTK_TEXT_VIEW (okr_text_view_new ());
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (self->view), height);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "text-row");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (height, "changed", G_CALLBACK (on_height_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
}

/**
 * okr_text_row_new:
 * @title: what the text is
 * @hint: (nullable): what it is for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
okr_text_row_new (const char *title,
                  const char *hint)
{
  OkrTextRow *self = g_object_new (OKR_TYPE_TEXT_ROW, "use-markup", FALSE, "title", title, NULL);

  gtk_label_set_text (self->title, title);
  okr_optional_label_set (self->hint, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint != NULL ? hint : "",
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * okr_text_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what is written
 */
char *
okr_text_row_dup_text (OkrTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * okr_text_row_set_text:
 * @self: a row
 * @text: (nullable): what shall be written
 */
void
okr_text_row_set_text (OkrTextRow *self,
                       const char *text)
{
  g_return_if_fail (OKR_IS_TEXT_ROW (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

/**
 * okr_text_row_set_editable:
 * @self: a row
 * @editable: whether somebody may write
 */
void
okr_text_row_set_editable (OkrTextRow *self,
                           gboolean    editable)
{
  g_return_if_fail (OKR_IS_TEXT_ROW (self));

  gtk_text_view_set_editable (self->view, editable);
}
