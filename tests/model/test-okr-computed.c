/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What key results, objectives and cycles compute, and that they say so when it changes: no more, no less.  */

#include "config.h"

#include "okr-model-fixture.h"

/* Counts every notification of an object, by property. */
static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              GHashTable *counts)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pspec->name));

  g_hash_table_insert (counts, (gpointer) pspec->name, GUINT_TO_POINTER (n + 1));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

/* The names of what was notified since, with the number of times if it is not 1; and forgets it. */
static char *
take_notified (GHashTable *counts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name, n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &n))
    g_ptr_array_add (names, GPOINTER_TO_UINT (n) == 1 ? g_strdup (name)
                                                      : g_strdup_printf ("%s×%u", (char *) name, GPOINTER_TO_UINT (n)));
  g_hash_table_remove_all (counts);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

#define assert_notified(counts, expected) \
  do \
    { \
      g_autofree char *notified = take_notified (counts); \
      g_assert_cmpstr (notified, ==, expected); \
    } \
  while (0)

static void
test_before_and_after_a_reading (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GHashTable) of_key_result = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) of_objective = g_hash_table_new (g_str_hash, g_str_equal);
  OkrKeyResult *key_result;
  OkrObjective *objective;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  objective = okr_key_result_get_objective (key_result);

  g_assert_true (isnan (okr_key_result_get_current_value (key_result)));
  g_assert_true (isnan (okr_key_result_get_score (key_result)));
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 0.0);
  g_assert_false (okr_key_result_get_counted (key_result));
  g_assert_false (okr_key_result_get_started_without_result (key_result));
  g_assert_cmpint (okr_key_result_get_zone_place (key_result), ==, OKR_ZONE_PLACE_NONE);
  g_assert_cmpfloat (okr_key_result_get_zone_low (key_result), ==, 1.0);
  g_assert_cmpint (okr_key_result_get_confidence (key_result), ==, -1);
  g_assert_null (okr_key_result_get_last_check_in (key_result));
  g_assert_true (isnan (okr_objective_get_score (objective)));
  g_assert_cmpint (okr_objective_get_counted (objective), ==, 0);
  g_assert_cmpint (okr_objective_get_of (objective), ==, 3);

  g_signal_connect (key_result, "notify", G_CALLBACK (on_notify_cb), of_key_result);
  g_signal_connect (objective, "notify", G_CALLBACK (on_notify_cb), of_objective);
  record (workspace, "k1", 13);

  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 13.0);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.65);
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 0.7);
  g_assert_true (okr_key_result_get_counted (key_result));
  g_assert_cmpint (okr_key_result_get_zone_place (key_result), ==, OKR_ZONE_PLACE_BELOW);
  g_assert_cmpint (okr_key_result_get_last_date (key_result), ==, MODEL_TODAY);
  g_assert_cmpfloat (okr_objective_get_score (objective), ==, 0.65);
  g_assert_cmpint (okr_objective_get_counted (objective), ==, 1);
  assert_notified (of_key_result, "aging counted current-value figure last-check-in last-date score zone-place");
  assert_notified (of_objective, "counted figure score zone-place");

  /* The same value again is another reading, but no other score. */
  record (workspace, "k1", 13);
  assert_notified (of_key_result, "last-check-in trend");
  assert_notified (of_objective, "");

  g_free (undo (workspace));
  g_free (undo (workspace));
  g_assert_true (isnan (okr_key_result_get_score (key_result)));
  g_assert_true (isnan (okr_objective_get_score (objective)));
}

static void
test_reading_of_a_day_to_come_waits (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit;
  OkrKeyResult *key_result;

  import_small (workspace);
  edit = okr_edit_new ("Import", NULL);
  put_check_in (edit, "r1", "k1", "2099-04-14", 4);
  put_check_in (edit, "r2", "k1", "2099-04-21", 8);
  import (workspace, edit);
  key_result = get_key_result (workspace, "k1");
  g_assert_true (isnan (okr_key_result_get_current_value (key_result)));

  /* the whole cycle is to come: the clock of the computer is behind */
  apply (workspace, "cycle", "c", "end", "2099-06-30");
  apply (workspace, "cycle", "c", "start", "2099-04-01");
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 8.0);

  edit = okr_edit_new ("Import", NULL);
  put_check_in (edit, "r3", "k1", "2026-04-14", 2);
  import (workspace, edit);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 2.0);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_key_result_get_last_check_in (key_result))), ==, "r3");
}

