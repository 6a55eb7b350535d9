/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the board and of the accountability check: recording and correcting readings, placing cards.  */

#include "config.h"

#include "base/okr-decimal.h"
#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "model/okr-workspace-acts.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static gboolean
check_reading (const OkrReading  *reading,
               GError           **error)
{
  if (isinf (reading->value) || isinf (reading->numerator) || isinf (reading->denominator))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("The value of a reading must be a number"));
      return FALSE;
    }

  if (reading->confidence < -1 || reading->confidence > OKR_CONFIDENCE_GREATEST)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("The confidence must be from 0 to 10"));
      return FALSE;
    }

  return okr_workspace_check_text (reading->note, error) && okr_workspace_check_text (reading->help, error);
}

/* A ratio may be given by its two inputs alone. */
static double
get_value (const OkrReading *reading)
{
  if (isnan (reading->value) && reading->denominator != 0.0)
    return reading->numerator / reading->denominator;

  return reading->value;
}

/* The check of the cycle that is held on that day, if any. */
static OkrAccountabilityCheck *
find_check (OkrKeyResult *key_result,
            OkrDate       date)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  OkrCycle *cycle = objective != NULL ? okr_objective_get_cycle (objective) : NULL;
  OkrSortedList *checks;

  if (cycle == NULL)
    return NULL;

  checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    if (okr_accountability_check_get_date (okr_sorted_list_get (checks, i)) == date)
      return okr_sorted_list_get (checks, i);

  return NULL;
}

static void
put_optional (OkrEdit    *edit,
              const char *column,
              const char *text)
{
  okr_edit_put_text (edit, column, text != NULL && *text != '\0' ? text : NULL);
}

static void
put_fields (OkrEdit          *edit,
            OkrKeyResult     *key_result,
            const OkrReading *reading,
            OkrDate           date)
{
  okr_edit_put_date (edit, "date", date);
  okr_edit_put_real (edit, "value", get_value (reading));
  okr_edit_put_real (edit, "numerator", reading->numerator);
  okr_edit_put_real (edit, "denominator", reading->denominator);
  if (reading->confidence >= 0)
    okr_edit_put_integer (edit, "confidence", reading->confidence);
  else
    okr_edit_put_null (edit, "confidence");
  put_optional (edit, "note", reading->note);
  put_optional (edit, "help", reading->help);
  okr_workspace_put_reference (edit, "helper", reading->helper);
  okr_workspace_put_reference (edit, "accountability_check", reading->check != NULL ? reading->check : find_check (key_result, date));
}

/* T6: a value of a key result with milestones is how many are ticked; the first ones are. */
static void
put_milestones (OkrEdit      *edit,
                OkrKeyResult *key_result,
                double        value,
                OkrDate       date)
{
  OkrSortedList *milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (key_result));
  guint n = okr_sorted_list_get_length (milestones);
  guint n_wanted = (guint) CLAMP (round (value), 0.0, n);
  guint n_done = 0;

  for (guint i = 0; i < n; i++)
    n_done += okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)) != OKR_DATE_NONE;

  for (guint i = 0; i < n && n_done < n_wanted; i++)
    if (okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)) == OKR_DATE_NONE)
      {
        okr_edit_set (edit, "milestone", okr_entity_get_id (okr_sorted_list_get (milestones, i)));
        okr_edit_put_date (edit, "done_on", date);
        n_done++;
      }

  for (guint i = n; i-- > 0 && n_done > n_wanted;)
    if (okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)) != OKR_DATE_NONE)
      {
        okr_edit_set (edit, "milestone", okr_entity_get_id (okr_sorted_list_get (milestones, i)));
        okr_edit_put_null (edit, "done_on");
        n_done--;
      }
}

/* What is ticked already keeps its day. */
static void
put_ticked (OkrEdit      *edit,
            OkrKeyResult *key_result,
            GPtrArray    *ticked,
            OkrDate       date)
{
  OkrSortedList *milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (key_result));

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    {
      OkrMilestone *milestone = okr_sorted_list_get (milestones, i);
      gboolean was = okr_milestone_get_done_on (milestone) != OKR_DATE_NONE;
      gboolean is = g_ptr_array_find (ticked, milestone, NULL);

      if (was == is)
        continue;
      okr_edit_set (edit, "milestone", okr_entity_get_id (OKR_ENTITY (milestone)));
      okr_edit_put_date (edit, "done_on", is ? date : OKR_DATE_NONE);
    }
}

static void
put_reading (OkrWorkspace     *self,
             OkrEdit          *edit,
             OkrKeyResult     *key_result,
             const OkrReading *reading)
{
  OkrDate date = reading->date != OKR_DATE_NONE ? reading->date : okr_clock_get_today (self->clock);
  double value = get_value (reading);

  okr_edit_insert (edit, "check_in", NULL);
  okr_workspace_put_reference (edit, "key_result", key_result);
  put_fields (edit, key_result, reading, date);
  okr_workspace_put_reference (edit, "author", reading->author);

  if (reading->ticked != NULL)
    put_ticked (edit, key_result, reading->ticked, date);
  else if (!isnan (value) && okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_MILESTONE)
    put_milestones (edit, key_result, value, date);
}

