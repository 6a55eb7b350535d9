/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the columns of a board are.  See the header.  */

#include "config.h"

#include "ui/board/okr-column-track.h"

/* in pixels; five columns and the left pane fit in 1280 */
#define MIN_WIDTH 188
#define COLLAPSED_WIDTH 44
#define SPACING 10
#define MAX_COLUMNS 16

struct _OkrColumnTrack
{
  GObject  parent_instance;

  guint    n_columns;
  gboolean collapsed[MAX_COLUMNS];
  double   zoom;
};

G_DEFINE_FINAL_TYPE (OkrColumnTrack, okr_column_track, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
okr_column_track_class_init (OkrColumnTrackClass *klass)
{
  /**
   * OkrColumnTrack::changed:
   *
   * The columns are elsewhere now: who uses them has to allocate again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_column_track_init (OkrColumnTrack *self)
{
  self->n_columns = 5;
  self->zoom = 1.0;
}

/**
 * okr_column_track_new:
 *
 * Returns: (transfer full): five columns, all of them open
 */
OkrColumnTrack *
okr_column_track_new (void)
{
  return g_object_new (OKR_TYPE_COLUMN_TRACK, NULL);
}

/**
 * okr_column_track_get_n_columns:
 * @self: a track
 *
 * Returns: how many columns there are
 */
guint
okr_column_track_get_n_columns (OkrColumnTrack *self)
{
  g_return_val_if_fail (OKR_IS_COLUMN_TRACK (self), 0);

  return self->n_columns;
}

/**
 * okr_column_track_set_n_columns:
 * @self: a track
 * @n_columns: how many columns there are; those that are collapsed stay so by their position
 */
void
okr_column_track_set_n_columns (OkrColumnTrack *self,
                                guint           n_columns)
{
  g_return_if_fail (OKR_IS_COLUMN_TRACK (self));
  g_return_if_fail (n_columns <= MAX_COLUMNS);

  if (self->n_columns == n_columns)
    return;

  self->n_columns = n_columns;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * okr_column_track_get_collapsed:
 * @self: a track
 * @column: position of a column
 *
 * Returns: whether it is a narrow strip
 */
gboolean
okr_column_track_get_collapsed (OkrColumnTrack *self,
                                guint           column)
{
  g_return_val_if_fail (OKR_IS_COLUMN_TRACK (self), FALSE);

  return column < self->n_columns && self->collapsed[column];
}

/**
 * okr_column_track_set_collapsed:
 * @self: a track
 * @column: position of a column
 * @collapsed: whether it is a narrow strip
 */
void
okr_column_track_set_collapsed (OkrColumnTrack *self,
                                guint           column,
                                gboolean        collapsed)
{
  g_return_if_fail (OKR_IS_COLUMN_TRACK (self));
  g_return_if_fail (column < MAX_COLUMNS);

  if (self->collapsed[column] == collapsed)
    return;

  self->collapsed[column] = collapsed;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * okr_column_track_set_zoom:
 * @self: a track
 * @zoom: how large the cards are, 1 for as they are; open columns have a least width for that
 */
void
okr_column_track_set_zoom (OkrColumnTrack *self,
                           double          zoom)
{
  g_return_if_fail (OKR_IS_COLUMN_TRACK (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
get_collapsed_width (OkrColumnTrack *self,
                     guint          *n_open)
{
  int width = SPACING * ((int) self->n_columns - 1);

  *n_open = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->collapsed[i])
        width += COLLAPSED_WIDTH;
      else
        *n_open += 1;
    }

  return width;
}

/**
 * okr_column_track_get_min_width:
 * @self: a track
 *
 * Returns: the least width, in pixels, that all columns need; the board scrolls below it
 */
int
okr_column_track_get_min_width (OkrColumnTrack *self)
{
  guint n_open;
  int width;

  g_return_val_if_fail (OKR_IS_COLUMN_TRACK (self), 0);

  width = get_collapsed_width (self, &n_open);

  return width + (int) (MIN_WIDTH * self->zoom) * (int) n_open;
}

/**
 * okr_column_track_get_column:
 * @self: a track
 * @width: the width of all columns, in pixels, at least the minimum
 * @column: position of a column
 * @x: (out): where it begins, from the left of a left-to-right board
 * @column_width: (out): its width
 */
void
okr_column_track_get_column (OkrColumnTrack *self,
                             int             width,
                             guint           column,
                             int            *x,
                             int            *column_width)
{
  guint n_open;
  int rest = width - get_collapsed_width (self, &n_open);
  guint open_before = 0;
  int offset = 0;

  g_return_if_fail (column < self->n_columns);

  for (guint i = 0; i < column; i++)
    {
      offset += SPACING;
      if (self->collapsed[i])
        offset += COLLAPSED_WIDTH;
      else
        open_before++;
    }

  /* whole pixels, and no pixel lost: each edge is a share of the rest */
  *x = offset + (n_open > 0 ? rest * (int) open_before / (int) n_open : 0);
  *column_width = self->collapsed[column]
                  ? COLLAPSED_WIDTH
                  : rest * (int) (open_before + 1) / (int) n_open - rest * (int) open_before / (int) n_open;
}

struct _OkrColumnLayout
{
  GtkLayoutManager  parent_instance;

  OkrColumnTrack   *track;      /* owned */
};

G_DEFINE_FINAL_TYPE (OkrColumnLayout, okr_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
okr_column_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
okr_column_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  OkrColumnLayout *self = OKR_COLUMN_LAYOUT (manager);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = okr_column_track_get_min_width (self->track);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
okr_column_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  OkrColumnLayout *self = OKR_COLUMN_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && column < okr_column_track_get_n_columns (self->track);
       child = gtk_widget_get_next_sibling (child), column++)
    {
      int x, child_width;

      okr_column_track_get_column (self->track, width, column, &x, &child_width);
      gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - child_width : x, 0, child_width, height }, -1);
    }
}

static void
okr_column_layout_dispose (GObject *object)
{
  OkrColumnLayout *self = OKR_COLUMN_LAYOUT (object);

  g_clear_object (&self->track);

  G_OBJECT_CLASS (okr_column_layout_parent_class)->dispose (object);
}

static void
okr_column_layout_class_init (OkrColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_column_layout_dispose;

  layout_class->get_request_mode = okr_column_layout_get_request_mode;
  layout_class->measure = okr_column_layout_measure;
  layout_class->allocate = okr_column_layout_allocate;
}

static void
okr_column_layout_init (OkrColumnLayout *self)
{
}

/**
 * okr_column_layout_new:
 * @track: where the columns are
 *
 * Returns: (transfer full): a layout manager that follows @track
 */
GtkLayoutManager *
okr_column_layout_new (OkrColumnTrack *track)
{
  OkrColumnLayout *self = g_object_new (OKR_TYPE_COLUMN_LAYOUT, NULL);

  self->track = g_object_ref (track);
  g_signal_connect_object (track, "changed", G_CALLBACK (gtk_layout_manager_layout_changed), self, G_CONNECT_SWAPPED);

  return GTK_LAYOUT_MANAGER (self);
}
