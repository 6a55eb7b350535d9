/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective on the page of the next cycle: what becomes of it, the key results that are proposed, and what is
 * known at hand.  It does not follow by itself: the section says when.  */

#pragma once

#include "model/okr-next-cycle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_NEXT_CARD (okr_next_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrNextCard, okr_next_card, OKR, NEXT_CARD, GtkListBoxRow)

GtkWidget *okr_next_card_new    (OkrObjective       *objective,
                                 OkrWorkspace       *workspace);
void       okr_next_card_update (OkrNextCard        *self,
                                 const OkrNextCycle *next,
                                 gboolean            editable);

G_END_DECLS
