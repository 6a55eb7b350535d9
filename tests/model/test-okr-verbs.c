/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every verb: its label, what it does to the objects and the file, and that undo and redo go there and back.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "logic/okr-cycle-dates.h"
#include "model/okr-workspace-cycle.h"

/* Asserts that what was just done is called @label, and that undo and redo go from @before to now and back. */
static void
assert_there_and_back (Fixture    *fixture,
                       const char *label,
                       const char *before)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *after = dump (workspace);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *now = NULL;

  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, label);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  now = dump (workspace);
  g_assert_cmpstr (undone, ==, label);
  g_assert_cmpstr (now, ==, before);
  g_assert_cmpstr (okr_workspace_get_redo_label (workspace), ==, label);
  assert_as_in_file (fixture);

  g_clear_pointer (&now, g_free);
  redone = redo (workspace);
  now = dump (workspace);
  g_assert_cmpstr (redone, ==, label);
  g_assert_cmpstr (now, ==, after);
  assert_as_in_file (fixture);
}

static void
test_record (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *before = NULL;
  Wait wait = { NULL };
  OkrKeyResult *key_result;
  OkrCheckIn *check_in;
  OkrEdit *edit;

  import_small (workspace);
  edit = okr_edit_new ("Import", NULL);
  put_check (edit, "check3", 3, "2026-05-04");
  import (workspace, edit);
  before = dump (workspace);

  key_result = get_key_result (workspace, "k1");
  reading.value = 13;
  reading.confidence = 6;
  reading.note = "Two more this week";
  reading.author = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);

  check_in = okr_key_result_get_last_check_in (key_result);
  g_assert_cmpint (okr_check_in_get_date (check_in), ==, MODEL_TODAY);
  g_assert_cmpfloat (okr_check_in_get_value (check_in), ==, 13.0);
  g_assert_cmpint (okr_check_in_get_confidence (check_in), ==, 6);
  g_assert_cmpstr (okr_check_in_get_note (check_in), ==, "Two more this week");
  g_assert_true (okr_check_in_get_author (check_in) == reading.author);
  g_assert_true (okr_check_in_get_accountability_check (check_in) ==
                 okr_workspace_lookup (workspace, OKR_TYPE_ACCOUNTABILITY_CHECK, "check3"));
  assert_there_and_back (fixture, "Move “k1” to 0.7", before);
}

static void
test_record_in_the_past (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };
  OkrKeyResult *key_result;

  import_small (workspace);
  record (workspace, "k1", 13);
  key_result = get_key_result (workspace, "k1");

  reading.value = 4;
  reading.date = okr_date_new_ymd (2026, 4, 20);
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 2);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 13.0);

  /* It does not move the card, and does not say so. */
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Record a value of “k1”");

  /* Nor does one of a day to come, which does not hold up the next one of today. */
  reading.date = okr_date_new_ymd (2026, 6, 1);
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 13.0);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Record a value of “k1”");
  record (workspace, "k1", 16);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 16.0);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Move “k1” to 0.8");
}

static void
test_record_ratio_and_note (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };
  OkrKeyResult *key_result;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");

  reading.numerator = 30;
  reading.denominator = 4;
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 7.5);

  reading = (OkrReading) OKR_READING_INIT;
  reading.note = "No reading this week";
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Note on “k1”");
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 7.5);
  g_assert_cmpstr (okr_check_in_get_note (okr_key_result_get_last_check_in (key_result)), ==, "No reading this week");
}

static void
test_edit_check_in (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *before = NULL;
  Wait wait = { NULL };
  OkrKeyResult *key_result;

  import_small (workspace);
  record (workspace, "k1", 13);
  before = dump (workspace);
  key_result = get_key_result (workspace, "k1");

  reading.value = 12;
  reading.confidence = 3;
  reading.date = okr_date_new_ymd (2026, 5, 2);
  okr_workspace_edit_check_in_async (workspace, okr_key_result_get_last_check_in (key_result), &reading, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 12.0);
  g_assert_cmpint (okr_key_result_get_confidence (key_result), ==, 3);
  g_assert_cmpint (okr_key_result_get_last_date (key_result), ==, okr_date_new_ymd (2026, 5, 2));
  assert_there_and_back (fixture, "Edit a reading of “k1”: 13 → 12", before);
}

