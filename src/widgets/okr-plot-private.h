/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrPlot share: okr-plot.c (data, geometry), okr-plot-cursor.c (keys and pointer) and okr-plot-draw.c.  */

#pragma once

#include "widgets/okr-plot.h"

G_BEGIN_DECLS

/* Around the area of the lines, beside the texts. */
#define GAP 8.0f
#define EDGE 14.0f

typedef struct
{
  int     x;
  double  y;
  char   *label;                /* owned */
} OkrPlotPlace;

typedef struct
{
  guint        colour;
  OkrPlotPlace from, to;
} OkrPlotGuide;

typedef struct
{
  guint   colour;
  char   *name;                 /* owned */
  GArray *points;               /* of OkrPlotPlace */
} OkrPlotSeries;

struct _OkrPlot
{
  GtkWidget  parent_instance;

  int        first, last;       /* days */
  GArray    *x_ticks;           /* of OkrPlotPlace */
  GArray    *y_ticks;           /* of OkrPlotPlace */
  GArray    *uprights;          /* of OkrPlotPlace */
  GArray    *guides;            /* of OkrPlotGuide */
  GArray    *series;            /* of OkrPlotSeries */
  char      *summary;           /* owned */

  gboolean   has_cursor;
  guint      cursor_series, cursor_point;
};

gboolean             okr_plot_is_rtl          (OkrPlot               *self);
void                 okr_plot_get_area        (OkrPlot               *self,
                                               graphene_rect_t       *area);
graphene_point_t     okr_plot_locate          (OkrPlot               *self,
                                               const graphene_rect_t *area,
                                               int                    x,
                                               double                 y);
const OkrPlotSeries *okr_plot_get_series      (OkrPlot               *self,
                                               guint                  series);
const OkrPlotPlace  *okr_plot_get_point       (OkrPlot               *self,
                                               guint                  series,
                                               guint                  point);
char                *okr_plot_dup_cursor_text (OkrPlot               *self,
                                               const char            *separator);
void                 okr_plot_add_cursor      (OkrPlot               *self);
void                 okr_plot_check_cursor    (OkrPlot               *self);
void                 okr_plot_update_description
                                              (OkrPlot               *self);
void                 okr_plot_draw            (OkrPlot               *self,
                                               GtkSnapshot           *snapshot);

G_END_DECLS
