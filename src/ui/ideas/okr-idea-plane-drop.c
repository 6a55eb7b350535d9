/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dropped on the plane: said before it is let go, as a place or as a part of the sticky below.  */

#include "config.h"

#include "ui/ideas/okr-idea-plane-private.h"

#include "ui/ideas/okr-idea-stickies.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>

/* What a drop will mean: a place, or another sticky; NULL and NULL: nothing.  */
static void
show_preview (OkrIdeaPlane         *self,
              const OkrMatrixPoint *point,
              OkrIdeaSticky        *target)
{
  g_autofree char *text = NULL;

  okr_idea_plane_aim_quadrant (self, point != NULL ? okr_matrix_get_quadrant (point->impact, point->effort) : OKR_QUADRANT_NONE);
  okr_idea_stickies_aim (GTK_WIDGET (self), target);

  if (target != NULL)
    text = g_strdup_printf (_("Merge with “%s”"), okr_idea_get_title (okr_idea_sticky_get_idea (target)));
  else if (point != NULL)
    text = okr_label_dup_judgement (point->impact, point->effort);
  okr_idea_plane_set_preview (self, text);
}

/* What a drop means whose sticky was taken at the grip.  */
static void
get_point (OkrIdeaPlane   *self,
           double          x,
           double          y,
           double          grip_x,
           double          grip_y,
           double          step,
           OkrMatrixPoint *point)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OkrMatrixPlane plane = okr_idea_plane_get_plane (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  x -= MIN (grip_x, plane.sticky_width);
  y -= MIN (grip_y, plane.sticky_height);
  if (okr_idea_plane_is_mirrored (self))
    x = plane.width - x - plane.sticky_width;
  okr_matrix_get_point (&plane, x, y, step, point);
}

/* Half steps while Ctrl is held.  */
static double
get_step (GdkDrop *drop)
{
  GdkDevice *device = gdk_drop_get_device (drop);
  GdkSeat *seat = device != NULL ? gdk_device_get_seat (device) : NULL;
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK ? 0.5 : 1;
}

/* FALSE when it is no idea that is shown here.  */
static gboolean
get_dropped_point (OkrIdeaPlane   *self,
                   GtkDropTarget  *target,
                   double          x,
                   double          y,
                   OkrMatrixPoint *point)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  double grip_x, grip_y;

  if (drop == NULL || self->lists == NULL)
    return FALSE;

  okr_idea_sticky_get_grip (drop, &grip_x, &grip_y);
  get_point (self, x, y, grip_x, grip_y, get_step (drop), point);

  return TRUE;
}

static GdkDragAction
on_motion_cb (GtkDropTarget *target,
              double         x,
              double         y,
              OkrIdeaPlane  *self)
{
  OkrIdeaSticky *sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, gtk_drop_target_get_value (target));
  OkrMatrixPoint point;
  gboolean known = get_dropped_point (self, target, x, y, &point);

  show_preview (self, known && sticky == NULL ? &point : NULL, known ? sticky : NULL);

  return known ? GDK_ACTION_MOVE : 0;
}

static void
on_leave_cb (GtkDropTarget *target,
             OkrIdeaPlane  *self)
{
  show_preview (self, NULL, NULL);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            OkrIdeaPlane  *self)
{
  OkrIdeaSticky *sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, value);
  OkrMatrixPoint point;
  gboolean known = get_dropped_point (self, target, x, y, &point);

  show_preview (self, NULL, NULL);
  if (known && sticky != NULL)
    g_signal_emit_by_name (self, "merge", g_value_get_object (value), okr_idea_sticky_get_idea (sticky));
  else if (known)
    g_signal_emit_by_name (self, "place", g_value_get_object (value), point.impact, point.effort, FALSE);

  return known;
}

void
okr_idea_plane_add_drop (OkrIdeaPlane *self)
{
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_IDEA, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * okr_idea_plane_preview:
 * @self: a plane
 * @idea: (nullable): what would be dropped; %NULL: nothing any more
 * @x: where, in the coordinates of @self
 * @y: where
 *
 * Shows what it would mean to drop a sticky there that was taken at its corner, as a drag does.
 */
void
okr_idea_plane_preview (OkrIdeaPlane *self,
                        OkrIdea      *idea,
                        double        x,
                        double        y)
{
  g_auto (GValue) value = G_VALUE_INIT;
  OkrIdeaSticky *sticky;
  OkrMatrixPoint point;

  g_return_if_fail (OKR_IS_IDEA_PLANE (self));

  g_value_init (&value, OKR_TYPE_IDEA);
  g_value_set_object (&value, idea);
  sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, &value);
  get_point (self, x, y, 0, 0, 1, &point);
  show_preview (self, idea != NULL && sticky == NULL ? &point : NULL, sticky);
}
