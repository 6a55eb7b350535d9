/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the stickies of the impact-effort matrix lie, so that each can be read and clicked, and which impact and
 * effort a place means.  Effort grows to the right and impact upwards; a plane that is read from right to left is
 * mirrored by its widget.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

/* What there is to lay out on, in pixels.  */
typedef struct
{
  double width;
  double height;
  double sticky_width;
  double sticky_height;
  double heading;               /* height of the name at the top of each quadrant */
  double line;                  /* height of a line of a title */
  double frame;                 /* what a sticky has above and below its title, together, when that is all it shows */
} OkrMatrixPlane;

/* An idea that was judged.  */
typedef struct
{
  double impact;                /* 1 to 10 */
  double effort;                /* 1 to 10 */
} OkrMatrixPoint;

/* Where its sticky lies, and how much of it there is room for.  */
typedef struct
{
  double   x;                   /* of the corner at the top left */
  double   y;
  double   width;
  double   height;
  guint    depth;               /* 0 is the first from the top, and in a row from the left */
  guint    n_lines;             /* of its title, 2, 1 or none */
  gboolean whole;               /* its foot is shown, too */
} OkrMatrixPlace;

void okr_matrix_layout    (const OkrMatrixPlane *plane,
                           const OkrMatrixPoint *points,
                           guint                 n_points,
                           OkrMatrixPlace       *places);
void okr_matrix_get_point (const OkrMatrixPlane *plane,
                           double                x,
                           double                y,
                           double                step,
                           OkrMatrixPoint       *point);

G_END_DECLS
