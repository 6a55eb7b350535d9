/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editors of objectives and key results: every field has a row, what is typed is saved by itself within a second,
 * each field is a step of its own, and what is wrong stays with a sentence until it is mended.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-editors.h"
#include "model/okr-workspace-people.h"
#include "ui/dialogs/okr-cycle-dialog.h"
#include "ui/dialogs/okr-item-list.h"
#include "ui/dialogs/okr-key-result-dialog.h"
#include "ui/dialogs/okr-new-key-result-dialog.h"
#include "ui/dialogs/okr-objective-editor.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/dialogs/okr-reading-question.h"
#include "ui/dialogs/okr-task-dialog.h"
#include "ui/dialogs/okr-text-row.h"
#include "ui/plan/okr-dependency-dialog.h"

#include <math.h>

static void
type (gpointer    dialog,
      const char *title,
      const char *text)
{
  GtkWidget *row = find_row (dialog, title);

  g_assert_nonnull (row);
  if (OKR_IS_TEXT_ROW (row))
    okr_text_row_set_text (OKR_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static OkrObjective *
get_objective (Fixture *fixture)
{
  return okr_key_result_get_objective (fixture_key_result (fixture, "O1.KR1"));
}

static void
test_every_field_of_an_objective (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  static const char * const titles[] = {
    "Title", "Type", "Ambition", "Owner", "Level", "Team", "Written By", "Authors", "Impact", "Measure of the Impact",
    "Resources", "Cost of Doing Nothing", "Contributes To", "Obligation",
  };
  GtkWidget *dialog = present (fixture, okr_objective_editor_new (fixture->workspace, get_objective (fixture)));

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_test_message ("%s", titles[i]);
      g_assert_nonnull (find_row (dialog, titles[i]));
    }
  close_dialog (dialog);
}

static void
test_every_field_of_a_key_result (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  static const char * const titles[] = {
    "Title", "Objective", "Owner", "Due Date", "Measured As", "Starts At", "Target", "Direction", "Unit", "Counted", "Out Of",
    "Measured", "Held Constant", "Lever", "Done When", "Doers", "Nature", "Whose Metric", "Behaviour It Measures",
    "Vanity Metric", "Control by the Team", "How It Could Rise Without Helping", "Specific", "Measurable", "Relevant",
    "Main Key Result", "State", "Add a milestone",
  };
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, fixture_key_result (fixture, "O1.KR1")));

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_test_message ("%s", titles[i]);
      g_assert_nonnull (find_row (dialog, titles[i]));
    }
  close_dialog (dialog);
}

static void
test_each_field_is_saved_and_one_step (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  OkrObjective *objective = get_objective (fixture);
  g_autofree char *impact = g_strdup (okr_objective_get_impact (objective));
  GtkWidget *dialog = present (fixture, okr_objective_editor_new (fixture->workspace, objective));
  gint64 begun = g_get_monotonic_time ();

  type (dialog, "Title", "Ouvrir <b>enfin</b>");
  wait_until (g_strcmp0 (okr_objective_get_title (objective), "Ouvrir <b>enfin</b>") == 0);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
  type (dialog, "Impact", "Two lines\nof it");
  wait_until (g_strcmp0 (okr_objective_get_impact (objective), "Two lines\nof it") == 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Ambition")), 2);
  wait_until (okr_objective_get_ambition (objective) == OKR_AMBITION_MOON_SHOT);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, "Obligation")), TRUE);
  wait_until (okr_objective_get_obligation (objective));

  /* back, field by field; the rows follow */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (!okr_objective_get_obligation (objective));
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (find_row (dialog, "Obligation"))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (okr_objective_get_ambition (objective) != OKR_AMBITION_MOON_SHOT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (g_strcmp0 (okr_objective_get_impact (objective), impact) == 0);
  g_assert_cmpstr (okr_objective_get_title (objective), ==, "Ouvrir <b>enfin</b>");
  close_dialog (dialog);
}

static gboolean
is_wrong (gpointer    dialog,
          const char *title)
{
  return gtk_widget_has_css_class (find_row (dialog, title), "error");
}

