/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the stickies of the matrix lie (F54, F59).
 *
 * Each quadrant has, below its name, a field for the corners of its stickies.  Values map to that field in a
 * straight line, half steps too, so that no sticky straddles a border or covers a name.  None covers another: where
 * they would, they give way within their quadrant, as little as lets all of them be whole.  If there is no room for
 * that they are compact, all of one size: two whole lines of the title, or one, in as wide columns as there is room
 * for; and at last tiles without words, for hundreds.  */

#include "config.h"

#include "logic/okr-matrix-layout.h"

#include "logic/okr-matrix.h"

#include <math.h>
#include <string.h>

#define PADDING 6               /* between stickies and the borders, and between whole stickies */
#define GAP 4                   /* between compact ones */
#define TILE_GAP 1              /* between those without words */
#define HIGH_FROM 5.5           /* the least half step that counts as high */
#define WIDEST 1.2              /* of a compact sticky, times the width of a whole one */
#define NARROWEST 0.4           /* of one with words, likewise */
#define LOST 0.35               /* of each line, likewise: what the end of a line leaves empty, on the average */

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

/* How much of each sticky of a quadrant is shown.  */
typedef struct
{
  double   width;
  double   height;
  double   gap;
  guint    n_lines;
  gboolean whole;
} Size;

/* Rows and columns of stickies.  */
typedef struct
{
  guint columns;
  guint rows;
  Size  size;
} Grid;

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

static gboolean
is_free (const OkrMatrixPlace *place,
         const OkrMatrixPlace *places,
         const guint          *others,
         guint                 n_others,
         const Size           *size)
{
  for (guint i = 0; i < n_others; i++)
    if (fabs (places[others[i]].x - place->x) < size->width + size->gap &&
        fabs (places[others[i]].y - place->y) < size->height + size->gap)
      return FALSE;

  return TRUE;
}

/* Moves a place to the nearest one that is free, in steps of the size; FALSE when there is none.  */
static gboolean
give_way (const Field          *field,
          OkrMatrixPlace       *place,
          const OkrMatrixPlace *places,
          const guint          *others,
          guint                 n_others,
          const Size           *size)
{
  OkrMatrixPlace ideal = *place;
  OkrMatrixPlace place_there = *place;
  double width = size->width + size->gap, height = size->height + size->gap;
  double nearest = INFINITY;
  double top = ideal.y - floor ((ideal.y - field->y.first) / height) * height;
  double left = ideal.x - floor ((ideal.x - field->x.first) / width) * width;

  for (double y = top; y <= field->y.last; y += height)
    for (double x = left; x <= field->x.last; x += width)
      {
        double distance = (x - ideal.x) * (x - ideal.x) + (y - ideal.y) * (y - ideal.y);

        place_there.x = x;
        place_there.y = y;
        if (distance < nearest && is_free (&place_there, places, others, n_others, size))
          {
            nearest = distance;
            *place = place_there;
          }
      }

  return isfinite (nearest);
}

/* Where the numbers say, or as near to it as there is room; FALSE when there is no room for all.  */
static gboolean
lay_out_freely (const Field          *field,
                const OkrMatrixPoint *points,
                const guint          *members,
                guint                 n_members,
                const Size           *size,
                OkrMatrixPlace       *places)
{
  for (guint i = 0; i < n_members; i++)
    {
      OkrMatrixPlace *place = &places[members[i]];

      get_ideal_place (field, &points[members[i]], place);
      if (!give_way (field, place, places, members, i, size))
        return FALSE;
    }

  return TRUE;
}

/* ---- rows and columns ---- */

/* How many of a size have room beside each other.  */
static guint
count_beside (double room,
              double size,
              double gap)
{
  return (guint) MAX (floor ((room + gap) / (size + gap)), 0);
}

/* How large each of so many can be.  */
static double
divide (double room,
        guint  n,
        double gap)
{
  return MAX (floor ((room - (n - 1) * gap) / n), 1);
}

/* All that a quadrant has for its stickies, not only for their corners.  */
static void
get_room (const OkrMatrixPlane *plane,
          const Field          *field,
          double               *width,
          double               *height)
{
  *width = field->x.last - field->x.first + plane->sticky_width;
  *height = field->y.last - field->y.first + plane->sticky_height;
}

/* Rows and columns of whole ones.  */
static gboolean
choose_whole_grid (const OkrMatrixPlane *plane,
                   const Field          *field,
                   guint                 n_members,
                   const Size           *size,
                   Grid                 *grid)
{
  double width, height;

  get_room (plane, field, &width, &height);
  *grid = (Grid) { count_beside (width, size->width, size->gap), count_beside (height, size->height, size->gap), *size };

  return grid->columns * grid->rows >= n_members;
}

