/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The classes of all entities of a workspace, one per table of the file.  Each lists its columns once, in
 * the order of the schema, and everything is made from that list: the fields, the table of columns (see
 * okr-entity.h), the properties, and a getter for each column:
 *
 *   C (E, e, REQUIRED, TEXT, title)
 *      const char *okr_idea_get_title (OkrIdea *self);
 *   C (E, e, OPTIONAL, ENUM, state, OkrIdeaState, okr_idea_state)
 *      OkrIdeaState okr_idea_get_state (OkrIdea *self);
 *   C (E, e, OPTIONAL, REFERENCE, doer, OkrPerson, okr_person)
 *      OkrPerson *okr_idea_get_doer (OkrIdea *self);
 *
 * (E and e are the names of the class, which each use of a list fills in.)
 *
 * REQUIRED is NOT NULL in the schema; a required reference is one of ownership.  The kinds say what a
 * getter returns and what stands for NULL:
 *
 *   TEXT       const char *, borrowed                  NULL
 *   INTEGER    int                                     -1
 *   REAL       double                                  NAN
 *   BOOLEAN    gboolean                                (never NULL)
 *   ANSWER     int: 0 no, 1 yes                        -1, not said
 *   DATE       OkrDate                                 0
 *   ENUM       the C enumeration; its nick in the file 0
 *   REFERENCE  the object, borrowed                    NULL
 *
 * Each has a property of the same name in kebab-case ("team-control") that is read-only and notifies:
 * only the workspace changes an entity.  What an entity computes or lists beyond its columns is in its own
 * header (okr-key-result.h, okr-objective.h, okr-cycle.h).
 *
 * To add a field: a column in a new step of the schema, and one line here.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"
#include "model/okr-entity.h"

G_BEGIN_DECLS

/* What a column is in C: OKR_VALUE_OF_<KIND> is its type in a getter. */
#define OKR_VALUE_OF_TEXT(...) const char *
#define OKR_VALUE_OF_INTEGER(...) int
#define OKR_VALUE_OF_REAL(...) double
#define OKR_VALUE_OF_BOOLEAN(...) gboolean
#define OKR_VALUE_OF_ANSWER(...) int
#define OKR_VALUE_OF_DATE(...) OkrDate
#define OKR_VALUE_OF_ENUM(Type, type) Type
#define OKR_VALUE_OF_REFERENCE(Type, type) Type *

/* A getter of a column, as it is declared. */
#define OKR_DECLARE_GETTER(E, e, needed, KIND, column, ...) \
  OKR_VALUE_OF_##KIND (__VA_ARGS__) e##_get_##column (E *self);

/* A class with its getters; ENTITY is the middle of OKR_<ENTITY>_COLUMNS. */
#define OKR_DECLARE_ENTITY(E, e, ENTITY) \
  G_DECLARE_FINAL_TYPE (E, e, OKR, ENTITY, OkrEntity) \
  OKR_##ENTITY##_COLUMNS (OKR_DECLARE_GETTER, E, e)

/* One setting of the workspace; its id is its name. */
#define OKR_TYPE_SETTING (okr_setting_get_type ())
#define OKR_SETTING_COLUMNS(C, E, e) \
  C (E, e, OPTIONAL, TEXT,      value)
OKR_DECLARE_ENTITY (OkrSetting, okr_setting, SETTING)

#define OKR_TYPE_PERSON (okr_person_get_type ())
#define OKR_PERSON_COLUMNS(C, E, e)   \
  C (E, e, REQUIRED, TEXT,      rank) \
  C (E, e, REQUIRED, TEXT,      name) \
  C (E, e, OPTIONAL, TEXT,      role) \
  C (E, e, OPTIONAL, ENUM,      kind, OkrPersonKind, okr_person_kind)
OKR_DECLARE_ENTITY (OkrPerson, okr_person, PERSON)

