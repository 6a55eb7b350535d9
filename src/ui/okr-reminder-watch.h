/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrReminderWatch gives reminders as notifications of the desktop (F78): each once, also over starts, when somebody has
 * asked for them; what is due on one day comes in one notification.  It looks when a workspace is opened or changes, and
 * when a day begins; it takes back what has become needless meanwhile.  okr-reminder-answer.h is what a click does.  */

#pragma once

#include "model/okr-workspace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a notification says and does.  A NULL title takes back the one with that id. */
typedef struct
{
  const char *id;
  const char *title;
  const char *body;
  const char *path;             /* what it leads to: app.show-reminder (path, table, entity) */
  const char *table;
  const char *entity;
} OkrReminderNote;

typedef void (* OkrReminderSink) (const OkrReminderNote *note,
                                  gpointer               user_data);

#define OKR_TYPE_REMINDER_WATCH (okr_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (OkrReminderWatch, okr_reminder_watch, OKR, REMINDER_WATCH, GObject)

OkrReminderWatch *okr_reminder_watch_new           (GSettings        *settings,
                                                    OkrClock         *clock);
void              okr_reminder_watch_set_sink      (OkrReminderWatch *self,
                                                    OkrReminderSink   sink,
                                                    gpointer          user_data);
void              okr_reminder_watch_add_workspace (OkrReminderWatch *self,
                                                    OkrWorkspace     *workspace);

G_END_DECLS
