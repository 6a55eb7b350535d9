/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For widgets with children of their own.  */

#include "config.h"

#include "widgets/okr-children.h"

/**
 * okr_children_unparent:
 * @widget: a widget, in its dispose
 *
 * Gives up all children.  After gtk_widget_dispose_template () these are the ones that are not bound to a field.
 */
void
okr_children_unparent (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
