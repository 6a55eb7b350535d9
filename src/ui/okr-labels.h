/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the interface for what the model holds: names of enumerations and of columns.  Every page uses
 * these, so that a thing has one name everywhere.  Values and dates: okr-value-labels.h.  */

#pragma once

#include "logic/okr-types.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"

G_BEGIN_DECLS

const char *okr_label_for_objective_type   (OkrObjectiveType   type);
char       *okr_label_dup_objective_type_count (OkrObjectiveType type,
                                                guint            count);
const char *okr_label_for_ambition         (OkrAmbition        ambition);
const char *okr_label_for_level            (OkrLevel           level);
const char *okr_label_for_direction        (OkrDirection       direction);
char       *okr_label_dup_name             (OkrEntity         *entity);
const char *okr_label_for_key_result_kind  (OkrKeyResultKind   kind);
const char *okr_label_for_key_result_state (OkrKeyResultState  state);
const char *okr_label_for_aging            (OkrAging           aging);
const char *okr_label_for_nature           (OkrNature          nature);
const char *okr_label_for_focus            (OkrFocus           focus);
const char *okr_label_for_period           (OkrPeriod          period);
const char *okr_label_for_column           (OkrColumnScheme    scheme,
                                            guint              column);
const char *okr_label_for_quadrant         (OkrQuadrant        quadrant);
const char *okr_label_for_advice           (OkrQuadrant        quadrant);
const char *okr_label_for_idea_state       (OkrIdeaState       state);

G_END_DECLS
