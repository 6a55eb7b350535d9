/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much two texts are about the same thing: what finds the learnings of earlier cycles for a new objective (F86).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on a text is worth showing beside another.  */
#define OKR_SIMILAR_ENOUGH 0.3

double okr_similar_get (const char *a,
                        const char *b);

G_END_DECLS
