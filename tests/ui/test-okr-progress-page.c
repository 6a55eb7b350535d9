/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the Progress page is laid out: the table of the figures, the cards above it, the head of the weeks.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/progress/okr-progress-card.h"
#include "ui/progress/okr-progress-chart.h"
#include "ui/progress/okr-progress-table.h"

static GtkWidget *
show_table (Fixture *fixture)
{
  GtkWidget *page = show_page (fixture, "progress.overview");
  GtkWidget *chart = find_widget (page, OKR_TYPE_PROGRESS_CHART);
  OkrObjective *objective = okr_key_result_get_objective (fixture_key_result (fixture, "O1.KR1"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s",
                              okr_entity_get_id (OKR_ENTITY (objective)));
  adw_toggle_group_set_active_name (find_widget (chart, ADW_TYPE_TOGGLE_GROUP), "table");
  settle (page);

  return find_widget (chart, OKR_TYPE_PROGRESS_TABLE);
}

/* Returns how many have more than one line. */
static guint
assert_whole (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      g_assert_cmpint (width, <=, gtk_widget_get_width (widget));
      g_assert_cmpint (height, <=, gtk_widget_get_height (widget));
      n += pango_layout_get_line_count (layout) > 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += assert_whole (child);

  return n;
}

static void
assert_below_one_another (GtkWidget *table)
{
  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_first_child (table));

  for (GtkWidget *row = first; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *above = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (first)));
      GtkWidget *cell = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

      for (; cell != NULL; cell = gtk_widget_get_next_sibling (cell), above = gtk_widget_get_next_sibling (above))
        {
          int least;

          gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (cell), &least, NULL, NULL, NULL);
          g_assert_cmpint (gtk_widget_get_width (cell), ==, gtk_widget_get_width (above));
          g_assert_cmpint (gtk_widget_get_height (row), >=, least);
        }
    }
}

/* They were cut at the end of their first line, or wrapped at a width of their own beside free room. */
static void
test_words_of_the_table_are_whole (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *table = show_table (fixture);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *title, *row;

  assert_whole (table);
  title = find_with_text (table, GTK_TYPE_LABEL, okr_key_result_get_title (key_result));
  row = gtk_widget_get_ancestor (title, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpint (gtk_widget_get_width (title), >, gtk_widget_get_width (row) / 4);

  /* each is below the one before, however many lines there are beside it */
  assert_below_one_another (table);

  /* some of them need a second line */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 680, 780);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 690);
  settle (table);
  g_assert_cmpuint (assert_whole (table), >, 0);
  assert_below_one_another (table);

  /* also in a table that is made while the page is seen */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", "");
  settle (GTK_WIDGET (fixture->window));
  table = show_table (fixture);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (assert_whole (table), >, 0);
  assert_below_one_another (table);
}

/* Somebody is in a row when a reading comes in. */
static void
test_rows_of_the_table_stay (Fixture       *fixture,
                             gconstpointer  user_data)
{
  GtkWidget *table = show_table (fixture);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *row = gtk_widget_get_ancestor (find_with_text (table, GTK_TYPE_LABEL, okr_key_result_get_title (key_result)),
                                            GTK_TYPE_LIST_BOX_ROW);

  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (key_result), "title", "Another name", NULL, NULL);
  wait_until (shows (row, "Another name"));
  g_assert_true (gtk_widget_get_mapped (row));
}

static gboolean
has_focus_in (GtkWidget *table)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (table));

  return focus != NULL && GTK_IS_LIST_BOX_ROW (focus) && gtk_widget_is_ancestor (focus, table);
}

/* Tab comes to it and leaves it, the arrows go from row to row. */
static void
test_keyboard_reads_the_table (Fixture       *fixture,
                               gconstpointer  user_data)
{
  GtkWidget *table = show_table (fixture);
  GtkWidget *list = gtk_widget_get_first_child (table);
  int row;

  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (table));
  for (row = 1; gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row) != NULL; row++)
    {
      g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
      g_assert_true (has_focus_in (table));
      g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), row))));
    }
  g_assert_cmpint (row, ==, 5);
  g_assert_false (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
}

