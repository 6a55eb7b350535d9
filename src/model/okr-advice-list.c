/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds the rules with what is looked at.  A subject is judged when somebody asks about it, and its answer kept, so a
 * board of ten thousand cards costs what its forty visible ones cost.  After a change the answers in doubt are given
 * again in an idle moment: a mark that comes a moment later disturbs nobody.  */

#include "config.h"

#include "model/okr-advice-list.h"

#include "model/okr-workspace-advice.h"
#include "model/okr-workspace-private.h"

#include <string.h>

/* What was said of a subject. */
typedef struct
{
  OkrEntity *subject;           /* owned; the cycle: its objectives together */
  GPtrArray *advice;            /* owned, of owned OkrAdvice; NULL: nothing */
  gboolean   in_doubt;          /* something that it rests on has changed */
} Answer;

struct _OkrAdviceList
{
  GObject           parent_instance;

  OkrWorkspace     *workspace;  /* owned */
  OkrCycle         *cycle;      /* owned; NULL: there is no advice */
  GHashTable       *key_results;        /* owned: OkrKeyResult -> owned Answer */
  GHashTable       *others;     /* owned: OkrObjective or the cycle -> owned Answer: they rest on their key results */
  OkrAdviceSettings settings;
  char            **off;        /* owned: rules that are switched off; NULL: @settings is to be read */
  gboolean          asked;      /* since the answers were forgotten */
  gboolean          differs;    /* from what was said before the last signal */
  guint             idle_source;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrAdviceList, okr_advice_list, G_TYPE_OBJECT)

/* ---- what is judged ---- */

static const char *
get_id (gpointer entity)
{
  return entity != NULL ? okr_entity_get_id (OKR_ENTITY (entity)) : NULL;
}

static OkrAdviceKeyResult
read_key_result (OkrKeyResult *key_result)
{
  OkrPerson *owner = okr_key_result_get_owner (key_result);

  return (OkrAdviceKeyResult) {
    .id = get_id (key_result),
    .title = okr_key_result_get_title (key_result),
    .kind = okr_key_result_get_kind (key_result),
    .start = okr_key_result_get_start (key_result),
    .target = okr_key_result_get_target (key_result),
    .nature = okr_key_result_get_nature (key_result),
    .vanity = okr_key_result_get_vanity (key_result),
    .behaviour = okr_key_result_get_behaviour (key_result),
    .team_control = MAX (0, okr_key_result_get_team_control (key_result)),
    .owner = get_id (owner),
    .owner_name = owner != NULL ? okr_person_get_name (owner) : NULL,
    .due = okr_key_result_get_due (key_result),
  };
}

static guint
count_authors (OkrObjective *objective)
{
  return g_list_model_get_n_items (okr_entity_get_referrers (OKR_ENTITY (objective),
                                                             OKR_COLUMN_OF (OKR_TYPE_OBJECTIVE_AUTHOR, "objective")));
}

static OkrAdviceObjective
read_objective (OkrObjective *objective,
                const GArray *key_results)
{
  OkrPerson *owner = okr_objective_get_owner (objective);

  return (OkrAdviceObjective) {
    .id = get_id (objective),
    .title = okr_objective_get_title (objective),
    .type = okr_objective_get_objective_type (objective),
    .ambition = okr_objective_get_ambition (objective),
    .level = okr_objective_get_level (objective),
    .owner = get_id (owner),
    .owner_name = owner != NULL ? okr_person_get_name (owner) : NULL,
    .n_authors = count_authors (objective),
    .impact = okr_objective_get_impact (objective),
    .resources = okr_objective_get_resources (objective),
    .contributes_to = get_id (okr_objective_get_contributes_to (objective)),
    .obligation = okr_objective_get_obligation (objective),
    .key_results = (const OkrAdviceKeyResult *) (gpointer) key_results->data,
    .n_key_results = key_results->len,
  };
}

