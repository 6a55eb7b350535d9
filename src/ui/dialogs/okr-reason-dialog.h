/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks why before something is done that is not done without a word.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* question: can be asked again by okr_reply_new_for_question() */
typedef void (*OkrReasonFunc) (const char     *reason,
                               AdwAlertDialog *question,
                               gpointer        user_data);

void okr_reason_dialog_ask (GtkWidget      *parent,
                            const char     *heading,
                            const char     *body,
                            const char     *accept,
                            OkrReasonFunc   func,
                            gpointer        user_data,
                            GDestroyNotify  destroy);

G_END_DECLS
