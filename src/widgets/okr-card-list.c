/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of cards, used by the boards. It is as high as all its items and lies, with other
 * lists, on a canvas that scrolls as a whole; widgets exist only for the rows in view.
 *
 * Why not GtkListView: it keeps 200 rows alive per list, cannot share a scrolled window with
 * other lists, and its heights are estimates that make the view jump. Here all rows of a list
 * have one height, so every place is exact, first frame and frame times do not depend on the
 * number of items, and what GtkListView does for free is done here: keyboard, focus that survives
 * recycling, roles, order of children, scrolling to an item. */

#include "config.h"

#include "widgets/okr-card-list.h"

#include "widgets/okr-card-geometry.h"
#include "widgets/okr-card-rows.h"
#include "widgets/okr-scroll-watch.h"

#include <adwaita.h>

/* Rows made beyond the edge of the view, and those that must be there before more are made. */
#define MARGIN 2
#define LEAST_MARGIN 1

#define DROP_INDICATOR_WIDTH 3.0f

struct _OkrCardList
{
  GtkWidget parent_instance;

  OkrCardFactory *factory;
  OkrCardRows *rows;
  OkrScrollWatch *watch;

  int row_height;
  int spacing;
  int min_height;
  int drop_position;

  gpointer entry_item;     /* weak: where the focus was last, and comes back to */
  guint allocated_n_items; /* the number of items the present height is for */
  guint pending_scroll;    /* to be shown as soon as the height is right */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (OkrCardList, okr_card_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FACTORY = 1,
  PROP_MODEL,
  PROP_ROW_HEIGHT,
  PROP_SPACING,
  PROP_MIN_HEIGHT,
  PROP_DROP_POSITION,
} OkrCardListProperty;

static GParamSpec *properties[PROP_DROP_POSITION + 1];

enum
{
  EDGE_REACHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the keys ask for, as the argument of the key bindings. */
typedef enum
{
  STEP_UP,
  STEP_DOWN,
  STEP_PAGE_UP,
  STEP_PAGE_DOWN,
  STEP_HOME,
  STEP_END,
  STEP_LEFT,
  STEP_RIGHT,
} Step;

static OkrCardGeometry
get_geometry (OkrCardList *self)
{
  OkrCardGeometry geometry = {
    .row_height = self->row_height,
    .spacing = self->spacing,
    .n_items = okr_card_rows_get_n_items (self->rows),
  };

  return geometry;
}

static void
get_row_rect (OkrCardList     *self,
              guint            position,
              graphene_rect_t *bounds)
{
  OkrCardGeometry geometry = get_geometry (self);

  graphene_rect_init (bounds,
                      0, (float) okr_card_geometry_get_row_y (&geometry, position),
                      (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) self->row_height);
}

/* Which rows are in view, with @margin rows more. None before the first layout. */
static void
get_range (OkrCardList *self,
           guint        margin,
           guint       *first,
           guint       *end)
{
  OkrCardGeometry geometry = get_geometry (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  graphene_rect_t visible;

  *first = *end = 0;
  if (width <= 0
      || !okr_scroll_watch_get_visible (self->watch, &visible)
      || visible.origin.x >= (float) width
      || visible.origin.x + visible.size.width <= 0)
    return;

  okr_card_geometry_get_range (&geometry,
                               (double) visible.origin.y,
                               (double) (visible.origin.y + visible.size.height),
                               margin, first, end);
}

/* Gives every row in view its card. Cheap when nothing changed. */
static void
ensure_rows (OkrCardList *self)
{
  guint first, end;

  get_range (self, LEAST_MARGIN, &first, &end);
  if (okr_card_rows_covers (self->rows, first, end))
    return;

  get_range (self, MARGIN, &first, &end);
  okr_card_rows_sync (self->rows, first, end, GTK_INVALID_LIST_POSITION);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
place_rows (OkrCardList *self)
{
  OkrCardGeometry geometry = get_geometry (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
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
reveal_row (OkrCardList *self,
            guint        position)
{
  graphene_rect_t bounds;

  get_row_rect (self, position, &bounds);
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
  OkrCardList *self = OKR_CARD_LIST (widget);

  if (self->allocated_n_items != okr_card_rows_get_n_items (self->rows))
    return G_SOURCE_CONTINUE;

  if (self->pending_scroll < self->allocated_n_items)
    reveal_row (self, self->pending_scroll);
  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static guint
shift_position (guint position,
                guint changed,
                guint removed,
                guint added)
{
  if (position == GTK_INVALID_LIST_POSITION || position < changed + removed)
    return position;

  return position - removed + added;
}

static void
on_items_changed_cb (GListModel  *model,
                     guint        position,
                     guint        removed,
                     guint        added,
                     OkrCardList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->pending_scroll = shift_position (self->pending_scroll, position, removed, added);
  okr_card_rows_items_changed (self->rows, position, removed, added);

  /* Out of sight there is no layout that would let go of the items that left. */
  if (!gtk_widget_get_mapped (widget))
    okr_card_rows_clear (self->rows);

  if (removed != added)
    gtk_widget_queue_resize (widget);
  else
    gtk_widget_queue_allocate (widget);
}

static void
on_view_changed_cb (GtkWidget *widget)
{
  ensure_rows (OKR_CARD_LIST (widget));
}

/* The first row that is in view as a whole, or at least in part. */
static guint
get_first_visible (OkrCardList *self)
{
  OkrCardGeometry geometry = get_geometry (self);
  graphene_rect_t visible;
  guint first, end;

  get_range (self, 0, &first, &end);
  if (first + 1 < end
      && okr_scroll_watch_get_visible (self->watch, &visible)
      && (float) okr_card_geometry_get_row_y (&geometry, first) < visible.origin.y)
    first++;

  return first < geometry.n_items ? first : 0;
}

static gboolean
enter (OkrCardList *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  /* A new window gives the focus away before its first layout, when no place is known. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return FALSE;

  if (self->entry_item)
    position = okr_card_rows_locate (self->rows, self->entry_item);
  if (position == GTK_INVALID_LIST_POSITION)
    position = get_first_visible (self);

  return okr_card_list_focus_position (self, position);
}

static guint
get_page_rows (OkrCardList *self)
{
  OkrCardGeometry geometry = get_geometry (self);
  graphene_rect_t visible;

  if (!okr_scroll_watch_get_visible (self->watch, &visible))
    return 1;

  return okr_card_geometry_get_page (&geometry, (double) visible.size.height);
}

static guint
step_from (OkrCardList *self,
           guint        position,
           Step         step)
{
  guint last = okr_card_rows_get_n_items (self->rows) - 1;

  switch (step)
    {
    case STEP_UP:
      return position > 0 ? position - 1 : 0;
    case STEP_DOWN:
      return MIN (position + 1, last);
    case STEP_PAGE_UP:
      return position - MIN (position, get_page_rows (self));
    case STEP_PAGE_DOWN:
      return MIN (position + get_page_rows (self), last);
    case STEP_HOME:
      return 0;
    case STEP_END:
      return last;
    case STEP_LEFT:
    case STEP_RIGHT:
    default:
      return position;
    }
}

static gboolean
move_focus (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  guint position = okr_card_list_get_focus_position (self);
  Step step = (Step) g_variant_get_int32 (args);
  guint next;

  if (position == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;

  next = step_from (self, position, step);
  if (next != position)
    okr_card_list_focus_position (self, next);
  else if (step == STEP_LEFT || step == STEP_RIGHT)
    g_signal_emit (self, signals[EDGE_REACHED], 0, step == STEP_LEFT ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  else if (step == STEP_UP || step == STEP_DOWN)
    g_signal_emit (self, signals[EDGE_REACHED], 0, step == STEP_UP ? GTK_DIR_UP : GTK_DIR_DOWN);

  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
okr_card_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* Does not ask the cards: which of them exist depends on the view. The width is the parent's. */
static void
okr_card_list_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  OkrCardGeometry geometry = get_geometry (self);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MAX (okr_card_geometry_get_height (&geometry), self->min_height);
  else
    *minimum = 0;
  *natural = *minimum;
}

static void
okr_card_list_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  OkrCardList *self = OKR_CARD_LIST (widget);

  self->allocated_n_items = okr_card_rows_get_n_items (self->rows);
  ensure_rows (self);
  place_rows (self);
}

static void
snapshot_drop_indicator (OkrCardList *self,
                         GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  OkrCardGeometry geometry = get_geometry (self);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float y = (float) okr_card_geometry_get_row_y (&geometry, (guint) self->drop_position)
            - (float) self->spacing / 2 - DROP_INDICATOR_WIDTH / 2;
  float lowest = (float) gtk_widget_get_height (GTK_WIDGET (self)) - DROP_INDICATOR_WIDTH;
  GskRoundedRect outline;
  GdkRGBA colour;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &colour);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, CLAMP (y, 0, MAX (lowest, 0)),
                                                        width, DROP_INDICATOR_WIDTH),
                                   DROP_INDICATOR_WIDTH / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
okr_card_list_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrCardList *self = OKR_CARD_LIST (widget);

  GTK_WIDGET_CLASS (okr_card_list_parent_class)->snapshot (widget, snapshot);
  if (self->drop_position >= 0)
    snapshot_drop_indicator (self, snapshot);
}

/* The list is one stop of the Tab key, which else would walk through thousands of cards to reach
 * the next column; the arrow keys move inside. */
static gboolean
okr_card_list_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  OkrCardRow *row = okr_card_rows_find_focus (self->rows);

  if (row)
    return gtk_widget_child_focus (row->card, direction);

  return enter (self);
}

static gboolean
okr_card_list_grab_focus (GtkWidget *widget)
{
  return enter (OKR_CARD_LIST (widget));
}

static void
okr_card_list_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  OkrCardRow *row = child ? okr_card_rows_find_widget (self->rows, child) : NULL;

  GTK_WIDGET_CLASS (okr_card_list_parent_class)->set_focus_child (widget, child);
  if (row)
    g_set_weak_pointer (&self->entry_item, row->item);
}

static void
okr_card_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_card_list_parent_class)->root (widget);
  okr_scroll_watch_attach (OKR_CARD_LIST (widget)->watch);
}

