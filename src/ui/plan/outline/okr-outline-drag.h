/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging lines of the outline, also from one list to the other.  */

#pragma once

#include "ui/plan/outline/okr-outline-view.h"

G_BEGIN_DECLS

void okr_outline_drag_add (OkrOutlineView *view);

G_END_DECLS
