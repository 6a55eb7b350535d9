/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules, one a file.  A new one is declared here, listed in okr-advice.c and added to meson.build and
 * po/POTFILES; the tests run its examples.  */

#pragma once

#include "logic/advice/okr-advice-check.h"

G_BEGIN_DECLS

/* Wordings */
extern const OkrAdviceRule okr_advice_rule_digit_in_objective;
extern const OkrAdviceRule okr_advice_rule_no_number;
extern const OkrAdviceRule okr_advice_rule_output_not_outcome;
extern const OkrAdviceRule okr_advice_rule_task_not_result;
extern const OkrAdviceRule okr_advice_rule_business_metric;
extern const OkrAdviceRule okr_advice_rule_vanity_metric;
extern const OkrAdviceRule okr_advice_rule_micro_target;

/* What is not said, or not possible */
extern const OkrAdviceRule okr_advice_rule_no_owner;
extern const OkrAdviceRule okr_advice_rule_due_after_end;
extern const OkrAdviceRule okr_advice_rule_too_few_key_results;
extern const OkrAdviceRule okr_advice_rule_too_many_key_results;
extern const OkrAdviceRule okr_advice_rule_no_type;
extern const OkrAdviceRule okr_advice_rule_no_ambition;
extern const OkrAdviceRule okr_advice_rule_one_author;
extern const OkrAdviceRule okr_advice_rule_no_impact;
extern const OkrAdviceRule okr_advice_rule_no_resources;
extern const OkrAdviceRule okr_advice_rule_no_behaviour;
extern const OkrAdviceRule okr_advice_rule_low_control;
extern const OkrAdviceRule okr_advice_rule_no_strategic_link;

/* The set as a whole */
extern const OkrAdviceRule okr_advice_rule_too_many_objectives;
extern const OkrAdviceRule okr_advice_rule_no_learning_objective;
extern const OkrAdviceRule okr_advice_rule_missing_types;
extern const OkrAdviceRule okr_advice_rule_only_moon_shots;
extern const OkrAdviceRule okr_advice_rule_too_many_per_person;

G_END_DECLS
