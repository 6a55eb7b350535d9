/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Review page over the GTM sample: what it says, what it edits, and that a closed cycle stays as it is.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-next-cycle.h"
#include "model/okr-review-rows.h"
#include "model/okr-workspace-cycle.h"
#include "ui/review/okr-grade-row.h"
#include "ui/review/okr-next-card.h"
#include "ui/review/okr-note-list.h"
#include "ui/review/okr-note-row.h"
#include "ui/review/okr-question-row.h"
#include "ui/review/okr-review-banner.h"
#include "ui/review/okr-review-card.h"
#include "ui/review/okr-review-page.h"

static gpointer
get_section (Fixture *fixture)
{
  return okr_page_stack_get_visible (find_widget (fixture->window, OKR_TYPE_REVIEW_PAGE));
}

/* The widget of that type around a label with the text: the card of an objective, the row of a key result. */
static gpointer
find_part (Fixture    *fixture,
           GType       type,
           const char *text)
{
  GtkWidget *part = find_with_text (get_section (fixture), GTK_TYPE_LABEL, text);

  g_assert_nonnull (part);
  part = gtk_widget_get_ancestor (part, type);

  g_assert_nonnull (part);

  return part;
}

static void
test_overview_says_what_came_of_each (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  GtkWidget *card;

  show_page (fixture, "review.overview");
  g_assert_true (shows (fixture->window, "9 of 13 key results reached what they aimed at."));
  g_assert_true (shows (fixture->window, "It ends today."));

  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Open the service to our first paying restaurants");
  g_assert_true (shows (card, "0.97"));
  g_assert_true (shows (card, "Commitment not kept"));
  g_assert_true (shows (card, "contribution 2.5 of 3"));
  g_assert_true (shows (card, "what did we learn? · missed but useful"));
  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Understand who will pay, and why");
  g_assert_true (shows (card, "Learned"));
  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Make the first month so easy that kitchens talk about it");
  g_assert_true (shows (card, "Below its zone"));
  /* the key result that was replaced is not there */
  g_assert_false (shows (get_section (fixture), "Collect 500 online survey answers"));
}

static void
test_overview_follows (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget *card;

  show_page (fixture, "review.overview");
  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Open the service to our first paying restaurants");
  move_one (fixture, fixture_key_result (fixture, "O1.KR2"), 4, TRUE);
  wait_until (shows (card, "Commitment kept"));
}

/* The letters of other fonts are higher: GTK warned when they fitted a wide title and not the narrower one it would like. */
static void
test_overview_bears_titles_of_two_fonts (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrObjective *objective = okr_key_result_get_objective (fixture_key_result (fixture, "O1.KR1"));
  const char *title = "فتح الخدمة لأول المطاعم التي تدفع <b>&amp;</b> 🍕";
  GtkWidget *card, *clamp;
  int at_least, natural;

  show_page (fixture, "review.overview");
  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Open the service to our first paying restaurants");
  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (objective), "title", title, NULL, NULL);
  wait_until (shows (card, title));
  clamp = find_widget (card, ADW_TYPE_CLAMP);
  gtk_widget_measure (clamp, GTK_ORIENTATION_VERTICAL, -1, &at_least, &natural, NULL, NULL);
  g_assert_cmpint (at_least, <=, natural);
  gtk_widget_measure (clamp, GTK_ORIENTATION_HORIZONTAL, -1, &at_least, &natural, NULL, NULL);
  g_assert_cmpint (at_least, ==, natural);
}