#define OKR_TYPE_TEAM (okr_team_get_type ())
#define OKR_TEAM_COLUMNS(C, E, e)                                 \
  C (E, e, REQUIRED, TEXT,      rank)                             \
  C (E, e, REQUIRED, TEXT,      name)                             \
  C (E, e, OPTIONAL, ENUM,      kind, OkrTeamKind, okr_team_kind) \
  C (E, e, OPTIONAL, REFERENCE, parent, OkrTeam, okr_team)
OKR_DECLARE_ENTITY (OkrTeam, okr_team, TEAM)

#define OKR_TYPE_MEMBERSHIP (okr_membership_get_type ())
#define OKR_MEMBERSHIP_COLUMNS(C, E, e)                  \
  C (E, e, REQUIRED, REFERENCE, team, OkrTeam, okr_team) \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)
OKR_DECLARE_ENTITY (OkrMembership, okr_membership, MEMBERSHIP)

#define OKR_TYPE_CYCLE (okr_cycle_get_type ())
#define OKR_CYCLE_COLUMNS(C, E, e)                                        \
  C (E, e, REQUIRED, TEXT,      name)                                     \
  C (E, e, OPTIONAL, TEXT,      why)                                      \
  C (E, e, REQUIRED, DATE,      start)                                    \
  C (E, e, REQUIRED, DATE,      end)                                      \
  C (E, e, OPTIONAL, ENUM,      preset, OkrCyclePreset, okr_cycle_preset) \
  C (E, e, REQUIRED, ENUM,      state, OkrCycleState, okr_cycle_state)    \
  C (E, e, OPTIONAL, REFERENCE, parent, OkrCycle, okr_cycle)              \
  C (E, e, OPTIONAL, REFERENCE, team, OkrTeam, okr_team)
OKR_DECLARE_ENTITY (OkrCycle, okr_cycle, CYCLE)

#define OKR_TYPE_PHASE (okr_phase_get_type ())
#define OKR_PHASE_COLUMNS(C, E, e)                                  \
  C (E, e, REQUIRED, REFERENCE, cycle, OkrCycle, okr_cycle)         \
  C (E, e, REQUIRED, ENUM,      kind, OkrPhaseKind, okr_phase_kind) \
  C (E, e, REQUIRED, DATE,      start)                              \
  C (E, e, REQUIRED, DATE,      end)
OKR_DECLARE_ENTITY (OkrPhase, okr_phase, PHASE)

#define OKR_TYPE_ACCOUNTABILITY_CHECK (okr_accountability_check_get_type ())
#define OKR_ACCOUNTABILITY_CHECK_COLUMNS(C, E, e)           \
  C (E, e, REQUIRED, REFERENCE, cycle, OkrCycle, okr_cycle) \
  C (E, e, REQUIRED, INTEGER,   number)                     \
  C (E, e, REQUIRED, DATE,      date)                       \
  C (E, e, OPTIONAL, DATE,      held_on)
OKR_DECLARE_ENTITY (OkrAccountabilityCheck, okr_accountability_check, ACCOUNTABILITY_CHECK)

#define OKR_TYPE_WORKSHOP (okr_workshop_get_type ())
#define OKR_WORKSHOP_COLUMNS(C, E, e)                               \
  C (E, e, REQUIRED, REFERENCE, cycle, OkrCycle, okr_cycle)         \
  C (E, e, OPTIONAL, DATE,      date)                               \
  C (E, e, OPTIONAL, REFERENCE, facilitator, OkrPerson, okr_person) \
  C (E, e, OPTIONAL, ANSWER,    agreed_by_all)                      \
  C (E, e, OPTIONAL, TEXT,      authored_by)
OKR_DECLARE_ENTITY (OkrWorkshop, okr_workshop, WORKSHOP)

