/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a cycle as a calendar; see okr-calendar.h.  */

#include "config.h"

#include "exchange/okr-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

/* An event of a whole day is told of at nine in the morning of the day before. */
#define ALARM "-PT15H"

typedef struct
{
  icalcomponent *calendar;      /* owned */
  OkrDate        today;
} Calendar;

static struct icaltimetype
to_ical (OkrDate date)
{
  struct icaltimetype time = icaltime_null_date ();

  okr_date_get_ymd (date, &time.year, &time.month, &time.day);

  return time;
}

static icalcomponent *
create_alarm (const char *summary)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (icaltriggertype_from_string (ALARM)));

  return alarm;
}

/* What distinguishes one event from the next stands first in its summary: a month shows fifteen letters of it.
 *
 * The same entity has the same UID at every export, so that a calendar that reads it again knows it again. */
static void
add_event (Calendar   *self,
           OkrEntity  *entity,
           OkrDate     date,
           const char *summary,
           const char *description)
{
  icalcomponent *event = icalcomponent_new_vevent ();
  g_autofree char *uid = g_strconcat (okr_entity_get_id (entity), "@okr", NULL);
  /* the beginning of the day here: the same all day, and never a time to come */
  struct icaltimetype stamp = icaltime_from_timet_with_zone (okr_date_get_local_start (self->today) / G_USEC_PER_SEC, 0,
                                                             icaltimezone_get_utc_timezone ());

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (event, icalproperty_new_dtstart (to_ical (date)));
  /* the day after the last one, as the standard wants it */
  icalcomponent_add_property (event, icalproperty_new_dtend (to_ical (okr_date_add_days (date, 1))));
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  if (description != NULL)
    icalcomponent_add_property (event, icalproperty_new_description (description));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component (event, create_alarm (summary));
  icalcomponent_add_component (self->calendar, event);
}

static void
add_checks (Calendar *self,
            OkrCycle *cycle)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  guint n = g_list_model_get_n_items (checks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      /* Translators: the title of an event of a calendar; short, because a month shows its beginning only */
      g_autofree char *summary = g_strdup_printf (_("OKR check %d of %u"), okr_accountability_check_get_number (check), n);

      add_event (self, OKR_ENTITY (check), okr_accountability_check_get_date (check), summary, okr_cycle_get_name (cycle));
    }
}

/* "Open the service · Malo": for which objective, and who answers for it. */
static char *
dup_description (const char *of,
                 OkrPerson  *person)
{
  return person != NULL ? g_strdup_printf ("%s · %s", of, okr_person_get_name (person)) : g_strdup (of);
}

static void
add_tasks (Calendar     *self,
           OkrKeyResult *key_result)
{
  GListModel *ideas = okr_key_result_get_ideas (key_result);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);
      /* Translators: the title of an event of a calendar, which shows its beginning only; %s is the task */
      g_autofree char *summary = g_strdup_printf (_("%s · task due"), okr_idea_get_title (idea));
      g_autofree char *description = dup_description (okr_key_result_get_title (key_result), okr_idea_get_doer (idea));
      OkrIdeaState state = okr_idea_get_state (idea);

      if (okr_idea_get_due (idea) != OKR_DATE_NONE && (state == OKR_IDEA_STATE_TO_DO || state == OKR_IDEA_STATE_DOING))
        add_event (self, OKR_ENTITY (idea), okr_idea_get_due (idea), summary, description);
    }
}

static void
add_due_dates (Calendar     *self,
               OkrObjective *objective)
{
  GListModel *key_results = okr_objective_get_key_results (objective);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);
      /* Translators: the title of an event of a calendar, which shows its beginning only; %s is the key result */
      g_autofree char *summary = g_strdup_printf (_("%s · key result due"), okr_key_result_get_title (key_result));
      g_autofree char *description = dup_description (okr_objective_get_title (objective), okr_key_result_get_owner (key_result));

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        continue;
      if (okr_key_result_get_due (key_result) != OKR_DATE_NONE)
        add_event (self, OKR_ENTITY (key_result), okr_key_result_get_due (key_result), summary, description);
      add_tasks (self, key_result);
    }
}

/**
 * okr_calendar_to_text:
 * @workspace: an open workspace
 * @cycle: (nullable): whose days; %NULL: of the current cycle
 *
 * Returns: (transfer full): an iCalendar document, with no event when there is no cycle; the same workspace gives the
 *   same bytes on the same day
 */
char *
okr_calendar_to_text (OkrWorkspace *workspace,
                      OkrCycle     *cycle)
{
  Calendar self = { NULL, 0 };
  GListModel *objectives;
  char *buffer, *text;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  if (cycle == NULL)
    cycle = okr_workspace_get_current_cycle (workspace);
  self.today = okr_clock_get_today (okr_workspace_get_clock (workspace));
  self.calendar = icalcomponent_new_vcalendar ();
  icalcomponent_add_property (self.calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (self.calendar, icalproperty_new_prodid ("-//Okr//Okr " PACKAGE_VERSION "//EN"));

  if (cycle != NULL)
    {
      add_checks (&self, cycle);
      objectives = okr_cycle_get_objectives (cycle);
      for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
        {
          g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

          add_due_dates (&self, objective);
        }
    }

  buffer = icalcomponent_as_ical_string_r (self.calendar);
  text = g_strdup (buffer);
  icalmemory_free_buffer (buffer);
  icalcomponent_free (self.calendar);

  return text;
}
