/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What teams promise to each other: the sum of each, and when it is too much.  */

#include "config.h"

#include "logic/okr-bandwidth.h"

#include <math.h>

#define AGREED OKR_DEPENDENCY_STATUS_AGREED
#define PROPOSED OKR_DEPENDENCY_STATUS_PROPOSED
#define REFUSED OKR_DEPENDENCY_STATUS_REFUSED

/* The ManoMano sample: 20 %, 50 %, and 60 + 45 = 105 % of engineering. */
static void
test_sum_of_the_sample (void)
{
  const OkrBandwidthLink links[] = {
    { 0, 1, 20, AGREED }, { 2, 3, 50, AGREED }, { 2, 4, 60, AGREED }, { 0, 4, 45, PROPOSED },
  };
  OkrBandwidth teams[5];

  okr_bandwidth_sum (links, G_N_ELEMENTS (links), teams, G_N_ELEMENTS (teams));
  g_assert_cmpfloat (teams[0].percent, ==, 0);
  g_assert_cmpfloat (teams[1].percent, ==, 20);
  g_assert_cmpfloat (teams[3].percent, ==, 50);
  g_assert_cmpfloat (teams[4].percent, ==, 105);
  g_assert_cmpfloat (teams[4].agreed, ==, 60);
  g_assert_cmpuint (teams[4].n_links, ==, 2);
  g_assert_true (okr_bandwidth_is_over (teams[4].percent));
  g_assert_false (okr_bandwidth_is_over (teams[3].percent));
}

static void
test_what_does_not_count (void)
{
  const OkrBandwidthLink links[] = {
    { 0, 1, 70, REFUSED }, { 1, 1, 80, AGREED }, { 0, 1, NAN, PROPOSED }, { 0, 1, 10, PROPOSED },
  };
  OkrBandwidth teams[2];

  okr_bandwidth_sum (links, G_N_ELEMENTS (links), teams, G_N_ELEMENTS (teams));
  g_assert_cmpfloat (teams[1].percent, ==, 10);
  g_assert_cmpuint (teams[1].n_links, ==, 2);
  g_assert_cmpuint (okr_bandwidth_count_links (links, G_N_ELEMENTS (links)), ==, 2);
  g_assert_cmpuint (okr_bandwidth_count_links (links, 2), ==, 0);
}

static void
test_limit (void)
{
  double sum = 0;

  /* a thousand tenths are not a hundred to a computer */
  for (guint i = 0; i < 1000; i++)
    sum += 0.1;
  g_assert_true (okr_bandwidth_is_over (sum));
  g_assert_true (okr_bandwidth_is_over (100));
  g_assert_false (okr_bandwidth_is_over (99.9));

  g_assert_cmpuint (okr_bandwidth_parse_limit (NULL), ==, OKR_BANDWIDTH_USUAL_LINKS);
  g_assert_cmpuint (okr_bandwidth_parse_limit ("0"), ==, 0);
  g_assert_cmpuint (okr_bandwidth_parse_limit ("12"), ==, 12);
  g_assert_cmpuint (okr_bandwidth_parse_limit ("-1"), ==, OKR_BANDWIDTH_USUAL_LINKS);
  g_assert_cmpuint (okr_bandwidth_parse_limit ("many"), ==, OKR_BANDWIDTH_USUAL_LINKS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bandwidth/sum-of-the-sample", test_sum_of_the_sample);
  g_test_add_func ("/bandwidth/what-does-not-count", test_what_does_not_count);
  g_test_add_func ("/bandwidth/limit", test_limit);

  return g_test_run ();
}
