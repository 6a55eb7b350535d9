/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a key result rests on what was found out.  */

#include "config.h"

#include "logic/okr-backing.h"

/**
 * okr_backing_get:
 * @kinds: of each piece of evidence
 * @n_kinds: how many
 *
 * Returns: B58: backed is what has one of each kind at least
 */
OkrBacking
okr_backing_get (const OkrEvidenceKind *kinds,
                 guint                  n_kinds)
{
  gboolean asked = FALSE, counted = FALSE;

  for (guint i = 0; i < n_kinds; i++)
    {
      asked |= kinds[i] == OKR_EVIDENCE_KIND_QUALITATIVE;
      counted |= kinds[i] == OKR_EVIDENCE_KIND_QUANTITATIVE;
    }

  if (asked && counted)
    return OKR_BACKING_BOTH;
  if (asked)
    return OKR_BACKING_QUALITATIVE;

  return counted ? OKR_BACKING_QUANTITATIVE : OKR_BACKING_NONE;
}
