/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A countdown with a clock, a bell and actions.  */

#include "config.h"

#include "ui/room/okr-timer.h"

#define FIRST_MINUTES 5

struct _OkrTimer
{
  GObject       parent_instance;

  OkrCountdown  countdown;
  gint64      (*now) (void);    /* monotonic, in microseconds */
  char         *text;           /* owned: what is left */
  guint         tick;           /* source; 0: nothing runs */
  GActionMap   *actions;        /* borrowed from who has the timer too; NULL: none */
};

G_DEFINE_FINAL_TYPE (OkrTimer, okr_timer, G_TYPE_OBJECT)

typedef enum
{
  PROP_MINUTES = 1,
  PROP_STATE,
  PROP_TEXT,
} OkrTimerProperty;

static GParamSpec *properties[PROP_TEXT + 1];
static guint ended_signal;

static int
get_minutes (OkrTimer *self)
{
  return (int) (self->countdown.length / G_TIME_SPAN_MINUTE);
}

static void
enable (OkrTimer   *self,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, name)), enabled);
}

static void
update_actions (OkrTimer *self)
{
  gint64 left = okr_countdown_get_left (&self->countdown, self->now ());

  if (self->actions == NULL)
    return;

  enable (self, "timer-less", left > G_TIME_SPAN_MINUTE);
  enable (self, "timer-stop", self->countdown.state != OKR_COUNTDOWN_IDLE);
}

static void update (OkrTimer          *self,
                    OkrCountdownState  before);

static gboolean
on_tick_cb (gpointer user_data)
{
  OkrTimer *self = user_data;
  g_autoptr (OkrTimer) alive = g_object_ref (self);
  OkrCountdownState before = self->countdown.state;
  gboolean ended = okr_countdown_check_end (&self->countdown, self->now ());

  self->tick = 0;
  update (self, before);
  if (ended)
    {
      if (gdk_display_get_default () != NULL)
        gdk_display_beep (gdk_display_get_default ());
      g_signal_emit (self, ended_signal, 0);
    }

  return G_SOURCE_REMOVE;
}

/* Tells what is left, and waits for the moment at which that changes. */
static void
update (OkrTimer          *self,
        OkrCountdownState  before)
{
  gint64 now = self->now ();
  gint64 wait = okr_countdown_get_wait (&self->countdown, now);
  g_autofree char *text = okr_countdown_dup_text (okr_countdown_get_seconds (&self->countdown, now));

  g_clear_handle_id (&self->tick, g_source_remove);
  if (wait > 0)
    /* a whole millisecond late, not early: else the same is shown twice */
    self->tick = g_timeout_add ((guint) (wait / G_TIME_SPAN_MILLISECOND) + 1, on_tick_cb, self);

  update_actions (self);
  if (before != self->countdown.state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
set_minutes (OkrTimer *self,
             int       minutes)
{
  OkrCountdownState before = self->countdown.state;

  if (minutes == get_minutes (self))
    return;

  okr_countdown_set_length (&self->countdown, self->now (), minutes * G_TIME_SPAN_MINUTE);
  update (self, before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTES]);
}

/* ---- actions ---- */

static void
on_toggle_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  OkrTimer *self = user_data;
  OkrCountdownState before = self->countdown.state;

  if (before == OKR_COUNTDOWN_RUNNING)
    okr_countdown_pause (&self->countdown, self->now ());
  else
    okr_countdown_start (&self->countdown, self->now ());
  update (self, before);
}

static void
add_minutes (OkrTimer *self,
             int       more)
{
  OkrCountdownState before = self->countdown.state;

  if (before == OKR_COUNTDOWN_IDLE)
    {
      set_minutes (self, CLAMP (get_minutes (self) + more, 1, OKR_TIMER_MAX_MINUTES));
      return;
    }

  okr_countdown_add (&self->countdown, self->now (), more * G_TIME_SPAN_MINUTE);
  update (self, before);
}

static void
on_more_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  add_minutes (user_data, 1);
}

static void
on_less_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  add_minutes (user_data, -1);
}

