/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a sticky; see okr-idea-keys.h.  */

#include "config.h"

#include "ui/ideas/okr-idea-keys.h"

#include "ui/ideas/okr-idea-sticky.h"

static const char *
get_action (guint           keyval,
            GdkModifierType state,
            gboolean        covered)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      return covered ? "idea.reveal" : "idea.rename";
    case GDK_KEY_space:
      return covered ? "idea.reveal" : "idea.place";
    case GDK_KEY_m:
    case GDK_KEY_M:
    case GDK_KEY_Menu:
      return "idea.menu";
    case GDK_KEY_F10:
      return state & GDK_SHIFT_MASK ? "idea.menu" : NULL;
    case GDK_KEY_s:
    case GDK_KEY_S:
      return "idea.spotlight";
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return "idea.delete";
    default:
      return NULL;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   gpointer               user_data)
{
  GtkWidget *parent = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_widget_get_focus_child (parent);
  OkrIdea *idea;
  const char *action;

  if (!OKR_IS_IDEA_STICKY (focus) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  idea = okr_idea_sticky_get_idea (OKR_IDEA_STICKY (focus));
  action = get_action (keyval, state, okr_idea_get_covered (idea));
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (focus, action, "s", okr_entity_get_id (OKR_ENTITY (idea)));

  return GDK_EVENT_STOP;
}

/**
 * okr_idea_keys_add:
 * @parent: what has stickies for children, below what has the actions "idea.*"
 *
 * Has the sticky with the focus act on its keys.
 */
void
okr_idea_keys_add (GtkWidget *parent)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), NULL);
  gtk_widget_add_controller (parent, keys);
}
