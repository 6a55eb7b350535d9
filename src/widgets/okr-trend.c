/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arrow of a trend. Its direction says it all; the colour only repeats it. */

#include "config.h"

#include "widgets/okr-trend.h"

#include "widgets/okr-shape.h"

/* Paths are made once for this size, see okr-shape.h; what is drawn is scaled. */
#define SIZE 12.0f

/* Thickness of the stroke as a share of the size of the arrow. */
#define STROKE_SHARE 0.14f

/**
 * okr_trend_create_path:
 * @trend: where things go
 * @bounds: the square to draw in
 * @rtl: whether time runs from right to left
 *
 * Returns: (transfer full): an arrow along the diagonal, or to the end of the line when flat
 */
GskPath *
okr_trend_create_path (OkrTrend               trend,
                       const graphene_rect_t *bounds,
                       gboolean               rtl)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float reach = MIN (bounds->size.width, bounds->size.height) * (0.5f - STROKE_SHARE);
  float x = bounds->origin.x + bounds->size.width / 2;
  float y = bounds->origin.y + bounds->size.height / 2;
  float forward = rtl ? -reach : reach;
  float upward = (float) -trend * reach;

  gsk_path_builder_move_to (builder, x - forward, y - upward);
  gsk_path_builder_line_to (builder, x + forward, y + upward);
  if (trend == OKR_TREND_FLAT)
    {
      gsk_path_builder_move_to (builder, x + forward * 0.3f, y - reach * 0.7f);
      gsk_path_builder_line_to (builder, x + forward, y);
      gsk_path_builder_line_to (builder, x + forward * 0.3f, y + reach * 0.7f);
    }
  else
    {
      gsk_path_builder_move_to (builder, x - forward * 0.2f, y + upward);
      gsk_path_builder_line_to (builder, x + forward, y + upward);
      gsk_path_builder_line_to (builder, x + forward, y - upward * 0.2f);
    }

  return gsk_path_builder_to_path (builder);
}

/**
 * okr_trend_snapshot:
 * @snapshot: where to draw
 * @bounds: the square to draw in
 * @trend: where things go
 * @colour: the colour of the arrow
 * @rtl: whether time runs from right to left
 *
 * Draws the arrow of a trend. The widget that draws it says the trend in its accessible description.
 */
void
okr_trend_snapshot (GtkSnapshot           *snapshot,
                    const graphene_rect_t *bounds,
                    OkrTrend               trend,
                    const GdkRGBA         *colour,
                    gboolean               rtl)
{
  static OkrShape shapes[3][2];
  OkrShape *shape = &shapes[trend - OKR_TREND_DOWN][rtl ? 1 : 0];
  float scale = MIN (bounds->size.width, bounds->size.height) / SIZE;

  if (shape->path == NULL)
    shape->path = okr_trend_create_path (trend, &GRAPHENE_RECT_INIT (-SIZE / 2, -SIZE / 2, SIZE, SIZE), rtl);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width / 2,
                                                          bounds->origin.y + bounds->size.height / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  okr_shape_stroke (shape, snapshot, graphene_point_zero (), SIZE * STROKE_SHARE, colour);
  gtk_snapshot_restore (snapshot);
}
