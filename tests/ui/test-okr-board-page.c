/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board over the GTM sample: where its cards are, what they are called for those who cannot see them, what
 * a move writes, and what rows, filter, columns and zoom make of it.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/board/okr-column-headings.h"
#include "ui/board/okr-key-result-card.h"
#include "ui/board/okr-value-popover.h"

static const struct
{
  const char *ref;
  guint       column;
} expected[] = {
  { "O1.KR1", 4 }, { "O1.KR2", 3 }, { "O1.KR3", 4 }, { "O1.KR4", 4 },
  { "O2.KR1", 2 }, { "O2.KR2", 2 }, { "O2.KR3", 3 },
  { "O3.KR1", 3 }, { "O3.KR3", 3 }, { "O3.KR4", 2 },
  { "O4.KR1", 2 }, { "O4.KR2", 2 }, { "O4.KR3", 1 },
};

static OkrCardList *
get_list (Fixture *fixture,
          guint    column)
{
  OkrLaneView *lane = find_widget (fixture->view, OKR_TYPE_LANE_VIEW);

  return okr_lane_view_get_list (lane, column);
}

static guint
get_column (Fixture    *fixture,
            const char *ref)
{
  return okr_board_get_column_of (fixture_board (fixture), fixture_key_result (fixture, ref));
}

static void
activate (Fixture    *fixture,
          const char *action,
          GVariant   *parameter)
{
  g_autoptr (GVariant) owned = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action, owned));
  settle (GTK_WIDGET (fixture->window));
}

/* What is in the popover is what somebody typed, and Enter. */
static void
answer (Fixture    *fixture,
        const char *text)
{
  OkrValuePopover *popover = find_widget (fixture->page, OKR_TYPE_VALUE_POPOVER);
  GtkWidget *entry;

  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  entry = find_widget (popover, GTK_TYPE_ENTRY);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
undo (Fixture *fixture)
{
  g_autofree char *label = g_strdup (okr_workspace_get_undo_label (fixture->workspace));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  wait_until (g_strcmp0 (okr_workspace_get_undo_label (fixture->workspace), label) != 0);
}

/* ---- places ---- */

static void
test_columns (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      OkrKeyResult *key_result = fixture_key_result (fixture, expected[i].ref);
      GtkWidget *card;

      g_assert_cmpuint (get_column (fixture, expected[i].ref), ==, expected[i].column);
      okr_board_view_focus_card (fixture->view, key_result);
      settle (GTK_WIDGET (fixture->window));
      card = okr_board_view_get_card (fixture->view, key_result);
      g_assert_true (OKR_IS_KEY_RESULT_CARD (card));
      g_assert_true (gtk_widget_get_parent (card) == GTK_WIDGET (get_list (fixture, expected[i].column)));
      g_assert_true (okr_board_view_get_focused (fixture->view) == key_result);
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  static const char * const names[] = { "Not started", "Under way", "Halfway", "Nearly there", "Achieved" };
  static const char * const counts[] = { "0 cards", "1 card", "5 cards", "4 cards", "3 cards" };
  OkrKeyResult *key_result = fixture_key_result (fixture, "O4.KR3");
  GtkWidget *card = okr_board_view_get_card (fixture->view, key_result);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Board");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_test_accessible_assert_role (get_list (fixture, i), GTK_ACCESSIBLE_ROLE_LIST);
      gtk_test_accessible_assert_property (get_list (fixture, i), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
      gtk_test_accessible_assert_property (get_list (fixture, i), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, counts[i]);
    }
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Go from 30 to 10 help requests a week");
  gtk_test_accessible_assert_state (card, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  okr_board_view_select (fixture->view, key_result, TRUE);
  gtk_test_accessible_assert_state (card, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

/* ---- moves ---- */

static void
test_move_asks (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  g_autofree char *before = g_strdup (okr_workspace_get_undo_label (fixture->workspace));
  g_autoptr (OkrWorkspace) other = NULL;
  OkrKeyResult *stored;

  move_one (fixture, key_result, 2, FALSE);
  settle (GTK_WIDGET (fixture->window));
  /* nothing is written before the answer */
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, before);
  g_assert_cmpuint (get_column (fixture, "O1.KR1"), ==, 4);
  answer (fixture, NULL);
  wait_until (get_column (fixture, "O1.KR1") == 2);

  /* the least value that belongs there, in the file too, as a reading of today */
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 7);
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, "Move “Sign 20 paying restaurants” to 0.4");
  other = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "other");
  stored = okr_workspace_lookup_ref (other, OKR_TYPE_KEY_RESULT, "O1.KR1");
  g_assert_cmpfloat (okr_check_in_get_value (okr_key_result_get_last_check_in (stored)), ==, 7);
  g_assert_cmpint (okr_check_in_get_date (okr_key_result_get_last_check_in (stored)), ==, okr_clock_get_today (fixture->clock));
  okr_workspace_close (other);

  undo (fixture);
  g_assert_cmpuint (get_column (fixture, "O1.KR1"), ==, 4);
}

