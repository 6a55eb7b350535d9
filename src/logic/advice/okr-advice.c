/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of rules, and how they are asked.  */

#include "config.h"

#include "logic/advice/okr-advice.h"

#include "base/okr-text.h"
#include "logic/advice/okr-advice-rules.h"

/* In the order in which advice is given */
static const OkrAdviceRule *const rules[] = {
  &okr_advice_rule_digit_in_objective,
  &okr_advice_rule_no_number,
  &okr_advice_rule_output_not_outcome,
  &okr_advice_rule_task_not_result,
  &okr_advice_rule_business_metric,
  &okr_advice_rule_vanity_metric,
  &okr_advice_rule_micro_target,
  &okr_advice_rule_no_owner,
  &okr_advice_rule_due_after_end,
  &okr_advice_rule_too_few_key_results,
  &okr_advice_rule_too_many_key_results,
  &okr_advice_rule_no_type,
  &okr_advice_rule_no_ambition,
  &okr_advice_rule_one_author,
  &okr_advice_rule_no_impact,
  &okr_advice_rule_no_resources,
  &okr_advice_rule_no_behaviour,
  &okr_advice_rule_low_control,
  &okr_advice_rule_no_strategic_link,
  &okr_advice_rule_too_many_objectives,
  &okr_advice_rule_no_learning_objective,
  &okr_advice_rule_missing_types,
  &okr_advice_rule_only_moon_shots,
  &okr_advice_rule_too_many_per_person,
};

/**
 * okr_advice_settings_init:
 * @settings: (out): the defaults: 5 objectives, 3 to 5 key results, 3 OKRs a person, 10 %, no rule switched off
 */
void
okr_advice_settings_init (OkrAdviceSettings *settings)
{
  *settings = (OkrAdviceSettings) {
    .objectives_max = 5,
    .key_results_min = 3,
    .key_results_max = 5,
    .per_person_max = 3,
    .micro_percent = 10,
  };
}

static void
ask_rules (OkrAdviceCheck *check,
           OkrAdviceAbout  about)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if ((rules[i]->about & about) == 0)
        continue;
      if (check->settings->disabled != NULL && g_strv_contains (check->settings->disabled, rules[i]->id))
        continue;

      check->rule = rules[i];
      rules[i]->check (check);
    }
}

static void
check_objective (const OkrAdviceObjective *objective,
                 const OkrAdviceSettings  *settings,
                 GPtrArray                *found)
{
  g_autoptr (OkrAdviceText) text = okr_advice_text_new (objective->title);
  OkrAdviceCheck check = { .settings = settings, .objective = objective, .text = text, .found = found };

  ask_rules (&check, OKR_ADVICE_ABOUT_OBJECTIVE);
}

static void
check_key_result (const OkrAdviceKeyResult *key_result,
                  const OkrAdviceObjective *objective,
                  const OkrAdviceSettings  *settings,
                  GPtrArray                *found)
{
  g_autoptr (OkrAdviceText) text = okr_advice_text_new (key_result->title);
  OkrAdviceCheck check = {
    .settings = settings, .objective = objective, .key_result = key_result, .text = text, .found = found,
  };

  ask_rules (&check, OKR_ADVICE_ABOUT_KEY_RESULT);
}

static void
check_set (const OkrAdviceSet      *set,
           const OkrAdviceSettings *settings,
           GPtrArray               *found)
{
  OkrAdviceCheck check = { .settings = settings, .set = set, .found = found };

  ask_rules (&check, OKR_ADVICE_ABOUT_SET);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) okr_advice_free);
}

/**
 * okr_advice_check_objective:
 * @objective: an objective with its key results
 * @settings: what the workspace decides
 *
 * Returns: (transfer full) (element-type OkrAdvice): what is advised on @objective itself, without its key results
 */
