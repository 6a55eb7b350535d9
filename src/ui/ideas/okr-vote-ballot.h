/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ballot of a vote with dots.  */

#pragma once

#include "logic/okr-method.h"
#include "model/okr-workspace.h"
#include "ui/ideas/okr-ballot.h"

G_BEGIN_DECLS

#define OKR_TYPE_VOTE_BALLOT (okr_vote_ballot_get_type ())
G_DECLARE_FINAL_TYPE (OkrVoteBallot, okr_vote_ballot, OKR, VOTE_BALLOT, GtkWidget)

GtkWidget *okr_vote_ballot_new (OkrWorkspace    *workspace,
                                OkrPerson       *person,
                                GPtrArray       *ideas,
                                const OkrMethod *method);

G_END_DECLS
