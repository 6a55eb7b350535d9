/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a workspace decides about advice; see the header.  */

#include "config.h"

#include "model/okr-workspace-advice.h"

#include "model/okr-workspace-cycle.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

#define OBJECTIVES_MAX "objectives_max"

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
 * okr_workspace_read_advice_settings:
 * @cycle: (nullable): what is looked at
 * @settings: (out): the policy of the workspace (T1): company 3 objectives, otherwise 5, unless it says otherwise;
 *   without the rules that are switched off, see okr_workspace_dup_rules_off()
 */
void
okr_workspace_read_advice_settings (OkrWorkspace      *self,
                                    OkrCycle          *cycle,
                                    OkrAdviceSettings *settings)
{
  okr_advice_settings_init (settings);
  if (okr_workspace_is_company (self))
    settings->objectives_max = 3;
  read_count (self, OBJECTIVES_MAX, &settings->objectives_max);
  read_count (self, "krs_min", &settings->key_results_min);
  read_count (self, "krs_max", &settings->key_results_max);
  read_count (self, "okrs_per_person_max", &settings->per_person_max);
  settings->first_cycle = g_list_model_get_n_items (okr_workspace_get_list (self, OKR_TYPE_CYCLE)) < 2;
  if (cycle != NULL)
    settings->cycle_end = okr_cycle_get_end (cycle);
}

/**
 * okr_workspace_set_purpose_async:
 * @preset: what the set is for from now on, see OKR_SETTING_PRESET
 *
 * Its policy comes with it: how many objectives a file allowed by itself was said for another purpose (T1).  ["Change
 * what the set is for"]
 */
void
okr_workspace_set_purpose_async (OkrWorkspace        *self,
                                 const char          *preset,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (preset != NULL);

  if (okr_workspace_refuse_unusable (self, NULL, callback, user_data))
    return;

  edit = okr_edit_new (_("Change what the set is for"), NULL);
  okr_workspace_put_setting (self, edit, OKR_SETTING_PRESET, preset);
  okr_workspace_put_setting (self, edit, OBJECTIVES_MAX, NULL);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_dup_rules_off:
 *
 * Returns: (transfer full): the ids of the rules that are switched off in it
 */
char **
okr_workspace_dup_rules_off (OkrWorkspace *self)
{
  const char *value = okr_workspace_get_setting (self, OKR_SETTING_ADVICE_OFF);

  return g_strsplit (value != NULL ? value : "", " ", -1);
}

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
  g_auto (GStrv) off = okr_workspace_dup_rules_off (self);
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
