/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice of a workspace from cycle to cycle (F11).  Computed when asked for.  */

#pragma once

#include "logic/okr-practice.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  OkrCycle    *cycle;           /* borrowed */
  OkrPractice  practice;
} OkrPracticePoint;

GArray *okr_workspace_dup_practice (OkrWorkspace *self);

G_END_DECLS
