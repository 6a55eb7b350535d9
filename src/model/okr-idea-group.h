/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An idea with all that were merged into it, and its votes (F58).  */

#pragma once

#include "model/okr-entities.h"

G_BEGIN_DECLS

GListModel *okr_idea_get_members (OkrIdea *self);
guint       okr_idea_count_votes (OkrIdea *self);

G_END_DECLS
