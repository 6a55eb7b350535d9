/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the board: a sorted list of cards for each column.  */

#include "config.h"

#include "model/okr-board-lane-private.h"

#include <glib/gi18n-lib.h>

struct _OkrBoardLane
{
  GObject            parent_instance;

  const OkrCardKind *kind;
  OkrBoardRows       rows;
  OkrEntity         *entity;    /* owned; NULL: no rows, or nobody, or no team */
  GPtrArray         *columns;   /* of OkrSortedList, owned */
  guint              n_cards;
  guint              n_total;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_ENTITY,
  PROP_N_CARDS,
  PROP_N_TOTAL,
} OkrBoardLaneProperty;

static GParamSpec *properties[PROP_N_TOTAL + 1];

G_DEFINE_FINAL_TYPE (OkrBoardLane, okr_board_lane, G_TYPE_OBJECT)

GType
okr_board_rows_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { OKR_BOARD_ROWS_NONE, "OKR_BOARD_ROWS_NONE", "none" },
        { OKR_BOARD_ROWS_OBJECTIVE, "OKR_BOARD_ROWS_OBJECTIVE", "objective" },
        { OKR_BOARD_ROWS_OWNER, "OKR_BOARD_ROWS_OWNER", "owner" },
        { OKR_BOARD_ROWS_TEAM, "OKR_BOARD_ROWS_TEAM", "team" },
        { OKR_BOARD_ROWS_KEY_RESULT, "OKR_BOARD_ROWS_KEY_RESULT", "key-result" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("OkrBoardRows", values));
    }

  return (GType) type;
}

static void
okr_board_lane_dispose (GObject *object)
{
  OkrBoardLane *self = OKR_BOARD_LANE (object);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (okr_board_lane_parent_class)->dispose (object);
}

static void
okr_board_lane_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OkrBoardLane *self = OKR_BOARD_LANE (object);

  switch ((OkrBoardLaneProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, okr_board_lane_get_title (self));
      break;
    case PROP_ENTITY:
      g_value_set_object (value, self->entity);
      break;
    case PROP_N_CARDS:
      g_value_set_uint (value, self->n_cards);
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, self->n_total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_board_lane_class_init (OkrBoardLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = okr_board_lane_dispose;
  object_class->get_property = okr_board_lane_get_property;

  /**
   * OkrBoardLane:title:
   *
   * What people call the row; NULL when the board has no rows.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  /**
   * OkrBoardLane:entity:
   *
   * The objective, key result, person or team of the row, or NULL.
   */
  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, OKR_TYPE_ENTITY, flags);

  /**
   * OkrBoardLane:n-cards:
   *
   * How many cards are shown.
   */
  properties[PROP_N_CARDS] = g_param_spec_uint ("n-cards", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * OkrBoardLane:n-total:
   *
   * How many cards there are without the filter.
   */
  properties[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_board_lane_init (OkrBoardLane *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
on_entity_notify_cb (OkrBoardLane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * okr_board_lane_new:
 * @kind: what the cards are
 * @rows: what the rows of the board are
 * @entity: (nullable): what this row is of
 * @n_columns: how many columns the board has
 *
 * Returns: (transfer full): an empty row
 */
OkrBoardLane *
okr_board_lane_new (const OkrCardKind *kind,
                    OkrBoardRows       rows,
                    OkrEntity         *entity,
                    guint              n_columns)
{
  OkrBoardLane *self = g_object_new (OKR_TYPE_BOARD_LANE, NULL);

  self->kind = kind;
  self->rows = rows;
  g_set_object (&self->entity, entity);
  if (entity != NULL)
    g_signal_connect_object (entity, OKR_IS_OBJECTIVE (entity) || OKR_IS_KEY_RESULT (entity) ? "notify::title" : "notify::name",
                             G_CALLBACK (on_entity_notify_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->columns, okr_sorted_list_new (kind->get_type (), kind->compare));

  return self;
}

/**
 * okr_board_lane_get_title:
 * @self: a row
 *
 * Returns: (nullable): what people call it; NULL when the board has no rows
 */
const char *
okr_board_lane_get_title (OkrBoardLane *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), NULL);

  if (self->entity != NULL)
    return okr_entity_get_title (self->entity);

  switch (self->rows)
    {
    case OKR_BOARD_ROWS_OWNER:
      return _("Nobody");
    case OKR_BOARD_ROWS_TEAM:
      return _("No team");
    case OKR_BOARD_ROWS_NONE:
    case OKR_BOARD_ROWS_OBJECTIVE:
    case OKR_BOARD_ROWS_KEY_RESULT:
    default:
      return NULL;
    }
}

/**
 * okr_board_lane_get_entity:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the objective, key result, person or team that it is of
 */
OkrEntity *
okr_board_lane_get_entity (OkrBoardLane *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), NULL);

  return self->entity;
}

/**
 * okr_board_lane_get_column:
 * @self: a row
 * @column: position of a column
 *
 * Returns: (transfer none): its cards, in the order of the team
 */
GListModel *
okr_board_lane_get_column (OkrBoardLane *self,
                           guint         column)
{
  return G_LIST_MODEL (okr_board_lane_get_list (self, column));
}

/* The cards of a column, borrowed; the board alone adds and removes. */
OkrSortedList *
okr_board_lane_get_list (OkrBoardLane *self,
                         guint         column)
{
  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

/**
 * okr_board_lane_get_n_cards:
 * @self: a row
 *
 * Returns: how many cards are shown
 */
guint
okr_board_lane_get_n_cards (OkrBoardLane *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), 0);

  return self->n_cards;
}

/**
 * okr_board_lane_get_n_total:
 * @self: a row
 *
 * Returns: how many cards there are without the filter
 */
guint
okr_board_lane_get_n_total (OkrBoardLane *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), 0);

  return self->n_total;
}

