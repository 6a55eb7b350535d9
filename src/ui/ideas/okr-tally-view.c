/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ideas by their votes, ties as ties (F57).  It is made when the votes are counted, once.  */

#include "config.h"

#include "ui/ideas/okr-tally-view.h"

#include "logic/okr-tally.h"
#include "model/okr-idea-group.h"
#include "ui/ideas/okr-idea-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static int
compare_votes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint first = okr_idea_count_votes (*(OkrIdea **) a);
  guint second = okr_idea_count_votes (*(OkrIdea **) b);

  return (first < second) - (first > second);
}

/* "1", "2 =", "–" for what nobody voted for */
static char *
dup_place (const OkrTallyPlace *place,
           guint                votes)
{
  if (votes == 0)
    return g_strdup ("–");

  /* Translators: a place that several share */
  return place->tied ? g_strdup_printf (_("%u ="), place->place) : g_strdup_printf ("%u", place->place);
}

/* What a screen reader says after the title: a tie is heard as one. */
static char *
dup_description (const OkrTallyPlace *place,
                 guint                votes)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%'u vote", "%'u votes", votes), votes);

  if (votes == 0)
    return g_steal_pointer (&count);

  /* Translators: the votes of an idea, and its place among all */
  return g_strdup_printf (place->tied ? _("%s, place %'u, shared with others") : _("%s, place %'u"), count, place->place);
}

static GtkWidget *
create_row (OkrIdea             *idea,
            guint                votes,
            const OkrTallyPlace *place)
{
  GtkWidget *row = okr_idea_row_new (idea);
  g_autofree char *rank = dup_place (place, votes);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u vote", "%'u votes", votes), votes);
  g_autofree char *description = dup_description (place, votes);
  GtkWidget *prefix = gtk_label_new (rank);
  GtkWidget *suffix = gtk_label_new (count);

  gtk_label_set_width_chars (GTK_LABEL (prefix), 4);
  gtk_widget_add_css_class (prefix, "numeric");
  gtk_widget_add_css_class (prefix, "heading");
  gtk_widget_add_css_class (suffix, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  if (place->tied && votes > 0)
    {
      GtkWidget *tie = gtk_label_new (_("Tie"));

      gtk_widget_add_css_class (tie, "caption-heading");
      gtk_widget_add_css_class (tie, "accent");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), tie);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  okr_idea_row_describe (row, description);

  return row;
}

/**
 * okr_tally_view_new:
 * @lists: the ideas that were voted for
 *
 * Returns: (transfer floating): the result
 */
GtkWidget *
okr_tally_view_new (OkrIdeaLists *lists)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);
  g_autofree guint *votes = g_new0 (guint, ideas->len + 1);
  g_autofree OkrTallyPlace *places = g_new0 (OkrTallyPlace, ideas->len + 1);
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *list = okr_idea_row_create_list (_("Votes"));

  g_sort_array (ideas->pdata, ideas->len, sizeof (gpointer), compare_votes, NULL);
  for (guint i = 0; i < ideas->len; i++)
    votes[i] = okr_idea_count_votes (ideas->pdata[i]);
  okr_tally_rank (votes, ideas->len, places);
  for (guint i = 0; i < ideas->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (ideas->pdata[i], votes[i], &places[i]));

  gtk_widget_set_margin_top (list, 18);
  gtk_widget_set_margin_bottom (list, 18);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), clamp);

  return window;
}
