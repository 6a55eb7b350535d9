/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings of the board's columns.  They stay in sight while the cards scroll.  */

#include "config.h"

#include "ui/board/okr-column-headings.h"

#include "logic/okr-task.h"
#include "ui/board/okr-board-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

struct _OkrColumnHeadings
{
  GtkWidget       parent_instance;

  OkrColumnTrack *track;        /* owned */
  OkrBoard       *board;        /* owned */
  GPtrArray      *counts;       /* of GtkLabel, borrowed children of the headings */
  GPtrArray      *notes;        /* of GtkLabel, borrowed, beside the names */
  GPtrArray      *names;        /* of GtkWidget, borrowed: hidden when collapsed */
};

G_DEFINE_FINAL_TYPE (OkrColumnHeadings, okr_column_headings, GTK_TYPE_WIDGET)

/* What is beside the name: the figures that belong there, or that there are more cards than should be. */
static void
update_note (OkrColumnHeadings *self,
             guint              column,
             guint              excess)
{
  GtkWidget *label = g_ptr_array_index (self->notes, column);
  g_autofree char *range = okr_board_label_dup_range (self->board, column);
  g_autofree char *over = NULL;

  if (excess > 0)
    over = g_strdup_printf (ngettext ("%'u over the limit", "%'u over the limit", excess), excess);
  gtk_label_set_text (GTK_LABEL (label), over != NULL ? over : range != NULL ? range : "");
  gtk_widget_set_visible (label, over != NULL || range != NULL);
  if (over != NULL)
    gtk_widget_add_css_class (label, "over-limit");
  else
    gtk_widget_remove_css_class (label, "over-limit");
}

/* "4", under a filter "2 of 4", with a limit "4 / 3" or "2 of 4 / 3": the limit is always for all. */
static void
update_count (OkrColumnHeadings *self,
              guint              column)
{
  GtkWidget *label = g_ptr_array_index (self->counts, column);
  guint limit = okr_board_get_limit (self->board, column);
  guint shown, total;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  okr_board_get_column_count (self->board, column, &shown, &total);
  /* Translators: cards shown under a filter, of all cards of the column */
  count = shown == total ? g_strdup_printf ("%u", total) : g_strdup_printf (_("%'u of %'u"), shown, total);
  /* Translators: how many cards a column has, and how many it should have at most, as in "4 / 3" */
  text = limit > 0 ? g_strdup_printf (_("%s / %'u"), count, limit) : g_steal_pointer (&count);
  gtk_label_set_text (GTK_LABEL (label), text);
  update_note (self, column, okr_task_get_excess (total, limit));
}

static void
update_heading (OkrColumnHeadings *self,
                guint              column)
{
  GtkWidget *names = g_ptr_array_index (self->names, column);
  GtkWidget *button = gtk_widget_get_ancestor (names, GTK_TYPE_BUTTON);
  gboolean collapsed = okr_column_track_get_collapsed (self->track, column);
  g_autofree char *name = okr_board_label_dup_column (self->board, column);
  g_autofree char *tooltip = g_strdup_printf (collapsed ? _("Expand “%s”") : _("Collapse “%s”"), name);

  gtk_widget_set_visible (names, !collapsed);
  gtk_widget_set_hexpand (g_ptr_array_index (self->counts, column), collapsed);
  okr_tooltip_set (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, !collapsed, -1);
}

static void
on_clicked_cb (GtkButton         *button,
               OkrColumnHeadings *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "okr-column"));

  okr_column_track_set_collapsed (self->track, column, !okr_column_track_get_collapsed (self->track, column));
}

static void
add_heading (OkrColumnHeadings *self,
             guint              column)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *note = gtk_label_new (NULL);
  g_autofree char *name = okr_board_label_dup_column (self->board, column);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (names), label);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  /* it has what the name leaves: in large text the figures give way, which the cards say too */
  gtk_label_set_max_width_chars (GTK_LABEL (note), 1);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_set_hexpand (note, TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_add_css_class (note, "numeric");
  gtk_widget_add_css_class (note, "caption");
  gtk_box_append (GTK_BOX (names), note);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_halign (count, GTK_ALIGN_END);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "column-heading");
  g_object_set_data (G_OBJECT (button), "okr-column", GUINT_TO_POINTER (column));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->counts, count);
  g_ptr_array_add (self->notes, note);
  g_ptr_array_add (self->names, names);
}

static void
remove_headings (OkrColumnHeadings *self)
{
  g_ptr_array_set_size (self->counts, 0);
  g_ptr_array_set_size (self->notes, 0);
  g_ptr_array_set_size (self->names, 0);
  okr_children_unparent (GTK_WIDGET (self));
}

static void
on_column_changed_cb (OkrBoard          *board,
                      guint              column,
                      OkrColumnHeadings *self)
{
  if (column < self->counts->len)
    update_count (self, column);
}

static void
on_track_changed_cb (OkrColumnHeadings *self)
{
  for (guint i = 0; i < self->names->len; i++)
    update_heading (self, i);
}

static void
okr_column_headings_dispose (GObject *object)
{
  OkrColumnHeadings *self = OKR_COLUMN_HEADINGS (object);

  remove_headings (self);
  g_clear_object (&self->board);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (okr_column_headings_parent_class)->dispose (object);
}

static void
okr_column_headings_finalize (GObject *object)
{
  OkrColumnHeadings *self = OKR_COLUMN_HEADINGS (object);

  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->names);

  G_OBJECT_CLASS (okr_column_headings_parent_class)->finalize (object);
}

static void
okr_column_headings_class_init (OkrColumnHeadingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_column_headings_dispose;
  object_class->finalize = okr_column_headings_finalize;

  gtk_widget_class_set_css_name (widget_class, "headings");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_column_headings_init (OkrColumnHeadings *self)
{
  self->counts = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  self->names = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
}

/**
 * okr_column_headings_new:
 * @track: where the columns are; a click on a heading collapses one
 *
 * Returns: (transfer floating): headings, empty
 */
GtkWidget *
okr_column_headings_new (OkrColumnTrack *track)
{
  OkrColumnHeadings *self = g_object_new (OKR_TYPE_COLUMN_HEADINGS, NULL);

  self->track = g_object_ref (track);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), okr_column_layout_new (track));
  g_signal_connect_object (track, "changed", G_CALLBACK (on_track_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * okr_column_headings_set_board:
 * @self: headings
 * @board: (nullable): whose columns they name and count
 */
void
okr_column_headings_set_board (OkrColumnHeadings *self,
                               OkrBoard          *board)
{
  g_return_if_fail (OKR_IS_COLUMN_HEADINGS (self));

  if (self->board == board)
    return;

  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  remove_headings (self);
  g_set_object (&self->board, board);
  if (board == NULL)
    return;

  g_signal_connect_object (board, "column-changed", G_CALLBACK (on_column_changed_cb), self, G_CONNECT_DEFAULT);
  for (guint i = 0; i < okr_board_get_n_columns (board); i++)
    {
      add_heading (self, i);
      update_heading (self, i);
      update_count (self, i);
    }
}
