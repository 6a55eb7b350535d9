/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The progress columns of the board (T11, M47).  A column is a range of figures, so a card whose figure says
 * 0.7 is never in the column that says 0.4-0.6.  */

#include "config.h"

#include "logic/okr-column.h"

#include "base/okr-decimal.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"

#include <math.h>

#define N_TENTHS 11

/* The largest whole number up to which doubles count one by one. */
#define MAX_WHOLE 9007199254740992.0

/* How many decimals a value has that is proposed: those of the start and the target, as long as people write so many,
 * and more where none of these belongs to the column, as long as a double tells them apart. */
#define MOST_WRITTEN_DECIMALS 6
#define MOST_DECIMALS 15

/* Which of the five columns holds which tenth. */
static const guint five_of_tenth[N_TENTHS] = { 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4 };

/* As in the files that people exchange. */
static const char * const five_ids[] = {
  "c0_not_started", "c1_started", "c2_halfway", "c3_close", "c4_reached",
};

static const char * const eleven_ids[] = {
  "0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0",
};

/**
 * okr_column_get_count:
 * @scheme: five or eleven columns; five when not said
 *
 * Returns: the number of columns
 */
guint
okr_column_get_count (OkrColumnScheme scheme)
{
  return scheme == OKR_COLUMN_SCHEME_ELEVEN ? N_TENTHS : G_N_ELEMENTS (five_ids);
}

/**
 * okr_column_from_figure:
 * @scheme: five or eleven columns
 * @figure: the figure shown (okr_figure_from_score()); NAN, no reading yet, is in the first column
 *
 * A figure of two decimals is in the first column that has begun (0.05) or the last one that is not reached
 * (0.97).
 *
 * Returns: the column, from 0
 */
guint
okr_column_from_figure (OkrColumnScheme scheme,
                        double          figure)
{
  int tenth;

  if (isnan (figure) || figure <= 0)
    tenth = 0;
  else if (figure >= 1)
    tenth = N_TENTHS - 1;
  else
    tenth = (int) CLAMP (lround (figure * 10), 1, N_TENTHS - 2);

  return scheme == OKR_COLUMN_SCHEME_ELEVEN ? (guint) tenth : five_of_tenth[tenth];
}

/**
 * okr_column_get_range:
 * @scheme: five or eleven columns
 * @column: a column, from 0
 * @low: (out): the least figure of one decimal in it
 * @high: (out): the greatest figure of one decimal in it; equal to @low where the column is one figure
 */
void
okr_column_get_range (OkrColumnScheme  scheme,
                      guint            column,
                      double          *low,
                      double          *high)
{
  int first = N_TENTHS;
  int last = 0;

  g_return_if_fail (column < okr_column_get_count (scheme));

  for (int tenth = 0; tenth < N_TENTHS; tenth++)
    if (okr_column_from_figure (scheme, tenth / 10.0) == column)
      {
        first = MIN (first, tenth);
        last = tenth;
      }

  *low = first / 10.0;
  *high = last / 10.0;
}

/**
 * okr_column_get_id:
 * @scheme: five or eleven columns
 * @column: a column, from 0
 *
 * Returns: the name of the column in JSON: "c0_not_started" to "c4_reached", or "0.0" to "1.0"
 */
const char *
okr_column_get_id (OkrColumnScheme scheme,
                   guint           column)
{
  g_return_val_if_fail (column < okr_column_get_count (scheme), NULL);

  return scheme == OKR_COLUMN_SCHEME_ELEVEN ? eleven_ids[column] : five_ids[column];
}

static guint
column_of_value (OkrColumnScheme scheme,
                 double          start,
                 double          target,
                 double          value)
{
  double score = okr_score_from_value (start, target, OKR_DIRECTION_UP, value);

  return okr_column_from_figure (scheme, okr_figure_from_score (score));
}

