/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long somebody may still speak.  */

#include "config.h"

#include "logic/okr-countdown.h"

/* Nobody in a room waits for longer. */
#define GREATEST_LEFT G_TIME_SPAN_DAY

/**
 * okr_countdown_set_length:
 * @self: a countdown
 * @now: the moment it is, of a clock that is never set, in microseconds
 * @length: from its start to its end, in microseconds
 *
 * One that runs goes on from the whole length, one that is over is ready again.
 */
void
okr_countdown_set_length (OkrCountdown *self,
                          gint64        now,
                          gint64        length)
{
  self->length = CLAMP (length, G_TIME_SPAN_SECOND, GREATEST_LEFT);
  self->left = self->length;
  self->since = now;
  if (self->state == OKR_COUNTDOWN_OVER)
    self->state = OKR_COUNTDOWN_IDLE;
}

/**
 * okr_countdown_start:
 * @self: a countdown
 * @now: the moment it is
 *
 * Sets it going: from the whole length, or from where it was paused.
 */
void
okr_countdown_start (OkrCountdown *self,
                     gint64        now)
{
  if (self->state == OKR_COUNTDOWN_RUNNING)
    return;

  if (self->state != OKR_COUNTDOWN_PAUSED)
    self->left = self->length;
  self->since = now;
  self->state = OKR_COUNTDOWN_RUNNING;
}

/**
 * okr_countdown_pause:
 * @self: a countdown
 * @now: the moment it is
 */
void
okr_countdown_pause (OkrCountdown *self,
                     gint64        now)
{
  if (self->state != OKR_COUNTDOWN_RUNNING)
    return;

  self->left = okr_countdown_get_left (self, now);
  self->state = OKR_COUNTDOWN_PAUSED;
}

/**
 * okr_countdown_stop:
 * @self: a countdown
 *
 * It is ready to start again, from its whole length.
 */
void
okr_countdown_stop (OkrCountdown *self)
{
  self->left = self->length;
  self->state = OKR_COUNTDOWN_IDLE;
}

/**
 * okr_countdown_add:
 * @self: a countdown
 * @now: the moment it is
 * @more: microseconds; less than nothing for less
 *
 * Gives more time, or takes some; what would leave nothing is not taken.  Before the start it is the length that
 * changes; one that is over goes on.
 */
void
okr_countdown_add (OkrCountdown *self,
                   gint64        now,
                   gint64        more)
{
  gint64 left = okr_countdown_get_left (self, now) + more;

  if (left <= 0)
    return;

  if (self->state == OKR_COUNTDOWN_IDLE)
    okr_countdown_set_length (self, now, left);
  self->left = MIN (left, GREATEST_LEFT);
  self->since = now;
  if (self->state == OKR_COUNTDOWN_OVER)
    self->state = OKR_COUNTDOWN_RUNNING;
}

/**
 * okr_countdown_check_end:
 * @self: a countdown
 * @now: the moment it is
 *
 * Returns: whether it came to its end since it was last asked
 */
gboolean
okr_countdown_check_end (OkrCountdown *self,
                         gint64        now)
{
  if (self->state != OKR_COUNTDOWN_RUNNING || okr_countdown_get_left (self, now) > 0)
    return FALSE;

  self->left = 0;
  self->state = OKR_COUNTDOWN_OVER;

  return TRUE;
}

/**
 * okr_countdown_get_left:
 * @self: a countdown
 * @now: the moment it is
 *
 * Returns: what is left, in microseconds, from 0
 */
gint64
okr_countdown_get_left (const OkrCountdown *self,
                        gint64              now)
{
  return self->state == OKR_COUNTDOWN_RUNNING ? MAX (self->left - (now - self->since), 0) : self->left;
}

/**
 * okr_countdown_get_seconds:
 * @self: a countdown
 * @now: the moment it is
 *
 * Returns: what is left in seconds, a begun one for a whole one: 0 is shown when it is over and not before
 */
int
okr_countdown_get_seconds (const OkrCountdown *self,
                           gint64              now)
{
  return (int) ((okr_countdown_get_left (self, now) + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND);
}

/**
 * okr_countdown_get_wait:
 * @self: a countdown
 * @now: the moment it is
 *
 * Returns: how long what is shown stays as it is, in microseconds; 0 for as long as nobody touches it
 */
gint64
okr_countdown_get_wait (const OkrCountdown *self,
                        gint64              now)
{
  gint64 left = okr_countdown_get_left (self, now);

  if (self->state != OKR_COUNTDOWN_RUNNING)
    return 0;

  /* one that came to its end wants to be looked at now */
  return left == 0 ? 1 : (left - 1) % G_TIME_SPAN_SECOND + 1;
}

/**
 * okr_countdown_dup_text:
 * @seconds: from 0
 *
 * Returns: (transfer full): "4:05" or "1:04:05"
 */
char *
okr_countdown_dup_text (int seconds)
{
  if (seconds < 3600)
    return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);

  return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}
