/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scores, the figures shown for them, their zones and columns: edges first, then every number of the samples.  */

#include "config.h"

#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"
#include "logic/okr-zone.h"

#include <locale.h>
#include <math.h>

#include "samples.h"

#define UP OKR_DIRECTION_UP
#define DOWN OKR_DIRECTION_DOWN

static void
test_score_edges (void)
{
  static const struct
  {
    double       start, target;
    OkrDirection direction;
    double       value;
    double       score;
    gboolean     set_back;
    double       overshoot;
  } cases[] = {
    { 0, 20, UP, 0, 0, FALSE, 0 },
    { 0, 20, UP, 10, 0.5, FALSE, 0 },
    { 0, 20, UP, 20, 1, FALSE, 0 },
    { 0, 20, UP, 23, 1, FALSE, 3 },
    { 0, 20, UP, -1, 0, TRUE, 0 },
    { 10, 3, DOWN, 10, 0, FALSE, 0 },
    { 10, 3, DOWN, 3, 1, FALSE, 0 },
    { 10, 3, DOWN, 1, 1, FALSE, 2 },
    { 10, 3, DOWN, 12, 0, TRUE, 0 },
    { 10, 3, UP, 6.5, 0.5, FALSE, 0 },          /* start and target say the direction */
    { -20, -10, UP, -15, 0.5, FALSE, 0 },
    { -10, 10, UP, 0, 0.5, FALSE, 0 },
    { 95, 95, UP, 95, 1, FALSE, 0 },            /* keep a level */
    { 95, 95, UP, 96, 1, FALSE, 1 },
    { 95, 95, UP, 94, 0, TRUE, 0 },
    { 5, 5, DOWN, 4, 1, FALSE, 1 },
    { 5, 5, DOWN, 6, 0, TRUE, 0 },
    { 5, 5, OKR_DIRECTION_NONE, 6, 1, FALSE, 1 },
    { 0, 0, UP, 0, 1, FALSE, 0 },
    { -1e308, 1e308, UP, 0, 0.5, FALSE, 0 },    /* a span that no double holds */
    { 0.1, 0.3, UP, 0.2, 0.5, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g to %g at %g", cases[i].start, cases[i].target, cases[i].value);
      g_assert_cmpfloat_with_epsilon (okr_score_from_value (cases[i].start, cases[i].target, cases[i].direction, cases[i].value),
                                      cases[i].score, 1e-12);
      g_assert_cmpint (okr_score_is_set_back (cases[i].start, cases[i].target, cases[i].direction, cases[i].value),
                       ==, cases[i].set_back);
      g_assert_cmpfloat (okr_score_get_overshoot (cases[i].start, cases[i].target, cases[i].direction, cases[i].value),
                         ==, cases[i].overshoot);
    }
}

static void
test_score_missing (void)
{
  g_assert_true (isnan (okr_score_from_value (0, 20, UP, NAN)));
  g_assert_true (isnan (okr_score_from_value (NAN, 20, UP, 3)));
  g_assert_true (isnan (okr_score_from_value (0, INFINITY, UP, 3)));
  g_assert_false (okr_score_is_set_back (0, 20, UP, NAN));
  g_assert_cmpfloat (okr_score_get_overshoot (0, 20, UP, NAN), ==, 0);
}

/* M51, M52: only the ends are 0 and 1, even where a double cannot tell the quotient from them. */
static void
test_score_never_lies_at_the_ends (void)
{
  double below = nextafter (3, 0);

  g_assert_cmpfloat (okr_score_from_value (0, 3, UP, below), <, 1);
  g_assert_cmpfloat (okr_score_from_value (0, 1e300, UP, 1e-300), >, 0);
  g_assert_cmpfloat (okr_score_from_value (1e15, 1e15 + 8, UP, 1e15 + 7), <, 1);
  g_assert_cmpfloat (okr_score_from_value (0, 1e300, UP, nextafter (1e300, 0)), <, 1);
}

static void
test_score_milestones (void)
{
  g_assert_true (isnan (okr_score_from_milestones (0, 0)));
  g_assert_cmpfloat (okr_score_from_milestones (0, 4), ==, 0);
  g_assert_cmpfloat (okr_score_from_milestones (3, 4), ==, 0.75);
  g_assert_cmpfloat (okr_score_from_milestones (4, 4), ==, 1);
  g_assert_cmpfloat (okr_score_from_milestones (5, 4), ==, 1);
}

static void
test_score_mean (void)
{
  double none[] = { NAN, NAN };
  double some[] = { NAN, 0.2, 0.4 };
  double reached[] = { 1, 1, 1 };
  double almost[] = { 1, 1, 1, 1, 1, 1, 1, nextafter (1, 0) };

  g_assert_true (isnan (okr_score_mean (NULL, 0)));
  g_assert_true (isnan (okr_score_mean (none, G_N_ELEMENTS (none))));
  g_assert_cmpfloat_with_epsilon (okr_score_mean (some, G_N_ELEMENTS (some)), 0.3, 1e-12);
  g_assert_cmpfloat (okr_score_mean (reached, G_N_ELEMENTS (reached)), ==, 1);
  g_assert_cmpfloat (okr_score_mean (almost, G_N_ELEMENTS (almost)), <, 1);
}

static void
test_figure (void)
{
  static const struct
  {
    double      score;
    const char *shown;
  } cases[] = {
    { 0, "0.0" }, { -0.1, "0.0" }, { 1, "1.0" }, { 1.2, "1.0" }, { NAN, "" },
    { 1e-300, "0.01" }, { 0.001, "0.01" }, { 0.01, "0.01" }, { 0.0101, "0.02" }, { 0.03, "0.03" },
    { 0.0433, "0.05" }, { 0.04999, "0.05" }, { 0.05, "0.1" },
    { 0.9499, "0.9" }, { 0.95, "0.95" }, { 0.9599, "0.95" }, { 0.9786, "0.97" }, { 0.98, "0.98" }, { 0.9999, "0.99" },
    { 1 - 1e-16, "0.99" },
    /* halves go up, however a binary number holds them */
    { 0.15, "0.2" }, { 0.25, "0.3" }, { 0.35, "0.4" }, { 0.45, "0.5" }, { 0.55, "0.6" },
    { 0.65, "0.7" }, { 0.75, "0.8" }, { 0.85, "0.9" }, { 0.1 + 0.25, "0.4" },
    { 0.1499, "0.1" }, { 1.0 / 3, "0.3" }, { 2.0 / 3, "0.7" }, { 0.5, "0.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double figure = okr_figure_from_score (cases[i].score);
      g_autofree char *shown = okr_figure_to_c (figure);
      g_autofree char *label = okr_figure_dup_label (figure);

      g_test_message ("%.17g", cases[i].score);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (label, ==, cases[i].shown);      /* the tests run in the C locale */
      if (*shown != '\0')
        g_assert_cmpfloat (figure, ==, g_ascii_strtod (shown, NULL));
    }
}

/* M53: the language's decimal mark also where no French locale is installed. */
static void
test_figure_in_french (void)
{
  g_autofree char *label = NULL;

  g_setenv ("LANGUAGE", "fr", TRUE);
  label = okr_figure_dup_label (0.97);
  g_setenv ("LANGUAGE", "", TRUE);

  g_assert_cmpstr (label, ==, "0,97");
}

static void
test_zone (void)
{
  static const struct
  {
    OkrObjectiveType type;
    double           figure;
    OkrZonePlace     place;
  } cases[] = {
    { OKR_OBJECTIVE_TYPE_NONE, 0.5, OKR_ZONE_PLACE_NONE },
    { OKR_OBJECTIVE_TYPE_COMMITMENT, NAN, OKR_ZONE_PLACE_NONE },
    { OKR_OBJECTIVE_TYPE_COMMITMENT, 0.99, OKR_ZONE_PLACE_BELOW },
    { OKR_OBJECTIVE_TYPE_COMMITMENT, 1, OKR_ZONE_PLACE_IN },
    { OKR_OBJECTIVE_TYPE_INSPIRATION, 0.4, OKR_ZONE_PLACE_BELOW },
    { OKR_OBJECTIVE_TYPE_INSPIRATION, 0.5, OKR_ZONE_PLACE_IN },
    { OKR_OBJECTIVE_TYPE_INSPIRATION, 0.7, OKR_ZONE_PLACE_IN },
    { OKR_OBJECTIVE_TYPE_INSPIRATION, 0.8, OKR_ZONE_PLACE_ABOVE },
    { OKR_OBJECTIVE_TYPE_LEARNING, 0.2, OKR_ZONE_PLACE_BELOW },
    { OKR_OBJECTIVE_TYPE_LEARNING, 0.3, OKR_ZONE_PLACE_IN },
    { OKR_OBJECTIVE_TYPE_LEARNING, 0.8, OKR_ZONE_PLACE_IN },
    { OKR_OBJECTIVE_TYPE_LEARNING, 0.9, OKR_ZONE_PLACE_ABOVE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (okr_zone_get_place (cases[i].type, cases[i].figure), ==, cases[i].place);

  /* T13: judged on the figure shown, 0.5, not on the score. */
  g_assert_cmpint (okr_zone_get_place (OKR_OBJECTIVE_TYPE_INSPIRATION, okr_figure_from_score (0.46)), ==, OKR_ZONE_PLACE_IN);
}

static void
test_samples_readings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_readings); i++)
    {
      const SampleReading *row = &sample_readings[i];
      double score = okr_score_from_value (row->start, row->target, row->direction, row->value);
      double figure = okr_figure_from_score (score);
      g_autofree char *shown = okr_figure_to_c (figure);

      g_test_message ("%s", row->name);
      g_assert_cmpfloat_with_epsilon (score, row->score, 0.00005001);
      g_assert_cmpstr (shown, ==, row->shown);
      g_assert_cmpstr (okr_column_get_id (OKR_COLUMN_SCHEME_FIVE, okr_column_from_figure (OKR_COLUMN_SCHEME_FIVE, figure)),
                       ==, row->column);
    }
}

static void
test_samples_means (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_means); i++)
    {
      const SampleMean *row = &sample_means[i];
      double scores[G_N_ELEMENTS (row->key_results)];
      g_autofree char *shown = NULL;
      double mean;

      for (gsize j = 0; j < G_N_ELEMENTS (scores); j++)
        scores[j] = okr_score_from_value (row->key_results[j].start, row->key_results[j].target,
                                          OKR_DIRECTION_NONE, row->key_results[j].value);
      mean = okr_score_mean (scores, G_N_ELEMENTS (scores));
      shown = okr_figure_to_c (okr_figure_from_score (mean));

      g_test_message ("%s", row->name);
      g_assert_cmpfloat_with_epsilon (mean, row->mean, 0.00005001);
      g_assert_cmpstr (shown, ==, row->shown);
    }
}

static void
test_samples_zones (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_zones); i++)
    {
      const SampleZone *row = &sample_zones[i];

      g_test_message ("%s", row->name);
      g_assert_cmpint (okr_zone_get_place (row->type, okr_figure_from_score (row->score)), ==, row->place);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");

  g_test_add_func ("/logic/score/edges", test_score_edges);
  g_test_add_func ("/logic/score/missing-numbers-give-no-score", test_score_missing);
  g_test_add_func ("/logic/score/never-lies-at-the-ends", test_score_never_lies_at_the_ends);
  g_test_add_func ("/logic/score/milestones", test_score_milestones);
  g_test_add_func ("/logic/score/mean", test_score_mean);
  g_test_add_func ("/logic/figure/rounding", test_figure);
  g_test_add_func ("/logic/figure/in-french", test_figure_in_french);
  g_test_add_func ("/logic/zone/places", test_zone);
  g_test_add_func ("/logic/samples/readings", test_samples_readings);
  g_test_add_func ("/logic/samples/means", test_samples_means);
  g_test_add_func ("/logic/samples/zones", test_samples_zones);

  return g_test_run ();
}
