/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the Review page: what came of things, contributions, verdicts.  */

#pragma once

#include "model/okr-review-rows.h"

G_BEGIN_DECLS

char       *okr_review_dup_outcome        (OkrObjective      *objective);
char       *okr_review_dup_heading        (OkrObjective      *objective);
char       *okr_review_dup_contribution   (OkrObjective      *objective);
char       *okr_review_dup_learned        (OkrObjective      *objective);
char       *okr_review_dup_result         (OkrKeyResult      *key_result);
char       *okr_review_dup_where          (OkrCycle          *cycle,
                                           OkrDate            today);
char       *okr_review_dup_summary        (OkrCycle          *cycle);
const char *okr_review_label_for_use      (OkrUse             use);
const char *okr_review_label_for_note_kind (OkrReviewNoteKind kind);
const char *okr_review_label_for_status   (OkrHypothesisStatus status);

G_END_DECLS
