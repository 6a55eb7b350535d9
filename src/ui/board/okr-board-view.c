/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as people see and handle it.  This file holds the lanes and the cards, okr-board-view-places.c the geometry;
 * okr-board-drag.c adds the pointer, okr-board-keys.c the keyboard.  All of it shares one path: a gesture ends
 * in okr_board_view_move().
 *
 * The board scrolls as one canvas and its card lists have widgets only for what is in view: first frame and
 * memory do not grow with the number of cards (GtkListView keeps 200 rows alive in each list).  */

#include "config.h"

#include "ui/board/okr-board-view-private.h"

#include "ui/board/okr-board-card.h"
#include "ui/okr-advice-popover.h"

#include <glib/gi18n.h>

#define CARD_SPACING 8

typedef enum
{
  PROP_SELECTION_SIZE = 1,
  PROP_FOLDED,
} OkrBoardViewProperty;

enum
{
  SIGNAL_MOVE,
  SIGNAL_OPEN,
  SIGNAL_MENU,
  SIGNAL_EDGE_REACHED,
  SIGNAL_LANE_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_FOLDED + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrBoardView, okr_board_view, GTK_TYPE_WIDGET)

/* ---- cards ---- */

static GtkWidget *
create_card (gpointer user_data)
{
  return g_object_new (OKR_BOARD_VIEW (user_data)->card_type, NULL);
}

static void
advise_card (OkrBoardView *self,
             OkrBoardCard *card,
             OkrEntity    *entity)
{
  GPtrArray *advice = okr_advice_list_get (self->advice, entity);
  g_autofree char *summary = advice != NULL ? okr_advice_dup_urgent (advice) : NULL;

  okr_board_card_set_advice (card, summary);
}

static void
show_card (OkrBoardView *self,
           OkrBoardCard *card,
           OkrEntity    *entity)
{
  okr_board_card_bind (card, entity, okr_clock_get_today (self->clock), self->zoom);
  advise_card (self, card, entity);
}

static void
bind_card (GtkWidget *widget,
           gpointer   item,
           guint      position,
           gpointer   user_data)
{
  OkrBoardView *self = user_data;
  OkrBoardCard *card = OKR_BOARD_CARD (widget);
  OkrCardList *list = OKR_CARD_LIST (gtk_widget_get_parent (widget));
  guint n = g_list_model_get_n_items (okr_card_list_get_model (list));
  g_autofree char *place = NULL;

  /* Translators: where a card is in its column, as in "Card 2 of 5" */
  place = g_strdup_printf (_("card %'u of %'u"), position + 1, n);
  show_card (self, card, item);
  okr_board_card_set_place (card, place);
  okr_board_card_set_selected (card, okr_board_view_is_selected (self, item));
}

static void
unbind_card (GtkWidget *card,
             gpointer   item,
             gpointer   user_data)
{
  okr_board_card_unbind (OKR_BOARD_CARD (card));
}

static void
update_row_height (OkrBoardView *self)
{
  int height = okr_board_card_measure_height (self->card_type, GTK_WIDGET (self), self->zoom);

  for (guint i = 0; i < self->lanes->len; i++)
    okr_lane_view_set_row_height (g_ptr_array_index (self->lanes, i), height, (int) (CARD_SPACING * self->zoom));
  self->measured_font = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

/* The font may be another one, or of another size. */
static void
ensure_row_height (OkrBoardView *self)
{
  if (pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self))) != self->measured_font)
    update_row_height (self);
}

typedef void (*CardFunc) (OkrBoardView *self,
                          OkrBoardCard *card,
                          OkrEntity    *entity);

/* Only what is in view: what is not will be bound when it comes into view. */
static void
foreach_card (OkrBoardView *self,
              CardFunc      func)
{
  for (guint i = 0; i < self->lanes->len; i++)
    for (guint j = 0; j < okr_board_get_n_columns (self->board); j++)
      {
        GtkWidget *list = GTK_WIDGET (okr_lane_view_get_list (g_ptr_array_index (self->lanes, i), j));

        for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
          if (OKR_IS_BOARD_CARD (child) && okr_board_card_get_entity (OKR_BOARD_CARD (child)) != NULL)
            {
              g_autoptr (OkrEntity) entity = g_object_ref (okr_board_card_get_entity (OKR_BOARD_CARD (child)));

              func (self, OKR_BOARD_CARD (child), entity);
            }
      }
}