static void
type_and_enter (GtkWidget  *entry,
                const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_grades_are_covered_until_shown (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *row, *entry;

  show_page (fixture, "review.grades");
  row = find_part (fixture, OKR_TYPE_GRADE_ROW, "Sign 20 paying restaurants");
  entry = find_widget (row, GTK_TYPE_ENTRY);
  type_and_enter (entry, "0,5");
  wait_until (g_list_model_get_n_items (okr_key_result_get_grades (key_result)) == 1);
  g_assert_true (shows (row, "1 grade, covered"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (shows (row, "talk about it"));

  g_signal_emit_by_name (find_with_text (fixture->window, GTK_TYPE_BUTTON, "_Show the Grades"), "clicked");
  wait_until (shows (row, "Inès Carvalho 0.5"));
  g_assert_true (shows (row, "0.2 or more apart: talk about it"));

  type_and_enter (entry, "1.5");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_grades (key_result)), ==, 1);
}

static void
test_contribution_is_a_toggle (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *row;

  show_page (fixture, "review.grades");
  row = find_part (fixture, OKR_TYPE_GRADE_ROW, "Sign 20 paying restaurants");
  adw_toggle_group_set_active (find_widget (row, ADW_TYPE_TOGGLE_GROUP), 0);
  wait_until (okr_key_result_get_contribution (key_result) == 0);
  wait_until (shows (row, "reached but no contribution"));
  g_assert_true (shows (fixture->window, "Open the service to our first paying restaurants · 0.97 · contribution 1.8 of 3"));
}

static guint
count_notes (Fixture *fixture)
{
  return g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_REVIEW_NOTE));
}

static void
test_notes_are_captured_and_moved (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *list, *other, *row;

  show_page (fixture, "review.learnings");
  list = find_part (fixture, OKR_TYPE_NOTE_LIST, "What worked");
  other = find_part (fixture, OKR_TYPE_NOTE_LIST, "What did not work");
  g_assert_true (shows (list, "Changing a barren indicator early"));
  type_and_enter (find_widget (list, GTK_TYPE_ENTRY), "Talking to cooks");
  wait_until (shows (list, "Talking to cooks"));
  /* pasted */
  gtk_editable_insert_text (GTK_EDITABLE (find_widget (other, GTK_TYPE_ENTRY)), "- One\n- Two\n", -1, &(int) { 0 });
  wait_until (shows (other, "Two"));
  g_assert_cmpuint (count_notes (fixture), ==, 10);

  row = find_part (fixture, OKR_TYPE_NOTE_ROW, "Talking to cooks");
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "note.up", NULL);
  wait_until (gtk_list_box_row_get_index (find_part (fixture, OKR_TYPE_NOTE_ROW, "Talking to cooks")) == 1);
  gtk_widget_activate_action (find_part (fixture, OKR_TYPE_NOTE_ROW, "Talking to cooks"), "note.right", NULL);
  wait_until (shows (other, "Talking to cooks"));
  g_assert_false (shows (list, "Talking to cooks"));
  wait_until (gtk_widget_has_focus (find_part (fixture, OKR_TYPE_NOTE_ROW, "Talking to cooks")));

  gtk_widget_activate_action (find_part (fixture, OKR_TYPE_NOTE_ROW, "Talking to cooks"), "note.delete", NULL);
  wait_until (count_notes (fixture) == 9);
}

static GtkWidget *
edit_note (Fixture    *fixture,
           const char *before,
           const char *after)
{
  GtkWidget *row = find_part (fixture, OKR_TYPE_NOTE_ROW, before);
  GtkWidget *entry = find_widget (row, GTK_TYPE_ENTRY);

  gtk_widget_activate_action (row, "note.edit", NULL);
  settle (GTK_WIDGET (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (entry), after);

  return entry;
}

/* What was typed is saved when somebody goes on, and stays where it is when it cannot be. */
static void
test_edited_note_is_not_lost (Fixture       *fixture,
                              gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GtkWidget *list, *entry;

  show_page (fixture, "review.learnings");
  list = find_part (fixture, OKR_TYPE_NOTE_LIST, "What worked");
  entry = edit_note (fixture, "Changing a barren indicator early", "Changing it sooner");
  gtk_widget_grab_focus (find_part (fixture, OKR_TYPE_NOTE_ROW, "Showing the gesture"));
  wait_until (!gtk_widget_get_mapped (entry));
  g_assert_true (shows (list, "Changing it sooner"));

  entry = edit_note (fixture, "Changing it sooner", "Changing it much sooner");
  okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  g_signal_emit_by_name (entry, "activate");
  wait_until (shows (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY), "is closed"));
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Changing it much sooner");
}

