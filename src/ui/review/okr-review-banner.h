/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says above its pages of the cycle that is shown: that it has ended and can be reviewed, or that it
 * is closed and can only be read.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_BANNER (okr_review_banner_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewBanner, okr_review_banner, OKR, REVIEW_BANNER, GtkWidget)

void okr_review_banner_set_cycle     (OkrReviewBanner *self,
                                      OkrWorkspace    *workspace,
                                      OkrCycle        *cycle);
void okr_review_banner_set_reviewing (OkrReviewBanner *self,
                                      gboolean         reviewing);

G_END_DECLS