static void
test_place_and_lane (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  OkrLaneTarget lane = { .set_owner = TRUE };
  OkrPlace place = { NULL };
  g_autofree char *before = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  before = dump (workspace);
  g_ptr_array_add (cards, get_key_result (workspace, "k3"));
  place.before = get_key_result (workspace, "k1");
  okr_workspace_place_cards_async (workspace, cards, &place, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_there_and_back (fixture, "Reorder “k3”", before);

  g_free (before);
  before = dump (workspace);
  lane.owner = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "malo");
  okr_workspace_place_cards_async (workspace, cards, NULL, &lane, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_true (okr_key_result_get_owner (cards->pdata[0]) == lane.owner);
  assert_there_and_back (fixture, "Move “k3”", before);

  /* What changes nothing is no step. */
  okr_workspace_place_cards_async (workspace, cards, NULL, &lane, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_free (undo (workspace));
  g_assert_null (okr_key_result_get_owner (cards->pdata[0]));
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  record (workspace, "k1", 13);
  record (workspace, "k2", 3);
  before = dump (workspace);

  okr_workspace_delete_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_null (okr_workspace_lookup (workspace, OKR_TYPE_KEY_RESULT, "k1"));
  assert_there_and_back (fixture, "Delete “k1”", before);

  g_free (before);
  before = dump (workspace);
  okr_workspace_delete_async (workspace,
                              OKR_ENTITY (okr_key_result_get_last_check_in (get_key_result (workspace, "k2"))),
                              on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_false (okr_key_result_get_counted (get_key_result (workspace, "k2")));
  assert_there_and_back (fixture, "Delete a reading of “k2”", before);
}

/* A person who goes takes no key result along. */
static void
test_delete_clears_references (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = NULL;
  OkrEntity *ines;
  Wait wait = { NULL };

  import_small (workspace);
  ines = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), "owner", ines, on_done_cb,
                                     &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Change the owner of “k1”");
  before = dump (workspace);

  okr_workspace_delete_async (workspace, ines, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_null (okr_key_result_get_owner (get_key_result (workspace, "k1")));
  assert_there_and_back (fixture, "Delete “Inès”", before);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = NULL;
  OkrEntity *card;
  Wait wait = { NULL };

  import_small (workspace);
  card = OKR_ENTITY (get_key_result (workspace, "k1"));
  before = dump (workspace);

  okr_workspace_set_text_async (workspace, card, "title", "Sign 20 restaurants that pay every month for the whole service",
                                on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_there_and_back (fixture, "Rename “k1”", before);

  g_free (before);
  before = dump (workspace);
  okr_workspace_set_date_async (workspace, card, "due", okr_date_new_ymd (2026, 6, 19), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_there_and_back (fixture, "Edit the due date of “Sign 20 restaurants that pay every mont…”", before);

  g_free (before);
  before = dump (workspace);
  okr_workspace_set_text_async (workspace, card, "done-when", "20 contracts", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_there_and_back (fixture, "Edit “Sign 20 restaurants that pay every mont…”", before);
}

/* While somebody types, there is one step. */
static void
test_typing_is_one_step (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  before = dump (workspace);
  for (int i = 1; i <= 10; i++)
    {
      g_autofree char *text = g_strndup ("restaurant", (gsize) i);

      okr_workspace_set_text_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), "title", text, on_done_cb,
                                    &wait);
      wait_for_verb (workspace, &wait);
    }
  g_free (undo (workspace));
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_refused (Fixture    *fixture,
                OkrEntity  *entity,
                const char *property,
                const char *text,
                GQuark      domain,
                int         code)
{
  g_autofree char *before = dump (fixture->workspace);
  g_autofree char *after = NULL;
  Wait wait = { NULL };

  okr_workspace_set_text_async (fixture->workspace, entity, property, text, on_done_cb, &wait);
  wait_for_error (fixture->workspace, &wait, domain, code);
  after = dump (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_auto (GValue) value = G_VALUE_INIT;
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *novel = g_strnfill (20000, 'x');
  OkrEntity *card, *cycle, *a, *b;
  OkrEdit *edit;
  Wait wait = { NULL };

  import_small (workspace);
  card = OKR_ENTITY (get_key_result (workspace, "k1"));
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");

  assert_refused (fixture, card, "title", "  ", OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "title", NULL, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "title", novel, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "title", "bell \a", OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "nothing", "x", OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "score", "x", OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_refused (fixture, card, "due", "2026-06-19", OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  okr_workspace_set_date_async (workspace, cycle, "end", okr_date_new_ymd (2026, 1, 1), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_set_date_async (workspace, cycle, "start", OKR_DATE_NONE, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_set_reference_async (workspace, card, "owner", cycle, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_set_reference_async (workspace, card, "objective", NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  /* The file has the last word on ranges. */
  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, 6);
  okr_workspace_set_async (workspace, card, "team-control", &value, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT);

  edit = okr_edit_new ("Import", NULL);
  okr_edit_insert (edit, "team", "a");
  okr_edit_put_text (edit, "name", "A");
  okr_edit_insert (edit, "team", "b");
  okr_edit_put_text (edit, "name", "B");
  okr_edit_put_text (edit, "parent", "a");
  import (workspace, edit);
  a = okr_workspace_lookup (workspace, OKR_TYPE_TEAM, "a");
  b = okr_workspace_lookup (workspace, OKR_TYPE_TEAM, "b");
  okr_workspace_set_reference_async (workspace, a, "parent", b, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);
  okr_workspace_set_reference_async (workspace, a, "parent", a, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);

  reading.confidence = 11;
  okr_workspace_record_check_in_async (workspace, OKR_KEY_RESULT (card), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  reading.confidence = -1;
  reading.note = novel;
  okr_workspace_record_check_in_async (workspace, OKR_KEY_RESULT (card), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  reading.note = NULL;
  reading.value = INFINITY;
  okr_workspace_record_check_in_async (workspace, OKR_KEY_RESULT (card), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  okr_workspace_add_cycle_async (workspace, "Wrong", OKR_CYCLE_PRESET_FREE, okr_date_new_ymd (2026, 5, 1),
                                 okr_date_new_ymd (2026, 4, 1), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_add_person_async (workspace, " ", NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_as_in_file (fixture);
}

static void
test_add_cycle (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = dump (workspace);
  OkrDate start = okr_date_new_ymd (2026, 4, 1);
  OkrDate checks[OKR_CYCLE_DEFAULT_CHECKS];
  Wait wait = { NULL };
  OkrCycle *cycle;

  okr_workspace_add_cycle_async (workspace, "Spring", OKR_CYCLE_PRESET_QUARTER, start, OKR_DATE_NONE, on_done_cb, &wait);
  cycle = wait_for_added (workspace, &wait);

  g_assert_cmpint (okr_cycle_get_end (cycle), ==, okr_date_new_ymd (2026, 6, 30));
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_RUNNING);
  g_assert_true (okr_workspace_get_current_cycle (workspace) == cycle);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_phases (cycle)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_checks (cycle)), ==, 6);
  okr_cycle_dates_plan_checks (start, okr_cycle_get_end (cycle), 6, checks);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (okr_cycle_get_checks (cycle), i);

      g_assert_cmpint (okr_accountability_check_get_number (check), ==, (int) i + 1);
      g_assert_cmpint (okr_accountability_check_get_date (check), ==, checks[i]);
    }
  assert_there_and_back (fixture, "Add the cycle “Spring”", before);

  okr_workspace_add_cycle_async (workspace, "Day", OKR_CYCLE_PRESET_FREE, okr_date_new_ymd (2026, 7, 1),
                                 okr_date_new_ymd (2026, 7, 1), on_done_cb, &wait);
  cycle = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_PREPARED);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_phases (cycle)), ==, 1);
}

static void
test_add_others (Fixture       *fixture,
                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *before = NULL;
  OkrKeyResultDraft draft = {
    "Fewer returns", OKR_KEY_RESULT_KIND_PERCENT, 30, 10, "%", NULL, okr_date_new_ymd (2026, 6, 1),
  };
  Wait wait = { NULL };
  OkrPerson *person;
  OkrObjective *objective;
  OkrKeyResult *key_result;
  OkrCycle *cycle;

  import_small (workspace);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");

  before = dump (workspace);
  okr_workspace_add_person_async (workspace, "Ada %s", "Engineer", on_done_cb, &wait);
  person = wait_for_added (workspace, &wait);
  g_assert_cmpstr (okr_person_get_role (person), ==, "Engineer");
  assert_there_and_back (fixture, "Add “Ada %s”", before);
  person = g_list_model_get_item (okr_workspace_get_list (workspace, OKR_TYPE_PERSON), 2);

  g_free (before);
  before = dump (workspace);
  okr_workspace_add_objective_async (workspace, cycle, "Open", OKR_OBJECTIVE_TYPE_LEARNING, NULL,
                                     OKR_OBJECTIVE_STATE_LAUNCHED, on_done_cb, &wait);
  objective = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_objective_get_launched_on (objective), ==, MODEL_TODAY);
  g_assert_cmpint (okr_objective_get_colour (objective), ==, 1);
  assert_there_and_back (fixture, "Add the objective “Open”", before);

  okr_workspace_add_objective_async (workspace, NULL, "Later", OKR_OBJECTIVE_TYPE_NONE, NULL,
                                     OKR_OBJECTIVE_STATE_DRAFT, on_done_cb, &wait);
  objective = wait_for_added (workspace, &wait);
  g_assert_null (okr_objective_get_cycle (objective));

  g_free (before);
  before = dump (workspace);
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  draft.owner = person;
  okr_workspace_add_key_result_async (workspace, objective, &draft, on_done_cb, &wait);
  key_result = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_key_result_get_direction (key_result), ==, OKR_DIRECTION_DOWN);
  g_assert_cmpint (okr_key_result_get_state (key_result), ==, OKR_KEY_RESULT_STATE_ACTIVE);
  g_assert_true (okr_key_result_get_owner (key_result) == person);
  g_assert_cmpstr (okr_key_result_get_board_rank (key_result), >, "V");
  g_assert_cmpstr (okr_key_result_get_rank (key_result), >, "V");
  assert_there_and_back (fixture, "Add the key result “Fewer returns”", before);
  g_object_unref (person);
}

static void
on_history_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GPtrArray **entries = user_data;
  g_autoptr (GError) error = NULL;

  *entries = okr_workspace_history_finish (OKR_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static void
on_copied_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  gboolean *copied = user_data;
  g_autoptr (GError) error = NULL;

  *copied = okr_workspace_copy_finish (OKR_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
}

static void
test_history_and_copy (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.okr", NULL);
  g_autofree char *original = NULL;
  g_autofree char *copied_dump = NULL;
  g_autoptr (OkrWorkspace) copy = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gboolean copied = FALSE;

  import_small (workspace);
  record (workspace, "k1", 13);
  g_free (undo (workspace));

  okr_workspace_history_async (workspace, 2, on_history_cb, &entries);
  while (entries == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (((OkrStoreEntry *) entries->pdata[0])->kind, ==, OKR_STORE_STEP_UNDO);
  g_assert_cmpstr (((OkrStoreEntry *) entries->pdata[1])->label, ==, "Move “k1” to 0.7");

  okr_workspace_copy_async (workspace, path, on_copied_cb, &copied);
  while (!copied)
    g_main_context_iteration (NULL, TRUE);
  copy = open_workspace (path, "copy", fixture->clock);
  original = dump (workspace);
  copied_dump = dump (copy);
  g_assert_cmpstr (copied_dump, ==, original);
  okr_workspace_close (copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/verbs/record", test_record);
  ADD_TEST ("/model/verbs/record-in-the-past", test_record_in_the_past);
  ADD_TEST ("/model/verbs/record-ratio-and-note", test_record_ratio_and_note);
  ADD_TEST ("/model/verbs/edit-check-in", test_edit_check_in);
  ADD_TEST ("/model/verbs/place-and-lane", test_place_and_lane);
  ADD_TEST ("/model/verbs/delete", test_delete);
  ADD_TEST ("/model/verbs/delete-clears-references", test_delete_clears_references);
  ADD_TEST ("/model/verbs/set", test_set);
  ADD_TEST ("/model/verbs/typing-is-one-step", test_typing_is_one_step);
  ADD_TEST ("/model/verbs/refusals", test_refusals);
  ADD_TEST ("/model/verbs/add-cycle", test_add_cycle);
  ADD_TEST ("/model/verbs/add-others", test_add_others);
  ADD_TEST ("/model/verbs/history-and-copy", test_history_and_copy);

  return g_test_run ();
}
