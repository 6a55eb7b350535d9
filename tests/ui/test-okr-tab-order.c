/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus goes: a page that is shown has it, on something of its own, and Tab and Shift+Tab lead from there
 * around the whole window.  GTK asks a widget to grab the focus, too, when it leaves it: what grabs it then is a trap.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/check/okr-check-page.h"
#include "ui/check/okr-check-roll-call.h"

/* Every page, and every section of it. */
static const char * const paths[] = {
  "plan.outline", "plan.cycle", "plan.people", "plan.discovery", "plan.dependencies", "plan.agreement",
  "board.key-results", "board.tasks",
  "ideas",
  "progress.overview", "progress.follow-up", "progress.guards", "progress.rhythm",
  "review.overview", "review.grades", "review.learnings", "review.next", "review.library",
};

static const char * const methods[] = { "write", "vote 2", "score", "medians", "effort", "impact" };

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
has_focus_inside (Fixture   *fixture,
                  GtkWidget *widget)
{
  return get_focus (fixture) != NULL && gtk_widget_is_ancestor (get_focus (fixture), widget);
}

/* "GtkText < GtkEntry < OkrNoteList": who has the focus, and up to where it should be. */
static char *
dup_place (GtkWidget *focus,
           GtkWidget *top)
{
  GString *place = g_string_new (NULL);

  for (GtkWidget *widget = focus; widget != NULL && widget != top; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (place, "%s%s", place->len > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (place, FALSE);
}

static void
assert_focus_inside (Fixture   *fixture,
                     GtkWidget *widget)
{
  if (!has_focus_inside (fixture, widget))
    g_error ("%s does not have the focus, but %s", G_OBJECT_TYPE_NAME (widget), dup_place (get_focus (fixture), NULL));
}

/* Goes on until the focus has left @inside and come back. */
static void
walk_around (Fixture          *fixture,
             GtkWidget        *inside,
             GtkDirectionType  direction)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean left = FALSE;

  assert_focus_inside (fixture, inside);
  while (!left || !has_focus_inside (fixture, inside))
    {
      if (!g_hash_table_add (seen, get_focus (fixture)))
        g_error ("%s is a trap: it does not let the focus leave %s", G_OBJECT_TYPE_NAME (inside), dup_place (get_focus (fixture), inside));
      g_signal_emit_by_name (fixture->window, "move-focus", direction);
      left |= !has_focus_inside (fixture, inside);
    }
}

static void
walk_both_ways (Fixture   *fixture,
                GtkWidget *inside)
{
  walk_around (fixture, inside, GTK_DIR_TAB_FORWARD);
  walk_around (fixture, inside, GTK_DIR_TAB_BACKWARD);
}

static void
test_pages_take_focus_and_let_it_go (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GtkWidget *page = show_page (fixture, paths[i]);

      g_test_message ("%s", paths[i]);
      assert_focus_inside (fixture, page);
      walk_both_ways (fixture, page);
    }
}

static void
test_methods_let_the_focus_go (Fixture       *fixture,
                               gconstpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      GtkWidget *page = show_page (fixture, "ideas");

      g_test_message ("%s", methods[i]);
      gtk_widget_activate_action (page, "method.start", "s", methods[i]);
      settle (page);
      walk_both_ways (fixture, page);
      gtk_widget_activate_action (page, "method.end", NULL);
      settle (page);
    }
}

/* The check has all of the window: what it asks is to be left for its own buttons. */
static void
test_steps_of_the_check_let_the_focus_go (Fixture       *fixture,
                                          gconstpointer  user_data)
{
  GtkWidget *page, *steps;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  steps = find_widget (page, GTK_TYPE_STACK);

  /* from the hypotheses, since all was said in the sample, back to the roll call */
  do
    {
      GtkWidget *step = gtk_stack_get_visible_child (GTK_STACK (steps));

      g_test_message ("%s", G_OBJECT_TYPE_NAME (step));
      walk_both_ways (fixture, step);
      gtk_widget_activate_action (page, "check.back", NULL);
      settle (page);
    }
  while (!OKR_IS_CHECK_ROLL_CALL (gtk_stack_get_visible_child (GTK_STACK (steps))));

  walk_both_ways (fixture, gtk_stack_get_visible_child (GTK_STACK (steps)));
}

/* A dialog that is asked for on another page has the focus, and keeps it while the pages change behind it. */
static void
test_a_dialog_keeps_the_focus (Fixture       *fixture,
                               gconstpointer  user_data)
{
  AdwDialog *dialog;

  show_page (fixture, "review.grades");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-task", NULL);
  settle (GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  assert_focus_inside (fixture, GTK_WIDGET (dialog));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/tab-order/pages-take-focus-and-let-it-go", test_pages_take_focus_and_let_it_go);
  ADD_TEST ("/ui/tab-order/methods-let-the-focus-go", test_methods_let_the_focus_go);
  ADD_TEST ("/ui/tab-order/steps-of-the-check-let-the-focus-go", test_steps_of_the_check_let_the_focus_go);
  ADD_TEST ("/ui/tab-order/a-dialog-keeps-the-focus", test_a_dialog_keeps_the_focus);

  return g_test_run ();
}
