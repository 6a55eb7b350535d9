/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as people say them in a workshop: "from 15 % to 7 %", "de 15 % à 7 %", "10 000 abonnés", "half", "-50 %",
 * "doubler", "12 k€ par mois".  Both languages are read whatever the interface speaks: a room mixes them.  */

#pragma once

#include "logic/okr-types.h"

#include <glib.h>

G_BEGIN_DECLS

#define OKR_FIGURE_TEXT_ERROR (okr_figure_text_error_quark ())

typedef enum
{
  OKR_FIGURE_TEXT_ERROR_EMPTY,
  OKR_FIGURE_TEXT_ERROR_SYNTAX,         /* no figure is in it, or more than can be told apart */
  OKR_FIGURE_TEXT_ERROR_SAME,           /* the target is where it starts */
  OKR_FIGURE_TEXT_ERROR_ZERO,           /* a target of zero, and nobody knows from where */
  OKR_FIGURE_TEXT_ERROR_NEGATIVE,       /* "-5": five less, or minus five? */
  OKR_FIGURE_TEXT_ERROR_NO_BASE,        /* "half", and nobody knows of what */
  OKR_FIGURE_TEXT_ERROR_UNITS,          /* from one unit to another */
} OkrFigureTextError;

GQuark okr_figure_text_error_quark (void);

typedef struct
{
  OkrKeyResultKind kind;        /* number, percent, ratio or money */
  double           start;
  double           target;
  char            *unit;        /* owned; NULL: none, or the percent sign */
  OkrPeriod        period;      /* none: of the cycle */
  char            *wording;     /* owned: "half", as it was said; NULL when it was no relation */
} OkrFigureText;

gboolean okr_figure_text_parse (const char     *text,
                                double          base,
                                OkrFigureText  *figures,
                                GError        **error);
void     okr_figure_text_clear (OkrFigureText  *figures);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OkrFigureText, okr_figure_text_clear)

G_END_DECLS
