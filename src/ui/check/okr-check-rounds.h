/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two secret rounds of a check: how sure everybody is of a key result, and how motivated everybody is.  */

#pragma once

#include "ui/check/okr-check-screen.h"

G_BEGIN_DECLS

void      okr_check_rounds_ask_confidence (GtkWidget              *parent,
                                           OkrWorkspace           *workspace,
                                           OkrAccountabilityCheck *check,
                                           OkrCheckScreen         *screen);
void      okr_check_rounds_ask_pulse      (GtkWidget              *parent,
                                           OkrWorkspace           *workspace,
                                           OkrAccountabilityCheck *check);
gboolean  okr_check_rounds_has_pulse      (OkrAccountabilityCheck *check);
char     *okr_check_rounds_dup_pulse      (OkrAccountabilityCheck *check);

G_END_DECLS
