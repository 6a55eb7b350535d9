/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of the due date: what is typed is read as people write a day, or a day is clicked.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chips.h"

#include "logic/okr-date-text.h"
#include "ui/plan/outline/okr-outline-chip.h"

#include <glib/gi18n.h>

static OkrCycle *
get_cycle (OkrOutlineChip *self)
{
  return okr_objective_get_cycle (okr_key_result_get_objective (OKR_KEY_RESULT (self->entity)));
}

static gboolean
month_comes_first (void)
{
  /* Translators: how a date of numbers is read: "month-day" for 6/30, "day-month" for 30/6 */
  return g_str_equal (C_("order of a date", "month-day"), "month-day");
}

/* Whether what is typed is a day that it can be due; says why not. */
static gboolean
read_due (OkrOutlineChip  *self,
          OkrDate         *date,
          char           **sentence)
{
  OkrCycle *cycle = get_cycle (self);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;

  *date = OKR_DATE_NONE;
  if (*okr_outline_chip_get_typed (self) == '\0')
    {
      *sentence = g_strdup (_("No due date: the end of the cycle counts"));
      return TRUE;
    }
  if (!okr_date_text_parse (okr_outline_chip_get_typed (self), cycle != NULL ? okr_cycle_get_start (cycle) : today, month_comes_first (),
                            date, &error))
    {
      *sentence = g_strdup (error->message);
      return FALSE;
    }

  if (cycle != NULL && *date > okr_cycle_get_end (cycle))
    {
      day = okr_date_dup_long_label (okr_cycle_get_end (cycle));
      *sentence = g_strdup_printf (_("The due date is after the end of the cycle, %s"), day);
      return FALSE;
    }
  if (cycle != NULL && *date < okr_cycle_get_start (cycle))
    {
      day = okr_date_dup_long_label (okr_cycle_get_start (cycle));
      *sentence = g_strdup_printf (_("The due date is before the cycle begins, %s"), day);
      return FALSE;
    }

  *sentence = okr_date_dup_long_label (*date);

  return TRUE;
}

static void
on_due_changed_cb (OkrOutlineChip *self)
{
  g_autofree char *sentence = NULL;
  OkrDate date;
  gboolean right = read_due (self, &date, &sentence);

  okr_outline_chip_set_hint (self, sentence, !right);
}

static void
on_due_entered_cb (OkrOutlineChip *self)
{
  g_autofree char *sentence = NULL;
  OkrDate date;

  if (!read_due (self, &date, &sentence))
    {
      gtk_widget_error_bell (self->entry);
      return;
    }

  okr_workspace_set_date_async (self->workspace, self->entity, "due", date, okr_reply_cb, okr_outline_chip_create_reply (self));
}

static void
on_day_selected_cb (GtkCalendar    *calendar,
                    OkrOutlineChip *self)
{
  g_autofree char *iso = okr_date_to_iso (okr_date_new_ymd (gtk_calendar_get_year (calendar),
                                                            gtk_calendar_get_month (calendar) + 1,
                                                            gtk_calendar_get_day (calendar)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
}

/**
 * okr_outline_chips_ask_due:
 * @chip: what the popover points at
 * @workspace: takes the day
 * @key_result: when it is due (M28: not after the cycle's end)
 */
void
okr_outline_chips_ask_due (GtkWidget    *chip,
                           OkrWorkspace *workspace,
                           OkrKeyResult *key_result)
{
  OkrOutlineChip *self = okr_outline_chip_new (workspace, OKR_ENTITY (key_result), _("Due date"));
  OkrDate due = okr_key_result_get_due (key_result);
  g_autofree char *iso = due != OKR_DATE_NONE ? okr_date_to_iso (due) : g_strdup ("");
  OkrDate shown = due;
  GtkCalendar *calendar;
  int year, month, day;

  okr_outline_chip_add_entry (self, _("Due date"), iso);
  okr_outline_chip_add_take_button (self, on_due_entered_cb);
  okr_outline_chip_add_hint (self);
  if (shown == OKR_DATE_NONE)
    shown = get_cycle (self) != NULL ? okr_cycle_get_end (get_cycle (self))
                                     : okr_clock_get_today (okr_workspace_get_clock (workspace));
  okr_date_get_ymd (shown, &year, &month, &day);
  calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_calendar_set_day (calendar, 1);
  gtk_calendar_set_year (calendar, year);
  gtk_calendar_set_month (calendar, month - 1);
  gtk_calendar_set_day (calendar, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  gtk_box_append (okr_outline_chip_get_box (self), GTK_WIDGET (calendar));
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_due_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_due_entered_cb), self);
  on_due_changed_cb (self);
  okr_outline_chip_popup (self, chip);
}