static void
okr_card_list_unroot (GtkWidget *widget)
{
  okr_scroll_watch_detach (OKR_CARD_LIST (widget)->watch);
  GTK_WIDGET_CLASS (okr_card_list_parent_class)->unroot (widget);
}

static void
okr_card_list_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  switch ((OkrCardListProperty) property_id)
    {
    case PROP_FACTORY:
      g_value_set_object (value, self->factory);
      break;
    case PROP_MODEL:
      g_value_set_object (value, okr_card_list_get_model (self));
      break;
    case PROP_ROW_HEIGHT:
      g_value_set_int (value, self->row_height);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_MIN_HEIGHT:
      g_value_set_int (value, self->min_height);
      break;
    case PROP_DROP_POSITION:
      g_value_set_int (value, self->drop_position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_card_list_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  switch ((OkrCardListProperty) property_id)
    {
    case PROP_FACTORY:
      self->factory = g_value_dup_object (value);
      break;
    case PROP_MODEL:
      okr_card_list_set_model (self, g_value_get_object (value));
      break;
    case PROP_ROW_HEIGHT:
      okr_card_list_set_row_height (self, g_value_get_int (value));
      break;
    case PROP_SPACING:
      okr_card_list_set_spacing (self, g_value_get_int (value));
      break;
    case PROP_MIN_HEIGHT:
      okr_card_list_set_min_height (self, g_value_get_int (value));
      break;
    case PROP_DROP_POSITION:
      okr_card_list_set_drop_position (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_card_list_constructed (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  self->rows = okr_card_rows_new (GTK_WIDGET (self), self->factory);

  G_OBJECT_CLASS (okr_card_list_parent_class)->constructed (object);
}

static void
okr_card_list_dispose (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  okr_card_list_set_model (self, NULL);
  okr_card_rows_set_pinned_item (self->rows, NULL);
  g_clear_weak_pointer (&self->entry_item);

  G_OBJECT_CLASS (okr_card_list_parent_class)->dispose (object);
}

static void
okr_card_list_finalize (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  g_clear_pointer (&self->rows, okr_card_rows_free);
  g_clear_pointer (&self->watch, okr_scroll_watch_free);
  g_clear_object (&self->factory);

  G_OBJECT_CLASS (okr_card_list_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_FACTORY] =
    g_param_spec_object ("factory", NULL, NULL, OKR_TYPE_CARD_FACTORY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_ROW_HEIGHT] = g_param_spec_int ("row-height", NULL, NULL, 1, 4096, 100, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1024, 10, flags);
  properties[PROP_MIN_HEIGHT] = g_param_spec_int ("min-height", NULL, NULL, 0, G_MAXINT / 2, 0, flags);
  properties[PROP_DROP_POSITION] =
    g_param_spec_int ("drop-position", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key;
    guint keypad_key;
    Step step;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, STEP_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, STEP_DOWN },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, STEP_PAGE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, STEP_PAGE_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, STEP_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, STEP_END },
    { GDK_KEY_Left, GDK_KEY_KP_Left, STEP_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, STEP_RIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_focus, "i", keys[i].step);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad_key, 0, move_focus, "i", keys[i].step);
    }
}

static void
okr_card_list_class_init (OkrCardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = okr_card_list_get_property;
  object_class->set_property = okr_card_list_set_property;
  object_class->constructed = okr_card_list_constructed;
  object_class->dispose = okr_card_list_dispose;
  object_class->finalize = okr_card_list_finalize;

  widget_class->get_request_mode = okr_card_list_get_request_mode;
  widget_class->measure = okr_card_list_measure;
  widget_class->size_allocate = okr_card_list_size_allocate;
  widget_class->snapshot = okr_card_list_snapshot;
  widget_class->focus = okr_card_list_focus;
  widget_class->grab_focus = okr_card_list_grab_focus;
  widget_class->set_focus_child = okr_card_list_set_focus_child;
  widget_class->root = okr_card_list_root;
  widget_class->unroot = okr_card_list_unroot;

  install_properties (object_class);

  /**
   * OkrCardList::edge-reached:
   * @self: a list
   * @direction: where the key pointed to
   *
   * An arrow key could not move the focus inside the list: left or right, up from the first row
   * or down from the last. Who knows the neighbours moves the focus there. The direction is that
   * of the screen, in right-to-left layouts too.
   */
  signals[EDGE_REACHED] = g_signal_new ("edge-reached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cardlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
okr_card_list_init (OkrCardList *self)
{
  self->row_height = 100;
  self->spacing = 10;
  self->drop_position = -1;
  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  self->watch = okr_scroll_watch_new (GTK_WIDGET (self), on_view_changed_cb);
}

/**
 * okr_card_list_new:
 * @factory: makes and fills the cards; shared by the lists of one view
 *
 * The user of the list names it (its accessible label) and says the number of cards in its
 * accessible description.
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
okr_card_list_new (OkrCardFactory *factory)
{
  g_return_val_if_fail (OKR_IS_CARD_FACTORY (factory), NULL);

  return g_object_new (OKR_TYPE_CARD_LIST, "factory", factory, NULL);
}

/**
 * okr_card_list_get_model:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): the model shown
 */
GListModel *
okr_card_list_get_model (OkrCardList *self)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), NULL);

  return okr_card_rows_get_model (self->rows);
}

