/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the chart as a list of rows whose cells are as wide as those above them: a table to screen readers too.
 * A GtkColumnView would ask each cell how high it is when it is as wide as the whole row, so that words could not wrap
 * in what room their column has.  */

#include "config.h"

#include "ui/progress/okr-progress-table.h"

#include "logic/okr-figure.h"
#include "ui/okr-value-labels.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/progress/okr-progress-line.h"
#include "widgets/okr-before-frame.h"
#include "widgets/okr-text-bin.h"

#include <glib/gi18n.h>

/* What a column shows instead of a check. */
#define TITLE G_MININT
#define AHEAD G_MAXINT

#define MIN_WORDS_WIDTH 120

struct _OkrProgressTable
{
  GtkWidget   parent_instance;

  GtkListBox *list;             /* borrowed child; its first row names the columns */
  GListModel *lines;            /* owned */
  GArray     *columns;          /* owned; of int: checks, TITLE, AHEAD */
  GPtrArray  *widths;           /* owned; of GtkSizeGroup: one a column */
  int         width;            /* that it was given last; 0: none yet */
};

G_DEFINE_FINAL_TYPE (OkrProgressTable, okr_progress_table, GTK_TYPE_WIDGET)

static char *
dup_heading (OkrProgressTable *self,
             int               column)
{
  if (column == TITLE)
    return g_strdup (g_array_index (self->columns, int, self->columns->len - 1) == AHEAD ? _("Key result") : _("Objective"));
  if (column == AHEAD)
    return g_strdup (_("If it goes on like this"));

  return okr_progress_dup_tick (column);
}

static char *
dup_cell (OkrProgressLine *line,
          int              column)
{
  const OkrTrajectoryPoint *point;
  char *ahead;

  if (column == TITLE)
    return g_strdup (okr_progress_line_get_title (line));
  if (column == AHEAD)
    {
      ahead = okr_progress_line_dup_ahead (line);

      return ahead != NULL ? ahead : g_strdup ("–");
    }

  point = okr_progress_line_find_point (line, column);

  return point != NULL ? okr_label_dup_figure (okr_figure_from_score (point->score)) : g_strdup ("–");
}

/* ---- rows ---- */

/* A row shares out its width by what its cells want at its height, which is not that of the row above: in a bin words
 * want the same width at any. */
static GtkWidget *
create_cell (OkrProgressTable *self,
             guint             position,
             gboolean          heading)
{
  int column = g_array_index (self->columns, int, position);
  gboolean words = column == TITLE || column == AHEAD;
  GtkWidget *cell = g_object_new (OKR_TYPE_TEXT_BIN, "accessible-role",
                                  heading ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), words ? 0 : 1);
  gtk_widget_set_hexpand (cell, words);
  if (words)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (label, MIN_WORDS_WIDTH, -1);
    }
  else
    gtk_widget_add_css_class (label, "numeric");
  if (heading)
    gtk_widget_add_css_class (label, "caption-heading");
  okr_text_bin_set_child (OKR_TEXT_BIN (cell), label);
  gtk_size_group_add_widget (self->widths->pdata[position], cell);

  return cell;
}

/* The heading takes the focus, too: a list whose first row does not is passed over by Tab. */
static GtkWidget *
create_row (OkrProgressTable *self,
            gboolean          heading)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "activatable", FALSE, NULL);
  /* a box says that it can be as low as one line of its words, and a list takes that at its word */
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < self->columns->len; i++)
    gtk_grid_attach (GTK_GRID (grid), create_cell (self, i, heading), (int) i, 0, 1, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);

  return row;
}

static void
fill_row (OkrProgressTable *self,
          GtkListBoxRow    *row,
          OkrProgressLine  *line)
{
  GtkWidget *cell = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->columns->len; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      int column = g_array_index (self->columns, int, i);
      g_autofree char *text = line != NULL ? dup_cell (line, column) : dup_heading (self, column);

      gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (cell)), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  name = g_strjoinv (" ", texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Rows stay, and where somebody is in them: only what they say is new. */
static void
fill (OkrProgressTable *self)
{
  guint n = g_list_model_get_n_items (self->lines);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (self->lines, i);

      row = gtk_list_box_get_row_at_index (self->list, (int) i + 1);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (create_row (self, FALSE));
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      fill_row (self, row, line);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n + 1)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* ---- the widget ---- */

static GtkSizeRequestMode
okr_progress_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What scrolls it sideways asks how high it is at its best width, and would cut off its last row at another. */
static void
okr_progress_table_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  OkrProgressTable *self = OKR_PROGRESS_TABLE (widget);
  int least;

  if (orientation == GTK_ORIENTATION_VERTICAL && self->width > 0)
    {
      gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size < 0 ? self->width : for_size, least);
    }
  gtk_widget_measure (GTK_WIDGET (self->list), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
okr_progress_table_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OkrProgressTable *self = OKR_PROGRESS_TABLE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->list), width, height, baseline, NULL);
  if (self->width == width)
    return;

  self->width = width;
  okr_before_frame (self, (OkrBeforeFrameFunc) gtk_widget_queue_resize);
}

static void
okr_progress_table_dispose (GObject *object)
{
  OkrProgressTable *self = OKR_PROGRESS_TABLE (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (okr_progress_table_parent_class)->dispose (object);
}

static void
okr_progress_table_finalize (GObject *object)
{
  OkrProgressTable *self = OKR_PROGRESS_TABLE (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->widths);

  G_OBJECT_CLASS (okr_progress_table_parent_class)->finalize (object);
}

static void
okr_progress_table_class_init (OkrProgressTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_progress_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_progress_table_finalize;
  widget_class->get_request_mode = okr_progress_table_get_request_mode;
  widget_class->measure = okr_progress_table_measure;
  widget_class->size_allocate = okr_progress_table_size_allocate;
}

static void
okr_progress_table_init (OkrProgressTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->widths = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                             "selection-mode", GTK_SELECTION_NONE, "valign", GTK_ALIGN_START, NULL);
  gtk_list_box_set_show_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress over the Cycle"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

static void
add_column (OkrProgressTable *self,
            int               column)
{
  g_array_append_val (self->columns, column);
  g_ptr_array_add (self->widths, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
}

/**
 * okr_progress_table_new:
 * @lines: (transfer none): the #OkrProgressLine, which it follows
 * @checks: (element-type int): the numbers of the checks
 * @ahead: whether the lines are key results, which say where they lead
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
okr_progress_table_new (GListModel *lines,
                        GArray     *checks,
                        gboolean    ahead)
{
  OkrProgressTable *self = g_object_new (OKR_TYPE_PROGRESS_TABLE, NULL);
  GtkWidget *heading;

  add_column (self, TITLE);
  for (guint i = 0; i < checks->len; i++)
    add_column (self, g_array_index (checks, int, i));
  if (ahead)
    add_column (self, AHEAD);

  self->lines = g_object_ref (lines);
  heading = create_row (self, TRUE);
  gtk_list_box_append (self->list, heading);
  fill_row (self, GTK_LIST_BOX_ROW (heading), NULL);
  fill (self);
  g_signal_connect_object (lines, "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
