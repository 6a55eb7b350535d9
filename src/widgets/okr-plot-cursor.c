/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of a plot: the point that is read out, brought there by the keys or by the pointer.  */

#include "config.h"

#include "widgets/okr-plot-private.h"

#include <math.h>

/* How far from a point, and from a line, the pointer still means it. */
#define POINT_REACH 24.0f
#define LINE_REACH 10.0f

char *
okr_plot_dup_cursor_text (OkrPlot    *self,
                          const char *separator)
{
  return g_strconcat (okr_plot_get_series (self, self->cursor_series)->name, separator,
                      okr_plot_get_point (self, self->cursor_series, self->cursor_point)->label, NULL);
}

void
okr_plot_update_description (OkrPlot *self)
{
  g_autofree char *text = self->has_cursor ? okr_plot_dup_cursor_text (self, ", ") : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : self->summary, -1);
}

static void
set_cursor (OkrPlot *self,
            guint    series,
            guint    point)
{
  if (self->has_cursor && self->cursor_series == series && self->cursor_point == point)
    return;

  self->has_cursor = TRUE;
  self->cursor_series = series;
  self->cursor_point = point;
  okr_plot_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is filled anew may have fewer lines. */
void
okr_plot_check_cursor (OkrPlot *self)
{
  if (self->has_cursor && (self->cursor_series >= self->series->len ||
                           self->cursor_point >= okr_plot_get_series (self, self->cursor_series)->points->len))
    okr_plot_drop_cursor (self);
}

/* The point of a line that is nearest to a day. */
static guint
find_nearest (OkrPlot *self,
              guint    series,
              int      x)
{
  GArray *points = okr_plot_get_series (self, series)->points;
  guint nearest = 0;

  for (guint i = 1; i < points->len; i++)
    if (ABS (g_array_index (points, OkrPlotPlace, i).x - x) < ABS (g_array_index (points, OkrPlotPlace, nearest).x - x))
      nearest = i;

  return nearest;
}

/* The next line that has points, around the ends; or the same one. */
static guint
find_series (OkrPlot *self,
             guint    from,
             int      step)
{
  guint n = self->series->len;

  for (guint i = 0; i < n; i++)
    {
      from = (from + n + (guint) step) % n;
      if (okr_plot_get_series (self, from)->points->len > 0)
        break;
    }

  return from;
}

static gboolean
has_points (OkrPlot *self)
{
  for (guint i = 0; i < self->series->len; i++)
    if (okr_plot_get_series (self, i)->points->len > 0)
      return TRUE;

  return FALSE;
}

/* The first key brings the cursor to the last point of the first line: where things are now. */
static void
begin_cursor (OkrPlot *self)
{
  guint series = find_series (self, self->series->len - 1, 1);

  set_cursor (self, series, okr_plot_get_series (self, series)->points->len - 1);
}

static void
move_cursor (OkrPlot *self,
             guint    keyval)
{
  guint series = self->cursor_series;
  guint point = self->cursor_point;
  guint n_points = okr_plot_get_series (self, series)->points->len;
  gboolean back = keyval == (okr_plot_is_rtl (self) ? GDK_KEY_Right : GDK_KEY_Left);

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down)
    {
      int x = okr_plot_get_point (self, series, point)->x;

      series = find_series (self, series, keyval == GDK_KEY_Up ? -1 : 1);
      point = find_nearest (self, series, x);
    }
  else if (keyval == GDK_KEY_Home)
    point = 0;
  else if (keyval == GDK_KEY_End)
    point = n_points - 1;
  else if (back)
    point -= point > 0;
  else
    point += point + 1 < n_points;

  set_cursor (self, series, point);
}

/* ---- by the keys ---- */

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrPlot               *self)
{
  static const guint keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_End };
  g_autofree char *text = NULL;
  gboolean known = FALSE;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !has_points (self))
    return GDK_EVENT_PROPAGATE;

  if (self->has_cursor && keyval == GDK_KEY_Escape)
    {
      okr_plot_drop_cursor (self);
      return GDK_EVENT_STOP;
    }
  if (self->has_cursor && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter))
    {
      g_signal_emit_by_name (self, "series-activated", self->cursor_series);
      return GDK_EVENT_STOP;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    known |= keyval == keys[i];
  if (!known)
    return GDK_EVENT_PROPAGATE;

  if (self->has_cursor)
    move_cursor (self, keyval);
  else
    begin_cursor (self);
  text = okr_plot_dup_cursor_text (self, ", ");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return GDK_EVENT_STOP;
}

