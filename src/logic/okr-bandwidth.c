/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What teams promise to each other.  */

#include "config.h"

#include "logic/okr-bandwidth.h"

#include <math.h>

/* A limit that no objective comes to is as good as none. */
#define MOST_LINKS 99

/* What was refused, and what a team asks of itself, binds nobody else. */
static gboolean
counts (const OkrBandwidthLink *link)
{
  return link->status != OKR_DEPENDENCY_STATUS_REFUSED && link->from != link->to;
}

/**
 * okr_bandwidth_sum:
 * @links: what teams ask of each other; one that asks several is several links
 * @n_links: how many
 * @teams: (out caller-allocates) (array length=n_teams): what each team promises
 * @n_teams: more than every number in @links
 *
 * B26: the sum per serving team.  What is proposed counts as much as what is agreed: it is asked for before the
 * start, which is when there is still a choice.  What is refused does not.
 */
void
okr_bandwidth_sum (const OkrBandwidthLink *links,
                   guint                   n_links,
                   OkrBandwidth           *teams,
                   guint                   n_teams)
{
  for (guint i = 0; i < n_teams; i++)
    teams[i] = (OkrBandwidth) { 0, 0, 0 };

  for (guint i = 0; i < n_links; i++)
    {
      OkrBandwidth *team = &teams[links[i].to];

      if (!counts (&links[i]))
        continue;

      team->n_links++;
      if (isnan (links[i].percent))
        continue;
      team->percent += links[i].percent;
      if (links[i].status == OKR_DEPENDENCY_STATUS_AGREED)
        team->agreed += links[i].percent;
    }
}

/**
 * okr_bandwidth_is_over:
 * @percent: what a team promises of its capacity
 *
 * Returns: whether that is all of it or more (B26); sums of tenths that miss it by a rounding error are
 */
gboolean
okr_bandwidth_is_over (double percent)
{
  return percent > OKR_BANDWIDTH_LIMIT - 1e-6;
}

/**
 * okr_bandwidth_count_links:
 * @links: those of one objective
 *
 * Returns: B27: how many links to other teams it hangs on
 */
guint
okr_bandwidth_count_links (const OkrBandwidthLink *links,
                           guint                   n_links)
{
  guint n = 0;

  for (guint i = 0; i < n_links; i++)
    if (counts (&links[i]))
      n++;

  return n;
}

/**
 * okr_bandwidth_parse_limit:
 * @setting: (nullable): what the workspace keeps
 *
 * Returns: how many links an objective may have before it is entangled
 */
guint
okr_bandwidth_parse_limit (const char *setting)
{
  guint64 limit;

  if (setting == NULL || !g_ascii_string_to_unsigned (setting, 10, 0, MOST_LINKS, &limit, NULL))
    return OKR_BANDWIDTH_USUAL_LINKS;

  return (guint) limit;
}
