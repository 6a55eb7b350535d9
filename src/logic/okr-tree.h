/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree as a list that is read from top to bottom: each thing right under what it belongs to (B52).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a thing that belongs to nothing. */
#define OKR_TREE_NO_PARENT G_MAXUINT

typedef struct
{
  guint item;                   /* which, by its number */
  guint depth;                  /* 0: belongs to nothing */
} OkrTreePlace;

void     okr_tree_walk     (const guint  *parents,
                            guint         n_items,
                            OkrTreePlace *places);
gboolean okr_tree_is_under (const guint  *parents,
                            guint         n_items,
                            guint         item,
                            guint         other);

G_END_DECLS
