/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a line.  A line that is not in the file yet only changes where it stands and what it will be; the
 * others change by a verb of the workspace, and come back.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-edits.h"

#include "base/okr-text.h"
#include "base/okr-ulid.h"
#include "logic/okr-outline-text.h"
#include "model/okr-sorted-list.h"
#include "model/okr-workspace-acts.h"
#include "model/okr-workspace-plan.h"
#include "ui/okr-reply.h"
#include "ui/plan/outline/okr-outline-saving.h"

#include <glib/gi18n.h>

/* A toast has one line. */
#define MAX_TITLE_LENGTH 40

static gboolean
is_unwritten (OkrOutlineLine *line)
{
  return okr_outline_line_get_entity (line) == NULL && okr_outline_line_get_id (line) == NULL;
}

/* On its way to the file: what was asked of it is asked again when it is there. */
static gboolean
is_on_its_way (OkrOutlineLine *line)
{
  return okr_outline_line_get_entity (line) == NULL && okr_outline_line_get_id (line) != NULL;
}

static OkrOutlineLine *
find_objective_above (OkrOutlineLine *line)
{
  for (line = okr_outline_view_get_previous (line); line != NULL; line = okr_outline_view_get_previous (line))
    if (!okr_outline_line_get_is_key_result (line) && !(is_unwritten (line) && okr_outline_line_is_blank (line)))
      return line;

  return NULL;
}

/* The last key result below the line, or the line itself. */
static OkrOutlineLine *
find_end (OkrOutlineLine *line)
{
  OkrOutlineLine *next = okr_outline_view_get_next (line);

  while (next != NULL && okr_outline_line_get_is_key_result (next))
    {
      line = next;
      next = okr_outline_view_get_next (line);
    }

  return line;
}

static void
tell (GtkWidget  *widget,
      const char *message)
{
  gtk_widget_activate_action (widget, "win.toast", "(sb)", message, FALSE);
}

/* ---- the next line ---- */

static gboolean
is_ready (OkrOutlineLine *line,
          gboolean        is_key_result)
{
  return line != NULL && is_unwritten (line) && okr_outline_line_is_blank (line)
         && okr_outline_line_get_is_key_result (line) == is_key_result;
}

/**
 * okr_outline_edits_write_next:
 * @view: the outline
 * @line: a line of it
 *
 * Goes on below a line: a key result below a key result or below an objective that has some, otherwise an objective.
 * From an empty key result it goes out to the next objective.
 */
void
okr_outline_edits_write_next (OkrOutlineView *view,
                              OkrOutlineLine *line)
{
  OkrOutlineLine *next = okr_outline_view_get_next (line);
  gboolean is_key_result = okr_outline_line_get_is_key_result (line)
                           || (next != NULL && okr_outline_line_get_is_key_result (next));

  if (is_unwritten (line) && okr_outline_line_is_blank (line))
    {
      if (okr_outline_line_get_is_key_result (line))
        okr_outline_edits_outdent (view, line);
      return;
    }

  okr_outline_view_save (view);
  if (!is_ready (next, is_key_result))
    next = okr_outline_view_add_draft (view, line, is_key_result);
  okr_outline_line_edit (next, OKR_OUTLINE_LINE_END);
}

/**
 * okr_outline_edits_add_key_result:
 * @view: the outline
 * @line: a line of it that is written
 *
 * Goes on with a key result: below a key result, or after all those of an objective.
 */
void
okr_outline_edits_add_key_result (OkrOutlineView *view,
                                  OkrOutlineLine *line)
{
  OkrOutlineLine *above = okr_outline_line_get_is_key_result (line) ? line : find_end (line);
  OkrOutlineLine *next = okr_outline_view_get_next (above);

  okr_outline_view_save (view);
  if (is_ready (above, TRUE))
    next = above;
  else if (!is_ready (next, TRUE))
    next = okr_outline_view_add_draft (view, above, TRUE);
  okr_outline_line_edit (next, OKR_OUTLINE_LINE_END);
}

/* ---- in and out ---- */

/**
 * okr_outline_edits_indent:
 * @view: the outline
 * @line: a line of it
 *
 * Makes it a key result of the objective above.
 */