/* Who was there: at a workshop, or at an accountability check. */
#define OKR_TYPE_ATTENDANCE (okr_attendance_get_type ())
#define OKR_ATTENDANCE_COLUMNS(C, E, e)                                                                 \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)                                          \
  C (E, e, OPTIONAL, REFERENCE, workshop, OkrWorkshop, okr_workshop)                                    \
  C (E, e, OPTIONAL, REFERENCE, accountability_check, OkrAccountabilityCheck, okr_accountability_check) \
  C (E, e, REQUIRED, ENUM,      state, OkrAttendanceState, okr_attendance_state)
OKR_DECLARE_ENTITY (OkrAttendance, okr_attendance, ATTENDANCE)

/* Without a cycle it is on the parking list. */
#define OKR_TYPE_OBJECTIVE (okr_objective_get_type ())
#define OKR_OBJECTIVE_COLUMNS(C, E, e)                                                \
  C (E, e, REQUIRED, TEXT,      rank)                                                 \
  C (E, e, OPTIONAL, REFERENCE, cycle, OkrCycle, okr_cycle)                           \
  C (E, e, REQUIRED, TEXT,      title)                                                \
  C (E, e, OPTIONAL, ENUM,      objective_type, OkrObjectiveType, okr_objective_type) \
  C (E, e, OPTIONAL, ENUM,      ambition, OkrAmbition, okr_ambition)                  \
  C (E, e, OPTIONAL, ENUM,      level, OkrLevel, okr_level)        \
  C (E, e, OPTIONAL, REFERENCE, team, OkrTeam, okr_team)                              \
  C (E, e, OPTIONAL, REFERENCE, owner, OkrPerson, okr_person)                         \
  C (E, e, OPTIONAL, TEXT,      impact)                                               \
  C (E, e, OPTIONAL, TEXT,      impact_measure)                                       \
  C (E, e, OPTIONAL, TEXT,      resources)                                            \
  C (E, e, OPTIONAL, TEXT,      cost_of_inaction)                                     \
  C (E, e, OPTIONAL, REFERENCE, contributes_to, OkrObjective, okr_objective)          \
  C (E, e, OPTIONAL, TEXT,      authored_by)                                          \
  C (E, e, REQUIRED, BOOLEAN,   obligation)                                           \
  C (E, e, REQUIRED, ENUM,      state, OkrObjectiveState, okr_objective_state)        \
  C (E, e, OPTIONAL, DATE,      launched_on)                                          \
  C (E, e, OPTIONAL, ENUM,      verdict, OkrVerdict, okr_verdict)                     \
  C (E, e, OPTIONAL, TEXT,      verdict_note)
OKR_DECLARE_ENTITY (OkrObjective, okr_objective, OBJECTIVE)

#define OKR_TYPE_OBJECTIVE_AUTHOR (okr_objective_author_get_type ())
#define OKR_OBJECTIVE_AUTHOR_COLUMNS(C, E, e)                           \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective) \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)
OKR_DECLARE_ENTITY (OkrObjectiveAuthor, okr_objective_author, OBJECTIVE_AUTHOR)

#define OKR_TYPE_RESTATEMENT (okr_restatement_get_type ())
#define OKR_RESTATEMENT_COLUMNS(C, E, e)                                \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective) \
  C (E, e, REQUIRED, REFERENCE, team, OkrTeam, okr_team)                \
  C (E, e, REQUIRED, TEXT,      text)
OKR_DECLARE_ENTITY (OkrRestatement, okr_restatement, RESTATEMENT)

#define OKR_TYPE_AGREEMENT (okr_agreement_get_type ())
#define OKR_AGREEMENT_COLUMNS(C, E, e)                                  \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective) \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)          \
  C (E, e, REQUIRED, ENUM,      answer, OkrAgreementAnswer, okr_agreement_answer)
OKR_DECLARE_ENTITY (OkrAgreement, okr_agreement, AGREEMENT)

