/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the scores of several people say together: the middle, and how far apart they are (F56).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From this gap on, the group should talk before it takes the middle.  */
#define OKR_SPREAD_WIDE_FROM 2

typedef struct
{
  guint    n;                   /* who said something */
  double   median;              /* NAN: nobody did */
  double   least;
  double   greatest;
  gboolean wide;                /* worth a talk */
} OkrSpread;

void okr_spread_compute (const double *values,
                         guint         n_values,
                         OkrSpread    *spread);

G_END_DECLS
