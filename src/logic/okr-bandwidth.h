/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What teams promise to each other (B13, B23 to B27): how much of the capacity of a team is promised, and how many
 * links to other teams an objective hangs on.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

/* B26: a team that promised all of its capacity has none left for its own work, in percent. */
#define OKR_BANDWIDTH_LIMIT 100.0

/* B27: more links than this between an objective and other teams, and it is entangled; a setting changes it. */
#define OKR_BANDWIDTH_USUAL_LINKS 3

/* What one team promises to another; teams are numbered by who asks. */
typedef struct
{
  guint               from;             /* the team that needs something */
  guint               to;               /* the team that serves */
  double              percent;          /* of the serving team's capacity; NAN: not said */
  OkrDependencyStatus status;
} OkrBandwidthLink;

typedef struct
{
  double percent;                       /* promised or asked for, of its capacity */
  double agreed;                        /* of which agreed */
  guint  n_links;                       /* by how many others it is asked, refused ones apart */
} OkrBandwidth;

void     okr_bandwidth_sum         (const OkrBandwidthLink *links,
                                    guint                   n_links,
                                    OkrBandwidth           *teams,
                                    guint                   n_teams);
gboolean okr_bandwidth_is_over     (double                  percent);
guint    okr_bandwidth_count_links (const OkrBandwidthLink *links,
                                    guint                   n_links);
guint    okr_bandwidth_parse_limit (const char             *setting);

G_END_DECLS
