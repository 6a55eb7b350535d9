/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys and actions of the outline.  */

#pragma once

#include "ui/plan/outline/okr-outline-view.h"

G_BEGIN_DECLS

void okr_outline_keys_add (OkrOutlineView *view);

G_END_DECLS