/* The active key results of an objective; what is tried, replaced or dropped does not count. */
static GArray *
read_key_results (OkrObjective *objective)
{
  OkrSortedList *list = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  GArray *key_results = g_array_new (FALSE, FALSE, sizeof (OkrAdviceKeyResult));

  for (guint i = 0; i < okr_sorted_list_get_length (list); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (list, i);
      OkrAdviceKeyResult values = read_key_result (key_result);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
        g_array_append_val (key_results, values);
    }

  return key_results;
}

/* ---- what was dismissed ---- */

static gboolean
is_dismissed (OkrAdviceList   *self,
              const OkrAdvice *advice)
{
  OkrSortedList *dismissals = okr_index_get_list (self->workspace->index, OKR_TYPE_ADVICE_DISMISSAL);
  const char *subject = advice->subject != NULL ? advice->subject : get_id (self->cycle);

  for (guint i = 0; i < okr_sorted_list_get_length (dismissals); i++)
    {
      OkrAdviceDismissal *dismissal = okr_sorted_list_get (dismissals, i);

      if (g_str_equal (okr_advice_dismissal_get_rule (dismissal), advice->rule) &&
          g_str_equal (okr_advice_dismissal_get_subject (dismissal), subject) &&
          okr_advice_is_dismissed (advice, okr_advice_dismissal_get_wording (dismissal)))
        return TRUE;
    }

  return FALSE;
}

/* ---- answers ---- */

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_object_unref (answer->subject);
  g_clear_pointer (&answer->advice, g_ptr_array_unref);
  g_free (answer);
}

static void
forget_answers (OkrAdviceList *self)
{
  g_hash_table_remove_all (self->key_results);
  g_hash_table_remove_all (self->others);
  g_clear_pointer (&self->off, g_strfreev);
  self->differs |= self->asked;
  self->asked = FALSE;
}

static const OkrAdviceSettings *
get_settings (OkrAdviceList *self)
{
  if (self->off == NULL)
    {
      okr_workspace_read_advice_settings (self->workspace, self->cycle, &self->settings);
      self->off = okr_workspace_dup_rules_off (self->workspace);
      self->settings.disabled = (const char * const *) self->off;
    }

  return &self->settings;
}

static GPtrArray *
judge_set (OkrAdviceList *self)
{
  OkrSortedList *list = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));
  g_autoptr (GArray) objectives = g_array_new (FALSE, FALSE, sizeof (OkrAdviceObjective));
  g_autoptr (GPtrArray) key_results = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < okr_sorted_list_get_length (list); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (list, i);
      GArray *of_objective = read_key_results (objective);
      OkrAdviceObjective values = read_objective (objective, of_objective);

      g_ptr_array_add (key_results, of_objective);
      g_array_append_val (objectives, values);
    }

  return okr_advice_check_set (&(OkrAdviceSet) { (const OkrAdviceObjective *) (gpointer) objectives->data, objectives->len },
                               get_settings (self));
}

static GPtrArray *
judge_objective (OkrAdviceList *self,
                 OkrObjective  *objective)
{
  g_autoptr (GArray) key_results = read_key_results (objective);
  OkrAdviceObjective values = read_objective (objective, key_results);

  return okr_advice_check_objective (&values, get_settings (self));
}

/* The key result is one of those of its objective by address, which is what the obligation mark is counted by. */
static GPtrArray *
judge_key_result (OkrAdviceList *self,
                  OkrKeyResult  *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  g_autoptr (GArray) key_results = read_key_results (objective);
  OkrAdviceObjective values = read_objective (objective, key_results);

  for (guint i = 0; i < key_results->len; i++)
    if (g_str_equal (values.key_results[i].id, get_id (key_result)))
      return okr_advice_check_key_result (&values.key_results[i], &values, get_settings (self));

  return NULL;
}

static gboolean
is_of_cycle (OkrAdviceList *self,
             OkrObjective  *objective)
{
  return objective != NULL && !okr_entity_get_removed (OKR_ENTITY (objective)) &&
         okr_objective_get_cycle (objective) == self->cycle;
}

