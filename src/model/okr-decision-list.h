/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided in a workspace, with who, when and why (F94, M49): launches, acts after the launch, ideas that were
 * merged into others.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_DECIDED_OTHER,            /* what a foreign document calls it */
  OKR_DECIDED_LAUNCHED,
  OKR_DECIDED_REPLACED,
  OKR_DECIDED_ADDED,
  OKR_DECIDED_DROPPED,
  OKR_DECIDED_MERGED,
  OKR_DECIDED_GRADES_SHOWN,
  OKR_DECIDED_CLOSED,
  OKR_DECIDED_REOPENED,
} OkrDecided;

typedef struct
{
  OkrDecided              kind;
  const char             *word;         /* borrowed: of a kind that is none of these; or NULL */
  OkrEntity              *subject;      /* borrowed: what it is about; or NULL */
  OkrEntity              *other;        /* borrowed: what took its place; or NULL */
  OkrDate                 date;         /* 0: not said */
  OkrAccountabilityCheck *check;        /* borrowed; or NULL */
  OkrDecision            *decision;     /* borrowed: whose people decided; or NULL */
  const char             *reason;       /* borrowed; or NULL */
} OkrDecidedThing;

GArray *okr_workspace_list_decided         (OkrWorkspace *self);
char   *okr_workspace_dup_decision_people  (OkrWorkspace *self,
                                            OkrDecision  *decision);

G_END_DECLS
