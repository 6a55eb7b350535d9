/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of OkrCardList: gives a card to each row in view, with a few more at both ends, and
 * puts it in its place. Scrolling does nothing at all until a row without a card comes near. */

#include "config.h"

#include "widgets/okr-card-view.h"

#include "widgets/okr-scroll-watch.h"

/* Rows made beyond the edge of the view, and those that must be there before more are made. */
#define MARGIN 2
#define LEAST_MARGIN 1

/* The ground reaches to a multiple of this beyond the view: it hardly ever changes its size, so a list that gets
 * longer below the view draws nothing anew.  */
#define GROUND_STEP 2048
#define GROUND_MARGIN 32

struct _OkrCardView
{
  GtkWidget *list; /* borrowed: the owner of the view */
  OkrCardRows *rows;
  OkrScrollWatch *watch;
  GtkWidget *ground; /* borrowed: drawn behind the cards in view; NULL: nothing is */
  GListModel *model; /* owned; NULL or the model of the rows */

  int row_height;
  int spacing;
  int ground_top; /* in px of the list, as is its bottom */
  int ground_bottom;
  guint n_shifts; /* how often cards in view got another place */
  guint allocated_n_items; /* the number of items the present height is for */
  guint pending_scroll;    /* to be shown as soon as the height is right */
  guint tick_id;
  gboolean syncing;
};

/* Which rows are in view, with @margin rows more. None before the first layout. */
static void
get_range (OkrCardView *self,
           guint        margin,
           guint       *first,
           guint       *end)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);
  float width = (float) gtk_widget_get_width (self->list);
  graphene_rect_t visible;

  *first = *end = 0;
  if (width <= 0
      || !okr_scroll_watch_get_visible (self->watch, &visible)
      || visible.origin.x >= width
      || visible.origin.x + visible.size.width <= 0)
    return;

  okr_card_geometry_get_range (&geometry,
                               (double) visible.origin.y,
                               (double) (visible.origin.y + visible.size.height),
                               margin, first, end);
}

/* Gives a card to every row in view and to the one at @extra. Binding a card, or taking one away
 * that has the focus, may ask for rows in the middle of it. */
static void
sync_rows (OkrCardView *self,
           guint        extra)
{
  guint first, end;

  get_range (self, MARGIN, &first, &end);
  self->syncing = TRUE;
  okr_card_rows_sync (self->rows, first, end, extra);
  self->syncing = FALSE;
  gtk_widget_queue_allocate (self->list);
}

/* Gives every row in view its card. Cheap when nothing changed. */
static void
ensure_rows (OkrCardView *self)
{
  guint first, end;

  if (self->syncing)
    return;

  get_range (self, LEAST_MARGIN, &first, &end);
  if (!okr_card_rows_covers (self->rows, first, end))
    sync_rows (self, GTK_INVALID_LIST_POSITION);
}

/* What the ground is to cover: what is in view and more. The beginning before the first layout. */
static void
get_ground (OkrCardView *self,
            int         *top,
            int         *bottom)
{
  graphene_rect_t visible;
  double first = 0, last = 0;

  if (okr_scroll_watch_get_visible (self->watch, &visible))
    {
      first = MAX ((double) visible.origin.y - GROUND_MARGIN, 0);
      last = MAX ((double) (visible.origin.y + visible.size.height) + GROUND_MARGIN, 0);
    }
  *top = (int) (first / GROUND_STEP) * GROUND_STEP;
  *bottom = MIN (((int) (last / GROUND_STEP) + 1) * GROUND_STEP, gtk_widget_get_height (self->list));
  *top = MIN (*top, *bottom);
}

static void
place_ground (OkrCardView *self)
{
  get_ground (self, &self->ground_top, &self->ground_bottom);
  gtk_widget_measure (self->ground, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->ground,
                            &(GtkAllocation) { 0, self->ground_top, gtk_widget_get_width (self->list),
                                               self->ground_bottom - self->ground_top }, -1);
}

static void
on_scrolled_cb (gpointer user_data)
{
  OkrCardView *self = user_data;
  int top, bottom;

  ensure_rows (self);
  if (self->ground == NULL)
    return;

  get_ground (self, &top, &bottom);
  if (top != self->ground_top || bottom != self->ground_bottom)
    gtk_widget_queue_allocate (self->list);
}

static void
place_rows (OkrCardView *self)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);
  int width = gtk_widget_get_width (self->list);
  guint length = okr_card_rows_get_length (self->rows);

  for (guint i = 0; i < length; i++)
    {
      OkrCardRow *row = okr_card_rows_get (self->rows, i);
      int y = okr_card_geometry_get_row_y (&geometry, row->position);

      /* GTK wants a widget measured before it is allocated. */
      gtk_widget_measure (row->card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row->card,
                                &(GtkAllocation) { 0, y, width, self->row_height }, -1);
    }
}