void
okr_outline_edits_indent (OkrOutlineView *view,
                          OkrOutlineLine *line)
{
  OkrOutlineLine *above = find_objective_above (line);
  OkrEntity *entity = okr_outline_line_get_entity (line);
  g_autofree char *id = okr_ulid_new ();
  g_autofree char *title = NULL;

  if (okr_outline_line_get_is_key_result (line))
    return;
  if (above == NULL)
    {
      tell (GTK_WIDGET (view), _("A key result belongs to an objective: write that first"));
      return;
    }
  if (is_on_its_way (line))
    {
      okr_outline_line_ask (line, "outline.indent");
      return;
    }
  if (is_unwritten (line))
    {
      okr_outline_line_set_is_key_result (line, TRUE);
      okr_outline_view_move_draft (view, line, okr_outline_view_get_previous (line));
      return;
    }
  if (okr_outline_line_get_entity (above) == NULL || okr_outline_line_is_blank (line))
    return;

  title = g_strstrip (g_strdup (okr_outline_line_get_text (line)));
  okr_outline_view_expect (view, id, okr_outline_line_get_editor (line) != NULL);
  okr_workspace_make_key_result_async (okr_outline_view_get_workspace (view), OKR_OBJECTIVE (entity),
                                       OKR_OBJECTIVE (okr_outline_line_get_entity (above)),
                                       &(OkrPlanLine) { id, title, TRUE },
                                       okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
}

/**
 * okr_outline_edits_outdent:
 * @view: the outline
 * @line: a line of it
 *
 * Makes it an objective, after the one that it belonged to with all its key results.
 */
void
okr_outline_edits_outdent (OkrOutlineView *view,
                           OkrOutlineLine *line)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);
  g_autofree char *id = okr_ulid_new ();
  g_autofree char *title = NULL;

  if (!okr_outline_line_get_is_key_result (line))
    return;
  if (is_on_its_way (line))
    {
      okr_outline_line_ask (line, "outline.outdent");
      return;
    }
  if (is_unwritten (line))
    {
      OkrOutlineLine *end = find_end (line);
      OkrOutlineLine *next = okr_outline_view_get_next (end);

      /* the line that is always ready is there already */
      if (okr_outline_line_is_blank (line) && is_ready (next, FALSE))
        {
          okr_outline_line_edit (next, OKR_OUTLINE_LINE_END);
          return;
        }
      okr_outline_line_set_is_key_result (line, FALSE);
      okr_outline_view_move_draft (view, line, end);
      return;
    }
  if (okr_outline_line_is_blank (line))
    return;

  title = g_strstrip (g_strdup (okr_outline_line_get_text (line)));
  okr_outline_view_expect (view, id, okr_outline_line_get_editor (line) != NULL);
  okr_workspace_make_objective_async (okr_outline_view_get_workspace (view), OKR_KEY_RESULT (entity),
                                      &(OkrPlanLine) { id, title, FALSE },
                                      okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
}

/* ---- up and down ---- */

/* The objective that many places away in the list, or NULL. */
static OkrObjective *
find_objective (OkrOutlineView *view,
                OkrObjective   *from,
                int             distance)
{
  g_autoptr (GPtrArray) objectives = g_ptr_array_new ();
  guint position;

  for (OkrOutlineLine *line = okr_outline_view_get_first (view); line != NULL; line = okr_outline_view_get_next (line))
    if (OKR_IS_OBJECTIVE (okr_outline_line_get_entity (line)))
      g_ptr_array_add (objectives, okr_outline_line_get_entity (line));

  if (!g_ptr_array_find (objectives, from, &position)
      || (int) position + distance < 0 || position + (guint) distance >= objectives->len)
    return NULL;

  return objectives->pdata[(int) position + distance];
}

static OkrKeyResult *
find_key_result (OkrOutlineLine *line,
                 int             direction)
{
  OkrObjective *objective = okr_key_result_get_objective (OKR_KEY_RESULT (okr_outline_line_get_entity (line)));

  do
    line = direction < 0 ? okr_outline_view_get_previous (line) : okr_outline_view_get_next (line);
  while (line != NULL && okr_outline_line_get_entity (line) == NULL);

  if (line == NULL || !OKR_IS_KEY_RESULT (okr_outline_line_get_entity (line))
      || okr_key_result_get_objective (OKR_KEY_RESULT (okr_outline_line_get_entity (line))) != objective)
    return NULL;

  return OKR_KEY_RESULT (okr_outline_line_get_entity (line));
}

static OkrKeyResult *
get_last_key_result (OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  guint n = okr_sorted_list_get_length (key_results);

  return n > 0 ? okr_sorted_list_get (key_results, n - 1) : NULL;
}

