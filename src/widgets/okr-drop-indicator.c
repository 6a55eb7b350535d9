/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the drop indicator of lists, in the accent colour that people chose for their desktop. */

#include "config.h"

#include "widgets/okr-drop-indicator.h"

#include "widgets/okr-snapshot.h"

#include <adwaita.h>

/**
 * okr_drop_indicator_snapshot:
 * @snapshot: where to draw
 * @widget: the widget drawn, for its display
 * @bounds: the line, %OKR_DROP_INDICATOR_WIDTH px thick
 *
 * Draws a line with round ends.
 */
void
okr_drop_indicator_snapshot (GtkSnapshot           *snapshot,
                             GtkWidget             *widget,
                             const graphene_rect_t *bounds)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA colour;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &colour);
  okr_snapshot_append_rounded (snapshot, bounds, MIN (bounds->size.width, bounds->size.height) / 2, &colour);
}
