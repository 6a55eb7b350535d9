/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the stickies of the matrix lie (F54, F59).
 *
 * Each quadrant has, below its name, a field for the corners of its stickies.  Values map to that field in a
 * straight line, half steps too, so that no sticky straddles a border or covers a name.  Where stickies would
 * cover each other they give way within their quadrant: as little as lets all of them be seen whole; if there is
 * no room for that, all but the foot; then the first line of the title; and at last a part of that line.
 *
 * That works because they are drawn from top to bottom, and in a row from left to right: what comes later begins
 * further down or further right, so that the corner at the top left stays free.  */

#include "config.h"

#include "logic/okr-matrix-layout.h"

#include "logic/okr-matrix.h"

#include <math.h>
#include <string.h>

#define PADDING 6               /* between stickies and the borders, and between stickies */
#define HIGH_FROM 5.5           /* the least half step that counts as high */
#define LINE 0.31               /* share of the height of a sticky down to the foot of its first line */

/* From where to where corners may lie on one axis.  */
typedef struct
{
  double first;
  double last;
} Span;

/* The field of one quadrant.  */
typedef struct
{
  Span     x;
  Span     y;
  gboolean high_impact;
  gboolean high_effort;
} Field;

/* The share of a sticky, from its top left, that nothing may cover, and the lines of the title in it.  */
static const struct
{
  double width;
  double height;
  guint  n_lines;
} shares[] = {
  { 1.0, 1.0, 2 },
  { 1.0, 0.64, 2 },
  { 1.0, 0.38, 1 },
};

static Span
get_span (double   size,
          double   sticky,
          double   heading,
          gboolean second)
{
  double half = floor (size / 2);
  Span span;

  span.first = (second ? half : 0) + heading + PADDING;
  span.last = (second ? floor (size) : half) - sticky - PADDING;
  /* too small a plane: better over a name than outside */
  if (span.last < span.first)
    span.first = span.last = MAX (second ? half : 0, span.last);

  return span;
}

static Field
get_field (const OkrMatrixPlane *plane,
           gboolean              high_impact,
           gboolean              high_effort)
{
  Field field;

  field.x = get_span (plane->width, plane->sticky_width, 0, high_effort);
  field.y = get_span (plane->height, plane->sticky_height, plane->heading, !high_impact);
  field.high_impact = high_impact;
  field.high_effort = high_effort;

  return field;
}

static double
get_least (gboolean high)
{
  return high ? HIGH_FROM : OKR_MATRIX_LEAST;
}

static double
get_greatest (gboolean high)
{
  return high ? OKR_MATRIX_GREATEST : OKR_MATRIX_EFFORT_LOW_TO;
}

/* The share of the way from the least value to the greatest.  */
static double
get_way (double   value,
         gboolean high)
{
  return CLAMP ((value - get_least (high)) / (get_greatest (high) - get_least (high)), 0.0, 1.0);
}

static void
get_ideal_place (const Field          *field,
                 const OkrMatrixPoint *point,
                 OkrMatrixPlace       *place)
{
  double right = get_way (point->effort, field->high_effort);
  double down = 1 - get_way (point->impact, field->high_impact);

  place->x = round (field->x.first + right * (field->x.last - field->x.first));
  place->y = round (field->y.first + down * (field->y.last - field->y.first));
}

static gboolean
is_drawn_before (const OkrMatrixPlace *a,
                 const OkrMatrixPlace *b)
{
  return a->y < b->y || (a->y <= b->y && a->x < b->x);
}

/* Whether one of two stickies covers what must be seen of the other.  */
static gboolean
is_in_the_way (const OkrMatrixPlane *plane,
               const OkrMatrixPlace *a,
               const OkrMatrixPlace *b,
               double                width,
               double                height)
{
  const OkrMatrixPlace *below = is_drawn_before (a, b) ? a : b;
  const OkrMatrixPlace *above = below == a ? b : a;

  return above->y < below->y + height &&
         above->x < below->x + width &&
         above->x + plane->sticky_width > below->x;
}

static gboolean
is_free (const OkrMatrixPlane *plane,
         const OkrMatrixPlace *place,
         const OkrMatrixPlace *places,
         const guint          *others,
         guint                 n_others,
         double                width,
         double                height)
{
  for (guint i = 0; i < n_others; i++)
    if (is_in_the_way (plane, place, &places[others[i]], width, height))
      return FALSE;

  return TRUE;
}