static void
test_value_outside (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");

  move_one (fixture, key_result, 2, FALSE);
  answer (fixture, "2");
  wait_until (get_column (fixture, "O1.KR1") == 1);
  g_assert_cmpfloat (okr_key_result_get_current_value (key_result), ==, 2);
}

static void
test_value_not_understood (Fixture       *fixture,
                           gconstpointer  user_data)
{
  static const char * const texts[] = { "", "  ", "abc", "1e999", "nan", "inf", "1,2,3.4.5" };
  g_autofree char *before = g_strdup (okr_workspace_get_undo_label (fixture->workspace));
  OkrValuePopover *popover;
  GtkWidget *entry;

  move_one (fixture, fixture_key_result (fixture, "O1.KR1"), 2, FALSE);
  popover = find_widget (fixture->page, OKR_TYPE_VALUE_POPOVER);
  entry = find_widget (popover, GTK_TYPE_ENTRY);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      answer (fixture, texts[i]);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
      gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, before);
  g_assert_cmpuint (get_column (fixture, "O1.KR1"), ==, 4);
}

static void
test_several_are_one_step (Fixture       *fixture,
                           gconstpointer  user_data)
{
  static const char * const refs[] = { "O2.KR1", "O2.KR2", "O4.KR3" };
  g_autofree char *before = g_strdup (okr_workspace_get_undo_label (fixture->workspace));
  g_autoptr (GPtrArray) cards = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (refs); i++)
    okr_board_view_select (fixture->view, fixture_key_result (fixture, refs[i]), TRUE);
  cards = okr_board_view_dup_selection (fixture->view, fixture_key_result (fixture, "O2.KR1"));
  g_assert_cmpuint (cards->len, ==, 3);
  move_to (fixture, cards, 0, FALSE);
  wait_until (get_column (fixture, "O4.KR3") == 0);
  g_assert_cmpuint (get_column (fixture, "O2.KR1"), ==, 0);
  g_assert_cmpuint (get_column (fixture, "O2.KR2"), ==, 0);

  undo (fixture);
  g_assert_cmpuint (get_column (fixture, "O2.KR1"), ==, 2);
  g_assert_cmpuint (get_column (fixture, "O4.KR3"), ==, 1);
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, before);
}

static void
test_replaced_stays (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrKeyResult *replaced = fixture_key_result (fixture, "O3.KR2");
  g_autofree char *before = g_strdup (okr_workspace_get_undo_label (fixture->workspace));

  g_assert_null (okr_board_view_get_card (fixture->view, replaced));
  activate (fixture, "board.show-replaced", NULL);
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, 14);
  g_assert_nonnull (okr_board_view_get_card (fixture->view, replaced));
  move_one (fixture, replaced, 4, TRUE);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->window, "A replaced key result stays where it ended"));
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, before);
  activate (fixture, "board.show-replaced", NULL);
  g_assert_null (okr_board_view_get_card (fixture->view, replaced));
}

static void
test_card_actions (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O4.KR3");
  AdwDialog *dialog;

  okr_board_view_focus_card (fixture->view, key_result);
  activate (fixture, "card.move-to", g_variant_new_uint32 (3));
  answer (fixture, NULL);
  wait_until (get_column (fixture, "O4.KR3") == 3);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (okr_board_view_get_focused (fixture->view) == key_result);

  activate (fixture, "card.record", NULL);
  answer (fixture, "20");
  wait_until (get_column (fixture, "O4.KR3") == 2);
  settle (GTK_WIDGET (fixture->window));

  okr_board_view_focus_card (fixture->view, key_result);
  activate (fixture, "card.open", NULL);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  settle (GTK_WIDGET (fixture->window));

  okr_board_view_focus_card (fixture->view, key_result);
  activate (fixture, "card.delete", NULL);
  wait_until (okr_board_get_n_cards (fixture_board (fixture)) == 12);
  undo (fixture);
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, 13);
  g_assert_cmpuint (get_column (fixture, "O4.KR3"), ==, 2);
}

/* ---- rows, filter, columns, zoom ---- */

