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

#include "widgets/okr-card-list-private.h"
#include "widgets/okr-drop-indicator.h"

G_DEFINE_FINAL_TYPE (OkrCardList, okr_card_list, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FACTORY = 1,
  PROP_MODEL,
  PROP_ROW_HEIGHT,
  PROP_SPACING,
} OkrCardListProperty;

static GParamSpec *properties[PROP_SPACING + 1];

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
  OkrCardGeometry geometry = okr_card_view_get_geometry (self->view);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = okr_card_geometry_get_height (&geometry);
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
  okr_card_view_allocate (OKR_CARD_LIST (widget)->view);
}

/* The gap before the position dropped at; the list ends at its last row's half gap. */
static void
get_drop_bounds (OkrCardList     *self,
                 graphene_rect_t *bounds)
{
  OkrCardGeometry geometry = okr_card_view_get_geometry (self->view);
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float y = (float) okr_card_geometry_get_row_y (&geometry, (guint) self->drop_position)
            - ((float) self->spacing + OKR_DROP_INDICATOR_WIDTH) / 2;

  y = CLAMP (y, 0, MAX (height - OKR_DROP_INDICATOR_WIDTH, 0));
  graphene_rect_init (bounds, 0, y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      OKR_DROP_INDICATOR_WIDTH);
}

/* What of the frame before can stay is found by comparing. Where many cards have moved that finds so many bits that it
 * gives up, and all that is around the list is drawn, too. What is drawn here nobody sees, but that it differs says at
 * once that the list does, and only the list. */
static void
snapshot_shift (OkrCardList *self,
                GtkSnapshot *snapshot)
{
  const GdkRGBA colour = { (float) (okr_card_view_get_n_shifts (self->view) % 2), 0, 0, 0 };
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->ground, GTK_WIDGET (self), &bounds))
    gtk_snapshot_append_color (snapshot, &colour, &bounds);
}

static void
okr_card_list_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrCardList *self = OKR_CARD_LIST (widget);
  graphene_rect_t bounds;

  if (self->ground != NULL)
    {
      snapshot_shift (self, snapshot);
      gtk_widget_snapshot_child (widget, self->ground, snapshot);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != self->ground)
      gtk_widget_snapshot_child (widget, child, snapshot);
  if (self->drop_position >= 0)
    {
      get_drop_bounds (self, &bounds);
      okr_drop_indicator_snapshot (snapshot, widget, &bounds);
    }
}

static void
okr_card_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_card_list_parent_class)->root (widget);
  okr_card_view_attach (OKR_CARD_LIST (widget)->view);
}

static void
okr_card_list_unroot (GtkWidget *widget)
{
  okr_card_view_detach (OKR_CARD_LIST (widget)->view);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_card_list_constructed (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  self->view = okr_card_view_new (GTK_WIDGET (self), self->factory);
  okr_card_view_set_row_size (self->view, self->row_height, self->spacing);

  G_OBJECT_CLASS (okr_card_list_parent_class)->constructed (object);
}

static void
okr_card_list_dispose (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  okr_card_list_set_model (self, NULL);
  okr_card_list_set_pinned_item (self, NULL);
  okr_card_list_set_ground (self, NULL);
  g_clear_weak_pointer (&self->entry_item);

  G_OBJECT_CLASS (okr_card_list_parent_class)->dispose (object);
}

static void
okr_card_list_finalize (GObject *object)
{
  OkrCardList *self = OKR_CARD_LIST (object);

  g_clear_pointer (&self->view, okr_card_view_free);
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
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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
  widget_class->root = okr_card_list_root;
  widget_class->unroot = okr_card_list_unroot;

  install_properties (object_class);
  okr_card_list_install_focus (klass);
  gtk_widget_class_set_css_name (widget_class, "cardlist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
okr_card_list_init (OkrCardList *self)
{
  self->row_height = 100;
  self->spacing = 10;
  self->drop_position = -1;
}

/**
 * okr_card_list_new:
 * @factory: makes and fills the cards; shared by the lists of one view
 *
 * The user of the list names it (its accessible label) and says the number of cards in its
 * accessible description. A width and a least height, so that something can be dropped on an
 * empty list, come from the parent or from gtk_widget_set_size_request().
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

  return okr_card_view_get_model (self->view);
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
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (okr_card_view_get_model (self->view) == model)
    return;

  okr_card_view_set_model (self->view, model);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * okr_card_list_set_ground:
 * @self: a list
 * @ground: (nullable) (transfer floating): drawn behind the cards, and nothing else
 *
 * A background of the list itself is as high as the list, and all of it is drawn anew when a card comes; @ground is
 * kept about as high as the view.
 */
void
okr_card_list_set_ground (OkrCardList *self,
                          GtkWidget   *ground)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));
  g_return_if_fail (ground == NULL || GTK_IS_WIDGET (ground));

  g_clear_pointer (&self->ground, gtk_widget_unparent);
  okr_card_view_set_ground (self->view, ground);
  if (ground == NULL)
    return;

  self->ground = ground;
  gtk_widget_set_can_target (ground, FALSE);
  gtk_widget_set_parent (ground, GTK_WIDGET (self));
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
  okr_card_view_set_row_size (self->view, self->row_height, self->spacing);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
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
 * okr_card_list_prepare:
 * @self: a list
 * @above: the height of what scrolls with the list and stands above it, in px
 *
 * Makes the cards that the first layout of a window will need, so that they are drawn once and not
 * twice. To be called when the list is mapped; after its first layout it does nothing.
 */
void
okr_card_list_prepare (OkrCardList *self,
                       int          above)
{
  g_return_if_fail (OKR_IS_CARD_LIST (self));

  okr_card_view_prepare (self->view, above);
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

  okr_card_view_scroll_to (self->view, position);
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

  okr_card_rows_set_pinned_item (okr_card_view_get_rows (self->view), item);
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

  row = okr_card_rows_find_item (okr_card_view_get_rows (self->view), item);

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

  row = okr_card_rows_find_widget (okr_card_view_get_rows (self->view), card);

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

  geometry = okr_card_view_get_geometry (self->view);

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

  return okr_card_view_get_row_bounds (self->view, position, bounds);
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
}
