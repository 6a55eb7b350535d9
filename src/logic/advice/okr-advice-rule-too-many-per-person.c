/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B43: at most three OKRs a person: objectives owned, or in which one owns a key result.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static const char *
find_name (const OkrAdviceSet *set,
           const char         *person)
{
  for (gsize i = 0; i < set->n_objectives; i++)
    {
      const OkrAdviceObjective *objective = &set->objectives[i];

      if (g_strcmp0 (objective->owner, person) == 0 && objective->owner_name != NULL)
        return objective->owner_name;
      for (gsize j = 0; j < objective->n_key_results; j++)
        if (g_strcmp0 (objective->key_results[j].owner, person) == 0 && objective->key_results[j].owner_name != NULL)
          return objective->key_results[j].owner_name;
    }

  return person;
}

static gboolean
answers_for (const OkrAdviceObjective *objective,
             const char               *person)
{
  if (g_strcmp0 (objective->owner, person) == 0)
    return TRUE;

  for (gsize i = 0; i < objective->n_key_results; i++)
    if (g_strcmp0 (objective->key_results[i].owner, person) == 0)
      return TRUE;

  return FALSE;
}

static void
check_person (OkrAdviceCheck *check,
              const char     *person)
{
  g_autoptr (GString) others = g_string_new (NULL);
  const char *last = NULL;
  OkrAdvice *advice;
  guint count = 0;

  for (gsize i = 0; i < check->set->n_objectives; i++)
    {
      const OkrAdviceObjective *objective = &check->set->objectives[i];

      if (!answers_for (objective, person))
        continue;
      if (last != NULL)
        okr_advice_append_title (others, last);
      last = objective->title != NULL ? objective->title : "";
      count++;
    }

  if (count <= check->settings->per_person_max)
    return;

  /* Translators: a person, the number of OKRs, the bound, the last of them, and the others as a list */
  okr_advice_check_say_count (check, count, _("%s answers for %'u OKRs, at most %'u: “%s” comes on top of %s"),
                              find_name (check->set, person), count, check->settings->per_person_max, last, others->str);
  advice = g_ptr_array_index (check->found, check->found->len - 1);
  advice->about = OKR_ADVICE_ABOUT_PERSON;
  advice->subject = g_strdup (person);
}

static void
check_too_many_per_person (OkrAdviceCheck *check)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < check->set->n_objectives; i++)
    {
      const OkrAdviceObjective *objective = &check->set->objectives[i];

      if (objective->owner != NULL && g_hash_table_add (seen, (gpointer) objective->owner))
        check_person (check, objective->owner);
      for (gsize j = 0; j < objective->n_key_results; j++)
        if (objective->key_results[j].owner != NULL
            && g_hash_table_add (seen, (gpointer) objective->key_results[j].owner))
          check_person (check, objective->key_results[j].owner);
    }
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) {
      (const OkrAdviceObjective[]) { { .owner = "a" }, { .owner = "a" }, { .owner = "a" }, { .owner = "a" } }, 4 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) {
      (const OkrAdviceObjective[]) { { .owner = "a" }, { .owner = "a" }, { .owner = "a" }, { .owner = "b" } }, 4 } },
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) {
      (const OkrAdviceObjective[]) { { .owner = "a" }, { .owner = "a" }, { .owner = "a" },
        { .owner = "b", .key_results = (const OkrAdviceKeyResult[]) { { .owner = "a" } }, .n_key_results = 1 } }, 4 } },
};

const OkrAdviceRule okr_advice_rule_too_many_per_person = {
  .id = "too-many-per-person",
  .title = N_("Too many OKRs for one person"),
  .reason = N_("Whoever answers for everything has time for nothing. Three at most leave room to watch over them."),
  .source = "B43",
  .about = OKR_ADVICE_ABOUT_SET,
  .check = check_too_many_per_person,
  OKR_ADVICE_EXAMPLES (examples),
};