static void
test_last_reading_is_by_date (Fixture       *fixture,
                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit;
  OkrKeyResult *key_result;

  import_small (workspace);
  edit = okr_edit_new ("Import", NULL);
  put_check_in (edit, "r1", "k1", "2026-04-14", 4);
  put_check_in (edit, "r3", "k1", "2026-04-28", 12);
  put_check_in (edit, "r2", "k1", "2026-04-21", 8);
  put_check_in (edit, "r4", "k1", "2026-04-29", 10);
  put_check_in (edit, "r5", "k1", "2026-04-30", NAN);
  okr_edit_put_integer (edit, "confidence", 7);
  import (workspace, edit);
  key_result = get_key_result (workspace, "k1");

  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 10.0);
  g_assert_cmpint (okr_key_result_get_trend (key_result), ==, OKR_TENDENCY_DOWN);
  g_assert_cmpint (okr_key_result_get_confidence (key_result), ==, 7);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_key_result_get_last_check_in (key_result))), ==, "r5");

  g_assert_true (isnan (okr_key_result_get_value_on (key_result, okr_date_new_ymd (2026, 4, 13))));
  g_assert_cmpfloat (okr_key_result_get_value_on (key_result, okr_date_new_ymd (2026, 4, 14)), ==, 4.0);
  g_assert_cmpfloat (okr_key_result_get_value_on (key_result, okr_date_new_ymd (2026, 4, 27)), ==, 8.0);
  g_assert_cmpfloat (okr_key_result_get_score_on (key_result, okr_date_new_ymd (2026, 4, 28)), ==, 0.6);

  apply (workspace, "check_in", "r4", "date", "2026-04-01");
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 12.0);
}

static void
test_mean_counts_active_with_a_reading (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective;
  int counted, of;

  import_small (workspace);
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  record (workspace, "k1", 10);
  record (workspace, "k2", 20);
  g_assert_cmpfloat (okr_objective_get_score (objective), ==, 0.75);
  g_assert_cmpint (okr_objective_get_counted (objective), ==, 2);
  g_assert_cmpint (okr_objective_get_of (objective), ==, 3);

  apply (workspace, "key_result", "k2", "state", "dropped");
  g_assert_cmpfloat (okr_objective_get_score (objective), ==, 0.5);
  g_assert_cmpint (okr_objective_get_of (objective), ==, 2);

  g_assert_true (isnan (okr_objective_get_mean_on (objective, MODEL_TODAY - 1, &counted, &of)));
  g_assert_cmpint (counted, ==, 0);
  g_assert_cmpint (of, ==, 2);
  g_assert_cmpfloat (okr_objective_get_mean_on (objective, MODEL_TODAY, &counted, &of), ==, 0.5);
  g_assert_cmpint (counted, ==, 1);
}

