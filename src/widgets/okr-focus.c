/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK asks a widget to grab the focus, too, when Tab or Shift+Tab leaves the last or the first of its children.  A widget
 * that passes the focus on to a child would take it back then, and nobody could leave.  */

#include "config.h"

#include "widgets/okr-focus.h"

/* okr_focus_enter () is at work: whoever is asked is to take it, down to the child that does. */
static gboolean entering;

/**
 * okr_focus_is_outside:
 * @widget: whose grab_focus was called, and which passes it on to a child
 *
 * Returns: %FALSE if the focus is about to leave, so that nothing is to be grabbed
 */
gboolean
okr_focus_is_outside (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return entering || gtk_widget_get_focus_child (widget) == NULL;
}

/**
 * okr_focus_enter:
 * @widget: a widget that passes the focus on
 *
 * Gives it the focus anew, also when one of its children has it: as what it asks for has changed.
 *
 * Returns: whether it took it
 */
gboolean
okr_focus_enter (GtkWidget *widget)
{
  gboolean entered;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  entering = TRUE;
  entered = gtk_widget_grab_focus (widget);
  entering = FALSE;

  return entered;
}
