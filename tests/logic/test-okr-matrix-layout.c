/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stickies of the matrix: every one inside, readable and clickable, whatever their number and the plane.  */

#include "config.h"

#include "logic/okr-matrix-layout.h"
#include "logic/okr-matrix.h"

#include <math.h>
#include <string.h>

#define N_MOST 300

static const OkrMatrixPlane planes[] = {
  { 480, 360, 104, 60, 44, 16, 8 },
  { 640, 481, 120, 66, 44, 17, 8 },
  { 700, 800, 132, 72, 48, 18, 8 },
  { 1280, 720, 132, 72, 48, 18, 8 },
  { 1920, 1080, 140, 80, 52, 20, 8 },
  { 3840, 2160, 280, 160, 104, 44, 16 },
};

static void
assert_inside (const OkrMatrixPlane *plane,
               const OkrMatrixPoint *point,
               const OkrMatrixPlace *place)
{
  gboolean right = round (point->effort) > OKR_MATRIX_EFFORT_LOW_TO;
  gboolean below = round (point->impact) < OKR_MATRIX_IMPACT_HIGH_FROM;

  g_assert_cmpfloat (place->x, >=, right ? floor (plane->width / 2) : 0);
  g_assert_cmpfloat (place->x + place->width, <=, right ? plane->width : floor (plane->width / 2));
  /* the name of the quadrant is at its top */
  g_assert_cmpfloat (place->y, >=, plane->heading + (below ? floor (plane->height / 2) : 0));
  g_assert_cmpfloat (place->y + place->height, <=, below ? plane->height : floor (plane->height / 2));
}

/* A click anywhere on one hits it and no other, and there is something to hit.  */
static void
assert_apart (const OkrMatrixPlace *places,
              guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (places[i].width, >=, 1);
      g_assert_cmpfloat (places[i].height, >=, 1);
      for (guint j = 0; j < i; j++)
        g_assert_true (places[i].x >= places[j].x + places[j].width || places[j].x >= places[i].x + places[i].width ||
                       places[i].y >= places[j].y + places[j].height || places[j].y >= places[i].y + places[i].height);
    }
}

/* Nothing is cut off: it is whole, or it has whole lines of its title and room for some words, or no words at all.  */
static void
assert_not_cut (const OkrMatrixPlane *plane,
                const OkrMatrixPlace *place)
{
  if (place->whole)
    {
      g_assert_cmpfloat (place->width, ==, plane->sticky_width);
      g_assert_cmpfloat (place->height, ==, plane->sticky_height);
      g_assert_cmpuint (place->n_lines, ==, 2);
    }
  else if (place->n_lines > 0)
    {
      g_assert_cmpuint (place->n_lines, <=, 2);
      g_assert_cmpfloat (place->height, ==, plane->frame + place->n_lines * plane->line);
      g_assert_cmpfloat (place->width, >=, 0.4 * plane->sticky_width);
    }
}

static void
check_layout (const OkrMatrixPlane *plane,
              const OkrMatrixPoint *points,
              guint                 n)
{
  g_autofree OkrMatrixPoint *before = g_memdup2 (points, n * sizeof (OkrMatrixPoint));
  g_autofree OkrMatrixPlace *places = g_new0 (OkrMatrixPlace, n);
  g_autofree OkrMatrixPlace *again = g_new0 (OkrMatrixPlace, n);
  g_autofree gboolean *depths = g_new0 (gboolean, n);

  okr_matrix_layout (plane, points, n, places);
  okr_matrix_layout (plane, points, n, again);
  g_assert_true (memcmp (before, points, n * sizeof (OkrMatrixPoint)) == 0);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (places[i].x, ==, again[i].x);
      g_assert_cmpfloat (places[i].y, ==, again[i].y);
      g_assert_cmpuint (places[i].depth, ==, again[i].depth);
      g_assert_false (depths[places[i].depth]);
      depths[places[i].depth] = TRUE;
      assert_inside (plane, &points[i], &places[i]);
      assert_not_cut (plane, &places[i]);
    }
  assert_apart (places, n);
}

static double
choose_value (void)
{
  return g_test_rand_int_range (2, 21) / 2.0;
}

/* How the ideas lie: anywhere, on a few points, on one.  */
static void
choose_points (OkrMatrixPoint *points,
               guint           n,
               guint           n_different)
{
  for (guint i = 0; i < n; i++)
    {
      if (i < n_different)
        points[i] = (OkrMatrixPoint) { choose_value (), choose_value () };
      else
        points[i] = points[g_test_rand_int_range (0, (gint32) n_different)];
    }
}

static void
test_any_set (void)
{
  OkrMatrixPoint points[N_MOST];

  for (guint round = 0; round < 60; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, N_MOST + 1);
      guint kinds[] = { n, 7, 1 };

      choose_points (points, n, kinds[round % G_N_ELEMENTS (kinds)]);
      check_layout (&planes[round % G_N_ELEMENTS (planes)], points, n);
    }
}