static void
on_advised_cb (OkrBoardView *self)
{
  foreach_card (self, advise_card);
}

/* What is due was so for the day on which a card was filled. */
static void
on_today_changed_cb (OkrBoardView *self)
{
  foreach_card (self, show_card);
}

/* ---- lanes ---- */

static void
on_edge_reached_cb (OkrCardList      *list,
                    GtkDirectionType  direction,
                    OkrBoardView     *self)
{
  g_signal_emit (self, signals[SIGNAL_EDGE_REACHED], 0, list, direction);
}

static void
remove_lane (OkrBoardView *self,
             guint         position)
{
  OkrLaneView *lane = g_ptr_array_index (self->lanes, position);

  g_signal_emit (self, signals[SIGNAL_LANE_REMOVED], 0, lane);
  g_ptr_array_remove_index (self->lanes, position);
  gtk_widget_unparent (GTK_WIDGET (lane));
}

static void
remove_lanes (OkrBoardView *self)
{
  okr_board_view_set_aim (self, NULL);
  while (self->lanes->len > 0)
    remove_lane (self, self->lanes->len - 1);
}

/* What a lane is remembered by: the id of what it groups; nobody is "". */
static const char *
get_lane_id (OkrBoardLane *lane)
{
  OkrEntity *entity = okr_board_lane_get_entity (lane);

  return entity != NULL ? okr_entity_get_id (entity) : "";
}

static void
on_lane_folded_cb (OkrLaneView  *lane,
                   GParamSpec   *pspec,
                   OkrBoardView *self)
{
  const char *id = get_lane_id (okr_lane_view_get_lane (lane));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->folded[i] != NULL; i++)
    if (!g_str_equal (self->folded[i], id))
      g_strv_builder_add (builder, self->folded[i]);
  if (okr_lane_view_get_folded (lane))
    g_strv_builder_add (builder, id);
  g_strfreev (self->folded);
  self->folded = g_strv_builder_end (builder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static OkrLaneView *
create_lane (OkrBoardView *self,
             guint         position)
{
  g_autoptr (OkrBoardLane) lane = g_list_model_get_item (okr_board_get_lanes (self->board), position);
  OkrLaneView *view = OKR_LANE_VIEW (okr_lane_view_new (self->board, lane, self->track, self->factory));

  for (guint i = 0; i < okr_board_get_n_columns (self->board); i++)
    g_signal_connect_object (okr_lane_view_get_list (view, i), "edge-reached",
                             G_CALLBACK (on_edge_reached_cb), self, G_CONNECT_DEFAULT);
  okr_lane_view_set_folded (view, g_strv_contains ((const char * const *) self->folded, get_lane_id (lane)));
  g_signal_connect_object (view, "notify::folded", G_CALLBACK (on_lane_folded_cb), self, G_CONNECT_DEFAULT);

  return view;
}

static void
on_lanes_items_changed_cb (GListModel   *lanes,
                           guint         position,
                           guint         removed,
                           guint         added,
                           OkrBoardView *self)
{
  okr_board_view_set_aim (self, NULL);
  for (guint i = 0; i < removed; i++)
    remove_lane (self, position);

  for (guint i = position; i < position + added; i++)
    {
      OkrLaneView *view = create_lane (self, i);
      GtkWidget *previous = i > 0 ? g_ptr_array_index (self->lanes, i - 1) : NULL;

      gtk_widget_insert_after (GTK_WIDGET (view), GTK_WIDGET (self), previous);
      g_ptr_array_insert (self->lanes, (int) i, view);
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_row_height (self);
  else
    self->measured_font = 0;    /* later: whoever measures a text waits for the fonts, which may still be looked for */
}

static void
on_track_changed_cb (OkrColumnTrack *track,
                     OkrBoardView   *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    okr_lane_view_follow_track (g_ptr_array_index (self->lanes, i));
}

static void
on_selection_changed_cb (OkrSelection *selection,
                         OkrEntity    *entity,
                         OkrBoardView *self)
{
  GtkWidget *card = okr_board_view_get_card (self, entity);

  if (card != NULL)
    okr_board_card_set_selected (OKR_BOARD_CARD (card), okr_selection_contains (selection, entity));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION_SIZE]);
}