/* rank orders those of an objective, board_rank the cards of a column. */
#define OKR_TYPE_KEY_RESULT (okr_key_result_get_type ())
#define OKR_KEY_RESULT_COLUMNS(C, E, e)                                         \
  C (E, e, REQUIRED, TEXT,      rank)                                           \
  C (E, e, REQUIRED, TEXT,      board_rank)                                     \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective)         \
  C (E, e, REQUIRED, TEXT,      title)                                          \
  C (E, e, REQUIRED, ENUM,      kind, OkrKeyResultKind, okr_key_result_kind)    \
  C (E, e, OPTIONAL, REAL,      start)                                          \
  C (E, e, OPTIONAL, REAL,      target)                                         \
  C (E, e, OPTIONAL, TEXT,      target_wording)                                 \
  C (E, e, OPTIONAL, ENUM,      direction, OkrDirection, okr_direction)         \
  C (E, e, OPTIONAL, TEXT,      unit)                                           \
  C (E, e, OPTIONAL, TEXT,      numerator_label)                                \
  C (E, e, OPTIONAL, TEXT,      denominator_label)                              \
  C (E, e, OPTIONAL, ENUM,      period, OkrPeriod, okr_period)                  \
  C (E, e, OPTIONAL, TEXT,      constant_condition)                             \
  C (E, e, OPTIONAL, TEXT,      lever)                                          \
  C (E, e, OPTIONAL, REFERENCE, owner, OkrPerson, okr_person)                   \
  C (E, e, OPTIONAL, DATE,      due)                                            \
  C (E, e, OPTIONAL, TEXT,      done_when)                                      \
  C (E, e, OPTIONAL, ENUM,      nature, OkrNature, okr_nature)                  \
  C (E, e, OPTIONAL, ENUM,      focus, OkrFocus, okr_focus)                     \
  C (E, e, REQUIRED, BOOLEAN,   vanity)                                         \
  C (E, e, OPTIONAL, TEXT,      behaviour)                                      \
  C (E, e, OPTIONAL, INTEGER,   team_control)                                   \
  C (E, e, OPTIONAL, TEXT,      gaming_risk)                                    \
  C (E, e, REQUIRED, BOOLEAN,   main_for_review)                                \
  C (E, e, REQUIRED, ENUM,      state, OkrKeyResultState, okr_key_result_state) \
  C (E, e, OPTIONAL, REFERENCE, replaced_by, OkrKeyResult, okr_key_result)      \
  C (E, e, OPTIONAL, TEXT,      state_reason)                                   \
  C (E, e, OPTIONAL, INTEGER,   contribution)                                   \
  C (E, e, OPTIONAL, DATE,      talked_on)                                      \
  C (E, e, REQUIRED, BOOLEAN,   specific)                                       \
  C (E, e, REQUIRED, BOOLEAN,   measurable)                                     \
  C (E, e, REQUIRED, BOOLEAN,   relevant)
OKR_DECLARE_ENTITY (OkrKeyResult, okr_key_result, KEY_RESULT)

#define OKR_TYPE_KEY_RESULT_DOER (okr_key_result_doer_get_type ())
#define OKR_KEY_RESULT_DOER_COLUMNS(C, E, e)                              \
  C (E, e, REQUIRED, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)
OKR_DECLARE_ENTITY (OkrKeyResultDoer, okr_key_result_doer, KEY_RESULT_DOER)

#define OKR_TYPE_MILESTONE (okr_milestone_get_type ())
#define OKR_MILESTONE_COLUMNS(C, E, e)                                    \
  C (E, e, REQUIRED, TEXT,      rank)                                     \
  C (E, e, REQUIRED, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, TEXT,      title)                                    \
  C (E, e, OPTIONAL, DATE,      done_on)
OKR_DECLARE_ENTITY (OkrMilestone, okr_milestone, MILESTONE)