/* A short table left them the rest of the window. */
static void
test_cards_are_no_higher_than_their_words (Fixture       *fixture,
                                           gconstpointer  user_data)
{
  GtkWidget *cards;
  int natural;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1250, 780);
  wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->window)) > 700);
  show_table (fixture);
  cards = gtk_widget_get_ancestor (find_widget (fixture->window, OKR_TYPE_PROGRESS_CARD), GTK_TYPE_FLOW_BOX);
  gtk_widget_measure (cards, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (cards), NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (cards), <=, natural);
}

/* With the lists beside it the table of a whole cycle had to be scrolled, though there was room below. */
static void
test_table_is_seen_at_once (Fixture       *fixture,
                            gconstpointer  user_data)
{
  static const int widths[] = { 1250, 1100, 1000 };
  GtkWidget *scrolled = gtk_widget_get_ancestor (show_table (fixture), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", "");
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 780);
      wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->window)) - widths[i]) <= 10);
      settle (GTK_WIDGET (fixture->window));
      g_assert_cmpfloat (gtk_adjustment_get_upper (across), <=, gtk_adjustment_get_page_size (across));
      g_assert_cmpfloat (gtk_adjustment_get_upper (down), <=, gtk_adjustment_get_page_size (down));
    }
}

/* Between two buttons with long names "Semaine après semaine" ended with an ellipsis. */
static void
test_heading_of_the_weeks_is_whole_or_gone (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "progress.follow-up");
  static const int widths[] = { 1250, 1100, 1000, 360 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *heading;

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 760);
      wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->window)) - widths[i]) <= 10);
      settle (page);
      heading = find_with_text (page, GTK_TYPE_LABEL, "Week by Week");
      g_assert_nonnull (heading);
      /* twice as long in another language */
      g_assert_true (!gtk_widget_get_mapped (heading)
                     || gtk_widget_get_width (heading) > 180);
    }
}

/* F43: the weekly talk is where what nobody has read for long comes up. */
static void
test_weeks_say_what_ages (Fixture       *fixture,
                          gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "progress.follow-up");

  g_assert_false (shows (page, "Not updated for"));
  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 6, 25));
  settle (page);
  g_assert_true (shows (page, "Not updated for 14 days, aging"));
}

static void
test_help_says_since_when (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GtkWidget *page = show_page (fixture, "progress.follow-up");
  OkrEdit *edit = okr_edit_new ("Ask", NULL);

  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 6, 27));
  okr_edit_insert (edit, "check_in", "asks");
  okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_edit_put_text (edit, "date", "2026-06-27");
  okr_edit_put_real (edit, "value", 20);
  okr_edit_put_text (edit, "help", "A second driver");
  okr_workspace_import_async (fixture->workspace, edit, NULL, NULL, NULL);
  wait_until (shows (page, "A second driver"));
  g_assert_true (shows (page, "Malo Tanguy · since today"));

  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 6, 28));
  wait_until (shows (page, "Malo Tanguy · since 27 Jun, for 1 day"));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/progress/words-of-the-table-are-whole", test_words_of_the_table_are_whole);
  ADD_TEST ("/ui/progress/rows-of-the-table-stay", test_rows_of_the_table_stay);
  ADD_TEST ("/ui/progress/keyboard-reads-the-table", test_keyboard_reads_the_table);
  ADD_TEST ("/ui/progress/table-is-seen-at-once", test_table_is_seen_at_once);
  ADD_TEST ("/ui/progress/cards-are-no-higher-than-their-words", test_cards_are_no_higher_than_their_words);
  ADD_TEST ("/ui/progress/heading-of-the-weeks-is-whole-or-gone", test_heading_of_the_weeks_is_whole_or_gone);
  ADD_TEST ("/ui/progress/weeks-say-what-ages", test_weeks_say_what_ages);
  ADD_TEST ("/ui/progress/help-says-since-when", test_help_says_since_when);

  return g_test_run ();
}
