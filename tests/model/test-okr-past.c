/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace as it was: at the end of each day all is as it was then, in whatever order the days are looked at.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-past.h"

#define N_DAYS 24

/* Lets the team live on another day. */
static void
begin_day (Fixture *fixture,
           OkrDate  day)
{
  okr_workspace_close (fixture->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->clock);
  fixture->clock = okr_clock_new_fixed (day);
  fixture->workspace = open_workspace (fixture->path, "test", fixture->clock);
}

static OkrWorkspace *
open_past (Fixture *fixture,
           OkrDate  today,
           OkrDate  day)
{
  g_autoptr (GError) error = NULL;
  OkrWorkspace *past = okr_workspace_open_past (fixture->path, today, day, &error);

  g_assert_no_error (error);
  g_assert_true (okr_workspace_is_past (past));

  return past;
}

static void
on_changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static void
go_to (OkrWorkspace *past,
       OkrDate       day)
{
  gboolean changed = okr_clock_get_today (okr_workspace_get_clock (past)) == day;
  gulong handler = g_signal_connect_swapped (past, "changed", G_CALLBACK (on_changed_cb), &changed);

  okr_workspace_show_day (past, day);
  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (past, handler);
  g_assert_cmpint (okr_clock_get_today (okr_workspace_get_clock (past)), ==, day);
}

static void
assert_shows (OkrWorkspace *past,
              const char   *expected)
{
  g_autofree char *found = dump (past);

  g_assert_cmpstr (found, ==, expected);
}

static void
set_title (OkrWorkspace *workspace,
           const char   *id,
           const char   *title)
{
  Wait wait = { NULL };

  okr_workspace_set_text_async (workspace, OKR_ENTITY (get_key_result (workspace, id)), "title", title, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
delete_key_result (OkrWorkspace *workspace,
                   const char   *id)
{
  Wait wait = { NULL };

  okr_workspace_delete_async (workspace, OKR_ENTITY (get_key_result (workspace, id)), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* One of the things that people do. */
static void
do_something (OkrWorkspace *workspace)
{
  static const char * const ids[] = { "k1", "k2", "k3" };
  const char *id = ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))];
  gboolean is_there = okr_workspace_lookup (workspace, OKR_TYPE_KEY_RESULT, id) != NULL;
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 3));

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      g_free (undo (workspace));
      break;
    case 1:
      if (is_there)
        delete_key_result (workspace, id);
      break;
    case 2:
    case 3:
      if (is_there)
        set_title (workspace, id, text);
      break;
    default:
      if (is_there)
        record (workspace, id, g_test_rand_int_range (0, 21));
    }
}

static void
test_every_day (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OkrWorkspace) past = NULL;

  import_small (fixture->workspace);
  record (fixture->workspace, "k1", 5);
  for (int i = 0; i < N_DAYS; i++)
    {
      if (i > 0)
        {
          begin_day (fixture, MODEL_TODAY + i);
          /* so that there is always something to undo, and some days are quiet */
          set_title (fixture->workspace, "k2", i % 2 == 0 ? "even" : "odd");
          if (i % 5 != 0)
            for (int j = g_test_rand_int_range (0, 5); j > 0; j--)
              if (okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k2") != NULL)
                do_something (fixture->workspace);
          if (okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k2") == NULL)
            g_free (undo (fixture->workspace));
        }
      g_ptr_array_add (states, dump (fixture->workspace));
    }

  past = open_past (fixture, MODEL_TODAY + N_DAYS - 1, MODEL_TODAY + 7);
  assert_shows (past, states->pdata[7]);
  for (int i = 0; i < N_DAYS; i++)
    {
      go_to (past, MODEL_TODAY + i);
      assert_shows (past, states->pdata[i]);
    }
  for (int i = N_DAYS; i-- > 0;)
    {
      go_to (past, MODEL_TODAY + i);
      assert_shows (past, states->pdata[i]);
    }
  for (guint i = 0; i < 40; i++)
    {
      int day = g_test_rand_int_range (0, N_DAYS);

      go_to (past, MODEL_TODAY + day);
      assert_shows (past, states->pdata[day]);
    }
  assert_as_in_file (fixture);
}

static void
test_newest_wins (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autofree char *first = NULL;
  g_autoptr (OkrWorkspace) past = NULL;

  import_small (fixture->workspace);
  first = dump (fixture->workspace);
  begin_day (fixture, MODEL_TODAY + 9);
  set_title (fixture->workspace, "k1", "later");

  past = open_past (fixture, MODEL_TODAY + 9, MODEL_TODAY + 9);
  for (int i = 8; i >= 0; i--)
    okr_workspace_show_day (past, MODEL_TODAY + i);
  while (okr_clock_get_today (okr_workspace_get_clock (past)) != MODEL_TODAY)
    g_main_context_iteration (NULL, TRUE);
  assert_shows (past, first);
}

/* A zone in which it is half past eleven in the evening now, summer or winter, with the summer of Europe. */
static void
live_in_the_evening (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  int minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  g_autofree char *zone = NULL;
  g_autoptr (GDateTime) local = NULL;
  int offset;

  for (int summer = 0; summer <= 1; summer++)
    {
      /* how far west of Greenwich */
      offset = minute - (23 * 60 + 30) + summer * 60;
      offset = offset < -720 ? offset + 1440 : offset;
      g_free (zone);
      zone = g_strdup_printf ("AAA%s%d:%02dBBB,M3.5.0,M10.5.0", offset < 0 ? "-" : "+", ABS (offset) / 60, ABS (offset) % 60);
      g_setenv ("TZ", zone, TRUE);
      g_clear_pointer (&local, g_date_time_unref);
      local = g_date_time_new_now_local ();
      if (g_date_time_get_hour (local) == 23)
        return;
    }
  g_assert_not_reached ();
}

/* Where clocks are changed between today and the day that somebody lives on, late in the evening: an edit is of that day. */
static void
test_late_in_the_evening (Fixture       *fixture,
                          gconstpointer  user_data)
{
  static const struct { int year, month, day; } days[] = { { 2026, 1, 14 }, { 2026, 3, 29 }, { 2026, 5, 20 }, { 2026, 10, 25 } };
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (OkrWorkspace) past = NULL;

  live_in_the_evening ();
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      begin_day (fixture, okr_date_new_ymd (days[i].year, days[i].month, days[i].day));
      if (i == 0)
        import_small (fixture->workspace);
      else
        set_title (fixture->workspace, "k1", i % 2 == 0 ? "even" : "odd");
      g_ptr_array_add (states, dump (fixture->workspace));
    }

  past = open_past (fixture, okr_clock_get_today (fixture->clock), okr_clock_get_today (fixture->clock));
  for (guint i = G_N_ELEMENTS (days); i-- > 0;)
    {
      OkrDate day = okr_date_new_ymd (days[i].year, days[i].month, days[i].day);

      go_to (past, day);
      assert_shows (past, states->pdata[i]);
      if (i > 0)
        go_to (past, day - 1);
      assert_shows (past, states->pdata[MAX (i, 1) - 1]);
    }
  g_unsetenv ("TZ");
}

