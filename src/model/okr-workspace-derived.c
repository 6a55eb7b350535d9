/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is derived for a workspace as a whole: its title, the cycle that it is about today, the columns of its board.  */

#include "config.h"

#include "model/okr-workspace.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-private.h"

/* Returns: (transfer full): the title that was set, else the name of the file without its ending */
char *
okr_workspace_find_title (OkrWorkspace *self)
{
  const char *set = okr_workspace_get_setting (self, "title");
  g_autofree char *name = NULL;

  if (set != NULL && *set != '\0')
    return g_strdup (set);

  name = g_path_get_basename (okr_store_get_path (self->store));
  if (g_str_has_suffix (name, ".okr"))
    name[strlen (name) - strlen (".okr")] = '\0';

  return g_filename_display_name (name);
}

static gboolean
is_running_on (OkrCycle *cycle,
               OkrDate   today)
{
  return okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_RUNNING && okr_cycle_get_end (cycle) >= today;
}

/* Whether a cycle that begins later, and not after today, is more current. */
static gboolean
gives_way (OkrCycle *cycle,
           OkrCycle *later,
           OkrDate   today)
{
  if (is_running_on (cycle, today))
    return is_running_on (later, today);
  if (okr_cycle_get_state (later) != OKR_CYCLE_STATE_PREPARED)
    return TRUE;

  /* what is only prepared, such as the half-year around a quarter, comes behind any other; but a cycle that was
   * reviewed is followed by the one that was prepared then (F85) */
  return okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_PREPARED
         || (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED
             && okr_cycle_get_end (cycle) < okr_cycle_get_start (later));
}

/* Returns: (transfer none) (nullable): the cycle that the window shows first: what has begun and goes before the others, as
 * gives_way() says; else the first one */
OkrCycle *
okr_workspace_find_current_cycle (OkrWorkspace *self)
{
  OkrSortedList *cycles = okr_index_get_list (self->index, OKR_TYPE_CYCLE);
  OkrDate today = okr_clock_get_today (self->clock);
  OkrCycle *current = NULL;

  for (guint i = 0; i < okr_sorted_list_get_length (cycles); i++)
    {
      OkrCycle *cycle = okr_sorted_list_get (cycles, i);

      if (okr_cycle_get_start (cycle) > today)
        break;

      if (current == NULL || gives_way (current, cycle, today))
        current = cycle;
    }

  if (current != NULL)
    return current;

  return okr_sorted_list_get_length (cycles) > 0 ? okr_sorted_list_get (cycles, 0) : NULL;
}

/* Into how many columns the board of key results is parted. */
OkrColumnScheme
okr_workspace_find_column_scheme (OkrWorkspace *self)
{
  const char *set = okr_workspace_get_setting (self, "columns");
  int scheme = OKR_COLUMN_SCHEME_NONE;

  /* T11: five unless the team asks for eleven */
  if (set == NULL || !okr_types_parse (OKR_TYPE_COLUMN_SCHEME, set, &scheme))
    return OKR_COLUMN_SCHEME_FIVE;

  return (OkrColumnScheme) scheme;
}
