/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reminders.  GNotification goes through the portal where there is one.  */

#include "config.h"

#include "ui/okr-reminder-watch.h"

#include "model/okr-reminders.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>

#define MOST_TITLES 3           /* in one notification */

struct _OkrReminderWatch
{
  GObject          parent_instance;

  GSettings       *settings;    /* owned */
  OkrClock        *clock;       /* owned */
  GPtrArray       *workspaces;  /* owned; of OkrWorkspace, borrowed: they go with their last window */
  GHashTable      *shown;       /* owned; notifications of this run that were not taken back: id -> keys, as a GStrv */
  OkrReminderSink  sink;
  gpointer         user_data;
};

G_DEFINE_FINAL_TYPE (OkrReminderWatch, okr_reminder_watch, G_TYPE_OBJECT)

/* ---- what it says ---- */

static void
send_to_desktop (const OkrReminderNote *note,
                 gpointer               user_data)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  if (application == NULL)
    return;

  if (note->title == NULL)
    {
      g_application_withdraw_notification (application, note->id);
      return;
    }

  notification = g_notification_new (note->title);
  g_notification_set_body (notification, note->body);
  g_notification_set_default_action_and_target (notification, "app.show-reminder", "(sss)", note->path,
                                                    note->table, note->entity);
  g_application_send_notification (application, note->id, notification);
}

static char *
dup_check_title (OkrAccountabilityCheck *check,
                 OkrDate                 today)
{
  int number = okr_accountability_check_get_number (check);

  return g_strdup_printf (okr_accountability_check_get_date (check) > today
                          ? _("Accountability check %d is tomorrow") : _("Accountability check %d is today"), number);
}

static char *
dup_due_title (OkrDate date,
               OkrDate today)
{
  int days = okr_date_days_between (today, date);

  if (days == 0)
    return g_strdup (_("A key result is due today"));
  if (days == 1)
    return g_strdup (_("A key result is due tomorrow"));

  return g_strdup_printf (ngettext ("A key result is due in %'d day", "A key result is due in %'d days", (gulong) days), days);
}

static char *
dup_all_due_title (guint   n,
                   OkrDate date,
                   OkrDate today)
{
  int days = okr_date_days_between (today, date);

  if (days == 0)
    return g_strdup_printf (ngettext ("%'u key result is due today", "%'u key results are due today", n), n);
  if (days == 1)
    return g_strdup_printf (ngettext ("%'u key result is due tomorrow", "%'u key results are due tomorrow", n), n);

  return g_strdup_printf (ngettext ("%'u key result is due in %'d days", "%'u key results are due in %'d days", n), n, days);
}

/* "Sign 20 contracts · 12 of 20 contracts" */
static char *
dup_due_body (OkrKeyResult *key_result)
{
  g_autofree char *now = okr_label_dup_now (key_result);

  return g_strdup_printf ("%s · %s", okr_key_result_get_title (key_result), now);
}

/* "Sign 20 contracts · Gain 10,000 followers · and 4 more" */
static char *
dup_all_due_body (GPtrArray *reminders)
{
  GString *body = g_string_new (NULL);
  guint n_more = reminders->len > MOST_TITLES ? reminders->len - MOST_TITLES : 0;

  for (guint i = 0; i < reminders->len - n_more; i++)
    {
      const OkrReminder *reminder = reminders->pdata[i];

      g_string_append_printf (body, "%s%s", i > 0 ? " · " : "", okr_key_result_get_title (OKR_KEY_RESULT (reminder->entity)));
    }
  if (n_more > 0)
    {
      g_string_append (body, " · ");
      g_string_append_printf (body, ngettext ("and %'u more", "and %'u more", n_more), n_more);
    }

  return g_string_free_and_steal (body);
}

