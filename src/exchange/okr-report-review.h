/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the review of a cycle says, for okr-report.c.  */

#pragma once

#include "model/okr-workspace.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *okr_report_review (OkrCycle *cycle);

G_END_DECLS
