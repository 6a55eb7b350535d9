/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reminders (F78).  A reminder has a key, so that it is given once: another date makes it another reminder.  */

#include "config.h"

#include "logic/okr-reminder.h"

#include <string.h>

/* How many days before the day itself it is reminded of. */
#define LEAD_OF_CHECK 1
#define LEAD_OF_KEY_RESULT 3

/* A clock that is put right goes back: for so many days what was given does not come again with it. */
#define KEPT_DAYS 31

static int
get_lead (OkrReminderKind kind)
{
  return kind == OKR_REMINDER_CHECK ? LEAD_OF_CHECK : LEAD_OF_KEY_RESULT;
}

static gboolean
is_near (const OkrReminderSubject *subject,
         OkrDate                   today)
{
  int left = okr_date_days_between (today, subject->date);

  return left >= 0 && left <= get_lead (subject->kind);
}

/* Nobody is bothered who has done their part. */
static gboolean
is_updated (const OkrReminderSubject *subject)
{
  if (subject->updated == OKR_DATE_NONE)
    return FALSE;
  if (subject->kind == OKR_REMINDER_CHECK)
    return subject->since != OKR_DATE_NONE && subject->updated > subject->since;

  return subject->updated >= okr_date_add_days (subject->date, -get_lead (subject->kind));
}

/**
 * okr_reminder_list:
 * @subjects: (array length=n_subjects): checks and key results
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type guint): which of @subjects are to be reminded of, the nearest first, those of
 *   one day in their order
 */
GArray *
okr_reminder_list (const OkrReminderSubject *subjects,
                   gsize                     n_subjects,
                   OkrDate                   today)
{
  GArray *due = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_subjects; i++)
    {
      guint place = due->len;

      if (subjects[i].date == OKR_DATE_NONE || subjects[i].settled || !is_near (&subjects[i], today)
          || is_updated (&subjects[i]))
        continue;
      while (place > 0 && subjects[g_array_index (due, guint, place - 1)].date > subjects[i].date)
        place--;
      g_array_insert_val (due, place, i);
    }

  return due;
}

/**
 * okr_reminder_dup_key:
 *
 * Returns: (transfer full): what tells this reminder from all others: "2026-05-20 check 01J…"
 */
char *
okr_reminder_dup_key (const OkrReminderSubject *subject)
{
  g_autofree char *date = okr_date_to_iso (subject->date);

  return g_strdup_printf ("%s %s %s", date, subject->kind == OKR_REMINDER_CHECK ? "check" : "due", subject->id);
}

/**
 * okr_reminder_prune:
 * @keys: (array zero-terminated=1): of reminders that were given
 * @today: the day it is
 *
 * Returns: (transfer full): those whose day is not long over: only these could come again
 */
GStrv
okr_reminder_prune (const char * const *keys,
                    OkrDate             today)
{
  g_autofree char *day = okr_date_to_iso (okr_date_add_days (today, -KEPT_DAYS));
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  /* dates of this form are in the order of the alphabet */
  for (gsize i = 0; keys[i] != NULL; i++)
    if (strncmp (keys[i], day, strlen (day)) >= 0)
      g_strv_builder_add (kept, keys[i]);

  return g_strv_builder_end (kept);
}