static void
reveal_row (OkrCardView *self,
            guint        position)
{
  graphene_rect_t bounds;

  if (!okr_card_view_get_row_bounds (self, position, &bounds))
    return;

  graphene_rect_inset (&bounds, 0, -(float) self->spacing / 2);
  okr_scroll_watch_reveal (self->watch, &bounds);
}

/* A scrolled window cannot scroll to where the content does not reach yet, nor within a layout:
 * so it is done in the first frame that begins with the right height. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  OkrCardView *self = user_data;

  if (self->allocated_n_items != okr_card_rows_get_n_items (self->rows))
    return G_SOURCE_CONTINUE;

  reveal_row (self, self->pending_scroll);
  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
is_before_end_of_view (OkrCardView *self,
                       guint        position)
{
  guint length = okr_card_rows_get_length (self->rows);

  return length == 0 || position <= okr_card_rows_get (self->rows, length - 1)->position;
}

static void
on_items_changed_cb (GListModel  *model,
                     guint        position,
                     guint        removed,
                     guint        added,
                     OkrCardView *self)
{
  if (self->pending_scroll != GTK_INVALID_LIST_POSITION && self->pending_scroll >= position + removed)
    self->pending_scroll += added - removed;
  if (is_before_end_of_view (self, position))
    self->n_shifts++;
  okr_card_rows_items_changed (self->rows, position, removed, added);

  /* Out of sight there is no layout that would let go of the items that left. */
  if (!gtk_widget_get_mapped (self->list))
    okr_card_rows_clear (self->rows);

  if (removed != added)
    gtk_widget_queue_resize (self->list);
  else
    gtk_widget_queue_allocate (self->list);
}

/**
 * okr_card_view_new:
 * @list: the widget that shows the cards; it owns the view
 * @factory: makes and fills them
 *
 * Returns: (transfer full): a view of nothing
 */
OkrCardView *
okr_card_view_new (GtkWidget      *list,
                   OkrCardFactory *factory)
{
  OkrCardView *self = g_new0 (OkrCardView, 1);

  self->list = list;
  self->rows = okr_card_rows_new (list, factory);
  self->watch = okr_scroll_watch_new (list, on_scrolled_cb, self);
  self->row_height = 1;
  self->pending_scroll = GTK_INVALID_LIST_POSITION;

  return self;
}

/**
 * okr_card_view_free:
 * @self: a view
 *
 * Gives back all cards and frees the view.
 */
void
okr_card_view_free (OkrCardView *self)
{
  okr_card_view_set_model (self, NULL);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->list, self->tick_id);
  okr_scroll_watch_free (self->watch);
  okr_card_rows_free (self->rows);
  g_free (self);
}

/**
 * okr_card_view_attach:
 * @self: a view
 *
 * Listens to the scrolled window around the list: to be called when the list got a root.
 */
void
okr_card_view_attach (OkrCardView *self)
{
  okr_scroll_watch_attach (self->watch);
}

/**
 * okr_card_view_detach:
 * @self: a view
 *
 * Forgets the scrolled window: to be called when the list loses its root.
 */
void
okr_card_view_detach (OkrCardView *self)
{
  okr_scroll_watch_detach (self->watch);
}

/**
 * okr_card_view_get_model:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): the model shown
 */
GListModel *
okr_card_view_get_model (OkrCardView *self)
{
  return self->model;
}

/**
 * okr_card_view_set_model:
 * @self: a view
 * @model: (nullable): the items to show
 *
 * Shows another model.
 */
void
okr_card_view_set_model (OkrCardView *self,
                         GListModel  *model)
{
  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  okr_card_rows_set_model (self->rows, model);
  g_set_object (&self->model, model);
  if (model)
    g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed_cb), self);
  self->pending_scroll = GTK_INVALID_LIST_POSITION;
}

/**
 * okr_card_view_get_geometry:
 * @self: a view
 *
 * Returns: the arithmetic of the rows, for the number of items there are now
 */
OkrCardGeometry
okr_card_view_get_geometry (OkrCardView *self)
{
  OkrCardGeometry geometry = {
    .row_height = self->row_height,
    .spacing = self->spacing,
    .n_items = okr_card_rows_get_n_items (self->rows),
  };

  return geometry;
}

/**
 * okr_card_view_set_row_size:
 * @self: a view
 * @row_height: the height of each card in px
 * @spacing: the gap between two cards in px
 *
 * Sets the size of all rows; the list is to be resized after it.
 */
void
okr_card_view_set_row_size (OkrCardView *self,
                            int          row_height,
                            int          spacing)
{
  self->row_height = row_height;
  self->spacing = spacing;
}

/**
 * okr_card_view_set_ground:
 * @self: a view
 * @ground: (nullable): a child of the list
 *
 * Keeps @ground behind the part of the list that is in view.
 */