/* What is typed, and a piece of what is said of it. */
static const struct
{
  const char *title, *text, *problem;
} bad_input[] = {
  { "Target", "1.234,56", "Target: " },
  { "Target", "1e308", "Target: " },
  { "Target", "many", "Target: " },
  { "Due Date", "31 February", "no calendar has a day" },
  { "Due Date", "1 Jan 2026", "before the cycle begins" },
  { "Due Date", "27 June 2026", "after the end of the cycle" },
  { "Due Date", "\u202eRTL \U0001f680", "is no day" },
  { "Title", "  ", "cannot be empty" },
};

static void
test_bad_input_stays_with_a_sentence (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  g_autofree char *label = g_strdup (okr_workspace_get_undo_label (fixture->workspace));
  g_autofree char *long_text = g_strnfill (10001, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (bad_input); i++)
    {
      GtkWidget *row = find_row (dialog, bad_input[i].title);
      g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

      g_test_message ("%s: %s", bad_input[i].title, bad_input[i].text);
      type (dialog, bad_input[i].title, bad_input[i].text);
      wait_until (is_wrong (dialog, bad_input[i].title));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, bad_input[i].text);
      g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (row), bad_input[i].problem));
      g_assert_nonnull (find_with_text (dialog, GTK_TYPE_LABEL, bad_input[i].problem));
      type (dialog, bad_input[i].title, before);
      wait_until (!is_wrong (dialog, bad_input[i].title));
    }

  type (dialog, "Lever", long_text);
  wait_until (is_wrong (dialog, "Lever"));
  g_assert_nonnull (find_with_text (dialog, GTK_TYPE_LABEL, "Lever: the text is longer than"));
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, label);
  close_dialog (dialog);
}

static gboolean
has_focus (GtkWidget  *dialog,
           const char *title)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (dialog));
  GtkWidget *row = find_row (dialog, title);

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

static void
test_keyboard_goes_past_a_sentence (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (dialog));

  type (dialog, "Target", "many");
  wait_until (is_wrong (dialog, "Target"));
  gtk_widget_grab_focus (find_row (dialog, "Target"));
  g_assert_true (has_focus (dialog, "Target"));
  g_assert_true (gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus (dialog, "Direction"));
  g_assert_true (gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus (dialog, "Target"));
  close_dialog (dialog);
}

/* In words of its own: of a relation to its subtitle, which is there by itself, nothing reaches a screen reader. */
static void
assert_described (gpointer row)
{
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_action_row_get_subtitle (row));
  g_assert_false (gtk_test_accessible_has_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

/* Both ends tell of the other one and why; the file says why of the decision alone. */
static void
test_lineage_says_why (Fixture       *fixture,
                       gconstpointer  user_data)
{
  static const struct { const char *key_result, *other, *why; } cases[] = {
    { "O3.KR2", "Replaced By", "Reason" },
    { "O3.KR3", "Replaces", "Evidence" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrKeyResult *key_result = fixture_key_result (fixture, cases[i].key_result);
      OkrKeyResult *other = fixture_key_result (fixture, cases[1 - i].key_result);
      GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));

      g_test_message ("%s", cases[i].key_result);
      g_assert_cmpstr (adw_action_row_get_subtitle (find_row (dialog, cases[i].other)), ==, okr_key_result_get_title (other));
      g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (find_row (dialog, cases[i].why)), "31 "));
      assert_described (find_row (dialog, cases[i].why));
      close_dialog (dialog);
    }
}

