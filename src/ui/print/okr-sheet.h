/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Something to be printed, described plainly: lines of a few styles, each with an optional note and an optional bar at the
 * end of the line, and pictures over the whole width.  It finds the size of text at which all is on one page; what is too much for that goes on over several.  In black on
 * white: no ink says anything by its colour.  */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_SHEET_TITLE,
  OKR_SHEET_LEAD,               /* a sentence under the title */
  OKR_SHEET_HEADING,            /* begins a part; stays with what follows */
  OKR_SHEET_ITEM,
  OKR_SHEET_DETAIL,             /* small, about the item above it */
} OkrSheetStyle;

/* A score with the zone it aims at, all of 0 to 1. */
typedef struct
{
  double value;                 /* NAN: there is none yet */
  double low;
  double high;
} OkrSheetBar;

/* size: of an item, in points.  0, 0 is the corner of the picture. */
typedef void (*OkrSheetDrawFunc) (cairo_t      *cr,
                                  PangoContext *context,
                                  double        width,
                                  double        height,
                                  double        size,
                                  gpointer      user_data);

typedef struct _OkrSheet OkrSheet;

OkrSheet   *okr_sheet_new            (const char       *title);
void        okr_sheet_free           (OkrSheet         *self);
const char *okr_sheet_get_title      (OkrSheet         *self);

void        okr_sheet_append         (OkrSheet         *self,
                                      OkrSheetStyle     style,
                                      const char       *text,
                                      const char       *note);
void        okr_sheet_append_bar     (OkrSheet         *self,
                                      OkrSheetStyle     style,
                                      const char       *text,
                                      const char       *note,
                                      OkrSheetBar       bar);
void        okr_sheet_append_picture (OkrSheet         *self,
                                      double            height,
                                      OkrSheetDrawFunc  draw,
                                      gpointer          user_data,
                                      GDestroyNotify    destroy);

guint       okr_sheet_paginate       (OkrSheet         *self,
                                      PangoContext     *context,
                                      double            width,
                                      double            height);
double      okr_sheet_get_size       (OkrSheet         *self);
void        okr_sheet_draw           (OkrSheet         *self,
                                      cairo_t          *cr,
                                      guint             page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrSheet, okr_sheet_free)

G_END_DECLS
