/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as people type them: "30 June", "30 juin 2026", "June 30", "30/06", "2026-06-30".  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

gboolean okr_date_text_parse (const char  *text,
                              OkrDate      from,
                              gboolean     month_first,
                              OkrDate     *date,
                              GError     **error);

G_END_DECLS
