/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that wraps and says how high it is; see okr-full-text.h.  */

#include "config.h"

#include "widgets/okr-full-text.h"

#include "widgets/okr-before-frame.h"

#define MOST_LINES 6

struct _OkrFullText
{
  GtkWidget  parent_instance;

  GtkWidget *label;             /* borrowed child */
  int        width;             /* that it was given last; 0: none yet */
};

G_DEFINE_FINAL_TYPE (OkrFullText, okr_full_text, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
okr_full_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
okr_full_text_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  OkrFullText *self = OKR_FULL_TEXT (widget);

  /* a box asks how wide it is at the height that there is: the line that it was in a wide window has no room in a narrow
   * one, and would leave none to the buttons beside it */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->width > 0)
    *natural = CLAMP (self->width, *minimum, *natural);
}

static void
okr_full_text_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  OkrFullText *self = OKR_FULL_TEXT (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (self->width == width)
    return;

  self->width = width;
  okr_before_frame (self, (OkrBeforeFrameFunc) gtk_widget_queue_resize);
}

static void
okr_full_text_dispose (GObject *object)
{
  g_clear_pointer (&OKR_FULL_TEXT (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_full_text_parent_class)->dispose (object);
}

static void
okr_full_text_class_init (OkrFullTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_full_text_dispose;
  widget_class->get_request_mode = okr_full_text_get_request_mode;
  widget_class->measure = okr_full_text_measure;
  widget_class->size_allocate = okr_full_text_size_allocate;
}

static void
okr_full_text_init (OkrFullText *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * okr_full_text_new:
 * @text: a sentence or two; what goes beyond six lines is not shown
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
okr_full_text_new (const char *text)
{
  OkrFullText *self = g_object_new (OKR_TYPE_FULL_TEXT, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), text);

  return GTK_WIDGET (self);
}
