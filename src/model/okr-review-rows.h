/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the review reads of a cycle, an objective or a key result beyond its columns: grades, notes, the steps that
 * are proposed for the next cycle.  Lists are borrowed and live.  */

#pragma once

#include "logic/okr-review.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"

G_BEGIN_DECLS

/* What was done about a cycle or a key result after the launch, as a row of decisions says it. */
#define OKR_DECISION_REPLACED "replaced"
#define OKR_DECISION_ADDED "added"
#define OKR_DECISION_DROPPED "dropped"
#define OKR_DECISION_CLOSED "closed"
#define OKR_DECISION_REOPENED "reopened"
#define OKR_DECISION_GRADES_SHOWN "grades-shown"

GListModel     *okr_key_result_get_grades        (OkrKeyResult *key_result);
OkrReviewGrade *okr_key_result_find_grade        (OkrKeyResult *key_result,
                                                  OkrPerson    *person);
gboolean        okr_key_result_has_grade_gap     (OkrKeyResult *key_result);
gboolean        okr_key_result_is_missed         (OkrKeyResult *key_result);
OkrReviewNote  *okr_key_result_find_learning     (OkrKeyResult *key_result);
OkrUse          okr_key_result_get_use           (OkrKeyResult *key_result);

GListModel     *okr_objective_get_next_steps     (OkrObjective *objective);
OkrVerdict      okr_objective_get_next_verdict   (OkrObjective *objective);
OkrOutcome      okr_objective_get_outcome        (OkrObjective *objective);
double          okr_objective_get_contribution   (OkrObjective *objective);

GListModel     *okr_cycle_get_review_notes       (OkrCycle     *cycle);
OkrDecision    *okr_cycle_find_decision          (OkrCycle     *cycle,
                                                  const char   *kind);
gboolean        okr_cycle_get_grades_shown       (OkrCycle     *cycle);

OkrCycle       *okr_entity_find_cycle            (OkrEntity    *entity);

G_END_DECLS
