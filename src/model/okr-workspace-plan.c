/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the outline.  Lines of one list have a strict order (F31): whatever is put somewhere gets a rank of
 * its own, and where ranks are equal those behind get one too.  What a launch has fixed stays as it is: an objective
 * that was launched becomes no key result.  */

#include "config.h"

#include "model/okr-workspace-plan.h"

#include "base/okr-ulid.h"
#include "logic/okr-cycle-name.h"
#include "logic/okr-enum-types.h"
#include "model/okr-seats.h"
#include "model/okr-workspace-acts.h"
#include "model/okr-workspace-cycle.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* ---- order ---- */

/* The objectives of a cycle or of the parking list, and where the one at that place would be among them. */
static GArray *
list_objectives (OkrWorkspace       *self,
                 const OkrPlanPlace *place,
                 OkrObjective       *without,
                 guint              *position)
{
  OkrSortedList *all = okr_index_get_list (self->index, OKR_TYPE_OBJECTIVE);
  OkrEntity *after = place->after;
  GArray *seats = okr_seats_new ();

  if (after != NULL && OKR_IS_KEY_RESULT (after))
    after = OKR_ENTITY (okr_key_result_get_objective (OKR_KEY_RESULT (after)));

  *position = 0;
  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (all, i);

      if (okr_objective_get_cycle (objective) != place->cycle || objective == without)
        continue;

      okr_seats_add (seats, seats->len, okr_entity_get_id (OKR_ENTITY (objective)), okr_objective_get_rank (objective));
      if (OKR_ENTITY (objective) == after)
        *position = seats->len;
    }

  return seats;
}

static GArray *
list_key_results (OkrObjective *objective,
                  OkrKeyResult *without,
                  OkrKeyResult *after,
                  guint        *position)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  GArray *seats = okr_seats_new ();

  *position = 0;
  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (all, i);

      if (key_result == without)
        continue;

      okr_seats_add (seats, seats->len, okr_entity_get_id (OKR_ENTITY (key_result)), okr_key_result_get_rank (key_result));
      if (key_result == after)
        *position = seats->len;
    }

  return seats;
}

/* ---- writing ---- */

static OkrObjective *
get_objective (OkrEntity *line)
{
  return OKR_IS_KEY_RESULT (line) ? okr_key_result_get_objective (OKR_KEY_RESULT (line)) : OKR_OBJECTIVE (line);
}

static gboolean
check_draft (OkrObjective  *objective,
             const char    *translated,
             OkrEntity     *entity,
             GError       **error)
{
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_DRAFT)
    return TRUE;

  title = okr_workspace_dup_short (entity);
  message = okr_workspace_dup_label (translated, title);
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, message);

  return FALSE;
}

/* The quarter in which a workspace begins that has no cycle yet: from the Monday of this week (M9).  Returns its
 * name. */
static char *
get_quarter (OkrWorkspace *self,
             OkrDate      *start,
             OkrDate      *end)
{
  OkrDate today = okr_clock_get_today (self->clock);

  *start = okr_date_add_days (today, 1 - okr_date_get_weekday (today));
  *end = okr_date_add_days (okr_date_add_months (*start, 3), -1);

  return okr_cycle_name_propose (*start, *end);
}

static const char *
put_quarter (OkrWorkspace *self,
             OkrEdit      *edit)
{
  OkrDate start, end;
  g_autofree char *name = get_quarter (self, &start, &end);

  return okr_workspace_put_cycle (self, edit, name, OKR_CYCLE_PRESET_QUARTER, start, end);
}

/**
 * okr_workspace_begin_quarter_async:
 *
 * Adds the cycle in which a new workspace begins: ["Add the cycle “…”"].
 */
void
okr_workspace_begin_quarter_async (OkrWorkspace        *self,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *name = NULL;
  OkrDate start, end;

  g_return_if_fail (OKR_IS_WORKSPACE (self));

  name = get_quarter (self, &start, &end);
  okr_workspace_add_cycle_async (self, name, OKR_CYCLE_PRESET_QUARTER, start, end, callback, user_data);
}