/* ---- the widget ---- */

static void
okr_board_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (okr_board_view_parent_class)->css_changed (widget, change);
  ensure_row_height (OKR_BOARD_VIEW (widget));
}

static void
okr_board_view_map (GtkWidget *widget)
{
  OkrBoardView *self = OKR_BOARD_VIEW (widget);
  int above = 0;

  ensure_row_height (self);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      OkrLaneView *lane = g_ptr_array_index (self->lanes, i);
      int height;

      okr_lane_view_prepare (lane, above);
      gtk_widget_measure (GTK_WIDGET (lane), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      above += height;
    }

  GTK_WIDGET_CLASS (okr_board_view_parent_class)->map (widget);
}

static void
okr_board_view_dispose (GObject *object)
{
  OkrBoardView *self = OKR_BOARD_VIEW (object);

  okr_board_view_set_board (self, NULL, NULL);
  g_clear_object (&self->track);
  g_clear_object (&self->factory);

  G_OBJECT_CLASS (okr_board_view_parent_class)->dispose (object);
}

static void
okr_board_view_finalize (GObject *object)
{
  OkrBoardView *self = OKR_BOARD_VIEW (object);

  g_ptr_array_unref (self->lanes);
  g_object_unref (self->selection);
  g_strfreev (self->folded);

  G_OBJECT_CLASS (okr_board_view_parent_class)->finalize (object);
}

