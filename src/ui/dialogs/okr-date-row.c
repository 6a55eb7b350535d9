/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row in which a date is typed as people write it, or chosen from a calendar.  What is no date stays as it was
 * typed, and says why.  */

#include "config.h"

#include "ui/dialogs/okr-date-row.h"

#include "logic/okr-date-text.h"

#include <glib/gi18n.h>
#include <langinfo.h>

/* A day without a year is the one that is nearest to the one before it. */
#define HALF_A_YEAR 182

struct _OkrDateRow
{
  AdwEntryRow    parent_instance;

  OkrClock      *clock;         /* owned */
  OkrDate        date;
  char          *problem;       /* owned; NULL: what is typed is a date, or nothing */
  gboolean       showing;       /* the text follows the date */
  GtkMenuButton *button;        /* borrowed child */
  GtkCalendar   *calendar;      /* borrowed; made when the popover first opens */
};

typedef enum
{
  PROP_DATE = 1,
} OkrDateRowProperty;

static GParamSpec *properties[PROP_DATE + 1];

G_DEFINE_FINAL_TYPE (OkrDateRow, okr_date_row, ADW_TYPE_ENTRY_ROW)

static void
show_date (OkrDateRow *self)
{
  g_autofree char *label = okr_date_dup_long_label (self->date);

  self->showing = TRUE;
  g_clear_pointer (&self->problem, g_free);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), label) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), label);
  self->showing = FALSE;
}

static void
set_date (OkrDateRow *self,
          OkrDate     date)
{
  if (self->date == date)
    return;

  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/* Whether the language writes 6/30 for 30 June. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);

  return g_str_has_prefix (format, "%m") || g_str_equal (format, "%D");
}

static void
on_text_changed_cb (OkrDateRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  OkrDate reference;
  g_autoptr (GError) error = NULL;
  OkrDate date = OKR_DATE_NONE;

  if (self->showing)
    return;

  g_return_if_fail (self->clock != NULL);

  reference = self->date != 0 ? self->date : okr_clock_get_today (self->clock);
  g_clear_pointer (&self->problem, g_free);
  if (*text == '\0' || okr_date_text_parse (text, okr_date_add_days (reference, -HALF_A_YEAR), is_month_first (), &date, &error))
    set_date (self, date);
  else
    self->problem = g_strdup (error->message);
}

/* Somebody has done with it: a date that was understood is shown in full. */
static void
on_left_cb (OkrDateRow *self)
{
  if (self->problem == NULL)
    show_date (self);
}

static void
on_day_selected_cb (GtkCalendar *calendar,
                    OkrDateRow  *self)
{
  okr_date_row_set_date (self, okr_date_new_ymd (gtk_calendar_get_year (calendar), gtk_calendar_get_month (calendar) + 1,
                                                 gtk_calendar_get_day (calendar)));
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  OkrDateRow *self = user_data;
  GtkWidget *popover;
  int year, month, day;

  if (self->calendar == NULL)
    {
      popover = gtk_popover_new ();
      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
      gtk_menu_button_set_popover (button, popover);
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self, G_CONNECT_DEFAULT);
    }

  if (self->date != 0)
    {
      g_autoptr (GDateTime) at = NULL;

      okr_date_get_ymd (self->date, &year, &month, &day);
      at = g_date_time_new_local (year, month, day, 12, 0, 0);
      g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
      gtk_calendar_select_day (self->calendar, at);
      g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
    }
}

static void
okr_date_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch ((OkrDateRowProperty) property_id)
    {
    case PROP_DATE:
      g_value_set_int (value, OKR_DATE_ROW (object)->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_date_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch ((OkrDateRowProperty) property_id)
    {
    case PROP_DATE:
      okr_date_row_set_date (OKR_DATE_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_date_row_finalize (GObject *object)
{
  OkrDateRow *self = OKR_DATE_ROW (object);

  g_clear_object (&self->clock);
  g_free (self->problem);

  G_OBJECT_CLASS (okr_date_row_parent_class)->finalize (object);
}

static void
okr_date_row_class_init (OkrDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = okr_date_row_get_property;
  object_class->set_property = okr_date_row_set_property;
  object_class->finalize = okr_date_row_finalize;

  /**
   * OkrDateRow:date:
   *
   * The day that is chosen, an OkrDate; 0 for none.
   */
  properties[PROP_DATE] = g_param_spec_int ("date", NULL, NULL, 0, OKR_DATE_MAX, 0,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_date_row_init (OkrDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose From a Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose From a Calendar"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));

  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (on_left_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * okr_date_row_set_clock:
 * @self: a row
 * @clock: says the day from which a year that is left out is guessed; nothing can be typed without
 */
void
okr_date_row_set_clock (OkrDateRow *self,
                        OkrClock   *clock)
{
  g_return_if_fail (OKR_IS_DATE_ROW (self));
  g_return_if_fail (OKR_IS_CLOCK (clock));

  g_set_object (&self->clock, clock);
}

/**
 * okr_date_row_get_date:
 * @self: a row
 *
 * Returns: the day that is chosen; 0 for none
 */
OkrDate
okr_date_row_get_date (OkrDateRow *self)
{
  g_return_val_if_fail (OKR_IS_DATE_ROW (self), 0);

  return self->date;
}

/**
 * okr_date_row_set_date:
 * @self: a row
 * @date: a day; 0 for none
 */
void
okr_date_row_set_date (OkrDateRow *self,
                       OkrDate     date)
{
  g_return_if_fail (OKR_IS_DATE_ROW (self));

  set_date (self, date);
  show_date (self);
}

/**
 * okr_date_row_get_problem:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): why what is typed is no date, in a sentence
 */
const char *
okr_date_row_get_problem (OkrDateRow *self)
{
  g_return_val_if_fail (OKR_IS_DATE_ROW (self), NULL);

  return self->problem;
}
