/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of text until it is known how wide a line is; see okr-text-view.h.  */

#include "config.h"

#include "widgets/okr-text-view.h"

G_DEFINE_TYPE (OkrTextView, okr_text_view, GTK_TYPE_TEXT_VIEW)

static gboolean
has_width (GtkWidget *widget)
{
  return gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (widget)) != GTK_WRAP_NONE;
}

static void
okr_text_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GTK_WIDGET_CLASS (okr_text_view_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                          minimum_baseline, natural_baseline);
  /* it does not want all of its text in one line */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !has_width (widget))
    *minimum = *natural = 0;
}

static void
okr_text_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  if (!has_width (widget))
    gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (widget), GTK_WRAP_WORD_CHAR);
  GTK_WIDGET_CLASS (okr_text_view_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
okr_text_view_class_init (OkrTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = okr_text_view_measure;
  widget_class->size_allocate = okr_text_view_size_allocate;
}

static void
okr_text_view_init (OkrTextView *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_NONE);
}

/**
 * okr_text_view_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
okr_text_view_new (void)
{
  return g_object_new (OKR_TYPE_TEXT_VIEW, NULL);
}
