/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The child is asked to be larger, nothing is magnified: what it does with the room is its own affair.  What was in
 * the middle of the view stays there.  Ctrl and the wheel zoom; a drag near an edge scrolls.  */

#include "config.h"

#include "widgets/okr-zoom-view.h"

#include "widgets/okr-edge-scroller.h"

#include <math.h>

#define LEAST 1.0
#define GREATEST 4.0
#define STEP 1.25

struct _OkrZoomView
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scrolled;          /* borrowed child */
  OkrEdgeScroller   *scroller;          /* owned */
  double             zoom;
  int                width;             /* of the view, as the child was asked for */
  int                height;
  guint              asking;            /* source that asks the child for its size */

  /* what stays in the middle, as shares of the child; NAN while nothing changes */
  double             middle_x;
  double             middle_y;
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_ZOOM,
} Property;

static GParamSpec *properties[PROP_ZOOM + 1];

G_DEFINE_FINAL_TYPE (OkrZoomView, okr_zoom_view, GTK_TYPE_WIDGET)

static GtkWidget *
get_content (OkrZoomView *self)
{
  GtkWidget *child = gtk_scrolled_window_get_child (self->scrolled);

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

static void
ask (OkrZoomView *self)
{
  GtkWidget *content = get_content (self);
  gboolean larger = self->zoom > LEAST;

  if (content != NULL)
    gtk_widget_set_size_request (content, larger ? (int) round (self->width * self->zoom) : -1,
                                 larger ? (int) round (self->height * self->zoom) : -1);
}

static gboolean
ask_later (gpointer user_data)
{
  OkrZoomView *self = user_data;

  self->asking = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

/* ---- the middle ---- */

static double
get_middle (GtkAdjustment *adjustment)
{
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
         / MAX (gtk_adjustment_get_upper (adjustment), 1);
}

static void
keep_middle (GtkAdjustment *adjustment,
             double        *middle)
{
  if (isnan (*middle))
    return;

  gtk_adjustment_set_value (adjustment, *middle * gtk_adjustment_get_upper (adjustment)
                                        - gtk_adjustment_get_page_size (adjustment) / 2);
  *middle = NAN;
}

static void
on_width_changed_cb (OkrZoomView *self)
{
  keep_middle (gtk_scrolled_window_get_hadjustment (self->scrolled), &self->middle_x);
}

static void
on_height_changed_cb (OkrZoomView *self)
{
  keep_middle (gtk_scrolled_window_get_vadjustment (self->scrolled), &self->middle_y);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller,
              double                    dx,
              double                    dy,
              OkrZoomView              *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK) || (dy <= 0 && dy >= 0))
    return GDK_EVENT_PROPAGATE;

  okr_zoom_view_step (self, dy < 0 ? 1 : -1);

  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static void
okr_zoom_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  OkrZoomView *self = OKR_ZOOM_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->scrolled), width, height, baseline, NULL);
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  /* nothing may ask for another size while sizes are given */
  if (self->zoom > LEAST && self->asking == 0)
    self->asking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_later, self, NULL);
}

static void
okr_zoom_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (OKR_ZOOM_VIEW (widget)->scrolled), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
okr_zoom_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OkrZoomView *self = OKR_ZOOM_VIEW (object);

  switch ((Property) prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, get_content (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
okr_zoom_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OkrZoomView *self = OKR_ZOOM_VIEW (object);

  switch ((Property) prop_id)
    {
    case PROP_CHILD:
      gtk_scrolled_window_set_child (self->scrolled, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      okr_zoom_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
okr_zoom_view_dispose (GObject *object)
{
  OkrZoomView *self = OKR_ZOOM_VIEW (object);

  g_clear_handle_id (&self->asking, g_source_remove);
  g_clear_object (&self->scroller);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;

  G_OBJECT_CLASS (okr_zoom_view_parent_class)->dispose (object);
}

static void
okr_zoom_view_class_init (OkrZoomViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = okr_zoom_view_get_property;
  object_class->set_property = okr_zoom_view_set_property;
  object_class->dispose = okr_zoom_view_dispose;
  widget_class->measure = okr_zoom_view_measure;
  widget_class->size_allocate = okr_zoom_view_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, LEAST, GREATEST, LEAST,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_zoom_view_init (OkrZoomView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->zoom = LEAST;
  self->middle_x = NAN;
  self->middle_y = NAN;
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  self->scroller = okr_edge_scroller_new (self->scrolled);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled), "changed", G_CALLBACK (on_width_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed", G_CALLBACK (on_height_changed_cb),
                           self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * okr_zoom_view_get_zoom:
 * @self: a view
 *
 * Returns: how many times the child is as large as the view
 */
double
okr_zoom_view_get_zoom (OkrZoomView *self)
{
  g_return_val_if_fail (OKR_IS_ZOOM_VIEW (self), LEAST);

  return self->zoom;
}

/**
 * okr_zoom_view_set_zoom:
 * @self: a view
 * @zoom: how many times the child shall be as large as the view; what is beyond 1 to 4 becomes the next of them
 */
void
okr_zoom_view_set_zoom (OkrZoomView *self,
                        double       zoom)
{
  g_return_if_fail (OKR_IS_ZOOM_VIEW (self));

  zoom = CLAMP (zoom, LEAST, GREATEST);
  if (fabs (zoom - self->zoom) < 0.001)
    return;

  self->middle_x = get_middle (gtk_scrolled_window_get_hadjustment (self->scrolled));
  self->middle_y = get_middle (gtk_scrolled_window_get_vadjustment (self->scrolled));
  self->zoom = zoom;
  ask (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * okr_zoom_view_step:
 * @self: a view
 * @steps: how many times to zoom in; negative: out
 */
void
okr_zoom_view_step (OkrZoomView *self,
                    int          steps)
{
  g_return_if_fail (OKR_IS_ZOOM_VIEW (self));

  okr_zoom_view_set_zoom (self, self->zoom * pow (STEP, steps));
}
