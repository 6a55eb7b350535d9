/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of a cycle as data: the object.  okr-board-seats.c knows where each card belongs.  */

#include "config.h"

#include "model/okr-board-private.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-task.h"

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_KIND,
  PROP_CYCLE,
  PROP_ROWS,
  PROP_SHOW_REPLACED,
  PROP_SCHEME,
  PROP_N_CARDS,
  PROP_N_TOTAL,
  PROP_FILTERED,
} OkrBoardProperty;

enum
{
  SIGNAL_COLUMN_CHANGED,
  SIGNAL_REFRESHED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_FILTERED + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrBoard, okr_board, G_TYPE_OBJECT)

void
okr_board_column_changed (OkrBoard *self,
                          guint     column)
{
  g_signal_emit (self, signals[SIGNAL_COLUMN_CHANGED], 0, column);
}

void
okr_board_counts_changed (OkrBoard *self,
                          guint     cards_before,
                          guint     total_before)
{
  if (okr_board_sum (self->shown) != cards_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CARDS]);
  if (okr_board_sum (self->total) != total_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TOTAL]);
}

void
okr_board_refreshed (OkrBoard  *self,
                     GPtrArray *cards)
{
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0, cards);
}

static void
on_refreshed_cb (OkrWorkspace *workspace,
                 GPtrArray    *cards,
                 OkrBoard     *self)
{
  okr_board_seat_again (self, cards);
}

static gboolean
touches (OkrChange  *change,
         const char *table)
{
  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    if (g_str_equal (okr_change_get_row (change, i)->table, table))
      return TRUE;

  return FALSE;
}

/* Whether the change is to anything that rows are of; their cards are looked at when they are refreshed. */
static gboolean
touches_lanes (OkrBoard  *self,
               OkrChange *change)
{
  const char *tables[] = { NULL, "objective", "person", "team", "key_result" };

  return self->rows != OKR_BOARD_ROWS_NONE && touches (change, tables[self->rows]);
}

static void
on_changed_cb (OkrWorkspace *workspace,
               OkrChange    *change,
               const char   *label,
               gboolean      foreign,
               OkrBoard     *self)
{
  if (touches_lanes (self, change))
    okr_board_update_lanes (self);
  if (self->kind->limits != NULL && touches (change, "setting"))
    for (guint i = 0; i < okr_board_get_n_columns (self); i++)
      okr_board_column_changed (self, i);
}

