/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a cycle is followed: readings in time, by check and by team, and the pulse.  */

#include "config.h"

#include "model/okr-rhythm.h"
#include "okr-model-fixture.h"

#include <math.h>

/* "check1 2/3; check2 1/3"; "-" is of no team */
static char *
describe (GListModel *shares)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shares); i++)
    {
      g_autoptr (OkrRhythmShare) share = g_list_model_get_item (shares, i);
      OkrEntity *subject = okr_rhythm_share_get_subject (share);

      g_string_append_printf (text, "%s%s %u/%u", i > 0 ? "; " : "", subject != NULL ? okr_entity_get_id (subject) : "-",
                              okr_rhythm_share_get_on_time (share), okr_rhythm_share_get_due (share));
    }

  return g_string_free (text, FALSE);
}

static void
assert_shares (GListModel *shares,
               const char *expected)
{
  g_autofree char *text = describe (shares);

  g_assert_cmpstr (text, ==, expected);
}

static void
put_pulse (OkrEdit    *edit,
           const char *id,
           const char *check,
           int         answer)
{
  okr_edit_insert (edit, "pulse", id);
  okr_edit_put_text (edit, "accountability_check", check);
  okr_edit_put_integer (edit, "answer", answer);
}

/* Today is 4 May: the first check was held, the second was forgotten, the third is to come.  k4 is of another team. */
static OkrRhythm *
import_rhythm (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Follow", NULL);
  OkrRhythm *rhythm;

  import_small (workspace);
  put_check (edit, "check1", 1, "2026-04-08");
  okr_edit_put_text (edit, "held_on", "2026-04-09");
  put_check (edit, "check2", 2, "2026-04-22");
  put_check (edit, "check3", 3, "2026-05-06");
  okr_edit_insert (edit, "team", "sales");
  okr_edit_put_text (edit, "name", "Sales");
  put_objective (edit, "o2", "c", "W", "learning");
  okr_edit_put_text (edit, "team", "sales");
  put_key_result (edit, "k4", "o2", 0, 20);
  put_check_in (edit, "i1", "k1", "2026-04-09", 1);
  put_check_in (edit, "i2", "k2", "2026-04-10", 1);
  put_check_in (edit, "i3", "k4", "2026-04-02", 1);
  put_check_in (edit, "i4", "k4", "2026-04-22", 2);
  put_check_in (edit, "i5", "k3", "2026-04-23", 1);
  okr_edit_put_text (edit, "accountability_check", "check1");
  import (workspace, edit);

  rhythm = okr_rhythm_new (workspace);
  okr_rhythm_set_cycle (rhythm, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return rhythm;
}

static void
test_shares_of_checks_and_teams (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrRhythm *rhythm = import_rhythm (fixture->workspace);

  assert_shares (okr_rhythm_get_checks (rhythm), "check1 3/4; check2 2/4");
  assert_shares (okr_rhythm_get_teams (rhythm), "sales 2/2; - 3/6");

  /* held once more when the second is over it takes nothing from that one */
  apply (fixture->workspace, "accountability_check", "check1", "held_on", "2026-04-24");
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 2/4; check2 3/4");
  apply (fixture->workspace, "accountability_check", "check1", "held_on", "2026-04-09");

  /* the third counts when its day is over */
  apply (fixture->workspace, "accountability_check", "check3", "date", "2026-05-03");
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 3/4; check2 2/4; check3 1/4");

  okr_rhythm_set_cycle (rhythm, NULL);
  assert_shares (okr_rhythm_get_checks (rhythm), "");
  assert_shares (okr_rhythm_get_teams (rhythm), "");
  g_assert_finalize_object (rhythm);
}

/* What a check replaced is held against those before it, what came instead against those after it. */
static void
test_replaced_key_result_counts_while_it_lived (Fixture       *fixture,
                                                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrRhythm *rhythm = import_rhythm (workspace);
  OkrEdit *edit = okr_edit_new ("Replace", NULL);

  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "state", "replaced");
  put_key_result (edit, "k5", "o", 0, 20);
  okr_edit_insert (edit, "decision", "d1");
  okr_edit_put_text (edit, "cycle", "c");
  okr_edit_put_text (edit, "kind", "replaced");
  okr_edit_put_text (edit, "date", "2026-04-09");
  okr_edit_put_text (edit, "old_key_result", "k1");
  okr_edit_put_text (edit, "new_key_result", "k5");
  import (workspace, edit);
  /* the day of the replacement has neither of the two */
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 2/3; check2 2/4");

  apply (workspace, "decision", "d1", "date", "2026-04-10");
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 3/4; check2 2/4");
  g_assert_finalize_object (rhythm);
}

static void
test_reading_brings_one_row_up (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrRhythm *rhythm = import_rhythm (workspace);
  OkrEdit *edit = okr_edit_new ("Read", NULL);
  guint changes = 0;

  g_signal_connect_swapped (okr_rhythm_get_checks (rhythm), "items-changed", G_CALLBACK (count_cb), &changes);
  put_check_in (edit, "i6", "k1", "2026-04-20", 3);
  import (workspace, edit);
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 3/4; check2 3/4");
  g_assert_cmpuint (changes, ==, 1);

  g_free (undo (workspace));
  assert_shares (okr_rhythm_get_checks (rhythm), "check1 3/4; check2 2/4");
  g_assert_finalize_object (rhythm);
}

/* F77: two answers would tell each what the other said. */
static void
test_pulse_is_hidden_under_three (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrRhythm *rhythm = import_rhythm (workspace);
  GListModel *pulses = okr_rhythm_get_pulses (rhythm);
  OkrEdit *edit = okr_edit_new ("Ask", NULL);
  g_autoptr (OkrRhythmPulse) two = NULL, three = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, 0);
  put_pulse (edit, "p1", "check1", 2);
  put_pulse (edit, "p2", "check1", 5);
  import (workspace, edit);
  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, 1);
  two = g_list_model_get_item (pulses, 0);
  g_assert_cmpuint (okr_rhythm_pulse_get_n_answers (two), ==, 2);
  g_assert_true (isnan (okr_rhythm_pulse_get_mean (two)));

  edit = okr_edit_new ("Ask", NULL);
  put_pulse (edit, "p3", "check1", 5);
  import (workspace, edit);
  three = g_list_model_get_item (pulses, 0);
  g_assert_cmpfloat (okr_rhythm_pulse_get_mean (three), ==, 4);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_rhythm_pulse_get_check (three))), ==, "check1");
  g_assert_finalize_object (rhythm);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/rhythm/shares-of-checks-and-teams", test_shares_of_checks_and_teams);
  ADD_TEST ("/rhythm/replaced-key-result-counts-while-it-lived", test_replaced_key_result_counts_while_it_lived);
  ADD_TEST ("/rhythm/reading-brings-one-row-up", test_reading_brings_one_row_up);
  ADD_TEST ("/rhythm/pulse-is-hidden-under-three", test_pulse_is_hidden_under_three);

  return g_test_run ();
}
