/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card before the whole room, the rest dimmed (F91).  Every page that has cards shows them in this one.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_SPOTLIGHT (okr_spotlight_get_type ())
G_DECLARE_FINAL_TYPE (OkrSpotlight, okr_spotlight, OKR, SPOTLIGHT, AdwDialog)

OkrSpotlight *okr_spotlight_new      (OkrWorkspace *workspace,
                                      GPtrArray    *cards,
                                      gpointer      card);
gpointer      okr_spotlight_get_card (OkrSpotlight *self);

G_END_DECLS
