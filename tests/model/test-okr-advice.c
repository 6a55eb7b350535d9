/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice on what is in the file, its dismissal, and the launch with what it refuses.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-advice-list.h"
#include "model/okr-launch.h"
#include "model/okr-workspace-advice.h"

static OkrAdvice *
find_advice (Fixture       *fixture,
             OkrAdviceList *list,
             const char    *key_result,
             const char    *rule)
{
  GPtrArray *advice = okr_advice_list_get (list, okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, key_result));

  for (guint i = 0; advice != NULL && i < advice->len; i++)
    if (g_str_equal (((OkrAdvice *) advice->pdata[i])->rule, rule))
      return advice->pdata[i];

  return NULL;
}

static OkrAdviceList *
create_list (Fixture *fixture)
{
  OkrAdviceList *list;

  import_small (fixture->workspace);
  list = okr_advice_list_new (fixture->workspace);
  okr_advice_list_set_cycle (list, okr_workspace_get_current_cycle (fixture->workspace));

  return list;
}

static void
set_title (Fixture    *fixture,
           const char *id,
           const char *title)
{
  Wait wait = { NULL };

  okr_workspace_set_text_async (fixture->workspace, okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, id),
                                "title", title, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
}

static void
test_dismissed_until_the_text_changes (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  g_autoptr (OkrAdviceList) list = create_list (fixture);
  Wait wait = { NULL };
  g_autofree char *undone = NULL;
  OkrAdvice *advice;

  set_title (fixture, "k1", "Publish 20 posts");
  advice = find_advice (fixture, list, "k1", "output-not-outcome");
  g_assert_nonnull (advice);
  okr_workspace_dismiss_advice_async (fixture->workspace, okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k1"),
                                      advice, "our readers ask for them", on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  g_assert_null (find_advice (fixture, list, "k1", "output-not-outcome"));
  assert_as_in_file (fixture);

  set_title (fixture, "k1", "Publish 30 posts");
  g_assert_nonnull (find_advice (fixture, list, "k1", "output-not-outcome"));
  set_title (fixture, "k1", "Publish 20 posts");
  g_assert_null (find_advice (fixture, list, "k1", "output-not-outcome"));
  g_free (undo (fixture->workspace));
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Dismiss the advice on “Publish 20 posts”");
}

static void
test_dismissal_needs_a_reason (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (OkrAdviceList) list = create_list (fixture);
  OkrAdvice advice = { .rule = "no-owner" };
  Wait wait = { NULL };

  okr_workspace_dismiss_advice_async (fixture->workspace, okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k1"),
                                      &advice, "  ", on_done_cb, &wait);
  wait_for_error (fixture->workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
on_advice_changed_cb (guint *n_changed)
{
  (*n_changed)++;
}

static void
wait_for_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Who shows advice asks again when what was said differs, and only then. */
static void
test_tells_when_it_differs (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (OkrAdviceList) list = create_list (fixture);
  guint n_changed = 0;

  g_signal_connect_swapped (list, "changed", G_CALLBACK (on_advice_changed_cb), &n_changed);
  wait_for_idle ();
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_null (find_advice (fixture, list, "k1", "output-not-outcome"));

  set_title (fixture, "k1", "Publish 20 posts");
  wait_for_idle ();
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_nonnull (find_advice (fixture, list, "k1", "output-not-outcome"));

  set_title (fixture, "k1", "Publish 30 posts");
  wait_for_idle ();
  g_assert_cmpuint (n_changed, ==, 1);
}

static void
set_rule (Fixture    *fixture,
          const char *rule,
          gboolean    on)
{
  Wait wait = { NULL };

  okr_workspace_set_rule_async (fixture->workspace, rule, on, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
}

static void
test_rules_are_switched_off (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (OkrAdviceList) list = create_list (fixture);

  set_title (fixture, "k1", "Publish 20 posts");
  set_rule (fixture, "output-not-outcome", FALSE);
  set_rule (fixture, "no-owner", FALSE);
  g_assert_cmpstr (okr_workspace_get_setting (fixture->workspace, OKR_SETTING_ADVICE_OFF), ==, "output-not-outcome no-owner");
  g_assert_null (find_advice (fixture, list, "k1", "output-not-outcome"));
  set_rule (fixture, "output-not-outcome", TRUE);
  g_assert_cmpstr (okr_workspace_get_setting (fixture->workspace, OKR_SETTING_ADVICE_OFF), ==, "no-owner");
  g_assert_nonnull (find_advice (fixture, list, "k1", "output-not-outcome"));
}

/* T1: the policy comes with the workspace. */
static void
test_policy (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrAdviceSettings settings;
  Wait company = { NULL };
  Wait own = { NULL };

  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 5);
  okr_workspace_set_setting_async (fixture->workspace, "preset", "company_half_year", on_done_cb, &company);
  wait_for_verb (fixture->workspace, &company);
  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 3);
  okr_workspace_set_setting_async (fixture->workspace, "objectives_max", "4", on_done_cb, &own);
  wait_for_verb (fixture->workspace, &own);
  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 4);
}

/* A file that allows more by itself does so for the purpose it names. */
static void
test_purpose_brings_its_policy (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrAdviceSettings settings;
  Wait own = { NULL };
  Wait company = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_set_setting_async (fixture->workspace, "objectives_max", "4", on_done_cb, &own);
  wait_for_verb (fixture->workspace, &own);
  okr_workspace_set_purpose_async (fixture->workspace, "company_quarter", on_done_cb, &company);
  wait_for_verb (fixture->workspace, &company);
  g_assert_cmpstr (okr_workspace_get_setting (fixture->workspace, "preset"), ==, "company_quarter");
  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 3);
  assert_as_in_file (fixture);

  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Change what the set is for");
  g_assert_null (okr_workspace_get_setting (fixture->workspace, "preset"));
  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 4);
  g_free (redo (fixture->workspace));
  okr_workspace_read_advice_settings (fixture->workspace, NULL, &settings);
  g_assert_cmpuint (settings.objectives_max, ==, 3);
}