static void
send (OkrReminderWatch      *self,
      const OkrReminderNote *note,
      GPtrArray             *reminders)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < reminders->len; i++)
    g_strv_builder_add (keys, ((OkrReminder *) reminders->pdata[i])->key);

  self->sink (note, self->user_data);
  g_hash_table_insert (self->shown, g_strdup (note->id), g_strv_builder_end (keys));
}

static void
give_one (OkrReminderWatch *self,
          OkrWorkspace     *workspace,
          OkrReminder      *reminder)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  OkrDate today = okr_clock_get_today (self->clock);
  gboolean is_check = reminder->kind == OKR_REMINDER_CHECK;
  g_autofree char *title = is_check ? dup_check_title (OKR_ACCOUNTABILITY_CHECK (reminder->entity), today)
                                    : dup_due_title (reminder->date, today);
  g_autofree char *body = is_check ? g_strdup (_("Some key results have no new reading yet."))
                                   : dup_due_body (OKR_KEY_RESULT (reminder->entity));
  OkrReminderNote note = { reminder->key, title, body, okr_workspace_get_path (workspace),
                           okr_entity_class_get_table (G_OBJECT_TYPE (reminder->entity)), okr_entity_get_id (reminder->entity) };

  g_ptr_array_add (alone, reminder);
  send (self, &note, alone);
}

/* At the end of a cycle all of it is due: a desktop full of notifications reminds of nothing. */
static void
give_all_due (OkrReminderWatch *self,
              OkrWorkspace     *workspace,
              GPtrArray        *reminders)
{
  OkrReminder *first = reminders->pdata[0];
  OkrCycle *cycle = okr_objective_get_cycle (okr_key_result_get_objective (OKR_KEY_RESULT (first->entity)));
  g_autofree char *title = dup_all_due_title (reminders->len, first->date, okr_clock_get_today (self->clock));
  g_autofree char *body = dup_all_due_body (reminders);
  OkrReminderNote note = { first->key, title, body, okr_workspace_get_path (workspace),
                           okr_entity_class_get_table (OKR_TYPE_CYCLE), okr_entity_get_id (OKR_ENTITY (cycle)) };

  send (self, &note, reminders);
}

/* Those of one kind and day come together; the nearest are first. */
static void
give (OkrReminderWatch *self,
      OkrWorkspace     *workspace,
      GPtrArray        *reminders)
{
  while (reminders->len > 0)
    {
      g_autoptr (GPtrArray) together = g_ptr_array_new ();
      const OkrReminder *first = reminders->pdata[0];

      for (guint i = 0; i < reminders->len; i++)
        {
          OkrReminder *reminder = reminders->pdata[i];

          if (reminder == first
              || (first->kind == OKR_REMINDER_DUE && reminder->kind == first->kind && reminder->date == first->date))
            g_ptr_array_add (together, reminder);
        }
      for (guint i = 0; i < together->len; i++)
        g_ptr_array_remove (reminders, together->pdata[i]);

      if (together->len > 1)
        give_all_due (self, workspace, together);
      else
        give_one (self, workspace, together->pdata[0]);
    }
}

/* ---- when ---- */

/* What was given stays given over starts; only what could come again is remembered. */
static void
remember (OkrReminderWatch *self,
          GPtrArray        *keys,
          OkrDate           today)
{
  g_auto (GStrv) kept = NULL;

  g_ptr_array_add (keys, NULL);
  kept = okr_reminder_prune ((const char * const *) keys->pdata, today);
  g_settings_set_strv (self->settings, "reminded", (const char * const *) kept);
}

static gboolean
is_wanted (const char * const *keys,
           GHashTable         *wanted)
{
  for (gsize i = 0; keys[i] != NULL; i++)
    if (g_hash_table_contains (wanted, keys[i]))
      return TRUE;

  return FALSE;
}

static void
take_back (OkrReminderWatch *self,
           GHashTable       *wanted)
{
  GHashTableIter iter;
  const char *id;
  const char * const *keys;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &keys))
    if (!is_wanted (keys, wanted))
      {
        OkrReminderNote note = { .id = id };

        self->sink (&note, self->user_data);
        g_hash_table_iter_remove (&iter);
      }
}

