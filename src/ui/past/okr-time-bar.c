/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar of the time machine.  The slider only says which day is wanted: the workspace goes there as fast as it can,
 * and all else in the window follows the workspace.  */

#include "config.h"

#include "ui/past/okr-time-bar.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-past.h"
#include "widgets/okr-focus.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

/* How long a day lasts when it is played: a quarter in about fifteen seconds. */
#define PLAY_MS 160

/* What a team prepares before its cycle begins is part of the story: as far back as this. */
#define DAYS_BEFORE 30

struct _OkrTimeBar
{
  GtkWidget     parent_instance;

  GtkWidget    *words;          /* template children */
  GtkWidget    *controls;
  GtkLabel     *day_label;
  GtkLabel     *state_label;
  GtkButton    *play_button;
  GtkScale     *scale;

  OkrWorkspace *past;           /* owned */
  GArray       *checks;         /* owned: of OkrDate, in their order, those between the first and the last day */
  OkrDate       first_check;    /* OKR_DATE_NONE: the cycle has no checks */
  OkrDate       first;
  OkrDate       last;
  OkrDate       today;
  guint         playing;        /* source; 0: it does not play */
};

G_DEFINE_FINAL_TYPE (OkrTimeBar, okr_time_bar, GTK_TYPE_WIDGET)

static OkrDate
get_day (OkrTimeBar *self)
{
  return (OkrDate) gtk_range_get_value (GTK_RANGE (self->scale));
}

static void
set_day (OkrTimeBar *self,
         OkrDate     day)
{
  gtk_range_set_value (GTK_RANGE (self->scale), day);
}

/* ---- words ---- */

/* Where the day is among the checks. */
static char *
dup_place (OkrTimeBar *self,
           OkrDate     day)
{
  guint n = 0;
  int days;

  while (n < self->checks->len && g_array_index (self->checks, OkrDate, n) <= day)
    n++;
  if (n == 0)
    return g_strdup (self->first_check != OKR_DATE_NONE ? _("before the first check") : "");

  days = okr_date_days_between (g_array_index (self->checks, OkrDate, n - 1), day);
  if (days == 0)
    return g_strdup_printf (_("check %u"), n);

  return g_strdup_printf (ngettext ("%d day after check %u", "%d days after check %u", (gulong) days), days, n);
}

/* What is shown of the day, as it can be known. */
static char *
dup_state (OkrTimeBar *self,
           OkrDate     day)
{
  OkrDate known_since = okr_workspace_get_known_since (self->past, NULL);
  g_autofree char *since = NULL;

  if (day >= self->today)
    return g_strdup (_("As it is now. Nothing can be changed here."));
  if (day >= known_since)
    return g_strdup (_("As it was at the end of that day. Nothing can be changed here."));

  since = okr_date_dup_long_label (known_since);

  /* Translators: %s is a day such as "31 March 2026" */
  return g_strdup_printf (_("What was known on %s, with the readings up to that day. Nothing can be changed here."), since);
}

static void
update (OkrTimeBar *self)
{
  OkrDate day = get_day (self);
  g_autofree char *date = okr_date_dup_long_label (day);
  g_autofree char *place = dup_place (self, day);
  g_autofree char *state = dup_state (self, day);
  g_autofree char *heading = *place != '\0' ? g_strdup_printf ("%s · %s", date, place) : g_strdup (date);

  gtk_label_set_text (self->day_label, heading);
  gtk_label_set_text (self->state_label, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.previous-check", day > self->first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.next-check", day < self->last);
}

/* ---- playing ---- */

static void
set_playing (OkrTimeBar *self,
             guint       source)
{
  const char *name = source != 0 ? _("Pause") : _("Play");

  self->playing = source;
  gtk_button_set_icon_name (self->play_button, source != 0 ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  okr_tooltip_set (GTK_WIDGET (self->play_button), source != 0 ? _("Pause (Space)") : _("Play (Space)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
stop (OkrTimeBar *self)
{
  if (self->playing == 0)
    return;

  g_source_remove (self->playing);
  set_playing (self, 0);
}

static gboolean
on_play_cb (gpointer user_data)
{
  OkrTimeBar *self = user_data;
  OkrDate day = get_day (self);
  guint playing = self->playing;

  /* each day is seen, also where a day takes long to make */
  if (okr_clock_get_today (okr_workspace_get_clock (self->past)) != day)
    return G_SOURCE_CONTINUE;

  if (day >= self->last)
    {
      set_playing (self, 0);
      return G_SOURCE_REMOVE;
    }

  /* whoever else moves the slider stops it */
  self->playing = 0;
  set_day (self, day + 1);
  self->playing = playing;

  return G_SOURCE_CONTINUE;
}

static void
on_play_action_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrTimeBar *self = OKR_TIME_BAR (widget);

  if (self->playing != 0)
    {
      stop (self);
      return;
    }

  if (get_day (self) >= self->last)
    set_day (self, self->first);
  set_playing (self, g_timeout_add (PLAY_MS, on_play_cb, self));
}

/* ---- moving ---- */

static void
on_value_changed_cb (OkrTimeBar *self)
{
  stop (self);
  if (self->past == NULL)
    return;

  update (self);
  okr_workspace_show_day (self->past, get_day (self));
}

/* "time.previous-check", "time.next-check": beyond the checks are the ends */
static void
on_step_check_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrTimeBar *self = OKR_TIME_BAR (widget);
  gboolean on = g_str_equal (name, "time.next-check");
  OkrDate day = get_day (self);
  OkrDate found = on ? self->last : self->first;

  for (guint i = 0; i < self->checks->len; i++)
    {
      OkrDate check = g_array_index (self->checks, OkrDate, i);

      if (on && check > day)
        found = MIN (found, check);
      else if (!on && check < day)
        found = MAX (found, check);
    }
  set_day (self, found);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrTimeBar            *self)
{
  /* with Ctrl they go from section to section of the page */
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    gtk_widget_activate_action (GTK_WIDGET (self), "time.previous-check", NULL);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "time.next-check", NULL);
  else if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    gtk_widget_activate_action (GTK_WIDGET (self), "time.play", NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static gboolean
okr_time_bar_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (OKR_TIME_BAR (widget)->scale));
}

static void
okr_time_bar_dispose (GObject *object)
{
  OkrTimeBar *self = OKR_TIME_BAR (object);

  g_clear_handle_id (&self->playing, g_source_remove);
  g_clear_object (&self->past);
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_TIME_BAR);

  G_OBJECT_CLASS (okr_time_bar_parent_class)->dispose (object);
}

