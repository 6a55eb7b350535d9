/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the scores or answers of several people say together, without saying who gave which: the middle, and how far
 * apart they are (F56, F74, F77).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From this gap on, the group should talk before it takes the middle.  */
#define OKR_SPREAD_WIDE_FROM 2

/* F77: fewer could be told apart */
#define OKR_SPREAD_LEAST_ANSWERS 3

typedef struct
{
  guint    n;                   /* who said something */
  double   median;              /* NAN: nobody did */
  double   mean;
  double   least;
  double   greatest;
  gboolean wide;                /* worth a talk */
} OkrSpread;

void     okr_spread_compute  (const double *values,
                              guint         n_values,
                              OkrSpread    *spread);
gboolean okr_spread_get      (const int    *answers,
                              gsize         n_answers,
                              OkrSpread    *spread);
gboolean okr_spread_is_shown (gsize         n_answers);

G_END_DECLS
