/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hat from which a facilitator draws.  */

#include "config.h"

#include "logic/okr-draw.h"

/**
 * okr_draw_next:
 * @rand: where chance comes from: the same seed draws the same
 * @drawn: (array length=n): which were drawn already
 * @n: how many there are
 *
 * Each that was not drawn yet is as likely as the others.
 *
 * Returns: the position of the one that is drawn; @n when all were
 */
guint
okr_draw_next (GRand          *rand,
               const gboolean *drawn,
               guint           n)
{
  guint n_left = 0;
  gint32 steps;

  for (guint i = 0; i < n; i++)
    n_left += !drawn[i];
  if (n_left == 0)
    return n;

  steps = g_rand_int_range (rand, 0, (gint32) n_left);
  for (guint i = 0; i < n; i++)
    if (!drawn[i] && steps-- == 0)
      return i;

  g_assert_not_reached ();
}
