/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that break one rule each: refused with file, JSON path and reason.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-exchange-error.h"

#include <string.h>

#define OKR(body) "{\"format\": \"okr\", \"version\": 1, " body "}"
#define CYCLE "\"cycle\": [{\"id\": \"c\", \"name\": \"C\", \"start\": \"2026-01-01\", \"end\": \"2026-03-31\"}]"
#define OBJECTIVE CYCLE ", \"objective\": [{\"id\": \"o\", \"title\": \"O\", \"cycle\": \"c\"}]"
#define KEY_RESULT(body) OKR (OBJECTIVE ", \"key_result\": [{\"id\": \"k\", \"objective\": \"o\", \"title\": \"K\"}, " \
                              "{\"objective\": \"o\", \"title\": \"L\", " body "}]")
#define SAMPLE(cycle, rest) "{\"schema\": \"okr-sample/1\", \"cycle\": {\"id\": \"c\", \"name\": \"C\", " \
                            "\"start\": \"2026-01-01\", \"end\": \"2026-03-31\"" cycle "}" rest "}"

static const struct
{
  const char *name;
  const char *text;
  OkrExchangeError code;
  const char *path;
} bad[] = {
  { "other-json", "{\"a\": 1}", OKR_EXCHANGE_ERROR_FORMAT, "$" },
  { "list", "[1]", OKR_EXCHANGE_ERROR_FORMAT, "$" },
  { "newer", "{\"format\": \"okr\", \"version\": 2}", OKR_EXCHANGE_ERROR_NEWER, "$.version" },
  { "no-version", "{\"format\": \"okr\"}", OKR_EXCHANGE_ERROR_MISSING, "$" },
  { "version-word", "{\"format\": \"okr\", \"version\": \"1\"}", OKR_EXCHANGE_ERROR_TYPE, "$.version" },
  { "version-zero", "{\"format\": \"okr\", \"version\": 0}", OKR_EXCHANGE_ERROR_RANGE, "$.version" },
  { "table-no-list", OKR ("\"person\": {}"), OKR_EXCHANGE_ERROR_TYPE, "$.person" },
  { "row-no-object", OKR ("\"person\": [\"Ada\"]"), OKR_EXCHANGE_ERROR_TYPE, "$.person[0]" },
  { "number-for-text", OKR ("\"person\": [{\"name\": \"A\"}, {\"name\": 3}]"), OKR_EXCHANGE_ERROR_TYPE, "$.person[1].name" },
  { "list-for-text", OKR ("\"person\": [{\"name\": [\"A\"]}]"), OKR_EXCHANGE_ERROR_TYPE, "$.person[0].name" },
  { "number-in-languages", OKR ("\"person\": [{\"name\": {\"en\": \"A\", \"fr\": 3}}]"), OKR_EXCHANGE_ERROR_TYPE,
    "$.person[0].name.fr" },
  { "id-number", OKR ("\"person\": [{\"id\": 3, \"name\": \"A\"}]"), OKR_EXCHANGE_ERROR_TYPE, "$.person[0].id" },
  { "id-empty", OKR ("\"person\": [{\"id\": \"\", \"name\": \"A\"}]"), OKR_EXCHANGE_ERROR_TYPE, "$.person[0].id" },
  { "missing-title", OKR ("\"person\": [{\"role\": \"x\"}]"), OKR_EXCHANGE_ERROR_MISSING, "$.person[0]" },
  { "null-title", OKR ("\"person\": [{\"name\": null}]"), OKR_EXCHANGE_ERROR_MISSING, "$.person[0]" },
  { "missing-owner", OKR ("\"phase\": [{\"kind\": \"result\", \"start\": \"2026-01-01\", \"end\": \"2026-01-02\"}]"),
    OKR_EXCHANGE_ERROR_MISSING, "$.phase[0]" },
  { "missing-setting-name", OKR ("\"setting\": [{\"value\": \"x\"}]"), OKR_EXCHANGE_ERROR_MISSING, "$.setting[0]" },
  { "unknown-word", KEY_RESULT ("\"kind\": \"percentage\""), OKR_EXCHANGE_ERROR_UNKNOWN_WORD, "$.key_result[1].kind" },
  { "word-capital", KEY_RESULT ("\"focus\": \"User\""), OKR_EXCHANGE_ERROR_UNKNOWN_WORD, "$.key_result[1].focus" },
  { "word-none", KEY_RESULT ("\"focus\": \"none\""), OKR_EXCHANGE_ERROR_UNKNOWN_WORD, "$.key_result[1].focus" },
  { "no-such-day", KEY_RESULT ("\"due\": \"2026-02-30\""), OKR_EXCHANGE_ERROR_DATE, "$.key_result[1].due" },
  { "short-date", KEY_RESULT ("\"due\": \"2026-2-3\""), OKR_EXCHANGE_ERROR_DATE, "$.key_result[1].due" },
  { "number-for-date", KEY_RESULT ("\"due\": 20260203"), OKR_EXCHANGE_ERROR_TYPE, "$.key_result[1].due" },
  { "text-for-number", KEY_RESULT ("\"target\": \"12\""), OKR_EXCHANGE_ERROR_TYPE, "$.key_result[1].target" },
  { "truth-for-number", KEY_RESULT ("\"target\": true"), OKR_EXCHANGE_ERROR_TYPE, "$.key_result[1].target" },
  { "number-for-truth", KEY_RESULT ("\"vanity\": 1"), OKR_EXCHANGE_ERROR_TYPE, "$.key_result[1].vanity" },
  { "half-of-whole", KEY_RESULT ("\"team_control\": 2.5"), OKR_EXCHANGE_ERROR_TYPE, "$.key_result[1].team_control" },
  { "control-6", KEY_RESULT ("\"team_control\": 6"), OKR_EXCHANGE_ERROR_RANGE, "$.key_result[1].team_control" },
  { "contribution-4", KEY_RESULT ("\"contribution\": 4"), OKR_EXCHANGE_ERROR_RANGE, "$.key_result[1].contribution" },
  { "infinite", KEY_RESULT ("\"target\": 1e999"), OKR_EXCHANGE_ERROR_RANGE, "$.key_result[1].target" },
  { "infinite-extra", KEY_RESULT ("\"x\": [1, -1e999]"), OKR_EXCHANGE_ERROR_RANGE, "$.key_result[1].x[1]" },
  { "impact-11", OKR (OBJECTIVE ", \"key_result\": [{\"id\": \"k\", \"objective\": \"o\", \"title\": \"K\"}], "
                      "\"idea\": [{\"key_result\": \"k\", \"title\": \"I\", \"impact\": 11}]"),
    OKR_EXCHANGE_ERROR_RANGE, "$.idea[0].impact" },
  { "same-id", OKR ("\"person\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"B\"}]"),
    OKR_EXCHANGE_ERROR_DUPLICATE, "$.person[1].id" },
  { "dangling", KEY_RESULT ("\"owner\": \"nobody\""), OKR_EXCHANGE_ERROR_DANGLING, "$.key_result[1].owner" },
  { "dangling-other-kind", KEY_RESULT ("\"owner\": \"o\""), OKR_EXCHANGE_ERROR_DANGLING, "$.key_result[1].owner" },
  { "own-parent", OKR ("\"team\": [{\"id\": \"t\", \"name\": \"T\", \"parent\": \"t\"}]"),
    OKR_EXCHANGE_ERROR_LOOP, "$.team[0].parent" },
  { "loop", OKR ("\"team\": [{\"id\": \"t\", \"name\": \"T\", \"parent\": \"u\"}, {\"id\": \"u\", \"name\": \"U\", "
                 "\"parent\": \"t\"}]"), OKR_EXCHANGE_ERROR_LOOP, "$.team[0].parent" },

  { "sample-newer", "{\"schema\": \"okr-sample/2\"}", OKR_EXCHANGE_ERROR_NEWER, "$.schema" },
  { "sample-no-cycle", "{\"schema\": \"okr-sample/1\"}", OKR_EXCHANGE_ERROR_MISSING, "$" },
  { "sample-due", SAMPLE ("", ", \"objectives\": [{\"id\": \"O1\", \"title\": \"O\", \"key_results\": [{\"id\": \"K\", "
                              "\"title\": \"T\", \"due\": \"2026-13-01\"}]}]"),
    OKR_EXCHANGE_ERROR_DATE, "$.objectives[0].key_results[0].due" },
  { "sample-type", SAMPLE ("", ", \"objectives\": [{\"id\": \"O1\", \"title\": \"O\", \"type\": \"wish\"}]"),
    OKR_EXCHANGE_ERROR_UNKNOWN_WORD, "$.objectives[0].type" },
  { "sample-no-title", SAMPLE ("", ", \"objectives\": [{\"id\": \"O1\"}]"), OKR_EXCHANGE_ERROR_MISSING, "$.objectives[0]" },
  { "sample-list", SAMPLE ("", ", \"people\": {}"), OKR_EXCHANGE_ERROR_TYPE, "$.people" },
  { "sample-person", SAMPLE ("", ", \"people\": [1]"), OKR_EXCHANGE_ERROR_TYPE, "$.people[0]" },
  { "sample-same-id", SAMPLE ("", ", \"people\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"B\"}]"),
    OKR_EXCHANGE_ERROR_DUPLICATE, "$.people[1].id" },
  { "sample-check-twice", SAMPLE (", \"checks\": [{\"n\": 1, \"date\": \"2026-01-02\"}, {\"n\": 1, \"date\": "
                                  "\"2026-01-03\"}]", ""), OKR_EXCHANGE_ERROR_DUPLICATE, "$.cycle.checks[1].id" },
  { "sample-present", SAMPLE ("", ", \"workshop\": {\"present\": [\"ghost\"]}"), OKR_EXCHANGE_ERROR_DANGLING,
    "$.workshop.present[0]" },
  { "sample-contribution", SAMPLE ("", ", \"review\": {\"contribution_0_3\": {\"O9.KR9\": 1}}"),
    OKR_EXCHANGE_ERROR_DANGLING, "$.review.contribution_0_3['O9.KR9']" },
  { "sample-no-check", SAMPLE ("", ", \"objectives\": [{\"id\": \"O1\", \"title\": \"O\", \"hypotheses\": [{\"id\": \"H\", "
                                   "\"text\": \"T\", \"reviewed_at_check\": 7}]}]"),
    OKR_EXCHANGE_ERROR_DANGLING, "$.objectives[0].hypotheses[0].reviewed_at_check" },
  { "sample-decision", SAMPLE ("", ", \"changes\": [{\"type\": \"rename\"}]"), OKR_EXCHANGE_ERROR_UNKNOWN_WORD,
    "$.changes[0].type" },
};