/* Returns: (transfer full) (nullable): what is advised on @subject and was not dismissed; NULL for nothing */
static GPtrArray *
judge (OkrAdviceList *self,
       OkrEntity     *subject)
{
  g_autoptr (GPtrArray) found = NULL;

  if (okr_entity_get_removed (subject))
    return NULL;

  if (subject == OKR_ENTITY (self->cycle))
    found = judge_set (self);
  else if (OKR_IS_OBJECTIVE (subject) && is_of_cycle (self, OKR_OBJECTIVE (subject)))
    found = judge_objective (self, OKR_OBJECTIVE (subject));
  else if (OKR_IS_KEY_RESULT (subject) && is_of_cycle (self, okr_key_result_get_objective (OKR_KEY_RESULT (subject))))
    found = judge_key_result (self, OKR_KEY_RESULT (subject));

  for (guint i = found != NULL ? found->len : 0; i > 0; i--)
    if (is_dismissed (self, found->pdata[i - 1]))
      g_ptr_array_remove_index (found, i - 1);

  return found != NULL && found->len > 0 ? g_steal_pointer (&found) : NULL;
}

static gboolean
is_same (GPtrArray *one,
         GPtrArray *other)
{
  if (one == NULL || other == NULL || one->len != other->len)
    return one == other;

  for (guint i = 0; i < one->len; i++)
    {
      const OkrAdvice *a = one->pdata[i];
      const OkrAdvice *b = other->pdata[i];

      if (a->rule != b->rule || !g_str_equal (a->sentence, b->sentence))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether the answer differs now */
static gboolean
answer_again (OkrAdviceList *self,
              Answer        *answer)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&answer->advice);

  answer->in_doubt = FALSE;
  answer->advice = judge (self, answer->subject);

  return !is_same (before, answer->advice);
}

static gboolean
answer_those_in_doubt (OkrAdviceList *self,
                       GHashTable    *answers)
{
  GHashTableIter iter;
  Answer *answer;
  gboolean differs = FALSE;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &answer))
    {
      if (answer->in_doubt)
        differs |= answer_again (self, answer);
      if (okr_entity_get_removed (answer->subject))
        g_hash_table_iter_remove (&iter);
    }

  return differs;
}

static gboolean
on_idle_cb (gpointer user_data)
{
  OkrAdviceList *self = user_data;
  gboolean differs;

  self->idle_source = 0;
  differs = self->differs;
  self->differs = FALSE;
  differs |= answer_those_in_doubt (self, self->key_results);
  differs |= answer_those_in_doubt (self, self->others);
  if (differs)
    g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
answer_later (OkrAdviceList *self)
{
  if (self->idle_source == 0)
    self->idle_source = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

/* ---- changes ---- */

/* A key result is counted by its objective, and by that which it has left, and by the set. */
static void
doubt_key_result (OkrAdviceList *self,
                  const char    *id)
{
  OkrKeyResult *key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, id);
  Answer *answer = key_result != NULL ? g_hash_table_lookup (self->key_results, key_result) : NULL;
  GHashTableIter iter;

  if (answer != NULL)
    answer->in_doubt = TRUE;

  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &answer))
    answer->in_doubt = TRUE;
}

/* Readings, ideas and votes are nothing that a rule looks at. */
static void
on_changed_cb (OkrAdviceList *self,
               OkrChange     *change)
{
  static const char * const tables[] = {
    "setting", "person", "cycle", "objective", "objective_author", "advice_dismissal", NULL
  };

  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    {
      const OkrChangeRow *row = okr_change_get_row (change, i);

      if (g_str_equal (row->table, "key_result"))
        {
          doubt_key_result (self, row->id);
          answer_later (self);
        }
      else if (g_strv_contains (tables, row->table))
        {
          forget_answers (self);
          answer_later (self);
        }
    }
}

/* ---- the object ---- */

static void
okr_advice_list_dispose (GObject *object)
{
  OkrAdviceList *self = OKR_ADVICE_LIST (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  forget_answers (self);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_advice_list_parent_class)->dispose (object);
}

