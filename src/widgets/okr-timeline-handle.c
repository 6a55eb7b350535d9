/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One handle of a timeline.  Arrows move it by one, with Shift or Page Up and Down by seven, Home and End to its
 * bounds; it is dragged by the mouse and stays where it is dropped.  A drag that is cancelled puts it back.  */

#include "config.h"

#include "widgets/okr-timeline-handle.h"

#include "widgets/okr-tooltip.h"

#define FAR 7

/* How wide a handle is for a finger or an unsteady hand, however narrow it looks; in pixels. */
#define REACH 30

struct _OkrTimelineHandle
{
  GtkWidget              parent_instance;

  OkrTimelineHandleKind  kind;
  char                  *id;            /* owned */
  GtkLabel              *label;         /* borrowed child of a mark */
  int                    position;
  int                    minimum;
  int                    maximum;
  double                 pixels;        /* from one position to the next; negative from right to left */
  int                    aim;           /* where a drag has it now */
  gboolean               dragging;
  gboolean               used;          /* the timeline still has it */
};

typedef enum
{
  SIGNAL_MOVED,
  SIGNAL_DRAGGED,
} OkrTimelineHandleSignal;

static guint signals[SIGNAL_DRAGGED + 1];

static gboolean set_current_value (GtkAccessibleRange *range,
                                   double              value);

static void
init_range (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrTimelineHandle, okr_timeline_handle, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, init_range))

static void
move (OkrTimelineHandle *self,
      int                position)
{
  position = CLAMP (position, self->minimum, self->maximum);
  if (position != self->position)
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, position);
}

static gboolean
set_current_value (GtkAccessibleRange *range,
                   double              value)
{
  move (OKR_TIMELINE_HANDLE (range), (int) value);

  return TRUE;
}

/* ---- by keys ---- */

static gboolean
on_step_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  OkrTimelineHandle *self = OKR_TIMELINE_HANDLE (widget);
  gboolean visual;
  int step;

  g_variant_get (arguments, "(ib)", &step, &visual);
  if (visual && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  move (self, self->position + step);

  return TRUE;
}

static gboolean
on_bound_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  OkrTimelineHandle *self = OKR_TIMELINE_HANDLE (widget);
  gboolean last;

  g_variant_get (arguments, "(b)", &last);
  move (self, last ? self->maximum : self->minimum);

  return TRUE;
}

static void
add_step (GtkWidgetClass  *widget_class,
          guint            keyval,
          GdkModifierType  modifiers,
          int              step,
          gboolean         visual)
{
  gtk_widget_class_add_binding (widget_class, keyval, modifiers, on_step_cb, "(ib)", step, visual);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  add_step (widget_class, GDK_KEY_Left, 0, -1, TRUE);
  add_step (widget_class, GDK_KEY_Right, 0, 1, TRUE);
  add_step (widget_class, GDK_KEY_Down, 0, -1, FALSE);
  add_step (widget_class, GDK_KEY_Up, 0, 1, FALSE);
  add_step (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, -FAR, TRUE);
  add_step (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, FAR, TRUE);
  add_step (widget_class, GDK_KEY_Page_Down, 0, -FAR, FALSE);
  add_step (widget_class, GDK_KEY_Page_Up, 0, FAR, FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_bound_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_bound_cb, "(b)", TRUE);
}

/* ---- by mouse ---- */

static void
set_dragging (OkrTimelineHandle *self,
              gboolean           dragging)
{
  self->dragging = dragging;
  self->aim = self->position;
  g_signal_emit (self, signals[SIGNAL_DRAGGED], 0);
}

static void
on_drag_begin_cb (GtkGestureDrag    *gesture,
                  double             x,
                  double             y,
                  OkrTimelineHandle *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_dragging (self, TRUE);
}

/* The handle moves under the pointer, so that what GTK measures from is where the handle is now. */
static void
on_drag_update_cb (GtkGestureDrag    *gesture,
                   double             x,
                   double             y,
                   OkrTimelineHandle *self)
{
  double whole = self->pixels != 0 ? x / self->pixels : 0;
  int aim = self->aim + (int) (whole < 0 ? whole - 0.5 : whole + 0.5);

  aim = CLAMP (aim, self->minimum, self->maximum);
  if (aim == self->aim)
    return;

  self->aim = aim;
  g_signal_emit (self, signals[SIGNAL_DRAGGED], 0);
}

static void
on_drag_end_cb (GtkGestureDrag    *gesture,
                double             x,
                double             y,
                OkrTimelineHandle *self)
{
  int aim = self->aim;

  if (!self->dragging)
    return;

  set_dragging (self, FALSE);
  move (self, aim);
}

static void
on_drag_cancel_cb (GtkGesture        *gesture,
                   GdkEventSequence  *sequence,
                   OkrTimelineHandle *self)
{
  set_dragging (self, FALSE);
}

