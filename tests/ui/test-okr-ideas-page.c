/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of ideas in its window: what covered ideas tell, that a method's view comes and goes with its step and
 * leaves nothing behind, what happens when the two minutes of a talk are over, the zoom of the plane and a crowd on it.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-axis-view.h"
#include "ui/ideas/okr-idea-plane.h"
#include "ui/ideas/okr-idea-sticky.h"
#include "ui/ideas/okr-idea-turns.h"
#include "ui/ideas/okr-ideas-page.h"
#include "ui/ideas/okr-medians-view.h"
#include "ui/ideas/okr-method-bar.h"
#include "ui/ideas/okr-vote-ballot.h"
#include "widgets/okr-zoom-view.h"

static OkrIdeasPage *
show_ideas (Fixture *fixture)
{
  return OKR_IDEAS_PAGE (show_page (fixture, "ideas"));
}

/* Waits until the change of a verb is there: it has another label for Undo.  */
static void
activate (Fixture    *fixture,
          gpointer    page,
          const char *action,
          const char *parameter)
{
  g_autofree char *label = g_strdup (okr_workspace_get_undo_label (fixture->workspace));

  if (parameter != NULL)
    g_assert_true (gtk_widget_activate_action (page, action, "s", parameter));
  else
    g_assert_true (gtk_widget_activate_action (page, action, NULL));
  wait_until (g_strcmp0 (okr_workspace_get_undo_label (fixture->workspace), label) != 0);
  settle (GTK_WIDGET (fixture->window));
}

static OkrIdea *
add_idea (Fixture    *fixture,
          const char *title,
          gboolean    covered)
{
  GListModel *ideas = okr_key_result_get_ideas (fixture_key_result (fixture, "O1.KR1"));
  guint n = g_list_model_get_n_items (ideas);
  g_autoptr (OkrIdea) idea = NULL;

  okr_workspace_add_ideas_async (fixture->workspace, (OkrNewIdea[]) { { fixture_key_result (fixture, "O1.KR1"), title } }, 1,
                                 NULL, covered, NULL, NULL);
  wait_until (g_list_model_get_n_items (ideas) == n + 1);
  settle (GTK_WIDGET (fixture->window));
  idea = g_list_model_get_item (ideas, n);

  return idea;
}

static OkrIdeaSticky *
find_sticky (gpointer  root,
             OkrIdea  *idea)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      OkrIdeaSticky *found = OKR_IS_IDEA_STICKY (child) && okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)) == idea
                             ? OKR_IDEA_STICKY (child) : find_sticky (child, idea);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_parts_alone (void)
{
  GType types[] = { OKR_TYPE_IDEAS_PAGE, OKR_TYPE_METHOD_BAR, OKR_TYPE_ZOOM_VIEW, OKR_TYPE_IDEA_TURNS };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_finalize_object (widget);
    }
}

static void
test_covered_sticky_tells_nothing (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdea *idea = add_idea (fixture, "Brass band", TRUE);
  OkrIdeaSticky *sticky = find_sticky (page, idea);

  g_assert_false (shows (fixture->window, "Brass"));
  gtk_test_accessible_assert_property (sticky, GTK_ACCESSIBLE_PROPERTY_LABEL, "Covered idea 1");
  gtk_test_accessible_assert_property (sticky, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Covered: Enter reveals it");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (sticky)), ==, "Covered: Enter reveals it");

  /* nor does what could be done with it */
  gtk_widget_activate_action (GTK_WIDGET (page), "idea.rename", "s", okr_entity_get_id (OKR_ENTITY (idea)));
  gtk_widget_activate_action (GTK_WIDGET (page), "idea.place", "s", okr_entity_get_id (OKR_ENTITY (idea)));
  settle (GTK_WIDGET (fixture->window));
  g_assert_null (find_widget (page, GTK_TYPE_POPOVER_MENU));
  g_assert_false (shows (fixture->window, "Brass"));

  activate (fixture, page, "idea.reveal", okr_entity_get_id (OKR_ENTITY (idea)));
  gtk_test_accessible_assert_property (sticky, GTK_ACCESSIBLE_PROPERTY_LABEL, "Brass band");
  g_assert_true (shows (sticky, "Brass band"));
}

static void
test_each_step_has_its_view (Fixture       *fixture,
                             gconstpointer  user_data)
{
  const struct
  {
    const char *step;
    GType       view;
  } steps[] = {
    { "write", OKR_TYPE_IDEA_TURNS },
    { "vote 2", OKR_TYPE_IDEA_TURNS },
    { "score", OKR_TYPE_IDEA_TURNS },
    { "medians", OKR_TYPE_MEDIANS_VIEW },
    { "effort", OKR_TYPE_AXIS_VIEW },
    { "impact", OKR_TYPE_AXIS_VIEW },
  };
  OkrIdeasPage *page = show_ideas (fixture);
  OkrMethodBar *bar = find_widget (page, OKR_TYPE_METHOD_BAR);
  OkrIdeaPlane *plane = find_widget (page, OKR_TYPE_IDEA_PLANE);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      activate (fixture, page, "method.start", steps[i].step);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (bar)));
      g_assert_nonnull (find_widget (page, steps[i].view));
      g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (plane)));
      activate (fixture, page, "method.end", NULL);
      g_assert_null (find_widget (page, steps[i].view));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (plane)));
    }
}