#define OKR_TYPE_CHECK_IN (okr_check_in_get_type ())
#define OKR_CHECK_IN_COLUMNS(C, E, e)                                     \
  C (E, e, REQUIRED, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, DATE,      date)                                     \
  C (E, e, OPTIONAL, REAL,      value)                                    \
  C (E, e, OPTIONAL, REAL,      numerator)                                \
  C (E, e, OPTIONAL, REAL,      denominator)                              \
  C (E, e, OPTIONAL, INTEGER,   confidence)                               \
  C (E, e, OPTIONAL, TEXT,      note)                                     \
  C (E, e, OPTIONAL, TEXT,      help)                                     \
  C (E, e, OPTIONAL, REFERENCE, helper, OkrPerson, okr_person)            \
  C (E, e, OPTIONAL, REFERENCE, author, OkrPerson, okr_person)            \
  C (E, e, OPTIONAL, REFERENCE, accountability_check, OkrAccountabilityCheck, okr_accountability_check)
OKR_DECLARE_ENTITY (OkrCheckIn, okr_check_in, CHECK_IN)

#define OKR_TYPE_HYPOTHESIS (okr_hypothesis_get_type ())
#define OKR_HYPOTHESIS_COLUMNS(C, E, e)                                             \
  C (E, e, REQUIRED, TEXT,      rank)                                               \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective)             \
  C (E, e, REQUIRED, TEXT,      text)                                               \
  C (E, e, REQUIRED, ENUM,      status, OkrHypothesisStatus, okr_hypothesis_status) \
  C (E, e, OPTIONAL, REFERENCE, accountability_check, OkrAccountabilityCheck, okr_accountability_check)
OKR_DECLARE_ENTITY (OkrHypothesis, okr_hypothesis, HYPOTHESIS)

/* B59: whom to ask, what to count, until when; it is done from done_on on. */
#define OKR_TYPE_DISCOVERY_ITEM (okr_discovery_item_get_type ())
#define OKR_DISCOVERY_ITEM_COLUMNS(C, E, e)                             \
  C (E, e, REQUIRED, TEXT,      rank)                                   \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective) \
  C (E, e, REQUIRED, TEXT,      text)                                   \
  C (E, e, OPTIONAL, DATE,      done_on)
OKR_DECLARE_ENTITY (OkrDiscoveryItem, okr_discovery_item, DISCOVERY_ITEM)

#define OKR_TYPE_EVIDENCE (okr_evidence_get_type ())
#define OKR_EVIDENCE_COLUMNS(C, E, e)                                     \
  C (E, e, OPTIONAL, REFERENCE, objective, OkrObjective, okr_objective)   \
  C (E, e, OPTIONAL, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, ENUM,      kind, OkrEvidenceKind, okr_evidence_kind) \
  C (E, e, REQUIRED, TEXT,      text)                                     \
  C (E, e, OPTIONAL, DATE,      date)
OKR_DECLARE_ENTITY (OkrEvidence, okr_evidence, EVIDENCE)

/* An idea that the team decided to do is a task: the same entity in another state. */
#define OKR_TYPE_IDEA (okr_idea_get_type ())
#define OKR_IDEA_COLUMNS(C, E, e)                                         \
  C (E, e, REQUIRED, TEXT,      rank)                                     \
  C (E, e, REQUIRED, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, TEXT,      title)                                    \
  C (E, e, OPTIONAL, REAL,      impact)                                   \
  C (E, e, OPTIONAL, REAL,      effort)                                   \
  C (E, e, REQUIRED, BOOLEAN,   covered)                                  \
  C (E, e, OPTIONAL, REFERENCE, merged_into, OkrIdea, okr_idea)           \
  C (E, e, REQUIRED, ENUM,      state, OkrIdeaState, okr_idea_state)      \
  C (E, e, OPTIONAL, TEXT,      state_reason)                             \
  C (E, e, OPTIONAL, REFERENCE, doer, OkrPerson, okr_person)              \
  C (E, e, OPTIONAL, REFERENCE, author, OkrPerson, okr_person)            \
  C (E, e, OPTIONAL, DATE,      due)                                      \
  C (E, e, REQUIRED, BOOLEAN,   mission_critical)                         \
  C (E, e, OPTIONAL, DATE,      done_on)
