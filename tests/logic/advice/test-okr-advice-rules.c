/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule says something of each of its positive examples and nothing of its negative ones, in both languages;
 * and what the rules need from what surrounds a subject.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"
#include "logic/advice/okr-advice.h"

#include <locale.h>
#include <string.h>

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

static OkrAdviceSettings
get_settings (void)
{
  OkrAdviceSettings settings;

  okr_advice_settings_init (&settings);
  settings.cycle_end = 1000;

  return settings;
}

static OkrAdvice *
find_advice (GPtrArray  *found,
             const char *rule)
{
  for (guint i = 0; i < found->len; i++)
    {
      OkrAdvice *advice = g_ptr_array_index (found, i);

      if (g_str_equal (advice->rule, rule))
        return advice;
    }

  return NULL;
}

static GPtrArray *
check_example (const OkrAdviceExample  *example,
               const OkrAdviceSettings *settings)
{
  if (example->set != NULL)
    return okr_advice_check_set (example->set, settings);
  if (example->key_result != NULL)
    return okr_advice_check_key_result (example->key_result, example->objective, settings);

  return okr_advice_check_objective (example->objective, settings);
}

static void
test_examples (gconstpointer data)
{
  const OkrAdviceRule *rule = data;
  OkrAdviceSettings settings = get_settings ();

  for (gsize i = 0; i < rule->n_examples; i++)
    {
      const OkrAdviceExample *example = &rule->examples[i];
      const char *title = example->key_result != NULL ? example->key_result->title
                          : example->objective != NULL ? example->objective->title : NULL;
      g_autoptr (GPtrArray) found = check_example (example, &settings);
      OkrAdvice *advice = find_advice (found, rule->id);

      g_test_message ("%" G_GSIZE_FORMAT ": %s", i + 1, title != NULL ? title : "fields");
      if (!example->advised)
        {
          g_assert_null (advice);
          continue;
        }
      g_assert_nonnull (advice);
      g_assert_cmpstr (advice->sentence, !=, "");
      g_assert_cmpstr (advice->reason, ==, rule->reason);
      g_assert_cmpstr (advice->source, ==, rule->source);
      g_assert_true (advice->severity != OKR_ADVICE_SEVERITY_NONE);
      if (advice->found != NULL)
        g_assert_nonnull (strstr (title, advice->found));
    }
}

/* A wording rule has both kinds of examples in both languages, any other both kinds. */
static void
test_rules_have_examples (void)
{
  g_autoptr (GArray) list = okr_advice_list_rules ();

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (rules));

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const OkrAdviceRuleInfo *info = &g_array_index (list, OkrAdviceRuleInfo, i);
      guint seen[2] = { 0 }, english[2] = { 0 }, french[2] = { 0 };

      g_test_message ("%s", rules[i]->id);
      g_assert_cmpstr (info->id, ==, rules[i]->id);
      g_assert_cmpstr (info->title, !=, "");
      g_assert_true (info->source[0] == 'B' || info->source[0] == 'M');

      for (gsize j = 0; j < rules[i]->n_examples; j++)
        {
          gboolean advised = rules[i]->examples[j].advised;

          seen[advised]++;
          if (g_strcmp0 (rules[i]->examples[j].language, "en") == 0)
            english[advised]++;
          if (g_strcmp0 (rules[i]->examples[j].language, "fr") == 0)
            french[advised]++;
        }

      g_assert_cmpuint (seen[FALSE], >, 0);
      g_assert_cmpuint (seen[TRUE], >, 0);
      if (english[TRUE] > 0)
        g_assert_true (english[FALSE] > 0 && french[FALSE] > 0 && french[TRUE] > 0);
    }
}

static void
test_obligation_excuses_one_output (void)
{
  const OkrAdviceKeyResult key_results[] = {
    { .title = "80 % of clerks use it", .start = NAN, .target = NAN },
    { .title = "Publish the register", .start = NAN, .target = NAN },
    { .title = "Deploy the scanner", .start = NAN, .target = NAN },
    { .title = "Files checked", .start = 0, .target = 9, .nature = OKR_NATURE_OUTPUT },
  };
  OkrAdviceObjective objective = {
    .title = "Publish what the law asks for", .obligation = TRUE,
    .key_results = key_results, .n_key_results = G_N_ELEMENTS (key_results),
  };
  const gboolean advised[2][4] = { { FALSE, TRUE, TRUE, FALSE }, { FALSE, FALSE, TRUE, TRUE } };
  OkrAdviceSettings settings = get_settings ();

  for (int obligation = 0; obligation < 2; obligation++)
    {
      g_autoptr (GPtrArray) found = NULL;

      objective.obligation = obligation;
      found = okr_advice_check_objective (&objective, &settings);
      g_assert_cmpint (find_advice (found, "output-not-outcome") != NULL, ==, !obligation);

      for (gsize i = 0; i < G_N_ELEMENTS (key_results); i++)
        {
          g_autoptr (GPtrArray) said = okr_advice_check_key_result (&key_results[i], &objective, &settings);

          g_assert_cmpint (find_advice (said, "output-not-outcome") != NULL, ==, advised[obligation][i]);
        }
    }
}

