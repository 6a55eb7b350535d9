/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of the timer, and its buttons: in the window's header, below it, and on a window of its own.  */

#pragma once

#include "ui/room/okr-timer.h"

G_BEGIN_DECLS

GtkWidget *okr_timer_create_digits   (OkrTimer      *timer);
GtkWidget *okr_timer_create_controls (OkrTimer      *timer);
void       okr_timer_set_up_button   (OkrTimer      *timer,
                                      GtkMenuButton *button);

G_END_DECLS