/* How many cards the lane shows, and how many it would without the filter. */
void
okr_board_lane_set_counts (OkrBoardLane *self,
                           guint         n_cards,
                           guint         n_total)
{
  gboolean cards_changed = self->n_cards != n_cards;
  gboolean total_changed = self->n_total != n_total;

  self->n_cards = n_cards;
  self->n_total = n_total;
  if (cards_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CARDS]);
  if (total_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TOTAL]);
}

/* The same, by how much they grow; negative when they shrink. */
void
okr_board_lane_add (OkrBoardLane *self,
                    int           cards,
                    int           total)
{
  okr_board_lane_set_counts (self, (guint) ((int) self->n_cards + cards), (guint) ((int) self->n_total + total));
}

/**
 * okr_board_lane_get_target:
 * @self: a row
 * @card: (type OkrEntity): a card that is about to land in it
 * @target: (out): what the card becomes by that, for the verbs of the workspace
 *
 * Returns: whether it may land there: a key result has no team of its own to change, a task neither team nor objective
 */
gboolean
okr_board_lane_get_target (OkrBoardLane  *self,
                           gpointer       card,
                           OkrLaneTarget *target)
{
  OkrObjective *objective;

  g_return_val_if_fail (OKR_IS_BOARD_LANE (self), FALSE);
  g_return_val_if_fail (OKR_IS_ENTITY (card), FALSE);

  *target = (OkrLaneTarget) { 0 };
  objective = okr_card_get_objective (self->kind, card);
  switch (self->rows)
    {
    case OKR_BOARD_ROWS_OBJECTIVE:
      if (self->kind->has_objective)
        target->objective = (OkrObjective *) self->entity;
      return self->kind->has_objective || (OkrEntity *) objective == self->entity;
    case OKR_BOARD_ROWS_KEY_RESULT:
      target->key_result = (OkrKeyResult *) self->entity;
      return TRUE;
    case OKR_BOARD_ROWS_OWNER:
      target->set_owner = TRUE;
      target->owner = (OkrPerson *) self->entity;
      return TRUE;
    case OKR_BOARD_ROWS_TEAM:
      return objective != NULL && (OkrEntity *) okr_objective_get_team (objective) == self->entity;
    case OKR_BOARD_ROWS_NONE:
    default:
      return TRUE;
    }
}
