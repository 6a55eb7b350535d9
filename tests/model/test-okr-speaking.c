/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speaking order in the file: each step is one step of undo, another window sees it, and it is about those who are
 * there.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-people.h"
#include "model/okr-workspace-speaking.h"

static void
draw (OkrWorkspace *workspace,
      guint32       seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Wait wait = { NULL };

  okr_workspace_draw_speakers_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"), rand, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
step (OkrWorkspace    *workspace,
      OkrSpeakingStep  what)
{
  Wait wait = { NULL };

  okr_workspace_step_speakers_async (workspace, what, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* "1 0 | ines malo | " : all but how it was drawn. */
static void
assert_order (OkrWorkspace *workspace,
              const char   *expected)
{
  g_autoptr (OkrSpeaking) speaking = okr_workspace_dup_speaking (workspace);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%u %u |", speaking->round, speaking->n_spoken);
  for (guint i = 0; i < speaking->order->len; i++)
    g_string_append_printf (text, " %s", (const char *) speaking->order->pdata[i]);
  g_string_append (text, " |");
  for (guint i = 0; i < speaking->absent->len; i++)
    g_string_append_printf (text, " %s", (const char *) speaking->absent->pdata[i]);

  g_assert_cmpstr (text->str, ==, expected);
}

/* The seed with which Inès begins. */
static guint32
find_seed (void)
{
  static const char * const people[] = { "ines", "malo", NULL };

  for (guint32 seed = 0;; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (OkrSpeaking) speaking = okr_speaking_new ();

      okr_speaking_draw (speaking, rand, people);
      if (g_strcmp0 (okr_speaking_get_speaker (speaking, 0), "ines") == 0)
        return seed;
    }
}

static void
test_each_step_is_one_of_undo (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  static const struct { OkrSpeakingStep step; const char *after; const char *label; } cases[] = {
    { OKR_SPEAKING_PASS, "1 0 | malo ines |", "“Inès” passes" },
    { OKR_SPEAKING_NEXT, "1 1 | malo ines |", "“Malo” has spoken" },
    { OKR_SPEAKING_LEAVE_OUT, "1 1 | malo | ines", "“Inès” is absent" },
    { OKR_SPEAKING_ROUND, "2 0 | malo | ines", "Start a round" },
  };

  import_small (workspace);
  draw (workspace, find_seed ());
  assert_order (workspace, "1 0 | ines malo |");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      step (workspace, cases[i].step);
      assert_order (workspace, cases[i].after);
      assert_as_in_file (fixture);
    }
  for (guint i = G_N_ELEMENTS (cases); i > 0; i--)
    {
      g_autofree char *label = undo (workspace);

      g_assert_cmpstr (label, ==, cases[i - 1].label);
      assert_order (workspace, i > 1 ? cases[i - 2].after : "1 0 | ines malo |");
    }
  g_free (undo (workspace));
  assert_order (workspace, "0 0 | |");
  for (guint i = 0; i < 1 + G_N_ELEMENTS (cases); i++)
    g_free (redo (workspace));
  assert_order (workspace, "2 0 | malo | ines");
}

static void
test_refuses_what_cannot_be (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  Wait wait = { NULL };

  import_small (workspace);
  okr_workspace_step_speakers_async (workspace, OKR_SPEAKING_NEXT, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  draw (workspace, find_seed ());
  okr_workspace_add_speaker_async (workspace, get_person (workspace, "ines"), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  step (workspace, OKR_SPEAKING_NEXT);
  okr_workspace_step_speakers_async (workspace, OKR_SPEAKING_PASS, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_order (workspace, "1 1 | ines malo |");
}

/* Only those who are at the workshop are drawn, if anybody said who is; one who comes late speaks last. */
static void
test_is_about_who_is_there (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle;
  Wait wait = { NULL };

  import_small (workspace);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
  okr_workspace_set_presence_async (workspace, cycle, get_person (workspace, "malo"), TRUE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  draw (workspace, 1);
  assert_order (workspace, "1 0 | malo |");
  okr_workspace_add_speaker_async (workspace, get_person (workspace, "ines"), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_order (workspace, "1 0 | malo ines |");

  /* who leaves the group for good leaves the order too */
  okr_workspace_delete_async (workspace, OKR_ENTITY (get_person (workspace, "malo")), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_order (workspace, "1 0 | ines |");
  g_free (undo (workspace));
  assert_order (workspace, "1 0 | malo ines |");
}

/* A presenter's window and one on the wall say the same. */
static void
test_another_window_follows (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = NULL;

  import_small (fixture->workspace);
  draw (fixture->workspace, find_seed ());
  step (fixture->workspace, OKR_SPEAKING_NEXT);
  other = open_workspace (fixture->path, "other", fixture->clock);
  assert_order (other, "1 1 | ines malo |");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/speaking/each-step-is-one-of-undo", test_each_step_is_one_of_undo);
  ADD_TEST ("/model/speaking/refuses-what-cannot-be", test_refuses_what_cannot_be);
  ADD_TEST ("/model/speaking/is-about-who-is-there", test_is_about_who_is_there);
  ADD_TEST ("/model/speaking/another-window-follows", test_another_window_follows);

  return g_test_run ();
}
