/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding an accountability check: who is there, what became of the hypotheses, the pulse, and that it was held.  */

#include "config.h"

#include "model/okr-workspace-check.h"

#include "logic/okr-enum-types.h"
#include "model/okr-check-turns.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/**
 * okr_workspace_hold_check_async:
 * @held_on: the day; %OKR_DATE_NONE: it was not held after all
 *
 * Notes that a check was held: ["Hold check 3"].  Late or a second time is fine; the last day is kept.
 */
void
okr_workspace_hold_check_async (OkrWorkspace           *self,
                                OkrAccountabilityCheck *check,
                                OkrDate                 held_on,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autofree char *label = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (check), callback, user_data))
    return;

  label = g_strdup_printf (_("Hold check %d"), okr_accountability_check_get_number (check));
  edit = okr_edit_new (label, NULL);
  okr_edit_set (edit, "accountability_check", okr_entity_get_id (OKR_ENTITY (check)));
  okr_edit_put_date (edit, "held_on", held_on);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static const char *
get_attendance_label (OkrAttendanceState state)
{
  switch (state)
    {
    case OKR_ATTENDANCE_STATE_ABSENT:
      return _("%s is absent");
    case OKR_ATTENDANCE_STATE_PROXY:
      return _("Somebody speaks for %s");
    case OKR_ATTENDANCE_STATE_NONE:
      return _("%s is not called yet");
    case OKR_ATTENDANCE_STATE_PRESENT:
    default:
      return _("%s is present");
    }
}

/**
 * okr_workspace_set_attendance_async:
 * @state: what the roll call says; %OKR_ATTENDANCE_STATE_NONE takes it back
 *
 * Notes who is at a check (F65): ["Inès is present"], ["Inès is absent"], ["Somebody speaks for Inès"].
 */
void
okr_workspace_set_attendance_async (OkrWorkspace           *self,
                                    OkrAccountabilityCheck *check,
                                    OkrPerson              *person,
                                    OkrAttendanceState      state,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data)
{
  OkrAttendance *attendance;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check));
  g_return_if_fail (OKR_IS_PERSON (person));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (check), &error) ||
      !okr_workspace_check_usable (self, OKR_ENTITY (person), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  attendance = okr_check_get_attendance (check, person);
  edit = okr_workspace_create_edit (get_attendance_label (state), okr_person_get_name (person), NULL);
  if (state == OKR_ATTENDANCE_STATE_NONE)
    {
      if (attendance != NULL)
        okr_edit_delete (edit, "attendance", okr_entity_get_id (OKR_ENTITY (attendance)));
    }
  else
    {
      if (attendance != NULL)
        okr_edit_set (edit, "attendance", okr_entity_get_id (OKR_ENTITY (attendance)));
      else
        okr_edit_insert (edit, "attendance", NULL);
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (person)));
      okr_edit_put_text (edit, "accountability_check", okr_entity_get_id (OKR_ENTITY (check)));
      okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_ATTENDANCE_STATE, (int) state));
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_add_pulse_async:
 * @answers: (array length=n_answers): each from 1 to 5, in any order
 *
 * Keeps the answers of a check (F77): ["Record the pulse of check 3"].  All are written at once and sorted, so that
 * neither their order nor their time tells who gave which.
 */
void
okr_workspace_add_pulse_async (OkrWorkspace           *self,
                               OkrAccountabilityCheck *check,
                               const int              *answers,
                               gsize                   n_answers,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  g_autofree char *label = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check));
  g_return_if_fail (answers != NULL || n_answers == 0);

  for (gsize i = 0; i < n_answers && error == NULL; i++)
    if (answers[i] < OKR_RATING_LEAST || answers[i] > OKR_RATING_GREATEST)
      error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                                   _("An answer goes from 1 to 5"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (check), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  label = g_strdup_printf (_("Record the pulse of check %d"), okr_accountability_check_get_number (check));
  edit = okr_edit_new (label, NULL);
  for (int answer = OKR_RATING_LEAST; answer <= OKR_RATING_GREATEST; answer++)
    for (gsize i = 0; i < n_answers; i++)
      if (answers[i] == answer)
        {
          okr_edit_insert (edit, "pulse", NULL);
          okr_edit_put_text (edit, "accountability_check", okr_entity_get_id (OKR_ENTITY (check)));
          okr_edit_put_integer (edit, "answer", answer);
        }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