/* The compact ones that show most of the titles; FALSE when there is no room for words.  */
static gboolean
choose_compact_grid (const OkrMatrixPlane *plane,
                     const Field          *field,
                     guint                 n_members,
                     Grid                 *grid)
{
  double width, height, best = 0;

  get_room (plane, field, &width, &height);
  for (guint columns = 1; columns <= n_members; columns++)
    for (guint n_lines = 1; n_lines <= 2; n_lines++)
      {
        Size size = { MIN (divide (width, columns, GAP), floor (WIDEST * plane->sticky_width)),
                      plane->frame + n_lines * plane->line, GAP, n_lines, FALSE };
        guint rows = count_beside (height, size.height, size.gap);
        double seen = n_lines * (size.width - LOST * plane->sticky_width);

        if (size.width < NARROWEST * plane->sticky_width || columns * rows < n_members || seen <= best)
          continue;
        best = seen;
        *grid = (Grid) { columns, rows, size };
      }

  return best > 0;
}

/* Tiles that are as large as they can be, and rather wide than high.  */
static Grid
choose_tiles (const OkrMatrixPlane *plane,
              const Field          *field,
              guint                 n_members)
{
  Grid grid = { 1, n_members, { 1, 1, TILE_GAP, 0, FALSE } };
  double width, height, best = 0;

  get_room (plane, field, &width, &height);
  for (guint columns = 1; columns <= n_members; columns++)
    {
      guint rows = (n_members + columns - 1) / columns;
      Size size = { MIN (divide (width, columns, TILE_GAP), floor (NARROWEST * plane->sticky_width)),
                    MIN (divide (height, rows, TILE_GAP), plane->frame + plane->line), TILE_GAP, 0, FALSE };
      double seen = MIN (size.width, 2 * size.height);

      if (seen <= best)
        continue;
      best = seen;
      grid = (Grid) { columns, rows, size };
    }

  return grid;
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
          double x = field->x.first + (cell % grid->columns) * (grid->size.width + grid->size.gap);
          double y = field->y.first + (cell / grid->columns) * (grid->size.height + grid->size.gap);
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
set_size (const guint    *members,
          guint           n_members,
          const Size     *size,
          OkrMatrixPlace *places)
{
  for (guint i = 0; i < n_members; i++)
    {
      OkrMatrixPlace *place = &places[members[i]];

      place->width = size->width;
      place->height = size->height;
      place->n_lines = size->n_lines;
      place->whole = size->whole;
    }
}

/* Whole ones where they belong or near to it; else in rows and columns; else compact ones in the same way.  */
static void
lay_out_quadrant (const OkrMatrixPlane *plane,
                  const Field          *field,
                  const OkrMatrixPoint *points,
                  const guint          *members,
                  guint                 n_members,
                  OkrMatrixPlace       *places)
{
  const Size whole = { plane->sticky_width, plane->sticky_height, PADDING, 2, TRUE };
  const Size compact = { plane->sticky_width, plane->frame + 2 * plane->line, GAP, 2, FALSE };
  Grid grid = { 0 };
  const Size *size = &grid.size;

  if (lay_out_freely (field, points, members, n_members, &whole, places))
    {
      size = &whole;
    }
  else if (choose_whole_grid (plane, field, n_members, &whole, &grid))
    {
      lay_out_grid (&grid, field, points, members, n_members, places);
    }
  else if (lay_out_freely (field, points, members, n_members, &compact, places))
    {
      size = &compact;
    }
  else
    {
      if (!choose_compact_grid (plane, field, n_members, &grid))
        grid = choose_tiles (plane, field, n_members);
      lay_out_grid (&grid, field, points, members, n_members, places);
    }

  set_size (members, n_members, size, places);
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
 * Lays out stickies so that none lies outside the plane, none covers the name of a quadrant or another sticky, and
 * each can be clicked and, but for hundreds, read (F59).  An idea that comes first stays where its numbers say; those
 * after it give way, and never to another quadrant.  The same input gives the same places.
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
  Field low, high;

  g_return_if_fail (plane != NULL && point != NULL);
  g_return_if_fail (step > 0);

  low = get_field (plane, FALSE, FALSE);
  high = get_field (plane, TRUE, TRUE);
  point->effort = get_value (x, &low.x, &high.x, step);
  point->impact = get_value (y, &low.y, &high.y, step);
}
