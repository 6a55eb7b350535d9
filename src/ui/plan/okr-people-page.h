/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section of the Plan page for people and teams: who is at the workshop, the tree of teams, who contributes to what,
 * and how much each answers for.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_PEOPLE_PAGE (okr_people_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrPeoplePage, okr_people_page, OKR, PEOPLE_PAGE, GtkWidget)

G_END_DECLS