static void
okr_time_bar_finalize (GObject *object)
{
  g_array_unref (OKR_TIME_BAR (object)->checks);

  G_OBJECT_CLASS (okr_time_bar_parent_class)->finalize (object);
}

static void
okr_time_bar_class_init (OkrTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_time_bar_dispose;
  object_class->finalize = okr_time_bar_finalize;
  widget_class->grab_focus = okr_time_bar_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/past/okr-time-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "timebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, words);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, controls);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, day_label);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, state_label);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, OkrTimeBar, scale);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);

  gtk_widget_class_install_action (widget_class, "time.previous-check", NULL, on_step_check_cb);
  gtk_widget_class_install_action (widget_class, "time.next-check", NULL, on_step_check_cb);
  gtk_widget_class_install_action (widget_class, "time.play", NULL, on_play_action_cb);
}

static void
okr_time_bar_init (OkrTimeBar *self)
{
  self->checks = g_array_new (FALSE, FALSE, sizeof (OkrDate));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  set_playing (self, 0);
}

static void
add_checks (OkrTimeBar *self,
            OkrCycle   *cycle)
{
  GListModel *checks = okr_cycle_get_checks (cycle);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      OkrDate date = okr_check_get_day (check, self->last);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (i == 0)
        self->first_check = date;
      if (date < self->first || date > self->last)
        continue;

      g_array_append_val (self->checks, date);
      gtk_scale_add_mark (self->scale, date, GTK_POS_BOTTOM, number);
    }
}

/* The last check may be held after the end of the cycle. */
static OkrDate
get_end (OkrCycle *cycle,
         OkrDate   today)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  guint n = g_list_model_get_n_items (checks);
  g_autoptr (OkrAccountabilityCheck) last = n > 0 ? g_list_model_get_item (checks, n - 1) : NULL;

  return last != NULL ? MAX (okr_cycle_get_end (cycle), okr_check_get_day (last, today)) : okr_cycle_get_end (cycle);
}

/**
 * okr_time_bar_find_days:
 * @past: a workspace of the past
 * @cycle: one of its cycles
 * @today: which day it is
 * @first: (out): the first day that can be shown
 * @last: (out): the last one
 *
 * From the beginning of the cycle, or from what was prepared for it, to its end or today.  A cycle that was not there
 * from the beginning of the history is shown from when it was.
 *
 * Returns: whether there is more than one day
 */
gboolean
okr_time_bar_find_days (OkrWorkspace *past,
                        OkrCycle     *cycle,
                        OkrDate       today,
                        OkrDate      *first,
                        OkrDate      *last)
{
  OkrDate since = okr_workspace_get_known_since (past, NULL);
  OkrDate start = okr_cycle_get_start (cycle);

  *first = okr_workspace_get_known_since (past, OKR_ENTITY (cycle));
  if (*first <= since)
    *first = MAX (MIN (since, start), start - DAYS_BEFORE);
  *last = MIN (today, MAX (get_end (cycle, today), *first));

  return *first < *last;
}

/**
 * okr_time_bar_new:
 * @past: a workspace of the past
 * @cycle: the cycle that is looked at
 * @first: the first day
 * @last: the last day, at which the slider is
 * @today: which day it is in the present
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
okr_time_bar_new (OkrWorkspace *past,
                  OkrCycle     *cycle,
                  OkrDate       first,
                  OkrDate       last,
                  OkrDate       today)
{
  OkrTimeBar *self;

  g_return_val_if_fail (okr_workspace_is_past (past), NULL);
  g_return_val_if_fail (first < last, NULL);

  self = g_object_new (OKR_TYPE_TIME_BAR, NULL);
  self->first = first;
  self->last = last;
  self->today = today;
  add_checks (self, cycle);
  gtk_range_set_range (GTK_RANGE (self->scale), first, last);
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, 7);
  set_day (self, last);
  self->past = g_object_ref (past);
  okr_workspace_show_day (past, last);
  update (self);

  return GTK_WIDGET (self);
}
