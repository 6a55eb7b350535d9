/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section Discovery of the Plan page: the tree of metrics; and of one objective what is taken for granted, what is
 * tried, what was found out, and what is still to be.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_DISCOVERY_PAGE (okr_discovery_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrDiscoveryPage, okr_discovery_page, OKR, DISCOVERY_PAGE, GtkWidget)

G_END_DECLS