static void
on_scheme_changed_cb (OkrBoard *self)
{
  OkrColumnScheme scheme = okr_workspace_get_column_scheme (self->workspace);

  if (self->scheme == scheme)
    return;

  self->scheme = scheme;
  okr_board_seat_all (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

/* ---- the object ---- */

static void
okr_board_constructed (GObject *object)
{
  OkrBoard *self = OKR_BOARD (object);

  G_OBJECT_CLASS (okr_board_parent_class)->constructed (object);

  self->scheme = okr_workspace_get_column_scheme (self->workspace);
  g_signal_connect_object (self->workspace, self->kind->refreshed, G_CALLBACK (on_refreshed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->workspace, "notify::column-scheme", G_CALLBACK (on_scheme_changed_cb), self, G_CONNECT_SWAPPED);
  okr_board_seat_all (self, FALSE);
}

static void
okr_board_dispose (GObject *object)
{
  OkrBoard *self = OKR_BOARD (object);

  if (self->lanes != NULL)
    okr_board_forget_lanes (self);
  okr_board_filter_clear (&self->filter);
  g_clear_object (&self->lanes);
  g_clear_pointer (&self->lane_of, g_hash_table_unref);
  g_clear_pointer (&self->seats, g_hash_table_unref);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_board_parent_class)->dispose (object);
}

static void
okr_board_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OkrBoard *self = OKR_BOARD (object);

  switch ((OkrBoardProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_KIND:
      g_value_set_pointer (value, (gpointer) self->kind);
      break;
    case PROP_CYCLE:
      g_value_set_object (value, self->cycle);
      break;
    case PROP_ROWS:
      g_value_set_enum (value, self->rows);
      break;
    case PROP_SHOW_REPLACED:
      g_value_set_boolean (value, self->show_replaced);
      break;
    case PROP_SCHEME:
      g_value_set_enum (value, self->scheme);
      break;
    case PROP_N_CARDS:
      g_value_set_uint (value, okr_board_get_n_cards (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, okr_board_get_n_total (self));
      break;
    case PROP_FILTERED:
      g_value_set_boolean (value, okr_board_get_filtered (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_board_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  OkrBoard *self = OKR_BOARD (object);

  switch ((OkrBoardProperty) property_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_pointer (value);
      break;
    case PROP_CYCLE:
      okr_board_set_cycle (self, g_value_get_object (value));
      break;
    case PROP_ROWS:
      okr_board_set_rows (self, (OkrBoardRows) g_value_get_enum (value));
      break;
    case PROP_SHOW_REPLACED:
      okr_board_set_show_replaced (self, g_value_get_boolean (value));
      break;
    case PROP_SCHEME:
    case PROP_N_CARDS:
    case PROP_N_TOTAL:
    case PROP_FILTERED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_board_class_init (OkrBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = okr_board_constructed;
  object_class->dispose = okr_board_dispose;
  object_class->get_property = okr_board_get_property;
  object_class->set_property = okr_board_set_property;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, OKR_TYPE_WORKSPACE,
                                                    writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_KIND] = g_param_spec_pointer ("kind", NULL, NULL, writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CYCLE] = g_param_spec_object ("cycle", NULL, NULL, OKR_TYPE_CYCLE, writable);
  properties[PROP_ROWS] = g_param_spec_enum ("rows", NULL, NULL, OKR_TYPE_BOARD_ROWS, OKR_BOARD_ROWS_NONE, writable);
  properties[PROP_SHOW_REPLACED] = g_param_spec_boolean ("show-replaced", NULL, NULL, FALSE, writable);
  properties[PROP_SCHEME] = g_param_spec_enum ("scheme", NULL, NULL, okr_column_scheme_get_type (),
                                               OKR_COLUMN_SCHEME_FIVE, readable);
  properties[PROP_N_CARDS] = g_param_spec_uint ("n-cards", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_FILTERED] = g_param_spec_boolean ("filtered", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * OkrBoard::column-changed:
   * @column: position of a column
   *
   * The number of cards in a column, shown or all, or its limit, is another one.
   */
  signals[SIGNAL_COLUMN_CHANGED] = g_signal_new ("column-changed", OKR_TYPE_BOARD, G_SIGNAL_RUN_LAST,
                                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * OkrBoard::refreshed:
   * @cards: (element-type OkrEntity): those that may have something else to show, on the board or not
   *
   * Emitted when they have their seats.
   */
  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", OKR_TYPE_BOARD, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
okr_board_init (OkrBoard *self)
{
  self->lanes = g_list_store_new (OKR_TYPE_BOARD_LANE);
  self->lane_of = g_hash_table_new (NULL, NULL);
  self->seats = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

/**
 * okr_board_new:
 * @workspace: whose key results are the cards
 *
 * Returns: (transfer full): a board without a cycle, empty
 */
OkrBoard *
okr_board_new (OkrWorkspace *workspace)
{
  return okr_board_new_of (workspace, &okr_key_result_cards);
}

/**
 * okr_board_new_of:
 * @workspace: where the cards come from
 * @kind: what they are; a table that stays
 *
 * Returns: (transfer full): a board without a cycle, empty
 */
OkrBoard *
okr_board_new_of (OkrWorkspace      *workspace,
                  const OkrCardKind *kind)
{
  return g_object_new (OKR_TYPE_BOARD, "workspace", workspace, "kind", kind, NULL);
}

/**
 * okr_board_get_workspace:
 * @self: a board
 *
 * Returns: (transfer none): where the cards come from
 */
OkrWorkspace *
okr_board_get_workspace (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), NULL);

  return self->workspace;
}

/**
 * okr_board_get_kind:
 * @self: a board
 *
 * Returns: (transfer none): what its cards are
 */
const OkrCardKind *
okr_board_get_kind (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), NULL);

  return self->kind;
}

/**
 * okr_board_get_cycle:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): the cycle that is shown
 */
OkrCycle *
okr_board_get_cycle (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), NULL);

  return self->cycle;
}

/**
 * okr_board_set_cycle:
 * @self: a board
 * @cycle: (nullable): the cycle to show
 */
void
okr_board_set_cycle (OkrBoard *self,
                     OkrCycle *cycle)
{
  g_return_if_fail (OKR_IS_BOARD (self));

  if (!g_set_object (&self->cycle, cycle))
    return;

  okr_board_seat_all (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CYCLE]);
}

/**
 * okr_board_get_rows:
 * @self: a board
 *
 * Returns: what the rows are
 */
OkrBoardRows
okr_board_get_rows (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), OKR_BOARD_ROWS_NONE);

  return self->rows;
}

/**
 * okr_board_set_rows:
 * @self: a board
 * @rows: what the rows should be
 */
void
okr_board_set_rows (OkrBoard     *self,
                    OkrBoardRows  rows)
{
  g_return_if_fail (OKR_IS_BOARD (self));

  if (self->rows == rows)
    return;

  self->rows = rows;
  okr_board_seat_all (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROWS]);
}

/**
 * okr_board_get_show_replaced:
 * @self: a board
 *
 * Returns: whether key results that were replaced or dropped are shown
 */
gboolean
okr_board_get_show_replaced (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), FALSE);

  return self->show_replaced;
}

