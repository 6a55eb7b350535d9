/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the domain as enumerations.  Each has a GType (logic/okr-enum-types.h) whose nicks are the text
 * in the database and in JSON: renaming a value changes the file format.  0 is "none": not said; it is never
 * stored.  */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* --- the scales on which people judge: whole numbers; -1 is kept where nobody said --- */

/* How sure they are that a key result will be reached (F74) */
#define OKR_CONFIDENCE_LEAST 0
#define OKR_CONFIDENCE_GREATEST 10

/* How much a team controls what is measured (B51), and how motivated somebody is (B49) */
#define OKR_RATING_LEAST 1
#define OKR_RATING_GREATEST 5

/* --- what people say: stored --- */

/* What an objective asks for (M23): it decides the zone that is aimed at */
typedef enum
{
  OKR_OBJECTIVE_TYPE_NONE,
  OKR_OBJECTIVE_TYPE_COMMITMENT,   /* must be reached */
  OKR_OBJECTIVE_TYPE_INSPIRATION,  /* would be great */
  OKR_OBJECTIVE_TYPE_LEARNING,     /* not known yet, to be learned */
} OkrObjectiveType;

/* B6, B12 */
typedef enum
{
  OKR_AMBITION_NONE,
  OKR_AMBITION_ROOF_SHOT,  /* optimise */
  OKR_AMBITION_MOON_SHOT,  /* rethink */
} OkrAmbition;

/* M14 */
typedef enum
{
  OKR_LEVEL_NONE,
  OKR_LEVEL_STRATEGIC,
  OKR_LEVEL_TEAM,
} OkrLevel;

typedef enum
{
  OKR_OBJECTIVE_STATE_NONE,
  OKR_OBJECTIVE_STATE_DRAFT,
  OKR_OBJECTIVE_STATE_LAUNCHED,
  OKR_OBJECTIVE_STATE_CLOSED,
} OkrObjectiveState;

/* What is measured */
typedef enum
{
  OKR_KEY_RESULT_KIND_NONE,
  OKR_KEY_RESULT_KIND_NUMBER,
  OKR_KEY_RESULT_KIND_PERCENT,
  OKR_KEY_RESULT_KIND_RATIO,      /* of two inputs */
  OKR_KEY_RESULT_KIND_MONEY,
  OKR_KEY_RESULT_KIND_MILESTONE,  /* ticked / total (T6) */
} OkrKeyResultKind;

/* Which way is better */
typedef enum
{
  OKR_DIRECTION_NONE,
  OKR_DIRECTION_UP,
  OKR_DIRECTION_DOWN,
} OkrDirection;

/* What time a value covers */
typedef enum
{
  OKR_PERIOD_NONE,
  OKR_PERIOD_CYCLE,
  OKR_PERIOD_MONTH,
  OKR_PERIOD_WEEK,
} OkrPeriod;

/* B31 */
typedef enum
{
  OKR_NATURE_NONE,
  OKR_NATURE_OUTCOME,
  OKR_NATURE_OUTPUT,
} OkrNature;

/* Whom a metric looks at (B34) */
typedef enum
{
  OKR_FOCUS_NONE,
  OKR_FOCUS_USER,
  OKR_FOCUS_BUSINESS,
} OkrFocus;

typedef enum
{
  OKR_KEY_RESULT_STATE_NONE,
  OKR_KEY_RESULT_STATE_CANDIDATE,
  OKR_KEY_RESULT_STATE_ACTIVE,
  OKR_KEY_RESULT_STATE_REPLACED,
  OKR_KEY_RESULT_STATE_DROPPED,
} OkrKeyResultState;

/* M45 */
typedef enum
{
  OKR_HYPOTHESIS_STATUS_NONE,
  OKR_HYPOTHESIS_STATUS_OPEN,
  OKR_HYPOTHESIS_STATUS_CONFIRMED,
  OKR_HYPOTHESIS_STATUS_REFUTED,
} OkrHypothesisStatus;

typedef enum
{
  OKR_EVIDENCE_KIND_NONE,
  OKR_EVIDENCE_KIND_QUALITATIVE,
  OKR_EVIDENCE_KIND_QUANTITATIVE,
} OkrEvidenceKind;

/* An idea is a task once it is to do */
typedef enum
{
  OKR_IDEA_STATE_NONE,
  OKR_IDEA_STATE_IDEA,
  OKR_IDEA_STATE_TO_DO,
  OKR_IDEA_STATE_DOING,
  OKR_IDEA_STATE_DONE,
  OKR_IDEA_STATE_DROPPED,
} OkrIdeaState;

/* B23 */
typedef enum
{
  OKR_DEPENDENCY_STATUS_NONE,
  OKR_DEPENDENCY_STATUS_PROPOSED,
  OKR_DEPENDENCY_STATUS_AGREED,
  OKR_DEPENDENCY_STATUS_REFUSED,
} OkrDependencyStatus;

