/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How what was asked for with an `_async ()` is answered, in every layer.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void okr_async_answer      (GTask          *task,
                            gpointer        answer,
                            GDestroyNotify  free_answer,
                            GError         *error);
void okr_async_answer_done (GTask          *task,
                            gboolean        done,
                            GError         *error);

G_END_DECLS
