/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One handle of a timeline: a slider that knows its position and its bounds.  For okr-timeline.c only.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_TIMELINE_EDGE,            /* between two parts: after its position */
  OKR_TIMELINE_MARK,            /* on its position */
} OkrTimelineHandleKind;

#define OKR_TYPE_TIMELINE_HANDLE (okr_timeline_handle_get_type ())
G_DECLARE_FINAL_TYPE (OkrTimelineHandle, okr_timeline_handle, OKR, TIMELINE_HANDLE, GtkWidget)

/* Signals: "moved" (int position) by a key or a drop; "dragged" while it is dragged. */
GtkWidget  *okr_timeline_handle_new          (OkrTimelineHandleKind  kind,
                                              const char            *id);
void        okr_timeline_handle_set          (OkrTimelineHandle     *self,
                                              const char            *name,
                                              const char            *label,
                                              const char            *value_text,
                                              int                    position,
                                              int                    minimum,
                                              int                    maximum);
void        okr_timeline_handle_set_scale    (OkrTimelineHandle     *self,
                                              double                 pixels);
const char *okr_timeline_handle_get_id       (OkrTimelineHandle     *self);
OkrTimelineHandleKind
            okr_timeline_handle_get_kind     (OkrTimelineHandle     *self);
int         okr_timeline_handle_get_position (OkrTimelineHandle     *self);
gboolean    okr_timeline_handle_get_active   (OkrTimelineHandle     *self);
gboolean    okr_timeline_handle_get_used     (OkrTimelineHandle     *self);
void        okr_timeline_handle_set_used     (OkrTimelineHandle     *self,
                                              gboolean               used);

G_END_DECLS
