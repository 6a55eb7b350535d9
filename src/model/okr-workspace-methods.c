/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the methods of a workshop: which one runs, what is revealed, what is parked, what serves as an anchor.
 * The method is in the file, so that a second window and a restart go on with it.  No label tells what is covered.  */

#include "config.h"

#include "model/okr-workspace-methods.h"

#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

#define METHOD "method"

static const char * const step_labels[] = {
  [OKR_METHOD_NONE] = N_("End the method"),
  [OKR_METHOD_COVER] = N_("Cover new ideas"),
  [OKR_METHOD_WRITE] = N_("Pass the keyboard"),
  [OKR_METHOD_VOTE] = N_("Start the vote"),
  [OKR_METHOD_TALLY] = N_("Count the votes"),
  [OKR_METHOD_SCORE] = N_("Start the secret scoring"),
  [OKR_METHOD_MEDIANS] = N_("Reveal the scores"),
  [OKR_METHOD_EFFORT] = N_("Judge the effort"),
  [OKR_METHOD_IMPACT] = N_("Judge the impact"),
};

/* Settings of the axes, with the ids of the ideas that are compared with.  */
static const char * const anchor_settings[] = {
  [OKR_AXIS_EFFORT] = "effort-anchors",
  [OKR_AXIS_IMPACT] = "impact-anchors",
};

static void
delete_all (OkrEdit    *edit,
            GListModel *entities,
            const char *table)
{
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (entities, i);

      okr_edit_delete (edit, table, okr_entity_get_id (entity));
    }
}

/* A vote and a scoring begin with nothing said.  */
static void
take_back (OkrEdit       *edit,
           GPtrArray     *ideas,
           OkrMethodStep  step)
{
  for (guint i = 0; i < ideas->len; i++)
    {
      OkrEntity *idea = ideas->pdata[i];

      if (step == OKR_METHOD_VOTE)
        delete_all (edit, okr_entity_get_referrers (idea, OKR_COLUMN_OF (OKR_TYPE_VOTE, "idea")), "vote");
      else if (step == OKR_METHOD_SCORE)
        delete_all (edit, okr_entity_get_referrers (idea, OKR_COLUMN_OF (OKR_TYPE_IDEA_SCORE, "idea")), "idea_score");
    }
}

/**
 * okr_workspace_get_method:
 * @method: (out): the method that runs now
 */
void
okr_workspace_get_method (OkrWorkspace *self,
                          OkrMethod    *method)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));

  okr_method_parse (okr_workspace_get_setting (self, METHOD), method);
}

/**
 * okr_workspace_set_method_async:
 * @method: what runs from now on
 * @ideas: (element-type OkrIdea): what it is about: a vote or a scoring takes back what was said of these before
 *
 * Starts a method, goes on to its next step, or ends it: ["Start the vote"], ["Count the votes"], ...
 */
void
okr_workspace_set_method_async (OkrWorkspace        *self,
                                const OkrMethod     *method,
                                GPtrArray           *ideas,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree char *text = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (method != NULL && ideas != NULL);

  if (okr_workspace_refuse_unusable (self, NULL, callback, user_data))
    return;

  text = okr_method_to_text (method);
  edit = okr_edit_new (_(step_labels[method->step]), NULL);
  okr_workspace_put_setting (self, edit, METHOD, text);
  take_back (edit, ideas, method->step);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_reveal_ideas_async:
 * @ideas: (element-type OkrIdea): one or more that are covered
 *
 * Lets everybody read them (F52): ["Reveal 12 ideas"].
 */
void
okr_workspace_reveal_ideas_async (OkrWorkspace        *self,
                                  GPtrArray           *ideas,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autofree char *label = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (ideas != NULL);

  if (okr_workspace_refuse_unusable (self, NULL, callback, user_data))
    return;

  label = g_strdup_printf (ngettext ("Reveal %'u idea", "Reveal %'u ideas", ideas->len), ideas->len);
  edit = okr_edit_new (label, NULL);
  for (guint i = 0; i < ideas->len; i++)
    {
      okr_edit_set (edit, "idea", okr_entity_get_id (ideas->pdata[i]));
      okr_edit_put_integer (edit, "covered", 0);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_park_async:
 * @text: what the group will come back to
 *
 * Puts a note on the list of what is parked, with the day (F56): ["Park “…”"].
 */
void
okr_workspace_park_async (OkrWorkspace        *self,
                          const char          *text,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  OkrSortedList *notes;
  g_autofree char *rank = NULL;
  GError *error = NULL;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (text != NULL);

  if (!okr_workspace_check_title (self, text, NULL, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  notes = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_PARKING_NOTE));
  n = okr_sorted_list_get_length (notes);
  rank = okr_rank_between (n > 0 ? okr_parking_note_get_rank (okr_sorted_list_get (notes, n - 1)) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Park “%s”"), text, NULL);
  okr_edit_insert (edit, "parking_note", NULL);
  okr_edit_put_text (edit, "text", text);
  okr_edit_put_date (edit, "date", okr_clock_get_today (self->clock));
  okr_edit_put_text (edit, "rank", rank);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- anchors ---- */

static GStrv
split_anchors (OkrWorkspace *self,
               OkrAxis       axis)
{
  const char *value = okr_workspace_get_setting (self, anchor_settings[axis]);

  return g_strsplit (value != NULL ? value : "", " ", -1);
}

/**
 * okr_workspace_is_anchor:
 * @idea: an idea
 * @axis: effort or impact
 *
 * Returns: whether the others are compared with it on that axis (F55)
 */
gboolean
okr_workspace_is_anchor (OkrWorkspace *self,
                         OkrIdea      *idea,
                         OkrAxis       axis)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);

  ids = split_anchors (self, axis);

  return g_strv_contains ((const char * const *) ids, okr_entity_get_id (OKR_ENTITY (idea)));
}

/**
 * okr_workspace_set_anchor_async:
 * @idea: an idea
 * @axis: effort or impact
 * @anchor: whether the others shall be compared with it
 *
 * Marks a case that everybody knows, so that a 2 and an 8 mean the same to all (F55): ["Make “…” an anchor"], ["Make
 * “…” no anchor"].
 */
void
okr_workspace_set_anchor_async (OkrWorkspace        *self,
                                OkrIdea             *idea,
                                OkrAxis              axis,
                                gboolean             anchor,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) rest = NULL;
  g_autofree char *value = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (idea));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (idea), callback, user_data))
    return;

  id = okr_entity_get_id (OKR_ENTITY (idea));
  ids = split_anchors (self, axis);
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && !g_str_equal (ids[i], id))
      g_strv_builder_add (builder, ids[i]);
  if (anchor)
    g_strv_builder_add (builder, id);
  rest = g_strv_builder_end (builder);
  value = g_strjoinv (" ", rest);

  edit = okr_workspace_create_edit (anchor ? _("Make “%s” an anchor") : _("Make “%s” no anchor"), okr_idea_get_title (idea), NULL);
  okr_workspace_put_setting (self, edit, anchor_settings[axis], *value != '\0' ? value : NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