OKR_DECLARE_ENTITY (OkrIdea, okr_idea, IDEA)

#define OKR_TYPE_IDEA_SCORE (okr_idea_score_get_type ())
#define OKR_IDEA_SCORE_COLUMNS(C, E, e)                        \
  C (E, e, REQUIRED, REFERENCE, idea, OkrIdea, okr_idea)       \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person) \
  C (E, e, OPTIONAL, REAL,      impact)                        \
  C (E, e, OPTIONAL, REAL,      effort)
OKR_DECLARE_ENTITY (OkrIdeaScore, okr_idea_score, IDEA_SCORE)

#define OKR_TYPE_VOTE (okr_vote_get_type ())
#define OKR_VOTE_COLUMNS(C, E, e)                              \
  C (E, e, REQUIRED, REFERENCE, idea, OkrIdea, okr_idea)       \
  C (E, e, OPTIONAL, REFERENCE, person, OkrPerson, okr_person) \
  C (E, e, REQUIRED, INTEGER,   dots)
OKR_DECLARE_ENTITY (OkrVote, okr_vote, VOTE)

#define OKR_TYPE_DEPENDENCY (okr_dependency_get_type ())
#define OKR_DEPENDENCY_COLUMNS(C, E, e)                                             \
  C (E, e, OPTIONAL, REFERENCE, cycle, OkrCycle, okr_cycle)                         \
  C (E, e, REQUIRED, REFERENCE, from_team, OkrTeam, okr_team)                       \
  C (E, e, OPTIONAL, REFERENCE, key_result, OkrKeyResult, okr_key_result)           \
  C (E, e, OPTIONAL, TEXT,      what)                                               \
  C (E, e, OPTIONAL, REAL,      capacity_percent)                                   \
  C (E, e, REQUIRED, ENUM,      status, OkrDependencyStatus, okr_dependency_status) \
  C (E, e, OPTIONAL, DATE,      date)
OKR_DECLARE_ENTITY (OkrDependency, okr_dependency, DEPENDENCY)

#define OKR_TYPE_DEPENDENCY_TEAM (okr_dependency_team_get_type ())
#define OKR_DEPENDENCY_TEAM_COLUMNS(C, E, e)                               \
  C (E, e, REQUIRED, REFERENCE, dependency, OkrDependency, okr_dependency) \
  C (E, e, REQUIRED, REFERENCE, team, OkrTeam, okr_team)
OKR_DECLARE_ENTITY (OkrDependencyTeam, okr_dependency_team, DEPENDENCY_TEAM)

#define OKR_TYPE_METRIC (okr_metric_get_type ())
#define OKR_METRIC_COLUMNS(C, E, e)                                       \
  C (E, e, REQUIRED, TEXT,      rank)                                     \
  C (E, e, OPTIONAL, REFERENCE, parent, OkrMetric, okr_metric)            \
  C (E, e, OPTIONAL, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, REQUIRED, TEXT,      name)                                     \
  C (E, e, OPTIONAL, ENUM,      focus, OkrFocus, okr_focus)               \
  C (E, e, REQUIRED, BOOLEAN,   vanity)                                   \
  C (E, e, OPTIONAL, ANSWER,    independent)                              \
  C (E, e, OPTIONAL, TEXT,      kept_as)                                  \
  C (E, e, OPTIONAL, INTEGER,   team_control)
OKR_DECLARE_ENTITY (OkrMetric, okr_metric, METRIC)

#define OKR_TYPE_GUARD_METRIC (okr_guard_metric_get_type ())
#define OKR_GUARD_METRIC_COLUMNS(C, E, e)   \
  C (E, e, REQUIRED, TEXT,      rank)       \
  C (E, e, REQUIRED, TEXT,      name)       \
  C (E, e, OPTIONAL, TEXT,      unit)       \
  C (E, e, OPTIONAL, TEXT,      alert_when) \
  C (E, e, OPTIONAL, REAL,      fall_percent)