/* An import brings the readings of months in one step: before it, they are there up to the day. */
static void
test_before_the_history (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) past = NULL;
  g_autofree char *all = NULL;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  OkrKeyResult *key_result;

  import_small (fixture->workspace);
  put_check_in (edit, "r1", "k1", "2026-04-10", 5);
  put_check_in (edit, "r2", "k1", "2026-04-20", 10);
  import (fixture->workspace, edit);
  all = dump (fixture->workspace);

  past = open_past (fixture, MODEL_TODAY + 2, okr_date_new_ymd (2026, 4, 15));
  g_assert_cmpint (okr_workspace_get_known_since (past, NULL), ==, MODEL_TODAY);
  key_result = get_key_result (past, "k1");
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 1);

  go_to (past, okr_date_new_ymd (2026, 4, 20));
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 10);
  go_to (past, okr_date_new_ymd (2026, 4, 9));
  g_assert_true (isnan (okr_key_result_get_current_value (key_result)));
  go_to (past, MODEL_TODAY);
  assert_shows (past, all);
  go_to (past, okr_date_new_ymd (2026, 4, 15));
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.25);
}

/* A demonstration lives on a day before the file was made: that day shows all that is known. */
static void
test_today_shows_all (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) past = NULL;
  g_autofree char *all = NULL;

  import_small (fixture->workspace);
  begin_day (fixture, MODEL_TODAY + 3);
  set_title (fixture->workspace, "k1", "later");
  all = dump (fixture->workspace);

  past = open_past (fixture, MODEL_TODAY - 10, MODEL_TODAY - 10);
  assert_shows (past, all);
  go_to (past, MODEL_TODAY - 11);
  g_assert_cmpstr (okr_key_result_get_title (get_key_result (past, "k1")), !=, "later");
  go_to (past, MODEL_TODAY - 10);
  assert_shows (past, all);
}

static void
test_nothing_is_changed (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) past = NULL;
  OkrReading reading = OKR_READING_INIT;
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  import_small (fixture->workspace);
  set_title (fixture->workspace, "k1", "Changed");
  past = open_past (fixture, MODEL_TODAY, MODEL_TODAY);

  g_assert_true (okr_workspace_get_read_only (past));
  g_assert_null (okr_workspace_get_undo_label (past));
  g_assert_false (okr_workspace_is_past (fixture->workspace));

  reading.value = 3;
  okr_workspace_record_check_in_async (past, get_key_result (past, "k1"), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_error (past, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY);
  okr_workspace_undo_async (past, TRUE, OKR_CONFLICT_FORCE, on_done_cb, &wait);
  while (wait.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (okr_workspace_undo_finish (past, wait.result, &error));
  g_assert_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY);
  g_clear_object (&wait.result);

  /* the present goes on beside it, and does not wait for it */
  okr_workspace_catch_up (past);
  set_title (fixture->workspace, "k1", "Again");
  g_assert_cmpstr (okr_key_result_get_title (get_key_result (past, "k1")), ==, "Changed");
  assert_as_in_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/past/every-day", test_every_day);
  ADD_TEST ("/past/newest-wins", test_newest_wins);
  ADD_TEST ("/past/late-in-the-evening", test_late_in_the_evening);
  ADD_TEST ("/past/before-the-history", test_before_the_history);
  ADD_TEST ("/past/today-shows-all", test_today_shows_all);
  ADD_TEST ("/past/nothing-is-changed", test_nothing_is_changed);

  return g_test_run ();
}