static void
test_rows (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const struct { const char *rows; guint n; } cases[] = { { "objective", 4 }, { "owner", 6 }, { "team", 1 }, { "none", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GListModel *lanes;
      guint n_cards = 0;

      activate (fixture, "board.rows", g_variant_new_string (cases[i].rows));
      lanes = okr_board_get_lanes (fixture_board (fixture));
      g_assert_cmpuint (g_list_model_get_n_items (lanes), ==, cases[i].n);
      for (guint j = 0; j < g_list_model_get_n_items (lanes); j++)
        {
          g_autoptr (OkrBoardLane) lane = g_list_model_get_item (lanes, j);

          n_cards += okr_board_lane_get_n_cards (lane);
        }
      g_assert_cmpuint (n_cards, ==, 13);
    }
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrPerson *owner = okr_key_result_get_owner (fixture_key_result (fixture, "O1.KR1"));
  OkrObjective *objective = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_OBJECTIVE, "O4");

  activate (fixture, "board.owner", g_variant_new_string (okr_entity_get_id (OKR_ENTITY (owner))));
  g_assert_true (shows (fixture->page, "2 of 13 cards"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", okr_entity_get_id (OKR_ENTITY (objective)));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->page, "1 of 13 cards"));
  activate (fixture, "board.type", g_variant_new_string ("commitment"));
  g_assert_true (shows (fixture->page, "No Card Matches"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.clear-filter", NULL);
  settle (GTK_WIDGET (fixture->window));
  g_assert_false (okr_board_get_filtered (fixture_board (fixture)));
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, 13);
  g_assert_false (shows (fixture->page, "of 13 cards"));
}

static void
test_eleven_columns (Fixture       *fixture,
                     gconstpointer  user_data)
{
  activate (fixture, "board.eleven-columns", NULL);
  wait_until (okr_board_get_n_columns (fixture_board (fixture)) == 11);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (get_column (fixture, "O1.KR1"), ==, 10);
  g_assert_cmpuint (get_column (fixture, "O4.KR3"), ==, 3);
  move_one (fixture, fixture_key_result (fixture, "O4.KR3"), 7, TRUE);
  wait_until (get_column (fixture, "O4.KR3") == 7);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (okr_board_get_n_columns (fixture_board (fixture)), ==, 5);
  g_assert_cmpuint (get_column (fixture, "O1.KR1"), ==, 4);
}

static void
test_collapse_is_remembered (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  GtkWidget *headings = find_widget (fixture->page, OKR_TYPE_COLUMN_HEADINGS);
  GtkWidget *first = find_widget (headings, GTK_TYPE_BUTTON);
  g_autoptr (GVariant) stored = NULL;
  g_autofree char *text = NULL;
  GtkWidget *page;

  gtk_test_accessible_assert_state (first, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (first, "clicked");
  settle (GTK_WIDGET (fixture->window));
  gtk_test_accessible_assert_state (first, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  stored = g_settings_get_value (settings, "collapsed-columns");
  text = g_variant_print (stored, FALSE);
  g_assert_cmpstr (text, ==, "[0]");

  /* a page that is made later, as after a restart, begins with it */
  page = g_object_ref_sink (g_object_new (OKR_TYPE_KEY_RESULT_BOARD, NULL));
  okr_page_set_workspace (OKR_PAGE (page), fixture->workspace);
  first = find_widget (find_widget (page, OKR_TYPE_COLUMN_HEADINGS), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_state (first, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_finalize_object (page);
}

static void
assert_said (GtkWidget  *card,
             const char *words)
{
  g_autofree char *description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "?");

  g_test_message ("%s", description);
  if (words != NULL)
    g_assert_nonnull (strstr (description, words));
  else
    g_assert_null (strstr (description, "pdated"));
}

static void
delete_readings_since (Fixture      *fixture,
                       OkrKeyResult *key_result,
                       OkrDate       first)
{
  GListModel *readings = okr_key_result_get_check_ins (key_result);

  for (;;)
    {
      guint n = g_list_model_get_n_items (readings);
      g_autoptr (OkrCheckIn) last = g_list_model_get_item (readings, n - 1);

      if (okr_check_in_get_date (last) < first)
        return;

      okr_workspace_delete_async (fixture->workspace, OKR_ENTITY (last), NULL, NULL);
      wait_until (g_list_model_get_n_items (readings) == n - 1);
    }
}

/* F43: a card says how old its last reading is, in three levels and quiet before them and at 1.0; a day that passes is
 * enough, and so is a reading. */
static void
test_cards_age (Fixture       *fixture,
                gconstpointer  user_data)
{
  static const struct { int month, day; const char *said; } days[] = {
    { 6, 4, NULL },
    { 6, 5, "Not updated for 8 days, aging" },
    { 6, 12, "Not updated for 15 days, stale" },
    { 6, 19, "Not updated for 22 days, forgotten" },
  };
  OkrKeyResult *key_result = fixture_key_result (fixture, "O3.KR4");
  OkrKeyResult *reached = fixture_key_result (fixture, "O1.KR4");
  GtkWidget *card;

  delete_readings_since (fixture, key_result, okr_date_new_ymd (2026, 6, 1));
  delete_readings_since (fixture, reached, okr_date_new_ymd (2026, 6, 1));
  g_assert_cmpfloat (okr_key_result_get_figure (reached), ==, 1.0);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, days[i].month, days[i].day));
      settle (GTK_WIDGET (fixture->window));
      assert_said (okr_board_view_get_card (fixture->view, key_result), days[i].said);
      assert_said (okr_board_view_get_card (fixture->view, reached), NULL);
    }

  card = okr_board_view_get_card (fixture->view, key_result);
  move_one (fixture, key_result, 3, TRUE);
  wait_until (okr_key_result_get_age (key_result) == 0);
  settle (GTK_WIDGET (fixture->window));
  assert_said (okr_board_view_get_card (fixture->view, key_result), NULL);
  undo (fixture);
  settle (GTK_WIDGET (fixture->window));
  card = okr_board_view_get_card (fixture->view, key_result);
  assert_said (card, "Not updated for 22 days, forgotten");
}

/* A window that is left open over midnight said that what was due was late by no day. */
static void
test_late_cards_follow_the_day (Fixture       *fixture,
                                gconstpointer  user_data)
{
  static const char * const said[] = { NULL, "1 day late", "2 days late" };
  OkrKeyResult *key_result = fixture_key_result (fixture, "O3.KR4");
  OkrDate due = okr_key_result_get_due (key_result);

  g_assert_cmpfloat (okr_key_result_get_figure (key_result), <, 1.0);
  for (int i = 0; i < (int) G_N_ELEMENTS (said); i++)
    {
      g_autofree char *description = NULL;

      okr_clock_set_today (fixture->clock, okr_date_add_days (due, i));
      settle (GTK_WIDGET (fixture->window));
      description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (okr_board_view_get_card (fixture->view, key_result)),
                                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "?");
      g_test_message ("%s", description);
      g_assert_true (said[i] != NULL ? strstr (description, said[i]) != NULL : strstr (description, " late") == NULL);
    }
}

/* Cards of one zoom are equally high, grow with it, and stay in their column. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const double zooms[] = { 0.5, 1.0, 3.0 };
  int last = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      int height = 0;

      g_object_set (fixture->page, "zoom", zooms[i], NULL);
      settle (GTK_WIDGET (fixture->window));
      for (gsize j = 0; j < G_N_ELEMENTS (expected); j++)
        {
          OkrKeyResult *key_result = fixture_key_result (fixture, expected[j].ref);
          GtkWidget *card;

          okr_board_view_focus_card (fixture->view, key_result);
          settle (GTK_WIDGET (fixture->window));
          card = okr_board_view_get_card (fixture->view, key_result);
          g_assert_nonnull (card);
          if (height == 0)
            height = gtk_widget_get_height (card);
          g_assert_cmpint (gtk_widget_get_height (card), ==, height);
          g_assert_cmpint (gtk_widget_get_width (card), <=, gtk_widget_get_width (gtk_widget_get_parent (card)));
        }
      g_assert_cmpint (height, >, last);
      last = height;
    }
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/board-page/columns", test_columns);
  ADD_TEST ("/ui/board-page/names", test_names);
  ADD_TEST ("/ui/board-page/move-asks", test_move_asks);
  ADD_TEST ("/ui/board-page/value-outside", test_value_outside);
  ADD_TEST ("/ui/board-page/value-not-understood", test_value_not_understood);
  ADD_TEST ("/ui/board-page/several-are-one-step", test_several_are_one_step);
  ADD_TEST ("/ui/board-page/replaced-stays", test_replaced_stays);
  ADD_TEST ("/ui/board-page/card-actions", test_card_actions);
  ADD_TEST ("/ui/board-page/rows", test_rows);
  ADD_TEST ("/ui/board-page/filter", test_filter);
  ADD_TEST ("/ui/board-page/eleven-columns", test_eleven_columns);
  ADD_TEST ("/ui/board-page/collapse-is-remembered", test_collapse_is_remembered);
  ADD_TEST ("/ui/board-page/cards-age", test_cards_age);
  ADD_TEST ("/ui/board-page/late-cards-follow-the-day", test_late_cards_follow_the_day);
  ADD_TEST ("/ui/board-page/zoom", test_zoom);

  return g_test_run ();
}
