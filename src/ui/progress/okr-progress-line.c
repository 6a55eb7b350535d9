/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the chart and one row of its table.  It does not change: a change makes new lines.  */

#include "config.h"

#include "ui/progress/okr-progress-line.h"

#include "ui/progress/okr-progress-labels.h"

struct _OkrProgressLine
{
  GObject    parent_instance;

  OkrEntity *entity;            /* owned */
  guint      colour;
  GArray    *points;            /* owned, of OkrTrajectoryPoint */
  OkrDate    today;
};

G_DEFINE_FINAL_TYPE (OkrProgressLine, okr_progress_line, G_TYPE_OBJECT)

static void
okr_progress_line_finalize (GObject *object)
{
  OkrProgressLine *self = OKR_PROGRESS_LINE (object);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (okr_progress_line_parent_class)->finalize (object);
}

static void
okr_progress_line_class_init (OkrProgressLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_progress_line_finalize;
}

static void
okr_progress_line_init (OkrProgressLine *self)
{
}

/**
 * okr_progress_line_new:
 * @entity: an objective or a key result
 * @colour: of the palette
 * @points: (transfer full) (element-type OkrTrajectoryPoint): its points
 * @today: the day to judge by
 *
 * Returns: (transfer full): its line
 */
OkrProgressLine *
okr_progress_line_new (OkrEntity *entity,
                       guint      colour,
                       GArray    *points,
                       OkrDate    today)
{
  OkrProgressLine *self = g_object_new (OKR_TYPE_PROGRESS_LINE, NULL);

  self->entity = g_object_ref (entity);
  self->colour = colour;
  self->points = points;
  self->today = today;

  return self;
}

/**
 * okr_progress_line_get_entity:
 * @self: a line
 *
 * Returns: (transfer none): an #OkrObjective or an #OkrKeyResult
 */
OkrEntity *
okr_progress_line_get_entity (OkrProgressLine *self)
{
  return self->entity;
}

/**
 * okr_progress_line_get_title:
 * @self: a line
 *
 * Returns: what it is called
 */
const char *
okr_progress_line_get_title (OkrProgressLine *self)
{
  return okr_entity_get_title (self->entity);
}

/**
 * okr_progress_line_get_colour:
 * @self: a line
 *
 * Returns: its colour and shape, of the palette
 */
guint
okr_progress_line_get_colour (OkrProgressLine *self)
{
  return self->colour;
}

/**
 * okr_progress_line_get_points:
 * @self: a line
 *
 * Returns: (transfer none) (element-type OkrTrajectoryPoint): its points, by date
 */
GArray *
okr_progress_line_get_points (OkrProgressLine *self)
{
  return self->points;
}

/**
 * okr_progress_line_find_point:
 * @self: a line
 * @check: the number of a check, %OKR_TRAJECTORY_START or %OKR_TRAJECTORY_NOW
 *
 * Returns: (nullable): its point there
 */
const OkrTrajectoryPoint *
okr_progress_line_find_point (OkrProgressLine *self,
                              int              check)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const OkrTrajectoryPoint *point = &g_array_index (self->points, OkrTrajectoryPoint, i);

      if (point->check == check)
        return point;
    }

  return NULL;
}

/**
 * okr_progress_line_dup_ahead:
 * @self: the line of a key result
 *
 * Returns: (transfer full) (nullable): where it leads if it goes on like this, in words
 */
char *
okr_progress_line_dup_ahead (OkrProgressLine *self)
{
  return okr_progress_dup_ahead (OKR_KEY_RESULT (self->entity), self->today);
}