/* The first value from start to target, in steps of 10^-n_decimals, that is not before the column. */
static double
first_value (OkrColumnScheme scheme,
             guint           column,
             double          start,
             double          target,
             int             n_decimals)
{
  double scale = pow (10, n_decimals);
  double origin = round (start * scale);
  int sign = target > start ? 1 : -1;
  double n_all = fabs (round (target * scale) - origin);
  double low, high, n_steps, value;

  okr_column_get_range (scheme, column, &low, &high);

  /* Figures are rounded, so a column begins half a tenth earlier; the first one that has begun starts right
   * after start.  Whole numbers all the way, so that 0.35 of 20 is 7 and not a little more. */
  n_steps = column == 1 ? 1 : MAX (ceil ((2 * round (low * 10) - 1) * n_all / 20), 1);
  do
    value = (origin + sign * n_steps++) / scale;
  while (column_of_value (scheme, start, target, value) < column);

  return value;
}

/* start and target are one: there is only reached, and not. */
static gboolean
least_value_of_point (guint         column,
                      guint         n_columns,
                      OkrDirection  direction,
                      double        target,
                      double       *value)
{
  int n_decimals = MAX (okr_decimal_get_n_decimals (target), 0);
  double scale = pow (10, n_decimals);
  int away = direction == OKR_DIRECTION_DOWN ? 1 : -1;

  if (column == n_columns - 1)
    *value = target;
  else if (column == 0)
    *value = (round (target * scale) + away) / scale;
  else
    return FALSE;

  return TRUE;
}

/**
 * okr_column_least_value:
 * @scheme: five or eleven columns
 * @column: a column, from 0
 * @kind: what is measured
 * @direction: which way is better; asked only where @start and @target are equal
 * @start: the value at the beginning
 * @target: the value to reach; for milestones their number
 * @value: (out): the value; untouched on failure
 *
 * M47: the value that a drop on the column proposes: the one nearest to @start that belongs there, written with
 * as many decimals as @start and @target have (whole numbers where both are whole), or with more where no such
 * value belongs there: of 3 interviews none makes 0.4-0.6, so 1.1 is proposed.  Milestones are only ticked
 * whole.
 *
 * Returns: whether a value belongs in @column; %FALSE when @start or @target is missing, for milestones that
 *   jump over the column, and where @start and @target are equal for all columns but the first and the last
 */
gboolean
okr_column_least_value (OkrColumnScheme   scheme,
                        guint             column,
                        OkrKeyResultKind  kind,
                        OkrDirection      direction,
                        double            start,
                        double            target,
                        double           *value)
{
  guint n_columns = okr_column_get_count (scheme);
  int n_decimals, max_decimals;

  g_return_val_if_fail (column < n_columns, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!isfinite (start) || !isfinite (target))
    return FALSE;

  if (start == target)
    return kind != OKR_KEY_RESULT_KIND_MILESTONE && least_value_of_point (column, n_columns, direction, target, value);

  if (column == 0 || column == n_columns - 1)
    {
      *value = column == 0 ? start : target;
      return TRUE;
    }

  n_decimals = MAX (okr_decimal_get_n_decimals (start), okr_decimal_get_n_decimals (target));
  n_decimals = kind == OKR_KEY_RESULT_KIND_MILESTONE ? 0 : CLAMP (n_decimals, 0, MOST_WRITTEN_DECIMALS);
  max_decimals = kind == OKR_KEY_RESULT_KIND_MILESTONE ? 0 : MOST_DECIMALS;

  for (; n_decimals <= max_decimals; n_decimals++)
    {
      double candidate;

      if (MAX (fabs (start), fabs (target)) * pow (10, n_decimals) > MAX_WHOLE)
        break;

      candidate = first_value (scheme, column, start, target, n_decimals);
      if (column_of_value (scheme, start, target, candidate) == column)
        {
          *value = candidate;
          return TRUE;
        }
    }

  return FALSE;
}