/* Start and target are the same: the sentence goes by itself when the other one is mended. */
static void
test_what_was_wrong_is_saved_when_it_fits (Fixture       *fixture,
                                           gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  g_autofree char *target = g_strdup (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Target"))));
  double old = okr_key_result_get_target (key_result);

  type (dialog, "Starts At", target);
  wait_until (is_wrong (dialog, "Starts At"));
  type (dialog, "Target", "10 000");
  wait_until (okr_key_result_get_target (key_result) >= 10000);
  wait_until (okr_key_result_get_start (key_result) >= old);
  g_assert_false (is_wrong (dialog, "Starts At"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Target"))), ==, "10 000");
  close_dialog (dialog);
}

/* As at a check; the unit stands beside the row, and people read it aloud and type it. */
static void
test_value_is_typed_with_its_unit (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  GtkWidget *value = find_row (dialog, "Value");
  OkrDate today = okr_clock_get_today (fixture->clock);

  g_assert_cmpfloat (okr_key_result_get_value_on (key_result, today), !=, 17);
  gtk_editable_set_text (GTK_EDITABLE (value), "17 bars");
  g_assert_true (gtk_widget_has_css_class (value, "error"));
  gtk_editable_set_text (GTK_EDITABLE (value), "17 restaurants");
  g_assert_false (gtk_widget_has_css_class (value, "error"));
  g_signal_emit_by_name (find_row (dialog, "_Record"), "activated");
  wait_until (fabs (okr_key_result_get_value_on (key_result, today) - 17) <= 0);
  close_dialog (dialog);
}

/* F43 */
static void
test_details_say_how_old_the_last_reading_is (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog;

  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 6, 25));
  dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  g_assert_true (shows (dialog, "Not updated for 14 days, aging"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Value")), "18");
  g_signal_emit_by_name (find_row (dialog, "_Record"), "activated");
  wait_until (shows (dialog, "Updated today"));
  close_dialog (dialog);

  /* after the end of the cycle nothing ages any more, and time goes on */
  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 7, 26));
  dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  g_assert_true (shows (dialog, "Updated 30 days ago"));
  close_dialog (dialog);
}

static void
test_milestones_are_written_and_ticked (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  GtkWidget *list = find_widget (dialog, OKR_TYPE_ITEM_LIST);
  GListModel *milestones = okr_key_result_get_milestones (key_result);
  GtkWidget *add;

  g_assert_false (gtk_widget_get_mapped (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Measured As")), OKR_KEY_RESULT_KIND_MILESTONE - 1);
  wait_until (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_visible (find_row (dialog, "Target")));

  add = find_row (list, "Add a milestone");
  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (add), i == 0 ? "Draft" : "Sent");
      g_signal_emit_by_name (add, "entry-activated");
      wait_until (g_list_model_get_n_items (milestones) == i + 1);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");
    }
  gtk_check_button_set_active (find_widget (list, GTK_TYPE_CHECK_BUTTON), TRUE);
  wait_until (okr_key_result_get_score (key_result) >= 0.5);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.5);
  close_dialog (dialog);
}

/* In a question what is wrong is said below the rows, and nothing can be taken until it is mended. */
static void
test_question_says_what_is_wrong (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrPrompt *prompt = okr_prompt_new ("A question with a heading that is longer than a narrow window", NULL, "Take");
  AdwEntryRow *name = okr_prompt_add_entry (prompt, "Name", OKR_PROMPT_TITLE, "Visits");
  AdwEntryRow *start = okr_prompt_add_entry (prompt, "Start", OKR_PROMPT_NUMBER, "20");
  AdwEntryRow *target = okr_prompt_add_entry (prompt, "Target", OKR_PROMPT_TARGET, NULL);
  OkrDateRow *day = okr_prompt_add_date (prompt, "Day", okr_workspace_get_clock (fixture->workspace), okr_date_new_ymd (2026, 5, 20));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (present (fixture, ADW_DIALOG (prompt)));
  g_autofree char *long_name = g_strnfill (10001, 'x');
  const struct { gpointer row; const char *wrong; const char *sentence; const char *right; } cases[] = {
    { start, "1e308", "too large", "20" },
    { start, "1.234,56", "can be read in two ways", "20" },
    { target, "20", "from one number to another", "-5" },
    { day, "31 February", "No calendar has a day", "1 March" },
    { name, long_name, "longer than 10\342\200\257000 characters", "<b>Visits</b> \360\237\216\211" },
  };

  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (target), "60");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "accept"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%.20s", cases[i].wrong);
      gtk_editable_set_text (cases[i].row, cases[i].wrong);
      wait_until (shows (prompt, cases[i].sentence));
      g_assert_cmpstr (gtk_editable_get_text (cases[i].row), ==, cases[i].wrong);
      g_assert_true (gtk_widget_has_css_class (cases[i].row, "error"));
      g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "accept"));

      gtk_editable_set_text (cases[i].row, cases[i].right);
      wait_until (!shows (prompt, cases[i].sentence));
      g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "accept"));
    }
  close_dialog (ADW_DIALOG (prompt));
}

