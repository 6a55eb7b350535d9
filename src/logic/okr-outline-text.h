/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Objectives and key results as people paste them from elsewhere: a list with two levels.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char     *title;              /* owned */
  gboolean  is_key_result;
} OkrOutlineTextLine;

GArray *okr_outline_text_parse (const char *text,
                                gboolean    is_key_result);

G_END_DECLS
