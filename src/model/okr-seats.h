/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places in a list that has a strict order (F31), while something is put into it.  */

#pragma once

#include "store/okr-edit.h"

G_BEGIN_DECLS

/* A place: of something that stays there, or of something new that has no rank yet. */
typedef struct
{
  char       *id;
  const char *rank;             /* borrowed; NULL: to be given */
} OkrSeat;

GArray *okr_seats_new       (void);
void    okr_seats_add       (GArray     *seats,
                             guint       position,
                             const char *id,
                             const char *rank);
void    okr_seats_put_ranks (GArray     *seats,
                             OkrEdit    *edit,
                             const char *table);

G_END_DECLS