static void
test_missed_key_result_asks_once (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR2");
  GtkWidget *row;

  show_page (fixture, "review.learnings");
  g_assert_true (shows (get_section (fixture), "Did it pay?"));
  g_assert_true (shows (get_section (fixture), "Sorting demo in the kitchen during service"));
  g_assert_true (shows (get_section (fixture), "impact 9 · 0.0 → 1.0 over the cycle · as forecast"));
  row = find_part (fixture, OKR_TYPE_QUESTION_ROW, "Get 90% of boxes back within a week");
  type_and_enter (find_widget (row, GTK_TYPE_ENTRY), "A deposit brings them back");
  wait_until (okr_key_result_find_learning (key_result) != NULL);
  g_assert_true (shows (find_part (fixture, OKR_TYPE_NOTE_LIST, "What we learned"), "A deposit brings them back"));
  wait_until (find_widget (get_section (fixture), OKR_TYPE_QUESTION_ROW) != (gpointer) row);
  show_page (fixture, "review.overview");
  g_assert_true (shows (get_section (fixture), "taught something"));
}

/* ---- the next cycle ---- */

static AdwDialog *
open_dialog (Fixture *fixture)
{
  gtk_widget_activate_action (get_section (fixture), "review.prepare-next", NULL);
  settle (GTK_WIDGET (fixture->window));

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

/* The row in which the target of a key result is typed. */
static GtkWidget *
find_target (gpointer    root,
             const char *title)
{
  GtkWidget *label = find_with_text (root, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);
}

static void
test_next_cycle_is_prepared (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  AdwDialog *dialog;
  GtkWidget *card, *row, *prepare;

  show_page (fixture, "review.next");
  g_assert_true (shows (fixture->window, "1 objective is not decided yet."));
  card = find_part (fixture, OKR_TYPE_NEXT_CARD, "Open the service to our first paying restaurants");
  adw_toggle_group_set_active (find_widget (card, ADW_TYPE_TOGGLE_GROUP), 0);
  wait_until (shows (card, "Sign 24 paying restaurants"));
  g_assert_true (shows (fixture->window, "All objectives are decided."));

  dialog = open_dialog (fixture);
  prepare = find_with_text (dialog, GTK_TYPE_BUTTON, "_Prepare");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_target (dialog, "Name"))), ==, "Q3 2026");
  row = find_target (dialog, "Sign 24 paying restaurants");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "24");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_target (dialog, "Bring diners reusing twice a month to 3,000"))), ==, "3000");

  /* M61: what is no harder is said and refused */
  gtk_editable_set_text (GTK_EDITABLE (row), "20");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (prepare, "clicked");
  wait_until (shows (dialog, "The new target of “Sign 20 paying restaurants” is no harder than what was reached"));
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_RUNNING);

  gtk_editable_set_text (GTK_EDITABLE (row), "30");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Sign 30 paying restaurants");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (prepare, "clicked");
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  wait_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
  wait_until (!shows (find_widget (fixture->window, OKR_TYPE_REVIEW_BANNER), "This cycle is closed"));
}

static void
on_started_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      started)
{
  g_assert_nonnull (okr_workspace_add_finish (OKR_WORKSPACE (source), result, NULL));
  *(gboolean *) started = TRUE;
}

