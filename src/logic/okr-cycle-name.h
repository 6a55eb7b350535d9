/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cycle is called as long as nobody has named it.  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

char *okr_cycle_name_propose (OkrDate start,
                              OkrDate end);

G_END_DECLS
