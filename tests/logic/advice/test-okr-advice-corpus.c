/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well the wording rules agree with people: precision and recall on tests/data/advice, printed for each rule
 * and language, and apart for the texts that the rules are not tuned on: a third of the corpus, and all of the
 * blind files.  */

#include "config.h"

#include "logic/advice/okr-advice.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define MIN_TEXTS 220

/* What must hold of each rule in each language, of the part held out as well. */
#define MIN_FIGURE 0.9

static const char *const wording_rules[] = {
  "digit-in-objective", "no-number", "output-not-outcome", "task-not-result", "business-metric", "vanity-metric",
  "micro-target",
};

typedef struct
{
  guint hits, misses, false_alarms;
} Count;

typedef struct
{
  Count all[G_N_ELEMENTS (wording_rules)];
  Count held_out[G_N_ELEMENTS (wording_rules)];
  guint n_texts, n_sound;
} Tally;

static double
get_precision (const Count *count)
{
  guint said = count->hits + count->false_alarms;

  return said > 0 ? (double) count->hits / said : 1;
}

static double
get_recall (const Count *count)
{
  guint expected = count->hits + count->misses;

  return expected > 0 ? (double) count->hits / expected : 1;
}

static gboolean
is_said (GPtrArray  *found,
         const char *rule)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((OkrAdvice *) g_ptr_array_index (found, i))->rule, rule))
      return TRUE;

  return FALSE;
}

static GPtrArray *
advise (const char *kind,
        const char *title)
{
  OkrAdviceSettings settings;
  OkrAdviceObjective objective = { .title = title };
  OkrAdviceKeyResult key_result = { .title = title, .start = NAN, .target = NAN };

  okr_advice_settings_init (&settings);

  if (g_str_equal (kind, "O"))
    return okr_advice_check_objective (&objective, &settings);

  key_result.kind = g_str_equal (kind, "MS") ? OKR_KEY_RESULT_KIND_MILESTONE : OKR_KEY_RESULT_KIND_NUMBER;

  return okr_advice_check_key_result (&key_result, NULL, &settings);
}

static void
count_text (Tally     *tally,
            char     **fields,
            gboolean   blind)
{
  gboolean held_out = blind || tally->n_texts % 3 == 0;
  g_autoptr (GPtrArray) found = advise (fields[0], fields[1]);
  g_auto (GStrv) expected = g_strsplit (fields[2], ",", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (wording_rules); i++)
    {
      gboolean said = is_said (found, wording_rules[i]);
      gboolean wanted = g_strv_contains ((const char *const *) expected, wording_rules[i]);
      Count one = { said && wanted, !said && wanted, said && !wanted };

      tally->all[i].hits += one.hits;
      tally->all[i].misses += one.misses;
      tally->all[i].false_alarms += one.false_alarms;
      if (held_out)
        {
          tally->held_out[i].hits += one.hits;
          tally->held_out[i].misses += one.misses;
          tally->held_out[i].false_alarms += one.false_alarms;
        }
      /* Not for the part held out: who tunes a rule should not see it. */
      else if (said != wanted)
        g_test_message ("%s %s: %s", said ? "false alarm" : "missed", wording_rules[i], fields[1]);
    }

  tally->n_texts++;
  tally->n_sound += g_str_equal (fields[2], "-");
}

static void
check_counts (const char  *label,
              const Count *counts)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wording_rules); i++)
    g_test_message ("%s  %-20s precision %.2f  recall %.2f  (%u of %u found, %u false)", label, wording_rules[i],
                    get_precision (&counts[i]), get_recall (&counts[i]), counts[i].hits,
                    counts[i].hits + counts[i].misses, counts[i].false_alarms);

  for (gsize i = 0; i < G_N_ELEMENTS (wording_rules); i++)
    {
      g_assert_cmpfloat (get_precision (&counts[i]), >=, MIN_FIGURE);
      g_assert_cmpfloat (get_recall (&counts[i]), >=, MIN_FIGURE);
    }
}

static void
read_texts (const char *name,
            gboolean    blind,
            Tally      *tally)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "advice", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = NULL;

      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      fields = g_strsplit (lines[i], "\t", -1);
      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      count_text (tally, fields, blind);
    }

  g_test_message ("%s: %u texts, %u of them sound", name, tally->n_texts, tally->n_sound);
}

static void
test_corpus (gconstpointer name)
{
  Tally tally = { 0 };

  read_texts (name, FALSE, &tally);
  g_assert_cmpuint (tally.n_texts, >=, MIN_TEXTS);
  check_counts ("whole   ", tally.all);
  check_counts ("held out", tally.held_out);
}

static void
test_wider (gconstpointer name)
{
  Tally tally = { 0 };

  read_texts (name, FALSE, &tally);
  check_counts ("wider   ", tally.all);
}

static void
test_blind (gconstpointer name)
{
  Tally tally = { 0 };

  read_texts (name, TRUE, &tally);
  check_counts ("blind   ", tally.all);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/advice/corpus/en", "corpus-en.tsv", test_corpus);
  g_test_add_data_func ("/advice/corpus/fr", "corpus-fr.tsv", test_corpus);
  g_test_add_data_func ("/advice/wider/en", "wider-en.tsv", test_wider);
  g_test_add_data_func ("/advice/wider/fr", "wider-fr.tsv", test_wider);
  g_test_add_data_func ("/advice/second/en", "second-en.tsv", test_wider);
  g_test_add_data_func ("/advice/second/fr", "second-fr.tsv", test_wider);
  g_test_add_data_func ("/advice/third/en", "third-en.tsv", test_wider);
  g_test_add_data_func ("/advice/third/fr", "third-fr.tsv", test_wider);
  g_test_add_data_func ("/advice/blind/en", "blind-en.tsv", test_blind);
  g_test_add_data_func ("/advice/blind/fr", "blind-fr.tsv", test_blind);
  g_test_add_data_func ("/advice/unseen/en", "unseen-en.tsv", test_blind);
  g_test_add_data_func ("/advice/unseen/fr", "unseen-fr.tsv", test_blind);

  return g_test_run ();
}
