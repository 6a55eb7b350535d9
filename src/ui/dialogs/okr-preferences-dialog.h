/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody has chosen on this computer, beyond what the windows remember by themselves.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *okr_preferences_dialog_new (GSettings *settings);

G_END_DECLS
