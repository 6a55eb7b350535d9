/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For labels that are there only while there is something to say.  */

#include "config.h"

#include "widgets/okr-optional-label.h"

/**
 * okr_optional_label_set:
 * @label: a label
 * @text: (nullable): what it says; %NULL: nothing, and it takes no room
 */
void
okr_optional_label_set (GtkLabel   *label,
                        const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}