static void
test_milestones (Fixture       *fixture,
                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit;
  OkrKeyResult *key_result;
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  apply (workspace, "key_result", "k1", "kind", "milestone");
  record (workspace, "k1", 10);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.5);   /* T6: as a number, while there are none */

  edit = okr_edit_new ("Import", NULL);
  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%d", i);

      okr_edit_insert (edit, "milestone", id);
      okr_edit_put_text (edit, "key_result", "k1");
      okr_edit_put_text (edit, "title", id);
      okr_edit_put_text (edit, "rank", id);
    }
  import (workspace, edit);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.0);
  g_assert_true (okr_key_result_get_counted (key_result));

  okr_workspace_set_date_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m3"), "done-on",
                                MODEL_TODAY, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.25);

  /* A reading ticks the first ones until as many are ticked, and takes back the last ones. */
  reading.value = 3;
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 3.0);
  g_assert_cmpint (okr_milestone_get_done_on (okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m4")), ==, 0);
  g_assert_cmpint (okr_milestone_get_done_on (okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m1")), ==, MODEL_TODAY);
  record (workspace, "k1", 1);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.25);
  g_assert_cmpint (okr_milestone_get_done_on (okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m1")), ==, MODEL_TODAY);

  g_free (undo (workspace));
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.75);
  g_assert_cmpfloat (okr_key_result_get_score_on (key_result, MODEL_TODAY - 1), ==, 0.0);
  assert_as_in_file (fixture);
}

/* T12 */
static void
test_words_for_zero (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  OkrEdit *edit;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  edit = okr_edit_new ("Import", NULL);
  okr_edit_insert (edit, "idea", "i");
  okr_edit_put_text (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", "Demonstration");
  import (workspace, edit);
  g_assert_false (okr_key_result_get_started_without_result (key_result));
  g_assert_cmpint (okr_key_result_get_tasks_total (key_result), ==, 0);

  apply (workspace, "idea", "i", "state", "doing");
  g_assert_true (okr_key_result_get_started_without_result (key_result));
  g_assert_cmpint (okr_key_result_get_tasks_total (key_result), ==, 1);

  /* M57: a task that is done is a fact, and no score. */
  apply (workspace, "idea", "i", "state", "done");
  g_assert_cmpint (okr_key_result_get_tasks_done (key_result), ==, 1);
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 0.0);
  g_assert_false (okr_key_result_get_counted (key_result));

  record (workspace, "k1", -1);
  g_assert_true (okr_key_result_get_set_back (key_result));
  g_assert_false (okr_key_result_get_started_without_result (key_result));

  record (workspace, "k1", 0);
  g_assert_false (okr_key_result_get_set_back (key_result));
  g_assert_true (okr_key_result_get_started_without_result (key_result));

  record (workspace, "k1", 24);
  g_assert_cmpfloat (okr_key_result_get_overshoot (key_result), ==, 4.0);
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 1.0);
  g_assert_false (okr_key_result_get_started_without_result (key_result));
}

static void
test_late_and_aging (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  g_assert_false (okr_key_result_get_late (key_result));
  g_assert_cmpint (okr_key_result_get_aging (key_result), ==, OKR_AGING_FORGOTTEN);     /* five weeks since the start */
  g_assert_cmpint (okr_key_result_get_age (key_result), ==, 35);
  g_assert_cmpint (okr_key_result_get_last_update (key_result), ==, OKR_DATE_NONE);

  apply (workspace, "key_result", "k1", "due", "2026-05-04");
  g_assert_false (okr_key_result_get_late (key_result));
  apply (workspace, "key_result", "k1", "due", "2026-05-03");
  g_assert_true (okr_key_result_get_late (key_result));

  apply (workspace, "key_result", "k1", "talked_on", "2026-04-29");
  g_assert_cmpint (okr_key_result_get_aging (key_result), ==, OKR_AGING_FRESH);
  g_assert_cmpint (okr_key_result_get_age (key_result), ==, 5);
  g_assert_cmpint (okr_key_result_get_last_update (key_result), ==, okr_date_new_ymd (2026, 4, 29));

  record (workspace, "k1", 20);
  g_assert_false (okr_key_result_get_late (key_result));

  apply (workspace, "key_result", "k1", "state", "dropped");
  g_assert_cmpint (okr_key_result_get_aging (key_result), ==, OKR_AGING_NONE);
  g_assert_cmpint (okr_key_result_get_age (key_result), ==, 0);
}

/* Nobody could read it before its objective was launched. */
static void
test_what_came_later_is_younger (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  apply (workspace, "objective", "o", "launched_on", "2026-04-20");
  g_assert_cmpint (okr_key_result_get_age (key_result), ==, 14);
  g_assert_cmpint (okr_key_result_get_aging (key_result), ==, OKR_AGING_AGING);

  /* nobody follows it any more */
  apply (workspace, "cycle", "c", "state", "closed");
  g_assert_cmpint (okr_key_result_get_aging (key_result), ==, OKR_AGING_NONE);
}

static void
test_type_gives_the_zone (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  OkrKeyResult *key_result;

  import_small (workspace);
  record (workspace, "k1", 12);
  key_result = get_key_result (workspace, "k1");
  g_assert_cmpint (okr_key_result_get_zone_place (key_result), ==, OKR_ZONE_PLACE_BELOW);
  g_signal_connect (key_result, "notify", G_CALLBACK (on_notify_cb), counts);

  apply (workspace, "objective", "o", "objective_type", "inspiration");
  g_assert_cmpint (okr_key_result_get_zone_place (key_result), ==, OKR_ZONE_PLACE_IN);
  assert_notified (counts, "zone-high zone-low zone-place");

  apply (workspace, "objective", "o", "title", "Open");
  assert_notified (counts, "");
}

static void
test_replaces (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *heir;
  guint n_notified = 0;

  import_small (workspace);
  heir = get_key_result (workspace, "k3");
  g_assert_null (okr_key_result_get_replaces (heir));
  g_signal_connect (heir, "notify::replaces", G_CALLBACK (count_notify_cb), &n_notified);

  apply (workspace, "key_result", "k2", "replaced_by", "k3");
  g_assert_true (okr_key_result_get_replaces (heir) == get_key_result (workspace, "k2"));
  apply (workspace, "key_result", "k2", "replaced_by", NULL);
  g_assert_null (okr_key_result_get_replaces (heir));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
test_cycle_and_pace (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  OkrObjective *objective;
  OkrCycle *cycle;

  import_small (workspace);
  for (int i = 1; i <= 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("check%d", i);

      put_check (edit, id, i, i == 1 ? "2026-05-04" : "2026-05-20");
    }
  import (workspace, edit);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");

  g_assert_cmpint (okr_cycle_get_week (cycle), ==, 6);
  g_assert_cmpint (okr_cycle_get_n_weeks (cycle), ==, 13);
  g_assert_cmpint (okr_cycle_get_first_half_last_day (cycle), ==, okr_date_new_ymd (2026, 5, 12));
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_cycle_get_next_check (cycle))), ==, "check1");
  g_assert_cmpfloat (okr_objective_get_expected (objective), ==, okr_cycle_get_elapsed (cycle));
  record (workspace, "k1", 2);
  g_assert_true (okr_objective_get_behind (objective));

  apply (workspace, "accountability_check", "check1", "held_on", "2026-05-04");
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_cycle_get_next_check (cycle))), ==, "check2");

  apply (workspace, "cycle", "c", "start", "2026-05-04");
  g_assert_cmpfloat (okr_cycle_get_elapsed (cycle), ==, 0.0);
  g_assert_cmpfloat (okr_objective_get_expected (objective), ==, 0.0);
  g_assert_false (okr_objective_get_behind (objective));
}

