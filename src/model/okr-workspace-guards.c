/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics belong to the whole workspace, whatever the cycle.  Of one day there is one reading.  */

#include "config.h"

#include "model/okr-workspace-guards.h"

#include "logic/okr-rank.h"
#include "model/okr-entity-private.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/**
 * okr_guard_metric_get_readings:
 *
 * Returns: (transfer none): its #OkrGuardReading by date, live
 */
GListModel *
okr_guard_metric_get_readings (OkrGuardMetric *guard)
{
  g_return_val_if_fail (OKR_IS_GUARD_METRIC (guard), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (guard), OKR_COLUMN_OF (OKR_TYPE_GUARD_READING, "guard_metric"));
}

/**
 * okr_guard_metric_dup_points:
 *
 * Returns: (transfer full) (element-type OkrGuardPoint): its readings by date
 */
GArray *
okr_guard_metric_dup_points (OkrGuardMetric *guard)
{
  OkrSortedList *readings = OKR_SORTED_LIST (okr_guard_metric_get_readings (guard));
  GArray *points = g_array_new (FALSE, FALSE, sizeof (OkrGuardPoint));

  for (guint i = 0; i < okr_sorted_list_get_length (readings); i++)
    {
      OkrGuardReading *reading = okr_sorted_list_get (readings, i);
      OkrGuardPoint point = { okr_guard_reading_get_date (reading), okr_guard_reading_get_value (reading) };

      g_array_append_val (points, point);
    }

  return points;
}

/**
 * okr_guard_metric_judge:
 * @verdict: (out): what its readings say on @today
 */
void
okr_guard_metric_judge (OkrGuardMetric  *guard,
                        OkrDate          today,
                        OkrGuardVerdict *verdict)
{
  g_autoptr (GArray) points = okr_guard_metric_dup_points (guard);

  okr_guard_judge ((const OkrGuardPoint *) (gpointer) points->data, points->len, okr_guard_metric_get_fall_percent (guard),
                   today, verdict);
}

/**
 * okr_guard_metric_find_reading:
 *
 * Returns: (transfer none) (nullable): its reading of a day
 */
OkrGuardReading *
okr_guard_metric_find_reading (OkrGuardMetric *guard,
                               OkrDate         date)
{
  OkrSortedList *readings = OKR_SORTED_LIST (okr_guard_metric_get_readings (guard));

  for (guint i = 0; i < okr_sorted_list_get_length (readings); i++)
    if (okr_guard_reading_get_date (okr_sorted_list_get (readings, i)) == date)
      return okr_sorted_list_get (readings, i);

  return NULL;
}

static gboolean
check_fields (OkrWorkspace          *self,
              const OkrGuardFields  *fields,
              OkrGuardMetric        *guard,
              GError               **error)
{
  if (!okr_workspace_check_title (self, fields->name, (OkrEntity *) guard, error)
      || !okr_workspace_check_text (fields->unit, error) || !okr_workspace_check_text (fields->alert_when, error))
    return FALSE;

  if (!isnan (fields->fall_percent) && !(isfinite (fields->fall_percent) && fields->fall_percent > 0))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("A fall is more than 0 percent; leave it empty for no alert"));
      return FALSE;
    }

  return TRUE;
}

static void
put_words (OkrEdit    *edit,
           const char *column,
           const char *words)
{
  okr_edit_put_text (edit, column, words != NULL && *words != '\0' ? words : NULL);
}

static void
put_fields (OkrEdit              *edit,
            const OkrGuardFields *fields)
{
  okr_edit_put_text (edit, "name", fields->name);
  put_words (edit, "unit", fields->unit);
  put_words (edit, "alert_when", fields->alert_when);
  if (isnan (fields->fall_percent))
    okr_edit_put_null (edit, "fall_percent");
  else
    okr_edit_put_real (edit, "fall_percent", fields->fall_percent);
}

/**
 * okr_workspace_add_guard_async:
 * @fields: what it says
 *
 * Adds a guard metric after the others: ["Guard “…”"].
 */
