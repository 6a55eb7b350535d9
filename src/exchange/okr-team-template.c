/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The objectives and key results of a template become drafts of one team: at team level, without the people and the
 * dates of the set that it was made of.  What the company aims at is no template (B16): an objective that is a
 * strategic one of the workspace already is left out, and the team links to it instead.  */

#include "config.h"

#include "exchange/okr-team-template.h"

#include "base/okr-async.h"
#include "exchange/okr-import.h"
#include "exchange/okr-template.h"
#include "logic/okr-enum-types.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrDocument  *document;
  OkrWorkspace *workspace;
  guint         n_left_out;
} Use;

static gboolean
is_of (OkrRecord *record,
       GType      type)
{
  return record->table->entity_type == type;
}

/* People, days, and what happened meanwhile are another set's. */
static gboolean
is_not_written (OkrRecord *record,
                gpointer   user_data)
{
  if (is_of (record, OKR_TYPE_OBJECTIVE))
    return okr_record_get_text (record, "cycle") == NULL;
  if (is_of (record, OKR_TYPE_KEY_RESULT))
    return g_strcmp0 (okr_record_get_text (record, "state"), "replaced") == 0
           || g_strcmp0 (okr_record_get_text (record, "state"), "dropped") == 0;

  return !is_of (record, OKR_TYPE_MILESTONE);
}

static char *
dup_comparable (const char *title)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title != NULL ? title : ""));

  return g_utf8_casefold (stripped, -1);
}

static gboolean
is_strategic_already (OkrRecord *record,
                      gpointer   user_data)
{
  Use *use = user_data;
  GListModel *objectives = okr_workspace_get_list (use->workspace, OKR_TYPE_OBJECTIVE);
  g_autofree char *title = NULL;

  if (!is_of (record, OKR_TYPE_OBJECTIVE))
    return FALSE;

  title = dup_comparable (okr_record_get_text (record, "title"));
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autofree char *other = dup_comparable (okr_objective_get_title (objective));

      if (okr_objective_get_level (objective) != OKR_LEVEL_TEAM && g_str_equal (title, other))
        {
          use->n_left_out++;
          return TRUE;
        }
    }

  return FALSE;
}

/* What belongs to an objective or key result that is left out. */
static gboolean
is_orphan (OkrRecord *record,
           gpointer   user_data)
{
  OkrDocument *document = user_data;
  const char *column = is_of (record, OKR_TYPE_KEY_RESULT) ? "objective" : is_of (record, OKR_TYPE_MILESTONE) ? "key_result" : NULL;

  return column != NULL
         && okr_document_find (document, okr_format_find_table (column), okr_record_get_text (record, column)) == NULL;
}

static void
put_down (OkrRecord *record,
          OkrCycle  *cycle,
          OkrTeam   *team)
{
  static const char * const of_objective[] = {
    "owner", "contributes_to", "authored_by", "launched_on", "verdict", "verdict_note", NULL
  };
  static const char * const of_key_result[] = {
    "owner", "board_rank", "main_for_review", "replaced_by", "state_reason", "contribution", "talked_on", NULL
  };
  static const char * const of_milestone[] = { "done_on", NULL };

  if (is_of (record, OKR_TYPE_OBJECTIVE))
    {
      okr_record_clear (record, of_objective);
      okr_record_put_text (record, "cycle", "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
      okr_record_put_text (record, "team", "team", okr_entity_get_id (OKR_ENTITY (team)));
      okr_record_put_text (record, "level", "level", okr_types_get_nick (OKR_TYPE_LEVEL, OKR_LEVEL_TEAM));
      okr_record_put_text (record, "state", "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_DRAFT));
    }
  else if (is_of (record, OKR_TYPE_KEY_RESULT))
    {
      g_autofree char *due = okr_date_to_iso (okr_cycle_get_end (cycle));

      okr_record_clear (record, of_key_result);
      okr_record_put_text (record, "due", "due", due);
    }
  else
    {
      okr_record_clear (record, of_milestone);
    }
}

static void
use_free (gpointer data)
{
  Use *self = data;

  g_clear_object (&self->document);
  g_object_unref (self->workspace);
  g_free (self);
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean done = okr_import_finish (result, &error);

  okr_async_answer_done (task, done, error);
}

/* Makes the document that of a team; FALSE: nothing is left of it. */
static gboolean
adapt (Use      *use,
       OkrCycle *cycle,
       OkrTeam  *team)
{
  g_autofree char *title = g_strdup_printf ("%s, %s", okr_document_get_title (use->document), okr_team_get_name (team));

  okr_document_remove_if (use->document, is_not_written, NULL);
  okr_document_remove_if (use->document, is_strategic_already, use);
  okr_document_remove_if (use->document, is_orphan, use->document);
  okr_document_remove_if (use->document, is_orphan, use->document);     /* milestones of key results that went */
  for (guint i = 0; i < okr_document_get_n_records (use->document); i++)
    put_down (okr_document_get_record (use->document, i), cycle, team);
  okr_document_set_title (use->document, title);

  return okr_document_get_n_records (use->document) > 0;
}

/**
 * okr_team_template_use_async:
 * @id: the id of a template; see okr_template_load()
 * @languages: (nullable): the languages wanted; %NULL: those of the interface
 * @cycle: an open cycle of @workspace
 * @team: whose objectives they become
 *
 * Adds the objectives and key results of a template as drafts of a team, in one step: ["Import “…, Basil”"].
 */
void
okr_team_template_use_async (const char          *id,
                             const char * const  *languages,
                             OkrWorkspace        *workspace,
                             OkrCycle            *cycle,
                             OkrTeam             *team,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError *error = NULL;
  Use *use;

  g_return_if_fail (id != NULL);
  g_return_if_fail (OKR_IS_WORKSPACE (workspace));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (OKR_IS_TEAM (team));

  use = g_new0 (Use, 1);
  use->workspace = g_object_ref (workspace);
  g_task_set_source_tag (task, okr_team_template_use_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, use, use_free);

  /* a few milliseconds, as for a new workspace */
  use->document = okr_template_load (id, languages, okr_clock_get_today (okr_workspace_get_clock (workspace)), &error);
  if (use->document == NULL)
    g_task_return_error (task, error);
  else if (adapt (use, cycle, team))
    okr_import_async (use->document, workspace, cancellable, on_imported_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error_literal (task, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                                     _("All of it is strategic here already: a team links to it instead of copying it"));
}

/**
 * okr_team_template_use_finish:
 * @result: what the callback was given
 * @n_left_out: (out): how many objectives are strategic ones already, and are not copied
 * @error: return location: as for okr_import_finish(), or an %OKR_WORKSPACE_ERROR when nothing would be left
 *
 * Returns: whether the drafts are there
 */
gboolean
okr_team_template_use_finish (GAsyncResult  *result,
                              guint         *n_left_out,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  *n_left_out = ((Use *) g_task_get_task_data (G_TASK (result)))->n_left_out;

  return g_task_propagate_boolean (G_TASK (result), error);
}
