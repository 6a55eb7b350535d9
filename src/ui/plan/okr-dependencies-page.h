/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section Dependencies of the Plan page: who needs what of whom, what each team promises, what is entangled.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_DEPENDENCIES_PAGE (okr_dependencies_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrDependenciesPage, okr_dependencies_page, OKR, DEPENDENCIES_PAGE, GtkWidget)

G_END_DECLS
