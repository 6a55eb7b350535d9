/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar of the time machine (F49): a slider over the days of a cycle, with a mark at each check.  It takes a workspace
 * of the past from day to day, and says what is shown.  The window has it beneath its header.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_TIME_BAR (okr_time_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrTimeBar, okr_time_bar, OKR, TIME_BAR, GtkWidget)

gboolean   okr_time_bar_find_days (OkrWorkspace *past,
                                   OkrCycle     *cycle,
                                   OkrDate       today,
                                   OkrDate      *first,
                                   OkrDate      *last);
GtkWidget *okr_time_bar_new       (OkrWorkspace *past,
                                   OkrCycle     *cycle,
                                   OkrDate       first,
                                   OkrDate       last,
                                   OkrDate       today);

G_END_DECLS
