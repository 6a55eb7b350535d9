/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The launch of a cycle (F30): what is missing, and the act that puts the key results of its drafts on the board.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef struct
{
  OkrEntity  *entity;           /* owned: what it is about */
  const char *field;            /* where it is mended: a property, "key-results", "agreement", "restatement" */
  char       *sentence;         /* owned, translated */
  gboolean    refuses;          /* one of the few things that a launch cannot do without */
} OkrLaunchItem;

/* Items in the order of the lines, those that refuse first. */
GPtrArray *okr_launch_check           (OkrWorkspace         *workspace,
                                       OkrCycle             *cycle);
GPtrArray *okr_launch_list_not_agreed (OkrWorkspace         *workspace,
                                       OkrCycle             *cycle);
guint      okr_launch_count_drafts    (OkrCycle             *cycle);
void       okr_launch_item_free       (OkrLaunchItem        *item);

void       okr_workspace_launch_async (OkrWorkspace         *self,
                                       OkrCycle             *cycle,
                                       gboolean              knows,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

G_END_DECLS
