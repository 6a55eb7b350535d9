/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the Plan page, and its other lists: what cannot be saved comes back to where it was written, the editor
 * of a person says beneath each field what is wrong, and gives the focus back to whom it was about.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/okr-value-labels.h"
#include "ui/plan/okr-people-dialogs.h"
#include "ui/plan/okr-people-page.h"

#define TOO_LONG 10001

static char *
dup_too_long (void)
{
  return g_strnfill (TOO_LONG, 'x');
}

static void
write_line (GtkWidget  *page,
            const char *title,
            const char *text)
{
  GtkWidget *row = find_row (page, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_what_cannot_be_saved_comes_back (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  static const struct { const char *section, *title; } lines[] = {
    { "plan.people", "Add a person: name, role" },
    { "plan.people", "Add a team" },
    { "plan.cycle", "Something else that is not known" },
    { "plan.discovery", "New metric" },
    { "plan.discovery", "New hypothesis" },
  };
  g_autofree char *text = dup_too_long ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *page = show_page (fixture, lines[i].section);

      g_test_message ("%s", lines[i].title);
      write_line (page, lines[i].title, text);
      wait_until (shows (fixture->window, "longer than"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (page, lines[i].title))), ==, text);

      adw_toast_overlay_dismiss_all (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY));
      wait_until (!shows (fixture->window, "longer than"));
    }
}

/* B7: a team reads how far each of its objectives and key results is. */
static void
test_team_has_the_scores_of_its_objectives_and_key_results (Fixture       *fixture,
                                                            gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR2");
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  OkrTeam *team = okr_objective_get_team (objective);
  GtkWidget *dialog = present (fixture, okr_team_dialog_new (fixture->workspace, team,
                                                             okr_workspace_get_current_cycle (fixture->workspace)));
  g_autofree char *of_objective = okr_label_dup_figure (okr_objective_get_figure (objective));
  g_autofree char *of_key_result = okr_label_dup_figure (okr_key_result_get_figure (key_result));

  gtk_test_accessible_assert_property (find_row (dialog, okr_objective_get_title (objective)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, of_objective);
  gtk_test_accessible_assert_property (find_row (dialog, okr_key_result_get_title (key_result)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, of_key_result);
  close_dialog (dialog);
}

/* B22: somebody reads where one more is welcome, and goes there. */
static void
test_person_is_led_to_where_one_more_is_welcome (Fixture       *fixture,
                                                 gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "plan.people");
  GtkWidget *row = find_row (page, "Salomé Besson");
  OkrKeyResult *own = fixture_key_result (fixture, "O1.KR2");
  AdwDialog *dialog, *key_result;

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  wait_until ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))) != NULL);
  g_assert_cmpstr (okr_person_get_name (okr_key_result_get_owner (own)), ==, "Salomé Besson");
  g_assert_null (find_row (dialog, okr_key_result_get_title (own)));
  row = find_row (dialog, "Gain 10,000 followers");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Only Théo Nakache is at work on it");

  g_signal_emit_by_name (row, "activated");
  wait_until ((key_result = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))) != NULL
              && key_result != dialog && find_row (key_result, "Title") != NULL);
  g_assert_cmpstr (gtk_editable_get_text (find_row (key_result, "Title")), ==, "Gain 10,000 followers");
  close_dialog (key_result);
}

static void
test_editor_gives_the_focus_back (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "plan.people");
  GtkWidget *row = find_row (page, "Salomé Besson");
  g_autofree char *text = dup_too_long ();
  AdwDialog *dialog;
  GtkWidget *role;

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  wait_until ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))) != NULL);
  role = find_row (dialog, "Role");

  gtk_editable_set_text (GTK_EDITABLE (role), text);
  wait_until (shows (dialog, "longer than"));
  /* the rows are made anew by this edit */
  gtk_editable_set_text (GTK_EDITABLE (role), "Support");
  wait_until (!shows (dialog, "longer than"));
  wait_until (shows (page, "Support"));
  close_dialog (dialog);

  row = find_row (page, "Salomé Besson");
  wait_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
}

/* Where there is no room for who answers for what, the table is scrolled: its names were cut to three letters. */
static void
test_narrow_load_map_keeps_its_names (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "plan.people");
  GtkWidget *table, *scrolled;
  GtkAdjustment *across;
  guint n_names = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (page) <= 360);
  settle (page);
  table = gtk_widget_get_parent (find_with_text (page, GTK_TYPE_LABEL, "Total"));
  g_assert_true (GTK_IS_GRID (table));
  for (int row = 1; gtk_grid_get_child_at (GTK_GRID (table), 0, row) != NULL; row++)
    {
      GtkLabel *name = GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (table), 0, row));

      g_test_message ("%s", gtk_label_get_text (name));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (name)));
      n_names++;
    }
  g_assert_cmpuint (n_names, ==, g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_PERSON)));

  scrolled = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpint (gtk_widget_get_width (scrolled), <=, 360);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/people-page/what-cannot-be-saved-comes-back", test_what_cannot_be_saved_comes_back);
  ADD_TEST ("/ui/people-page/team-has-the-scores-of-its-objectives-and-key-results",
            test_team_has_the_scores_of_its_objectives_and_key_results);
  ADD_TEST ("/ui/people-page/person-is-led-to-where-one-more-is-welcome", test_person_is_led_to_where_one_more_is_welcome);
  ADD_TEST ("/ui/people-page/editor-gives-the-focus-back", test_editor_gives_the_focus_back);
  ADD_TEST ("/ui/people-page/narrow-load-map-keeps-its-names", test_narrow_load_map_keeps_its_names);

  return g_test_run ();
}
