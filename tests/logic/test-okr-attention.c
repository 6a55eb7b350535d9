/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key result needs attention or goes well, and where the last readings lead: edges first.  */

#include "config.h"

#include "logic/okr-attention.h"
#include "logic/okr-projection.h"

#include <math.h>

#define COMMITMENT OKR_OBJECTIVE_TYPE_COMMITMENT
#define INSPIRATION OKR_OBJECTIVE_TYPE_INSPIRATION
#define LEARNING OKR_OBJECTIVE_TYPE_LEARNING
#define NO_TYPE OKR_OBJECTIVE_TYPE_NONE
#define FRESH OKR_AGING_FRESH
#define FLAT OKR_TENDENCY_FLAT
#define UP OKR_DIRECTION_UP
#define DOWN OKR_DIRECTION_DOWN

static void
test_one_reason (void)
{
  static const struct
  {
    const char       *name;
    OkrAttentionFacts facts;    /* type, figure, elapsed, due passed, owner, aging, tendency, confidence */
    OkrAttention      attention;
  } cases[] = {
    { "nothing is known yet", { COMMITMENT, NAN, 0, FALSE, TRUE, FRESH, OKR_TENDENCY_NONE, -1 }, OKR_ATTENTION_NONE },
    { "on pace", { COMMITMENT, 0.5, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_NONE },
    { "late", { COMMITMENT, 0.9, 0.5, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_LATE },
    { "late without a reading", { INSPIRATION, NAN, 0.5, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_LATE },
    { "late without a type", { NO_TYPE, 0.9, 0.5, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_LATE },
    { "late is graver than all else", { COMMITMENT, 0.2, 1, TRUE, FALSE, OKR_AGING_STALE, OKR_TENDENCY_DOWN, 0 }, OKR_ATTENTION_LATE },
    { "its zone is met in time", { INSPIRATION, 0.5, 1, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_IN_ZONE },
    { "nobody owns it", { COMMITMENT, 0.5, 0.5, FALSE, FALSE, OKR_AGING_STALE, FLAT, 7 }, OKR_ATTENTION_NO_OWNER },
    { "a week without a look", { COMMITMENT, 0.5, 0.5, FALSE, TRUE, OKR_AGING_AGING, FLAT, 7 }, OKR_ATTENTION_NONE },
    { "two weeks", { COMMITMENT, 0.5, 0.5, FALSE, TRUE, OKR_AGING_STALE, FLAT, 7 }, OKR_ATTENTION_STALE },
    { "three weeks", { COMMITMENT, NAN, 0.5, FALSE, TRUE, OKR_AGING_FORGOTTEN, FLAT, 7 }, OKR_ATTENTION_STALE },
    { "falls while on pace", { COMMITMENT, 0.9, 0.5, FALSE, TRUE, FRESH, OKR_TENDENCY_DOWN, 7 }, OKR_ATTENTION_FALLING },
    { "falls in its zone", { INSPIRATION, 0.6, 0.5, FALSE, TRUE, FRESH, OKR_TENDENCY_DOWN, 7 }, OKR_ATTENTION_FALLING },
    { "behind", { COMMITMENT, 0.4, 0.5, FALSE, TRUE, FRESH, FLAT, 1 }, OKR_ATTENTION_BEHIND },
    { "the same figure is on the pace of another zone", { INSPIRATION, 0.4, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_NONE },
    { "nothing is asked on the first days", { COMMITMENT, 0, 0.04, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_NONE },
    { "unsure", { COMMITMENT, 0.5, 0.5, FALSE, TRUE, FRESH, FLAT, 3 }, OKR_ATTENTION_UNSURE },
    { "unsure enough to be in the zone and not to go well", { INSPIRATION, 0.5, 0.5, FALSE, TRUE, FRESH, FLAT, 0 }, OKR_ATTENTION_UNSURE },
    { "sure enough", { COMMITMENT, 0.5, 0.5, FALSE, TRUE, FRESH, FLAT, 4 }, OKR_ATTENTION_NONE },
    { "learning that misses is asked", { LEARNING, 0.1, 1, FALSE, TRUE, FRESH, OKR_TENDENCY_DOWN, 0 }, OKR_ATTENTION_LEARN },
    { "learning that is late is asked", { LEARNING, 0.2, 0.2, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_LEARN },
    { "learning need not rise", { LEARNING, 0.2, 0.5, FALSE, TRUE, FRESH, OKR_TENDENCY_DOWN, 0 }, OKR_ATTENTION_NONE },
    { "learning needs an owner", { LEARNING, 0.5, 0.5, FALSE, FALSE, FRESH, FLAT, 7 }, OKR_ATTENTION_NO_OWNER },
    { "learning needs looking at", { LEARNING, 0.1, 1, FALSE, TRUE, OKR_AGING_STALE, FLAT, 7 }, OKR_ATTENTION_STALE },
    { "learning in its zone", { LEARNING, 0.8, 0.5, FALSE, TRUE, FRESH, FLAT, 0 }, OKR_ATTENTION_IN_ZONE },
    { "reached", { COMMITMENT, 1, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_REACHED },
    { "reached leaves in peace", { COMMITMENT, 1, 0.5, TRUE, FALSE, OKR_AGING_FORGOTTEN, OKR_TENDENCY_DOWN, 0 }, OKR_ATTENTION_REACHED },
    { "reached without a type", { NO_TYPE, 1, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_REACHED },
    { "above", { INSPIRATION, 0.8, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_ABOVE },
    { "all of it is above where less was aimed at", { INSPIRATION, 1, 1, TRUE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_ABOVE },
    { "almost all of it is not above for a commitment", { COMMITMENT, 0.97, 0.9, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_NONE },
    { "in its zone", { INSPIRATION, 0.7, 0.5, FALSE, TRUE, FRESH, FLAT, 7 }, OKR_ATTENTION_IN_ZONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (okr_attention_get (&cases[i].facts), ==, cases[i].attention);
    }
}

static void
test_one_list (void)
{
  for (OkrAttention attention = OKR_ATTENTION_NONE; attention <= OKR_ATTENTION_LEARN; attention++)
    g_assert_false (okr_attention_is_good (attention));
  for (OkrAttention attention = OKR_ATTENTION_REACHED; attention <= OKR_ATTENTION_IN_ZONE; attention++)
    g_assert_true (okr_attention_is_good (attention));
}

/* Days are counted from a fixed one, so that the tables can be read. */
#define DAY(n) (738000 + (n))

static void
test_projection (void)
{
  static const struct
  {
    const char          *name;
    gsize                n_readings;
    OkrProjectionReading readings[4];
    double               target;
    OkrDirection         direction;
    OkrDate              due;
    double               value;
    OkrDate              met_on;
  } cases[] = {
    { "two readings", 2, { { DAY (0), 0 }, { DAY (10), 5 } }, 20, UP, DAY (30), 15, DAY (40) },
    { "a line through three", 3, { { DAY (0), 0 }, { DAY (10), 5 }, { DAY (20), 10 } }, 20, UP, DAY (40), 20, DAY (40) },
    { "the best line through three", 3, { { DAY (0), 0 }, { DAY (10), 9 }, { DAY (20), 12 } }, 20, UP, DAY (30), 19, DAY (32) },
    { "only the last three", 4, { { DAY (0), 90 }, { DAY (10), 0 }, { DAY (20), 5 }, { DAY (30), 10 } }, 20, UP, DAY (50), 20, DAY (50) },
    { "what should fall", 2, { { DAY (0), 10 }, { DAY (10), 8 } }, 3, DOWN, DAY (20), 6, DAY (35) },
    { "a whole number of days", 2, { { DAY (0), 0 }, { DAY (3), 0.1 } }, 0.3, UP, DAY (9), 0.3, DAY (9) },
    { "part of a day is a day", 2, { { DAY (0), 0 }, { DAY (3), 10 } }, 11, UP, DAY (3), 10, DAY (4) },
    { "flat", 2, { { DAY (0), 5 }, { DAY (10), 5 } }, 20, UP, DAY (30), 5, OKR_DATE_NONE },
    { "the wrong way", 2, { { DAY (0), 5 }, { DAY (10), 4 } }, 20, UP, DAY (30), 2, OKR_DATE_NONE },
    { "rises but should fall", 2, { { DAY (0), 5 }, { DAY (10), 6 } }, 3, DOWN, DAY (20), 7, OKR_DATE_NONE },
    { "met already", 2, { { DAY (0), 5 }, { DAY (10), 20 } }, 20, UP, DAY (10), 20, DAY (10) },
    { "met and falling", 2, { { DAY (0), 30 }, { DAY (10), 25 } }, 20, UP, DAY (20), 20, DAY (10) },
    { "beyond every calendar", 2, { { DAY (0), 0 }, { DAY (10), 1e-9 } }, 20, UP, DAY (10), 1e-9, OKR_DATE_NONE },
    { "without a direction", 2, { { DAY (0), 0 }, { DAY (10), 10 } }, 20, OKR_DIRECTION_NONE, DAY (20), 20, DAY (20) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrProjection projection;

      g_test_message ("%s", cases[i].name);
      g_assert_true (okr_projection_get (cases[i].readings, cases[i].n_readings, cases[i].target, cases[i].direction,
                                         cases[i].due, &projection));
      g_assert_cmpfloat_with_epsilon (projection.value, cases[i].value, 1e-9);
      g_assert_cmpint (projection.met_on, ==, cases[i].met_on);
    }
}

static void
test_projection_is_silent (void)
{
  static const struct
  {
    const char          *name;
    gsize                n_readings;
    OkrProjectionReading readings[3];
    double               target;
    OkrDate              due;
  } cases[] = {
    { "no reading", 0, { { 0, 0 } }, 20, DAY (30) },
    { "one reading", 1, { { DAY (0), 4 } }, 20, DAY (30) },
    { "one day", 3, { { DAY (0), 1 }, { DAY (0), 2 }, { DAY (0), 3 } }, 20, DAY (30) },
    { "no number", 2, { { DAY (0), NAN }, { DAY (5), 3 } }, 20, DAY (30) },
    { "no target", 2, { { DAY (0), 1 }, { DAY (5), 3 } }, NAN, DAY (30) },
    { "no due date", 2, { { DAY (0), 1 }, { DAY (5), 3 } }, 20, OKR_DATE_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrProjection projection;

      g_test_message ("%s", cases[i].name);
      g_assert_false (okr_projection_get (cases[i].readings, cases[i].n_readings, cases[i].target, UP, cases[i].due,
                                          &projection));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/gives-one-reason", test_one_reason);
  g_test_add_func ("/attention/puts-in-one-list", test_one_list);
  g_test_add_func ("/projection/follows-the-last-readings", test_projection);
  g_test_add_func ("/projection/is-silent-without-two-days", test_projection_is_silent);

  return g_test_run ();
}