/* Nobody gives more dots than they have.  */
static void
test_dots_end (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdeaTurns *turns;
  GtkListBox *people;
  GtkSpinButton *number;
  OkrVoteBallot *ballot;

  add_idea (fixture, "Brass band", FALSE);
  activate (fixture, page, "method.start", "vote 2");
  turns = find_widget (page, OKR_TYPE_IDEA_TURNS);
  people = find_widget (turns, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (people, "row-activated", gtk_list_box_get_row_at_index (people, 0));
  settle (GTK_WIDGET (fixture->window));

  ballot = find_widget (turns, OKR_TYPE_VOTE_BALLOT);
  number = find_widget (ballot, GTK_TYPE_SPIN_BUTTON);
  g_assert_true (shows (ballot, "2 dots left"));
  gtk_spin_button_set_value (number, 5);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (number), ==, 2);
  g_assert_true (shows (ballot, "0 dots left"));

  /* broken off: nothing is said, and nothing is left to see */
  g_assert_true (okr_idea_turns_leave (turns));
  g_assert_null (find_widget (turns, OKR_TYPE_VOTE_BALLOT));
  g_assert_false (okr_idea_turns_leave (turns));
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_VOTE)), ==, 0);
}

static void
put_scores (Fixture    *fixture,
            OkrIdea    *idea,
            const char *person,
            double      impact)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  GListModel *scores = okr_workspace_get_list (fixture->workspace, OKR_TYPE_IDEA_SCORE);
  guint n = g_list_model_get_n_items (scores);

  g_ptr_array_add (ideas, idea);
  okr_workspace_score_ideas_async (fixture->workspace, okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_PERSON, person),
                                   ideas, &impact, &(double) { 3 }, NULL, NULL);
  wait_until (g_list_model_get_n_items (scores) == n + 1);
}

/* F56: after two minutes the group agrees, or parks it.  */
static void
test_talk_is_nudged (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdea *idea = add_idea (fixture, "Brass band", FALSE);
  GListModel *notes = okr_workspace_get_list (fixture->workspace, OKR_TYPE_PARKING_NOTE);
  OkrMediansView *view;
  AdwBanner *banner;

  put_scores (fixture, idea, "ines", 9);
  put_scores (fixture, idea, "malo", 5);
  activate (fixture, page, "method.start", "medians");
  view = find_widget (page, OKR_TYPE_MEDIANS_VIEW);
  g_assert_true (shows (view, "7 (5–9)"));
  banner = find_widget (view, ADW_TYPE_BANNER);
  g_assert_false (adw_banner_get_revealed (banner));

  g_signal_emit_by_name (find_with_text (view, GTK_TYPE_BUTTON, "Talk"), "clicked");
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Talk about “Brass band”: 2:00");
  okr_medians_view_nudge (view);
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Two minutes on “Brass band” are over: agree, or park it");
  g_signal_emit_by_name (banner, "button-clicked");
  wait_until (g_list_model_get_n_items (notes) == 1);
  g_assert_false (adw_banner_get_revealed (banner));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdeaPlane *plane = find_widget (page, OKR_TYPE_IDEA_PLANE);
  OkrZoomView *view = find_widget (page, OKR_TYPE_ZOOM_VIEW);
  int width = gtk_widget_get_width (GTK_WIDGET (plane));

  g_assert_cmpfloat (okr_zoom_view_get_zoom (view), ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-in", NULL));
  wait_until (gtk_widget_get_width (GTK_WIDGET (plane)) > width);
  g_assert_cmpfloat_with_epsilon (gtk_widget_get_width (GTK_WIDGET (plane)), width * okr_zoom_view_get_zoom (view), 2);

  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-in", NULL);
  g_assert_cmpfloat (okr_zoom_view_get_zoom (view), ==, 4);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-reset", NULL));
  wait_until (gtk_widget_get_width (GTK_WIDGET (plane)) == width);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.zoom-out", NULL));
  g_assert_cmpfloat (okr_zoom_view_get_zoom (view), ==, 1);
}

static graphene_rect_t
get_bounds (gpointer widget,
            gpointer relative_to)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, relative_to, &bounds));

  return bounds;
}

