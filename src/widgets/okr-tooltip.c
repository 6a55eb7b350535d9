/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tooltips that follow something.  */

#include "config.h"

#include "widgets/okr-tooltip.h"

/**
 * okr_tooltip_set:
 * @widget: a widget
 * @text: (nullable): its tooltip from now on
 *
 * Sets a tooltip if it is another one.  gtk_widget_set_tooltip_text() looks what is under the pointer each time, also for
 * the same text, and with X that is four questions to the server: who updates many rows uses this.
 */
void
okr_tooltip_set (GtkWidget  *widget,
                 const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
