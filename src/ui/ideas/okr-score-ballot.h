/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ballot of a secret scoring.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/ideas/okr-ballot.h"

G_BEGIN_DECLS

#define OKR_TYPE_SCORE_BALLOT (okr_score_ballot_get_type ())
G_DECLARE_FINAL_TYPE (OkrScoreBallot, okr_score_ballot, OKR, SCORE_BALLOT, GtkWidget)

GtkWidget *okr_score_ballot_new (OkrWorkspace *workspace,
                                 OkrPerson    *person,
                                 GPtrArray    *ideas);

G_END_DECLS
