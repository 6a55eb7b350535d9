/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter of a board as a value that owns what it points to.  */

#include "config.h"

#include "model/okr-board-filter.h"

/**
 * okr_board_filter_is_set:
 * @self: a filter
 *
 * Returns: whether it says anything, even if all cards pass
 */
gboolean
okr_board_filter_is_set (const OkrBoardFilter *self)
{
  return self->text != NULL || self->objective != NULL || self->key_result != NULL || self->owner != NULL || self->team != NULL
         || self->type != OKR_OBJECTIVE_TYPE_NONE || self->late || self->mission_critical || self->stale || self->zone != OKR_ZONE_PLACE_NONE;
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
  g_clear_object (&self->key_result);
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
      copy.key_result = filter->key_result != NULL ? g_object_ref (filter->key_result) : NULL;
      copy.owner = filter->owner != NULL ? g_object_ref (filter->owner) : NULL;
      copy.team = filter->team != NULL ? g_object_ref (filter->team) : NULL;
    }

  okr_board_filter_clear (self);
  *self = copy;
}
