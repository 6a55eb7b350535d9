/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the Plan page asks and warns about: the length of a go-to-market cycle, cycles that overlap, the name of a new
 * one, what is not agreed at the launch, and the evidence of a key result that comes to a launched objective.  And
 * the menu of a line has its keys.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-cycle.h"
#include "model/okr-workspace-cycle.h"
#include "ui/dialogs/okr-cycle-dialog.h"
#include "ui/dialogs/okr-date-row.h"
#include "ui/dialogs/okr-move-dialog.h"
#include "ui/plan/okr-entity-row.h"
#include "ui/plan/outline/okr-launch-dialog.h"
#include "ui/plan/outline/okr-outline-gauge.h"
#include "ui/plan/outline/okr-outline-line.h"
#include "ui/plan/outline/okr-outline-view.h"
#include "widgets/okr-timeline.h"

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  okr_workspace_finish (OKR_WORKSPACE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
commit (Fixture *fixture,
        OkrEdit *edit)
{
  gboolean done = FALSE;

  okr_workspace_import_async (fixture->workspace, edit, NULL, on_done_cb, &done);
  wait_until (done);
  settle (GTK_WIDGET (fixture->window));
}

static OkrCycle *
get_cycle (Fixture *fixture)
{
  return okr_workspace_get_current_cycle (fixture->workspace);
}

/* ---- a new cycle ---- */

#define GUARD "three months"

static void
set_day (GtkWidget  *dialog,
         const char *title,
         OkrDate     day)
{
  okr_date_row_set_date (OKR_DATE_ROW (find_row (dialog, title)), day);
}

/* M13: three months and one day warn, exactly three do not. */
static void
test_go_to_market_guard (Fixture       *fixture,
                         gconstpointer  user_data)
{
  GtkWidget *dialog = present (fixture, okr_cycle_dialog_new (fixture->workspace, NULL));

  g_assert_true (okr_workspace_is_go_to_market (fixture->workspace));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Length")), OKR_CYCLE_PRESET_FREE - 1);
  set_day (dialog, "First Day", okr_date_new_ymd (2026, 7, 1));
  set_day (dialog, "Last Day", okr_date_new_ymd (2026, 9, 30));
  settle (GTK_WIDGET (fixture->window));
  g_assert_false (shows (dialog, GUARD));
  set_day (dialog, "Last Day", okr_date_new_ymd (2026, 10, 1));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (dialog, GUARD));
  set_day (dialog, "Last Day", okr_date_new_ymd (2026, 9, 30));
  settle (GTK_WIDGET (fixture->window));
  g_assert_false (shows (dialog, GUARD));
  close_dialog (dialog);
}

/* T1: what the policy depends on is chosen in the window, and shown as it is in the file. */
static void
test_purpose_of_the_set_is_chosen (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *gauge = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_GAUGE);
  AdwComboRow *row = find_row (show_page (fixture, "plan.cycle"), "What the Set Is For");

  g_assert_nonnull (find_with_text (gauge, GTK_TYPE_LABEL, "(at most 5)"));
  g_assert_true (okr_workspace_is_go_to_market (fixture->workspace));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);

  adw_combo_row_set_selected (row, 1);
  wait_until (okr_workspace_is_company (fixture->workspace));
  wait_until (find_with_text (gauge, GTK_TYPE_LABEL, "(at most 3)") != NULL);
  adw_combo_row_set_selected (row, 0);
  wait_until (!okr_workspace_is_company (fixture->workspace));
  g_assert_false (okr_workspace_is_go_to_market (fixture->workspace));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
}

/* The name follows the days until somebody types one. */
static void
test_name_is_proposed (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget *dialog = present (fixture, okr_cycle_dialog_new (fixture->workspace, NULL));
  GtkEditable *name = GTK_EDITABLE (find_row (dialog, "Name"));

  set_day (dialog, "First Day", okr_date_new_ymd (2027, 1, 1));
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Q1 2027");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Length")), OKR_CYCLE_PRESET_HALF_YEAR - 1);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "H1 2027");
  gtk_editable_set_text (name, "The year of the box");
  set_day (dialog, "First Day", okr_date_new_ymd (2027, 7, 1));
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "The year of the box");
  close_dialog (dialog);
}

