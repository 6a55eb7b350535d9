/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the board.  Its lists have the names of the columns, so that a screen reader and a test find
 * a card by where it is; the row itself is a group with the name of what it groups.  */

#include "config.h"

#include "ui/board/okr-lane-view.h"

#include "ui/board/okr-board-card.h"
#include "ui/board/okr-board-labels.h"

#include <glib/gi18n.h>

struct _OkrLaneView
{
  GtkWidget       parent_instance;

  OkrBoard       *board;        /* owned */
  OkrBoardLane   *lane;         /* owned */
  OkrColumnTrack *track;        /* owned */

  GtkWidget      *header;       /* a button; NULL when the board has no rows */
  GtkWidget      *arrow;
  GtkWidget      *count;
  GtkWidget      *cells;
  GPtrArray      *lists;        /* of OkrCardList, borrowed from cells */
};

typedef enum
{
  PROP_FOLDED = 1,
} OkrLaneViewProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

G_DEFINE_FINAL_TYPE (OkrLaneView, okr_lane_view, GTK_TYPE_WIDGET)

/* What a board without rows groups. */
static const char *
get_cards_name (OkrLaneView *self)
{
  return okr_board_get_kind (self->board) == &okr_task_cards ? _("Tasks") : _("Key results");
}

static void
describe_list (OkrLaneView *self,
               guint        column)
{
  GtkAccessible *list = g_ptr_array_index (self->lists, column);
  GListModel *model = okr_board_lane_get_column (self->lane, column);
  guint n = g_list_model_get_n_items (model);
  g_autofree char *description = g_strdup_printf (ngettext ("%'u card", "%'u cards", n), n);

  gtk_accessible_update_property (list, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
update_count (OkrLaneView *self)
{
  g_autofree char *text = NULL;
  guint shown, total;

  if (self->count == NULL)
    return;

  shown = okr_board_lane_get_n_cards (self->lane);
  total = okr_board_lane_get_n_total (self->lane);
  text = shown == total ? g_strdup_printf ("%u", total) : g_strdup_printf (_("%'u of %'u"), shown, total);
  gtk_label_set_text (GTK_LABEL (self->count), text);
}

static void
on_column_items_changed_cb (GListModel  *model,
                            guint        position,
                            guint        removed,
                            guint        added,
                            OkrLaneView *self)
{
  if (removed == added)
    return;

  for (guint i = 0; i < self->lists->len; i++)
    if (okr_board_lane_get_column (self->lane, i) == model)
      describe_list (self, i);
}

static void
on_header_clicked_cb (GtkButton   *button,
                      OkrLaneView *self)
{
  okr_lane_view_set_folded (self, !okr_lane_view_get_folded (self));
}

static void
add_header (OkrLaneView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (okr_board_lane_get_title (self->lane));

  self->arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  self->count = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->count);

  self->header = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->header), box);
  gtk_widget_set_halign (self->header, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->header, "flat");
  gtk_widget_add_css_class (self->header, "lane-header");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_board_lane_get_title (self->lane), -1);
  g_signal_connect (self->header, "clicked", G_CALLBACK (on_header_clicked_cb), self);
  g_object_bind_property (self->lane, "title", title, "label", G_BINDING_DEFAULT);
  g_signal_connect_object (self->lane, "notify::n-cards", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lane, "notify::n-total", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

/* What stays in its place raises no signal of its column, but its card may show something else now. */
static void
on_refreshed_cb (OkrBoard    *board,
                 GPtrArray   *cards,
                 OkrLaneView *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    for (GtkWidget *card = gtk_widget_get_first_child (g_ptr_array_index (self->lists, i));
         card != NULL;
         card = gtk_widget_get_next_sibling (card))
      {
        OkrEntity *entity = OKR_IS_BOARD_CARD (card) ? okr_board_card_get_entity (OKR_BOARD_CARD (card)) : NULL;

        if (entity != NULL && g_ptr_array_find (cards, entity, NULL))
          okr_board_card_refresh (OKR_BOARD_CARD (card));
      }
}

static void
add_list (OkrLaneView    *self,
          OkrCardFactory *factory,
          guint           column)
{
  GListModel *model = okr_board_lane_get_column (self->lane, column);
  GtkWidget *list = okr_card_list_new (factory);
  g_autofree char *name = okr_board_label_dup_column (self->board, column);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  okr_card_list_set_ground (OKR_CARD_LIST (list), g_object_new (GTK_TYPE_BOX, "css-name", "ground",
                                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  okr_card_list_set_model (OKR_CARD_LIST (list), model);
  gtk_widget_set_parent (list, self->cells);
  g_ptr_array_add (self->lists, list);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_column_items_changed_cb), self, G_CONNECT_DEFAULT);
  describe_list (self, column);
}

/* The name of a collapsed column, along its strip. */
static void
snapshot_name (OkrLaneView *self,
               GtkSnapshot *snapshot,
               guint        column)
{
  g_autofree char *name = okr_board_label_dup_column (self->board, column);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  graphene_rect_t bounds;
  GdkRGBA colour;
  int height;

  if (!gtk_widget_compute_bounds (g_ptr_array_index (self->lists, column), GTK_WIDGET (self), &bounds))
    return;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX ((int) bounds.size.height - 16, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + (bounds.size.width + (float) height) / 2,
                                                          bounds.origin.y + 8));
  gtk_snapshot_rotate (snapshot, 90);
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
okr_lane_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrLaneView *self = OKR_LANE_VIEW (widget);

  GTK_WIDGET_CLASS (okr_lane_view_parent_class)->snapshot (widget, snapshot);
  for (guint i = 0; i < self->lists->len; i++)
    if (okr_column_track_get_collapsed (self->track, i) && gtk_widget_get_mapped (self->cells))
      snapshot_name (self, snapshot, i);
}