typedef enum
{
  OKR_CYCLE_STATE_NONE,
  OKR_CYCLE_STATE_PREPARED,
  OKR_CYCLE_STATE_RUNNING,
  OKR_CYCLE_STATE_CLOSED,
} OkrCycleState;

/* F2 */
typedef enum
{
  OKR_CYCLE_PRESET_NONE,
  OKR_CYCLE_PRESET_MONTH,
  OKR_CYCLE_PRESET_SIX_WEEKS,
  OKR_CYCLE_PRESET_QUARTER,
  OKR_CYCLE_PRESET_HALF_YEAR,
  OKR_CYCLE_PRESET_FREE,
} OkrCyclePreset;

/* B45 */
typedef enum
{
  OKR_PHASE_KIND_NONE,
  OKR_PHASE_KIND_DISCOVERY,
  OKR_PHASE_KIND_SOLUTIONS,
  OKR_PHASE_KIND_RESULT,
} OkrPhaseKind;

/* M18 */
typedef enum
{
  OKR_PERSON_KIND_NONE,
  OKR_PERSON_KIND_MEMBER,
  OKR_PERSON_KIND_STAKEHOLDER,
} OkrPersonKind;

/* M18 */
typedef enum
{
  OKR_ATTENDANCE_STATE_NONE,
  OKR_ATTENDANCE_STATE_PRESENT,
  OKR_ATTENDANCE_STATE_ABSENT,
  OKR_ATTENDANCE_STATE_PROXY,
} OkrAttendanceState;

/* B24 */
typedef enum
{
  OKR_TEAM_KIND_NONE,
  OKR_TEAM_KIND_COMPANY,
  OKR_TEAM_KIND_TRIBE,
  OKR_TEAM_KIND_TEAM,
} OkrTeamKind;

/* M60 */
typedef enum
{
  OKR_REVIEW_NOTE_KIND_NONE,
  OKR_REVIEW_NOTE_KIND_WORKED,
  OKR_REVIEW_NOTE_KIND_DID_NOT_WORK,
  OKR_REVIEW_NOTE_KIND_LEARNED,
} OkrReviewNoteKind;

/* What the next cycle does with an objective (M61) */
typedef enum
{
  OKR_VERDICT_NONE,
  OKR_VERDICT_CONTINUE,
  OKR_VERDICT_REUSE,
  OKR_VERDICT_DROP,
} OkrVerdict;

/* M17, M21 */
typedef enum
{
  OKR_AGREEMENT_ANSWER_NONE,
  OKR_AGREEMENT_ANSWER_AGREE,
  OKR_AGREEMENT_ANSWER_NOT_YET,
} OkrAgreementAnswer;

/* T11 */
typedef enum
{
  OKR_COLUMN_SCHEME_NONE,
  OKR_COLUMN_SCHEME_FIVE,    /* 0.0 | 0.1-0.3 | 0.4-0.6 | 0.7-0.9 | 1.0 */
  OKR_COLUMN_SCHEME_ELEVEN,  /* 0.0, 0.1, ... 1.0 */
} OkrColumnScheme;

/* --- what logic finds: never stored --- */

/* A figure against the zone of its type (M54-M56) */
typedef enum
{
  OKR_ZONE_PLACE_NONE,
  OKR_ZONE_PLACE_BELOW,
  OKR_ZONE_PLACE_IN,
  OKR_ZONE_PLACE_ABOVE,
} OkrZonePlace;

/* Impact against effort (M39-M42) */
typedef enum
{
  OKR_QUADRANT_NONE,
  OKR_QUADRANT_QUICK_WIN,  /* high impact, low effort */
  OKR_QUADRANT_BIG_BET,    /* high impact, high effort */
  OKR_QUADRANT_FILL_IN,    /* low impact, low effort */
  OKR_QUADRANT_AVOID,      /* low impact, high effort */
} OkrQuadrant;

/* Where the last two readings point; not called trend, which is how widgets draw it */
typedef enum
{
  OKR_TENDENCY_NONE,
  OKR_TENDENCY_UP,
  OKR_TENDENCY_FLAT,
  OKR_TENDENCY_DOWN,
} OkrTendency;

/* How long nobody has looked (F43) */
typedef enum
{
  OKR_AGING_NONE,
  OKR_AGING_FRESH,
  OKR_AGING_AGING,
  OKR_AGING_STALE,
  OKR_AGING_FORGOTTEN,
} OkrAging;

const char *okr_types_get_nick (GType       type,
                                int         value);
gboolean    okr_types_parse    (GType       type,
                                const char *nick,
                                int        *value);

G_END_DECLS
