/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a secret scoring: where the group agrees, and where it should talk.  */

#pragma once

#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_MEDIANS_VIEW (okr_medians_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrMediansView, okr_medians_view, OKR, MEDIANS_VIEW, GtkWidget)

GtkWidget *okr_medians_view_new     (OkrIdeaLists   *lists);
void       okr_medians_view_nudge   (OkrMediansView *self);

G_END_DECLS
