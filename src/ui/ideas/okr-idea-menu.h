/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of an idea.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

GMenuModel *okr_idea_menu_new (OkrWorkspace *workspace,
                               OkrIdea      *idea);

G_END_DECLS
