/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen with one click while the disk is full: it is not shown as if it were kept.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-discovery.h"
#include "ui/check/okr-check-page.h"
#include "ui/check/okr-check-roll-call.h"
#include "ui/dialogs/okr-advice-dialog.h"
#include "ui/dialogs/okr-item-list.h"
#include "ui/dialogs/okr-key-result-dialog.h"
#include "ui/progress/okr-follow-up-row.h"
#include "ui/review/okr-grade-row.h"
#include "ui/review/okr-next-card.h"

#include <signal.h>
#include <sys/resource.h>

/* No file can grow: to SQLite and to the store that is a disk without room. */
static void
set_full (gboolean full)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static void
on_failed_cb (OkrWorkspace *workspace,
              const GError *error,
              guint        *n)
{
  (*n)++;
}

/* Chooses on a full disk, and waits until the window has said that it is. */
static void
choose (Fixture        *fixture,
        AdwToggleGroup *group,
        guint           choice)
{
  set_full (TRUE);
  adw_toggle_group_set_active (group, choice);
  wait_until (shows (fixture->window, "no room left on the disk"));
  set_full (FALSE);
}

static void
test_roll_call (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrPerson *owner = okr_key_result_get_owner (fixture_key_result (fixture, "O1.KR1"));
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  AdwToggleGroup *group = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  /* all was said already: it begins at its end */
  for (int i = 0; i < 40 && group == NULL; i++)
    {
      gtk_widget_activate_action (find_widget (fixture->window, OKR_TYPE_CHECK_PAGE), "check.back", NULL);
      group = find_widget (find_widget (fixture->window, OKR_TYPE_CHECK_ROLL_CALL), ADW_TYPE_TOGGLE_GROUP);
    }
  settle (GTK_WIDGET (fixture->window));
  choose (fixture, group, 1);
  g_assert_null (okr_check_get_attendance (check, owner));
  g_assert_cmpuint (adw_toggle_group_get_active (group), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_star (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "progress.follow-up");
  GtkToggleButton *star = find_widget (find_widget (page, OKR_TYPE_FOLLOW_UP_ROW), GTK_TYPE_TOGGLE_BUTTON);
  gboolean before = gtk_toggle_button_get_active (star);
  guint n = 0;

  g_signal_connect (fixture->workspace, "failed", G_CALLBACK (on_failed_cb), &n);
  set_full (TRUE);
  gtk_toggle_button_set_active (star, !before);
  wait_until (n == 1);
  set_full (FALSE);
  g_assert_cmpint (gtk_toggle_button_get_active (star), ==, before);
  g_signal_handlers_disconnect_by_data (fixture->workspace, &n);
}

/* The choice of the first row of a section of the review goes back to what is kept. */
static void
check_choice (Fixture    *fixture,
              const char *section,
              GType       row_type)
{
  GtkWidget *page = show_page (fixture, section);
  AdwToggleGroup *group = find_widget (find_widget (page, row_type), ADW_TYPE_TOGGLE_GROUP);
  guint before = adw_toggle_group_get_active (group);

  choose (fixture, group, before == 1 ? 2 : 1);
  g_assert_cmpuint (adw_toggle_group_get_active (group), ==, before);
}

static void
test_grade (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "review.grades");
  GtkEntry *entry = find_widget (find_widget (page, OKR_TYPE_GRADE_ROW), GTK_TYPE_ENTRY);

  set_full (TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "0.4");
  g_signal_emit_by_name (entry, "activate");
  wait_until (shows (fixture->window, "no room left on the disk"));
  set_full (FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0.4");
}

static void
test_contribution (Fixture       *fixture,
                   gconstpointer  user_data)
{
  check_choice (fixture, "review.grades", OKR_TYPE_GRADE_ROW);
}

static void
test_verdict (Fixture       *fixture,
              gconstpointer  user_data)
{
  check_choice (fixture, "review.next", OKR_TYPE_NEXT_CARD);
}

/* Ticks, or lets go of, what could only be kept with room on the disk. */
static void
assert_stays (Fixture   *fixture,
              GtkWidget *check)
{
  gboolean before, after;
  guint n = 0;

  g_assert_nonnull (check);
  g_object_get (check, "active", &before, NULL);
  g_signal_connect (fixture->workspace, "failed", G_CALLBACK (on_failed_cb), &n);
  set_full (TRUE);
  g_object_set (check, "active", !before, NULL);
  wait_until (n == 1);
  set_full (FALSE);
  g_object_get (check, "active", &after, NULL);
  g_assert_cmpint (after, ==, before);
  g_signal_handlers_disconnect_by_data (fixture->workspace, &n);
}

static void
test_doer (Fixture       *fixture,
           gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  AdwExpanderRow *doers = find_row (dialog, "Doers");
  g_autofree char *before = g_strdup (adw_expander_row_get_subtitle (doers));

  assert_stays (fixture, find_widget (doers, GTK_TYPE_CHECK_BUTTON));
  g_assert_cmpstr (adw_expander_row_get_subtitle (doers), ==, before);
  /* the toast is below the dialog */
  wait_until (shows (dialog, "no room left on the disk"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toast", "(sb)", "Something else was done", TRUE);
  wait_until (!shows (dialog, "no room left on the disk"));
  close_dialog (dialog);
}

static void
test_milestone (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR4");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  GtkWidget *list = find_widget (dialog, OKR_TYPE_ITEM_LIST);
  GtkWidget *add = find_row (list, "Add a milestone");

  gtk_editable_set_text (GTK_EDITABLE (add), "Draft");
  g_signal_emit_by_name (add, "entry-activated");
  wait_until (find_widget (list, GTK_TYPE_CHECK_BUTTON) != NULL);
  assert_stays (fixture, find_widget (list, GTK_TYPE_CHECK_BUTTON));
  close_dialog (dialog);
}

static void
test_rule (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *dialog = present (fixture, okr_advice_dialog_new (fixture->workspace));

  assert_stays (fixture, find_widget (dialog, ADW_TYPE_SWITCH_ROW));
  wait_until (shows (dialog, "no room left on the disk"));
  close_dialog (dialog);
}

static void
test_presence (Fixture       *fixture,
               gconstpointer  user_data)
{
  assert_stays (fixture, find_widget (show_page (fixture, "plan.people"), GTK_TYPE_CHECK_BUTTON));
}

static void
test_discovery_item (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrObjective *objective = okr_key_result_get_objective (fixture_key_result (fixture, "O1.KR1"));
  GtkWidget *page = show_page (fixture, "plan.discovery");

  okr_workspace_add_discovery_item_async (fixture->workspace, objective, "Who decides?", NULL, NULL);
  wait_until (find_row (page, "Who decides?") != NULL);
  assert_stays (fixture, find_widget (find_row (page, "Who decides?"), GTK_TYPE_CHECK_BUTTON));
}

static void
test_purpose (Fixture       *fixture,
              gconstpointer  user_data)
{
  AdwComboRow *row = find_row (show_page (fixture, "plan.cycle"), "What the Set Is For");
  guint before = adw_combo_row_get_selected (row);

  set_full (TRUE);
  adw_combo_row_set_selected (row, before == 0 ? 1 : 0);
  wait_until (shows (fixture->window, "no room left on the disk"));
  set_full (FALSE);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, before);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  /* the signal of a file that is too large */
  signal (SIGXFSZ, SIG_IGN);

  ADD_TEST ("/ui/full-disk/roll-call", test_roll_call);
  ADD_TEST ("/ui/full-disk/star", test_star);
  ADD_TEST ("/ui/full-disk/contribution", test_contribution);
  ADD_TEST ("/ui/full-disk/grade", test_grade);
  ADD_TEST ("/ui/full-disk/verdict", test_verdict);
  ADD_TEST ("/ui/full-disk/doer", test_doer);
  ADD_TEST ("/ui/full-disk/milestone", test_milestone);
  ADD_TEST ("/ui/full-disk/rule", test_rule);
  ADD_TEST ("/ui/full-disk/presence", test_presence);
  ADD_TEST ("/ui/full-disk/discovery-item", test_discovery_item);
  ADD_TEST ("/ui/full-disk/purpose", test_purpose);

  return g_test_run ();
}
