/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the review: grades in advance (F82), contributions (F83), notes (F84), and what becomes of an
 * objective (F85).  okr-next-cycle.c makes the next cycle of it.  */

#include "config.h"

#include "model/okr-workspace-review.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "logic/okr-review.h"
#include "model/okr-review-rows.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static GError *
create_invalid (const char *reason)
{
  return g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason);
}

/**
 * okr_workspace_grade_async:
 * @person: (nullable): who grades
 * @grade: 0 to 1; NAN takes the grade back
 *
 * Gives a key result the grade of a person, in advance of the review (F82): ["Grade “…”"].
 */
void
okr_workspace_grade_async (OkrWorkspace        *self,
                           OkrKeyResult        *key_result,
                           OkrPerson           *person,
                           double               grade,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autofree char *merge_key = NULL;
  const char *person_id;
  OkrReviewGrade *before;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (person == NULL || OKR_IS_PERSON (person));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (key_result), &error)
      || !okr_workspace_check_usable (self, (OkrEntity *) person, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }
  if (!isnan (grade) && (grade < 0 || grade > 1))
    {
      okr_workspace_refuse (self, create_invalid (_("A grade goes from 0.0 to 1.0")), callback, user_data);
      return;
    }

  person_id = person != NULL ? okr_entity_get_id (OKR_ENTITY (person)) : NULL;
  before = okr_key_result_find_grade (key_result, person);
  merge_key = g_strdup_printf ("grade:%s:%s", okr_entity_get_id (OKR_ENTITY (key_result)), person_id != NULL ? person_id : "");
  edit = okr_workspace_create_edit (_("Grade “%s”"), okr_key_result_get_title (key_result), merge_key);
  if (isnan (grade))
    {
      if (before != NULL)
        okr_edit_delete (edit, "review_grade", okr_entity_get_id (OKR_ENTITY (before)));
    }
  else if (before != NULL)
    {
      okr_edit_set (edit, "review_grade", okr_entity_get_id (OKR_ENTITY (before)));
      okr_edit_put_real (edit, "grade", grade);
    }
  else
    {
      okr_edit_insert (edit, "review_grade", NULL);
      okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
      okr_edit_put_text (edit, "person", person_id);
      okr_edit_put_real (edit, "grade", grade);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_show_grades_async:
 * @shown: whether all grades of the cycle are seen; they are covered at first
 *
 * Shows all grades together, or covers them again: ["Show the grades"], ["Cover the grades"].
 */
void
okr_workspace_show_grades_async (OkrWorkspace        *self,
                                 OkrCycle            *cycle,
                                 gboolean             shown,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  OkrDecision *before;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (cycle), callback, user_data))
    return;

  before = okr_cycle_find_decision (cycle, OKR_DECISION_GRADES_SHOWN);
  edit = okr_edit_new (shown ? _("Show the grades") : _("Cover the grades"), NULL);
  if (shown && before == NULL)
    okr_workspace_put_decision (self, edit, cycle, OKR_DECISION_GRADES_SHOWN, NULL);
  else if (!shown && before != NULL)
    okr_edit_delete (edit, "decision", okr_entity_get_id (OKR_ENTITY (before)));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/*
 * okr_workspace_put_decision:
 * @edit: gets the row of a decision of today about a cycle
 * @kind: such as %OKR_DECISION_CLOSED
 * @reason: (nullable): why, in words
 */
void
okr_workspace_put_decision (OkrWorkspace *self,
                            OkrEdit      *edit,
                            OkrCycle     *cycle,
                            const char   *kind,
                            const char   *reason)
{
  okr_edit_insert (edit, "decision", NULL);
  okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
  okr_edit_put_text (edit, "kind", kind);
  okr_edit_put_date (edit, "date", okr_clock_get_today (self->clock));
  okr_edit_put_text (edit, "evidence", reason);
}

/**
 * okr_workspace_set_contribution_async:
 * @contribution: 0 to 3; -1: not said
 *
 * Says how much a key result did for its objective (M59): ["Rate the contribution of “…”"].
 */
void
okr_workspace_set_contribution_async (OkrWorkspace        *self,
                                      OkrKeyResult        *key_result,
                                      int                  contribution,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  if (contribution > OKR_REVIEW_MOST_CONTRIBUTION)
    {
      okr_workspace_refuse (self, create_invalid (_("A contribution goes from 0 to 3")), callback, user_data);
      return;
    }

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, contribution);
  okr_workspace_set_async (self, OKR_ENTITY (key_result), "contribution", &value, callback, user_data);
}

/**
 * okr_workspace_set_verdict_async:
 * @verdict: what becomes of it; none: not decided
 *
 * Decides what becomes of an objective in the next cycle (M61): ["Decide what becomes of “…”"].
 */
void
okr_workspace_set_verdict_async (OkrWorkspace        *self,
                                 OkrObjective        *objective,
                                 OkrVerdict           verdict,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  g_value_init (&value, OKR_TYPE_VERDICT);
  g_value_set_enum (&value, (int) verdict);
  okr_workspace_set_async (self, OKR_ENTITY (objective), "verdict", &value, callback, user_data);
}

/* Whether all can be stored; many are one step, or none is added. */
static gboolean
check_texts (OkrWorkspace        *self,
             OkrEntity           *owner,
             const char * const  *texts,
             GError             **error)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (!okr_workspace_check_title (self, texts[i], owner, error))
      return FALSE;

  return TRUE;
}

