/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timer for a whole room: digits that are read from the last row.  */

#pragma once

#include "ui/room/okr-timer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_TIMER_VIEW (okr_timer_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrTimerView, okr_timer_view, OKR, TIMER_VIEW, AdwWindow)

GtkWidget *okr_timer_view_new (GtkWindow *parent,
                               OkrTimer  *timer);

G_END_DECLS
