/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in an order as text: between two of them there is always room for another, so that moving one card
 * changes one cell.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *okr_rank_between  (const char *before,
                          const char *after);
char **okr_rank_sequence (guint       n_ranks);

G_END_DECLS
