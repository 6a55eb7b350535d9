/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective in the overview of the review: its figure, what came of it, its way through the cycle, and its key
 * results.  It does not follow by itself: the overview says when.  */

#pragma once

#include "model/okr-objective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_CARD (okr_review_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewCard, okr_review_card, OKR, REVIEW_CARD, GtkWidget)

GtkWidget *okr_review_card_new        (OkrObjective  *objective);
void       okr_review_card_update     (OkrReviewCard *self);
void       okr_review_card_describe   (OkrReviewCard *self,
                                       GtkWidget     *row);
void       okr_review_card_set_narrow (OkrReviewCard *self,
                                       gboolean       narrow);

G_END_DECLS