/**
 * okr_card_list_set_model:
 * @self: a list
 * @model: (nullable): the items to show; no item may be in it twice
 *
 * Shows another model.
 */
void
okr_card_list_set_model (OkrCardList *self,
                         GListModel  *model)
{
  GListModel *old;

  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  old = okr_card_rows_get_model (self->rows);
  if (old == model)
    return;

  if (old)
    g_signal_handlers_disconnect_by_func (old, on_items_changed_cb, self);
  okr_card_rows_set_model (self->rows, model);
  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  if (model)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                             G_CONNECT_DEFAULT);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

static void
set_size (OkrCardList         *self,
          int                 *field,
          int                  value,
          OkrCardListProperty  property)
{
  if (*field == value)
    return;

  *field = value;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * okr_card_list_get_row_height:
 * @self: a list
 *
 * Returns: the height of each card in px
 */
int
okr_card_list_get_row_height (OkrCardList *self)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), 0);

  return self->row_height;
}

/**
 * okr_card_list_set_row_height:
 * @self: a list
 * @row_height: the height of each card in px, at least what a card needs
 *
 * Sets the height that all cards have.
 */
void
okr_card_list_set_row_height (OkrCardList *self,
                              int          row_height)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (row_height > 0);

  set_size (self, &self->row_height, row_height, PROP_ROW_HEIGHT);
}