/* A day without a year is one near the day of the workspace, which need not be the real one. */
static void
test_year_comes_from_the_clock (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrCycle *cycle = okr_objective_get_cycle (okr_key_result_get_objective (key_result));
  OkrPrompt *prompt = okr_prompt_new ("When?", NULL, "Take");
  const struct { gpointer dialog; const char *title; } cases[] = {
    { okr_key_result_dialog_new (fixture->workspace, key_result), "Due Date" },
    { okr_new_key_result_dialog_new (fixture->workspace, cycle), "Due Date" },
    { okr_task_dialog_new (fixture->workspace, cycle, key_result), "Due" },
    { okr_cycle_dialog_new (fixture->workspace, NULL), "First Day" },
    { okr_cycle_dialog_new (fixture->workspace, NULL), "Last Day" },
    { okr_dependency_dialog_new (fixture->workspace, cycle, NULL), "On" },
    { prompt, "On" },
  };

  okr_prompt_add_date (prompt, "On", okr_workspace_get_clock (fixture->workspace), OKR_DATE_NONE);
  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2041, 6, 26));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row;

      g_test_message ("%s of %s", cases[i].title, G_OBJECT_TYPE_NAME (cases[i].dialog));
      present (fixture, cases[i].dialog);
      row = find_row (cases[i].dialog, cases[i].title);
      g_assert_true (OKR_IS_DATE_ROW (row));
      gtk_editable_set_text (GTK_EDITABLE (row), "");
      gtk_editable_set_text (GTK_EDITABLE (row), "1 March");
      g_assert_cmpint (okr_date_row_get_date (OKR_DATE_ROW (row)), ==, okr_date_new_ymd (2041, 3, 1));
      gtk_editable_set_text (GTK_EDITABLE (row), "");
      close_dialog (cases[i].dialog);
    }
}

/* What was wrong with a dependency is forgotten as soon as it is mended, whichever of two rows mends it. */
static void
test_mended_dependency_is_right (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  static const char itself[] = "does not depend on itself";
  static const char share[] = "between 0 and 100";
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GtkWidget *dialog, *percent, *from, *to, *add;

  okr_workspace_add_team_async (fixture->workspace, NULL, "Basil", NULL, NULL);
  wait_until (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_TEAM)) == 2);
  dialog = present (fixture, okr_dependency_dialog_new (fixture->workspace, cycle, NULL));
  percent = find_row (dialog, "Share of their capacity, in %");
  from = find_row (dialog, "Who Needs It");
  to = find_row (dialog, "Asked Of");
  add = find_with_text (dialog, GTK_TYPE_BUTTON, "_Add");

  gtk_editable_set_text (GTK_EDITABLE (percent), "150");
  g_signal_emit_by_name (add, "clicked");
  wait_until (shows (dialog, share));
  g_assert_true (is_wrong (dialog, "Share of their capacity, in %"));
  gtk_editable_set_text (GTK_EDITABLE (percent), "15");
  wait_until (!shows (dialog, share));
  g_assert_false (is_wrong (dialog, "Share of their capacity, in %"));

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *mended = i == 0 ? to : from;

      adw_combo_row_set_selected (ADW_COMBO_ROW (to), adw_combo_row_get_selected (ADW_COMBO_ROW (from)));
      g_signal_emit_by_name (add, "clicked");
      wait_until (shows (dialog, itself));
      g_assert_true (is_wrong (dialog, "Asked Of"));
      adw_combo_row_set_selected (ADW_COMBO_ROW (mended), 1 - adw_combo_row_get_selected (ADW_COMBO_ROW (mended)));
      wait_until (!shows (dialog, itself));
      g_assert_false (is_wrong (dialog, "Asked Of"));
    }

  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_DEPENDENCY)), ==, 0);
  close_dialog (dialog);
}

