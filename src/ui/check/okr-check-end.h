/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came out of a check.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_END (okr_check_end_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckEnd, okr_check_end, OKR, CHECK_END, GtkWidget)

G_END_DECLS
