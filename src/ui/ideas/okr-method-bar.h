/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What runs now, in words, with what comes next and how to leave it.  */

#pragma once

#include "ui/ideas/okr-idea-methods.h"

G_BEGIN_DECLS

#define OKR_TYPE_METHOD_BAR (okr_method_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrMethodBar, okr_method_bar, OKR, METHOD_BAR, GtkWidget)

/* n_covered: how many ideas wait to be revealed; they are offered while no method runs too.  */
void okr_method_bar_update (OkrMethodBar   *self,
                            OkrIdeaMethods *methods,
                            guint           n_covered);

G_END_DECLS
