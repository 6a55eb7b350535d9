/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the weeks between two checks.  */

#include "config.h"

#include "model/okr-workspace-follow-up.h"

#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/**
 * okr_workspace_note_talk_async:
 * @owner: with whom
 * @key_results: (element-type OkrKeyResult): one or more of which was spoken
 *
 * Notes that key results were seen with their owner today, without a reading (B39): ["Seen with …"].
 */
void
okr_workspace_note_talk_async (OkrWorkspace        *self,
                               OkrPerson           *owner,
                               GPtrArray           *key_results,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_PERSON (owner));
  g_return_if_fail (key_results != NULL && key_results->len > 0);

  for (guint i = 0; i < key_results->len; i++)
    if (!okr_workspace_check_usable (self, g_ptr_array_index (key_results, i), &error))
      {
        okr_workspace_refuse (self, error, callback, user_data);
        return;
      }

  edit = okr_workspace_create_edit (_("Seen with %s"), okr_person_get_name (owner), NULL);
  for (guint i = 0; i < key_results->len; i++)
    {
      okr_edit_set (edit, "key_result", okr_entity_get_id (g_ptr_array_index (key_results, i)));
      okr_edit_put_date (edit, "talked_on", okr_clock_get_today (self->clock));
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_settle_help_async:
 * @check_in: a reading that asks for help
 *
 * Says that the help is not wanted any more; the history keeps what it was (B9): ["Settle the help for “…”"].
 */
void
okr_workspace_settle_help_async (OkrWorkspace        *self,
                                 OkrCheckIn          *check_in,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *title = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CHECK_IN (check_in));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (check_in), callback, user_data))
    return;

  title = okr_workspace_dup_short (OKR_ENTITY (check_in));
  edit = okr_workspace_create_edit (_("Settle the help for “%s”"), title, NULL);
  okr_edit_set (edit, "check_in", okr_entity_get_id (OKR_ENTITY (check_in)));
  okr_edit_put_null (edit, "help");

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
