/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective on top of the Progress page: type, title, figure, pace, zone.  Pressed while the page shows only
 * this objective; it reaches the window through "win.select-objective".  */

#pragma once

#include "model/okr-objective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_CARD (okr_progress_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressCard, okr_progress_card, OKR, PROGRESS_CARD, GtkToggleButton)

GtkWidget    *okr_progress_card_new           (OkrObjective    *objective);
OkrObjective *okr_progress_card_get_objective (OkrProgressCard *self);

G_END_DECLS
