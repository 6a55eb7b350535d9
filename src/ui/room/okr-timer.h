/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one timer of the application (F88): it goes on whatever page or window is looked at.  While none runs it wakes
 * up for nothing, while one runs once a second.
 *
 * Its actions, for an application: timer-minutes (i), timer-toggle, timer-more, timer-less, timer-stop.
 *
 * Signal: "ended" () the time is up.  */

#pragma once

#include "logic/okr-countdown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TIMER_MAX_MINUTES 180

#define OKR_TYPE_TIMER (okr_timer_get_type ())
G_DECLARE_FINAL_TYPE (OkrTimer, okr_timer, OKR, TIMER, GObject)

OkrTimer          *okr_timer_new         (void);
void               okr_timer_set_clock   (OkrTimer   *self,
                                          gint64    (*now) (void));
OkrCountdownState  okr_timer_get_state   (OkrTimer   *self);
const char        *okr_timer_get_text    (OkrTimer   *self);
void               okr_timer_add_actions (OkrTimer   *self,
                                          GActionMap *map);

G_END_DECLS