/* B48: what runs at the same time is on the same timeline. */
static void
test_overlapping_cycles_share_the_timeline (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  OkrEdit *edit = okr_edit_new ("Half-year", NULL);
  GtkWidget *timeline;
  int height;

  okr_edit_insert (edit, "cycle", "half");
  okr_edit_put_text (edit, "name", "Company, half-year");
  okr_edit_put_text (edit, "start", "2026-01-01");
  okr_edit_put_text (edit, "end", "2026-06-30");
  okr_edit_put_text (edit, "state", "running");
  okr_edit_put_text (edit, "preset", "half-year");
  show_page (fixture, "plan.cycle");
  timeline = find_widget (fixture->window, OKR_TYPE_TIMELINE);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Spring 2026, thirteen weeks (30 Mar – 26 Jun)");
  height = gtk_widget_get_height (timeline);
  commit (fixture, edit);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Company, half-year (1 Jan – 30 Jun) · Spring 2026, thirteen weeks (30 Mar – 26 Jun)");
  g_assert_cmpint (gtk_widget_get_height (timeline), >, height);
}

/* ---- the launch ---- */

static void
draft_with_dependency (Fixture *fixture)
{
  OkrEdit *edit = okr_edit_new ("Draft", NULL);
  GListModel *objectives = okr_cycle_get_objectives (get_cycle (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrEntity) objective = g_list_model_get_item (objectives, i);

      okr_edit_set (edit, "objective", okr_entity_get_id (objective));
      okr_edit_put_text (edit, "state", "draft");
    }
  okr_edit_insert (edit, "team", "basil");
  okr_edit_put_text (edit, "name", "Basil");
  okr_edit_insert (edit, "dependency", "boxes");
  okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (get_cycle (fixture))));
  okr_edit_put_text (edit, "from_team", "basil");
  okr_edit_put_text (edit, "what", "Boxes in time");
  commit (fixture, edit);
}

/* B23: the launch waits until somebody says that they know. */
static void
test_launch_asks_about_what_is_not_agreed (Fixture       *fixture,
                                           gconstpointer  user_data)
{
  GtkWidget *dialog, *launch, *known;

  draft_with_dependency (fixture);
  dialog = present (fixture, okr_launch_dialog_new (fixture->workspace, get_cycle (fixture)));
  launch = find_with_text (dialog, GTK_TYPE_BUTTON, "_Launch");
  known = find_row (dialog, "We Know, and Launch All the Same");
  g_assert_nonnull (find_row (dialog, "Boxes in time"));
  g_assert_false (gtk_widget_get_sensitive (launch));
  adw_switch_row_set_active (ADW_SWITCH_ROW (known), TRUE);
  g_assert_true (gtk_widget_get_sensitive (launch));
  g_signal_emit_by_name (launch, "clicked");
  wait_until (okr_workspace_get_undo_label (fixture->workspace) != NULL
              && g_str_has_suffix (okr_workspace_get_undo_label (fixture->workspace), "1 dependency that is not agreed"));
}

/* ---- to another objective ---- */

/* M49, M50: evidence in the first half, not at all after it; without it nothing can be taken. */
static void
test_move_asks_for_evidence (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrObjective *other = okr_key_result_get_objective (fixture_key_result (fixture, "O3.KR1"));
  OkrEdit *edit = okr_edit_new ("Early", NULL);
  GtkWidget *dialog = present (fixture, okr_move_dialog_new (fixture->workspace, key_result, other, NULL));
  GtkWidget *evidence = find_row (dialog, "Evidence");

  /* the day of the fixture is the last of the cycle */
  g_assert_false (gtk_widget_get_visible (evidence));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "first half"));
  close_dialog (dialog);

  okr_edit_set (edit, "cycle", okr_entity_get_id (OKR_ENTITY (get_cycle (fixture))));
  okr_edit_put_text (edit, "end", "2026-12-31");
  commit (fixture, edit);
  dialog = present (fixture, okr_move_dialog_new (fixture->workspace, key_result, other, NULL));
  evidence = find_row (dialog, "Evidence");
  g_assert_true (gtk_widget_get_visible (evidence));
  gtk_editable_set_text (GTK_EDITABLE (evidence), "because");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  gtk_editable_set_text (GTK_EDITABLE (evidence), "Half of those who answered never sign");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response::accept", "accept");
  wait_until (okr_key_result_get_objective (key_result) == other);
  close_dialog (dialog);
}