static void
on_refreshed_cb (OkrWorkspace  *workspace,
                 GPtrArray     *key_results,
                 char         **heard)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < key_results->len; i++)
    g_ptr_array_add (ids, (char *) okr_entity_get_id (key_results->pdata[i]));
  g_ptr_array_sort (ids, compare_names);
  g_ptr_array_add (ids, NULL);
  g_free (*heard);
  *heard = g_strjoinv (" ", (char **) ids->pdata);
}

static void
test_refreshed (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *heard = NULL;

  g_signal_connect (workspace, "refreshed", G_CALLBACK (on_refreshed_cb), &heard);
  import_small (workspace);
  g_assert_cmpstr (heard, ==, "k1 k2 k3");

  record (workspace, "k2", 3);
  g_assert_cmpstr (heard, ==, "k2");

  apply (workspace, "objective", "o", "objective_type", "learning");
  g_assert_cmpstr (heard, ==, "k1 k2 k3");

  apply (workspace, "key_result", "k3", "title", "Three");
  g_assert_cmpstr (heard, ==, "k3");

  /* What a card shows of its owner. */
  apply (workspace, "key_result", "k1", "owner", "ines");
  apply (workspace, "person", "ines", "name", "Inès Carvalho");
  g_assert_cmpstr (heard, ==, "k1");

  /* Another day: all that depends on it. */
  g_object_notify (G_OBJECT (fixture->clock), "today");
  g_assert_cmpstr (heard, ==, "k1 k2 k3");

  g_clear_pointer (&heard, g_free);
  apply (workspace, "person", "malo", "name", "Malo Le Goff");
  g_assert_null (heard);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/computed/before-and-after-a-reading", test_before_and_after_a_reading);
  ADD_TEST ("/model/computed/last-reading-is-by-date", test_last_reading_is_by_date);
  ADD_TEST ("/model/computed/reading-of-a-day-to-come-waits", test_reading_of_a_day_to_come_waits);
  ADD_TEST ("/model/computed/mean-counts-active-with-a-reading", test_mean_counts_active_with_a_reading);
  ADD_TEST ("/model/computed/milestones", test_milestones);
  ADD_TEST ("/model/computed/words-for-zero", test_words_for_zero);
  ADD_TEST ("/model/computed/late-and-aging", test_late_and_aging);
  ADD_TEST ("/model/computed/what-came-later-is-younger", test_what_came_later_is_younger);
  ADD_TEST ("/model/computed/type-gives-the-zone", test_type_gives_the_zone);
  ADD_TEST ("/model/computed/replaces", test_replaces);
  ADD_TEST ("/model/computed/cycle-and-pace", test_cycle_and_pace);
  ADD_TEST ("/model/computed/refreshed", test_refreshed);

  return g_test_run ();
}
