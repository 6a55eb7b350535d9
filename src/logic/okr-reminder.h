/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what somebody is reminded (F78): a check and a due date that come near, unless all is said already.  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_REMINDER_CHECK,           /* an accountability check: the day before, and that day */
  OKR_REMINDER_DUE,             /* the due date of a key result: from three days before to that day */
} OkrReminderKind;

/* What is known of a check or a key result today. */
typedef struct
{
  OkrReminderKind kind;
  const char     *id;
  OkrDate         date;         /* of the check, or when it is due; 0: it has none */
  gboolean        settled;      /* the check was held; the key result has reached its target */
  OkrDate         since;        /* of a check: the check before it, or 0; what was read after it is news */
  OkrDate         updated;      /* the last reading; of a check the oldest among its key results; 0: one has none */
} OkrReminderSubject;

GArray *okr_reminder_list    (const OkrReminderSubject *subjects,
                              gsize                     n_subjects,
                              OkrDate                   today);
char   *okr_reminder_dup_key (const OkrReminderSubject *subject);
GStrv   okr_reminder_prune   (const char * const       *keys,
                              OkrDate                   today);

G_END_DECLS
