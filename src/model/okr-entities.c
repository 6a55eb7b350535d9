/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entity classes that have nothing but their columns; see okr-entities.h.  */

#include "config.h"

#include "model/okr-entities.h"

#include "model/okr-entity-private.h"

OKR_DEFINE_ENTITY (OkrSetting, okr_setting, SETTING)
OKR_DEFINE_ENTITY (OkrPerson, okr_person, PERSON)
OKR_DEFINE_ENTITY (OkrTeam, okr_team, TEAM)
OKR_DEFINE_ENTITY (OkrMembership, okr_membership, MEMBERSHIP)
OKR_DEFINE_ENTITY (OkrPhase, okr_phase, PHASE)
OKR_DEFINE_ENTITY (OkrWorkshop, okr_workshop, WORKSHOP)
OKR_DEFINE_ENTITY (OkrAttendance, okr_attendance, ATTENDANCE)
OKR_DEFINE_ENTITY (OkrObjectiveAuthor, okr_objective_author, OBJECTIVE_AUTHOR)
OKR_DEFINE_ENTITY (OkrRestatement, okr_restatement, RESTATEMENT)
OKR_DEFINE_ENTITY (OkrAgreement, okr_agreement, AGREEMENT)
OKR_DEFINE_ENTITY (OkrKeyResultDoer, okr_key_result_doer, KEY_RESULT_DOER)
OKR_DEFINE_ENTITY (OkrHypothesis, okr_hypothesis, HYPOTHESIS)
OKR_DEFINE_ENTITY (OkrEvidence, okr_evidence, EVIDENCE)
OKR_DEFINE_ENTITY (OkrIdeaScore, okr_idea_score, IDEA_SCORE)
OKR_DEFINE_ENTITY (OkrVote, okr_vote, VOTE)
OKR_DEFINE_ENTITY (OkrDependency, okr_dependency, DEPENDENCY)
OKR_DEFINE_ENTITY (OkrDependencyTeam, okr_dependency_team, DEPENDENCY_TEAM)
OKR_DEFINE_ENTITY (OkrMetric, okr_metric, METRIC)
OKR_DEFINE_ENTITY (OkrGuardMetric, okr_guard_metric, GUARD_METRIC)
OKR_DEFINE_ENTITY (OkrGuardReading, okr_guard_reading, GUARD_READING)
OKR_DEFINE_ENTITY (OkrAdviceDismissal, okr_advice_dismissal, ADVICE_DISMISSAL)
OKR_DEFINE_ENTITY (OkrDecision, okr_decision, DECISION)
OKR_DEFINE_ENTITY (OkrDecisionPerson, okr_decision_person, DECISION_PERSON)
OKR_DEFINE_ENTITY (OkrReviewGrade, okr_review_grade, REVIEW_GRADE)
OKR_DEFINE_ENTITY (OkrReviewNote, okr_review_note, REVIEW_NOTE)
OKR_DEFINE_ENTITY (OkrNextStep, okr_next_step, NEXT_STEP)
OKR_DEFINE_ENTITY (OkrPulse, okr_pulse, PULSE)
OKR_DEFINE_ENTITY (OkrUnknown, okr_unknown, UNKNOWN)
OKR_DEFINE_ENTITY (OkrParkingNote, okr_parking_note, PARKING_NOTE)

/* What other entities compute from. */
OKR_DEFINE_ENTITY_PART (OkrAccountabilityCheck, okr_accountability_check, ACCOUNTABILITY_CHECK, cycle)
OKR_DEFINE_ENTITY_PART (OkrMilestone, okr_milestone, MILESTONE, key_result)
OKR_DEFINE_ENTITY_PART (OkrCheckIn, okr_check_in, CHECK_IN, key_result)
OKR_DEFINE_ENTITY_PART (OkrIdea, okr_idea, IDEA, key_result)