/* The sample is launched. */
static void
test_launch_says_when_there_is_nothing_to_launch (Fixture       *fixture,
                                                  gconstpointer  user_data)
{
  GtkWidget *dialog = present (fixture, okr_launch_dialog_new (fixture->workspace, get_cycle (fixture)));

  wait_until (shows (dialog, "Everything in this cycle is launched already."));

  /* what is saved while it is open is checked, too */
  draft_with_dependency (fixture);
  wait_until (shows (dialog, "The key results go to the board") || shows (dialog, "Something is missing"));
  g_assert_false (shows (dialog, "Everything in this cycle is launched already."));
  close_dialog (dialog);
}

static OkrOutlineLine *
find_key_result_line (OkrOutlineView *view)
{
  OkrOutlineLine *line = okr_outline_view_get_first (view);

  while (line != NULL && !okr_outline_line_get_is_key_result (line))
    line = okr_outline_view_get_next (line);

  return line;
}

/* One that is refused kept all lines below it from being saved, and asked again and again. */
static void
test_refused_line_keeps_none_from_being_saved (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  OkrOutlineView *view = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_VIEW);
  OkrOutlineLine *draft = okr_outline_view_add_draft (view, find_key_result_line (view), TRUE);
  OkrOutlineLine *last = okr_outline_view_get_last (view);

  okr_outline_line_set_text (draft, "One more, without evidence");
  okr_outline_line_set_text (last, "An objective below it");
  okr_outline_view_save (view);
  wait_until (okr_outline_line_get_refused (draft));
  g_assert_true (shows (GTK_WIDGET (draft), "evidence"));
  wait_until (okr_outline_line_get_entity (last) != NULL);
  g_assert_cmpstr (okr_outline_line_get_text (draft), ==, "One more, without evidence");
  g_assert_null (okr_outline_line_get_id (draft));

  /* as an objective it may be saved */
  okr_outline_line_set_is_key_result (draft, FALSE);
  g_assert_false (okr_outline_line_get_refused (draft));
  okr_outline_view_save (view);
  wait_until (okr_outline_line_get_entity (draft) != NULL);
}

/* A text without an end is edited in the room that a long one has, and the caret is seen in it. */
static void
test_endless_line_scrolls_while_it_is_edited (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  OkrOutlineView *view = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_VIEW);
  OkrOutlineLine *line = find_key_result_line (view);
  g_autofree char *word = g_strnfill (10000, 'x');
  GtkTextView *editor;
  GdkRectangle seen, caret;
  int height;

  okr_outline_line_set_text (line, word);
  settle (GTK_WIDGET (line));
  height = gtk_widget_get_height (GTK_WIDGET (line));
  okr_outline_line_edit (line, OKR_OUTLINE_LINE_END);
  settle (GTK_WIDGET (line));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (line)), ==, height);

  editor = okr_outline_line_get_editor (line);
  gtk_text_view_get_visible_rect (editor, &seen);
  gtk_text_view_get_cursor_locations (editor, NULL, &caret, NULL);
  g_assert_cmpint (seen.height, <=, height);
  g_assert_cmpint (caret.y, >=, seen.y);
  g_assert_cmpint (caret.y + caret.height, <=, seen.y + seen.height);
}

/* The line of what is too much goes with its button, but the focus stays beside it. */
static void
test_taking_note_keeps_the_focus_in_the_gauge (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  OkrEdit *edit = okr_edit_new ("Too many", NULL);
  GtkWidget *gauge, *button, *focus;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("more%u", i);

      okr_edit_insert (edit, "objective", id);
      okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (get_cycle (fixture))));
      okr_edit_put_text (edit, "title", "One more");
      okr_edit_put_text (edit, "state", "draft");
    }
  gauge = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_GAUGE);
  commit (fixture, edit);
  button = find_with_text (gauge, GTK_TYPE_BUTTON, "Take _Note");
  wait_until (gtk_widget_get_mapped (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  wait_until (!gtk_widget_get_mapped (button));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, gauge));
}

/* ---- lines with a menu ---- */

