/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging lines.  Nothing moves before the drop: a slim line shows the place.  An objective goes between objectives,
 * a key result anywhere below the first.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-drag.h"

#include "ui/plan/outline/okr-outline-edits.h"
#include "widgets/okr-drag-source.h"
#include "widgets/okr-edge-scroller.h"

/* ---- the line that is dragged ---- */

/* The line whose handle is at a place; NULL elsewhere: text is not dragged. */
static OkrOutlineLine *
pick_handle (OkrOutlineView *view,
             double          x,
             double          y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !gtk_widget_has_css_class (picked, "line-handle"))
    return NULL;

  return OKR_OUTLINE_LINE (gtk_widget_get_ancestor (picked, OKR_TYPE_OUTLINE_LINE));
}

static gboolean
is_on_handle (GtkWidget *widget,
              double     x,
              double     y,
              gpointer   user_data)
{
  return pick_handle (OKR_OUTLINE_VIEW (widget), x, y) != NULL;
}

static GdkContentProvider *
on_prepare_cb (GtkDragSource  *source,
               double          x,
               double          y,
               OkrOutlineView *view)
{
  OkrOutlineLine *line = pick_handle (view, x, y);
  OkrEntity *entity = line != NULL ? okr_outline_line_get_entity (line) : NULL;

  if (entity == NULL || !okr_drag_source_get_armed (source) || okr_workspace_get_read_only (okr_outline_view_get_workspace (view)))
    return NULL;

  g_object_set_data_full (G_OBJECT (source), "okr-line", g_object_ref (line), g_object_unref);

  return gdk_content_provider_new_typed (OKR_TYPE_ENTITY, entity);
}

static void
on_drag_begin_cb (GtkDragSource  *source,
                  GdkDrag        *drag,
                  OkrOutlineView *view)
{
  OkrOutlineLine *line = g_object_get_data (G_OBJECT (source), "okr-line");

  okr_drag_show_words (drag, okr_outline_line_get_text (line));
  gtk_widget_add_css_class (GTK_WIDGET (line), "dragged");
}

static void
on_drag_end_cb (GtkDragSource  *source,
                GdkDrag        *drag,
                gboolean        delete_data,
                OkrOutlineView *view)
{
  gtk_widget_remove_css_class (g_object_get_data (G_OBJECT (source), "okr-line"), "dragged");
  g_object_set_data (G_OBJECT (source), "okr-line", NULL);
}

/* ---- where it goes ---- */

typedef struct
{
  OkrEntity *after;
  float      y;
} Gap;

static gboolean
is_taken (OkrOutlineLine *line,
          gboolean        as_objective)
{
  return okr_outline_line_get_entity (line) != NULL && !(as_objective && okr_outline_line_get_is_key_result (line));
}

/* The gap between lines that is nearest to a height. */
static Gap
find_gap (OkrOutlineView *view,
          gboolean        as_objective,
          double          y)
{
  Gap gap = { NULL, as_objective ? 0.0f : -1.0f };
  OkrEntity *after = NULL;

  for (OkrOutlineLine *line = okr_outline_view_get_first (view); line != NULL; line = okr_outline_view_get_next (line))
    {
      graphene_rect_t bounds;
      float edge;

      if (okr_outline_line_get_entity (line) == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (line), GTK_WIDGET (view), &bounds))
        continue;

      if (is_taken (line, as_objective))
        after = okr_outline_line_get_entity (line);
      edge = bounds.origin.y + bounds.size.height;
      /* an objective goes behind all key results of the one before */
      if (as_objective && okr_outline_view_get_next (line) != NULL
          && okr_outline_line_get_is_key_result (okr_outline_view_get_next (line)))
        continue;
      if (gap.y < 0 || ABS (edge - y) <= ABS (gap.y - y))
        gap = (Gap) { after, edge };
    }

  return gap;
}

static GdkDragAction
on_motion_cb (GtkDropTarget  *target,
              double          x,
              double          y,
              OkrOutlineView *view)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  OkrEdgeScroller *scroller = g_object_get_data (G_OBJECT (target), "okr-scroller");
  graphene_point_t point;
  Gap gap;

  if (value == NULL)
    return GDK_ACTION_MOVE;

  gap = find_gap (view, OKR_IS_OBJECTIVE (g_value_get_object (value)), y);
  okr_outline_view_set_indicator (view, gap.y);
  if (scrolled == NULL)
    return GDK_ACTION_MOVE;

  if (scroller == NULL)
    {
      scroller = okr_edge_scroller_new (GTK_SCROLLED_WINDOW (scrolled));
      g_object_set_data_full (G_OBJECT (target), "okr-scroller", scroller, g_object_unref);
    }
  if (gtk_widget_compute_point (GTK_WIDGET (view), scrolled, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    okr_edge_scroller_point (scroller, point.x, point.y);

  return gap.y >= 0 ? GDK_ACTION_MOVE : 0;
}

static void
on_leave_cb (GtkDropTarget  *target,
             OkrOutlineView *view)
{
  OkrEdgeScroller *scroller = g_object_get_data (G_OBJECT (target), "okr-scroller");

  okr_outline_view_set_indicator (view, -1);
  if (scroller != NULL)
    okr_edge_scroller_stop (scroller);
}

static gboolean
on_drop_cb (GtkDropTarget  *target,
            const GValue   *value,
            double          x,
            double          y,
            OkrOutlineView *view)
{
  OkrEntity *entity = g_value_get_object (value);
  Gap gap = find_gap (view, OKR_IS_OBJECTIVE (entity), y);

  on_leave_cb (target, view);
  okr_outline_edits_drop (view, entity, gap.after);

  return TRUE;
}

/**
 * okr_outline_drag_add:
 * @view: an outline, whose lines can be dragged, and which takes those of others
 */
void
okr_outline_drag_add (OkrOutlineView *view)
{
  GtkDragSource *source = okr_drag_source_add (GTK_WIDGET (view), GDK_ACTION_MOVE, &(OkrDragHooks) { .pick = is_on_handle }, NULL);
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_ENTITY, GDK_ACTION_MOVE);

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), view);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), view);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end_cb), view);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), view);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), view);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
}
