/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a cycle as a calendar (RFC 5545), which any calendar program opens: its accountability checks, and the
 * due dates of its key results and tasks (F78).  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

char *okr_calendar_to_text (OkrWorkspace *workspace,
                            OkrCycle     *cycle);

G_END_DECLS