/**
 * okr_card_list_get_spacing:
 * @self: a list
 *
 * Returns: the gap between two cards in px
 */
int
okr_card_list_get_spacing (OkrCardList *self)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), 0);

  return self->spacing;
}

/**
 * okr_card_list_set_spacing:
 * @self: a list
 * @spacing: the gap between two cards in px; half of it is above the first and below the last
 *
 * Sets the gap between two cards.
 */
void
okr_card_list_set_spacing (OkrCardList *self,
                           int          spacing)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (spacing >= 0);

  set_size (self, &self->spacing, spacing, PROP_SPACING);
}

/**
 * okr_card_list_get_min_height:
 * @self: a list
 *
 * Returns: the height in px that the list has at least
 */
int
okr_card_list_get_min_height (OkrCardList *self)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), 0);

  return self->min_height;
}

/**
 * okr_card_list_set_min_height:
 * @self: a list
 * @min_height: a height in px
 *
 * Sets the height that the list has at least, so that something can be dropped on an empty one.
 */
void
okr_card_list_set_min_height (OkrCardList *self,
                              int          min_height)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (min_height >= 0);

  set_size (self, &self->min_height, min_height, PROP_MIN_HEIGHT);
}

/**
 * okr_card_list_focus_item:
 * @self: a list
 * @item: an item of its model
 *
 * Gives the focus to the card of @item, which is made and scrolled into view if need be.
 *
 * Returns: whether it got the focus; %FALSE if the item is not in the model
 */
