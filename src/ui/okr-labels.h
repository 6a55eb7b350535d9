/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the interface for what the model holds: names of enumerations, values with their units,
 * dates as people say them.  Every page uses these, so that a thing has one name everywhere.  */

#pragma once

#include "logic/okr-figure-text.h"
#include "logic/okr-types.h"
#include "base/okr-date.h"
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
const char *okr_label_for_nature           (OkrNature          nature);
const char *okr_label_for_focus            (OkrFocus           focus);
const char *okr_label_for_period           (OkrPeriod          period);
const char *okr_label_for_column           (OkrColumnScheme    scheme,
                                            guint              column);
char       *okr_label_dup_column_range     (OkrColumnScheme    scheme,
                                            guint              column);
char       *okr_label_dup_zone             (OkrObjectiveType   type);
const char *okr_label_for_quadrant         (OkrQuadrant        quadrant);
const char *okr_label_for_advice           (OkrQuadrant        quadrant);
const char *okr_label_for_idea_state       (OkrIdeaState       state);

char       *okr_label_dup_judgement        (double             impact,
                                            double             effort);
char       *okr_label_dup_change           (const char        *from,
                                            const char        *to);
char       *okr_label_dup_number           (double             number);
char       *okr_label_dup_value            (OkrKeyResult      *key_result,
                                            double             value);
char       *okr_label_dup_figures          (const OkrFigureText *figures);
char       *okr_label_dup_span             (OkrKeyResult      *key_result);
char       *okr_label_dup_figure           (double             figure);
char       *okr_label_dup_now              (OkrKeyResult      *key_result);
char       *okr_label_dup_deadline         (OkrDate            due,
                                            gboolean           late,
                                            OkrDate            today);
char       *okr_label_dup_lateness         (OkrDate            due,
                                            OkrDate            today);
char       *okr_label_dup_due              (OkrKeyResult      *key_result,
                                            OkrDate            today);
char       *okr_label_dup_tasks            (OkrKeyResult      *key_result);
char       *okr_label_dup_state            (OkrKeyResult      *key_result);
char       *okr_label_dup_confidence       (OkrKeyResult      *key_result);

G_END_DECLS
