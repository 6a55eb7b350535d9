/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What paid in a cycle, and how the practice goes from one to the next.  */

#include "config.h"

#include "model/okr-payoffs.h"
#include "model/okr-practice-curve.h"
#include "okr-model-fixture.h"

static void
put_task (OkrEdit    *edit,
          const char *id,
          double      impact,
          const char *done_on)
{
  okr_edit_insert (edit, "idea", id);
  okr_edit_put_text (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", id);
  okr_edit_put_text (edit, "state", "done");
  okr_edit_put_text (edit, "done_on", done_on);
  if (!isnan (impact))
    okr_edit_put_real (edit, "impact", impact);
}

/* "big:0.1-0.5 as forecast ..." as "id:before-after/payoff" */
static char *
describe_payoffs (OkrWorkspace *workspace)
{
  g_autoptr (GArray) payoffs = okr_cycle_dup_payoffs (okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"), MODEL_TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < payoffs->len; i++)
    {
      const OkrTaskPayoff *payoff = &g_array_index (payoffs, OkrTaskPayoff, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " " : "", okr_entity_get_id (OKR_ENTITY (payoff->task)));
      if (payoff->known)
        g_string_append_printf (text, "%g-%g/%d", payoff->movement.before, payoff->movement.after, (int) payoff->payoff);
    }

  return g_string_free (text, FALSE);
}

static void
test_done_tasks_stand_beside_their_key_result (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Work", NULL);
  g_autofree char *text = NULL;

  import_small (workspace);
  put_check_in (edit, "r1", "k1", "2026-04-10", 4);
  put_check_in (edit, "r2", "k1", "2026-04-24", 4);
  put_check_in (edit, "r3", "k1", "2026-05-02", 10);
  put_check_in (edit, "r4", "k1", "2026-05-20", 20);    /* to come */
  put_task (edit, "small", 3, "2026-04-30");
  put_task (edit, "big", 8, "2026-04-20");
  put_task (edit, "late", 9, "2026-05-03");
  put_task (edit, "unknown", NAN, "2026-04-30");
  put_task (edit, "undated", 7, NULL);
  okr_edit_insert (edit, "idea", "open");
  okr_edit_put_text (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", "open");
  okr_edit_put_text (edit, "state", "doing");
  import (workspace, edit);

  text = describe_payoffs (workspace);
  g_assert_cmpstr (text, ==, "late: big:0.2-0.2/2 undated:0-0.5/1 small:0.2-0.5/3 unknown:0.2-0.5/0");
}

static void
put_second_cycle (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Before", NULL);

  put_cycle (edit, "c0", "2026-01-01", "2026-03-25", "closed");
  put_objective (edit, "o0", "c0", "A", "commitment");
  put_key_result (edit, "k01", "o0", 0, 10);
  okr_edit_put_text (edit, "nature", "output");
  put_key_result (edit, "k02", "o0", 0, 10);
  okr_edit_put_text (edit, "nature", "outcome");
  okr_edit_insert (edit, "accountability_check", "check0");
  okr_edit_put_text (edit, "cycle", "c0");
  okr_edit_put_integer (edit, "number", 1);
  okr_edit_put_text (edit, "date", "2026-03-20");
  okr_edit_put_text (edit, "held_on", "2026-03-20");
  put_check_in (edit, "r01", "k01", "2026-02-01", 1);
  okr_edit_put_integer (edit, "confidence", 8);
  put_check_in (edit, "r02", "k01", "2026-03-20", 10);
  okr_edit_put_integer (edit, "confidence", 10);
  put_check_in (edit, "r03", "k02", "2026-03-22", 5);
  okr_edit_put_integer (edit, "confidence", 7);
  import (workspace, edit);
}

/* Reached 1 of 2, believed 0.8 and 0.7; the cycle that runs has no result to be measured by. */
static void
test_practice_is_counted_by_cycle (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GArray) one = NULL;
  g_autoptr (GArray) two = NULL;
  const OkrPracticePoint *past;

  import_small (workspace);
  one = okr_workspace_dup_practice (workspace);
  g_assert_cmpuint (one->len, ==, 1);

  put_second_cycle (workspace);
  two = okr_workspace_dup_practice (workspace);
  g_assert_cmpuint (two->len, ==, 2);
  past = &g_array_index (two, OkrPracticePoint, 0);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (past->cycle)), ==, "c0");
  g_assert_cmpfloat_with_epsilon (past->practice.outcomes, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (past->practice.fluidity, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (past->practice.calibration, 0.25, 1e-9);
  g_assert_true (isnan (g_array_index (two, OkrPracticePoint, 1).practice.calibration));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/practice/done-tasks-stand-beside-their-key-result", test_done_tasks_stand_beside_their_key_result);
  ADD_TEST ("/practice/counted-by-cycle", test_practice_is_counted_by_cycle);

  return g_test_run ();
}
