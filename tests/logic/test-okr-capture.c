/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists as people paste them: one idea a line, without what came before it.  */

#include "config.h"

#include "logic/okr-capture.h"

static const char * const known[] = { "Call each pilot", NULL };

static const OkrCaptureTarget targets[] = {
  { "Sign 20 paying restaurants", known },
  { "Keep 9 in 10 restaurants", NULL },
  { "Été : deux quartiers", NULL },
};

/* The new titles, parted by "|"; one that is not for the first target has its number before it: "2>One".  */
static char *
read_joined (const char *text,
             guint       chosen,
             guint      *n_empty,
             guint      *n_repeated)
{
  g_autoptr (GPtrArray) lines = okr_capture_read (text, targets, G_N_ELEMENTS (targets), chosen, n_empty, n_repeated);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      OkrCaptureLine *line = lines->pdata[i];

      g_string_append (joined, i > 0 ? "|" : "");
      if (line->target > 0)
        g_string_append_printf (joined, "%u>", line->target + 1);
      g_string_append (joined, line->title);
    }

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static void
assert_read (const char *text,
             const char *expected,
             guint       expected_empty,
             guint       expected_repeated)
{
  guint n_empty, n_repeated;
  g_autofree char *joined = read_joined (text, 0, &n_empty, &n_repeated);

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

/* "#" and a number, or words that only one of them has.  */
static void
test_tags (void)
{
  guint n_empty, n_repeated;
  g_autofree char *chosen = read_joined ("One\nTwo #1", 2, &n_empty, &n_repeated);

  g_assert_cmpstr (chosen, ==, "3>One|Two");
  assert_read ("One #2\n- Two #kr3\nThree #RC1", "2>One|3>Two|Three", 0, 0);
  assert_read ("One #keep\nTwo #ETE deux\nThree  #paying restaurants ", "2>One|3>Two|Three", 0, 0);
  /* known to the first, new to the second; the same for two is no repetition */
  assert_read ("Call each pilot #2\nCall each pilot\nOne\nOne #2\nOne #2", "2>Call each pilot|One|2>One", 0, 2);
  assert_read ("#2\n", "", 1, 0);
}

/* What means none of them, or two, stays in the title.  */
static void
test_no_tags (void)
{
  assert_read ("One #4\nOne #20", "One #4|One #20", 0, 0);
  assert_read ("Two #restaurants\nThree #nothing", "Two #restaurants|Three #nothing", 0, 0);
  assert_read ("# Heading\nC# course\nRoom#2\nOne #", "# Heading|C# course|Room#2|One #", 0, 0);
}

static void
test_find_tag (void)
{
  static const struct
  {
    const char *text;
    const char *tag;
  } cases[] = {
    { "", NULL }, { "One", NULL }, { "#", "#" }, { "One #", "#" }, { "One #2 #3 more", "#3 more" }, { "One# two", NULL },
    { "é #é", "#é" }, { "# One", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (okr_capture_find_tag (cases[i].text), ==, cases[i].tag);

  g_assert_true (okr_capture_tag_matches ("", 0, "Any"));
  g_assert_true (okr_capture_tag_matches ("2", 1, "Any"));
  g_assert_true (okr_capture_tag_matches ("kr12 ", 11, "Any"));
  g_assert_true (okr_capture_tag_matches ("aN", 5, "Any"));
  g_assert_true (okr_capture_tag_matches ("1", 11, "Any"));
  g_assert_false (okr_capture_tag_matches ("2", 2, "Any"));
  g_assert_false (okr_capture_tag_matches ("2", 11, "Any"));
  g_assert_false (okr_capture_tag_matches ("2", 0, "Sign 20"));
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

  g_test_add_func ("/logic/capture/tags", test_tags);
  g_test_add_func ("/logic/capture/no-tags", test_no_tags);
  g_test_add_func ("/logic/capture/find-tag", test_find_tag);

  return g_test_run ();
}
