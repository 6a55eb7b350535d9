/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what matters from eight metres is said: to what it belongs, its title, where it stands, whose it is.  */

#include "config.h"

#include "ui/room/okr-spotlight-words.h"

#include "logic/okr-column.h"
#include "logic/okr-matrix.h"
#include "logic/okr-task.h"
#include "model/okr-idea-group.h"
#include "model/okr-key-result.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

static void
fact_free (gpointer data)
{
  OkrSpotlightFact *fact = data;

  g_free (fact->value);
  g_free (fact->caption);
  g_free (fact);
}

/* Takes the value; nothing is added where there is none.  */
static void
take_fact (OkrSpotlightWords *self,
           char              *value,
           const char        *caption)
{
  OkrSpotlightFact *fact;

  if (value == NULL)
    return;

  fact = g_new0 (OkrSpotlightFact, 1);
  fact->value = value;
  fact->caption = g_strdup (caption);
  g_ptr_array_add (self->facts, fact);
}

static char *
dup_name (OkrPerson *person)
{
  return person != NULL ? g_strdup (okr_person_get_name (person)) : NULL;
}

static void
say_key_result (OkrSpotlightWords *self,
                OkrKeyResult      *key_result,
                OkrDate            today)
{
  double figure = okr_key_result_get_figure (key_result);
  double value = okr_key_result_get_current_value (key_result);
  g_autofree char *span = okr_label_dup_span (key_result);

  self->objective = okr_key_result_get_objective (key_result);
  self->trace = self->objective != NULL ? g_strdup (okr_objective_get_title (self->objective)) : NULL;
  self->title = g_strdup (okr_key_result_get_title (key_result));
  take_fact (self, okr_label_dup_figure (figure),
             okr_label_for_column (OKR_COLUMN_SCHEME_FIVE, okr_column_from_figure (OKR_COLUMN_SCHEME_FIVE, figure)));
  take_fact (self, isnan (value) ? g_strdup ("–") : okr_label_dup_value (key_result, value), span);
  take_fact (self, dup_name (okr_key_result_get_owner (key_result)), _("Owner"));
  take_fact (self, okr_label_dup_due (key_result, today), _("Due"));
}

static void
say_idea (OkrSpotlightWords *self,
          OkrIdea           *idea,
          OkrDate            today)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);
  OkrIdeaState state = okr_idea_get_state (idea);
  double impact = okr_idea_get_impact (idea);
  double effort = okr_idea_get_effort (idea);
  guint n_votes = okr_idea_count_votes (idea);
  OkrDate due = okr_idea_get_due (idea);

  self->objective = key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
  /* what is covered tells nothing but that it is there (F52) */
  if (okr_idea_get_covered (idea))
    {
      self->title = g_strdup (_("Covered idea"));
      return;
    }

  self->trace = key_result != NULL ? g_strdup (okr_key_result_get_title (key_result)) : NULL;
  self->title = g_strdup (okr_idea_get_title (idea));
  if (state != OKR_IDEA_STATE_IDEA)
    take_fact (self, g_strdup (okr_label_for_idea_state (state)),
               okr_idea_get_mission_critical (idea) ? _("Mission-critical") : _("Task"));
  take_fact (self, isnan (impact) ? NULL : okr_label_dup_number (impact), _("Impact"));
  take_fact (self, isnan (effort) ? NULL : okr_label_dup_number (effort), _("Effort"));
  /* where to begin is no question any more once it is done */
  if (state != OKR_IDEA_STATE_DONE && state != OKR_IDEA_STATE_DROPPED)
    take_fact (self, g_strdup (okr_label_for_quadrant (okr_matrix_get_quadrant (impact, effort))), _("Quadrant"));
  take_fact (self, n_votes > 0 ? g_strdup_printf ("%'u", n_votes) : NULL, ngettext ("Vote", "Votes", n_votes));
  take_fact (self, dup_name (okr_idea_get_doer (idea)), _("Doer"));
  take_fact (self, okr_label_dup_deadline (due, okr_task_is_late (state, due, today), today), _("Due"));
}

/**
 * okr_spotlight_words_new:
 * @card: an #OkrKeyResult or an #OkrIdea, which a task is too
 * @today: the day to judge by
 *
 * Returns: (transfer full): what is said of it
 */
OkrSpotlightWords *
okr_spotlight_words_new (OkrEntity *card,
                         OkrDate    today)
{
  OkrSpotlightWords *self = g_new0 (OkrSpotlightWords, 1);

  self->facts = g_ptr_array_new_with_free_func (fact_free);
  if (OKR_IS_KEY_RESULT (card))
    say_key_result (self, OKR_KEY_RESULT (card), today);
  else
    say_idea (self, OKR_IDEA (card), today);

  return self;
}

/**
 * okr_spotlight_words_free:
 * @self: (transfer full): what is said of a card
 *
 * Frees it.
 */
void
okr_spotlight_words_free (OkrSpotlightWords *self)
{
  g_free (self->trace);
  g_free (self->title);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

/**
 * okr_spotlight_words_dup_spoken:
 * @self: what is said of a card
 *
 * Returns: (transfer full): what a screen reader says after the title: "0.6 Halfway, ..."
 */
char *
okr_spotlight_words_dup_spoken (const OkrSpotlightWords *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const OkrSpotlightFact *fact = self->facts->pdata[i];

      /* Translators: a large word of the spotlight after what it is: "Impact: 8" */
      g_string_append_printf (text, _("%s: %s"), fact->caption, fact->value);
      g_string_append (text, i + 1 < self->facts->len ? ", " : "");
    }
  if (self->trace != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", self->trace);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