static void
put_objective (OkrEdit    *edit,
               const char *cycle,
               const char *id,
               const char *title)
{
  okr_edit_insert (edit, "objective", id);
  okr_edit_put_text (edit, "cycle", cycle);
  okr_edit_put_text (edit, "title", title);
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_DRAFT));
}

static void
put_key_result (OkrWorkspace *self,
                OkrEdit      *edit,
                const char   *objective,
                const char   *id,
                const char   *title)
{
  okr_edit_insert (edit, "key_result", id);
  okr_edit_put_text (edit, "objective", objective);
  okr_edit_put_text (edit, "title", title);
  okr_workspace_put_board_rank (self, edit);
}

static OkrEdit *
create_writing_edit (const OkrPlanLine *lines,
                     gsize              n_lines)
{
  g_autofree char *label = NULL;
  g_autofree char *merge_key = NULL;

  if (n_lines > 1)
    {
      label = g_strdup_printf (ngettext ("Add %'u line", "Add %'u lines", n_lines), (guint) n_lines);
      return okr_edit_new (label, NULL);
    }

  /* what is typed on within two seconds is the same step: see okr_workspace_set_async() */
  if (lines[0].id != NULL)
    merge_key = g_strdup_printf ("set:%s:%s:title", lines[0].is_key_result ? "key_result" : "objective", lines[0].id);

  return okr_workspace_create_edit (lines[0].is_key_result ? _("Add the key result “%s”") : _("Add the objective “%s”"),
                                    lines[0].title, merge_key);
}

/* The objectives of the edit and, one after the other, the key results of each. */
static void
put_lines (OkrWorkspace       *self,
           OkrEdit            *edit,
           const OkrPlanPlace *place,
           const OkrPlanLine  *lines,
           gsize               n_lines)
{
  guint at_objective, at_key_result = 0;
  g_autoptr (GArray) objectives = list_objectives (self, place, NULL, &at_objective);
  g_autoptr (GArray) key_results = NULL;
  OkrObjective *current = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *cycle = NULL;

  if (place->cycle != NULL)
    cycle = g_strdup (okr_entity_get_id (OKR_ENTITY (place->cycle)));
  else if (!place->parked)
    cycle = g_strdup (put_quarter (self, edit));

  if (place->after != NULL)
    {
      OkrKeyResult *after = OKR_IS_KEY_RESULT (place->after) ? OKR_KEY_RESULT (place->after) : NULL;

      current = after != NULL ? okr_key_result_get_objective (after) : OKR_OBJECTIVE (place->after);
      key_results = list_key_results (current, NULL, after, &at_key_result);
      parent = g_strdup (okr_entity_get_id (OKR_ENTITY (current)));
    }

  for (gsize i = 0; i < n_lines; i++)
    {
      g_autofree char *id = lines[i].id != NULL ? g_strdup (lines[i].id) : okr_ulid_new ();

      /* what has no objective above it is one */
      if (lines[i].is_key_result && parent != NULL)
        {
          put_key_result (self, edit, parent, id, lines[i].title);
          okr_seats_add (key_results, at_key_result++, id, NULL);
          continue;
        }

      if (key_results != NULL)
        okr_seats_put_ranks (key_results, edit, "key_result");
      g_clear_pointer (&key_results, g_array_unref);
      put_objective (edit, cycle, id, lines[i].title);
      okr_seats_add (objectives, at_objective++, id, NULL);
      key_results = okr_seats_new ();
      at_key_result = 0;
      g_set_str (&parent, id);
    }

  if (key_results != NULL)
    okr_seats_put_ranks (key_results, edit, "key_result");
  okr_seats_put_ranks (objectives, edit, "objective");
}