/**
 * okr_board_set_show_replaced:
 * @self: a board
 * @show_replaced: whether key results that were replaced or dropped are shown (F48)
 */
void
okr_board_set_show_replaced (OkrBoard *self,
                             gboolean  show_replaced)
{
  g_return_if_fail (OKR_IS_BOARD (self));

  if (self->show_replaced == show_replaced)
    return;

  self->show_replaced = show_replaced;
  okr_board_seat_all (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_REPLACED]);
}

/**
 * okr_board_set_filter:
 * @self: a board
 * @filter: (nullable): what to show; NULL shows all
 */
void
okr_board_set_filter (OkrBoard             *self,
                      const OkrBoardFilter *filter)
{
  gboolean filtered;

  g_return_if_fail (OKR_IS_BOARD (self));

  filtered = okr_board_get_filtered (self);
  okr_board_filter_copy (filter, &self->filter);

  /* typing into the search: no lane comes or goes by a filter */
  okr_board_seat_all (self, TRUE);
  if (okr_board_get_filtered (self) != filtered)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTERED]);
}

/**
 * okr_board_get_filtered:
 * @self: a board
 *
 * Returns: whether a filter is set, even one that lets all pass
 */
gboolean
okr_board_get_filtered (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), FALSE);

  return okr_board_filter_is_set (&self->filter);
}

/**
 * okr_board_get_scheme:
 * @self: a board
 *
 * Returns: which columns it has
 */
OkrColumnScheme
okr_board_get_scheme (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), OKR_COLUMN_SCHEME_FIVE);

  return self->scheme;
}

/**
 * okr_board_get_n_columns:
 * @self: a board
 *
 * Returns: how many columns it has
 */
guint
okr_board_get_n_columns (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), 0);

  return self->kind->count_columns (self->scheme);
}

/**
 * okr_board_get_lanes:
 * @self: a board
 *
 * Returns: (transfer none): its rows, of OkrBoardLane; one when there are none
 */
GListModel *
okr_board_get_lanes (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), NULL);

  return G_LIST_MODEL (self->lanes);
}

/**
 * okr_board_get_column_count:
 * @self: a board
 * @column: position of a column
 * @shown: (out): how many of its cards are shown
 * @total: (out): how many there are without the filter
 */
void
okr_board_get_column_count (OkrBoard *self,
                            guint     column,
                            guint    *shown,
                            guint    *total)
{
  g_return_if_fail (OKR_IS_BOARD (self));
  g_return_if_fail (column < OKR_BOARD_MAX_COLUMNS);

  *shown = self->shown[column];
  *total = self->total[column];
}

/**
 * okr_board_get_limit:
 * @self: a board
 * @column: position of a column
 *
 * Returns: how many cards it should have at most, without the filter; 0: no limit
 */
guint
okr_board_get_limit (OkrBoard *self,
                     guint     column)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), 0);

  if (self->kind->limits == NULL)
    return 0;

  return okr_task_parse_limit (okr_workspace_get_setting (self->workspace, self->kind->limits[column]));
}

/**
 * okr_board_get_n_cards:
 * @self: a board
 *
 * Returns: how many cards are shown
 */
guint
okr_board_get_n_cards (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), 0);

  return okr_board_sum (self->shown);
}

/**
 * okr_board_get_n_total:
 * @self: a board
 *
 * Returns: how many cards there are without the filter
 */
guint
okr_board_get_n_total (OkrBoard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), 0);

  return okr_board_sum (self->total);
}

/**
 * okr_board_get_column_of:
 * @self: a board
 * @card: (type OkrEntity): a card
 *
 * Returns: the column in which it stands now
 */
guint
okr_board_get_column_of (OkrBoard *self,
                         gpointer  card)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), 0);
  g_return_val_if_fail (OKR_IS_ENTITY (card), 0);

  return self->kind->get_column (card, self->scheme);
}

/**
 * okr_board_get_lane_of:
 * @self: a board
 * @card: (type OkrEntity): a card
 *
 * Returns: (transfer none) (nullable): the row in which it is shown; NULL when it is not
 */
OkrBoardLane *
okr_board_get_lane_of (OkrBoard *self,
                       gpointer  card)
{
  g_return_val_if_fail (OKR_IS_BOARD (self), NULL);

  return okr_board_find_lane (self, card);
}
