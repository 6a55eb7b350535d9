/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed or pasted into a line of capture, as one text per idea; and the tag at the end of a text that says
 * what it is for: "Free tasting #2", "Free tasting #restaurants".  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an idea can be for.  */
typedef struct
{
  const char         *name;
  const char * const *known;    /* titles that are there already; or NULL */
} OkrCaptureTarget;

typedef struct
{
  char  *title;                 /* owned */
  guint  target;                /* position in the targets */
} OkrCaptureLine;

GPtrArray  *okr_capture_read        (const char             *text,
                                     const OkrCaptureTarget *targets,
                                     guint                   n_targets,
                                     guint                   chosen,
                                     guint                  *n_empty,
                                     guint                  *n_repeated);
const char *okr_capture_find_tag    (const char             *text);
gboolean    okr_capture_tag_matches (const char             *tag,
                                     guint                   position,
                                     const char             *name);

char *okr_capture_dup_title (const char *line);

G_END_DECLS
