/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens when somebody clicks a reminder: Okr comes to the front and shows what it reminds of.  */

#pragma once

#include "ui/okr-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void okr_reminder_answer (AdwApplication *application,
                          OkrSession     *session,
                          const char     *path,
                          const char     *table,
                          const char     *id);

G_END_DECLS