static void
test_most_on_each_corner (void)
{
  static const OkrMatrixPoint corners[] = { { 1, 1 }, { 1, 10 }, { 10, 1 }, { 10, 10 }, { 5, 5 }, { 5.5, 5.5 } };
  OkrMatrixPoint points[N_MOST];

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      for (guint k = 0; k < N_MOST; k++)
        points[k] = corners[i];
      check_layout (&planes[0], points, N_MOST);
      check_layout (&planes[4], points, N_MOST);
    }
}

static void
test_any_size (void)
{
  OkrMatrixPoint points[N_MOST];

  for (guint round = 0; round < 120; round++)
    {
      OkrMatrixPlane plane = { g_test_rand_double_range (480, 3840), g_test_rand_double_range (360, 2160), 104, 60, 44, 16, 8 };
      guint n = (guint) g_test_rand_int_range (1, N_MOST + 1);

      choose_points (points, n, (guint) g_test_rand_int_range (1, (gint32) n + 1));
      check_layout (&plane, points, n);
    }
}

/* F59: a line of each title, nearly as wide as a whole sticky.  */
static void
test_forty_on_one_point_are_readable (void)
{
  OkrMatrixPoint points[40];
  OkrMatrixPlace places[40];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (OkrMatrixPoint) { 8, 3 };
  okr_matrix_layout (&planes[3], points, G_N_ELEMENTS (points), places);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_assert_cmpuint (places[i].n_lines, >=, 1);
      g_assert_cmpfloat (places[i].width, >=, 0.9 * planes[3].sticky_width);
    }
}

/* As many as there is room for are seen whole, wherever they would lie.  */
static void
test_what_has_room_is_whole (void)
{
  OkrMatrixPoint points[12];
  OkrMatrixPlace places[12];

  for (guint round = 0; round < 40; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        points[i] = (OkrMatrixPoint) { g_test_rand_int_range (6, 11), g_test_rand_int_range (1, 6) };
      okr_matrix_layout (&planes[3], points, G_N_ELEMENTS (points), places);
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        g_assert_true (places[i].whole);
    }
}

/* What lies apart is where its numbers say, and gives way to nobody.  */
static void
test_few_do_not_overlap (void)
{
  static const OkrMatrixPoint points[] = { { 8, 3 }, { 8, 3 }, { 3, 3 }, { 9, 9 }, { 2, 8 } };
  OkrMatrixPlace places[G_N_ELEMENTS (points)];
  OkrMatrixPlace alone;
  const OkrMatrixPlane *plane = &planes[3];

  okr_matrix_layout (plane, points, G_N_ELEMENTS (points), places);
  assert_apart (places, G_N_ELEMENTS (points));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_true (places[i].whole);

  okr_matrix_layout (plane, &points[3], 1, &alone);
  g_assert_cmpfloat (alone.x, ==, places[3].x);
  g_assert_cmpfloat (alone.y, ==, places[3].y);
}

/* Position and numbers always agree (F54).  */
static void
test_point_is_inverse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (planes); i++)
    for (double impact = 1; impact <= 10; impact += 0.5)
      for (double effort = 1; effort <= 10; effort += 0.5)
        {
          OkrMatrixPoint point = { impact, effort };
          OkrMatrixPoint found;
          OkrMatrixPlace place;

          okr_matrix_layout (&planes[i], &point, 1, &place);
          okr_matrix_get_point (&planes[i], place.x, place.y, 0.5, &found);
          g_assert_cmpfloat (found.impact, ==, impact);
          g_assert_cmpfloat (found.effort, ==, effort);

          okr_matrix_get_point (&planes[i], place.x, place.y, 1, &found);
          g_assert_cmpfloat (found.impact, ==, round (found.impact));
          g_assert_cmpint (okr_matrix_get_quadrant (found.impact, found.effort), ==,
                           okr_matrix_get_quadrant (impact, effort));
        }
}

static void
test_point_beyond_the_plane (void)
{
  OkrMatrixPoint point;

  okr_matrix_get_point (&planes[2], -500, -500, 1, &point);
  g_assert_cmpfloat (point.impact, ==, 10);
  g_assert_cmpfloat (point.effort, ==, 1);

  okr_matrix_get_point (&planes[2], 5000, 5000, 1, &point);
  g_assert_cmpfloat (point.impact, ==, 1);
  g_assert_cmpfloat (point.effort, ==, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/matrix-layout/any-set", test_any_set);
  g_test_add_func ("/logic/matrix-layout/most-on-each-corner", test_most_on_each_corner);
  g_test_add_func ("/logic/matrix-layout/any-size", test_any_size);
  g_test_add_func ("/logic/matrix-layout/forty-on-one-point-are-readable", test_forty_on_one_point_are_readable);
  g_test_add_func ("/logic/matrix-layout/what-has-room-is-whole", test_what_has_room_is_whole);
  g_test_add_func ("/logic/matrix-layout/few-do-not-overlap", test_few_do_not_overlap);
  g_test_add_func ("/logic/matrix-layout/point-is-inverse", test_point_is_inverse);
  g_test_add_func ("/logic/matrix-layout/point-beyond-the-plane", test_point_beyond_the_plane);

  return g_test_run ();
}
