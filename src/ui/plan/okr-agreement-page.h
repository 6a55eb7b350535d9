/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section Agreement of the Plan page: one objective at a time, who agrees, and what each team reads in it.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_AGREEMENT_PAGE (okr_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrAgreementPage, okr_agreement_page, OKR, AGREEMENT_PAGE, GtkWidget)

G_END_DECLS
