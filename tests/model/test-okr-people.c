/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of people and teams: who is there, and the tree.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-openings.h"
#include "model/okr-person.h"
#include "model/okr-workspace-editors.h"
#include "model/okr-workspace-people.h"

static OkrTeam *
add_team (OkrWorkspace *workspace,
          OkrTeam      *parent,
          const char   *name)
{
  Wait wait = { NULL };

  okr_workspace_add_team_async (workspace, parent, name, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
move_team (OkrWorkspace *workspace,
           OkrTeam      *team,
           OkrTeam      *parent,
           OkrTeam      *after)
{
  Wait wait = { NULL };

  okr_workspace_move_team_async (workspace, team, parent, after, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* "Company .Tribe ..Team": a dot for each level. */
static void
assert_tree (OkrWorkspace *workspace,
             const char   *expected)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_teams (workspace);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < teams->len; i++)
    {
      g_string_append (text, i > 0 ? " " : "");
      for (guint depth = okr_workspace_get_team_depth (teams->pdata[i]); depth > 0; depth--)
        g_string_append_c (text, '.');
      g_string_append (text, okr_team_get_name (teams->pdata[i]));
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_tree_is_built_and_moved (Fixture       *fixture,
                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrTeam *company, *buy, *sell, *search, *stock;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  company = add_team (workspace, NULL, "Company");
  buy = add_team (workspace, company, "Buy");
  search = add_team (workspace, buy, "Search");
  sell = add_team (workspace, company, "Sell");
  stock = add_team (workspace, sell, "Stock");
  assert_tree (workspace, "Company .Buy ..Search .Sell ..Stock");
  g_assert_cmpint (okr_team_get_kind (company), ==, OKR_TEAM_KIND_COMPANY);
  g_assert_cmpint (okr_team_get_kind (sell), ==, OKR_TEAM_KIND_TRIBE);
  g_assert_cmpint (okr_team_get_kind (stock), ==, OKR_TEAM_KIND_TEAM);

  move_team (workspace, sell, company, NULL);
  assert_tree (workspace, "Company .Sell ..Stock .Buy ..Search");
  move_team (workspace, search, sell, stock);
  assert_tree (workspace, "Company .Sell ..Stock ..Search .Buy");
  move_team (workspace, search, company, sell);
  assert_tree (workspace, "Company .Sell ..Stock .Search .Buy");
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Move the team “Search”");
  assert_tree (workspace, "Company .Sell ..Stock ..Search .Buy");

  okr_workspace_move_team_async (workspace, company, stock, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);
}

/* B24: 24 teams in 3 tribes. */
static void
test_many_teams (Fixture       *fixture,
                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrTeam *company = add_team (workspace, NULL, "Company");
  g_autoptr (GPtrArray) teams = NULL;

  for (int i = 0; i < 3; i++)
    {
      OkrTeam *tribe = add_team (workspace, company, "Tribe");

      for (int j = 0; j < 8; j++)
        add_team (workspace, tribe, "Team");
    }
  teams = okr_workspace_list_teams (workspace);
  g_assert_cmpuint (teams->len, ==, 28);
  assert_as_in_file (fixture);
}

static void
set_present (OkrWorkspace *workspace,
             const char   *person,
             gboolean      present)
{
  Wait wait = { NULL };

  okr_workspace_set_presence_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"),
                                    okr_workspace_lookup (workspace, OKR_TYPE_PERSON, person), present, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_presence (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  OkrCycle *cycle;

  import_small (workspace);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
  g_assert_cmpuint (okr_workspace_count_present (workspace, cycle), ==, 0);
  set_present (workspace, "ines", TRUE);
  set_present (workspace, "malo", TRUE);
  g_assert_cmpuint (okr_workspace_count_present (workspace, cycle), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_WORKSHOP)), ==, 1);
  set_present (workspace, "ines", FALSE);
  g_assert_false (okr_workspace_is_present (workspace, cycle, okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines")));
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpuint (okr_workspace_count_present (workspace, cycle), ==, 2);
}

/* Somebody who owns, does and is there: what is theirs stays, without them; undo brings all back. */
static void
test_delete_somebody_who_is_referred_to (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  OkrEntity *ines;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  ines = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (key_result), "owner", ines, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  set_present (workspace, "ines", TRUE);
  before = dump (workspace);

  okr_workspace_delete_async (workspace, ines, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_null (okr_key_result_get_owner (key_result));
  g_assert_cmpuint (okr_workspace_count_present (workspace, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c")), ==, 0);
  assert_as_in_file (fixture);
  undone = undo (workspace);
  after = dump (workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
on_place_cb (guint *n_changes)
{
  ++*n_changes;
}

/* Everybody has another colour while there are colours: by place, and who comes later takes nobody's. */
static void
test_place_gives_the_colour (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrPerson *first, *second, *last;
  g_autofree char *undone = NULL;
  GListModel *people;
  guint n_changes = 0;
  Wait wait = { NULL };

  import_small (workspace);
  people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      g_assert_cmpint (okr_person_get_place (person), ==, (int) i);
    }

  first = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  second = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "malo");
  g_assert_cmpint (okr_person_get_place (first), ==, 0);
  g_assert_cmpint (okr_person_get_place (second), ==, 1);
  g_signal_connect_swapped (second, "notify::place", G_CALLBACK (on_place_cb), &n_changes);
  okr_workspace_add_person_async (workspace, "Zoé", NULL, on_done_cb, &wait);
  last = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_person_get_place (last), ==, (int) g_list_model_get_n_items (people) - 1);
  g_assert_cmpuint (n_changes, ==, 0);

  okr_workspace_delete_async (workspace, OKR_ENTITY (first), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_person_get_place (second), ==, 0);
  g_assert_cmpuint (n_changes, ==, 1);
  undone = undo (workspace);
  g_assert_cmpint (okr_person_get_place (second), ==, 1);
  g_assert_cmpuint (n_changes, ==, 2);
  g_signal_handlers_disconnect_by_data (second, &n_changes);
}

static void
assert_openings (OkrWorkspace *workspace,
                 const char   *person,
                 const char   *expected)
{
  g_autoptr (GPtrArray) openings = okr_openings_find (get_cycle (workspace), get_person (workspace, person));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < openings->len; i++)
    {
      const OkrOpening *opening = openings->pdata[i];

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", okr_entity_get_id (OKR_ENTITY (opening->key_result)),
                              opening->reason);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* B22: neither what somebody works on already nor what enough work on, nor what is reached; what asks for help first. */
static void
test_where_somebody_can_contribute (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  import_small (workspace);
  assert_openings (workspace, "malo", "k1: Nobody is at work on it; k2: Nobody is at work on it; k3: Nobody is at work on it");

  okr_workspace_set_reference_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), "owner",
                                     OKR_ENTITY (get_person (workspace, "ines")), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  okr_workspace_set_linked_async (workspace, OKR_TYPE_KEY_RESULT_DOER, OKR_ENTITY (get_key_result (workspace, "k2")),
                                  get_person (workspace, "ines"), TRUE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_openings (workspace, "malo", "k1: Only Inès is at work on it; k3: Nobody is at work on it");
  assert_openings (workspace, "ines", "k3: Nobody is at work on it");

  reading.value = 8;
  reading.help = "A van";
  okr_workspace_record_check_in_async (workspace, get_key_result (workspace, "k2"), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_openings (workspace, "malo", "k2: Help wanted: A van; k1: Only Inès is at work on it; k3: Nobody is at work on it");
  assert_openings (workspace, "ines", "k3: Nobody is at work on it");

  record (workspace, "k3", 20);
  assert_openings (workspace, "ines", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/people/tree-is-built-and-moved", test_tree_is_built_and_moved);
  ADD_TEST ("/model/people/many-teams", test_many_teams);
  ADD_TEST ("/model/people/presence", test_presence);
  ADD_TEST ("/model/people/delete-somebody-who-is-referred-to", test_delete_somebody_who_is_referred_to);

  ADD_TEST ("/model/people/where-somebody-can-contribute", test_where_somebody_can_contribute);
  ADD_TEST ("/model/people/place-gives-the-colour", test_place_gives_the_colour);

  return g_test_run ();
}
