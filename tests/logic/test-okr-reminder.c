/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what somebody is reminded, and when it was already.  */

#include "config.h"

#include "logic/okr-reminder.h"

#define CHECK OKR_REMINDER_CHECK
#define DUE OKR_REMINDER_DUE

static void
test_reminded_before_and_unless_updated (void)
{
  static const struct
  {
    OkrReminderSubject subject;
    OkrDate            today;
    gboolean           reminded;
  } cases[] = {
    /* a check on the day 50, the one before on the day 36 */
    { { CHECK, "c", 50, FALSE, 36, 36 }, 48, FALSE },
    { { CHECK, "c", 50, FALSE, 36, 36 }, 49, TRUE },
    { { CHECK, "c", 50, FALSE, 36, 36 }, 50, TRUE },
    { { CHECK, "c", 50, FALSE, 36, 36 }, 51, FALSE },
    { { CHECK, "c", 50, TRUE, 36, 36 }, 50, FALSE },            /* held early */
    { { CHECK, "c", 50, FALSE, 36, 37 }, 50, FALSE },           /* all was read since */
    { { CHECK, "c", 50, FALSE, 36, 0 }, 50, TRUE },             /* one was never read */
    { { CHECK, "c", 50, FALSE, 0, 49 }, 50, TRUE },             /* the first check: nothing to be ahead of */
    { { CHECK, "c", 0, FALSE, 0, 0 }, 0, FALSE },
    /* a key result due on the day 50 */
    { { DUE, "k", 50, FALSE, 0, 0 }, 46, FALSE },
    { { DUE, "k", 50, FALSE, 0, 0 }, 47, TRUE },
    { { DUE, "k", 50, FALSE, 0, 46 }, 50, TRUE },
    { { DUE, "k", 50, FALSE, 0, 47 }, 50, FALSE },              /* read while it was near */
    { { DUE, "k", 50, TRUE, 0, 0 }, 50, FALSE },                /* reached */
    { { DUE, "k", 50, FALSE, 0, 0 }, 51, FALSE },               /* that is for the list of attention */
    { { DUE, "k", 0, FALSE, 0, 0 }, 50, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) due = okr_reminder_list (&cases[i].subject, 1, cases[i].today);

      g_assert_cmpuint (due->len, ==, cases[i].reminded);
    }
}

static void
test_nearest_comes_first (void)
{
  static const OkrReminderSubject subjects[] = {
    { DUE, "late", 52, FALSE, 0, 0 },
    { DUE, "never", 90, FALSE, 0, 0 },
    { CHECK, "now", 50, FALSE, 36, 0 },
    { DUE, "now too", 50, FALSE, 0, 0 },
  };
  g_autoptr (GArray) due = okr_reminder_list (subjects, G_N_ELEMENTS (subjects), 50);

  g_assert_cmpuint (due->len, ==, 3);
  g_assert_cmpuint (g_array_index (due, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (due, guint, 1), ==, 3);
  g_assert_cmpuint (g_array_index (due, guint, 2), ==, 0);
}

/* A check that is moved is another reminder; what is over is forgotten. */
static void
test_keys_tell_reminders_apart_and_go_with_their_day (void)
{
  OkrDate day = okr_date_new_ymd (2026, 5, 20);
  OkrReminderSubject check = { CHECK, "01A", day, FALSE, 0, 0 };
  OkrReminderSubject moved = { CHECK, "01A", day + 1, FALSE, 0, 0 };
  OkrReminderSubject due = { DUE, "01A", day, FALSE, 0, 0 };
  g_autofree char *first = okr_reminder_dup_key (&check);
  g_autofree char *second = okr_reminder_dup_key (&moved);
  g_autofree char *third = okr_reminder_dup_key (&due);
  const char *keys[] = { first, second, third, NULL };
  g_auto (GStrv) same = okr_reminder_prune (keys, day + 31);
  g_auto (GStrv) next = okr_reminder_prune (keys, day + 32);
  g_auto (GStrv) none = okr_reminder_prune (keys, day + 33);

  g_assert_cmpstr (first, ==, "2026-05-20 check 01A");
  g_assert_cmpstr (second, !=, first);
  g_assert_cmpstr (third, !=, first);
  g_assert_cmpuint (g_strv_length (same), ==, 3);
  g_assert_cmpuint (g_strv_length (next), ==, 1);
  g_assert_cmpstr (next[0], ==, second);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder/before-and-unless-updated", test_reminded_before_and_unless_updated);
  g_test_add_func ("/reminder/nearest-first", test_nearest_comes_first);
  g_test_add_func ("/reminder/keys", test_keys_tell_reminders_apart_and_go_with_their_day);

  return g_test_run ();
}