OKR_DECLARE_ENTITY (OkrGuardMetric, okr_guard_metric, GUARD_METRIC)

#define OKR_TYPE_GUARD_READING (okr_guard_reading_get_type ())
#define OKR_GUARD_READING_COLUMNS(C, E, e)                                      \
  C (E, e, REQUIRED, REFERENCE, guard_metric, OkrGuardMetric, okr_guard_metric) \
  C (E, e, REQUIRED, DATE,      date)                                           \
  C (E, e, REQUIRED, REAL,      value)
OKR_DECLARE_ENTITY (OkrGuardReading, okr_guard_reading, GUARD_READING)

/* The subject may be any entity: its table and its id. */
#define OKR_TYPE_ADVICE_DISMISSAL (okr_advice_dismissal_get_type ())
#define OKR_ADVICE_DISMISSAL_COLUMNS(C, E, e)  \
  C (E, e, REQUIRED, TEXT,      subject_table) \
  C (E, e, REQUIRED, TEXT,      subject)       \
  C (E, e, REQUIRED, TEXT,      rule)          \
  C (E, e, REQUIRED, TEXT,      reason)        \
  C (E, e, OPTIONAL, TEXT,      wording)
OKR_DECLARE_ENTITY (OkrAdviceDismissal, okr_advice_dismissal, ADVICE_DISMISSAL)

/* An act after the launch: replaced, added, dropped, reopened; with its evidence. */
#define OKR_TYPE_DECISION (okr_decision_get_type ())
#define OKR_DECISION_COLUMNS(C, E, e)                                                                   \
  C (E, e, OPTIONAL, REFERENCE, cycle, OkrCycle, okr_cycle)                                             \
  C (E, e, REQUIRED, TEXT,      kind)                                                                   \
  C (E, e, OPTIONAL, DATE,      date)                                                                   \
  C (E, e, OPTIONAL, REFERENCE, accountability_check, OkrAccountabilityCheck, okr_accountability_check) \
  C (E, e, OPTIONAL, REFERENCE, objective, OkrObjective, okr_objective)                                 \
  C (E, e, OPTIONAL, REFERENCE, old_key_result, OkrKeyResult, okr_key_result)                           \
  C (E, e, OPTIONAL, REFERENCE, new_key_result, OkrKeyResult, okr_key_result)                           \
  C (E, e, OPTIONAL, TEXT,      evidence)
OKR_DECLARE_ENTITY (OkrDecision, okr_decision, DECISION)

#define OKR_TYPE_DECISION_PERSON (okr_decision_person_get_type ())
#define OKR_DECISION_PERSON_COLUMNS(C, E, e)                         \
  C (E, e, REQUIRED, REFERENCE, decision, OkrDecision, okr_decision) \
  C (E, e, REQUIRED, REFERENCE, person, OkrPerson, okr_person)
OKR_DECLARE_ENTITY (OkrDecisionPerson, okr_decision_person, DECISION_PERSON)

/* A grade that an owner gave; the contribution is the team's and a column of the key result. */
#define OKR_TYPE_REVIEW_GRADE (okr_review_grade_get_type ())
#define OKR_REVIEW_GRADE_COLUMNS(C, E, e)                                 \
  C (E, e, REQUIRED, REFERENCE, key_result, OkrKeyResult, okr_key_result) \
  C (E, e, OPTIONAL, REFERENCE, person, OkrPerson, okr_person)            \
  C (E, e, REQUIRED, REAL,      grade)
OKR_DECLARE_ENTITY (OkrReviewGrade, okr_review_grade, REVIEW_GRADE)

#define OKR_TYPE_REVIEW_NOTE (okr_review_note_get_type ())
#define OKR_REVIEW_NOTE_COLUMNS(C, E, e)                                       \
  C (E, e, REQUIRED, TEXT,      rank)                                          \
  C (E, e, REQUIRED, REFERENCE, cycle, OkrCycle, okr_cycle)                    \
  C (E, e, OPTIONAL, REFERENCE, key_result, OkrKeyResult, okr_key_result)      \
  C (E, e, REQUIRED, ENUM,      kind, OkrReviewNoteKind, okr_review_note_kind) \
  C (E, e, REQUIRED, TEXT,      text)
