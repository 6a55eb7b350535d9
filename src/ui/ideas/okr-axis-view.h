/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass of two: the ideas on one axis only, the other out of sight (F55).  */

#pragma once

#include "model/okr-idea-lists.h"
#include "model/okr-workspace-methods.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_AXIS_VIEW (okr_axis_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrAxisView, okr_axis_view, OKR, AXIS_VIEW, GtkWidget)

GtkWidget *okr_axis_view_new (OkrIdeaLists *lists,
                              OkrAxis       axis);

G_END_DECLS
