/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice for people and for programs: what the window shows at the lines, in the same order.  */

#include "config.h"

#include "exchange/okr-report-advice.h"

#include "exchange/okr-json-writer.h"

static const char *
get_about (OkrAdviceAbout about)
{
  switch (about)
    {
    case OKR_ADVICE_ABOUT_OBJECTIVE:
      return "objective";
    case OKR_ADVICE_ABOUT_KEY_RESULT:
      return "key_result";
    case OKR_ADVICE_ABOUT_PERSON:
      return "person";
    case OKR_ADVICE_ABOUT_SET:
    case OKR_ADVICE_ABOUT_NONE:
    default:
      return "set";
    }
}

static OkrEntity *
find_subject (OkrWorkspace    *workspace,
              OkrCycle        *cycle,
              const OkrAdvice *advice)
{
  switch (advice->about)
    {
    case OKR_ADVICE_ABOUT_OBJECTIVE:
      return okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, advice->subject);
    case OKR_ADVICE_ABOUT_KEY_RESULT:
      return okr_workspace_lookup (workspace, OKR_TYPE_KEY_RESULT, advice->subject);
    case OKR_ADVICE_ABOUT_PERSON:
      return okr_workspace_lookup (workspace, OKR_TYPE_PERSON, advice->subject);
    case OKR_ADVICE_ABOUT_SET:
    case OKR_ADVICE_ABOUT_NONE:
    default:
      return OKR_ENTITY (cycle);
    }
}

static OkrAdviceList *
create_list (OkrWorkspace *workspace,
             OkrCycle     *cycle)
{
  OkrAdviceList *list = okr_advice_list_new (workspace);

  okr_advice_list_set_cycle (list, cycle);

  return list;
}

static GPtrArray *
collect_advice (OkrAdviceList *list)
{
  return okr_advice_list_collect (list, OKR_ADVICE_ABOUT_SET | OKR_ADVICE_ABOUT_OBJECTIVE | OKR_ADVICE_ABOUT_KEY_RESULT);
}

static JsonObject *
report_advice (OkrEntity       *subject,
               const OkrAdvice *advice)
{
  JsonObject *object = json_object_new ();
  const char *ref = subject != NULL ? okr_entity_get_ref (subject) : NULL;

  json_object_set_string_member (object, "rule", advice->rule);
  json_object_set_string_member (object, "severity", advice->severity == OKR_ADVICE_SEVERITY_WARNING ? "warning" : "notice");
  json_object_set_string_member (object, "about", get_about (advice->about));
  /* as in the score: people know an item by the id of its source */
  json_object_set_string_member (object, "subject", ref != NULL ? ref : subject != NULL ? okr_entity_get_id (subject) : "");
  json_object_set_string_member (object, "title", subject != NULL ? okr_entity_get_title (subject) : "");
  json_object_set_string_member (object, "sentence", advice->sentence);
  json_object_set_string_member (object, "reason", advice->reason);
  json_object_set_string_member (object, "source", advice->source);
  if (advice->found != NULL)
    json_object_set_string_member (object, "found", advice->found);

  return object;
}

/**
 * okr_report_advice_to_json:
 * @workspace: a workspace
 * @cycle: what is judged
 *
 * Returns: (transfer full): an array of objects, one for each advice that was not dismissed
 */
char *
okr_report_advice_to_json (OkrWorkspace *workspace,
                           OkrCycle     *cycle)
{
  g_autoptr (OkrAdviceList) list = create_list (workspace, cycle);
  g_autoptr (GPtrArray) all = collect_advice (list);
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < all->len; i++)
    json_array_add_object_element (array, report_advice (find_subject (workspace, cycle, all->pdata[i]), all->pdata[i]));
  json_node_take_array (root, array);

  return okr_json_to_string (root);
}

/**
 * okr_report_advice_to_text:
 * @workspace: a workspace
 * @cycle: what is judged
 *
 * Returns: (transfer full): two lines for each advice: what it is about, and what it says
 */
char *
okr_report_advice_to_text (OkrWorkspace *workspace,
                           OkrCycle     *cycle)
{
  g_autoptr (OkrAdviceList) list = create_list (workspace, cycle);
  g_autoptr (GPtrArray) all = collect_advice (list);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const OkrAdvice *advice = all->pdata[i];
      OkrEntity *subject = find_subject (workspace, cycle, advice);

      g_string_append_printf (text, "%s\n  %s: %s\n", subject != NULL ? okr_entity_get_title (subject) : "",
                              advice->rule, advice->sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
