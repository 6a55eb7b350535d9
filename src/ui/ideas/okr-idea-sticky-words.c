/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a sticky: below its title, to a screen reader, under the pointer, and when it was moved.  */

#include "config.h"

#include "ui/ideas/okr-idea-sticky-words.h"

#include "model/okr-idea-group.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

#define MOST_DOTS 5

static char *
dup_group_size (OkrIdea *idea)
{
  guint n = g_list_model_get_n_items (okr_idea_get_members (idea)) + 1;

  return n > 1 ? g_strdup_printf (ngettext ("%'u idea in one", "%'u ideas in one", n), n) : NULL;
}

/**
 * okr_idea_sticky_dup_foot:
 * @idea: what the sticky shows
 *
 * Returns: (transfer full): "●●●", "● 7", "Doing", "! To do", "●  3 ideas in one"
 */
char *
okr_idea_sticky_dup_foot (OkrIdea *idea)
{
  g_autoptr (GString) foot = g_string_new (NULL);
  const char *state = okr_label_for_idea_state (okr_idea_get_state (idea));
  g_autofree char *group = dup_group_size (idea);
  guint n_votes = okr_idea_count_votes (idea);

  if (n_votes > MOST_DOTS)
    g_string_append_printf (foot, "● %u", n_votes);
  for (guint i = 0; i < n_votes && n_votes <= MOST_DOTS; i++)
    g_string_append (foot, "●");
  if (state != NULL)
    g_string_append_printf (foot, "%s%s%s", foot->len > 0 ? "  " : "",
                            okr_idea_get_mission_critical (idea) ? "! " : "", state);
  if (group != NULL)
    g_string_append_printf (foot, "%s%s", foot->len > 0 ? "  " : "", group);

  return g_string_free_and_steal (g_steal_pointer (&foot));
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

/* "Impact 7, effort 3, Do first", "Effort 3, impact not judged yet", "No place yet" */
static char *
dup_place (OkrIdea *idea)
{
  double impact = okr_idea_get_impact (idea);
  double effort = okr_idea_get_effort (idea);
  char *judgement = okr_label_dup_judgement (impact, effort);
  g_autofree char *number = NULL;

  if (judgement != NULL)
    return judgement;
  if (isnan (impact) && isnan (effort))
    return g_strdup (_("No place yet"));

  number = okr_label_dup_number (isnan (impact) ? effort : impact);

  return g_strdup_printf (isnan (impact) ? _("Effort %s, impact not judged yet") : _("Impact %s, effort not judged yet"), number);
}

/**
 * okr_idea_sticky_dup_description:
 * @idea: what the sticky shows
 *
 * Returns: (transfer full): what a screen reader hears after the title: the place, the votes, the state, who does it
 */
char *
okr_idea_sticky_dup_description (OkrIdea *idea)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *place = dup_place (idea);
  g_autofree char *group = dup_group_size (idea);
  g_autofree char *votes = NULL;
  OkrPerson *doer = okr_idea_get_doer (idea);
  guint n_votes = okr_idea_count_votes (idea);

  if (n_votes > 0)
    votes = g_strdup_printf (ngettext ("%'u vote", "%'u votes", n_votes), n_votes);
  append (text, place);
  append (text, votes);
  append (text, group);
  append (text, okr_label_for_idea_state (okr_idea_get_state (idea)));
  append (text, okr_idea_get_mission_critical (idea) ? _("Mission-critical") : NULL);
  append (text, doer != NULL ? okr_person_get_name (doer) : NULL);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_idea_sticky_dup_tooltip:
 * @idea: what the sticky shows
 * @description: its description
 *
 * Returns: (transfer full): the title, what a screen reader hears, the key result, and what else the idea stands for
 */
char *
okr_idea_sticky_dup_tooltip (OkrIdea    *idea,
                             const char *description)
{
  g_autoptr (GString) text = g_string_new (okr_idea_get_title (idea));
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);
  GListModel *members = okr_idea_get_members (idea);

  g_string_append_printf (text, "\n%s\n%s", description, key_result != NULL ? okr_key_result_get_title (key_result) : "");
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (OkrIdea) member = g_list_model_get_item (members, i);

      g_string_append_printf (text, "\n+ %s", okr_idea_get_title (member));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_idea_sticky_announce:
 * @widget: who says it
 * @idea: an idea that was moved
 *
 * Lets a screen reader say where it is now.
 */
void
okr_idea_sticky_announce (GtkWidget *widget,
                          OkrIdea   *idea)
{
  g_autofree char *judgement = okr_label_dup_judgement (okr_idea_get_impact (idea), okr_idea_get_effort (idea));

  gtk_accessible_announce (GTK_ACCESSIBLE (widget), judgement != NULL ? judgement : _("Back in the tray"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