static gboolean
okr_timeline_handle_contains (GtkWidget *widget,
                              double     x,
                              double     y)
{
  double beyond = MAX (0, (REACH - gtk_widget_get_width (widget)) / 2.0);

  return x >= -beyond && x < gtk_widget_get_width (widget) + beyond && y >= 0 && y < gtk_widget_get_height (widget);
}

static void
okr_timeline_handle_dispose (GObject *object)
{
  OkrTimelineHandle *self = OKR_TIMELINE_HANDLE (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (okr_timeline_handle_parent_class)->dispose (object);
}

static void
okr_timeline_handle_finalize (GObject *object)
{
  g_free (OKR_TIMELINE_HANDLE (object)->id);

  G_OBJECT_CLASS (okr_timeline_handle_parent_class)->finalize (object);
}

static void
okr_timeline_handle_class_init (OkrTimelineHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_timeline_handle_dispose;
  object_class->finalize = okr_timeline_handle_finalize;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", OKR_TYPE_TIMELINE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DRAGGED] = g_signal_new ("dragged", OKR_TYPE_TIMELINE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  widget_class->contains = okr_timeline_handle_contains;
  gtk_widget_class_set_css_name (widget_class, "timelinehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  add_keys (widget_class);
}

static void
okr_timeline_handle_init (OkrTimelineHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->pixels = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * okr_timeline_handle_new:
 * @kind: an edge or a mark
 * @id: what its timeline calls it
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
okr_timeline_handle_new (OkrTimelineHandleKind  kind,
                         const char            *id)
{
  OkrTimelineHandle *self = g_object_new (OKR_TYPE_TIMELINE_HANDLE, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  gtk_widget_add_css_class (GTK_WIDGET (self), kind == OKR_TIMELINE_EDGE ? "edge" : "mark");
  if (kind == OKR_TIMELINE_MARK)
    {
      self->label = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

/**
 * okr_timeline_handle_set:
 * @self: a handle
 * @name: what it is to a screen reader
 * @label: (nullable): what is written on a mark
 * @value_text: what its position is called
 * @position: where it is
 * @minimum: how far back it goes
 * @maximum: how far on it goes
 */
void
okr_timeline_handle_set (OkrTimelineHandle *self,
                         const char        *name,
                         const char        *label,
                         const char        *value_text,
                         int                position,
                         int                minimum,
                         int                maximum)
{
  g_autofree char *tooltip = g_strdup_printf ("%s: %s", name, value_text);

  self->position = position;
  self->minimum = minimum;
  self->maximum = maximum;
  if (self->label != NULL)
    gtk_label_set_text (self->label, label);
  okr_tooltip_set (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value_text,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) minimum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) maximum,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) position,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value_text,
                                  -1);
}

/**
 * okr_timeline_handle_set_scale:
 * @self: a handle
 * @pixels: from one position to the next; negative from right to left
 */
void
okr_timeline_handle_set_scale (OkrTimelineHandle *self,
                               double             pixels)
{
  self->pixels = pixels;
}

/**
 * okr_timeline_handle_get_id:
 * @self: a handle
 *
 * Returns: (transfer none): what it moves, as okr_timeline_handle_new() was told
 */
const char *
okr_timeline_handle_get_id (OkrTimelineHandle *self)
{
  return self->id;
}

/**
 * okr_timeline_handle_get_kind:
 * @self: a handle
 *
 * Returns: whether it is on its position or after it
 */
OkrTimelineHandleKind
okr_timeline_handle_get_kind (OkrTimelineHandle *self)
{
  return self->kind;
}

/**
 * okr_timeline_handle_get_position:
 * @self: a handle
 *
 * Returns: where it is seen: while it is dragged, where it would be dropped
 */
int
okr_timeline_handle_get_position (OkrTimelineHandle *self)
{
  return self->dragging ? self->aim : self->position;
}

/**
 * okr_timeline_handle_get_active:
 * @self: a handle
 *
 * Returns: whether somebody is at it, so that its position is to be read beside it
 */
gboolean
okr_timeline_handle_get_active (OkrTimelineHandle *self)
{
  return self->dragging || gtk_widget_has_focus (GTK_WIDGET (self));
}

/**
 * okr_timeline_handle_get_used:
 * @self: a handle
 *
 * Returns: whether what it moves is still there; see okr_timeline_handle_set_used()
 */
gboolean
okr_timeline_handle_get_used (OkrTimelineHandle *self)
{
  return self->used;
}

/**
 * okr_timeline_handle_set_used:
 * @self: a handle
 * @used: whether what it moves is still there
 *
 * A mark for whoever brings the handles up to date and takes those away that were not met.
 */
void
okr_timeline_handle_set_used (OkrTimelineHandle *self,
                              gboolean           used)
{
  self->used = used;
}
