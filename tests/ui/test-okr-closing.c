/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that closes, and a program that ends, before a commit has come back.  */

#include "config.h"

#include "okr-ui-fixture.h"

/* A move is on its way to the file when the window goes. */
static void
test_closed_during_commit (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O4.KR3");
  gpointer watched = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &watched);
  move_one (fixture, key_result, 4, TRUE);
  fixture_close_window (fixture);
  wait_until (okr_key_result_get_figure (key_result) == 1.0);
  wait_until (watched == NULL);
}

static void
test_closed_during_undo (Fixture       *fixture,
                         gconstpointer  user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  fixture_close_window (fixture);
  wait_until (okr_workspace_get_undo_label (fixture->workspace) == NULL);
}

static void
test_closed_while_asking (Fixture       *fixture,
                          gconstpointer  user_data)
{
  gpointer watched = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &watched);
  move_one (fixture, fixture_key_result (fixture, "O4.KR3"), 4, FALSE);
  settle (GTK_WIDGET (fixture->window));
  fixture_close_window (fixture);
  wait_until (watched == NULL);
}

static void
test_closed_while_renaming (Fixture       *fixture,
                            gconstpointer  user_data)
{
  gpointer watched = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &watched);
  okr_board_view_focus_card (fixture->view, fixture_key_result (fixture, "O4.KR3"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "card.rename", NULL);
  settle (GTK_WIDGET (fixture->window));
  fixture_close_window (fixture);
  wait_until (watched == NULL);
}

/* Nobody waits for the answers: the windows are gone, and so is the program a moment later. */
static void
test_end_waits_for_the_file (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrEntity *key_result = OKR_ENTITY (fixture_key_result (fixture, "O1.KR1"));
  OkrWorkspace *again;

  for (guint i = 1; i <= 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Typed last, %u", i);

      okr_workspace_set_text_async (fixture->workspace, key_result, "title", title, NULL, NULL);
    }
  fixture_close_window (fixture);
  okr_session_close (fixture->session);

  again = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "test");
  g_assert_cmpstr (okr_entity_get_title (okr_workspace_lookup_ref (again, OKR_TYPE_KEY_RESULT, "O1.KR1")), ==, "Typed last, 40");
  okr_workspace_close (again);
  g_object_unref (again);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/closing/during-commit", test_closed_during_commit);
  ADD_TEST ("/ui/closing/during-undo", test_closed_during_undo);
  ADD_TEST ("/ui/closing/while-asking", test_closed_while_asking);
  ADD_TEST ("/ui/closing/while-renaming", test_closed_while_renaming);
  ADD_TEST ("/ui/closing/end-waits-for-the-file", test_end_waits_for_the_file);

  return g_test_run ();
}