static void
move_objective (OkrOutlineView *view,
                OkrObjective   *objective,
                int             direction)
{
  OkrObjective *other = find_objective (view, objective, direction);
  OkrPlanPlace place = { okr_outline_view_get_cycle (view), okr_outline_view_get_parked (view), NULL };

  if (other == NULL)
    return;

  place.after = (OkrEntity *) (direction < 0 ? find_objective (view, objective, -2) : other);
  okr_workspace_move_objective_async (okr_outline_view_get_workspace (view), objective, &place,
                                      okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
}

/* What is launched takes another key result on evidence only, which the window asks for. */
static void
put_key_result (OkrOutlineView *view,
                OkrKeyResult   *key_result,
                OkrObjective   *objective,
                OkrKeyResult   *after)
{
  OkrWorkspace *workspace = okr_outline_view_get_workspace (view);

  if (okr_workspace_check_move (workspace, key_result, objective, NULL))
    okr_workspace_move_key_result_async (workspace, key_result, objective, after,
                                         okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
  else
    gtk_widget_activate_action (GTK_WIDGET (view), "win.move-key-result", "(ss)", okr_entity_get_id (OKR_ENTITY (key_result)),
                                okr_entity_get_id (OKR_ENTITY (objective)));
}

static void
move_key_result (OkrOutlineView *view,
                 OkrOutlineLine *line,
                 int             direction)
{
  OkrKeyResult *key_result = OKR_KEY_RESULT (okr_outline_line_get_entity (line));
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  OkrKeyResult *other = find_key_result (line, direction);
  OkrKeyResult *after = other;

  if (other == NULL)
    {
      /* over the edge of its objective into the next one */
      objective = find_objective (view, objective, direction);
      if (objective == NULL)
        return;
      after = direction < 0 ? get_last_key_result (objective) : NULL;
    }
  else if (direction < 0)
    after = find_key_result (okr_outline_view_find (view, okr_entity_get_id (OKR_ENTITY (other))), -1);

  put_key_result (view, key_result, objective, after);
}

/**
 * okr_outline_edits_move:
 * @view: the outline
 * @line: a line of it
 * @direction: -1: up, 1: down
 *
 * Moves a line by one place (F31): an objective with its key results, a key result also into the next objective.
 */
void
okr_outline_edits_move (OkrOutlineView *view,
                        OkrOutlineLine *line,
                        int             direction)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);

  okr_outline_view_save (view);
  if (is_on_its_way (line))
    okr_outline_line_ask (line, direction < 0 ? "outline.move-up" : "outline.move-down");
  else if (OKR_IS_OBJECTIVE (entity))
    move_objective (view, OKR_OBJECTIVE (entity), direction);
  else if (OKR_IS_KEY_RESULT (entity))
    move_key_result (view, line, direction);
}

/**
 * okr_outline_edits_open:
 * @view: the outline
 * @line: a line of it
 *
 * Opens all the fields of its objective or key result.
 */
void
okr_outline_edits_open (OkrOutlineView *view,
                        OkrOutlineLine *line)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);

  okr_outline_view_save (view);
  if (is_on_its_way (line))
    okr_outline_line_ask (line, "outline.open");
  else if (entity != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), OKR_IS_KEY_RESULT (entity) ? "win.open-key-result" : "win.open-objective",
                                "s", okr_entity_get_id (entity));
}

/**
 * okr_outline_edits_move_away:
 * @view: the outline
 * @line: a key result of it
 *
 * Asks to which other objective it goes.
 */
void
okr_outline_edits_move_away (OkrOutlineView *view,
                             OkrOutlineLine *line)
{
  okr_outline_view_save (view);
  if (is_on_its_way (line))
    okr_outline_line_ask (line, "outline.move");
  else if (OKR_IS_KEY_RESULT (okr_outline_line_get_entity (line)))
    gtk_widget_activate_action (GTK_WIDGET (view), "win.move-key-result", "(ss)",
                                okr_entity_get_id (okr_outline_line_get_entity (line)), "");
}

/**
 * okr_outline_edits_drop:
 * @view: the outline that something is dropped on
 * @entity: an objective or key result, of this or another outline
 * @after: (nullable): what is above the place
 */
