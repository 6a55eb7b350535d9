/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The advice on a cycle, as okr-cli prints it.  */

#pragma once

#include "model/okr-advice-list.h"

G_BEGIN_DECLS

char *okr_report_advice_to_json (OkrWorkspace *workspace,
                                 OkrCycle     *cycle);
char *okr_report_advice_to_text (OkrWorkspace *workspace,
                                 OkrCycle     *cycle);

G_END_DECLS
