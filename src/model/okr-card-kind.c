/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all cards have, whatever they are: a key result that they belong to, and by it an objective and a cycle.  */

#include "config.h"

#include "model/okr-card-kind.h"

#include "base/okr-text.h"

/**
 * okr_card_get_objective:
 * @kind: what the card is
 * @card: a card
 *
 * Returns: (transfer none) (nullable): what it belongs to
 */
OkrObjective *
okr_card_get_objective (const OkrCardKind *kind,
                        OkrEntity         *card)
{
  OkrKeyResult *key_result = kind->get_key_result (card);

  return key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
}

/**
 * okr_card_get_cycle:
 * @kind: what the card is
 * @card: a card
 *
 * Returns: (transfer none) (nullable): on whose board it is
 */
OkrCycle *
okr_card_get_cycle (const OkrCardKind *kind,
                    OkrEntity         *card)
{
  OkrObjective *objective = okr_card_get_objective (kind, card);

  return objective != NULL ? okr_objective_get_cycle (objective) : NULL;
}

/* What one can read on the card, and its reference. */
static gboolean
text_passes (const OkrCardKind *kind,
             OkrEntity         *card,
             const char        *text)
{
  OkrEntity *key_result = OKR_ENTITY (kind->get_key_result (card));
  OkrPerson *person = kind->get_person (card);
  const char *ref = okr_entity_get_ref (card);
  g_autofree char *haystack = NULL;

  haystack = g_strjoin ("\n", okr_entity_get_title (card), okr_objective_get_title (okr_card_get_objective (kind, card)),
                        person != NULL ? okr_person_get_name (person) : "", ref != NULL ? ref : "",
                        key_result != card ? okr_entity_get_title (key_result) : "", NULL);

  return okr_text_matches (haystack, text);
}

/**
 * okr_card_passes:
 * @kind: what the card is
 * @card: a card that belongs to an objective
 * @filter: what to show
 * @today: the day by which "late" is judged
 *
 * Returns: whether the filter lets it pass
 */
gboolean
okr_card_passes (const OkrCardKind    *kind,
                 OkrEntity            *card,
                 const OkrBoardFilter *filter,
                 OkrDate               today)
{
  OkrObjective *objective = okr_card_get_objective (kind, card);

  if (filter->objective != NULL && objective != filter->objective)
    return FALSE;
  if (filter->key_result != NULL && kind->get_key_result (card) != filter->key_result)
    return FALSE;
  if (filter->owner != NULL && kind->get_person (card) != filter->owner)
    return FALSE;
  if (filter->team != NULL && okr_objective_get_team (objective) != filter->team)
    return FALSE;
  if (filter->type != OKR_OBJECTIVE_TYPE_NONE && okr_objective_get_objective_type (objective) != filter->type)
    return FALSE;
  if (!kind->has_status (card, filter, today))
    return FALSE;

  return filter->text == NULL || text_passes (kind, card, filter->text);
}

/**
 * okr_card_compare:
 * @kind: what both are
 * @a: a card
 * @b: another card
 *
 * Returns: in which order the team has them, as strcmp() says it; two cards put to one place at the same time have
 *   one rank, and the id decides
 */
int
okr_card_compare (const OkrCardKind *kind,
                  OkrEntity         *a,
                  OkrEntity         *b)
{
  int order = g_strcmp0 (kind->get_rank (a), kind->get_rank (b));

  return order != 0 ? order : g_strcmp0 (okr_entity_get_id (a), okr_entity_get_id (b));
}
