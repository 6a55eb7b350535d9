/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of capture of somebody whose turn it is, with what they wrote in this turn.  */

#pragma once

#include "model/okr-idea-lists.h"
#include "ui/ideas/okr-ballot.h"

G_BEGIN_DECLS

#define OKR_TYPE_WRITE_BALLOT (okr_write_ballot_get_type ())
G_DECLARE_FINAL_TYPE (OkrWriteBallot, okr_write_ballot, OKR, WRITE_BALLOT, GtkWidget)

GtkWidget *okr_write_ballot_new (OkrIdeaLists *lists,
                                 OkrPerson    *person,
                                 GPtrArray    *key_results);

G_END_DECLS