static void
test_severity_follows_ambition (void)
{
  const OkrAdviceKeyResult key_result = { .title = "Error rate", .start = 50, .target = 47 };
  const OkrAdviceObjective roof_shot = { .ambition = OKR_AMBITION_ROOF_SHOT };
  const OkrAdviceObjective moon_shot = { .ambition = OKR_AMBITION_MOON_SHOT };
  const OkrAdviceSet set = { &moon_shot, 1 };
  OkrAdviceSettings settings = get_settings ();
  g_autoptr (GPtrArray) roof = okr_advice_check_key_result (&key_result, &roof_shot, &settings);
  g_autoptr (GPtrArray) moon = okr_advice_check_key_result (&key_result, &moon_shot, &settings);
  g_autoptr (GPtrArray) later = okr_advice_check_set (&set, &settings);
  g_autoptr (GPtrArray) first = NULL, none = NULL;

  settings.first_cycle = TRUE;
  settings.micro_percent = 5;
  first = okr_advice_check_set (&set, &settings);
  none = okr_advice_check_key_result (&key_result, &moon_shot, &settings);

  g_assert_cmpint (find_advice (roof, "micro-target")->severity, ==, OKR_ADVICE_SEVERITY_NOTICE);
  g_assert_cmpint (find_advice (moon, "micro-target")->severity, ==, OKR_ADVICE_SEVERITY_WARNING);
  g_assert_cmpint (find_advice (later, "only-moon-shots")->severity, ==, OKR_ADVICE_SEVERITY_NOTICE);
  g_assert_cmpint (find_advice (first, "only-moon-shots")->severity, ==, OKR_ADVICE_SEVERITY_WARNING);
  g_assert_null (find_advice (none, "micro-target"));
}

static void
test_fourth_names_the_three_others (void)
{
  const OkrAdviceKeyResult key_result = { .owner = "p1", .owner_name = "Inès" };
  const OkrAdviceObjective objectives[] = {
    { .title = "One", .owner = "p1" }, { .title = "Two", .owner = "p1" }, { .title = "Three", .owner = "p1" },
    { .title = "Four", .owner = "p2", .key_results = &key_result, .n_key_results = 1 },
  };
  const OkrAdviceSet set = { objectives, 4 };
  OkrAdviceSettings settings = get_settings ();
  g_autoptr (GPtrArray) found = okr_advice_check_set (&set, &settings);
  OkrAdvice *advice = find_advice (found, "too-many-per-person");

  g_assert_nonnull (advice);
  g_assert_cmpint (advice->about, ==, OKR_ADVICE_ABOUT_PERSON);
  g_assert_cmpstr (advice->subject, ==, "p1");
  g_assert_cmpstr (advice->sentence, ==,
                   "Inès answers for 4 OKRs, at most 3: “Four” comes on top of “One”, “Two”, “Three”");
}

static void
test_company_has_three (void)
{
  const OkrAdviceObjective objectives[] = { { .title = "A" }, { .title = "B" }, { .title = "C" }, { .title = "D" } };
  const OkrAdviceSet three = { objectives, 3 }, four = { objectives, 4 };
  OkrAdviceSettings settings = get_settings ();
  g_autoptr (GPtrArray) few = NULL, many = NULL;
  OkrAdvice *advice;

  settings.objectives_max = 3;
  few = okr_advice_check_set (&three, &settings);
  many = okr_advice_check_set (&four, &settings);
  advice = find_advice (many, "too-many-objectives");

  g_assert_null (find_advice (few, "too-many-objectives"));
  g_assert_nonnull (advice);
  g_assert_cmpstr (advice->sentence, ==, "4 objectives, at most 3; beyond: “D”");
  g_assert_true (okr_advice_is_dismissed (advice, "4"));
  g_assert_true (okr_advice_is_dismissed (advice, "5"));
  g_assert_false (okr_advice_is_dismissed (advice, "3"));
}

