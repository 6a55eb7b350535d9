/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ULIDs: 48 bits of milliseconds and 80 random bits, written in Crockford's base 32
 * (https://github.com/ulid/spec).  They need no server and no counter, two machines never make the same,
 * and rows made one after the other keep that order when they are sorted by id.  */

#include "config.h"

#include "base/okr-ulid.h"

#include <sys/random.h>

#define N_RANDOM 10             /* bytes: 80 bits */

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static GMutex lock;
static gint64 last_time = -1;   /* ms; guarded by lock, as is last_random */
static guint8 last_random[N_RANDOM];

static void
fill_random (guint8 *bytes)
{
  /* With the kernel's generator, so that two processes started in the same instant differ. */
  if (getrandom (bytes, N_RANDOM, 0) == N_RANDOM)
    return;
  for (guint i = 0; i < N_RANDOM; i++)
    bytes[i] = (guint8) g_random_int_range (0, 256);
}

/* Returns: whether the number still fits its 80 bits */
static gboolean
add_one (guint8 *bytes)
{
  for (int i = N_RANDOM - 1; i >= 0; i--)
    if (++bytes[i] != 0)
      return TRUE;
  return FALSE;
}

/**
 * okr_ulid_new:
 *
 * Makes an identifier that no other has.  Those made by one process sort in the order in which they were
 * made, also within one millisecond and when the clock is set back.  May be called on any thread.
 *
 * Returns: (transfer full): 26 digits and capital letters
 */
char *
okr_ulid_new (void)
{
  guint8 bytes[16];
  char *text = g_malloc (OKR_ULID_LENGTH + 1);
  gint64 now = g_get_real_time () / 1000;

  g_mutex_lock (&lock);
  if (now > last_time)
    {
      last_time = now;
      fill_random (last_random);
    }
  else if (!add_one (last_random))
    last_time++;
  now = last_time;
  for (guint i = 0; i < N_RANDOM; i++)
    bytes[6 + i] = last_random[i];
  g_mutex_unlock (&lock);

  for (guint i = 0; i < 6; i++)
    bytes[i] = (guint8) (now >> (8 * (5 - i)));

  /* 26 digits hold 130 bits: the number is padded with two zero bits in front. */
  for (int digit = 0; digit < OKR_ULID_LENGTH; digit++)
    {
      guint value = 0;

      for (int bit = digit * 5 - 2; bit < digit * 5 + 3; bit++)
        value = value << 1 | (bit < 0 ? 0 : bytes[bit / 8] >> (7 - bit % 8) & 1);
      text[digit] = digits[value];
    }
  text[OKR_ULID_LENGTH] = '\0';

  return text;
}
