/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entity classes that have nothing but their columns, and the list of all; see okr-entities.h.  */

#include "config.h"

#include "model/okr-entities.h"

#include "logic/okr-enum-types.h"
#include "model/okr-entity-private.h"

OKR_DEFINE_ENTITY (OkrSetting, okr_setting, SETTING)
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
OKR_DEFINE_ENTITY (OkrDiscoveryItem, okr_discovery_item, DISCOVERY_ITEM)
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

static const GType *
create_types (guint *n_types)
{
  GType (*const functions[]) (void) = { OKR_ENTITY_TYPE_FUNCTIONS };
  static GType types[G_N_ELEMENTS (functions)];
  guint relation = 0;

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      OkrEntityClass *klass;

      types[i] = functions[i] ();
      klass = g_type_class_ref (types[i]);      /* never given back: the numbers live as long as the program */
      klass->number = i;
    }

  /* A column that refers to a class needs a place in each instance of that class, for who refers to it. */
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      OkrEntityClass *klass = g_type_class_peek (types[i]);

      for (guint j = 0; j < klass->n_columns; j++)
        if (klass->columns[j].kind == OKR_COLUMN_REFERENCE)
          {
            OkrEntityClass *target = g_type_class_peek (klass->columns[j].get_type ());

            klass->columns[j].relation = relation++;
            klass->columns[j].slot = target->n_slots++;
          }
    }

  *n_types = G_N_ELEMENTS (types);

  return types;
}

/**
 * okr_entity_get_types:
 * @n_types: (out): how many
 *
 * Returns: (transfer none): all classes of entities, in an order where owners come before what they own
 */
const GType *
okr_entity_get_types (guint *n_types)
{
  static gsize once = 0;
  static const GType *types;
  static guint n;

  if (g_once_init_enter (&once))
    {
      types = create_types (&n);
      g_once_init_leave (&once, 1);
    }

  *n_types = n;

  return types;
}