/* What was refused is not thrown away by the first Escape: it leads to the field; the second leaves it. */
static void
test_closing_leads_to_what_was_refused (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  double target = okr_key_result_get_target (key_result);
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  type (dialog, "Lever", "Fewer forms");
  type (dialog, "Target", "many");
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (shows (dialog, "Target: “many” is not a number. Close again to leave it as it was."));
  g_assert_nonnull (gtk_widget_get_focus_child (find_row (dialog, "Target")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Target"))), ==, "many");

  /* another one has its own warning */
  type (dialog, "Title", "");
  wait_until (is_wrong (dialog, "Title"));
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (shows (dialog, "This cannot be empty. Close again to leave it as it was."));

  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (watched == NULL);
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, target);
  wait_until (g_strcmp0 (okr_key_result_get_lever (key_result), "Fewer forms") == 0);
}

/* A reading is recorded by a button, and was lost when the card was closed without it. */
static void
test_closing_asks_for_a_reading_that_is_not_recorded (Fixture       *fixture,
                                                      gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  type (dialog, "Note", "Two more have said yes");
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (shows (dialog, "This reading is not recorded yet. Close again to leave it."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Note"))), ==, "Two more have said yes");

  /* what is written after that is asked for again */
  type (dialog, "Note", "Three more have said yes");
  wait_until (!shows (dialog, "This reading is not recorded yet. Close again to leave it."));
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (shows (dialog, "This reading is not recorded yet. Close again to leave it."));
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (watched == NULL);
}

static void
test_closing_saves_what_was_typed_last (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrObjective *objective = get_objective (fixture);
  GtkWidget *dialog = present (fixture, okr_objective_editor_new (fixture->workspace, objective));
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  type (dialog, "Title", "Win Lyon");
  adw_dialog_close (ADW_DIALOG (dialog));
  wait_until (watched == NULL);
  wait_until (g_strcmp0 (okr_objective_get_title (objective), "Win Lyon") == 0);
}

/* A sheet in a narrow window showed the first line of each. */
static void
test_long_text_is_seen_whole (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  OkrObjective *objective = get_objective (fixture);
  AdwDialog *dialog;
  GtkAdjustment *height;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "many words ");
  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (objective), "impact", text->str, NULL, NULL);
  wait_until (g_str_has_prefix (okr_objective_get_impact (objective), "many words"));

  dialog = okr_objective_editor_new (fixture->workspace, objective);
  adw_dialog_set_content_width (dialog, 320);
  present (fixture, dialog);
  height = gtk_scrollable_get_vadjustment (find_widget (find_row (dialog, "Impact"), GTK_TYPE_TEXT_VIEW));
  wait_until (gtk_adjustment_get_upper (height) > 100
              && gtk_adjustment_get_page_size (height) >= gtk_adjustment_get_upper (height));
  close_dialog (dialog);
}

/* ---- a reading is corrected ---- */

static AdwDialog *
ask_for_reading (Fixture    *fixture,
                 OkrCheckIn *reading)
{
  okr_reading_question_ask (GTK_WIDGET (fixture->window), fixture->workspace, reading);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
accept (AdwDialog *question)
{
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (question), "accept"));
  g_signal_emit_by_name (question, "response::accept", "accept");
}

/* F75: where it is listed; what it says beside stays, and undo brings the old value back. */
static void
test_reading_is_corrected (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrCheckIn *reading = okr_key_result_get_last_check_in (key_result);
  double before = okr_check_in_get_value (reading);
  int confidence = okr_check_in_get_confidence (reading);
  GtkWidget *dialog = present (fixture, okr_key_result_dialog_new (fixture->workspace, key_result));
  AdwDialog *question = ask_for_reading (fixture, reading);

  type (question, "Value", "19");
  accept (question);
  wait_until (okr_check_in_get_value (reading) == 19);
  close_dialog (question);
  g_assert_cmpint (okr_check_in_get_confidence (reading), ==, confidence);
  g_assert_true (shows (dialog, "19 restaurants"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (okr_check_in_get_value (reading) == before);
  close_dialog (dialog);
}

static void
test_ratio_is_corrected_by_its_inputs (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrCheckIn *reading = okr_key_result_get_last_check_in (key_result);
  OkrReading ratio = OKR_READING_INIT;
  g_auto (GValue) kind = G_VALUE_INIT;
  AdwDialog *question;

  g_value_init (&kind, OKR_TYPE_KEY_RESULT_KIND);
  g_value_set_enum (&kind, OKR_KEY_RESULT_KIND_RATIO);
  okr_workspace_set_async (fixture->workspace, OKR_ENTITY (key_result), "kind", &kind, NULL, NULL);
  ratio.numerator = 3;
  ratio.denominator = 4;
  okr_workspace_edit_check_in_async (fixture->workspace, reading, &ratio, NULL, NULL);
  wait_until (okr_check_in_get_value (reading) == 0.75);

  question = ask_for_reading (fixture, reading);
  g_assert_null (find_row (question, "Value"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (question, "Part"))), ==, "3");
  type (question, "Of all", "0");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (question), "accept"));
  wait_until (shows (question, "cannot be 0"));
  type (question, "Of all", "6");
  accept (question);
  wait_until (okr_check_in_get_value (reading) == 0.5);
  g_assert_cmpfloat (okr_check_in_get_numerator (reading), ==, 3);
  g_assert_cmpfloat (okr_check_in_get_denominator (reading), ==, 6);
  close_dialog (question);
}