gboolean
okr_card_list_focus_item (OkrCardList *self,
                          gpointer     item)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), FALSE);
  g_return_val_if_fail (G_IS_OBJECT (item), FALSE);

  ensure_rows (self);

  return okr_card_list_focus_position (self, okr_card_rows_locate (self->rows, item));
}

/**
 * okr_card_list_focus_position:
 * @self: a list
 * @position: a position in its model; one beyond the end gets nothing
 *
 * Gives the focus to the card at @position, which is made and scrolled into view if need be.
 *
 * Returns: whether it got the focus
 */
gboolean
okr_card_list_focus_position (OkrCardList *self,
                              guint        position)
{
  OkrCardRow *row;
  guint first, end;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), FALSE);

  if (position >= okr_card_rows_get_n_items (self->rows) || !gtk_widget_get_root (GTK_WIDGET (self)))
    return FALSE;

  ensure_rows (self);
  row = okr_card_rows_find_position (self->rows, position);
  if (!row)
    {
      get_range (self, MARGIN, &first, &end);
      okr_card_rows_sync (self->rows, first, end, position);
      row = okr_card_rows_find_position (self->rows, position);
    }

  /* The viewport scrolls to what gets the focus: it has to find the card in its place. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    place_rows (self);
  if (!gtk_widget_grab_focus (row->card))
    return FALSE;
  okr_card_list_scroll_to (self, position);

  return TRUE;
}

/**
 * okr_card_list_get_focus_position:
 * @self: a list
 *
 * Returns: the position of the card with the focus, or %GTK_INVALID_LIST_POSITION
 */
guint
okr_card_list_get_focus_position (OkrCardList *self)
{
  OkrCardRow *row;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), GTK_INVALID_LIST_POSITION);

  ensure_rows (self);
  row = okr_card_rows_find_focus (self->rows);

  return row ? row->position : GTK_INVALID_LIST_POSITION;
}

