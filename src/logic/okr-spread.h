/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several people's answers on one scale say together, without saying who gave which.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* F77: fewer could be told apart */
#define OKR_SPREAD_LEAST_ANSWERS 3

typedef struct
{
  int    median;
  double mean;
  int    least;
  int    greatest;
} OkrSpread;

gboolean okr_spread_get      (const int *answers,
                              gsize      n_answers,
                              OkrSpread *spread);
gboolean okr_spread_is_shown (gsize      n_answers);

G_END_DECLS