static void
okr_board_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OkrBoardView *self = OKR_BOARD_VIEW (object);

  switch ((OkrBoardViewProperty) property_id)
    {
    case PROP_SELECTION_SIZE:
      g_value_set_uint (value, okr_selection_get_size (self->selection));
      break;
    case PROP_FOLDED:
      g_value_set_boxed (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_board_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OkrBoardView *self = OKR_BOARD_VIEW (object);

  switch ((OkrBoardViewProperty) property_id)
    {
    case PROP_FOLDED:
      g_strfreev (self->folded);
      self->folded = g_value_dup_boxed (value);
      break;
    case PROP_SELECTION_SIZE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * OkrBoardView:selection-size:
   *
   * How many cards are selected.
   */
  properties[PROP_SELECTION_SIZE] = g_param_spec_uint ("selection-size", NULL, NULL, 0, G_MAXUINT, 0,
                                                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrBoardView:folded:
   *
   * The ids of what the folded lanes group; lanes that come later look here.
   */
  properties[PROP_FOLDED] = g_param_spec_boxed ("folded", NULL, NULL, G_TYPE_STRV,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (OkrBoardViewClass *klass)
{
  /**
   * OkrBoardView::move:
   * @cards: (element-type OkrEntity): the cards, in the order of the board
   * @aim: (type gpointer): an OkrBoardAim
   * @at_once: whether what a column needs to know is taken without asking
   *
   * Somebody moved cards, with the pointer, the keyboard or a menu.
   */
  signals[SIGNAL_MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_PTR_ARRAY, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  /**
   * OkrBoardView::open:
   * @entity: the card that was activated
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, OKR_TYPE_ENTITY);

  /**
   * OkrBoardView::menu:
   * @entity: the card whose menu is asked for
   * @card: its widget
   * @x: in the coordinates of @card
   * @y: in the coordinates of @card
   */
  signals[SIGNAL_MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 4, OKR_TYPE_ENTITY, GTK_TYPE_WIDGET, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  /**
   * OkrBoardView::lane-removed:
   * @lane: a row that is about to go; an OkrBoardAim in it means nothing any more
   */
  signals[SIGNAL_LANE_REMOVED] = g_signal_new ("lane-removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, OKR_TYPE_LANE_VIEW);

  /**
   * OkrBoardView::edge-reached:
   * @list: the list that has the focus
   * @direction: where a key wants to go from there
   */
  signals[SIGNAL_EDGE_REACHED] = g_signal_new ("edge-reached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 2, OKR_TYPE_CARD_LIST, GTK_TYPE_DIRECTION_TYPE);
}

static void
okr_board_view_class_init (OkrBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_board_view_dispose;
  object_class->finalize = okr_board_view_finalize;
  object_class->get_property = okr_board_view_get_property;
  object_class->set_property = okr_board_view_set_property;

  widget_class->map = okr_board_view_map;
  widget_class->css_changed = okr_board_view_css_changed;

  install_properties (object_class);
  install_signals (klass);

  gtk_widget_class_set_css_name (widget_class, "board");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_board_view_init (OkrBoardView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->zoom = 1.0;
  self->lanes = g_ptr_array_new ();
  self->folded = g_new0 (char *, 1);
  self->selection = okr_selection_new ();
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_DEFAULT);
  self->factory = okr_card_factory_new (create_card, bind_card, unbind_card, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Board"), -1);
}

/**
 * okr_board_view_new:
 * @track: where the columns are; shared with the headings
 * @card_type: the class of its cards, of OkrBoardCard
 *
 * Returns: (transfer floating): a new view, empty
 */
GtkWidget *
okr_board_view_new (OkrColumnTrack *track,
                    GType           card_type)
{
  OkrBoardView *self = g_object_new (OKR_TYPE_BOARD_VIEW, NULL);

  self->card_type = card_type;
  self->track = g_object_ref (track);
  g_signal_connect_object (track, "changed", G_CALLBACK (on_track_changed_cb), self, G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}

static void
on_cycle_changed_cb (OkrBoardView *self)
{
  okr_advice_list_set_cycle (self->advice, okr_board_get_cycle (self->board));
}

static void
forget_board (OkrBoardView *self)
{
  g_signal_handlers_disconnect_by_data (self->board, self);
  g_signal_handlers_disconnect_by_data (okr_board_get_lanes (self->board), self);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  okr_board_view_unselect_all (self);
  remove_lanes (self);
  g_clear_object (&self->advice);
}

/**
 * okr_board_view_set_board:
 * @self: a view
 * @board: (nullable): what to show
 * @clock: (nullable): says what day it is
 */
void
okr_board_view_set_board (OkrBoardView *self,
                          OkrBoard     *board,
                          OkrClock     *clock)
{
  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  if (self->board == board)
    return;

  if (self->board != NULL)
    forget_board (self);

  g_set_object (&self->board, board);
  g_set_object (&self->clock, clock);
  if (board == NULL)
    return;

  self->advice = okr_advice_list_new (okr_board_get_workspace (board));
  g_signal_connect_object (self->advice, "changed", G_CALLBACK (on_advised_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (on_today_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::cycle", G_CALLBACK (on_cycle_changed_cb), self, G_CONNECT_SWAPPED);
  on_cycle_changed_cb (self);
  okr_column_track_set_n_columns (self->track, okr_board_get_n_columns (board));
  g_signal_connect_object (okr_board_get_lanes (board), "items-changed",
                           G_CALLBACK (on_lanes_items_changed_cb), self, G_CONNECT_DEFAULT);
  on_lanes_items_changed_cb (okr_board_get_lanes (board), 0, 0, g_list_model_get_n_items (okr_board_get_lanes (board)), self);
}

/**
 * okr_board_view_get_board:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OkrBoard *
okr_board_view_get_board (OkrBoardView *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_VIEW (self), NULL);

  return self->board;
}

/**
 * okr_board_view_set_zoom:
 * @self: a view
 * @zoom: 0.5 to 3.0; only the board grows, nothing around it
 */
void
okr_board_view_set_zoom (OkrBoardView *self,
                         double        zoom)
{
  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  update_row_height (self);
  if (self->board != NULL)
    foreach_card (self, show_card);
}

/**
 * okr_board_view_get_selection:
 * @self: a view
 *
 * Returns: (transfer none): which cards are selected
 */
OkrSelection *
okr_board_view_get_selection (OkrBoardView *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_VIEW (self), NULL);

  return self->selection;
}

/**
 * okr_board_view_move:
 * @self: a view
 * @cards: (element-type OkrEntity): cards in the order of the board
 * @aim: where they go
 * @at_once: whether what a column needs to know is taken without asking
 *
 * Where every gesture ends that moves cards.
 */
void
okr_board_view_move (OkrBoardView      *self,
                     GPtrArray         *cards,
                     const OkrBoardAim *aim,
                     gboolean           at_once)
{
  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  g_signal_emit (self, signals[SIGNAL_MOVE], 0, cards, aim, at_once);
}