static void
okr_advice_list_finalize (GObject *object)
{
  OkrAdviceList *self = OKR_ADVICE_LIST (object);

  g_hash_table_unref (self->key_results);
  g_hash_table_unref (self->others);

  G_OBJECT_CLASS (okr_advice_list_parent_class)->finalize (object);
}

static void
okr_advice_list_class_init (OkrAdviceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_advice_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_advice_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", OKR_TYPE_ADVICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_advice_list_init (OkrAdviceList *self)
{
  self->key_results = g_hash_table_new_full (NULL, NULL, NULL, answer_free);
  self->others = g_hash_table_new_full (NULL, NULL, NULL, answer_free);
}

/**
 * okr_advice_list_new:
 * @workspace: a workspace that has started
 *
 * Returns: (transfer full): advice on no cycle yet
 */
OkrAdviceList *
okr_advice_list_new (OkrWorkspace *workspace)
{
  OkrAdviceList *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (OKR_TYPE_ADVICE_LIST, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_advice_list_set_cycle:
 * @cycle: (nullable): what is judged from now on
 */
void
okr_advice_list_set_cycle (OkrAdviceList *self,
                           OkrCycle      *cycle)
{
  g_return_if_fail (OKR_IS_ADVICE_LIST (self));

  if (!g_set_object (&self->cycle, cycle))
    return;

  forget_answers (self);
  answer_later (self);
}

/**
 * okr_advice_list_get:
 * @subject: an objective, a key result, or the cycle for its objectives together and their people
 *
 * Returns: (transfer none) (nullable) (element-type OkrAdvice): what is advised on it, until the next change; %NULL for
 *   nothing
 */
GPtrArray *
okr_advice_list_get (OkrAdviceList *self,
                     OkrEntity     *subject)
{
  GHashTable *answers;
  Answer *answer;

  g_return_val_if_fail (OKR_IS_ADVICE_LIST (self), NULL);
  g_return_val_if_fail (OKR_IS_ENTITY (subject), NULL);

  self->asked = TRUE;
  if (self->cycle == NULL)
    return NULL;

  answers = OKR_IS_KEY_RESULT (subject) ? self->key_results : self->others;
  answer = g_hash_table_lookup (answers, subject);
  if (answer == NULL)
    {
      answer = g_new0 (Answer, 1);
      answer->subject = g_object_ref (subject);
      answer->advice = judge (self, subject);
      g_hash_table_insert (answers, subject, answer);
    }
  else if (answer->in_doubt)
    {
      self->differs |= answer_again (self, answer);
    }

  return answer->advice;
}

static void
collect (OkrAdviceList *self,
         OkrEntity     *subject,
         GPtrArray     *all)
{
  GPtrArray *advice = okr_advice_list_get (self, subject);

  for (guint i = 0; advice != NULL && i < advice->len; i++)
    g_ptr_array_add (all, advice->pdata[i]);
}

/**
 * okr_advice_list_collect:
 * @about: OkrAdviceAbout bits; those on people come with those on the set
 *
 * Returns: (transfer container) (element-type OkrAdvice): that on the set, then that on each objective and its key
 *   results, in their order; until the next change
 */
GPtrArray *
okr_advice_list_collect (OkrAdviceList *self,
                         guint          about)
{
  GPtrArray *all = g_ptr_array_new ();
  OkrSortedList *objectives;

  g_return_val_if_fail (OKR_IS_ADVICE_LIST (self), all);

  if (self->cycle == NULL)
    return all;

  if (about & OKR_ADVICE_ABOUT_SET)
    collect (self, OKR_ENTITY (self->cycle), all);
  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

      if (about & OKR_ADVICE_ABOUT_OBJECTIVE)
        collect (self, OKR_ENTITY (objective), all);
      for (guint j = 0; about & OKR_ADVICE_ABOUT_KEY_RESULT && j < okr_sorted_list_get_length (key_results); j++)
        collect (self, okr_sorted_list_get (key_results, j), all);
    }

  return all;
}