/* @title: (nullable): what is left of the line at the place */
static void
write_lines (OkrWorkspace        *self,
             const OkrPlanPlace  *place,
             const char          *title,
             const OkrPlanLine   *lines,
             gsize                n_lines,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  GError *error = NULL;
  gboolean right = title == NULL || okr_workspace_check_title (self, title, place->after, &error);
  OkrEdit *edit;

  for (gsize i = 0; right && i < n_lines; i++)
    right = okr_workspace_check_title (self, lines[i].title, place->after, &error);
  /* M49: after the launch it is an act of its own */
  if (right && place->after != NULL && lines[0].is_key_result)
    right = check_draft (get_objective (place->after), _("“%s” is launched: another key result needs evidence"),
                         OKR_ENTITY (get_objective (place->after)), &error);
  if (!right)
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = create_writing_edit (lines, n_lines);
  if (title != NULL)
    {
      okr_edit_set (edit, okr_entity_class_get_table (G_OBJECT_TYPE (place->after)), okr_entity_get_id (place->after));
      okr_edit_put_text (edit, "title", title);
    }
  put_lines (self, edit, place, lines, n_lines);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_write_lines_async:
 * @place: where; @place->after is in that cycle or on the parking list
 * @lines: (array length=n_lines): one or more; a key result belongs to the objective above it
 *
 * Adds drafts: ["Add the objective “…”"], ["Add the key result “…”"], ["Add 12 lines"].  An objective is put after the
 * key results of the one that it comes after.  All lines are one step; what is typed on within two seconds joins the
 * step of a single one.
 */
void
okr_workspace_write_lines_async (OkrWorkspace        *self,
                                 const OkrPlanPlace  *place,
                                 const OkrPlanLine   *lines,
                                 gsize                n_lines,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (place != NULL);
  g_return_if_fail (lines != NULL && n_lines > 0);

  write_lines (self, place, NULL, lines, n_lines, callback, user_data);
}

/**
 * okr_workspace_break_line_async:
 * @place: where; @place->after is the line that is broken
 * @title: what is left of it
 * @lines: (array length=n_lines): what comes below it, one or more
 *
 * Puts several lines in the place of one, the first of which it stays: a step as that of
 * okr_workspace_write_lines_async().
 */
void
okr_workspace_break_line_async (OkrWorkspace        *self,
                                const OkrPlanPlace  *place,
                                const char          *title,
                                const OkrPlanLine   *lines,
                                gsize                n_lines,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (place != NULL && place->after != NULL);
  g_return_if_fail (title != NULL);
  g_return_if_fail (lines != NULL && n_lines > 0);

  write_lines (self, place, title, lines, n_lines, callback, user_data);
}

/* ---- moving ---- */

static const char *
get_move_label (OkrObjective       *objective,
                const OkrPlanPlace *place)
{
  if (okr_objective_get_cycle (objective) == place->cycle)
    return _("Reorder “%s”");

  return place->parked ? _("Put “%s” on the parking list") : _("Take “%s” into the cycle");
}

/**
 * okr_workspace_move_objective_async:
 * @place: where it goes, with its key results; after another objective or first
 *
 * ["Reorder “…”"], ["Put “…” on the parking list"], ["Take “…” into the cycle"].  On the parking list it is a draft
 * again, and does not count (B4).
 */
void
okr_workspace_move_objective_async (OkrWorkspace        *self,
                                    OkrObjective        *objective,
                                    const OkrPlanPlace  *place,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  const char *id;
  guint position;
  g_autoptr (GArray) seats = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (place != NULL);
  g_return_if_fail (place->parked == (place->cycle == NULL));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (objective), callback, user_data))
    return;

  id = okr_entity_get_id (OKR_ENTITY (objective));
  edit = okr_workspace_create_edit (get_move_label (objective, place), okr_objective_get_title (objective), NULL);
  if (okr_objective_get_cycle (objective) != place->cycle)
    {
      okr_edit_set (edit, "objective", id);
      okr_workspace_put_reference (edit, "cycle", place->cycle);
      okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_DRAFT));
      okr_edit_put_text (edit, "launched_on", NULL);
    }
  seats = list_objectives (self, place, objective, &position);
  okr_seats_add (seats, position, id, NULL);
  okr_seats_put_ranks (seats, edit, "objective");

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_move_key_result_async:
 * @objective: whose it is from now on
 * @after: (nullable): the key result of @objective before it; %NULL: it comes first
 *
 * ["Reorder “…”"], ["Move “…” to another objective"].  Refused where okr_workspace_check_move() does.
 */
