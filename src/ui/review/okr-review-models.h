/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of a whole cycle for the sections of the Review page.  */

#pragma once

#include "model/okr-cycle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which key results a list holds; asked again with okr_review_models_refresh().  */
typedef gboolean (*OkrReviewTest) (OkrKeyResult *key_result);

GListModel *okr_review_models_new_key_results (OkrCycle      *cycle,
                                               OkrReviewTest  test);
void        okr_review_models_refresh         (GListModel    *key_results);

gboolean    okr_review_is_active              (OkrKeyResult  *key_result);
gboolean    okr_review_asks                   (OkrKeyResult  *key_result);

G_END_DECLS