static void
look (OkrReminderWatch *self)
{
  g_auto (GStrv) reminded = g_settings_get_strv (self->settings, "reminded");
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_given;

  for (guint i = 0; g_settings_get_boolean (self->settings, "reminders") && i < self->workspaces->len; i++)
    {
      g_autoptr (GPtrArray) reminders = okr_workspace_dup_reminders (self->workspaces->pdata[i]);
      g_autoptr (GPtrArray) new = g_ptr_array_new ();

      for (guint j = 0; j < reminders->len; j++)
        {
          OkrReminder *reminder = reminders->pdata[j];

          g_hash_table_add (wanted, g_strdup (reminder->key));
          if (g_strv_contains ((const char * const *) reminded, reminder->key))
            continue;
          g_ptr_array_add (keys, g_strdup (reminder->key));
          g_ptr_array_add (new, reminder);
        }
      give (self, self->workspaces->pdata[i], new);
    }

  take_back (self, wanted);
  n_given = keys->len;
  for (guint i = 0; n_given > 0 && reminded[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (reminded[i]));
  if (n_given > 0)
    remember (self, keys, okr_clock_get_today (self->clock));
}

static void
on_workspace_gone_cb (gpointer  user_data,
                      GObject  *where_it_was)
{
  g_ptr_array_remove (OKR_REMINDER_WATCH (user_data)->workspaces, where_it_was);
}

static void
okr_reminder_watch_dispose (GObject *object)
{
  OkrReminderWatch *self = OKR_REMINDER_WATCH (object);

  for (guint i = 0; i < self->workspaces->len; i++)
    g_object_weak_unref (self->workspaces->pdata[i], on_workspace_gone_cb, self);
  g_ptr_array_set_size (self->workspaces, 0);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (okr_reminder_watch_parent_class)->dispose (object);
}

static void
okr_reminder_watch_finalize (GObject *object)
{
  OkrReminderWatch *self = OKR_REMINDER_WATCH (object);

  g_ptr_array_unref (self->workspaces);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (okr_reminder_watch_parent_class)->finalize (object);
}

static void
okr_reminder_watch_class_init (OkrReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_reminder_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_reminder_watch_finalize;
}

static void
okr_reminder_watch_init (OkrReminderWatch *self)
{
  self->workspaces = g_ptr_array_new ();
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->sink = send_to_desktop;
}

/**
 * okr_reminder_watch_new:
 * @settings: says whether somebody has asked for reminders, and remembers what was given
 * @clock: says when a day begins
 *
 * Returns: (transfer full): a watch over no workspace
 */
OkrReminderWatch *
okr_reminder_watch_new (GSettings *settings,
                        OkrClock  *clock)
{
  OkrReminderWatch *self = g_object_new (OKR_TYPE_REMINDER_WATCH, NULL);

  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (look), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_reminder_watch_set_sink:
 * @sink: takes the reminders instead of the desktop
 */
void
okr_reminder_watch_set_sink (OkrReminderWatch *self,
                             OkrReminderSink   sink,
                             gpointer          user_data)
{
  g_return_if_fail (OKR_IS_REMINDER_WATCH (self));

  self->sink = sink;
  self->user_data = user_data;
}

/**
 * okr_reminder_watch_add_workspace:
 * @workspace: an open workspace; it is not kept open by this
 */
void
okr_reminder_watch_add_workspace (OkrReminderWatch *self,
                                  OkrWorkspace     *workspace)
{
  g_return_if_fail (OKR_IS_REMINDER_WATCH (self));

  if (g_ptr_array_find (self->workspaces, workspace, NULL))
    return;

  g_ptr_array_add (self->workspaces, workspace);
  g_object_weak_ref (G_OBJECT (workspace), on_workspace_gone_cb, self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}
