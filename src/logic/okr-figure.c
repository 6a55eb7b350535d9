/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figure shown for a score (M51, M52, M53, T13).  */

#include "config.h"

#include "logic/okr-figure.h"

#include "base/okr-decimal.h"

#include <math.h>

/* 0.85 is held as 0.84999999999999998 and still rounds up. */
#define TOLERANCE 1e-9

/**
 * okr_figure_from_score:
 * @score: 0 to 1, or NAN
 *
 * T13: one decimal, halves up; two decimals where one would wrongly print 0.0 or 1.0.  Those two never round
 * to the wrong end either: up near 0 (0.001 is 0.01), down near 1 (0.9999 is 0.99).
 *
 * Returns: the number that is printed; NAN for NAN
 */
double
okr_figure_from_score (double score)
{
  double tenths;

  if (isnan (score))
    return NAN;
  if (score <= 0)
    return 0;
  if (score >= 1)
    return 1;

  tenths = floor (score * 10 + 0.5 + TOLERANCE);
  if (tenths < 1)
    return MAX (ceil (score * 100 - TOLERANCE), 1) / 100;
  if (tenths > 9)
    return MIN (floor (score * 100 + TOLERANCE), 99) / 100;

  return tenths / 10;
}

/**
 * okr_figure_to_c:
 * @figure: what okr_figure_from_score() gave
 *
 * Returns: (transfer full): "0.7", "0.05", "1.0"; empty for NAN
 */
char *
okr_figure_to_c (double figure)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  long hundredths;

  if (isnan (figure))
    return g_strdup ("");

  hundredths = lround (figure * 100);
  g_ascii_formatd (buffer, sizeof buffer, hundredths % 10 == 0 ? "%.1f" : "%.2f", figure);

  return g_strdup (buffer);
}

/**
 * okr_figure_dup_label:
 * @figure: what okr_figure_from_score() gave
 *
 * Returns: (transfer full): the figure with the decimal mark of the language: "0.7" or "0,7"; empty for NAN
 */
char *
okr_figure_dup_label (double figure)
{
  return g_strdelimit (okr_figure_to_c (figure), ".", okr_decimal_get_mark ()[0]);
}
