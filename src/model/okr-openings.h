/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody can contribute: the key results of a cycle that want one more (B22).  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  OkrKeyResult *key_result;     /* owned */
  char         *reason;         /* owned, translated: why one more is welcome */
} OkrOpening;

GPtrArray *okr_openings_find (OkrCycle  *cycle,
                              OkrPerson *person);

G_END_DECLS