/* The sticky that a click hits there.  */
static gpointer
pick (gpointer plane,
      float    x,
      float    y)
{
  GtkWidget *hit = gtk_widget_pick (plane, x, y, GTK_PICK_DEFAULT);

  return hit != NULL ? gtk_widget_get_ancestor (hit, OKR_TYPE_IDEA_STICKY) : NULL;
}

/* Where many lie on one point they are compact and apart; the one that has the focus is whole, over those beside it,
 * which are still found where they are.  */
static void
test_crowd (Fixture       *fixture,
            gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdeaPlane *plane = find_widget (page, OKR_TYPE_IDEA_PLANE);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrNewIdea ideas[40];
  GListModel *all = okr_key_result_get_ideas (key_result);
  guint n_before = g_list_model_get_n_items (all);
  g_autoptr (GPtrArray) stickies = g_ptr_array_new ();
  graphene_rect_t compact, whole, other;

  for (guint i = 0; i < G_N_ELEMENTS (ideas); i++)
    ideas[i] = (OkrNewIdea) { key_result, "An idea of some words" };
  okr_workspace_add_ideas_async (fixture->workspace, ideas, G_N_ELEMENTS (ideas), NULL, FALSE, NULL, NULL);
  wait_until (g_list_model_get_n_items (all) == n_before + G_N_ELEMENTS (ideas));
  for (guint i = n_before; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (all, i);

      okr_workspace_place_idea_async (fixture->workspace, idea, 8, 3, FALSE, NULL, NULL);
      wait_until (okr_idea_get_impact (idea) == 8 && okr_idea_get_effort (idea) == 3);
    }
  settle (GTK_WIDGET (fixture->window));
  for (guint i = n_before; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (all, i);
      OkrIdeaSticky *sticky = find_sticky (plane, idea);

      whole = get_bounds (sticky, plane);
      g_assert_true (pick (plane, whole.origin.x + whole.size.width / 2, whole.origin.y + whole.size.height / 2) == sticky);
      g_ptr_array_add (stickies, sticky);
    }

  /* the first one is not beside the lower border */
  compact = get_bounds (stickies->pdata[0], plane);
  gtk_widget_grab_focus (stickies->pdata[0]);
  settle (GTK_WIDGET (fixture->window));
  whole = get_bounds (stickies->pdata[0], plane);
  g_assert_cmpfloat (whole.size.height, >, compact.size.height);
  g_assert_cmpfloat (whole.size.width, >=, compact.size.width);
  for (guint i = 1; i < stickies->len; i++)
    {
      other = get_bounds (stickies->pdata[i], plane);
      g_assert_true (pick (plane, other.origin.x + other.size.width / 2, other.origin.y + other.size.height / 2)
                     == stickies->pdata[i]);
    }

  gtk_widget_grab_focus (stickies->pdata[1]);
  settle (GTK_WIDGET (fixture->window));
  other = get_bounds (stickies->pdata[0], plane);
  g_assert_true (graphene_rect_equal (&other, &compact));
}

/* What was asked of an idea comes back when its page is gone. */
static void
test_closed_during_commit (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrIdeasPage *page = show_ideas (fixture);
  OkrIdea *idea = add_idea (fixture, "Last minute", FALSE);
  GListModel *ideas = okr_key_result_get_ideas (fixture_key_result (fixture, "O1.KR1"));
  guint n = g_list_model_get_n_items (ideas);
  gpointer watched = page;

  g_object_add_weak_pointer (G_OBJECT (page), &watched);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "idea.delete", "s", okr_entity_get_id (OKR_ENTITY (idea))));
  fixture_close_window (fixture);
  wait_until (g_list_model_get_n_items (ideas) == n - 1);
  wait_until (watched == NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/ideas-page/parts-alone", test_parts_alone);
  ADD_TEST ("/ui/ideas-page/covered-sticky-tells-nothing", test_covered_sticky_tells_nothing);
  ADD_TEST ("/ui/ideas-page/each-step-has-its-view", test_each_step_has_its_view);
  ADD_TEST ("/ui/ideas-page/dots-end", test_dots_end);
  ADD_TEST ("/ui/ideas-page/talk-is-nudged", test_talk_is_nudged);
  ADD_TEST ("/ui/ideas-page/zoom", test_zoom);
  ADD_TEST ("/ui/ideas-page/crowd", test_crowd);
  ADD_TEST ("/ui/ideas-page/closed-during-commit", test_closed_during_commit);

  return g_test_run ();
}