static void
on_stop_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  OkrTimer *self = user_data;
  OkrCountdownState before = self->countdown.state;

  okr_countdown_stop (&self->countdown);
  update (self, before);
}

static const GActionEntry entries[] = {
  { .name = "timer-toggle", .activate = on_toggle_cb },
  { .name = "timer-more", .activate = on_more_cb },
  { .name = "timer-less", .activate = on_less_cb },
  { .name = "timer-stop", .activate = on_stop_cb },
};

/* ---- the object ---- */

static void
okr_timer_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OkrTimer *self = OKR_TIMER (object);

  switch ((OkrTimerProperty) property_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, get_minutes (self));
      break;
    case PROP_STATE:
      g_value_set_int (value, self->countdown.state);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_timer_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  OkrTimer *self = OKR_TIMER (object);

  switch ((OkrTimerProperty) property_id)
    {
    case PROP_MINUTES:
      set_minutes (self, g_value_get_int (value));
      break;
    case PROP_STATE:
    case PROP_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_timer_finalize (GObject *object)
{
  OkrTimer *self = OKR_TIMER (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_free (self->text);

  G_OBJECT_CLASS (okr_timer_parent_class)->finalize (object);
}

static void
okr_timer_class_init (OkrTimerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = okr_timer_finalize;
  object_class->get_property = okr_timer_get_property;
  object_class->set_property = okr_timer_set_property;

  /**
   * OkrTimer:minutes:
   *
   * From the start to the end.
   */
  properties[PROP_MINUTES] =
    g_param_spec_int ("minutes", NULL, NULL, 1, OKR_TIMER_MAX_MINUTES, FIRST_MINUTES,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrTimer:state:
   *
   * An #OkrCountdownState.
   */
  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, OKR_COUNTDOWN_IDLE, OKR_COUNTDOWN_OVER, OKR_COUNTDOWN_IDLE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * OkrTimer:text:
   *
   * What is left: "4:59".
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  ended_signal = g_signal_new ("ended", OKR_TYPE_TIMER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_timer_init (OkrTimer *self)
{
  self->now = g_get_monotonic_time;
  okr_countdown_set_length (&self->countdown, 0, FIRST_MINUTES * G_TIME_SPAN_MINUTE);
  self->text = okr_countdown_dup_text (FIRST_MINUTES * 60);
}

/**
 * okr_timer_new:
 *
 * Returns: (transfer full): a timer that does not run
 */
OkrTimer *
okr_timer_new (void)
{
  return g_object_new (OKR_TYPE_TIMER, NULL);
}

/**
 * okr_timer_set_clock:
 * @self: the timer
 * @now: what tells the time from now on, in microseconds, and never goes back
 *
 * A test does not wait for minutes.
 */
void
okr_timer_set_clock (OkrTimer  *self,
                     gint64   (*now) (void))
{
  g_return_if_fail (OKR_IS_TIMER (self));
  g_return_if_fail (now != NULL);

  self->now = now;
}

/**
 * okr_timer_get_state:
 * @self: the timer
 *
 * Returns: what it does
 */
OkrCountdownState
okr_timer_get_state (OkrTimer *self)
{
  g_return_val_if_fail (OKR_IS_TIMER (self), OKR_COUNTDOWN_IDLE);

  return self->countdown.state;
}

/**
 * okr_timer_get_text:
 * @self: the timer
 *
 * Returns: (transfer none): what is left, "4:59"
 */
const char *
okr_timer_get_text (OkrTimer *self)
{
  g_return_val_if_fail (OKR_IS_TIMER (self), NULL);

  return self->text;
}

/**
 * okr_timer_add_actions:
 * @self: the timer
 * @map: what offers its actions, for as long as the timer lives
 */
void
okr_timer_add_actions (OkrTimer   *self,
                       GActionMap *map)
{
  g_autoptr (GPropertyAction) minutes = g_property_action_new ("timer-minutes", self, "minutes");

  g_return_if_fail (OKR_IS_TIMER (self));

  g_action_map_add_action (map, G_ACTION (minutes));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  self->actions = map;
  update_actions (self);
}