static OkrEdit *
create_adding_edit (const char         *one,
                    char               *many,
                    const char * const *texts)
{
  g_autofree char *label = many;

  return texts[1] == NULL ? okr_workspace_create_edit (one, texts[0], NULL) : okr_edit_new (label, NULL);
}

/**
 * okr_workspace_add_review_notes_async:
 * @kind: which list they are for
 * @key_result: (nullable): what they were learned from
 * @texts: (array zero-terminated=1): one or more, in order
 *
 * Adds notes at the end of a list of the review (M60, M16): ["Add the note “…”"], ["Add 5 notes"].
 */
void
okr_workspace_add_review_notes_async (OkrWorkspace        *self,
                                      OkrCycle            *cycle,
                                      OkrReviewNoteKind    kind,
                                      OkrKeyResult        *key_result,
                                      const char * const  *texts,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autofree char *rank = NULL;
  OkrSortedList *notes;
  GError *error = NULL;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (kind != OKR_REVIEW_NOTE_KIND_NONE);
  g_return_if_fail (texts != NULL && texts[0] != NULL);

  if (!check_texts (self, OKR_ENTITY (cycle), texts, &error)
      || !okr_workspace_check_usable (self, (OkrEntity *) key_result, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  n = g_strv_length ((char **) texts);
  edit = create_adding_edit (_("Add the note “%s”"), g_strdup_printf (ngettext ("Add %'u note", "Add %'u notes", n), n), texts);
  notes = OKR_SORTED_LIST (okr_cycle_get_review_notes (cycle));
  n = okr_sorted_list_get_length (notes);
  rank = n > 0 ? g_strdup (okr_review_note_get_rank (okr_sorted_list_get (notes, n - 1))) : NULL;
  for (guint i = 0; texts[i] != NULL; i++)
    {
      char *next = okr_rank_between (rank, NULL);

      okr_edit_insert (edit, "review_note", NULL);
      okr_edit_put_text (edit, "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
      okr_workspace_put_reference (edit, "key_result", key_result);
      okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_REVIEW_NOTE_KIND, (int) kind));
      okr_edit_put_text (edit, "text", texts[i]);
      okr_edit_put_text (edit, "rank", next);
      g_free (rank);
      rank = next;
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* The first note of that list that comes after the place and is not the one that moves. */
static OkrReviewNote *
find_follower (OkrSortedList     *notes,
               OkrReviewNote     *note,
               OkrReviewNoteKind  kind,
               OkrReviewNote     *after)
{
  gboolean passed = after == NULL;

  for (guint i = 0; i < okr_sorted_list_get_length (notes); i++)
    {
      OkrReviewNote *other = okr_sorted_list_get (notes, i);

      if (passed && other != note && okr_review_note_get_kind (other) == kind)
        return other;
      passed |= other == after;
    }

  return NULL;
}

/**
 * okr_workspace_place_review_note_async:
 * @kind: the list that it goes to
 * @after: (nullable): the note of that list that comes before it; %NULL: it is the first
 *
 * Moves a note in its list, or to another: ["Move the note “…”"].
 */
void
okr_workspace_place_review_note_async (OkrWorkspace        *self,
                                       OkrReviewNote       *note,
                                       OkrReviewNoteKind    kind,
                                       OkrReviewNote       *after,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autofree char *rank = NULL;
  OkrReviewNote *before;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_REVIEW_NOTE (note));
  g_return_if_fail (kind != OKR_REVIEW_NOTE_KIND_NONE);

  if (!okr_workspace_check_usable (self, OKR_ENTITY (note), &error)
      || !okr_workspace_check_usable (self, (OkrEntity *) after, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  before = find_follower (OKR_SORTED_LIST (okr_cycle_get_review_notes (okr_review_note_get_cycle (note))), note, kind, after);
  rank = okr_rank_between (after != NULL ? okr_review_note_get_rank (after) : NULL,
                           before != NULL ? okr_review_note_get_rank (before) : NULL);
  edit = okr_workspace_create_edit (_("Move the note “%s”"), okr_review_note_get_text (note), NULL);
  okr_edit_set (edit, "review_note", okr_entity_get_id (OKR_ENTITY (note)));
  okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_REVIEW_NOTE_KIND, (int) kind));
  okr_edit_put_text (edit, "rank", rank);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_add_next_steps_async:
 * @titles: (array zero-terminated=1): one or more, in order
 *
 * Writes down key results that an objective shall have in the next cycle; it is reused then: ["Propose “…” for the
 * next cycle"], ["Propose 3 key results for the next cycle"].
 */
void
okr_workspace_add_next_steps_async (OkrWorkspace        *self,
                                    OkrObjective        *objective,
                                    const char * const  *titles,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (titles != NULL && titles[0] != NULL);

  if (!check_texts (self, OKR_ENTITY (objective), titles, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  n = g_strv_length ((char **) titles);
  edit = create_adding_edit (_("Propose “%s” for the next cycle"),
                             g_strdup_printf (ngettext ("Propose %'u key result for the next cycle",
                                                        "Propose %'u key results for the next cycle", n), n),
                             titles);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      okr_edit_insert (edit, "next_step", NULL);
      okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
      okr_edit_put_text (edit, "verdict", okr_types_get_nick (OKR_TYPE_VERDICT, OKR_VERDICT_REUSE));
      okr_edit_put_text (edit, "title", titles[i]);
    }

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
