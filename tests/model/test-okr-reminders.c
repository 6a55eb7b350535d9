/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what a workspace reminds: the checks and key results of cycles that run, as they are today.  */

#include "config.h"

#include "model/okr-reminders.h"
#include "model/okr-workspace-check.h"
#include "okr-model-fixture.h"

/* "check:now due:k1" */
static char *
describe (OkrWorkspace *workspace)
{
  g_autoptr (GPtrArray) reminders = okr_workspace_dup_reminders (workspace);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      const OkrReminder *reminder = reminders->pdata[i];

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", reminder->kind == OKR_REMINDER_CHECK ? "check" : "due",
                              okr_entity_get_id (reminder->entity));
    }

  return g_string_free (text, FALSE);
}

static void
assert_reminders (OkrWorkspace *workspace,
                  const char   *expected)
{
  g_autofree char *text = describe (workspace);

  g_assert_cmpstr (text, ==, expected);
}

/* Two checks, the second tomorrow; a key result due in three days, one in four. */
static void
import_days (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Days", NULL);

  import_small (workspace);
  okr_edit_set (edit, "cycle", "c");
  okr_edit_put_text (edit, "state", "running");
  put_check (edit, "past", 1, "2026-04-20");
  put_check (edit, "next", 2, "2026-05-05");
  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "due", "2026-05-07");
  okr_edit_set (edit, "key_result", "k2");
  okr_edit_put_text (edit, "due", "2026-05-08");
  import (workspace, edit);
}

static void
test_what_is_near_is_reminded_of (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  import_days (fixture->workspace);
  assert_reminders (fixture->workspace, "check:next due:k1");
}

/* Only when the last one is read is the check no news any more. */
static void
test_readings_settle_it (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;

  import_days (workspace);
  record (workspace, "k1", 3);
  assert_reminders (workspace, "check:next");
  record (workspace, "k2", 3);
  assert_reminders (workspace, "check:next");
  record (workspace, "k3", 3);
  assert_reminders (workspace, "");
  g_free (undo (workspace));
  assert_reminders (workspace, "check:next");
}

static void
test_what_is_held_or_reached_or_closed_is_silent (Fixture       *fixture,
                                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Reach", NULL);
  Wait wait = { 0 };

  import_days (workspace);
  put_check_in (edit, "r", "k1", "2026-04-21", 20);
  import (workspace, edit);
  assert_reminders (workspace, "check:next");

  okr_workspace_hold_check_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_ACCOUNTABILITY_CHECK, "next"), MODEL_TODAY,
                                  on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_reminders (workspace, "");
  g_free (undo (workspace));
  assert_reminders (workspace, "check:next");

  apply (workspace, "cycle", "c", "state", "closed");
  assert_reminders (workspace, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/reminders/what-is-near", test_what_is_near_is_reminded_of);
  ADD_TEST ("/reminders/readings-settle-it", test_readings_settle_it);
  ADD_TEST ("/reminders/held-reached-closed", test_what_is_held_or_reached_or_closed_is_silent);

  return g_test_run ();
}
