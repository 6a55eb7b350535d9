/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which steps of the history can still be undone.  */

#include "config.h"

#include "model/okr-history-marks.h"

/**
 * okr_history_find_undoable:
 * @entries: (element-type OkrStoreEntry): the newest first, as okr_workspace_history_finish() gives them
 * @client: who would undo: undo belongs to the client that made a step
 *
 * Returns: (transfer full) (element-type utf8 utf8): the ids of the steps that are not undone; the texts belong to
 *   @entries
 */
GHashTable *
okr_history_find_undoable (GPtrArray  *entries,
                           const char *client)
{
  GHashTable *undoable = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = entries->len; i > 0; i--)
    {
      const OkrStoreEntry *entry = entries->pdata[i - 1];

      if (!g_str_equal (entry->client, client))
        continue;

      if (entry->kind == OKR_STORE_STEP_EDIT)
        g_hash_table_add (undoable, entry->step);
      else if (entry->target != NULL && entry->kind == OKR_STORE_STEP_UNDO)
        g_hash_table_remove (undoable, entry->target);
      else if (entry->target != NULL)
        g_hash_table_add (undoable, entry->target);
    }

  return undoable;
}