void
okr_outline_edits_drop (OkrOutlineView *view,
                        OkrEntity      *entity,
                        OkrEntity      *after)
{
  OkrWorkspace *workspace = okr_outline_view_get_workspace (view);

  okr_outline_view_save (view);
  if (OKR_IS_OBJECTIVE (entity))
    {
      OkrPlanPlace place = { okr_outline_view_get_cycle (view), okr_outline_view_get_parked (view), after };

      if (after != entity && (place.cycle != NULL || place.parked))
        okr_workspace_move_objective_async (workspace, OKR_OBJECTIVE (entity), &place,
                                            okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
    }
  else if (after != NULL && after != entity)
    {
      OkrKeyResult *previous = OKR_IS_KEY_RESULT (after) ? OKR_KEY_RESULT (after) : NULL;
      OkrObjective *objective = previous != NULL ? okr_key_result_get_objective (previous) : OKR_OBJECTIVE (after);

      put_key_result (view, OKR_KEY_RESULT (entity), objective, previous);
    }
}

/**
 * okr_outline_edits_park:
 * @view: an outline
 * @line: an objective of it, or one of its key results
 *
 * Puts the objective at the end of the parking list, or takes it from there into the cycle that is worked on.
 */
void
okr_outline_edits_park (OkrOutlineView *view,
                        OkrOutlineLine *line)
{
  OkrWorkspace *workspace = okr_outline_view_get_workspace (view);
  OkrEntity *entity = okr_outline_line_get_entity (line);
  OkrObjective *objective = OKR_IS_KEY_RESULT (entity) ? okr_key_result_get_objective (OKR_KEY_RESULT (entity))
                                                       : (OkrObjective *) entity;
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_OBJECTIVE));
  gboolean to_cycle = okr_outline_view_get_parked (view);
  OkrPlanPlace place = { NULL, !to_cycle, NULL };
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (objective == NULL)
    return;
  /* the parking list does not know what is shown above it; whoever does has the action */
  if (to_cycle)
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "plan.unpark", "s", okr_entity_get_id (OKR_ENTITY (objective)));
      return;
    }

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    if (okr_objective_get_cycle (okr_sorted_list_get (all, i)) == NULL)
      place.after = okr_sorted_list_get (all, i);
  title = okr_text_dup_line (okr_objective_get_title (objective), MAX_TITLE_LENGTH);
  message = g_strdup_printf (_("“%s” is on the parking list, below"), title);
  okr_workspace_move_objective_async (workspace, objective, &place,
                                      okr_reply_cb, okr_reply_new (GTK_WIDGET (view), message));
}

/* ---- away ---- */

/**
 * okr_outline_edits_delete:
 * @view: the outline
 * @line: a line of it
 *
 * Deletes a line with all that belongs to it; nothing is asked, as it can be undone.
 */
void
okr_outline_edits_delete (OkrOutlineView *view,
                          OkrOutlineLine *line)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);
  OkrOutlineLine *previous = okr_outline_view_get_previous (line);
  gboolean edited = okr_outline_line_get_editor (line) != NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (is_on_its_way (line))
    {
      okr_outline_line_ask (line, "outline.delete");
      return;
    }

  if (entity == NULL)
    {
      if (edited && previous != NULL)
        okr_outline_line_edit (previous, OKR_OUTLINE_LINE_END);
      else if (!edited)
        okr_outline_view_drop_draft (view, line);
      return;
    }

  title = okr_text_dup_line (okr_entity_get_title (entity), MAX_TITLE_LENGTH);
  message = g_strdup_printf (_("“%s” deleted"), title);
  if (edited && previous != NULL)
    okr_outline_line_edit (previous, OKR_OUTLINE_LINE_END);
  okr_workspace_delete_async (okr_outline_view_get_workspace (view), entity,
                              okr_reply_cb, okr_reply_new (GTK_WIDGET (view), message));
}

/* ---- several lines ---- */

/**
 * okr_outline_edits_paste:
 * @view: the outline
 * @line: the line that is edited
 * @text: all of its text with what was pasted, several lines
 *
 * Makes a line of each, in one step.  The first is the line itself where that is in the file.
 */
void
okr_outline_edits_paste (OkrOutlineView *view,
                         OkrOutlineLine *line,
                         const char     *text)
{
  g_autoptr (GArray) parsed = okr_outline_text_parse (text, okr_outline_line_get_is_key_result (line));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (OkrPlanLine));
  OkrPlanPlace place = { okr_outline_view_get_cycle (view), okr_outline_view_get_parked (view), NULL };
  guint first = is_unwritten (line) ? 0 : 1;
  const char *title;
  gboolean waits = FALSE;

  if (parsed->len == 0)
    return;

  if (first == 0)
    place.after = okr_outline_view_get_above (view, line, &waits);
  else
    place.after = okr_outline_line_get_entity (line);
  waits = waits || is_on_its_way (line);
  if (waits)
    {
      tell (GTK_WIDGET (view), _("The line above is being saved: paste once more"));
      return;
    }

  for (guint i = first; i < parsed->len; i++)
    {
      OkrOutlineTextLine *read = &g_array_index (parsed, OkrOutlineTextLine, i);
      OkrPlanLine written = { NULL, read->title, read->is_key_result };

      g_array_append_val (lines, written);
    }
  title = first == 0 ? "" : g_array_index (parsed, OkrOutlineTextLine, 0).title;
  if (first == 1 && lines->len > 0)
    {
      okr_outline_saving_break (line, &place, title, lines);
      return;
    }

  okr_outline_line_set_text (line, title);
  okr_outline_view_save (view);
  if (lines->len > 0)
    okr_workspace_write_lines_async (okr_outline_view_get_workspace (view), &place,
                                     (const OkrPlanLine *) (gpointer) lines->data, lines->len,
                                     okr_reply_cb, okr_reply_new (GTK_WIDGET (view), NULL));
}
