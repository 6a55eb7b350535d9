/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists as people paste them: one idea a line, without what came before it.  */

#include "config.h"

#include "logic/okr-capture.h"

static void
assert_read (const char *text,
             const char *expected,
             guint       expected_empty,
             guint       expected_repeated)
{
  const char * const known[] = { "Call each pilot", NULL };
  guint n_empty, n_repeated;
  g_auto (GStrv) titles = okr_capture_read (text, known, &n_empty, &n_repeated);
  g_autofree char *joined = g_strjoinv ("|", titles);

  g_test_message ("%s", text);
  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpuint (n_empty, ==, expected_empty);
  g_assert_cmpuint (n_repeated, ==, expected_repeated);
}

static void
test_lines (void)
{
  assert_read ("One", "One", 0, 0);
  assert_read ("One\nTwo\r\nThree\n", "One|Two|Three", 0, 0);
  assert_read ("", "", 0, 0);
  assert_read ("\n\n  \nOne\n\n", "One", 4, 0);
  assert_read ("  A vers l’été \t\nB", "A vers l’été|B", 0, 0);
}

static void
test_marks (void)
{
  assert_read ("- One\n* Two\n• Three\n– Four\n—\tFive", "One|Two|Three|Four|Five", 0, 0);
  assert_read ("1. One\n2) Two\n(3) Three\n12. Twelve\na) Letter", "One|Two|Three|Twelve|Letter", 0, 0);
  assert_read ("- [ ] One\n- [x] Two\n☐ Three", "One|Two|Three", 0, 0);
  assert_read ("-\n1.\n•", "", 3, 0);
}

/* What only looks like a mark is part of the idea.  */
static void
test_no_marks (void)
{
  assert_read ("2026 plans\n1.5 days off\n-10 % on all\n(beta) test\n24/7 help", "2026 plans|1.5 days off|-10 % on all|(beta) test|24/7 help", 0, 0);
}

static void
test_repeated (void)
{
  assert_read ("One\nTwo\n- One\none\nCall each pilot", "One|Two|one", 0, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/capture/lines", test_lines);
  g_test_add_func ("/logic/capture/marks", test_marks);
  g_test_add_func ("/logic/capture/no-marks", test_no_marks);
  g_test_add_func ("/logic/capture/repeated", test_repeated);

  return g_test_run ();
}