/* ---- the launch ---- */

static void
draft (Fixture *fixture)
{
  apply (fixture->workspace, "objective", "o", "state", "draft");
}

static char *
list_items (Fixture  *fixture,
            gboolean  refuses)
{
  g_autoptr (GPtrArray) items = okr_launch_check (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      OkrLaunchItem *item = items->pdata[i];

      if (item->refuses == refuses)
        g_string_append_printf (text, "%s%s:%s", text->len > 0 ? " " : "", okr_entity_get_id (item->entity), item->field);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_refusals (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *found = list_items (fixture, TRUE);

  g_assert_cmpstr (found, ==, expected);
}

static void
give_owners (Fixture *fixture)
{
  const char *key_results[] = { "k1", "k2", "k3" };
  OkrEdit *edit = okr_edit_new ("Owners", NULL);

  okr_edit_set (edit, "objective", "o");
  okr_edit_put_text (edit, "owner", "ines");
  for (guint i = 0; i < G_N_ELEMENTS (key_results); i++)
    {
      okr_edit_set (edit, "key_result", key_results[i]);
      okr_edit_put_text (edit, "owner", "malo");
    }
  import (fixture->workspace, edit);
}

static void
test_launch_refuses_four_things_only (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  Wait wait = { NULL };
  OkrEdit *edit;

  import_small (fixture->workspace);
  draft (fixture);
  assert_refusals (fixture, "o:owner k1:owner k2:owner k3:owner");
  okr_workspace_launch_async (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace), FALSE, on_done_cb, &wait);
  wait_for_error (fixture->workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  give_owners (fixture);
  assert_refusals (fixture, "");
  edit = okr_edit_new ("Too late, too many", NULL);
  okr_edit_set (edit, "key_result", "k2");
  okr_edit_put_text (edit, "due", "2030-01-01");
  for (guint i = 0; i < 3; i++)
    {
      const char *ids[] = { "k4", "k5", "k6" };

      put_key_result (edit, ids[i], "o", 0, 20);
      okr_edit_put_text (edit, "owner", "malo");
    }
  import (fixture->workspace, edit);
  assert_refusals (fixture, "o:key-results k2:due");
}

static void
assert_open (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *found = list_items (fixture, FALSE);

  g_assert_cmpstr (found, ==, expected);
}

/* B6, B11, B15, M8, M21, M25, M26: all of it may stay as it is. */
static void
test_launch_lists_what_is_open (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrEdit *edit;

  import_small (fixture->workspace);
  draft (fixture);
  give_owners (fixture);
  assert_open (fixture, "o:ambition o:impact o:resources o:agreement k1:relevant k2:relevant k3:relevant");

  edit = okr_edit_new ("Said", NULL);
  okr_edit_insert (edit, "team", "t");
  okr_edit_put_text (edit, "name", "Basil");
  okr_edit_set (edit, "objective", "o");
  okr_edit_put_text (edit, "ambition", "roof-shot");
  okr_edit_put_text (edit, "impact", "More orders");
  okr_edit_put_text (edit, "resources", "Two people");
  okr_edit_put_text (edit, "level", "team");
  for (guint i = 0; i < 2; i++)
    {
      okr_edit_insert (edit, "agreement", NULL);
      okr_edit_put_text (edit, "objective", "o");
      okr_edit_put_text (edit, "person", i == 0 ? "ines" : "malo");
      okr_edit_put_text (edit, "answer", "agree");
      okr_edit_set (edit, "key_result", i == 0 ? "k1" : "k2");
      okr_edit_put_integer (edit, "specific", 1);
      okr_edit_put_integer (edit, "measurable", 1);
      okr_edit_put_integer (edit, "relevant", i == 0);
    }
  okr_edit_delete (edit, "key_result", "k3");
  import (fixture->workspace, edit);
  assert_open (fixture, "o:contributes-to o:restatement k2:relevant o:key-results");
  assert_refusals (fixture, "");
}

static void
add_dependency (Fixture    *fixture,
                const char *status)
{
  OkrEdit *edit = okr_edit_new ("Dependency", NULL);

  okr_edit_insert (edit, "team", "t");
  okr_edit_put_text (edit, "name", "Basil");
  okr_edit_insert (edit, "dependency", "d");
  okr_edit_put_text (edit, "cycle", "c");
  okr_edit_put_text (edit, "from_team", "t");
  okr_edit_put_text (edit, "status", status);
  import (fixture->workspace, edit);
}

/* B23: what is not agreed is no obstacle, but somebody says that they know; the history says it too. */
static void
test_launch_asks_about_dependencies (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrCycle *cycle;
  Wait silent = { NULL };
  Wait known = { NULL };
  Wait agreed = { NULL };
  g_autofree char *undone = NULL;

  import_small (fixture->workspace);
  draft (fixture);
  give_owners (fixture);
  add_dependency (fixture, "proposed");
  assert_refusals (fixture, "");
  cycle = okr_workspace_get_current_cycle (fixture->workspace);
  okr_workspace_launch_async (fixture->workspace, cycle, FALSE, on_done_cb, &silent);
  wait_for_error (fixture->workspace, &silent, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_launch_async (fixture->workspace, cycle, TRUE, on_done_cb, &known);
  wait_for_verb (fixture->workspace, &known);
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Launch “c” with 1 dependency that is not agreed");

  apply (fixture->workspace, "dependency", "d", "status", "agreed");
  okr_workspace_launch_async (fixture->workspace, cycle, FALSE, on_done_cb, &agreed);
  wait_for_verb (fixture->workspace, &agreed);
  assert_as_in_file (fixture);
}

/* M33: before it the key results are not on the board; after it they are, in the order of the outline. */
static void
test_launch_is_one_step (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrCycle *cycle;
  OkrObjective *objective;
  Wait wait = { NULL };
  Wait again = { NULL };
  g_autofree char *undone = NULL;

  import_small (fixture->workspace);
  draft (fixture);
  give_owners (fixture);
  cycle = okr_workspace_get_current_cycle (fixture->workspace);
  objective = okr_workspace_lookup (fixture->workspace, OKR_TYPE_OBJECTIVE, "o");
  okr_workspace_launch_async (fixture->workspace, cycle, FALSE, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_LAUNCHED);
  g_assert_cmpint (okr_objective_get_launched_on (objective), ==, MODEL_TODAY);
  g_assert_cmpstr (okr_key_result_get_board_rank (okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k1")), <,
                   okr_key_result_get_board_rank (okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k2")));
  assert_as_in_file (fixture);
  okr_workspace_launch_async (fixture->workspace, cycle, FALSE, on_done_cb, &again);
  wait_for_error (fixture->workspace, &again, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  undone = undo (fixture->workspace);
  g_assert_true (g_str_has_prefix (undone, "Launch “"));
  g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_DRAFT);
  g_assert_cmpint (okr_objective_get_launched_on (objective), ==, OKR_DATE_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/advice/tells-when-it-differs", test_tells_when_it_differs);
  ADD_TEST ("/model/advice/dismissed-until-the-text-changes", test_dismissed_until_the_text_changes);
  ADD_TEST ("/model/advice/dismissal-needs-a-reason", test_dismissal_needs_a_reason);
  ADD_TEST ("/model/advice/rules-are-switched-off", test_rules_are_switched_off);
  ADD_TEST ("/model/advice/policy", test_policy);
  ADD_TEST ("/model/advice/purpose-brings-its-policy", test_purpose_brings_its_policy);
  ADD_TEST ("/model/advice/launch-refuses-four-things-only", test_launch_refuses_four_things_only);
  ADD_TEST ("/model/advice/launch-lists-what-is-open", test_launch_lists_what_is_open);
  ADD_TEST ("/model/advice/launch-asks-about-dependencies", test_launch_asks_about_dependencies);
  ADD_TEST ("/model/advice/launch-is-one-step", test_launch_is_one_step);

  return g_test_run ();
}