static void
test_closed_cycle_can_only_be_read (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (OkrNextCycle) next = okr_next_cycle_propose (cycle);
  AdwAlertDialog *dialog;
  gboolean started = FALSE;
  GtkWidget *banner;

  next->name = g_strdup ("Summer");
  okr_workspace_start_next_cycle_async (fixture->workspace, next, on_started_cb, &started);
  wait_until (started);
  banner = find_widget (fixture->window, OKR_TYPE_REVIEW_BANNER);
  wait_until (shows (banner, "This cycle is closed: it can be read, not changed."));

  /* a move is refused with a sentence */
  move_one (fixture, fixture_key_result (fixture, "O1.KR2"), 4, TRUE);
  wait_until (shows (fixture->window, "The cycle “Spring 2026, thirteen weeks” is closed"));

  show_page (fixture, "review.learnings");
  g_assert_false (gtk_widget_get_visible (find_widget (find_part (fixture, OKR_TYPE_NOTE_LIST, "What worked"), GTK_TYPE_ENTRY)));
  show_page (fixture, "review.next");
  g_assert_false (gtk_widget_get_sensitive (find_widget (get_section (fixture), ADW_TYPE_TOGGLE_GROUP)));

  g_signal_emit_by_name (find_widget (banner, ADW_TYPE_BANNER), "button-clicked");
  settle (GTK_WIDGET (fixture->window));
  dialog = ADW_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)), "A reading was wrong");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "accept"));
  g_signal_emit_by_name (dialog, "response", "accept");
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_RUNNING);
  wait_until (!shows (banner, "This cycle is closed"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- the library ---- */

static void
test_library_is_searched (Fixture       *fixture,
                          gconstpointer  user_data)
{
  GtkWidget *entry;

  show_page (fixture, "review.library");
  g_assert_true (shows (get_section (fixture), "Independents in the centre pay better than chains"));
  g_assert_true (shows (get_section (fixture), "Chains pay more than independents."));
  entry = find_widget (get_section (fixture), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "loyalty sorting");
  wait_until (!shows (get_section (fixture), "Chains pay more than independents."));
  g_assert_true (shows (get_section (fixture), "Sorting decides loyalty"));
  g_assert_true (shows (get_section (fixture), "What we learned · Spring 2026, thirteen weeks"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  wait_until (shows (get_section (fixture), "Nothing Found"));
}

/* Nothing is said of practice before there is a second cycle to compare. */
static void
test_practice_begins_with_the_second_cycle (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  OkrEdit *edit = okr_edit_new ("Before", NULL);

  show_page (fixture, "review.library");
  g_assert_false (shows (get_section (fixture), "Practice from Cycle to Cycle"));

  okr_edit_insert (edit, "cycle", "c0");
  okr_edit_put_text (edit, "name", "Winter");
  okr_edit_put_text (edit, "start", "2026-01-01");
  okr_edit_put_text (edit, "end", "2026-03-27");
  okr_edit_put_text (edit, "state", "closed");
  okr_edit_insert (edit, "objective", "o0");
  okr_edit_put_text (edit, "cycle", "c0");
  okr_edit_put_text (edit, "title", "Find ten pilots");
  okr_workspace_import_async (fixture->workspace, edit, NULL, NULL, NULL);
  wait_until (shows (get_section (fixture), "Practice from Cycle to Cycle"));
  g_assert_true (shows (get_section (fixture), "Winter: – · Spring 2026, thirteen weeks: 85%"));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/review/overview-says-what-came-of-each", test_overview_says_what_came_of_each);
  ADD_TEST ("/ui/review/overview-follows", test_overview_follows);
  ADD_TEST ("/ui/review/overview-bears-titles-of-two-fonts", test_overview_bears_titles_of_two_fonts);
  ADD_TEST ("/ui/review/grades-are-covered-until-shown", test_grades_are_covered_until_shown);
  ADD_TEST ("/ui/review/contribution-is-a-toggle", test_contribution_is_a_toggle);
  ADD_TEST ("/ui/review/notes-are-captured-and-moved", test_notes_are_captured_and_moved);
  ADD_TEST ("/ui/review/edited-note-is-not-lost", test_edited_note_is_not_lost);
  ADD_TEST ("/ui/review/missed-key-result-asks-once", test_missed_key_result_asks_once);
  ADD_TEST ("/ui/review/next-cycle-is-prepared", test_next_cycle_is_prepared);
  ADD_TEST ("/ui/review/closed-cycle-can-only-be-read", test_closed_cycle_can_only_be_read);
  ADD_TEST ("/ui/review/library-is-searched", test_library_is_searched);
  ADD_TEST ("/ui/review/practice-begins-with-the-second-cycle", test_practice_begins_with_the_second_cycle);

  return g_test_run ();
}