static void
test_keys_open_the_menu_of_a_line (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "plan.discovery");
  GtkWidget *row = find_widget (page, OKR_TYPE_ENTITY_ROW);
  GtkMenuButton *button = find_widget (row, GTK_TYPE_MENU_BUTTON);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  guint n_opened = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint n = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && n < g_list_model_get_n_items (G_LIST_MODEL (controller)); n++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), n);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (keys, "Menu|<Shift>F10"))
            n_opened += gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, row, NULL);
        }
    }
  g_assert_cmpuint (n_opened, ==, 1);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
}

static void
press_secondary (GtkWidget *row,
                 double     x,
                 double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, x, y);
    }
}

/* Far from the pointer people look for it in vain; by key it stands at its button again. */
static void
check_menu_at_pointer (GtkWidget *row)
{
  GtkMenuButton *button = find_widget (row, GTK_TYPE_MENU_BUTTON);
  GtkPopover *popover;
  GdkRectangle place;
  graphene_point_t point;

  press_secondary (row, 90, 12);
  popover = gtk_menu_button_get_popover (button);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  g_assert_true (gtk_popover_get_pointing_to (popover, &place));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (button), row,
                                           &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y), &point));
  g_assert_cmpfloat_with_epsilon (point.x, 90, 2);
  g_assert_cmpfloat_with_epsilon (point.y, 12, 2);
  gtk_menu_button_popdown (button);
  g_assert_false (gtk_popover_get_pointing_to (popover, &place));
}

static void
test_secondary_button_opens_the_menu_at_the_pointer (Fixture       *fixture,
                                                     gconstpointer  user_data)
{
  check_menu_at_pointer (find_widget (show_page (fixture, "plan.discovery"), OKR_TYPE_ENTITY_ROW));
  check_menu_at_pointer (find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_LINE));
}

/* From the button the keys of the line are not heard. */
static void
test_closed_menu_gives_the_focus_to_its_line (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  GtkWidget *line = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_LINE);
  GtkMenuButton *button = find_widget (line, GTK_TYPE_MENU_BUTTON);

  gtk_widget_activate (GTK_WIDGET (button));
  wait_until (gtk_menu_button_get_popover (button) != NULL
              && gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
  wait_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == line);
}

/* They came with the first change of the set only. */
static void
test_lines_have_their_marks_at_first_sight (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  OkrOutlineView *view = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_VIEW);
  guint n_marks = 0;

  for (OkrOutlineLine *line = okr_outline_view_get_first (view); line != NULL; line = okr_outline_view_get_next (line))
    for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (line)); child != NULL; child = gtk_widget_get_next_sibling (child))
      n_marks += GTK_IS_BUTTON (child) && gtk_widget_get_visible (child);
  g_assert_cmpuint (n_marks, >, 0);
}

static graphene_rect_t
bounds_of (GtkWidget *widget,
           GtkWidget *target)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, target, &bounds));

  return bounds;
}

/* What is counted below the outline is read to its end, also where it is narrow: two words of it were. */
static void
test_counts_are_whole (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "plan.outline");
  GtkWidget *gauge = find_widget (page, OKR_TYPE_OUTLINE_GAUGE);
  GtkWidget *counts = find_with_text (gauge, GTK_TYPE_LABEL, "key results");
  GtkWidget *advice = find_with_text (gauge, GTK_TYPE_BUTTON, "Advi_ce…");
  int least;

  g_assert_true (gtk_widget_get_mapped (counts));
  g_assert_cmpfloat (bounds_of (advice, gauge).origin.x, >=, bounds_of (counts, gauge).origin.x + bounds_of (counts, gauge).size.width);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (page) <= 360);
  settle (page);
  gtk_widget_measure (counts, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (counts), &least, NULL, NULL, NULL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (counts))));
  g_assert_cmpint (gtk_widget_get_height (counts), >=, least);
  g_assert_cmpfloat (bounds_of (advice, gauge).origin.y, >=, bounds_of (counts, gauge).origin.y + bounds_of (counts, gauge).size.height);
}

static void
paste_after (OkrOutlineLine *line,
             int             n_characters,
             const char     *text)
{
  okr_outline_line_edit (line, n_characters);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (okr_outline_line_get_editor (line)), text, -1);
}

