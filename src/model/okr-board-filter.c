/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards a filter of the board lets pass.  */

#include "config.h"

#include "model/okr-board-filter.h"

#include "base/okr-text.h"

static gboolean
text_passes (const OkrBoardFilter *self,
             OkrKeyResult         *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  OkrPerson *owner = okr_key_result_get_owner (key_result);
  const char *ref = okr_entity_get_ref (OKR_ENTITY (key_result));
  g_autofree char *haystack = NULL;

  haystack = g_strjoin ("\n", okr_key_result_get_title (key_result), okr_objective_get_title (objective),
                        owner != NULL ? okr_person_get_name (owner) : "", ref != NULL ? ref : "", NULL);

  return okr_text_matches (haystack, self->text);
}

/**
 * okr_board_filter_passes:
 * @self: a filter
 * @key_result: a key result that belongs to an objective
 *
 * Returns: whether it is shown
 */
gboolean
okr_board_filter_passes (const OkrBoardFilter *self,
                         OkrKeyResult         *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);

  if (self->objective != NULL && objective != self->objective)
    return FALSE;
  if (self->owner != NULL && okr_key_result_get_owner (key_result) != self->owner)
    return FALSE;
  if (self->team != NULL && okr_objective_get_team (objective) != self->team)
    return FALSE;
  if (self->type != OKR_OBJECTIVE_TYPE_NONE && okr_objective_get_objective_type (objective) != self->type)
    return FALSE;
  if (self->late && !okr_key_result_get_late (key_result))
    return FALSE;
  if (self->stale && okr_key_result_get_aging (key_result) < OKR_AGING_STALE)
    return FALSE;
  if (self->zone != OKR_ZONE_PLACE_NONE && okr_key_result_get_zone_place (key_result) != self->zone)
    return FALSE;

  return self->text == NULL || text_passes (self, key_result);
}

/**
 * okr_board_filter_is_set:
 * @self: a filter
 *
 * Returns: whether it says anything, even if all cards pass
 */
gboolean
okr_board_filter_is_set (const OkrBoardFilter *self)
{
  return self->text != NULL || self->objective != NULL || self->owner != NULL || self->team != NULL
         || self->type != OKR_OBJECTIVE_TYPE_NONE || self->late || self->stale || self->zone != OKR_ZONE_PLACE_NONE;
}

/**
 * okr_board_filter_clear:
 * @self: a filter that okr_board_filter_copy() filled, or zeros
 *
 * Lets all pass, and lets go of what it points to.
 */
void
okr_board_filter_clear (OkrBoardFilter *self)
{
  g_free ((char *) self->text);
  g_clear_object (&self->objective);
  g_clear_object (&self->owner);
  g_clear_object (&self->team);
  *self = (OkrBoardFilter) { 0 };
}

/**
 * okr_board_filter_copy:
 * @filter: (nullable): what to copy; NULL lets all pass
 * @self: what it is copied to; what it held before is let go
 */
void
okr_board_filter_copy (const OkrBoardFilter *filter,
                       OkrBoardFilter       *self)
{
  OkrBoardFilter copy = { 0 };

  if (filter != NULL)
    {
      copy = *filter;
      copy.text = filter->text != NULL && *filter->text != '\0' ? g_strdup (filter->text) : NULL;
      copy.objective = filter->objective != NULL ? g_object_ref (filter->objective) : NULL;
      copy.owner = filter->owner != NULL ? g_object_ref (filter->owner) : NULL;
      copy.team = filter->team != NULL ? g_object_ref (filter->team) : NULL;
    }

  okr_board_filter_clear (self);
  *self = copy;
}
