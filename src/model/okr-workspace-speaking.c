/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks when is in the file, as a running method is: a second window, on the wall perhaps, shows the same, and a
 * restart goes on with it.  */

#include "config.h"

#include "model/okr-workspace-speaking.h"

#include "model/okr-workspace-people.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

#define SPEAKING "speaking"

static OkrPerson *
find_person (OkrWorkspace *self,
             const char   *id)
{
  return id != NULL ? okr_workspace_lookup (self, OKR_TYPE_PERSON, id) : NULL;
}

static void
forget_unknown (OkrWorkspace *self,
                OkrSpeaking  *speaking,
                GPtrArray    *ids)
{
  for (guint i = ids->len; i > 0; i--)
    {
      g_autofree char *id = g_strdup (ids->pdata[i - 1]);

      if (find_person (self, id) == NULL)
        okr_speaking_forget (speaking, id);
    }
}

/**
 * okr_workspace_dup_speaking:
 *
 * Returns: (transfer full): who speaks when, by the ids of people; who was deleted since is not in it
 */
OkrSpeaking *
okr_workspace_dup_speaking (OkrWorkspace *self)
{
  OkrSpeaking *speaking;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  speaking = okr_speaking_parse (okr_workspace_get_setting (self, SPEAKING));
  forget_unknown (self, speaking, speaking->order);
  forget_unknown (self, speaking, speaking->absent);

  return speaking;
}

/**
 * okr_workspace_dup_group:
 * @cycle: (nullable): whose workshop is held
 *
 * Returns: (transfer full) (element-type OkrPerson): who is at the workshop; the whole team while nobody was said to be
 */
GPtrArray *
okr_workspace_dup_group (OkrWorkspace *self,
                         OkrCycle     *cycle)
{
  GPtrArray *group = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSortedList *people;
  gboolean all;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  people = okr_index_get_list (self->index, OKR_TYPE_PERSON);
  all = cycle == NULL || okr_workspace_count_present (self, cycle) == 0;
  for (guint i = 0; i < okr_sorted_list_get_length (people); i++)
    {
      OkrPerson *person = okr_sorted_list_get (people, i);

      if (all ? okr_person_get_kind (person) != OKR_PERSON_KIND_STAKEHOLDER : okr_workspace_is_present (self, cycle, person))
        g_ptr_array_add (group, g_object_ref (person));
    }

  return group;
}

static void
commit (OkrWorkspace        *self,
        const OkrSpeaking   *speaking,
        OkrEdit             *edit,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  g_autofree char *text = okr_speaking_to_text (speaking);

  okr_workspace_put_setting (self, edit, SPEAKING, text);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_draw_speakers_async:
 * @cycle: (nullable): whose workshop is held
 * @rand: where chance comes from
 *
 * Draws the order of all who are there, from the first round on: ["Draw the speaking order"].
 */
void
okr_workspace_draw_speakers_async (OkrWorkspace        *self,
                                   OkrCycle            *cycle,
                                   GRand               *rand,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (OkrSpeaking) speaking = okr_speaking_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) group = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (rand != NULL);

  if (okr_workspace_refuse_unusable (self, NULL, callback, user_data))
    return;

  group = okr_workspace_dup_group (self, cycle);
  for (guint i = 0; i < group->len; i++)
    g_strv_builder_add (builder, okr_entity_get_id (group->pdata[i]));
  ids = g_strv_builder_end (builder);
  okr_speaking_draw (speaking, rand, (const char * const *) ids);

  commit (self, speaking, okr_edit_new (_("Draw the speaking order"), NULL), callback, user_data);
}

/* Takes the step, and says what it is called; NULL when there is nothing to take. */
static OkrEdit *
take_step (OkrWorkspace    *self,
           OkrSpeaking     *speaking,
           OkrSpeakingStep  step)
{
  OkrPerson *speaker = find_person (self, okr_speaking_get_speaker (speaking, 0));
  const char *name = speaker != NULL ? okr_person_get_name (speaker) : NULL;

  switch (step)
    {
    case OKR_SPEAKING_NEXT:
      return okr_speaking_next (speaking) ? okr_workspace_create_edit (_("“%s” has spoken"), name, NULL) : NULL;
    case OKR_SPEAKING_PASS:
      return okr_speaking_pass (speaking) ? okr_workspace_create_edit (_("“%s” passes"), name, NULL) : NULL;
    case OKR_SPEAKING_LEAVE_OUT:
      return okr_speaking_leave_out (speaking) ? okr_workspace_create_edit (_("“%s” is absent"), name, NULL) : NULL;
    case OKR_SPEAKING_ROUND:
    default:
      return okr_speaking_start_round (speaking) ? okr_edit_new (_("Start a round"), NULL) : NULL;
    }
}

/**
 * okr_workspace_step_speakers_async:
 * @step: what happens
 *
 * Who speaks now has spoken, passes or is absent, or a new round starts: ["“…” has spoken"], ["“…” passes"], ["“…” is
 * absent"], ["Start a round"].  Refuses what cannot be: the last one has nobody to pass to.
 */
void
okr_workspace_step_speakers_async (OkrWorkspace        *self,
                                   OkrSpeakingStep      step,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (OkrSpeaking) speaking = NULL;
  GError *error = NULL;
  OkrEdit *edit = NULL;

  g_return_if_fail (OKR_IS_WORKSPACE (self));

  if (okr_workspace_check_usable (self, NULL, &error))
    {
      speaking = okr_workspace_dup_speaking (self);
      edit = take_step (self, speaking, step);
      if (edit == NULL)
        error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("Nobody is left to speak in this round"));
    }
  if (edit == NULL)
    okr_workspace_refuse (self, error, callback, user_data);
  else
    commit (self, speaking, edit, callback, user_data);
}

/**
 * okr_workspace_add_speaker_async:
 * @person: who was absent, or came late
 *
 * Speaks at the end of this round: ["“…” speaks too"].
 */
void
okr_workspace_add_speaker_async (OkrWorkspace        *self,
                                 OkrPerson           *person,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (OkrSpeaking) speaking = NULL;
  GError *error = NULL;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_PERSON (person));

  if (okr_workspace_check_usable (self, OKR_ENTITY (person), &error))
    {
      speaking = okr_workspace_dup_speaking (self);
      if (!okr_speaking_take_back (speaking, okr_entity_get_id (OKR_ENTITY (person))))
        error = g_error_new (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("“%s” is in the speaking order already"),
                             okr_person_get_name (person));
    }
  if (error != NULL)
    okr_workspace_refuse (self, error, callback, user_data);
  else
    commit (self, speaking, okr_workspace_create_edit (_("“%s” speaks too"), okr_person_get_name (person), NULL), callback,
            user_data);
}
