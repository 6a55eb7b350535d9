/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Review page over the GTM sample: what it says, what it edits, and that a closed cycle stays as it is.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/review/okr-review-card.h"
#include "ui/review/okr-review-page.h"

static void
show_section (Fixture    *fixture,
              const char *section)
{
  g_autofree char *path = g_strdup_printf ("review.%s", section);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", path);
  settle (GTK_WIDGET (fixture->window));
}

/* The widget of that type around a label with the text: the card of an objective, the row of a key result. */
static gpointer
find_part (Fixture    *fixture,
           GType       type,
           const char *text)
{
  GtkWidget *page = find_widget (fixture->window, OKR_TYPE_REVIEW_PAGE);
  GtkWidget *part = find_with_text (page, GTK_TYPE_LABEL, text);

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

  show_section (fixture, "overview");
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
  g_assert_false (shows (find_widget (fixture->window, OKR_TYPE_REVIEW_PAGE), "Collect 500 online survey answers"));
}

static void
test_overview_follows (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget *card;

  show_section (fixture, "overview");
  card = find_part (fixture, OKR_TYPE_REVIEW_CARD, "Open the service to our first paying restaurants");
  move_one (fixture, fixture_key_result (fixture, "O1.KR2"), 4, TRUE);
  wait_until (shows (card, "Commitment kept"));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/review/overview-says-what-came-of-each", test_overview_says_what_came_of_each);
  ADD_TEST ("/ui/review/overview-follows", test_overview_follows);

  return g_test_run ();
}