static void
test_bad (gconstpointer user_data)
{
  gsize i = GPOINTER_TO_SIZE (user_data);
  g_autofree char *name = g_strdup_printf ("%s.json", bad[i].name);
  g_autoptr (GFile) file = fixture_write (name, bad[i].text, -1);
  g_autofree char *place = g_strdup_printf ("%s: ", bad[i].path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = fixture_load (file, "en", &error);

  g_assert_null (document);
  g_assert_error (error, OKR_EXCHANGE_ERROR, (int) bad[i].code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, place));
  g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');
}

static void
test_text_limit (void)
{
  g_autofree char *text = g_strnfill (10001 * 2, 'x');
  g_autofree char *good = NULL, *bad_json = NULL, *bad_extra = NULL;
  g_autoptr (GFile) good_file = NULL, bad_file = NULL, bad_extra_file = NULL;
  g_autoptr (OkrDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  /* 10,000 characters of two bytes are fine */
  for (guint i = 0; i < 10001; i++)
    memcpy (text + 2 * i, "é", 2);
  bad_json = g_strdup_printf (OKR ("\"person\": [{\"name\": \"%s\"}]"), text);
  bad_extra = g_strdup_printf (OKR ("\"person\": [{\"name\": \"A\", \"x\": {\"y\": \"%s\"}}]"), text);
  text[2 * 10000] = '\0';
  good = g_strdup_printf (OKR ("\"person\": [{\"name\": \"%s\"}]"), text);

  good_file = fixture_write ("good.json", good, -1);
  document = fixture_load (good_file, "en", &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  bad_file = fixture_write ("bad.json", bad_json, -1);
  g_assert_null (fixture_load (bad_file, "en", &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "$.person[0].name"));
  g_clear_error (&error);

  bad_extra_file = fixture_write ("extra.json", bad_extra, -1);
  g_assert_null (fixture_load (bad_extra_file, "en", &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "$.person[0].x.y"));
}

/* A title is typed on one line; a description may have several. */
static void
test_titles_come_in_on_one_line (void)
{
  g_autoptr (GFile) file = fixture_write ("lines.json",
                                          OKR ("\"setting\": [{\"id\": \"title\", \"value\": \"Our\\nyear\"}], "
                                               "\"person\": [{\"name\": \"Ada\\n\\tLovelace\\n\"}], "
                                               CYCLE ", \"objective\": [{\"title\": \"Less\\ncode\", \"resources\": \"One\\nTwo\", "
                                               "\"cycle\": \"c\"}]"), -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = fixture_load (file, "en", &error);
  OkrRecord *objective = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (okr_document_get_title (document), ==, "Our year");
  for (guint i = 0; i < okr_document_get_n_records (document); i++)
    {
      OkrRecord *record = okr_document_get_record (document, i);

      if (g_str_equal (record->table->name, "person"))
        g_assert_cmpstr (okr_record_get_text (record, "name"), ==, "Ada Lovelace");
      else if (g_str_equal (record->table->name, "setting"))
        g_assert_cmpstr (okr_record_get_text (record, "value"), ==, "Our year");
      else if (g_str_equal (record->table->name, "objective"))
        objective = record;
    }
  g_assert_nonnull (objective);
  g_assert_cmpstr (okr_record_get_text (objective, "title"), ==, "Less code");
  g_assert_cmpstr (okr_record_get_text (objective, "resources"), ==, "One\nTwo");
}

static void
test_language_is_chosen (void)
{
  static const struct
  {
    const char *language;
    const char *texts;
    const char *expected;
  } cases[] = {
    { "fr", "{\"en\": \"E\", \"fr\": \"F\"}", "F" },
    { "en", "{\"fr\": \"F\", \"en\": \"E\"}", "E" },
    { "de", "{\"fr\": \"F\", \"en\": \"E\"}", "E" },
    { "de", "{\"fr\": \"F\", \"it\": \"I\"}", "F" },
    { "fr", "{\"fr\": null, \"it\": \"I\"}", "I" },
    { "fr", "\"plain\"", "plain" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (OKR ("\"person\": [{\"name\": %s}]"), cases[i].texts);
      g_autoptr (GFile) file = fixture_write ("language.json", json, -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (OkrDocument) document = fixture_load (file, cases[i].language, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (okr_record_get_text (okr_document_get_record (document, 0), "name"), ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/refused/%s", bad[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/document/refused/long-text", test_text_limit);
  g_test_add_func ("/document/titles-come-in-on-one-line", test_titles_come_in_on_one_line);
  g_test_add_func ("/document/language-is-chosen", test_language_is_chosen);

  return g_test_run ();
}
