/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCheckValue asks for the new value of a key result in the way of its kind: one number, the two inputs of a
 * ratio, or milestones to tick.
 *
 * Signals: "changed" something else is typed; "activate" Enter was pressed. */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_VALUE (okr_check_value_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckValue, okr_check_value, OKR, CHECK_VALUE, GtkWidget)

void     okr_check_value_ask  (OkrCheckValue  *self,
                               OkrKeyResult   *key_result,
                               OkrCheckIn     *said,
                               double          value);
gboolean okr_check_value_read (OkrCheckValue  *self,
                               OkrReading     *reading,
                               char          **problem);

G_END_DECLS
