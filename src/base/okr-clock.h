/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrClock says which day it is.  It is handed to whatever needs to know, so that tests and `--on DATE` can
 * live on any day; nothing else asks the system.  */

#pragma once

#include "base/okr-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define OKR_TYPE_CLOCK (okr_clock_get_type ())
G_DECLARE_FINAL_TYPE (OkrClock, okr_clock, OKR, CLOCK, GObject)

OkrClock *okr_clock_new_system (void);
OkrClock *okr_clock_new_fixed  (OkrDate   today);
void      okr_clock_set_today  (OkrClock *self,
                                OkrDate   today);
void      okr_clock_look       (OkrClock *self);
OkrDate   okr_clock_get_today  (OkrClock *self);
gint64    okr_clock_get_ahead  (OkrClock *self);
gint64    okr_clock_get_now    (OkrClock *self);

G_END_DECLS
