/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for dependencies between teams.  */

#include "config.h"

#include "ui/plan/okr-dependency-labels.h"

#include "base/okr-decimal.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * okr_dependency_label_for_status:
 *
 * Returns: (transfer none): "Agreed"
 */
const char *
okr_dependency_label_for_status (OkrDependencyStatus status)
{
  switch (status)
    {
    case OKR_DEPENDENCY_STATUS_AGREED:
      return C_("dependency", "Agreed");
    case OKR_DEPENDENCY_STATUS_REFUSED:
      return C_("dependency", "Refused");
    case OKR_DEPENDENCY_STATUS_NONE:
    case OKR_DEPENDENCY_STATUS_PROPOSED:
    default:
      return C_("dependency", "Proposed");
    }
}

/**
 * okr_dependency_dup_percent:
 * @percent: a share of capacity
 *
 * Returns: (transfer full) (nullable): "60 %"; %NULL when it was not said
 */
char *
okr_dependency_dup_percent (double percent)
{
  g_autofree char *number = NULL;

  if (isnan (percent))
    return NULL;

  number = okr_decimal_dup_label (percent, 1);

  /* Translators: a share of capacity, "60 %" */
  return g_strdup_printf (C_("share", "%s%%"), number);
}

/**
 * okr_dependency_dup_teams:
 *
 * Returns: (transfer full): "B2B product, B2B engineering"
 */
char *
okr_dependency_dup_teams (OkrWorkspace  *workspace,
                          OkrDependency *dependency)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_serving_teams (workspace, dependency);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < teams->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", okr_team_get_name (teams->pdata[i]));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_dependency_dup_title:
 *
 * Returns: (transfer full): "B2B sales → B2B product, B2B engineering"
 */
char *
okr_dependency_dup_title (OkrWorkspace  *workspace,
                          OkrDependency *dependency)
{
  g_autofree char *teams = okr_dependency_dup_teams (workspace, dependency);

  return okr_label_dup_change (okr_team_get_name (okr_dependency_get_from_team (dependency)), teams);
}

/* "Agreed, 25 June" */
static char *
dup_status (OkrDependency *dependency,
            OkrDate        today)
{
  const char *status = okr_dependency_label_for_status (okr_dependency_get_status (dependency));
  g_autofree char *date = NULL;

  if (okr_dependency_get_date (dependency) == 0)
    return g_strdup (status);

  date = okr_date_dup_label (okr_dependency_get_date (dependency), today);

  return g_strdup_printf ("%s, %s", status, date);
}

/**
 * okr_dependency_dup_details:
 * @today: decides whether a date needs its year
 *
 * Returns: (transfer full): "Agreed, 25 Jun · Professional catalogue · Cut from 15% to 7.5%…"
 */
char *
okr_dependency_dup_details (OkrDependency *dependency,
                            OkrDate        today)
{
  OkrKeyResult *key_result = okr_dependency_get_key_result (dependency);
  const char *what = okr_dependency_get_what (dependency);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *status = dup_status (dependency, today);

  g_string_append (text, status);
  if (what != NULL)
    g_string_append_printf (text, " · %s", what);
  if (key_result != NULL)
    g_string_append_printf (text, " · %s", okr_key_result_get_title (key_result));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_dependency_dup_load:
 * @bandwidth: what a team promises
 *
 * Returns: (transfer full): "60 % agreed, 45 % proposed"
 */
char *
okr_dependency_dup_load (const OkrBandwidth *bandwidth)
{
  double proposed = bandwidth->percent - bandwidth->agreed;
  g_autofree char *agreed_share = okr_dependency_dup_percent (bandwidth->agreed);
  g_autofree char *proposed_share = okr_dependency_dup_percent (proposed);

  if (bandwidth->percent <= 0)
    return g_strdup (_("Nobody said how much it takes"));
  if (proposed <= 0)
    return g_strdup_printf (_("%s agreed"), agreed_share);
  if (bandwidth->agreed <= 0)
    return g_strdup_printf (_("%s proposed"), proposed_share);

  return g_strdup_printf (_("%s agreed, %s proposed"), agreed_share, proposed_share);
}