GPtrArray *
okr_advice_check_objective (const OkrAdviceObjective *objective,
                            const OkrAdviceSettings  *settings)
{
  GPtrArray *found = new_list ();

  g_return_val_if_fail (objective != NULL && settings != NULL, found);

  check_objective (objective, settings, found);

  return found;
}

/**
 * okr_advice_check_key_result:
 * @key_result: a key result; for the obligation mark to be counted it is one of those of @objective, by address
 * @objective: (nullable): its objective
 * @settings: what the workspace decides
 *
 * Returns: (transfer full) (element-type OkrAdvice): what is advised on @key_result
 */
GPtrArray *
okr_advice_check_key_result (const OkrAdviceKeyResult *key_result,
                             const OkrAdviceObjective *objective,
                             const OkrAdviceSettings  *settings)
{
  GPtrArray *found = new_list ();

  g_return_val_if_fail (key_result != NULL && settings != NULL, found);

  check_key_result (key_result, objective, settings, found);

  return found;
}

/**
 * okr_advice_check_set:
 * @set: the objectives of a cycle
 * @settings: what the workspace decides
 *
 * Returns: (transfer full) (element-type OkrAdvice): what is advised on the set as a whole and on its people
 */
GPtrArray *
okr_advice_check_set (const OkrAdviceSet      *set,
                      const OkrAdviceSettings *settings)
{
  GPtrArray *found = new_list ();

  g_return_val_if_fail (set != NULL && settings != NULL, found);

  check_set (set, settings, found);

  return found;
}

/**
 * okr_advice_is_dismissed:
 * @advice: an advice
 * @wording: (nullable): the wording kept with a dismissal of the same rule for the same subject; %NULL when the
 *   dismissal came without one and holds whatever the text
 *
 * Returns: whether the dismissal still holds: the text is the same but for blanks; a count has not grown (F16, F17)
 */
gboolean
okr_advice_is_dismissed (const OkrAdvice *advice,
                         const char      *wording)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (advice != NULL, FALSE);

  if (wording == NULL)
    return TRUE;
  if (advice->is_count)
    return g_ascii_strtoull (advice->wording, NULL, 10) <= g_ascii_strtoull (wording, NULL, 10);

  line = okr_text_dup_line (wording, OKR_TEXT_MAX_LENGTH);

  return g_str_equal (line, advice->wording);
}

/**
 * okr_advice_list_rules:
 *
 * Returns: (transfer full) (element-type OkrAdviceRuleInfo): every rule, in the order in which advice is given;
 *   its texts are static
 */
GArray *
okr_advice_list_rules (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (OkrAdviceRuleInfo));

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      OkrAdviceRuleInfo info = {
        .id = rules[i]->id,
        .title = _(rules[i]->title),
        .reason = _(rules[i]->reason),
        .source = rules[i]->source,
        .about = rules[i]->about,
      };

      g_array_append_val (list, info);
    }

  return list;
}

/**
 * okr_advice_warm_up:
 *
 * Compiles what the rules look for, which costs some milliseconds once; in any thread.  Who asks a rule meanwhile waits.
 */
void
okr_advice_warm_up (void)
{
  /* words of which no rule finds any: all of them look to the end */
  const OkrAdviceKeyResult key_result = { .title = "-", .start = NAN, .target = NAN };
  const OkrAdviceObjective objective = { .title = "-", .key_results = &key_result, .n_key_results = 1 };
  g_autoptr (GPtrArray) of_objective = NULL;
  g_autoptr (GPtrArray) of_key_result = NULL;
  OkrAdviceSettings settings;

  okr_advice_settings_init (&settings);
  of_objective = okr_advice_check_objective (&objective, &settings);
  of_key_result = okr_advice_check_key_result (&key_result, &objective, &settings);
}

/**
 * okr_advice_free:
 * @advice: (transfer full): an advice
 */
void
okr_advice_free (OkrAdvice *advice)
{
  g_free (advice->subject);
  g_free (advice->sentence);
  g_free (advice->found);
  g_free (advice->wording);
  g_free (advice);
}
