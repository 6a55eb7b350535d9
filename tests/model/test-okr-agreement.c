/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreement: one answer a person and objective, one restatement a team and objective; who is asked.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-agreement.h"

static void
answer (OkrWorkspace       *workspace,
        const char         *person,
        OkrAgreementAnswer  said)
{
  Wait wait = { NULL };

  okr_workspace_set_agreement_async (workspace, get_objective (workspace, "o"),
                                     okr_workspace_lookup (workspace, OKR_TYPE_PERSON, person), said, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
assert_count (OkrWorkspace *workspace,
              guint         n_agree,
              guint         n_asked)
{
  guint asked;

  g_assert_cmpuint (okr_workspace_count_agreement (workspace, get_objective (workspace, "o"), &asked), ==, n_agree);
  g_assert_cmpuint (asked, ==, n_asked);
}

static void
test_one_answer_a_person (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  GListModel *answers = okr_workspace_get_list (workspace, OKR_TYPE_AGREEMENT);
  g_autofree char *undone = NULL;

  import_small (workspace);
  assert_count (workspace, 0, 2);
  answer (workspace, "ines", OKR_AGREEMENT_ANSWER_NOT_YET);
  assert_count (workspace, 0, 2);
  answer (workspace, "ines", OKR_AGREEMENT_ANSWER_AGREE);
  answer (workspace, "malo", OKR_AGREEMENT_ANSWER_AGREE);
  assert_count (workspace, 2, 2);
  g_assert_cmpuint (g_list_model_get_n_items (answers), ==, 2);
  assert_as_in_file (fixture);

  answer (workspace, "malo", OKR_AGREEMENT_ANSWER_NONE);
  assert_count (workspace, 1, 2);
  g_assert_cmpuint (g_list_model_get_n_items (answers), ==, 1);
  undone = undo (workspace);
  g_assert_true (g_str_has_prefix (undone, "Answer about “"));
  assert_count (workspace, 2, 2);
  assert_as_in_file (fixture);
}

static void
test_who_is_asked (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  import_small (workspace);
  okr_edit_insert (edit, "person", "investor");
  okr_edit_put_text (edit, "name", "Investor");
  okr_edit_put_text (edit, "kind", "stakeholder");
  okr_edit_insert (edit, "workshop", "w");
  okr_edit_put_text (edit, "cycle", "c");
  okr_edit_insert (edit, "attendance", "a");
  okr_edit_put_text (edit, "workshop", "w");
  okr_edit_put_text (edit, "person", "malo");
  okr_edit_put_text (edit, "state", "absent");
  import (workspace, edit);
  assert_count (workspace, 0, 1);
}

static void
restate (OkrWorkspace *workspace,
         const char   *team,
         const char   *text)
{
  Wait wait = { NULL };

  okr_workspace_set_restatement_async (workspace, get_objective (workspace, "o"), get_team (workspace, team), text, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
put_team (OkrEdit    *edit,
          const char *id,
          const char *parent)
{
  okr_edit_insert (edit, "team", id);
  okr_edit_put_text (edit, "name", id);
  okr_edit_put_text (edit, "rank", id);
  okr_edit_put_text (edit, "parent", parent);
}

static void
assert_restating (OkrWorkspace *workspace,
                  const char   *expected)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_restating_teams (workspace, get_objective (workspace, "o"));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < teams->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_team_get_name (teams->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_restatements (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  put_team (edit, "all", NULL);
  put_team (edit, "sales", "all");
  put_team (edit, "tribe", "all");
  put_team (edit, "web", "tribe");
  import (workspace, edit);
  assert_restating (workspace, "sales web");
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (get_objective (workspace, "o")), "team",
                                     OKR_ENTITY (get_team (workspace, "tribe")), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_restating (workspace, "web");

  g_assert_null (okr_workspace_get_restatement (workspace, get_objective (workspace, "o"), get_team (workspace, "web")));
  restate (workspace, "web", "Be found");
  restate (workspace, "web", "Be found first");
  g_assert_cmpstr (okr_workspace_get_restatement (workspace, get_objective (workspace, "o"), get_team (workspace, "web")), ==, "Be found first");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_RESTATEMENT)), ==, 1);
  assert_as_in_file (fixture);
  restate (workspace, "web", "");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_RESTATEMENT)), ==, 0);
  undone = undo (workspace);
  g_assert_cmpstr (okr_workspace_get_restatement (workspace, get_objective (workspace, "o"), get_team (workspace, "web")), ==, "Be found first");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/agreement/one-answer-a-person", test_one_answer_a_person);
  ADD_TEST ("/agreement/who-is-asked", test_who_is_asked);
  ADD_TEST ("/agreement/restatements", test_restatements);

  return g_test_run ();
}
