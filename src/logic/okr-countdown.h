/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timer of a room (F88), as values: what is left is always worked out from the moment at which it was set going,
 * never counted, so that no delay of a machine adds up.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_COUNTDOWN_IDLE,
  OKR_COUNTDOWN_RUNNING,
  OKR_COUNTDOWN_PAUSED,
  OKR_COUNTDOWN_OVER,
} OkrCountdownState;

typedef struct
{
  OkrCountdownState state;
  gint64            length;     /* microseconds */
  gint64            left;       /* microseconds, at @since */
  gint64            since;      /* the moment at which it was set going */
} OkrCountdown;

void   okr_countdown_set_length  (OkrCountdown       *self,
                                  gint64              now,
                                  gint64              length);
void   okr_countdown_start       (OkrCountdown       *self,
                                  gint64              now);
void   okr_countdown_pause       (OkrCountdown       *self,
                                  gint64              now);
void   okr_countdown_stop        (OkrCountdown       *self);
void   okr_countdown_add         (OkrCountdown       *self,
                                  gint64              now,
                                  gint64              more);
gboolean okr_countdown_check_end (OkrCountdown       *self,
                                  gint64              now);
gint64 okr_countdown_get_left    (const OkrCountdown *self,
                                  gint64              now);
int    okr_countdown_get_seconds (const OkrCountdown *self,
                                  gint64              now);
gint64 okr_countdown_get_wait    (const OkrCountdown *self,
                                  gint64              now);
char  *okr_countdown_dup_text    (int                 seconds);

G_END_DECLS
