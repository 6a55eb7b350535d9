/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of days above each other, and on them handles that are dragged with the mouse or moved by keys: the edges
 * between parts of a span, and marks below it.  Positions are whole numbers, such as days; what they are called is
 * told by a function.  Each handle is a slider for those who cannot see it.  */

#pragma once

#include "widgets/okr-timeline-handle.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_TIMELINE (okr_timeline_get_type ())
G_DECLARE_FINAL_TYPE (OkrTimeline, okr_timeline, OKR, TIMELINE, GtkWidget)

/* Returns: (transfer full): what a position is called, "16 Oct" */
typedef char *(*OkrTimelineFormat) (int      position,
                                    gpointer user_data);

/* Signal "moved" (const char *id, int position): a handle shall be somewhere else; whoever set it sets it again. */
GtkWidget *okr_timeline_new        (OkrTimelineFormat      format,
                                    gpointer               user_data);
void       okr_timeline_clear      (OkrTimeline           *self);
guint      okr_timeline_add_span   (OkrTimeline           *self,
                                    const char            *name,
                                    int                    start,
                                    int                    end,
                                    gboolean               is_main);
void       okr_timeline_add_part   (OkrTimeline           *self,
                                    guint                  span,
                                    const char            *name,
                                    int                    start,
                                    int                    end);
void       okr_timeline_add_tick   (OkrTimeline           *self,
                                    int                    position);
void       okr_timeline_set_now    (OkrTimeline           *self,
                                    int                    position);
void       okr_timeline_set_handle (OkrTimeline           *self,
                                    OkrTimelineHandleKind  kind,
                                    const char            *id,
                                    const char            *name,
                                    const char            *label,
                                    int                    position,
                                    int                    minimum,
                                    int                    maximum);
GtkWidget *okr_timeline_get_handle (OkrTimeline           *self,
                                    const char            *id);

G_END_DECLS
