/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence beneath a field.  A GtkListBox asks one row only whether it takes the focus, and is left when that one
 * does not: this one asks the next.  */

#include "config.h"

#include "ui/dialogs/okr-problem-row.h"

struct _OkrProblemRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;     /* borrowed child */
};

G_DEFINE_FINAL_TYPE (OkrProblemRow, okr_problem_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
okr_problem_row_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *row = widget;

  while ((row = back ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row)) != NULL)
    if (gtk_widget_child_focus (row, direction))
      return TRUE;

  return FALSE;
}

/* The first frame after the row came gives it its place. */
static gboolean
scroll_into_view (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       mapped_in)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (gdk_frame_clock_get_frame_counter (clock) <= *(gint64 *) mapped_in + 1)
    return G_SOURCE_CONTINUE;

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);

  return G_SOURCE_REMOVE;
}

/* What is wrong with what somebody types is said where it can be read, also at the end of what is seen. */
static void
okr_problem_row_map (GtkWidget *widget)
{
  GtkWidget *field = gtk_widget_get_prev_sibling (widget);

  GTK_WIDGET_CLASS (okr_problem_row_parent_class)->map (widget);

  if (field != NULL && gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN)
    {
      gint64 *frame = g_new (gint64, 1);

      *frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget));
      gtk_widget_add_tick_callback (widget, scroll_into_view, frame, g_free);
    }
}

static void
okr_problem_row_class_init (OkrProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = okr_problem_row_focus;
  widget_class->map = okr_problem_row_map;
}

static void
okr_problem_row_init (OkrProblemRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  self->label = GTK_LABEL (label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * okr_problem_row_new:
 *
 * Returns: (transfer floating): a row that is hidden until there is something to say
 */
GtkWidget *
okr_problem_row_new (void)
{
  return g_object_new (OKR_TYPE_PROBLEM_ROW, NULL);
}

/**
 * okr_problem_row_get_label:
 * @self: a row
 *
 * Returns: (transfer none): where the sentence goes
 */
GtkLabel *
okr_problem_row_get_label (OkrProblemRow *self)
{
  g_return_val_if_fail (OKR_IS_PROBLEM_ROW (self), NULL);

  return self->label;
}
