/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next cycle as it is prepared at the end of a review: a plan that people change, and the verb that makes the
 * cycle of it (F85, M61).  Nothing but what the plan says is carried over: no reading, no idea, no note.  */

#pragma once

#include "model/okr-review-rows.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* A key result of the next cycle.  */
typedef struct
{
  OkrObjective *objective;      /* owned: the one of this cycle that goes on */
  OkrKeyResult *measure;        /* owned: the key result whose measure it takes up; NULL: a new one */
  gboolean      included;
  gboolean      reworded;       /* the title is the measure's, with the figures of the next cycle */
  char         *title;          /* owned */
  double        start;          /* NAN: not known yet */
  double        target;         /* NAN: not known yet */
} OkrNextKeyResult;

typedef struct
{
  OkrCycle       *before;       /* owned: the one that ends */
  char           *name;         /* owned */
  OkrCyclePreset  preset;
  OkrDate         start;
  OkrDate         end;
  GPtrArray      *objectives;   /* owned, of OkrObjective: those that go on, in order */
  GPtrArray      *key_results;  /* owned, of OkrNextKeyResult */
  GPtrArray      *parked;       /* owned, of OkrObjective: those of the parking list that join */
} OkrNextCycle;

OkrNextCycle *okr_next_cycle_propose               (OkrCycle               *cycle);
void          okr_next_cycle_free                  (OkrNextCycle           *self);
void          okr_next_key_result_set_target       (OkrNextKeyResult       *self,
                                                    double                  target);
double        okr_next_key_result_get_last         (const OkrNextKeyResult *self);
OkrHardness   okr_next_key_result_get_hardness     (const OkrNextKeyResult *self);

void          okr_workspace_start_next_cycle_async (OkrWorkspace           *self,
                                                    const OkrNextCycle     *next,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
void          okr_workspace_reopen_cycle_async     (OkrWorkspace           *self,
                                                    OkrCycle               *cycle,
                                                    const char             *reason,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrNextCycle, okr_next_cycle_free)

G_END_DECLS
