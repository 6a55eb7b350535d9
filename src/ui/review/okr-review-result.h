/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result on one line of the overview: title, zone, figure, what came of it, contribution.  */

#pragma once

#include "model/okr-key-result.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_RESULT (okr_review_result_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewResult, okr_review_result, OKR, REVIEW_RESULT, GtkListBoxRow)

GtkWidget    *okr_review_result_new            (OkrKeyResult    *key_result);
OkrKeyResult *okr_review_result_get_key_result (OkrReviewResult *self);
void          okr_review_result_update         (OkrReviewResult *self);
void          okr_review_result_set_narrow     (OkrReviewResult *self,
                                                gboolean         narrow);

G_END_DECLS