static void
test_dismissal_ends_with_the_wording (void)
{
  const OkrAdviceObjective objective = { .id = "o1", .title = " Reach  500 clients" };
  OkrAdviceSettings settings = get_settings ();
  g_autoptr (GPtrArray) found = okr_advice_check_objective (&objective, &settings);
  OkrAdvice *advice = find_advice (found, "digit-in-objective");

  g_assert_nonnull (advice);
  g_assert_cmpstr (advice->subject, ==, "o1");
  g_assert_cmpstr (advice->found, ==, "500");
  g_assert_true (okr_advice_is_dismissed (advice, advice->wording));
  g_assert_true (okr_advice_is_dismissed (advice, "Reach 500 clients "));
  g_assert_true (okr_advice_is_dismissed (advice, NULL));
  g_assert_false (okr_advice_is_dismissed (advice, "Reach 600 clients"));
  g_assert_false (okr_advice_is_dismissed (advice, ""));
}

static void
test_rules_are_switched_off (void)
{
  const char *const disabled[] = { "digit-in-objective", "no-owner", NULL };
  const OkrAdviceObjective objective = { .title = "Reach 500 clients" };
  OkrAdviceSettings settings = get_settings ();
  g_autoptr (GPtrArray) found = NULL;

  settings.disabled = disabled;
  found = okr_advice_check_objective (&objective, &settings);

  g_assert_null (find_advice (found, "digit-in-objective"));
  g_assert_null (find_advice (found, "no-owner"));
  g_assert_nonnull (find_advice (found, "no-type"));
}

/* Whatever is typed, nothing breaks and nothing takes long. */
static void
test_odd_texts (void)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autofree char *figures = g_strnfill (10000, '1');
  g_autofree char *blanks = g_strnfill (10000, ' ');
  g_autoptr (GString) words = g_string_new ("Create ");
  OkrAdviceSettings settings = get_settings ();

  while (words->len < 10000)
    g_string_append (words, "a 1 ");

  const char *texts[] = {
    NULL, "", "   ", "🎯", "שיפור השירות ב־20%", "<b>&amp;</b>", "%s %n", "\n\t", letters, figures, blanks, words->str,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const OkrAdviceKeyResult key_result = { .title = texts[i], .start = NAN, .target = NAN };
      const OkrAdviceObjective objective = { .title = texts[i], .key_results = &key_result, .n_key_results = 1 };
      const OkrAdviceSet set = { &objective, 1 };
      gint64 before = g_get_monotonic_time ();
      g_autoptr (GPtrArray) of_set = okr_advice_check_set (&set, &settings);
      g_autoptr (GPtrArray) of_objective = okr_advice_check_objective (&objective, &settings);
      g_autoptr (GPtrArray) of_key_result = okr_advice_check_key_result (&key_result, &objective, &settings);

      g_assert_nonnull (find_advice (of_set, "no-learning-objective"));
      g_assert_nonnull (find_advice (of_objective, "too-few-key-results"));
      g_assert_nonnull (find_advice (of_key_result, "no-owner"));
      g_test_message ("text %" G_GSIZE_FORMAT ": %" G_GINT64_FORMAT " ms", i,
                      (g_get_monotonic_time () - before) / 1000);
      g_assert_cmpint (g_get_monotonic_time () - before, <, 2 * G_USEC_PER_SEC);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strconcat ("/advice/examples/", rules[i]->id, NULL);

      g_test_add_data_func (path, rules[i], test_examples);
    }
  g_test_add_func ("/advice/rules-have-examples", test_rules_have_examples);
  g_test_add_func ("/advice/obligation-excuses-one-output", test_obligation_excuses_one_output);
  g_test_add_func ("/advice/severity-follows-ambition", test_severity_follows_ambition);
  g_test_add_func ("/advice/fourth-names-the-three-others", test_fourth_names_the_three_others);
  g_test_add_func ("/advice/company-has-three", test_company_has_three);
  g_test_add_func ("/advice/dismissal-ends-with-the-wording", test_dismissal_ends_with_the_wording);
  g_test_add_func ("/advice/rules-are-switched-off", test_rules_are_switched_off);
  g_test_add_func ("/advice/odd-texts", test_odd_texts);

  return g_test_run ();
}
