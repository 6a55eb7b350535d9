/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a workspace has to remind of today (F78).  */

#pragma once

#include "logic/okr-reminder.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* One reminder. */
typedef struct
{
  OkrReminderKind  kind;
  OkrEntity       *entity;      /* owned: an OkrAccountabilityCheck or an OkrKeyResult */
  OkrDate          date;
  char            *key;         /* owned: see okr_reminder_dup_key() */
} OkrReminder;

GPtrArray *okr_workspace_dup_reminders (OkrWorkspace *self);

G_END_DECLS
