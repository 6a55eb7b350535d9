/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written on the Plan page, as one flat list: each objective followed by its active key results, those of a
 * cycle or those of the parking list.  The items are OkrObjective and OkrKeyResult; what moves is told as one
 * change of the part of the list that differs.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE (okr_outline_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutline, okr_outline, OKR, OUTLINE, GObject)

OkrOutline *okr_outline_new        (OkrWorkspace *workspace,
                                    OkrCycle     *cycle);
guint       okr_outline_get_length (OkrOutline   *self);
OkrEntity  *okr_outline_get        (OkrOutline   *self,
                                    guint         position);

G_END_DECLS
