/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the board of tasks.  */

#include "config.h"

#include "logic/okr-task.h"

#include <math.h>

#define IDEA OKR_IDEA_STATE_IDEA
#define TO_DO OKR_IDEA_STATE_TO_DO
#define DOING OKR_IDEA_STATE_DOING
#define DONE OKR_IDEA_STATE_DONE
#define DROPPED OKR_IDEA_STATE_DROPPED

static void
test_columns (void)
{
  static const struct { OkrIdeaState state; guint column; } cases[] = {
    { TO_DO, 0 }, { DOING, 1 }, { DONE, 2 },
    { OKR_IDEA_STATE_NONE, OKR_TASK_NO_COLUMN }, { IDEA, OKR_TASK_NO_COLUMN }, { DROPPED, OKR_TASK_NO_COLUMN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (okr_task_get_column (cases[i].state), ==, cases[i].column);
      if (cases[i].column != OKR_TASK_NO_COLUMN)
        g_assert_cmpint (okr_task_get_state (cases[i].column), ==, cases[i].state);
    }
}

static void
test_late (void)
{
  const OkrDate today = okr_date_new_ymd (2026, 5, 20);
  const struct { OkrIdeaState state; OkrDate due; gboolean late; } cases[] = {
    { TO_DO, 0, FALSE },
    { TO_DO, today, FALSE },
    { TO_DO, today + 1, FALSE },
    { TO_DO, today - 1, TRUE },
    { DOING, today - 1, TRUE },
    { DONE, today - 1, FALSE },
    { DROPPED, today - 1, FALSE },
    { IDEA, today - 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (okr_task_is_late (cases[i].state, cases[i].due, today), ==, cases[i].late);
}

static void
test_limits (void)
{
  static const struct { guint n, coming, limit, excess; gboolean fits; } cases[] = {
    { 0, 1, 0, 0, TRUE },       /* no limit */
    { 90, 9, 0, 0, TRUE },
    { 0, 1, 1, 0, TRUE },
    { 1, 1, 1, 0, FALSE },
    { 2, 1, 3, 0, TRUE },
    { 2, 2, 3, 0, FALSE },
    { 4, 0, 3, 1, TRUE },       /* lowered below what is there: what is there can still be put in order */
    { 4, 1, 3, 1, FALSE },
    { 9, 1, 1, 8, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (okr_task_get_excess (cases[i].n, cases[i].limit), ==, cases[i].excess);
      g_assert_cmpint (okr_task_fits (cases[i].n, cases[i].coming, cases[i].limit), ==, cases[i].fits);
    }

  g_assert_cmpuint (okr_task_parse_limit (NULL), ==, 0);
  g_assert_cmpuint (okr_task_parse_limit ("3"), ==, 3);
  g_assert_cmpuint (okr_task_parse_limit ("0"), ==, 0);
  g_assert_cmpuint (okr_task_parse_limit ("-2"), ==, 0);
  g_assert_cmpuint (okr_task_parse_limit ("three"), ==, 0);
  g_assert_cmpuint (okr_task_parse_limit ("99999999999999999999"), ==, 0);
}

static void
test_why (void)
{
  static const struct { OkrIdeaState from, to; double impact, effort; gboolean has_reason, asks; } cases[] = {
    { IDEA, TO_DO, 2, 9, FALSE, TRUE },
    { IDEA, DOING, 2, 9, FALSE, TRUE },
    { IDEA, TO_DO, 2, 9, TRUE, TRUE },          /* it was an idea again: what was said is over */
    { DROPPED, TO_DO, 2, 9, FALSE, TRUE },
    { IDEA, DROPPED, 2, 9, FALSE, FALSE },
    { IDEA, TO_DO, 9, 9, FALSE, FALSE },
    { IDEA, TO_DO, 2, 2, FALSE, FALSE },
    { IDEA, TO_DO, NAN, NAN, FALSE, FALSE },
    { TO_DO, DOING, 2, 9, FALSE, TRUE },
    { TO_DO, DONE, 2, 9, FALSE, TRUE },
    { TO_DO, DOING, 2, 9, TRUE, FALSE },
    { TO_DO, TO_DO, 2, 9, FALSE, FALSE },
    { DOING, DONE, 2, 9, FALSE, FALSE },
    { DOING, TO_DO, 2, 9, FALSE, FALSE },
    { TO_DO, IDEA, 2, 9, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (okr_task_asks_why (cases[i].from, cases[i].to, cases[i].impact, cases[i].effort, cases[i].has_reason),
                     ==, cases[i].asks);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/task/columns", test_columns);
  g_test_add_func ("/task/late", test_late);
  g_test_add_func ("/task/limits", test_limits);
  g_test_add_func ("/task/why", test_why);

  return g_test_run ();
}