static void
test_lines_pasted_into_one_are_one_step (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrOutlineView *view = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_VIEW);
  OkrOutlineLine *line = okr_outline_view_get_first (view);
  OkrEntity *objective = okr_outline_line_get_entity (line);
  GListModel *objectives = okr_workspace_get_list (fixture->workspace, OKR_TYPE_OBJECTIVE);
  guint n_objectives = g_list_model_get_n_items (objectives);

  paste_after (line, 4, " the door\nTake");
  wait_until (g_list_model_get_n_items (objectives) == n_objectives + 1);
  g_assert_cmpstr (okr_entity_get_title (objective), ==, "Open the door");
  g_assert_cmpstr (okr_outline_line_get_text (line), ==, "Open the door");
  g_assert_nonnull (find_with_text (view, GTK_TYPE_LABEL, "Take the service to our first paying restaurants"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until (g_list_model_get_n_items (objectives) == n_objectives);
  g_assert_cmpstr (okr_entity_get_title (objective), ==, "Open the service to our first paying restaurants");
  g_assert_cmpstr (okr_outline_line_get_text (line), ==, okr_entity_get_title (objective));
}

/* M49: nothing of it is left in the line. */
static void
test_refused_paste_leaves_the_line (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrOutlineView *view = find_widget (show_page (fixture, "plan.outline"), OKR_TYPE_OUTLINE_VIEW);
  OkrOutlineLine *line = okr_outline_view_get_next (okr_outline_view_get_first (view));
  OkrEntity *key_result = okr_outline_line_get_entity (line);

  g_assert_true (OKR_IS_KEY_RESULT (key_result));
  paste_after (line, 4, " two\nOpen");
  wait_until (shows (fixture->window, "another key result needs evidence"));
  g_assert_cmpstr (okr_entity_get_title (key_result), ==, "Sign 20 paying restaurants");
  g_assert_cmpstr (okr_outline_line_get_text (line), ==, "Sign 20 paying restaurants");
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/plan/go-to-market-guard", test_go_to_market_guard);
  ADD_TEST ("/ui/plan/purpose-of-the-set-is-chosen", test_purpose_of_the_set_is_chosen);
  ADD_TEST ("/ui/plan/name-is-proposed", test_name_is_proposed);
  ADD_TEST ("/ui/plan/overlapping-cycles-share-the-timeline", test_overlapping_cycles_share_the_timeline);
  ADD_TEST ("/ui/plan/launch-asks-about-what-is-not-agreed", test_launch_asks_about_what_is_not_agreed);
  ADD_TEST ("/ui/plan/launch-says-when-there-is-nothing-to-launch", test_launch_says_when_there_is_nothing_to_launch);
  ADD_TEST ("/ui/plan/move-asks-for-evidence", test_move_asks_for_evidence);
  ADD_TEST ("/ui/plan/refused-line-keeps-none-from-being-saved", test_refused_line_keeps_none_from_being_saved);
  ADD_TEST ("/ui/plan/endless-line-scrolls-while-it-is-edited", test_endless_line_scrolls_while_it_is_edited);
  ADD_TEST ("/ui/plan/taking-note-keeps-the-focus-in-the-gauge", test_taking_note_keeps_the_focus_in_the_gauge);
  ADD_TEST ("/ui/plan/keys-open-the-menu-of-a-line", test_keys_open_the_menu_of_a_line);
  ADD_TEST ("/ui/plan/secondary-button-opens-the-menu-at-the-pointer", test_secondary_button_opens_the_menu_at_the_pointer);
  ADD_TEST ("/ui/plan/closed-menu-gives-the-focus-to-its-line", test_closed_menu_gives_the_focus_to_its_line);
  ADD_TEST ("/ui/plan/lines-have-their-marks-at-first-sight", test_lines_have_their_marks_at_first_sight);
  ADD_TEST ("/ui/plan/counts-are-whole", test_counts_are_whole);
  ADD_TEST ("/ui/plan/lines-pasted-into-one-are-one-step", test_lines_pasted_into_one_are_one_step);
  ADD_TEST ("/ui/plan/refused-paste-leaves-the-line", test_refused_paste_leaves_the_line);

  return g_test_run ();
}