void
okr_card_view_set_ground (OkrCardView *self,
                          GtkWidget   *ground)
{
  self->ground = ground;
}

/**
 * okr_card_view_allocate:
 * @self: a view
 *
 * Makes what cards are missing and puts all in their place: the size_allocate of the list.
 */
void
okr_card_view_allocate (OkrCardView *self)
{
  self->allocated_n_items = okr_card_rows_get_n_items (self->rows);
  ensure_rows (self);
  place_rows (self);
  if (self->ground != NULL)
    place_ground (self);
}

/**
 * okr_card_view_prepare:
 * @self: a view
 * @above: the height of what scrolls with the list and stands above it, in px
 *
 * Makes the cards that the first layout will need. GTK finds the style of all widgets before a layout:
 * cards that are made within it get theirs in the next frame, and everything is drawn twice.
 */
void
okr_card_view_prepare (OkrCardView *self,
                       int          above)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);
  int height = 0;
  guint first, end;

  if (gtk_widget_get_width (self->list) > 0 || !GTK_IS_WINDOW (root))
    return;

  gtk_window_get_default_size (GTK_WINDOW (root), NULL, &height);
  okr_card_geometry_get_range (&geometry, 0, height - above, LEAST_MARGIN, &first, &end);
  self->syncing = TRUE;
  okr_card_rows_sync (self->rows, first, end, GTK_INVALID_LIST_POSITION);
  self->syncing = FALSE;
}

/**
 * okr_card_view_get_n_shifts:
 * @self: a view
 *
 * Returns: how often cards in view have got another place, went or came
 */
guint
okr_card_view_get_n_shifts (OkrCardView *self)
{
  return self->n_shifts;
}

/**
 * okr_card_view_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): the rows, true to the model as it is now
 */
OkrCardRows *
okr_card_view_get_rows (OkrCardView *self)
{
  ensure_rows (self);

  return self->rows;
}

/**
 * okr_card_view_require:
 * @self: a view
 * @position: a position in the model
 *
 * Gives a card to the row at @position, in view or not. It lives until the rows are next brought
 * up to date, unless it has the focus by then or comes into view.
 *
 * Returns: (transfer none): the row
 */
OkrCardRow *
okr_card_view_require (OkrCardView *self,
                       guint        position)
{
  OkrCardRow *row;

  ensure_rows (self);
  row = okr_card_rows_find_position (self->rows, position);
  if (!row)
    {
      sync_rows (self, position);
      row = okr_card_rows_find_position (self->rows, position);
    }

  /* The viewport scrolls to what gets the focus: it has to find the card in its place. */
  if (gtk_widget_get_width (self->list) > 0)
    place_rows (self);

  return row;
}

/**
 * okr_card_view_get_row_bounds:
 * @self: a view
 * @position: a position in the model
 * @bounds: (out caller-allocates): where that card is, in the coordinates of the list
 *
 * Returns: whether there is such a row
 */
gboolean
okr_card_view_get_row_bounds (OkrCardView     *self,
                              guint            position,
                              graphene_rect_t *bounds)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);

  if (position >= geometry.n_items)
    return FALSE;

  graphene_rect_init (bounds,
                      0, (float) okr_card_geometry_get_row_y (&geometry, position),
                      (float) gtk_widget_get_width (self->list), (float) self->row_height);
  return TRUE;
}

/**
 * okr_card_view_get_first_visible:
 * @self: a view
 *
 * Returns: the first row that is in view as a whole, or else in part, or else 0
 */
guint
okr_card_view_get_first_visible (OkrCardView *self)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);
  graphene_rect_t visible;
  guint first, end;

  get_range (self, 0, &first, &end);
  if (first + 1 < end
      && okr_scroll_watch_get_visible (self->watch, &visible)
      && (float) okr_card_geometry_get_row_y (&geometry, first) < visible.origin.y)
    first++;

  return first;
}

/**
 * okr_card_view_get_page:
 * @self: a view
 *
 * Returns: how many rows Page Down moves, at least 1
 */
guint
okr_card_view_get_page (OkrCardView *self)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self);
  graphene_rect_t visible;

  if (!okr_scroll_watch_get_visible (self->watch, &visible))
    return 1;

  return okr_card_geometry_get_page (&geometry, (double) visible.size.height);
}

/**
 * okr_card_view_scroll_to:
 * @self: a view
 * @position: a position in the model
 *
 * Scrolls as little as brings the row into view, at once or as soon as the list has the height
 * that its model asks for.
 */
void
okr_card_view_scroll_to (OkrCardView *self,
                         guint        position)
{
  guint n_items = okr_card_rows_get_n_items (self->rows);

  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  if (position >= n_items)
    return;

  if (self->allocated_n_items == n_items)
    {
      reveal_row (self, position);
      return;
    }

  self->pending_scroll = position;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->list, on_tick_cb, self, NULL);
}
