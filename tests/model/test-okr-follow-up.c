/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is followed from week to week: who has which lines, help that is wanted, what was spoken of.  */

#include "config.h"

#include "model/okr-follow-up.h"
#include "model/okr-workspace-follow-up.h"
#include "okr-model-fixture.h"

/* "ines: k1 t1; nobody: k2" */
static char *
describe (OkrFollowUp *follow_up)
{
  GListModel *items = okr_follow_up_get_items (follow_up);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (OkrFollowUpItem) item = g_list_model_get_item (items, i);
      OkrPerson *person = okr_follow_up_item_get_person (item);

      if (okr_follow_up_item_get_entity (item) != NULL)
        g_string_append_printf (text, " %s", okr_entity_get_id (okr_follow_up_item_get_entity (item)));
      else
        g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", person != NULL ? okr_entity_get_id (OKR_ENTITY (person)) : "nobody");
    }

  return g_string_free (text, FALSE);
}

static void
assert_items (OkrFollowUp *follow_up,
              const char  *expected)
{
  g_autofree char *text = describe (follow_up);

  g_assert_cmpstr (text, ==, expected);
}

static void
put_owner (OkrEdit    *edit,
           const char *key_result,
           const char *person)
{
  okr_edit_set (edit, "key_result", key_result);
  okr_edit_put_text (edit, "owner", person);
}

static void
put_task (OkrEdit    *edit,
          const char *id,
          const char *key_result,
          const char *state,
          const char *doer)
{
  okr_edit_insert (edit, "idea", id);
  okr_edit_put_text (edit, "key_result", key_result);
  okr_edit_put_text (edit, "title", id);
  okr_edit_put_text (edit, "state", state);
  okr_edit_put_text (edit, "doer", doer);
}

static OkrFollowUp *
import_weeks (OkrWorkspace *workspace)
{
  OkrFollowUp *follow_up;
  OkrEdit *edit = okr_edit_new ("Own", NULL);

  import_small (workspace);
  put_owner (edit, "k1", "malo");
  put_owner (edit, "k3", "ines");
  put_task (edit, "t1", "k1", "doing", "ines");
  put_task (edit, "t2", "k1", "done", "ines");
  put_task (edit, "t3", "k3", "to-do", NULL);
  put_task (edit, "t4", "k3", "idea", "ines");
  import (workspace, edit);

  follow_up = okr_follow_up_new (workspace);
  okr_follow_up_set_cycle (follow_up, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return follow_up;
}

/* What is nobody's comes last; a task is of its doer, and only while there is something to do. */
static void
test_lines_are_by_person (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrFollowUp *follow_up = import_weeks (workspace);
  OkrEdit *edit;

  assert_items (follow_up, "ines: t1 k3; malo: k1; nobody: k2");

  okr_follow_up_set_person (follow_up, okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines"));
  assert_items (follow_up, "ines: t1 k3");
  okr_follow_up_set_person (follow_up, NULL);

  edit = okr_edit_new ("Give away", NULL);
  put_owner (edit, "k2", "malo");
  import (workspace, edit);
  assert_items (follow_up, "ines: t1 k3; malo: k1 k2");

  apply (workspace, "key_result", "k1", "state", "dropped");
  assert_items (follow_up, "ines: k3; malo: k2");
  g_assert_finalize_object (follow_up);
}

/* B39: one action for all that an owner has; it is no reading. */
static void
test_talk_is_noted_and_undone (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrFollowUp) follow_up = import_weeks (workspace);
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autofree char *label = NULL;
  Wait wait = { 0 };

  g_ptr_array_add (key_results, get_key_result (workspace, "k1"));
  g_ptr_array_add (key_results, get_key_result (workspace, "k3"));
  okr_workspace_note_talk_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines"), key_results,
                                 on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_key_result_get_talked_on (get_key_result (workspace, "k1")), ==, MODEL_TODAY);
  g_assert_cmpint (okr_key_result_get_talked_on (get_key_result (workspace, "k3")), ==, MODEL_TODAY);
  g_assert_cmpint (okr_key_result_get_talked_on (get_key_result (workspace, "k2")), ==, 0);
  g_assert_null (okr_key_result_get_last_check_in (get_key_result (workspace, "k1")));
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Seen with Inès");
  g_assert_cmpint (okr_key_result_get_talked_on (get_key_result (workspace, "k1")), ==, 0);
  assert_as_in_file (fixture);
}

static OkrCheckIn *
get_help (OkrFollowUp *follow_up,
          guint        position)
{
  g_autoptr (OkrCheckIn) check_in = g_list_model_get_item (okr_follow_up_get_help (follow_up), position);

  return check_in;
}

/* B9: a request is open until it is settled, or until a later reading does not repeat it. */
static void
test_help_is_wanted_until_it_is_settled (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrFollowUp) follow_up = import_weeks (workspace);
  OkrEdit *edit = okr_edit_new ("Ask", NULL);
  g_autofree char *label = NULL;
  Wait wait = { 0 };

  put_check_in (edit, "r1", "k1", "2026-04-20", 3);
  okr_edit_put_text (edit, "help", "A second driver");
  put_check_in (edit, "r2", "k3", "2026-04-13", 3);
  okr_edit_put_text (edit, "help", "A lawyer");
  import (workspace, edit);
  g_assert_cmpuint (g_list_model_get_n_items (okr_follow_up_get_help (follow_up)), ==, 2);
  g_assert_cmpstr (okr_check_in_get_help (get_help (follow_up, 0)), ==, "A lawyer");

  okr_workspace_settle_help_async (workspace, get_help (follow_up, 0), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_follow_up_get_help (follow_up)), ==, 1);
  assert_as_in_file (fixture);
  label = undo (workspace);
  g_assert_true (g_str_has_prefix (label, "Settle the help for"));
  g_assert_cmpuint (g_list_model_get_n_items (okr_follow_up_get_help (follow_up)), ==, 2);

  record (workspace, "k3", 5);
  g_assert_cmpuint (g_list_model_get_n_items (okr_follow_up_get_help (follow_up)), ==, 1);
  g_assert_cmpstr (okr_check_in_get_help (get_help (follow_up, 0)), ==, "A second driver");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/follow-up/lines-are-by-person", test_lines_are_by_person);
  ADD_TEST ("/follow-up/talk-is-noted-and-undone", test_talk_is_noted_and_undone);
  ADD_TEST ("/follow-up/help-is-wanted-until-it-is-settled", test_help_is_wanted_until_it_is_settled);

  return g_test_run ();
}
