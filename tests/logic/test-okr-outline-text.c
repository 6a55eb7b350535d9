/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Outlines as they are pasted: "O:" and "K:" stand for what each line becomes.  */

#include "config.h"

#include "logic/okr-outline-text.h"

static void
assert_parsed (const char *text,
               gboolean    is_key_result,
               const char *expected)
{
  g_autoptr (GArray) lines = okr_outline_text_parse (text, is_key_result);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      OkrOutlineTextLine *line = &g_array_index (lines, OkrOutlineTextLine, i);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? "|" : "", line->is_key_result ? "K" : "O", line->title);
    }

  g_test_message ("%s", text);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_one_level (void)
{
  assert_parsed ("Grow\nLearn\r\n\n  \nWin", FALSE, "O:Grow|O:Learn|O:Win");
  assert_parsed ("- 20 pilots\n- 3 cities", FALSE, "O:20 pilots|O:3 cities");
  assert_parsed ("- 20 pilots\n- 3 cities", TRUE, "K:20 pilots|K:3 cities");
  assert_parsed ("1. Grow\n2. Learn", FALSE, "O:Grow|O:Learn");
  assert_parsed ("\n \n", FALSE, "");
}

static void
test_two_levels (void)
{
  assert_parsed ("Grow\n\t20 pilots\n\t3 cities\nLearn\n\t40 talks", FALSE, "O:Grow|K:20 pilots|K:3 cities|O:Learn|K:40 talks");
  assert_parsed ("Grow\n  20 pilots\nLearn", TRUE, "O:Grow|K:20 pilots|O:Learn");
  assert_parsed ("1. Grow\n- 20 pilots\n• 3 cities\n2. Learn", FALSE, "O:Grow|K:20 pilots|K:3 cities|O:Learn");
  assert_parsed ("- Grow\n  - 20 pilots\n    - deeper", FALSE, "O:Grow|K:20 pilots|K:deeper");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/outline-text/one-level", test_one_level);
  g_test_add_func ("/logic/outline-text/two-levels", test_two_levels);

  return g_test_run ();
}
