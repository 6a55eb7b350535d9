/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting votes, and saying who comes first (F57, F58).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one person gave to one idea.  */
typedef struct
{
  gconstpointer person;         /* whatever tells people apart; NULL: nobody knows who */
  guint         dots;
} OkrDots;

typedef struct
{
  guint    place;               /* 1 is the first; those after a tie of two are third */
  gboolean tied;                /* others have the same place */
} OkrTallyPlace;

guint okr_tally_count (const OkrDots *dots,
                       guint          n_dots);
void  okr_tally_rank  (const guint   *counts,
                       guint          n_counts,
                       OkrTallyPlace *places);

G_END_DECLS
