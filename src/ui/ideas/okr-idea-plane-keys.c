/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane by the keyboard: Tab walks from sticky to sticky, arrows move the one that has the focus.  */

#include "config.h"

#include "ui/ideas/okr-idea-plane-private.h"

#include "ui/ideas/okr-idea-stickies.h"

/* Tab walks in the order of work.  */
gboolean
okr_idea_plane_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  g_autoptr (GPtrArray) walk = NULL;
  OkrIdeaSticky *sticky;
  guint position;

  if (self->lists == NULL || (!forward && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;

  walk = okr_idea_lists_dup_walk (self->lists);
  if (walk->len == 0)
    return FALSE;

  if (focus == NULL || !OKR_IS_IDEA_STICKY (focus)
      || !g_ptr_array_find (walk, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (focus)), &position))
    position = forward ? 0 : walk->len - 1;
  else if (forward ? position + 1 == walk->len : position == 0)
    return FALSE;
  else
    position = forward ? position + 1 : position - 1;

  sticky = okr_idea_stickies_find (widget, walk->pdata[position]);

  return sticky != NULL && gtk_widget_grab_focus (GTK_WIDGET (sticky));
}

static void
nudge (OkrIdeaPlane *self,
       OkrIdea      *idea,
       double        impact,
       double        effort)
{
  double new_impact, new_effort;

  if (self->nudged != idea)
    {
      g_set_object (&self->nudged, idea);
      self->impact = okr_idea_get_impact (idea);
      self->effort = okr_idea_get_effort (idea);
    }

  new_impact = CLAMP (self->impact + impact, OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST);
  new_effort = CLAMP (self->effort + effort, OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST);
  if (new_impact != self->impact || new_effort != self->effort)
    g_signal_emit_by_name (self, "place", idea, new_impact, new_effort, TRUE);
  self->impact = new_impact;
  self->effort = new_effort;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrIdeaPlane          *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  double step = state & GDK_SHIFT_MASK ? 5 : state & GDK_CONTROL_MASK ? 0.5 : 1;
  double forth = okr_idea_plane_is_mirrored (self) ? -step : step;
  OkrIdea *idea;

  if (focus == NULL || !OKR_IS_IDEA_STICKY (focus) || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  idea = okr_idea_sticky_get_idea (OKR_IDEA_STICKY (focus));
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      nudge (self, idea, step, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      nudge (self, idea, -step, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      nudge (self, idea, 0, forth);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      nudge (self, idea, 0, -forth);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
okr_idea_plane_forget_nudged (OkrIdeaPlane *self)
{
  /* what the file says is where the next step begins, once it says what was asked for */
  if (self->nudged != NULL && okr_idea_get_impact (self->nudged) == self->impact
      && okr_idea_get_effort (self->nudged) == self->effort)
    g_clear_object (&self->nudged);
}

void
okr_idea_plane_add_keys (OkrIdeaPlane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
