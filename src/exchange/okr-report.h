/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score of a cycle, and the history of edits, as okr-cli prints them and tests compare them with the
 * samples.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

char *okr_report_score_to_json   (OkrWorkspace *workspace,
                                  OkrDate       day);
char *okr_report_score_to_text   (OkrWorkspace *workspace,
                                  OkrDate       day);
char *okr_report_history_to_json (GPtrArray    *entries);

G_END_DECLS
