/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided is listed with its day and its reason, the newest first; what can be undone is known.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-decision-list.h"
#include "model/okr-history-marks.h"

static void
test_newest_first (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  g_autoptr (GArray) things = NULL;
  g_autofree char *people = NULL;
  const OkrDecidedThing *thing;

  import_small (workspace);
  okr_edit_set (edit, "objective", "o");
  okr_edit_put_text (edit, "launched_on", "2026-04-01");
  okr_edit_insert (edit, "decision", "d");
  okr_edit_put_text (edit, "cycle", "c");
  okr_edit_put_text (edit, "kind", "replaced");
  okr_edit_put_text (edit, "date", "2026-04-20");
  okr_edit_put_text (edit, "old_key_result", "k1");
  okr_edit_put_text (edit, "new_key_result", "k2");
  okr_edit_put_text (edit, "evidence", "Interviews and figures agree");
  okr_edit_insert (edit, "decision_person", "p");
  okr_edit_put_text (edit, "decision", "d");
  okr_edit_put_text (edit, "person", "ines");
  okr_edit_insert (edit, "decision", "e");
  okr_edit_put_text (edit, "kind", "something else");
  import (workspace, edit);

  things = okr_workspace_list_decided (workspace);
  g_assert_cmpuint (things->len, ==, 3);
  thing = &g_array_index (things, OkrDecidedThing, 0);
  g_assert_cmpint (thing->kind, ==, OKR_DECIDED_REPLACED);
  g_assert_true (thing->subject == OKR_ENTITY (get_key_result (workspace, "k1")));
  g_assert_true (thing->other == OKR_ENTITY (get_key_result (workspace, "k2")));
  g_assert_cmpstr (thing->reason, ==, "Interviews and figures agree");
  people = okr_workspace_dup_decision_people (workspace, thing->decision);
  g_assert_cmpstr (people, ==, okr_person_get_name (okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines")));
  g_assert_cmpint (g_array_index (things, OkrDecidedThing, 1).kind, ==, OKR_DECIDED_LAUNCHED);
  thing = &g_array_index (things, OkrDecidedThing, 2);
  g_assert_cmpint (thing->kind, ==, OKR_DECIDED_OTHER);
  g_assert_cmpstr (thing->word, ==, "something else");
}

static void
test_newest_of_a_day_first (Fixture       *fixture,
                            gconstpointer  user_data)
{
  static const char * const kinds[] = { "grades-shown", "closed", "reopened" };
  static const OkrDecided expected[] = { OKR_DECIDED_REOPENED, OKR_DECIDED_CLOSED, OKR_DECIDED_GRADES_SHOWN };
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  g_autoptr (GArray) things = NULL;

  import_small (fixture->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);

      okr_edit_insert (edit, "decision", id);
      okr_edit_put_text (edit, "cycle", "c");
      okr_edit_put_text (edit, "kind", kinds[i]);
      okr_edit_put_text (edit, "date", "2026-06-26");
    }
  import (fixture->workspace, edit);

  things = okr_workspace_list_decided (fixture->workspace);
  g_assert_cmpuint (things->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < things->len; i++)
    g_assert_cmpint (g_array_index (things, OkrDecidedThing, i).kind, ==, expected[i]);
}

static guint
count_undoable (OkrWorkspace *workspace,
                const char   *client)
{
  Wait wait = { NULL };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) undoable = NULL;
  g_autoptr (GError) error = NULL;

  okr_workspace_history_async (workspace, 0, on_done_cb, &wait);
  while (wait.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  entries = okr_workspace_history_finish (workspace, wait.result, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  undoable = okr_history_find_undoable (entries, client);

  return g_hash_table_size (undoable);
}

static void
test_what_can_be_undone (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  guint before;

  import_small (workspace);
  before = count_undoable (workspace, "test");
  g_assert_cmpuint (before, >, 0);
  g_assert_cmpuint (count_undoable (workspace, "somebody"), ==, 0);
  record (workspace, "k1", 10);
  g_assert_cmpuint (count_undoable (workspace, "test"), ==, before + 1);
  undone = undo (workspace);
  g_assert_cmpuint (count_undoable (workspace, "test"), ==, before);
  redone = redo (workspace);
  g_assert_cmpuint (count_undoable (workspace, "test"), ==, before + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/decisions/newest-first", test_newest_first);
  ADD_TEST ("/decisions/newest-of-a-day-first", test_newest_of_a_day_first);
  ADD_TEST ("/decisions/what-can-be-undone", test_what_can_be_undone);

  return g_test_run ();
}
