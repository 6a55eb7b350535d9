/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of text of a card, shaped once for as long as they read the same: that is what a card costs most.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_CARD_MAX_LINES 9

/* The small font is that of captions everywhere: each font more has its letters to be drawn once more at the start. */
#define OKR_CARD_SMALL 0.82

/* How a line is written. */
typedef struct
{
  double   scale;               /* of the font */
  gboolean bold;
  gboolean tabular;             /* figures of one width */
} OkrCardLine;

typedef struct
{
  char        *texts[OKR_CARD_MAX_LINES];       /* owned; NULL: nothing to draw */
  PangoLayout *layouts[OKR_CARD_MAX_LINES];     /* owned; NULL: not shaped yet */
  int          width;           /* of the card, that the layouts are for; 0: none */
  float        small_rest;      /* by how much the baseline of text alone is below a whole pixel, small and not */
  float        title_rest;
  int          small_height;    /* of a small line, and of the title */
  int          title_height;
  guint        measured_font;   /* the serial of the Pango context that layouts and heights are for */
} OkrCardLines;

int  okr_card_lines_measure_height (GtkWidget         *widget,
                                    double             scale,
                                    gboolean           bold);

void okr_card_lines_clear          (OkrCardLines      *self);
void okr_card_lines_forget         (OkrCardLines      *self);
void okr_card_lines_take_text      (OkrCardLines      *self,
                                    guint              line,
                                    char              *text);
void okr_card_lines_shape          (OkrCardLines      *self,
                                    GtkWidget         *widget,
                                    guint              line,
                                    const OkrCardLine *how);
void okr_card_lines_wrap           (OkrCardLines      *self,
                                    guint              line,
                                    int                most);
void okr_card_lines_measure        (OkrCardLines      *self,
                                    GtkWidget         *widget);
void okr_card_lines_set_width      (OkrCardLines      *self,
                                    guint              line,
                                    int                width);
int  okr_card_lines_get_width      (OkrCardLines      *self,
                                    guint              line);
int  okr_card_lines_get_height     (OkrCardLines      *self,
                                    guint              line);
void okr_card_lines_draw           (OkrCardLines      *self,
                                    guint              line,
                                    gboolean           small,
                                    GtkSnapshot       *snapshot,
                                    int                x,
                                    int                y,
                                    const GdkRGBA     *colour);

G_END_DECLS