OKR_DECLARE_ENTITY (OkrReviewNote, okr_review_note, REVIEW_NOTE)

/* What the review proposes for the next cycle. */
#define OKR_TYPE_NEXT_STEP (okr_next_step_get_type ())
#define OKR_NEXT_STEP_COLUMNS(C, E, e)                                  \
  C (E, e, REQUIRED, REFERENCE, objective, OkrObjective, okr_objective) \
  C (E, e, REQUIRED, ENUM,      verdict, OkrVerdict, okr_verdict)       \
  C (E, e, OPTIONAL, TEXT,      title)                                  \
  C (E, e, OPTIONAL, REFERENCE, harder_than, OkrKeyResult, okr_key_result)
OKR_DECLARE_ENTITY (OkrNextStep, okr_next_step, NEXT_STEP)

/* One answer of one check; nobody's name is kept. */
#define OKR_TYPE_PULSE (okr_pulse_get_type ())
#define OKR_PULSE_COLUMNS(C, E, e)                                                                      \
  C (E, e, REQUIRED, REFERENCE, accountability_check, OkrAccountabilityCheck, okr_accountability_check) \
  C (E, e, REQUIRED, INTEGER,   answer)
OKR_DECLARE_ENTITY (OkrPulse, okr_pulse, PULSE)

#define OKR_TYPE_UNKNOWN (okr_unknown_get_type ())
#define OKR_UNKNOWN_COLUMNS(C, E, e)   \
  C (E, e, REQUIRED, TEXT,      rank)  \
  C (E, e, REQUIRED, TEXT,      topic) \
  C (E, e, OPTIONAL, TEXT,      value)
OKR_DECLARE_ENTITY (OkrUnknown, okr_unknown, UNKNOWN)

#define OKR_TYPE_PARKING_NOTE (okr_parking_note_get_type ())
#define OKR_PARKING_NOTE_COLUMNS(C, E, e) \
  C (E, e, REQUIRED, TEXT,      rank)     \
  C (E, e, REQUIRED, TEXT,      text)     \
  C (E, e, OPTIONAL, DATE,      date)
OKR_DECLARE_ENTITY (OkrParkingNote, okr_parking_note, PARKING_NOTE)

/* All classes, owners before what they own: the order in which tables are read and written. */
#define OKR_ENTITY_TYPE_FUNCTIONS \
  okr_setting_get_type, \
  okr_person_get_type, \
  okr_team_get_type, \
  okr_membership_get_type, \
  okr_cycle_get_type, \
  okr_phase_get_type, \
  okr_accountability_check_get_type, \
  okr_workshop_get_type, \
  okr_attendance_get_type, \
  okr_objective_get_type, \
  okr_objective_author_get_type, \
  okr_restatement_get_type, \
  okr_agreement_get_type, \
  okr_key_result_get_type, \
  okr_key_result_doer_get_type, \
  okr_milestone_get_type, \
  okr_check_in_get_type, \
  okr_hypothesis_get_type, \
  okr_discovery_item_get_type, \
  okr_evidence_get_type, \
  okr_idea_get_type, \
  okr_idea_score_get_type, \
  okr_vote_get_type, \
  okr_dependency_get_type, \
  okr_dependency_team_get_type, \
  okr_metric_get_type, \
  okr_guard_metric_get_type, \
  okr_guard_reading_get_type, \
  okr_advice_dismissal_get_type, \
  okr_decision_get_type, \
  okr_decision_person_get_type, \
  okr_review_grade_get_type, \
  okr_review_note_get_type, \
  okr_next_step_get_type, \
  okr_pulse_get_type, \
  okr_unknown_get_type, \
  okr_parking_note_get_type

G_END_DECLS
