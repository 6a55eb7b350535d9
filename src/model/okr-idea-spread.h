/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people say of an idea in secret, together (F56).  */

#pragma once

#include "logic/okr-spread.h"
#include "model/okr-entities.h"

G_BEGIN_DECLS

typedef struct
{
  OkrSpread impact;
  OkrSpread effort;
} OkrIdeaSpread;

OkrIdeaSpread okr_idea_compute_spread (OkrIdea             *idea);
gboolean      okr_idea_spread_is_wide (const OkrIdeaSpread *spread);

G_END_DECLS
