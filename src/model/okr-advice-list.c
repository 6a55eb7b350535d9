/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds the rules with a cycle.  They are asked in an idle moment after a change, never while a window starts or a
 * card moves: a mark that comes a moment later disturbs nobody.  */

#include "config.h"

#include "model/okr-advice-list.h"

#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _OkrAdviceList
{
  GObject       parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned; NULL: there is no advice */
  GPtrArray    *all;            /* owned, of owned OkrAdvice */
  GHashTable   *subjects;       /* owned: id -> owned GPtrArray of borrowed OkrAdvice */
  char         *digest;         /* owned: what is advised, to tell whether it differs */
  guint         idle_source;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrAdviceList, okr_advice_list, G_TYPE_OBJECT)

/* ---- what the workspace decides ---- */

static void
read_count (OkrWorkspace *workspace,
            const char   *name,
            guint        *count)
{
  const char *value = okr_workspace_get_setting (workspace, name);
  guint64 number;

  if (value != NULL && g_ascii_string_to_unsigned (value, 10, 1, 1000, &number, NULL))
    *count = (guint) number;
}

/**
 * okr_advice_list_read_settings:
 * @workspace: a workspace
 * @cycle: (nullable): what is looked at
 * @settings: (out): the policy of the workspace (T1): company 3 objectives, otherwise 5, unless it says otherwise;
 *   without the rules that are switched off, see okr_advice_list_dup_off()
 */
void
okr_advice_list_read_settings (OkrWorkspace      *workspace,
                               OkrCycle          *cycle,
                               OkrAdviceSettings *settings)
{
  const char *preset = okr_workspace_get_setting (workspace, "preset");

  okr_advice_settings_init (settings);
  if (preset != NULL && g_str_has_prefix (preset, "company"))
    settings->objectives_max = 3;
  read_count (workspace, "objectives_max", &settings->objectives_max);
  read_count (workspace, "krs_min", &settings->key_results_min);
  read_count (workspace, "krs_max", &settings->key_results_max);
  read_count (workspace, "okrs_per_person_max", &settings->per_person_max);
  settings->first_cycle = g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_CYCLE)) < 2;
  if (cycle != NULL)
    settings->cycle_end = okr_cycle_get_end (cycle);
}

/**
 * okr_advice_list_dup_off:
 * @workspace: a workspace
 *
 * Returns: (transfer full): the ids of the rules that are switched off in it
 */
char **
okr_advice_list_dup_off (OkrWorkspace *workspace)
{
  const char *value = okr_workspace_get_setting (workspace, OKR_SETTING_ADVICE_OFF);

  return g_strsplit (value != NULL ? value : "", " ", -1);
}

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
read_objective (OkrObjective             *objective,
                const OkrAdviceKeyResult *key_results,
                gsize                     n_key_results)
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
    .key_results = key_results,
    .n_key_results = n_key_results,
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

/* ---- asking ---- */

static void
take_advice (OkrAdviceList *self,
             GPtrArray     *found,
             GString       *digest)
{
  for (guint i = 0; i < found->len; i++)
    {
      OkrAdvice *advice = found->pdata[i];
      const char *subject = advice->subject != NULL ? advice->subject : get_id (self->cycle);
      GPtrArray *of_subject;

      if (is_dismissed (self, advice))
        {
          okr_advice_free (advice);
          continue;
        }

      of_subject = g_hash_table_lookup (self->subjects, subject);
      if (of_subject == NULL)
        {
          of_subject = g_ptr_array_new ();
          g_hash_table_insert (self->subjects, g_strdup (subject), of_subject);
        }
      g_ptr_array_add (of_subject, advice);
      g_ptr_array_add (self->all, advice);
      g_string_append_printf (digest, "%s %s %s\n", subject, advice->rule, advice->sentence);
    }
}

static void
ask (OkrAdviceList *self,
     GString       *digest)
{
  OkrSortedList *list = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));
  g_autoptr (GArray) objectives = g_array_new (FALSE, FALSE, sizeof (OkrAdviceObjective));
  g_autoptr (GPtrArray) key_results = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_auto (GStrv) off = okr_advice_list_dup_off (self->workspace);
  g_autoptr (GPtrArray) found = NULL;
  OkrAdviceSettings settings;

  for (guint i = 0; i < okr_sorted_list_get_length (list); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (list, i);
      GArray *of_objective = read_key_results (objective);
      OkrAdviceObjective values = read_objective (objective, (const OkrAdviceKeyResult *) (gpointer) of_objective->data,
                                                  of_objective->len);

      g_ptr_array_add (key_results, of_objective);
      g_array_append_val (objectives, values);
    }

  okr_advice_list_read_settings (self->workspace, self->cycle, &settings);
  settings.disabled = (const char * const *) off;
  found = okr_advice_check_all (&(OkrAdviceSet) { (const OkrAdviceObjective *) (gpointer) objectives->data, objectives->len },
                                &settings);
  g_ptr_array_set_free_func (found, NULL);
  take_advice (self, found, digest);
}