static void
okr_lane_view_dispose (GObject *object)
{
  OkrLaneView *self = OKR_LANE_VIEW (object);
  GtkWidget *child;

  if (self->cells != NULL)
    while ((child = gtk_widget_get_first_child (self->cells)) != NULL)
      gtk_widget_unparent (child);
  g_clear_pointer (&self->cells, gtk_widget_unparent);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_object (&self->board);
  g_clear_object (&self->lane);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (okr_lane_view_parent_class)->dispose (object);
}

static void
okr_lane_view_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OkrLaneView *self = OKR_LANE_VIEW (object);

  switch ((OkrLaneViewProperty) property_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, okr_lane_view_get_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_lane_view_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OkrLaneView *self = OKR_LANE_VIEW (object);

  switch ((OkrLaneViewProperty) property_id)
    {
    case PROP_FOLDED:
      okr_lane_view_set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_lane_view_class_init (OkrLaneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_lane_view_dispose;
  object_class->get_property = okr_lane_view_get_property;
  object_class->set_property = okr_lane_view_set_property;

  /**
   * OkrLaneView:folded:
   *
   * Whether only the header is seen; a drop on the header still lands in the lane.
   */
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->snapshot = okr_lane_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "lane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_lane_view_init (OkrLaneView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->lists = g_ptr_array_new ();
}

/**
 * okr_lane_view_new:
 * @board: the board that @lane is of
 * @lane: what to show; without a title the lane has no header
 * @track: where the columns are
 * @factory: makes the cards of every lane
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
okr_lane_view_new (OkrBoard       *board,
                   OkrBoardLane   *lane,
                   OkrColumnTrack *track,
                   OkrCardFactory *factory)
{
  OkrLaneView *self = g_object_new (OKR_TYPE_LANE_VIEW, NULL);
  const char *title = okr_board_lane_get_title (lane);

  self->board = g_object_ref (board);
  self->lane = g_object_ref (lane);
  self->track = g_object_ref (track);
  if (title != NULL)
    add_header (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : get_cards_name (self), -1);

  self->cells = g_object_new (GTK_TYPE_BOX, "css-name", "cells", "vexpand", TRUE, NULL);
  gtk_widget_set_layout_manager (self->cells, okr_column_layout_new (track));
  gtk_widget_set_parent (self->cells, GTK_WIDGET (self));
  for (guint i = 0; i < okr_board_get_n_columns (board); i++)
    add_list (self, factory, i);
  g_signal_connect_object (board, "refreshed", G_CALLBACK (on_refreshed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_set_vexpand (GTK_WIDGET (self), title == NULL);
  okr_lane_view_follow_track (self);
  update_count (self);

  return GTK_WIDGET (self);
}

/**
 * okr_lane_view_get_lane:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
OkrBoardLane *
okr_lane_view_get_lane (OkrLaneView *self)
{
  g_return_val_if_fail (OKR_IS_LANE_VIEW (self), NULL);

  return self->lane;
}

/**
 * okr_lane_view_get_list:
 * @self: a row
 * @column: position of a column
 *
 * Returns: (transfer none) (nullable): the cards of that column
 */
OkrCardList *
okr_lane_view_get_list (OkrLaneView *self,
                        guint        column)
{
  g_return_val_if_fail (OKR_IS_LANE_VIEW (self), NULL);

  return column < self->lists->len ? g_ptr_array_index (self->lists, column) : NULL;
}

/**
 * okr_lane_view_get_column_of:
 * @self: a row
 * @list: one of its lists
 *
 * Returns: the position of its column
 */
guint
okr_lane_view_get_column_of (OkrLaneView *self,
                             OkrCardList *list)
{
  guint column = 0;

  g_return_val_if_fail (OKR_IS_LANE_VIEW (self), 0);

  g_ptr_array_find (self->lists, list, &column);

  return column;
}

/**
 * okr_lane_view_get_column_at:
 * @self: a row
 * @x: in its coordinates
 *
 * Returns: the position of the column that is there or nearest to it
 */
guint
okr_lane_view_get_column_at (OkrLaneView *self,
                             double       x)
{
  guint nearest = 0;
  float distance = G_MAXFLOAT;

  g_return_val_if_fail (OKR_IS_LANE_VIEW (self), 0);

  for (guint i = 0; i < self->lists->len; i++)
    {
      graphene_rect_t bounds;
      float centre;

      if (!gtk_widget_compute_bounds (g_ptr_array_index (self->lists, i), GTK_WIDGET (self), &bounds))
        continue;
      if (x >= bounds.origin.x && x < bounds.origin.x + bounds.size.width)
        return i;
      centre = ABS (bounds.origin.x + bounds.size.width / 2 - (float) x) - bounds.size.width / 2;
      if (centre < distance)
        {
          distance = centre;
          nearest = i;
        }
    }

  return nearest;
}

/**
 * okr_lane_view_get_folded:
 * @self: a row
 *
 * Returns: whether only its header is seen
 */
gboolean
okr_lane_view_get_folded (OkrLaneView *self)
{
  g_return_val_if_fail (OKR_IS_LANE_VIEW (self), FALSE);

  return !gtk_widget_get_visible (self->cells);
}

/**
 * okr_lane_view_set_folded:
 * @self: a row
 * @folded: whether only its header is seen; a row without a header cannot be folded
 */
void
okr_lane_view_set_folded (OkrLaneView *self,
                          gboolean     folded)
{
  g_return_if_fail (OKR_IS_LANE_VIEW (self));

  if (self->header == NULL || okr_lane_view_get_folded (self) == folded)
    return;

  gtk_widget_set_visible (self->cells, !folded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/**
 * okr_lane_view_set_row_height:
 * @self: a row
 * @row_height: of a card, in pixels
 * @spacing: between cards, in pixels
 */
void
okr_lane_view_set_row_height (OkrLaneView *self,
                              int          row_height,
                              int          spacing)
{
  g_return_if_fail (OKR_IS_LANE_VIEW (self));

  for (guint i = 0; i < self->lists->len; i++)
    {
      OkrCardList *list = g_ptr_array_index (self->lists, i);

      okr_card_list_set_row_height (list, row_height);
      okr_card_list_set_spacing (list, spacing);
      /* an empty column still takes drops */
      gtk_widget_set_size_request (GTK_WIDGET (list), -1, self->header != NULL ? row_height / 2 : row_height);
    }
}

/**
 * okr_lane_view_prepare:
 * @self: a row
 * @above: the height of the rows above it, in pixels
 *
 * Makes the cards that the first layout of the window will need.
 */
void
okr_lane_view_prepare (OkrLaneView *self,
                       int          above)
{
  g_return_if_fail (OKR_IS_LANE_VIEW (self));

  for (guint i = 0; i < self->lists->len && !okr_lane_view_get_folded (self); i++)
    okr_card_list_prepare (g_ptr_array_index (self->lists, i), above);
}

/**
 * okr_lane_view_follow_track:
 * @self: a row
 *
 * Shows no cards in columns that are collapsed: what is left of them is a strip that takes drops.
 */
void
okr_lane_view_follow_track (OkrLaneView *self)
{
  g_return_if_fail (OKR_IS_LANE_VIEW (self));

  for (guint i = 0; i < self->lists->len; i++)
    {
      OkrCardList *list = g_ptr_array_index (self->lists, i);
      gboolean collapsed = okr_column_track_get_collapsed (self->track, i);

      okr_card_list_set_model (list, collapsed ? NULL : okr_board_lane_get_column (self->lane, i));
      if (collapsed)
        gtk_widget_add_css_class (GTK_WIDGET (list), "collapsed");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (list), "collapsed");
    }
}
