/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the editors; see the header.  */

#include "config.h"

#include "model/okr-workspace-editors.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/**
 * okr_workspace_set_measure_async:
 * @property: "start" or "target"
 * @value: a number, or NAN for none
 *
 * Sets one end of what a key result measures, and the direction that follows from both: ["Edit the start of “…”"],
 * ["Edit the target of “…”"].  A wording such as "half" does not outlive the target that it said.
 */
void
okr_workspace_set_measure_async (OkrWorkspace        *self,
                                 OkrKeyResult        *key_result,
                                 const char          *property,
                                 double               value,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  gboolean is_target;
  double start, target;
  g_autofree char *merge_key = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (g_str_equal (property, "start") || g_str_equal (property, "target"));

  if (isinf (value))
    error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("This must be a number"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (key_result), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  is_target = g_str_equal (property, "target");
  start = is_target ? okr_key_result_get_start (key_result) : value;
  target = is_target ? value : okr_key_result_get_target (key_result);
  merge_key = g_strdup_printf ("measure:%s:%s", okr_entity_get_id (OKR_ENTITY (key_result)), property);
  edit = okr_workspace_create_edit (is_target ? _("Edit the target of “%s”") : _("Edit the start of “%s”"),
                                    okr_key_result_get_title (key_result), merge_key);
  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_edit_put_real (edit, property, value);
  if (!isnan (start) && !isnan (target) && fabs (start - target) > 0)
    okr_edit_put_text (edit, "direction",
                       okr_types_get_nick (OKR_TYPE_DIRECTION, target < start ? OKR_DIRECTION_DOWN : OKR_DIRECTION_UP));
  if (is_target && okr_key_result_get_target_wording (key_result) != NULL)
    okr_edit_put_text (edit, "target_wording", NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_add_milestone_async:
 * @title: what shall be done
 *
 * Adds a milestone after those that the key result has: ["Add the milestone “…”"].
 */
void
okr_workspace_add_milestone_async (OkrWorkspace        *self,
                                   OkrKeyResult        *key_result,
                                   const char          *title,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autofree char *rank = NULL;
  OkrSortedList *milestones;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (title != NULL);

  if (!okr_workspace_check_title (self, title, OKR_ENTITY (key_result), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (key_result));
  n = okr_sorted_list_get_length (milestones);
  rank = okr_rank_between (n > 0 ? okr_milestone_get_rank (okr_sorted_list_get (milestones, n - 1)) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Add the milestone “%s”"), title, NULL);
  id = okr_edit_insert (edit, "milestone", NULL);
  okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_edit_put_text (edit, "title", title);
  okr_edit_put_text (edit, "rank", rank);

  okr_workspace_commit_added (self, edit, OKR_TYPE_MILESTONE, id, callback, user_data);
}

/* --- who belongs to what --- */

typedef struct
{
  const OkrColumn *owner;
  const OkrColumn *person;
  const char      *add;
  const char      *remove;
} Link;

static gboolean
find_link (GType  type,
           Link  *link)
{
  const char *owner;

  if (type == OKR_TYPE_KEY_RESULT_DOER)
    {
      owner = "key_result";
      link->add = _("Add a doer of “%s”");
      link->remove = _("Take away a doer of “%s”");
    }
  else if (type == OKR_TYPE_OBJECTIVE_AUTHOR)
    {
      owner = "objective";
      link->add = _("Add an author of “%s”");
      link->remove = _("Take away an author of “%s”");
    }
  else if (type == OKR_TYPE_MEMBERSHIP)
    {
      owner = "team";
      link->add = _("Add a member of “%s”");
      link->remove = _("Take away a member of “%s”");
    }
  else
    {
      return FALSE;
    }

  link->owner = okr_entity_class_find_column (type, owner);
  link->person = okr_entity_class_find_column (type, "person");

  return TRUE;
}

/**
 * okr_workspace_set_linked_async:
 * @link_type: %OKR_TYPE_KEY_RESULT_DOER, %OKR_TYPE_OBJECTIVE_AUTHOR or %OKR_TYPE_MEMBERSHIP
 * @owner: a key result, an objective or a team
 * @linked: whether @person shall belong to it
 *
 * Says who does, wrote or is a member: ["Add a doer of “…”"], ["Take away a doer of “…”"], ...  Nothing is done
 * when it is so already.  The owner is never made a doer by itself (M29).
 */
void
okr_workspace_set_linked_async (OkrWorkspace        *self,
                                GType                link_type,
                                OkrEntity           *owner,
                                OkrPerson           *person,
                                gboolean             linked,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  OkrSortedList *links;
  gboolean found = FALSE;
  GError *error = NULL;
  const char *table;
  OkrEdit *edit;
  Link link;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ENTITY (owner));
  g_return_if_fail (OKR_IS_PERSON (person));
  g_return_if_fail (find_link (link_type, &link));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (owner, link.owner->get_type ()));

  if (!okr_workspace_check_usable (self, owner, &error) || !okr_workspace_check_usable (self, OKR_ENTITY (person), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  table = okr_entity_class_get_table (link_type);
  links = OKR_SORTED_LIST (okr_entity_get_referrers (owner, link.owner));
  edit = okr_workspace_create_edit (linked ? link.add : link.remove, okr_entity_get_title (owner), NULL);
  for (guint i = 0; i < okr_sorted_list_get_length (links); i++)
    {
      OkrEntity *row = okr_sorted_list_get (links, i);

      if (okr_entity_get_reference (row, link.person) != OKR_ENTITY (person))
        continue;
      found = TRUE;
      if (!linked)
        okr_edit_delete (edit, table, okr_entity_get_id (row));
    }

  if (linked && !found)
    {
      okr_edit_insert (edit, table, NULL);
      okr_edit_put_text (edit, link.owner->name, okr_entity_get_id (owner));
      okr_edit_put_text (edit, link.person->name, okr_entity_get_id (OKR_ENTITY (person)));
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* --- order --- */

static const char *
get_rank (OkrEntity *entity)
{
  return OKR_FIELD (char *, entity, okr_entity_class_find_column (G_OBJECT_TYPE (entity), "rank"));
}

/**
 * okr_workspace_reorder_async:
 * @siblings: the list that has it, in the order of ranks
 * @position: where it shall be when it has been taken out
 *
 * Gives something another place among its like: ["Reorder “…”"].  Only where others share a rank, so that nothing
 * fits between them, those after the place get a new one too.
 */
void
okr_workspace_reorder_async (OkrWorkspace        *self,
                             OkrEntity           *entity,
                             GListModel          *siblings,
                             guint                position,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *rank = NULL;
  const char *table, *low, *high = NULL;
  OkrEdit *edit;
  guint end;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ENTITY (entity));
  g_return_if_fail (G_IS_LIST_MODEL (siblings));

  if (okr_workspace_refuse_unusable (self, entity, callback, user_data))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr (OkrEntity) sibling = g_list_model_get_item (siblings, i);

      if (sibling != entity)
        g_ptr_array_add (others, sibling);
    }

  position = MIN (position, others->len);
  low = position > 0 ? get_rank (others->pdata[position - 1]) : NULL;
  for (end = position; low != NULL && end < others->len && strcmp (get_rank (others->pdata[end]), low) <= 0; end++)
    ;
  if (end < others->len)
    high = get_rank (others->pdata[end]);

  table = okr_entity_class_get_table (G_OBJECT_TYPE (entity));
  edit = okr_workspace_create_edit (_("Reorder “%s”"), okr_entity_get_title (entity), NULL);
  rank = g_strdup (low);
  for (guint i = position; i <= end; i++)
    {
      char *next = okr_rank_between (rank, high);

      okr_edit_set (edit, table, okr_entity_get_id (i == position ? entity : others->pdata[i - 1]));
      okr_edit_put_text (edit, "rank", next);
      g_free (rank);
      rank = next;
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