/**
 * okr_advice_list_update:
 *
 * Asks the rules now rather than in an idle moment.
 */
void
okr_advice_list_update (OkrAdviceList *self)
{
  g_autoptr (GString) digest = g_string_new (NULL);

  g_return_if_fail (OKR_IS_ADVICE_LIST (self));

  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_hash_table_remove_all (self->subjects);
  g_ptr_array_set_size (self->all, 0);
  if (self->cycle != NULL && !okr_entity_get_removed (OKR_ENTITY (self->cycle)))
    ask (self, digest);

  if (g_set_str (&self->digest, digest->str))
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_idle_cb (gpointer user_data)
{
  OkrAdviceList *self = user_data;

  self->idle_source = 0;
  okr_advice_list_update (self);

  return G_SOURCE_REMOVE;
}

static void
update_later (OkrAdviceList *self)
{
  if (self->idle_source == 0)
    self->idle_source = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

/* Readings, ideas and votes are nothing that a rule looks at. */
static void
on_changed_cb (OkrAdviceList *self,
               OkrChange     *change)
{
  static const char * const tables[] = {
    "setting", "person", "cycle", "objective", "objective_author", "key_result", "advice_dismissal", NULL
  };

  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    if (g_strv_contains (tables, okr_change_get_row (change, i)->table))
      {
        update_later (self);
        return;
      }
}

/* ---- the object ---- */

static void
okr_advice_list_dispose (GObject *object)
{
  OkrAdviceList *self = OKR_ADVICE_LIST (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_hash_table_remove_all (self->subjects);
  g_ptr_array_set_size (self->all, 0);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_advice_list_parent_class)->dispose (object);
}

static void
okr_advice_list_finalize (GObject *object)
{
  OkrAdviceList *self = OKR_ADVICE_LIST (object);

  g_hash_table_unref (self->subjects);
  g_ptr_array_unref (self->all);
  g_free (self->digest);

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
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_advice_free);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
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

  if (g_set_object (&self->cycle, cycle))
    update_later (self);
}

/**
 * okr_advice_list_get_all:
 *
 * Returns: (transfer none) (element-type OkrAdvice): that on the set, then that on each line, in order
 */
GPtrArray *
okr_advice_list_get_all (OkrAdviceList *self)
{
  g_return_val_if_fail (OKR_IS_ADVICE_LIST (self), NULL);

  return self->all;
}

/**
 * okr_advice_list_get:
 * @subject: the id of an objective, a key result, a person, or the cycle for its set
 *
 * Returns: (transfer none) (nullable) (element-type OkrAdvice): what is advised on it; %NULL for nothing
 */
GPtrArray *
okr_advice_list_get (OkrAdviceList *self,
                     const char    *subject)
{
  g_return_val_if_fail (OKR_IS_ADVICE_LIST (self), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  return g_hash_table_lookup (self->subjects, subject);
}

/* ---- verbs ---- */

/**
 * okr_workspace_set_rule_async:
 * @rule: the id of a rule
 * @on: whether it speaks in this workspace
 *
 * ["Change a setting"]
 */
void
okr_workspace_set_rule_async (OkrWorkspace        *self,
                              const char          *rule,
                              gboolean             on,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_auto (GStrv) off = okr_advice_list_dup_off (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *value = NULL;

  for (guint i = 0; off[i] != NULL; i++)
    if (*off[i] != '\0' && !g_str_equal (off[i], rule))
      g_strv_builder_add (builder, off[i]);
  if (!on)
    g_strv_builder_add (builder, rule);
  all = g_strv_builder_end (builder);
  value = g_strjoinv (" ", all);
  okr_workspace_set_setting_async (self, OKR_SETTING_ADVICE_OFF, *value != '\0' ? value : NULL, callback, user_data);
}

/**
 * okr_workspace_dismiss_advice_async:
 * @subject: what the advice is about: an objective, a key result, a person; the cycle for the set
 * @advice: what is dismissed
 * @reason: why (B55)
 *
 * ["Dismiss the advice on “…”"].  It comes back when the text changes, or the count grows (F16, F17).
 */
void
okr_workspace_dismiss_advice_async (OkrWorkspace        *self,
                                    OkrEntity           *subject,
                                    const OkrAdvice     *advice,
                                    const char          *reason,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ENTITY (subject));
  g_return_if_fail (advice != NULL && reason != NULL);

  if (!okr_workspace_check_title (self, reason, subject, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Dismiss the advice on “%s”"), okr_entity_get_title (subject), NULL);
  okr_edit_insert (edit, "advice_dismissal", NULL);
  okr_edit_put_text (edit, "subject_table", okr_entity_class_get_table (G_OBJECT_TYPE (subject)));
  okr_edit_put_text (edit, "subject", okr_entity_get_id (subject));
  okr_edit_put_text (edit, "rule", advice->rule);
  okr_edit_put_text (edit, "reason", reason);
  okr_edit_put_text (edit, "wording", advice->wording);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
