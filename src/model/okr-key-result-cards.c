/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Key results as cards: the column is the figure.  */

#include "config.h"

#include "logic/okr-column.h"
#include "model/okr-card-kind.h"

static guint
get_column (OkrEntity       *card,
            OkrColumnScheme  scheme)
{
  return okr_column_from_figure (scheme, okr_key_result_get_figure (OKR_KEY_RESULT (card)));
}

static const char *
get_rank (OkrEntity *card)
{
  return okr_key_result_get_board_rank (OKR_KEY_RESULT (card));
}

static OkrKeyResult *
get_key_result (OkrEntity *card)
{
  return OKR_KEY_RESULT (card);
}

static OkrPerson *
get_person (OkrEntity *card)
{
  return okr_key_result_get_owner (OKR_KEY_RESULT (card));
}

/* M33: key results are on the board from the launch of their objective on. */
static gboolean
is_shown (OkrEntity *card,
          gboolean   show_replaced)
{
  OkrKeyResult *key_result = OKR_KEY_RESULT (card);

  if (okr_objective_get_state (okr_key_result_get_objective (key_result)) == OKR_OBJECTIVE_STATE_DRAFT)
    return FALSE;

  switch (okr_key_result_get_state (key_result))
    {
    case OKR_KEY_RESULT_STATE_ACTIVE:
      return TRUE;
    case OKR_KEY_RESULT_STATE_REPLACED:
    case OKR_KEY_RESULT_STATE_DROPPED:
      return show_replaced;
    case OKR_KEY_RESULT_STATE_CANDIDATE:
    case OKR_KEY_RESULT_STATE_NONE:
    default:
      return FALSE;
    }
}

static gboolean
has_status (OkrEntity            *card,
            const OkrBoardFilter *filter,
            OkrDate               today)
{
  OkrKeyResult *key_result = OKR_KEY_RESULT (card);

  if (filter->late && !okr_key_result_get_late (key_result))
    return FALSE;
  if (filter->stale && okr_key_result_get_aging (key_result) < OKR_AGING_STALE)
    return FALSE;

  return filter->zone == OKR_ZONE_PLACE_NONE || okr_key_result_get_zone_place (key_result) == filter->zone;
}

static void
collect (OkrKeyResult *key_result,
         GPtrArray    *cards)
{
  g_ptr_array_add (cards, key_result);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return okr_card_compare (&okr_key_result_cards, (OkrEntity *) a, (OkrEntity *) b);
}

const OkrCardKind okr_key_result_cards = {
  .table = "key_result",
  .rank = "board_rank",
  .refreshed = "refreshed",
  .has_objective = TRUE,
  .has_own_order = TRUE,
  .keeps_rows = TRUE,
  .get_type = okr_key_result_get_type,
  .count_columns = okr_column_get_count,
  .get_column = get_column,
  .get_rank = get_rank,
  .get_key_result = get_key_result,
  .get_person = get_person,
  .is_shown = is_shown,
  .has_status = has_status,
  .collect = collect,
  .compare = compare,
};