/* Moves a place to the nearest one that is free, in steps of what must be seen; FALSE when there is none.  */
static gboolean
give_way (const OkrMatrixPlane *plane,
          const Field          *field,
          OkrMatrixPlace       *place,
          const OkrMatrixPlace *places,
          const guint          *others,
          guint                 n_others,
          double                width,
          double                height)
{
  OkrMatrixPlace ideal = *place;
  OkrMatrixPlace place_there = *place;
  double nearest = INFINITY;
  double top = ideal.y - floor ((ideal.y - field->y.first) / height) * height;
  double left = ideal.x - floor ((ideal.x - field->x.first) / width) * width;

  for (double y = top; y <= field->y.last; y += height)
    for (double x = left; x <= field->x.last; x += width)
      {
        double distance = (x - ideal.x) * (x - ideal.x) + (y - ideal.y) * (y - ideal.y);

        place_there.x = x;
        place_there.y = y;
        if (distance < nearest && is_free (plane, &place_there, places, others, n_others, width, height))
          {
            nearest = distance;
            *place = place_there;
          }
      }

  return isfinite (nearest);
}

/* Lays out the stickies of a quadrant so that this much of each is seen; FALSE when there is no room for that.  */
static gboolean
lay_out_share (const OkrMatrixPlane *plane,
               const Field          *field,
               const OkrMatrixPoint *points,
               const guint          *members,
               guint                 n_members,
               double                width,
               double                height,
               OkrMatrixPlace       *places)
{
  for (guint i = 0; i < n_members; i++)
    {
      OkrMatrixPlace *place = &places[members[i]];

      get_ideal_place (field, &points[members[i]], place);
      if (!give_way (plane, field, place, places, members, i, width, height))
        return FALSE;
    }

  return TRUE;
}

/* Corners in rows and columns that fill a field.  */
typedef struct
{
  guint  columns;
  guint  rows;
  double width;                 /* of a column, in whole pixels */
  double height;                /* of a row */
} Grid;

static double
get_pitch (const Span *span,
           guint       n)
{
  return n > 1 ? floor ((span->last - span->first) / (n - 1)) : INFINITY;
}

/* The grid of which each cell shows the most of the first line of a title.  */
static Grid
choose_grid (const OkrMatrixPlane *plane,
             const Field          *field,
             guint                 n_members)
{
  Grid chosen = { n_members, 1, 1, 1 };
  double best = 0;

  for (guint columns = 1; columns <= n_members; columns++)
    {
      guint rows = (n_members + columns - 1) / columns;
      Grid grid = { columns, rows, get_pitch (&field->x, columns), get_pitch (&field->y, rows) };
      double seen = MIN (grid.width / plane->sticky_width, 1) * MIN (grid.height / (LINE * plane->sticky_height), 1);

      if (seen > best)
        {
          best = seen;
          chosen = grid;
        }
    }

  return chosen;
}

/* The grid of the most columns and rows of which each cell shows at least that much; FALSE when the cells are too few. */
static gboolean
choose_roomy_grid (const Field *field,
                   guint        n_members,
                   double       width,
                   double       height,
                   Grid        *grid)
{
  guint columns = (guint) floor ((field->x.last - field->x.first) / width) + 1;
  guint rows = (guint) floor ((field->y.last - field->y.first) / height) + 1;

  *grid = (Grid) { columns, rows, get_pitch (&field->x, columns), get_pitch (&field->y, rows) };

  return columns * rows >= n_members;
}

/* Each takes the nearest free cell of a grid.  */
static void
lay_out_grid (const Grid           *grid,
              const Field          *field,
              const OkrMatrixPoint *points,
              const guint          *members,
              guint                 n_members,
              OkrMatrixPlace       *places)
{
  guint n_cells = grid->columns * grid->rows;
  g_autofree gboolean *taken = g_new0 (gboolean, n_cells);

  for (guint i = 0; i < n_members; i++)
    {
      OkrMatrixPlace *place = &places[members[i]];
      OkrMatrixPlace ideal;
      double nearest = INFINITY;
      guint chosen = 0;

      get_ideal_place (field, &points[members[i]], &ideal);
      for (guint cell = 0; cell < n_cells; cell++)
        {
          double x = field->x.first + (grid->columns > 1 ? (cell % grid->columns) * grid->width : 0);
          double y = field->y.first + (grid->rows > 1 ? (cell / grid->columns) * grid->height : 0);
          double distance = hypot (x - ideal.x, y - ideal.y);

          if (taken[cell] || distance >= nearest)
            continue;
          nearest = distance;
          chosen = cell;
          place->x = x;
          place->y = y;
        }
      taken[chosen] = TRUE;
    }
}

static void
set_lines (const guint    *members,
           guint           n_members,
           guint           n_lines,
           OkrMatrixPlace *places)
{
  for (guint i = 0; i < n_members; i++)
    places[members[i]].n_lines = n_lines;
}

