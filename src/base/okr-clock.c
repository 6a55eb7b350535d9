/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrClock says which day it is: the system's, which notifies "today" at local midnight, or a fixed one.
 *
 * The wait for midnight is a timer of the kernel on the wall clock: it costs one wakeup a day, it is late by
 * nothing after the machine slept over midnight, and it rings when somebody sets the clock.  A timeout of the
 * main loop counts only the time awake and would show yesterday until the afternoon.  */

#include "config.h"

#include "base/okr-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _OkrClock
{
  GObject  parent_instance;

  OkrDate  fixed;       /* OKR_DATE_NONE: the system's day */
  OkrDate  notified;    /* the day that "today" was last notified for */
  int      timer;       /* of the kernel; -1 for a fixed clock */
  GSource *midnight;    /* owned: watches the timer */
};

G_DEFINE_FINAL_TYPE (OkrClock, okr_clock, G_TYPE_OBJECT)

typedef enum
{
  PROP_FIXED = 1,
  PROP_TODAY,
} OkrClockProperty;

static GParamSpec *properties[PROP_TODAY + 1];

static void
set_timer (OkrClock *self)
{
  gint64 midnight = okr_date_get_local_start (okr_date_add_days (okr_date_new_local (g_get_real_time ()), 1));
  struct itimerspec when = { .it_value.tv_sec = midnight / G_USEC_PER_SEC };

  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) != 0)
    g_warning ("Cannot wait for midnight: %s", g_strerror (errno));
}

/* Also waits anew: for the midnight of a zone that may be another one. */
static void
look (OkrClock *self)
{
  set_timer (self);

  if (okr_clock_get_today (self) != self->notified)
    {
      self->notified = okr_clock_get_today (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
    }
}

static gboolean
on_midnight_rings_cb (int          fd,
                      GIOCondition condition,
                      gpointer     user_data)
{
  OkrClock *self = user_data;
  guint64 n_rings;

  /* Reading silences the timer; it fails with ECANCELED when the clock was set, which is as good a reason. */
  if (read (fd, &n_rings, sizeof n_rings) < 0 && errno == EAGAIN)
    return G_SOURCE_CONTINUE;

  look (self);

  return G_SOURCE_CONTINUE;
}

static void
watch_midnight (OkrClock *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer < 0)
    {
      g_warning ("Cannot wait for midnight: %s", g_strerror (errno));
      return;
    }

  set_timer (self);
  self->midnight = g_unix_fd_source_new (self->timer, G_IO_IN);
  g_source_set_static_name (self->midnight, "[okr] midnight");
  g_source_set_callback (self->midnight, G_SOURCE_FUNC (on_midnight_rings_cb), self, NULL);
  g_source_attach (self->midnight, context);
}

static void
okr_clock_constructed (GObject *object)
{
  OkrClock *self = OKR_CLOCK (object);

  G_OBJECT_CLASS (okr_clock_parent_class)->constructed (object);

  self->notified = okr_clock_get_today (self);
  if (self->fixed == OKR_DATE_NONE)
    watch_midnight (self);
}

static void
okr_clock_finalize (GObject *object)
{
  OkrClock *self = OKR_CLOCK (object);

  if (self->midnight != NULL)
    g_source_destroy (self->midnight);
  g_clear_pointer (&self->midnight, g_source_unref);
  g_clear_fd (&self->timer, NULL);

  G_OBJECT_CLASS (okr_clock_parent_class)->finalize (object);
}

static void
okr_clock_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OkrClock *self = OKR_CLOCK (object);

  switch ((OkrClockProperty) property_id)
    {
    case PROP_FIXED:
      g_value_set_int (value, self->fixed);
      break;
    case PROP_TODAY:
      g_value_set_int (value, okr_clock_get_today (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_clock_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  OkrClock *self = OKR_CLOCK (object);

  switch ((OkrClockProperty) property_id)
    {
    case PROP_FIXED:
      self->fixed = g_value_get_int (value);
      break;
    case PROP_TODAY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_clock_class_init (OkrClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = okr_clock_constructed;
  object_class->finalize = okr_clock_finalize;
  object_class->get_property = okr_clock_get_property;
  object_class->set_property = okr_clock_set_property;

  /**
   * OkrClock:fixed:
   *
   * The day on which the clock stands still; 0: it follows the system.
   */
  properties[PROP_FIXED] =
    g_param_spec_int ("fixed", NULL, NULL, OKR_DATE_NONE, OKR_DATE_MAX, OKR_DATE_NONE,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrClock:today:
   *
   * The day it is, as an #OkrDate; notifies at local midnight.
   */
  properties[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL, OKR_DATE_NONE, OKR_DATE_MAX, OKR_DATE_NONE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_clock_init (OkrClock *self)
{
  self->timer = -1;
}

/**
 * okr_clock_new_system:
 *
 * Returns: (transfer full): a clock that follows the system's, in the local time zone
 */
OkrClock *
okr_clock_new_system (void)
{
  return g_object_new (OKR_TYPE_CLOCK, NULL);
}

/**
 * okr_clock_new_fixed:
 * @today: a valid date
 *
 * Returns: (transfer full): a clock that stays on @today, for tests and demonstrations
 */
OkrClock *
okr_clock_new_fixed (OkrDate today)
{
  g_return_val_if_fail (okr_date_is_valid (today), NULL);

  return g_object_new (OKR_TYPE_CLOCK, "fixed", today, NULL);
}

/**
 * okr_clock_set_today:
 * @self: a fixed clock
 * @today: a valid date
 *
 * Puts it to another day: for those who look at the past.
 */
void
okr_clock_set_today (OkrClock *self,
                     OkrDate   today)
{
  g_return_if_fail (OKR_IS_CLOCK (self));
  g_return_if_fail (self->fixed != OKR_DATE_NONE);
  g_return_if_fail (okr_date_is_valid (today));

  if (self->fixed == today)
    return;

  self->fixed = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * okr_clock_look:
 * @self: a clock
 *
 * Looks which day it is, now.  Somebody who comes back may have travelled: that the time zone is another one is told by
 * nobody, and there it can be midnight long ago.
 */
void
okr_clock_look (OkrClock *self)
{
  g_return_if_fail (OKR_IS_CLOCK (self));

  if (self->midnight != NULL)
    look (self);
}

/**
 * okr_clock_get_today:
 * @self: a clock
 *
 * Returns: the day it is
 */
OkrDate
okr_clock_get_today (OkrClock *self)
{
  g_return_val_if_fail (OKR_IS_CLOCK (self), OKR_DATE_NONE);

  return self->fixed != OKR_DATE_NONE ? self->fixed : okr_date_new_local (g_get_real_time ());
}

/**
 * okr_clock_get_ahead:
 * @self: a clock
 *
 * Returns: by how many microseconds it is ahead of the system's: on a fixed clock it is the same time of another day, and
 *   0 on another
 */
gint64
okr_clock_get_ahead (OkrClock *self)
{
  gint64 now;

  g_return_val_if_fail (OKR_IS_CLOCK (self), 0);

  if (self->fixed == OKR_DATE_NONE)
    return 0;

  now = g_get_real_time ();

  return okr_date_move_local_time (now, self->fixed) - now;
}

/**
 * okr_clock_get_now:
 * @self: a clock
 *
 * Returns: the moment it is, in microseconds since the epoch; on a fixed clock the system's time of day on the
 *   fixed day, so that what happens one after the other stays in order
 */
gint64
okr_clock_get_now (OkrClock *self)
{
  g_return_val_if_fail (OKR_IS_CLOCK (self), g_get_real_time ());

  return g_get_real_time () + okr_clock_get_ahead (self);
}