/* Which milestones are ticked, and when, is said among them. */
static void
test_milestones_are_not_corrected_as_a_number (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR4");
  OkrCheckIn *reading = okr_key_result_get_last_check_in (key_result);
  double value = okr_check_in_get_value (reading);
  double score;
  AdwDialog *question;

  g_assert_cmpint (okr_key_result_get_kind (key_result), ==, OKR_KEY_RESULT_KIND_MILESTONE);
  okr_workspace_add_milestone_async (fixture->workspace, key_result, "The last form", NULL, NULL);
  wait_until (g_list_model_get_n_items (okr_key_result_get_milestones (key_result)) > 0);
  score = okr_key_result_get_score (key_result);

  question = ask_for_reading (fixture, reading);
  g_assert_null (find_row (question, "Value"));
  wait_until (shows (question, "ticked among the milestones"));
  type (question, "Note", "Said by the town hall");
  accept (question);
  wait_until (g_strcmp0 (okr_check_in_get_note (reading), "Said by the town hall") == 0);
  g_assert_cmpfloat (okr_check_in_get_value (reading), ==, value);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, score);
  close_dialog (question);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/editors/reading-is-corrected", test_reading_is_corrected);
  ADD_TEST ("/ui/editors/ratio-is-corrected-by-its-inputs", test_ratio_is_corrected_by_its_inputs);
  ADD_TEST ("/ui/editors/milestones-are-not-corrected-as-a-number", test_milestones_are_not_corrected_as_a_number);
  ADD_TEST ("/ui/editors/every-field-of-an-objective", test_every_field_of_an_objective);
  ADD_TEST ("/ui/editors/every-field-of-a-key-result", test_every_field_of_a_key_result);
  ADD_TEST ("/ui/editors/each-field-is-saved-and-one-step", test_each_field_is_saved_and_one_step);
  ADD_TEST ("/ui/editors/bad-input-stays-with-a-sentence", test_bad_input_stays_with_a_sentence);
  ADD_TEST ("/ui/editors/keyboard-goes-past-a-sentence", test_keyboard_goes_past_a_sentence);
  ADD_TEST ("/ui/editors/lineage-says-why", test_lineage_says_why);
  ADD_TEST ("/ui/editors/what-was-wrong-is-saved-when-it-fits", test_what_was_wrong_is_saved_when_it_fits);
  ADD_TEST ("/ui/editors/value-is-typed-with-its-unit", test_value_is_typed_with_its_unit);
  ADD_TEST ("/ui/editors/details-say-how-old-the-last-reading-is", test_details_say_how_old_the_last_reading_is);
  ADD_TEST ("/ui/editors/milestones-are-written-and-ticked", test_milestones_are_written_and_ticked);
  ADD_TEST ("/ui/editors/question-says-what-is-wrong", test_question_says_what_is_wrong);

  ADD_TEST ("/ui/editors/closing-leads-to-what-was-refused", test_closing_leads_to_what_was_refused);
  ADD_TEST ("/ui/editors/closing-asks-for-a-reading-that-is-not-recorded", test_closing_asks_for_a_reading_that_is_not_recorded);
  ADD_TEST ("/ui/editors/closing-saves-what-was-typed-last", test_closing_saves_what_was_typed_last);
  ADD_TEST ("/ui/editors/long-text-is-seen-whole", test_long_text_is_seen_whole);
  ADD_TEST ("/ui/editors/mended-dependency-is-right", test_mended_dependency_is_right);
  ADD_TEST ("/ui/editors/year-comes-from-the-clock", test_year_comes_from_the_clock);

  return g_test_run ();
}