void
okr_workspace_add_guard_async (OkrWorkspace         *self,
                               const OkrGuardFields *fields,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  OkrSortedList *guards;
  g_autofree char *rank = NULL;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (fields != NULL && fields->name != NULL);

  if (!check_fields (self, fields, NULL, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  guards = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_GUARD_METRIC));
  n = okr_sorted_list_get_length (guards);
  rank = okr_rank_between (n > 0 ? okr_guard_metric_get_rank (okr_sorted_list_get (guards, n - 1)) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Guard “%s”"), fields->name, NULL);
  id = okr_edit_insert (edit, "guard_metric", NULL);
  okr_edit_put_text (edit, "rank", rank);
  put_fields (edit, fields);

  okr_workspace_commit_added (self, edit, OKR_TYPE_GUARD_METRIC, id, callback, user_data);
}

/**
 * okr_workspace_edit_guard_async:
 * @fields: what it says from now on
 *
 * Changes a guard metric in one step: ["Edit the guard metric “…”"].
 */
void
okr_workspace_edit_guard_async (OkrWorkspace         *self,
                                OkrGuardMetric       *guard,
                                const OkrGuardFields *fields,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_GUARD_METRIC (guard));
  g_return_if_fail (fields != NULL && fields->name != NULL);

  if (!check_fields (self, fields, guard, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Edit the guard metric “%s”"), fields->name, NULL);
  okr_edit_set (edit, "guard_metric", okr_entity_get_id (OKR_ENTITY (guard)));
  put_fields (edit, fields);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static gboolean
check_reading (OkrWorkspace  *self,
               OkrEntity     *entity,
               OkrDate        date,
               double         value,
               GError       **error)
{
  if (!okr_workspace_check_usable (self, entity, error))
    return FALSE;

  if (!isfinite (value) || !okr_date_is_valid (date))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("A reading is a number of a day"));
      return FALSE;
    }

  return TRUE;
}

static void
put_reading (OkrEdit *edit,
             OkrDate  date,
             double   value)
{
  okr_edit_put_date (edit, "date", date);
  okr_edit_put_real (edit, "value", value);
}

/**
 * okr_workspace_record_guard_async:
 * @date: when it was read
 * @value: what was read
 *
 * Notes a reading of a guard metric; one of the same day is corrected: ["Read “…”"].
 */
void
okr_workspace_record_guard_async (OkrWorkspace        *self,
                                  OkrGuardMetric      *guard,
                                  OkrDate              date,
                                  double               value,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  OkrGuardReading *reading;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_GUARD_METRIC (guard));

  if (!check_reading (self, OKR_ENTITY (guard), date, value, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  reading = okr_guard_metric_find_reading (guard, date);
  edit = okr_workspace_create_edit (_("Read “%s”"), okr_guard_metric_get_name (guard), NULL);
  if (reading != NULL)
    okr_edit_set (edit, "guard_reading", okr_entity_get_id (OKR_ENTITY (reading)));
  else
    {
      okr_edit_insert (edit, "guard_reading", NULL);
      okr_edit_put_text (edit, "guard_metric", okr_entity_get_id (OKR_ENTITY (guard)));
    }
  put_reading (edit, date, value);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_edit_guard_reading_async:
 * @date: when it was read; one of that day gives way to it
 * @value: what was read
 *
 * Corrects a reading: ["Correct a reading of “…”"].
 */
void
okr_workspace_edit_guard_reading_async (OkrWorkspace        *self,
                                        OkrGuardReading     *reading,
                                        OkrDate              date,
                                        double               value,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  OkrGuardMetric *guard;
  OkrGuardReading *other;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_GUARD_READING (reading));

  if (!check_reading (self, OKR_ENTITY (reading), date, value, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  guard = okr_guard_reading_get_guard_metric (reading);
  other = okr_guard_metric_find_reading (guard, date);
  edit = okr_workspace_create_edit (_("Correct a reading of “%s”"), okr_guard_metric_get_name (guard), NULL);
  if (other != NULL && other != reading)
    okr_edit_delete (edit, "guard_reading", okr_entity_get_id (OKR_ENTITY (other)));
  okr_edit_set (edit, "guard_reading", okr_entity_get_id (OKR_ENTITY (reading)));
  put_reading (edit, date, value);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