void
okr_workspace_move_key_result_async (OkrWorkspace        *self,
                                     OkrKeyResult        *key_result,
                                     OkrObjective        *objective,
                                     OkrKeyResult        *after,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  gboolean leaves;
  const char *id;
  guint position;
  g_autoptr (GArray) seats = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  if (!okr_workspace_check_move (self, key_result, objective, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  id = okr_entity_get_id (OKR_ENTITY (key_result));
  leaves = okr_key_result_get_objective (key_result) != objective;
  edit = okr_workspace_create_edit (leaves ? _("Move “%s” to another objective") : _("Reorder “%s”"),
                                    okr_key_result_get_title (key_result), NULL);
  if (leaves)
    {
      okr_edit_set (edit, "key_result", id);
      okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
    }
  seats = list_key_results (objective, key_result, after, &position);
  okr_seats_add (seats, position, id, NULL);
  okr_seats_put_ranks (seats, edit, "key_result");

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- one becomes the other ---- */

static void
put_owner (OkrEdit   *edit,
           OkrPerson *owner)
{
  okr_workspace_put_reference (edit, "owner", owner);
}

/**
 * okr_workspace_make_key_result_async:
 * @objective: a draft
 * @above: the objective whose key result it becomes, the last one
 * @line: (nullable): the id and the title of the new key result; either may be %NULL, as before
 *
 * ["Make “…” a key result"].  Its own key results follow it.  What only an objective has goes away, until it is undone.
 */
void
okr_workspace_make_key_result_async (OkrWorkspace        *self,
                                     OkrObjective        *objective,
                                     OkrObjective        *above,
                                     const OkrPlanLine   *line,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  guint position;
  g_autoptr (GArray) seats = NULL;
  g_autoptr (GArray) own = NULL;
  g_autofree char *id = line != NULL && line->id != NULL ? g_strdup (line->id) : okr_ulid_new ();
  const char *title = line != NULL && line->title != NULL ? line->title : okr_objective_get_title (objective);
  const char *parent;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (OKR_IS_OBJECTIVE (above) && above != objective);

  if (!okr_workspace_check_title (self, title, OKR_ENTITY (objective), &error) ||
      !okr_workspace_check_usable (self, OKR_ENTITY (above), &error) ||
      !check_draft (objective, _("“%s” is launched: it stays an objective"), OKR_ENTITY (objective), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  parent = okr_entity_get_id (OKR_ENTITY (above));
  edit = okr_workspace_create_edit (_("Make “%s” a key result"), title, NULL);
  put_key_result (self, edit, parent, id, title);
  put_owner (edit, okr_objective_get_owner (objective));
  seats = list_key_results (above, NULL, NULL, &position);
  okr_seats_add (seats, seats->len, id, NULL);
  own = list_key_results (objective, NULL, NULL, &position);
  for (guint i = 0; i < own->len; i++)
    {
      okr_edit_set (edit, "key_result", g_array_index (own, OkrSeat, i).id);
      okr_edit_put_text (edit, "objective", parent);
      okr_seats_add (seats, seats->len, g_array_index (own, OkrSeat, i).id, NULL);
    }
  okr_seats_put_ranks (seats, edit, "key_result");
  okr_edit_delete (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static gboolean
check_bare (OkrKeyResult  *key_result,
            GError       **error)
{
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)) == 0 &&
      g_list_model_get_n_items (okr_key_result_get_ideas (key_result)) == 0 &&
      g_list_model_get_n_items (okr_key_result_get_milestones (key_result)) == 0)
    return TRUE;

  title = okr_workspace_dup_short (OKR_ENTITY (key_result));
  message = okr_workspace_dup_label (_("“%s” has readings, ideas or milestones, which an objective cannot have"), title);
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, message);

  return FALSE;
}

/**
 * okr_workspace_make_objective_async:
 * @key_result: one of a draft, without readings and ideas
 * @line: (nullable): the id and the title of the new objective; either may be %NULL, as before
 *
 * ["Make “…” an objective"], after the one that it belonged to.
 */
void
okr_workspace_make_objective_async (OkrWorkspace        *self,
                                    OkrKeyResult        *key_result,
                                    const OkrPlanLine   *line,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  OkrObjective *objective;
  OkrPlanPlace place = { NULL };
  guint position;
  g_autoptr (GArray) seats = NULL;
  g_autofree char *id = line != NULL && line->id != NULL ? g_strdup (line->id) : okr_ulid_new ();
  const char *title = line != NULL && line->title != NULL ? line->title : okr_key_result_get_title (key_result);
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  objective = okr_key_result_get_objective (key_result);
  if (!okr_workspace_check_title (self, title, OKR_ENTITY (key_result), &error) ||
      !check_draft (objective, _("“%s” is launched: it stays a key result"), OKR_ENTITY (key_result), &error) ||
      !check_bare (key_result, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  place.cycle = okr_objective_get_cycle (objective);
  place.after = OKR_ENTITY (objective);
  edit = okr_workspace_create_edit (_("Make “%s” an objective"), title, NULL);
  put_objective (edit, place.cycle != NULL ? okr_entity_get_id (OKR_ENTITY (place.cycle)) : NULL, id, title);
  put_owner (edit, okr_key_result_get_owner (key_result));
  seats = list_objectives (self, &place, NULL, &position);
  okr_seats_add (seats, position, id, NULL);
  okr_seats_put_ranks (seats, edit, "objective");
  okr_edit_delete (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- fields that are more than one ---- */

/**
 * okr_workspace_set_figures_async:
 * @figures: as somebody said it
 *
 * Sets start, target, unit, kind and period at once, and keeps how a relation was worded (B63): ["Edit the target of
 * “…”"].
 */
void
okr_workspace_set_figures_async (OkrWorkspace        *self,
                                 OkrKeyResult        *key_result,
                                 const OkrFigureText *figures,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  gboolean down;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (figures != NULL);

  if (!okr_workspace_check_usable (self, OKR_ENTITY (key_result), &error) ||
      !okr_workspace_check_text (figures->unit, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  down = figures->target < figures->start;
  edit = okr_workspace_create_edit (_("Edit the target of “%s”"), okr_key_result_get_title (key_result), NULL);
  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  /* what has two inputs stays so, and "half" says nothing of the kind */
  if (okr_key_result_get_kind (key_result) != OKR_KEY_RESULT_KIND_RATIO &&
      (figures->wording == NULL || figures->kind != OKR_KEY_RESULT_KIND_NUMBER))
    okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_KEY_RESULT_KIND, (int) figures->kind));
  okr_edit_put_real (edit, "start", figures->start);
  okr_edit_put_real (edit, "target", figures->target);
  okr_edit_put_text (edit, "target_wording", figures->wording);
  okr_edit_put_text (edit, "direction", okr_types_get_nick (OKR_TYPE_DIRECTION, down ? OKR_DIRECTION_DOWN : OKR_DIRECTION_UP));
  /* "half" says nothing of the unit */
  if (figures->unit != NULL || figures->wording == NULL)
    okr_edit_put_text (edit, "unit", figures->unit);
  if (figures->period != OKR_PERIOD_NONE)
    okr_edit_put_text (edit, "period", okr_types_get_nick (OKR_TYPE_PERIOD, (int) figures->period));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_set_new_owner_async:
 * @entity: an objective or a key result
 * @name: of somebody who is not among the people yet
 *
 * Adds the person and lets them answer for @entity: ["Change the owner of “…”"].
 */
void
okr_workspace_set_new_owner_async (OkrWorkspace        *self,
                                   OkrEntity           *entity,
                                   const char          *name,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GError *error = NULL;
  const char *person;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (entity) || OKR_IS_KEY_RESULT (entity));
  g_return_if_fail (name != NULL);

  if (!okr_workspace_check_title (self, name, entity, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Change the owner of “%s”"), okr_entity_get_title (entity), NULL);
  person = okr_workspace_put_person (self, edit, name, NULL);
  okr_edit_set (edit, okr_entity_class_get_table (G_OBJECT_TYPE (entity)), okr_entity_get_id (entity));
  okr_edit_put_text (edit, "owner", person);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