/* ---- by the pointer ---- */

static float
get_distance_to_line (const graphene_point_t *point,
                      const graphene_point_t *from,
                      const graphene_point_t *to)
{
  float dx = to->x - from->x, dy = to->y - from->y;
  float length = dx * dx + dy * dy;
  float share = length > 0 ? ((point->x - from->x) * dx + (point->y - from->y) * dy) / length : 0;

  share = CLAMP (share, 0, 1);

  return hypotf (point->x - from->x - share * dx, point->y - from->y - share * dy);
}

static gboolean
pick_point (OkrPlot                *self,
            const graphene_point_t *where,
            guint                  *series,
            guint                  *point)
{
  float nearest = POINT_REACH;
  graphene_rect_t area;
  gboolean found = FALSE;

  okr_plot_get_area (self, &area);
  for (guint i = 0; i < self->series->len; i++)
    for (guint j = 0; j < okr_plot_get_series (self, i)->points->len; j++)
      {
        const OkrPlotPlace *place = okr_plot_get_point (self, i, j);
        graphene_point_t position = okr_plot_locate (self, &area, place->x, place->y);
        float distance = hypotf (where->x - position.x, where->y - position.y);

        if (distance < nearest)
          {
            nearest = distance;
            *series = i;
            *point = j;
            found = TRUE;
          }
      }

  return found;
}

/**
 * okr_plot_pick:
 * @self: a plot that has its size
 * @x: where, in its coordinates
 * @y: where
 * @series: (out): the nearest line
 *
 * Returns: whether a line is near
 */
gboolean
okr_plot_pick (OkrPlot *self,
               double   x,
               double   y,
               guint   *series)
{
  graphene_point_t where = GRAPHENE_POINT_INIT ((float) x, (float) y);
  float nearest = LINE_REACH;
  gboolean found = FALSE;

  g_return_val_if_fail (OKR_IS_PLOT (self), FALSE);

  for (guint i = 0; i < self->series->len; i++)
    for (guint j = 0; j < okr_plot_get_series (self, i)->points->len; j++)
      {
        graphene_point_t from, to;
        float distance;

        okr_plot_get_position (self, i, j > 0 ? j - 1 : 0, &from);
        okr_plot_get_position (self, i, j, &to);
        distance = get_distance_to_line (&where, &from, &to);
        if (distance < nearest)
          {
            nearest = distance;
            *series = i;
            found = TRUE;
          }
      }

  return found;
}

static void
on_motion_cb (GtkEventControllerMotion *controller,
              double                    x,
              double                    y,
              OkrPlot                  *self)
{
  guint series, point;
  gboolean over = okr_plot_pick (self, x, y, &series);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), over ? "pointer" : NULL);
  if (pick_point (self, &GRAPHENE_POINT_INIT ((float) x, (float) y), &series, &point))
    set_cursor (self, series, point);
  else if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    okr_plot_drop_cursor (self);
}

static void
on_leave_cb (OkrPlot *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    okr_plot_drop_cursor (self);
}

static void
on_released_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                OkrPlot         *self)
{
  guint series;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (okr_plot_pick (self, x, y, &series))
    g_signal_emit_by_name (self, "series-activated", series);
}

void
okr_plot_add_cursor (OkrPlot *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * okr_plot_get_cursor:
 * @self: a plot
 * @series: (out): the line of the cursor
 * @point: (out): its point
 *
 * Returns: whether there is a cursor
 */
gboolean
okr_plot_get_cursor (OkrPlot *self,
                     guint   *series,
                     guint   *point)
{
  g_return_val_if_fail (OKR_IS_PLOT (self), FALSE);

  *series = self->cursor_series;
  *point = self->cursor_point;

  return self->has_cursor;
}

/**
 * okr_plot_drop_cursor:
 * @self: a plot
 *
 * Takes the cursor away until the next key or motion.
 */
void
okr_plot_drop_cursor (OkrPlot *self)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  if (!self->has_cursor)
    return;

  self->has_cursor = FALSE;
  okr_plot_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