static guint
get_column (OkrWorkspace *self,
            OkrKeyResult *key_result)
{
  return okr_column_from_figure (self->column_scheme, okr_key_result_get_figure (key_result));
}

static double
get_figure_of (OkrKeyResult *key_result,
               double        value)
{
  double score = okr_key_result_get_score_of (key_result, value);

  return isnan (score) ? 0.0 : okr_figure_from_score (score);
}

/* Whether a reading becomes the value that counts, and so places the card: no value is of a later day that counts
 * too.  Ticks of milestones count at once. */
static gboolean
is_last (OkrWorkspace     *self,
         OkrKeyResult     *key_result,
         const OkrReading *reading)
{
  OkrDate today = okr_clock_get_today (self->clock);
  OkrDate date = reading->date != OKR_DATE_NONE ? reading->date : today;
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));
  guint n = okr_sorted_list_get_length (check_ins);
  gboolean any_due = date <= today || (n > 0 && okr_check_in_get_date (okr_sorted_list_get (check_ins, 0)) <= today);

  if (isnan (get_value (reading)))
    return FALSE;

  if (okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_MILESTONE &&
      g_list_model_get_n_items (okr_key_result_get_milestones (key_result)) > 0)
    return TRUE;

  /* Days to come wait, unless there are no others. */
  if (any_due && date > today)
    return FALSE;

  for (guint i = n; i-- > 0;)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);
      OkrDate other = okr_check_in_get_date (check_in);

      if (other <= date)
        break;
      if (!isnan (okr_check_in_get_value (check_in)) && !(any_due && other > today))
        return FALSE;
    }

  return TRUE;
}

static guint
get_column_after (OkrWorkspace     *self,
                  OkrKeyResult     *key_result,
                  const OkrReading *reading)
{
  if (!is_last (self, key_result, reading))
    return get_column (self, key_result);

  return okr_column_from_figure (self->column_scheme, get_figure_of (key_result, get_value (reading)));
}

static char *
create_label (OkrWorkspace     *self,
              GPtrArray        *key_results,
              const OkrReading *readings)
{
  g_autofree char *title = NULL;
  g_autofree char *figure = NULL;
  double value = get_value (&readings[0]);

  if (key_results->len > 1)
    return g_strdup_printf (ngettext ("Move %'u key result", "Move %'u key results", key_results->len),
                            key_results->len);

  title = okr_workspace_dup_short (key_results->pdata[0]);
  if (isnan (value))
    return g_strdup_printf (_("Note on “%s”"), title);
  if (isnan (okr_key_result_get_score_of (key_results->pdata[0], value)) ||
      !is_last (self, key_results->pdata[0], &readings[0]))
    return g_strdup_printf (_("Record a value of “%s”"), title);

  figure = okr_figure_dup_label (get_figure_of (key_results->pdata[0], value));

  /* Translators: the first is the title of a key result, the second its new figure, such as 0.7 */
  return g_strdup_printf (_("Move “%s” to %s"), title, figure);
}

static gboolean
check_cards (OkrWorkspace         *self,
             GPtrArray            *key_results,
             const OkrLaneTarget  *lane,
             GError              **error)
{
  for (guint i = 0; i < key_results->len; i++)
    if (!okr_workspace_check_usable (self, key_results->pdata[i], error))
      return FALSE;

  if (lane == NULL)
    return TRUE;

  for (guint i = 0; lane->objective != NULL && i < key_results->len; i++)
    if (!okr_workspace_check_move (self, key_results->pdata[i], lane->objective, error))
      return FALSE;

  return lane->owner == NULL || okr_workspace_check_usable (self, OKR_ENTITY (lane->owner), error);
}

/* Only cards that land in another column need a place, when none is given. */
static void
put_moved (OkrWorkspace   *self,
           OkrEdit        *edit,
           GPtrArray      *key_results,
           const guint    *columns,
           const OkrPlace *place)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autofree guint *columns_moved = g_new (guint, key_results->len);

  for (guint i = 0; i < key_results->len; i++)
    if (place != NULL || columns[i] != get_column (self, key_results->pdata[i]))
      {
        columns_moved[moved->len] = columns[i];
        g_ptr_array_add (moved, key_results->pdata[i]);
      }

  okr_workspace_put_cards (self, edit, &okr_key_result_cards, moved, columns_moved, place);
}

/**
 * okr_workspace_record_check_ins_async:
 * @key_results: (element-type OkrKeyResult): one or more
 * @readings: (array): readings[i] is of key_results[i]
 * @place: (nullable): where the cards land; they stay together, in their order. A card whose value belongs to
 *   another column than the place goes to the end of that column. %NULL: the end of the new column of each, or
 *   where it is when it stays in its column
 * @lane: (nullable): what they become by landing in another row
 *
 * Records readings, as one step: ["Move “Sign 20 restaurants” to 0.7"], ["Move 3 key results"].  A second
 * reading of one day is kept beside the first, and counts.  A reading of a key result that has milestones ticks
 * as many as its value says, the first ones first (T6), or those that it names.  A reading belongs to the check
 * that it names, or to the one of its day.
 */