/* As little as lets all be seen whole; else rows and columns of whole ones; else the same with less of each.  */
static void
lay_out_quadrant (const OkrMatrixPlane *plane,
                  const Field          *field,
                  const OkrMatrixPoint *points,
                  const guint          *members,
                  guint                 n_members,
                  OkrMatrixPlace       *places)
{
  Grid grid;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      gboolean whole = shares[i].height >= 1;
      double width = ceil (plane->sticky_width * shares[i].width) + (shares[i].width >= 1 ? PADDING : 0);
      double height = ceil (plane->sticky_height * shares[i].height) + (whole ? PADDING : 0);

      set_lines (members, n_members, shares[i].n_lines, places);
      if (lay_out_share (plane, field, points, members, n_members, width, height, places))
        return;
      if (choose_roomy_grid (field, n_members, width, height, &grid))
        {
          lay_out_grid (&grid, field, points, members, n_members, places);
          return;
        }
    }

  grid = choose_grid (plane, field, n_members);
  lay_out_grid (&grid, field, points, members, n_members, places);
}

static int
compare_depth (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const OkrMatrixPlace *places = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (is_drawn_before (&places[first], &places[second]))
    return -1;
  if (is_drawn_before (&places[second], &places[first]))
    return 1;

  return first < second ? -1 : 1;
}

/**
 * okr_matrix_layout:
 * @plane: what there is to lay out on
 * @points: (array length=n_points): the ideas
 * @n_points: how many there are
 * @places: (out caller-allocates) (array length=n_points): where the sticky of each lies
 *
 * Lays out stickies so that none lies outside the plane, none covers the name of a quadrant, and of each so much
 * is seen, from its top left, that it can be read and clicked (F59).  An idea that comes first stays where its
 * numbers say; those after it give way, and never to another quadrant.  The same input gives the same places.
 */
void
okr_matrix_layout (const OkrMatrixPlane *plane,
                   const OkrMatrixPoint *points,
                   guint                 n_points,
                   OkrMatrixPlace       *places)
{
  g_autofree guint *members = g_new (guint, n_points);

  g_return_if_fail (plane != NULL);

  for (guint quadrant = 0; quadrant < 4; quadrant++)
    {
      Field field = get_field (plane, (quadrant & 1) != 0, (quadrant & 2) != 0);
      guint n_members = 0;

      for (guint i = 0; i < n_points; i++)
        if ((round (points[i].impact) >= OKR_MATRIX_IMPACT_HIGH_FROM) == field.high_impact &&
            (round (points[i].effort) > OKR_MATRIX_EFFORT_LOW_TO) == field.high_effort)
          members[n_members++] = i;
      lay_out_quadrant (plane, &field, points, members, n_members, places);
    }

  for (guint i = 0; i < n_points; i++)
    members[i] = i;
  g_sort_array (members, n_points, sizeof (guint), compare_depth, places);
  for (guint i = 0; i < n_points; i++)
    places[members[i]].depth = i;
}

/* The value that a corner means on one axis, given the spans of the low and of the high values.  */
static double
get_value (double      corner,
           const Span *low,
           const Span *high,
           double      step)
{
  gboolean upwards = high->first < low->first;
  double border = upwards ? (high->last + low->first) / 2 : (low->last + high->first) / 2;
  gboolean is_high = upwards ? corner < border : corner >= border;
  const Span *span = is_high ? high : low;
  double length = MAX (span->last - span->first, 1);
  double way = CLAMP ((corner - span->first) / length, 0.0, 1.0);
  double value;

  if (upwards)
    way = 1 - way;
  value = get_least (is_high) + way * (get_greatest (is_high) - get_least (is_high));

  return CLAMP (round (value / step) * step, get_least (is_high), get_greatest (is_high));
}

/**
 * okr_matrix_get_point:
 * @plane: what there is to lay out on
 * @x: the left of a sticky
 * @y: its top
 * @step: 1 for whole steps, 0.5 for halves
 * @point: (out): what that place means
 *
 * The inverse of okr_matrix_layout() for one sticky: what it means to drop it there.
 */
void
okr_matrix_get_point (const OkrMatrixPlane *plane,
                      double                x,
                      double                y,
                      double                step,
                      OkrMatrixPoint       *point)
{
  Field low = get_field (plane, FALSE, FALSE);
  Field high = get_field (plane, TRUE, TRUE);

  g_return_if_fail (plane != NULL && point != NULL);
  g_return_if_fail (step > 0);

  point->effort = get_value (x, &low.x, &high.x, step);
  point->impact = get_value (y, &low.y, &high.y, step);
}
