/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a key result rests on what was found out, by asking and by counting (B58).  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_BACKING_NONE,
  OKR_BACKING_QUALITATIVE,      /* nobody has counted yet */
  OKR_BACKING_QUANTITATIVE,     /* nobody has asked yet */
  OKR_BACKING_BOTH,             /* "backed" */
} OkrBacking;

OkrBacking okr_backing_get (const OkrEvidenceKind *kinds,
                            guint                  n_kinds);

G_END_DECLS
