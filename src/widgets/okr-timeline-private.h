/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrTimeline share: okr-timeline.c (data, places, handles) and okr-timeline-draw.c.  */

#pragma once

#include "widgets/okr-timeline.h"

G_BEGIN_DECLS

/* At the usual size of text, see okr_timeline_scale_height(). */
#define AXIS_HEIGHT 22
#define NAME_HEIGHT 24

typedef struct
{
  char     *name;
  int       start;
  int       end;
  gboolean  is_main;
} OkrTimelineSpan;

typedef struct
{
  guint  span;
  char  *name;
  int    start;
  int    end;
} OkrTimelinePart;

struct _OkrTimeline
{
  GtkWidget          parent_instance;

  OkrTimelineFormat  format;
  gpointer           user_data;
  GArray            *spans;     /* of OkrTimelineSpan */
  GArray            *parts;     /* of OkrTimelinePart */
  GArray            *ticks;     /* of int */
  int                now;
};

void   okr_timeline_get_range    (OkrTimeline     *self,
                                  int             *first,
                                  int             *last);
double okr_timeline_locate       (OkrTimeline     *self,
                                  double           position);
int    okr_timeline_scale_height (OkrTimeline     *self,
                                  int              height);
void   okr_timeline_get_bar      (OkrTimeline     *self,
                                  guint            position,
                                  int              start,
                                  int              end,
                                  graphene_rect_t *bar);
guint  okr_timeline_find_main    (OkrTimeline     *self);

void   okr_timeline_snapshot     (GtkWidget       *widget,
                                  GtkSnapshot     *snapshot);

G_END_DECLS