/**
 * okr_card_list_scroll_to:
 * @self: a list
 * @position: a position in its model
 *
 * Scrolls the scrolled window around the list as little as brings that card into view. After a
 * change of the model it waits for the list to have its new height.
 */
void
okr_card_list_scroll_to (OkrCardList *self,
                         guint        position)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));

  if (position >= okr_card_rows_get_n_items (self->rows))
    return;

  self->pending_scroll = GTK_INVALID_LIST_POSITION;
  if (self->allocated_n_items == okr_card_rows_get_n_items (self->rows))
    {
      reveal_row (self, position);
      return;
    }

  self->pending_scroll = position;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/**
 * okr_card_list_set_pinned_item:
 * @self: a list
 * @item: (nullable): an item of the model, or %NULL for none
 *
 * Keeps the card that shows @item alive out of view too: a drag ends when the card it began on
 * is taken away.
 */
void
okr_card_list_set_pinned_item (OkrCardList *self,
                               gpointer     item)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (item == NULL || G_IS_OBJECT (item));

  okr_card_rows_set_pinned_item (self->rows, item);
}

/**
 * okr_card_list_get_widget_for:
 * @self: a list
 * @item: an item
 *
 * Returns: (nullable) (transfer none): the card that shows @item, if it has one now
 */
GtkWidget *
okr_card_list_get_widget_for (OkrCardList *self,
                              gpointer     item)
{
  OkrCardRow *row;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), NULL);

  ensure_rows (self);
  row = okr_card_rows_find_item (self->rows, item);

  return row ? row->card : NULL;
}

/**
 * okr_card_list_get_item_for:
 * @self: a list
 * @card: a card of the list, or a widget inside of one
 *
 * Returns: (nullable) (transfer none): the item it shows
 */
gpointer
okr_card_list_get_item_for (OkrCardList *self,
                            GtkWidget   *card)
{
  OkrCardRow *row;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (card), NULL);

  ensure_rows (self);
  row = okr_card_rows_find_widget (self->rows, card);

  return row ? row->item : NULL;
}

/**
 * okr_card_list_get_position_at:
 * @self: a list
 * @y: a height in px, in the coordinates of the list; may be outside of it
 * @after: (out) (optional): whether @y is in the lower half of a row
 *
 * Finds where something dropped at @y would go, by the half of the row under it (E2E 18).
 *
 * Returns: the position it would get, from 0 to the number of items
 */
guint
okr_card_list_get_position_at (OkrCardList *self,
                               double       y,
                               gboolean    *after)
{
  OkrCardGeometry geometry;

  g_return_val_if_fail (OKR_IS_CARD_LIST (self), 0);

  geometry = get_geometry (self);

  return okr_card_geometry_get_insertion (&geometry, y, after);
}

/**
 * okr_card_list_get_row_bounds:
 * @self: a list
 * @position: a position in its model
 * @bounds: (out caller-allocates): where that card is, in the coordinates of the list
 *
 * Returns: whether there is such a row
 */
gboolean
okr_card_list_get_row_bounds (OkrCardList     *self,
                              guint            position,
                              graphene_rect_t *bounds)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  get_row_rect (self, position, bounds);

  return position < okr_card_rows_get_n_items (self->rows);
}

/**
 * okr_card_list_get_drop_position:
 * @self: a list
 *
 * Returns: where the drop indicator is, or -1
 */
int
okr_card_list_get_drop_position (OkrCardList *self)
{
  g_return_val_if_fail (OKR_IS_CARD_LIST (self), -1);

  return self->drop_position;
}

/**
 * okr_card_list_set_drop_position:
 * @self: a list
 * @position: the position that something would get if dropped now, or -1
 *
 * Draws a slim line in the gap before @position. Nothing else moves.
 */
void
okr_card_list_set_drop_position (OkrCardList *self,
                                 int          position)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));

  position = MAX (position, -1);
  if (self->drop_position == position)
    return;

  self->drop_position = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DROP_POSITION]);
}