void
okr_workspace_record_check_ins_async (OkrWorkspace        *self,
                                      GPtrArray           *key_results,
                                      const OkrReading    *readings,
                                      const OkrPlace      *place,
                                      const OkrLaneTarget *lane,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autofree guint *columns = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (key_results != NULL && key_results->len > 0);
  g_return_if_fail (readings != NULL);

  if (!check_cards (self, key_results, lane, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  columns = g_new (guint, key_results->len);
  label = create_label (self, key_results, readings);
  edit = okr_edit_new (label, NULL);
  for (guint i = 0; i < key_results->len; i++)
    {
      if (!check_reading (&readings[i], &error))
        {
          okr_edit_free (edit);
          okr_workspace_refuse (self, error, callback, user_data);
          return;
        }

      columns[i] = get_column_after (self, key_results->pdata[i], &readings[i]);
      put_reading (self, edit, key_results->pdata[i], &readings[i]);
      okr_workspace_put_lane (edit, key_results->pdata[i], lane);
    }
  put_moved (self, edit, key_results, columns, place);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_record_check_in_async:
 *
 * Records one reading; see okr_workspace_record_check_ins_async().
 */
void
okr_workspace_record_check_in_async (OkrWorkspace        *self,
                                     OkrKeyResult        *key_result,
                                     const OkrReading    *reading,
                                     const OkrPlace      *place,
                                     const OkrLaneTarget *lane,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();

  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  g_ptr_array_add (key_results, key_result);
  okr_workspace_record_check_ins_async (self, key_results, reading, place, lane, callback, user_data);
}

/**
 * okr_workspace_place_cards_async:
 * @key_results: (element-type OkrKeyResult): one or more
 * @place: (nullable): where, in the column in which they are; %NULL: at its end, or, with a @lane, where they are
 * @lane: (nullable): what they become by landing in another row
 *
 * Orders cards within their column: ["Reorder “…”"]; or puts them in another row: ["Move “…”"].
 */
void
okr_workspace_place_cards_async (OkrWorkspace        *self,
                                 GPtrArray           *key_results,
                                 const OkrPlace      *place,
                                 const OkrLaneTarget *lane,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree guint *columns = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (key_results != NULL && key_results->len > 0);

  if (!check_cards (self, key_results, lane, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  title = okr_workspace_dup_short (key_results->pdata[0]);
  if (key_results->len > 1)
    label = g_strdup_printf (ngettext ("Move %'u key result", "Move %'u key results", key_results->len),
                             key_results->len);
  else
    label = g_strdup_printf (lane != NULL ? _("Move “%s”") : _("Reorder “%s”"), title);

  edit = okr_edit_new (label, NULL);
  columns = g_new (guint, key_results->len);
  for (guint i = 0; i < key_results->len; i++)
    {
      columns[i] = get_column (self, key_results->pdata[i]);
      okr_workspace_put_lane (edit, key_results->pdata[i], lane);
    }
  if (place != NULL || lane == NULL)
    okr_workspace_put_cards (self, edit, &okr_key_result_cards, key_results, columns, place);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* The history says what stood there before, too (F75), to a thousandth. */
static char *
create_edit_label (OkrCheckIn       *check_in,
                   const OkrReading *reading)
{
  g_autofree char *title = okr_workspace_dup_short (OKR_ENTITY (check_in));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  double value = get_value (reading);
  double said = okr_check_in_get_value (check_in);

  if (isnan (value) || isnan (said) || value == said)
    return g_strdup_printf (_("Edit a reading of “%s”"), title);

  before = okr_decimal_dup_label (said, 3);
  after = okr_decimal_dup_label (value, 3);

  /* Translators: the title of a key result, then the value that was there and the one that is there now */
  return g_strdup_printf (_("Edit a reading of “%s”: %s → %s"), title, before, after);
}

/**
 * okr_workspace_edit_check_in_async:
 * @reading: all that the reading should say; its date 0: as it is
 *
 * Corrects a reading: ["Edit a reading of “…”: 13 → 12"], without the values where they are the same.
 */
void
okr_workspace_edit_check_in_async (OkrWorkspace        *self,
                                   OkrCheckIn          *check_in,
                                   const OkrReading    *reading,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *label = NULL;
  GError *error = NULL;
  OkrDate date;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CHECK_IN (check_in));
  g_return_if_fail (reading != NULL);

  date = reading->date != OKR_DATE_NONE ? reading->date : okr_check_in_get_date (check_in);
  if (!okr_workspace_check_usable (self, OKR_ENTITY (check_in), &error) || !check_reading (reading, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  label = create_edit_label (check_in, reading);
  edit = okr_edit_new (label, NULL);
  okr_edit_set (edit, "check_in", okr_entity_get_id (OKR_ENTITY (check_in)));
  put_fields (edit, okr_check_in_get_key_result (check_in), reading, date);
  if (reading->author != NULL)
    okr_workspace_put_reference (edit, "author", reading->author);
  if (reading->ticked != NULL)
    put_ticked (edit, okr_check_in_get_key_result (check_in), reading->ticked, date);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
