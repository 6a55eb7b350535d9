/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane.  Where stickies lie, and what a place means, is okr_matrix_layout()'s and okr_matrix_get_point()'s to
 * say; from right to left the plane is mirrored.  Stickies are its last children, in the order of their depth.  */

#include "config.h"

#include "ui/ideas/okr-idea-plane.h"

#include "logic/okr-matrix-layout.h"
#include "logic/okr-matrix.h"
#include "ui/ideas/okr-idea-stickies.h"
#include "ui/okr-labels.h"
#include "widgets/okr-children.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MIN_WIDTH 480
#define MIN_HEIGHT 360
#define WIDEST_SHARE 0.44       /* of a quadrant that a sticky may take */

typedef struct
{
  OkrQuadrant  quadrant;
  gboolean     right;           /* as read from left to right */
  gboolean     below;
  const char  *nature;
  const char  *css_class;
} Corner;

static const Corner corners[] = {
  { OKR_QUADRANT_QUICK_WIN, FALSE, FALSE, N_("high impact, low effort"), "quick-win" },
  { OKR_QUADRANT_BIG_BET, TRUE, FALSE, N_("high impact, high effort"), "big-bet" },
  { OKR_QUADRANT_FILL_IN, FALSE, TRUE, N_("low impact, low effort"), "fill-in" },
  { OKR_QUADRANT_AVOID, TRUE, TRUE, N_("low impact, high effort"), "avoid" },
};

struct _OkrIdeaPlane
{
  GtkWidget     parent_instance;

  GtkWidget    *quadrants[G_N_ELEMENTS (corners)];      /* borrowed children */
  GtkWidget    *preview;        /* borrowed child: what a drop will mean */

  OkrIdeaLists *lists;          /* owned */
  double        scale;          /* of the text of the stickies */
  guint         arranging;      /* source that puts the stickies in the order of their depth */

  /* where the placed ideas lie */
  OkrMatrixPlane  plane;        /* for which that holds */
  OkrMatrixPlace *places;       /* owned; NULL: to be computed */

  /* several presses of an arrow may come before the first is on the file */
  OkrIdea      *nudged;         /* owned: the one that was moved last */
  double        impact;         /* where it goes */
  double        effort;
};

enum
{
  MERGE,
  PLACE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrIdeaPlane, okr_idea_plane, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (OkrIdeaPlane *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* ---- the layout ---- */

static OkrMatrixPlane
get_plane (OkrIdeaPlane *self,
           int           width,
           int           height)
{
  OkrMatrixPlane plane = { 0 };
  OkrIdeaStickySize size;

  okr_idea_sticky_get_size (GTK_WIDGET (self), self->scale, &size);
  plane.width = width;
  plane.height = height;
  plane.sticky_width = MIN (size.width, floor (width / 2.0 * WIDEST_SHARE));
  plane.sticky_height = size.height;
  plane.line = size.line;
  plane.frame = size.frame;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      int heading;

      gtk_widget_measure (self->quadrants[i], GTK_ORIENTATION_VERTICAL, -1, &heading, NULL, NULL, NULL);
      plane.heading = MAX (plane.heading, heading);
    }

  return plane;
}

/* Where each idea on the plane lies, in the order of the list.  Computed when an idea or the plane changed, not for
 * each frame of a drag.  Returns: FALSE when nothing changed since.  */
static gboolean
update_places (OkrIdeaPlane *self,
               int           width,
               int           height)
{
  GListModel *ideas = okr_idea_lists_get_placed (self->lists);
  guint n = g_list_model_get_n_items (ideas);
  OkrMatrixPlane plane = get_plane (self, width, height);
  g_autofree OkrMatrixPoint *points = NULL;

  if (self->places != NULL && memcmp (&plane, &self->plane, sizeof plane) == 0)
    return FALSE;

  points = g_new0 (OkrMatrixPoint, n + 1);
  g_free (self->places);
  self->places = g_new0 (OkrMatrixPlace, n + 1);
  self->plane = plane;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      points[i] = (OkrMatrixPoint) { okr_idea_get_impact (idea), okr_idea_get_effort (idea) };
    }
  okr_matrix_layout (&plane, points, n, self->places);

  return TRUE;
}

/* Puts the stickies in the order of their depth, each as compact as it has to be.  */
static void
arrange (OkrIdeaPlane *self)
{
  GListModel *ideas = okr_idea_lists_get_placed (self->lists);
  guint n = g_list_model_get_n_items (ideas);
  g_autoptr (GPtrArray) by_depth = g_ptr_array_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  g_ptr_array_set_size (by_depth, (int) n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      by_depth->pdata[self->places[i].depth] = idea;
      g_hash_table_insert (places, idea, &self->places[i]);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const OkrMatrixPlace *place = OKR_IS_IDEA_STICKY (child)
                                    ? g_hash_table_lookup (places, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)))
                                    : NULL;

      if (place != NULL)
        okr_idea_sticky_set_room (OKR_IDEA_STICKY (child), place->n_lines, place->whole);
    }
  okr_idea_stickies_arrange (GTK_WIDGET (self), by_depth);
}

static gboolean
arrange_later (gpointer user_data)
{
  OkrIdeaPlane *self = user_data;

  self->arranging = 0;
  if (self->lists != NULL && self->places != NULL)
    arrange (self);

  return G_SOURCE_REMOVE;
}

static void
scale_stickies (OkrIdeaPlane *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (OKR_IS_IDEA_STICKY (child))
      okr_idea_sticky_set_scale (OKR_IDEA_STICKY (child), self->scale);
}

static void
on_lists_changed_cb (OkrIdeaPlane *self)
{
  okr_idea_stickies_sync (GTK_WIDGET (self), okr_idea_lists_get_placed (self->lists));
  if (self->scale > 1)
    scale_stickies (self);
  g_clear_pointer (&self->places, g_free);
  update_places (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  arrange (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate_sticky (GtkWidget *sticky,
                 double     x,
                 double     y,
                 double     width,
                 double     height)
{
  gtk_widget_measure (sticky, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (sticky, (int) width, (int) height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

/* Whole, over the others, and where it begins if the plane is not at its end there.  */
static void
allocate_raised (OkrIdeaPlane         *self,
                 GtkWidget            *sticky,
                 const OkrMatrixPlace *place,
                 double                x)
{
  const OkrMatrixPlane *plane = &self->plane;
  double width = MAX (plane->sticky_width, place->width), height = MAX (plane->sticky_height, place->height);
  double left = MAX (MIN (is_mirrored (self) ? x + place->width - width : x, plane->width - width), 0);
  double top = MAX (MIN (place->y, plane->height - height), 0);

  okr_idea_sticky_set_cell (OKR_IDEA_STICKY (sticky),
                            &GRAPHENE_RECT_INIT ((float) (x - left), (float) (place->y - top),
                                                 (float) place->width, (float) place->height));
  allocate_sticky (sticky, left, top, width, height);
}

static void
allocate_stickies (OkrIdeaPlane *self,
                   int           width)
{
  GListModel *ideas = okr_idea_lists_get_placed (self->lists);
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      g_hash_table_insert (positions, idea, &self->places[i]);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const OkrMatrixPlace *place = OKR_IS_IDEA_STICKY (child)
                                    ? g_hash_table_lookup (positions, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)))
                                    : NULL;
      double x;

      if (place == NULL)
        continue;
      x = is_mirrored (self) ? width - place->x - place->width : place->x;
      if (okr_idea_sticky_is_raised (OKR_IDEA_STICKY (child)))
        allocate_raised (self, child, place, x);
      else
        allocate_sticky (child, x, place->y, place->width, place->height);
    }
}

/* In the middle of what is in view.  */
static void
allocate_preview (OkrIdeaPlane *self,
                  int           width,
                  int           height)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  graphene_rect_t bounds;
  GtkRequisition size;

  if (scrolled != NULL && gtk_widget_compute_bounds (scrolled, GTK_WIDGET (self), &bounds))
    graphene_rect_intersection (&bounds, &view, &view);
  gtk_widget_get_preferred_size (self->preview, NULL, &size);
  size.width = MIN (size.width, (int) view.size.width);
  gtk_widget_size_allocate (self->preview,
                            &(GtkAllocation) { (int) (view.origin.x + (view.size.width - (float) size.width) / 2),
                                               (int) (view.origin.y + (view.size.height - (float) size.height) / 2),
                                               size.width, size.height },
                            -1);
}

static void
okr_idea_plane_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (widget);
  int half_width = width / 2;
  int half_height = height / 2;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      gboolean right = corners[i].right != is_mirrored (self);

      gtk_widget_size_allocate (self->quadrants[i],
                                &(GtkAllocation) { right ? half_width : 0, corners[i].below ? half_height : 0,
                                                   right ? width - half_width : half_width,
                                                   corners[i].below ? height - half_height : half_height },
                                -1);
    }

  allocate_preview (self, width, height);
  if (self->lists == NULL)
    return;

  /* another size may mean another order; children are not moved while they are allocated */
  if (update_places (self, width, height) && self->arranging == 0)
    self->arranging = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_later, self, NULL);
  allocate_stickies (self, width);
}

static gboolean
is_raised (GtkWidget *child)
{
  return OKR_IS_IDEA_STICKY (child) && okr_idea_sticky_is_raised (OKR_IDEA_STICKY (child));
}

/* What is looked at lies over all others: last the one below the pointer, and what a drop will mean.  */
static void
okr_idea_plane_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (widget);
  GtkWidget *hovered = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != self->preview && !is_raised (child))
      gtk_widget_snapshot_child (widget, child, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!is_raised (child))
        continue;
      if (gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_PRELIGHT)
        hovered = child;
      else
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
  if (hovered != NULL)
    gtk_widget_snapshot_child (widget, hovered, snapshot);
  gtk_widget_snapshot_child (widget, self->preview, snapshot);
}

static void
okr_idea_plane_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  /* every child is to be measured before it is allocated */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

/* ---- the keyboard ---- */

/* Tab walks in the order of work.  */
static gboolean
okr_idea_plane_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  g_autoptr (GPtrArray) walk = NULL;
  OkrIdeaSticky *sticky;
  guint position;

  if (self->lists == NULL || (!forward && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;

  walk = okr_idea_lists_dup_walk (self->lists);
  if (walk->len == 0)
    return FALSE;

  if (focus == NULL || !OKR_IS_IDEA_STICKY (focus)
      || !g_ptr_array_find (walk, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (focus)), &position))
    position = forward ? 0 : walk->len - 1;
  else if (forward ? position + 1 == walk->len : position == 0)
    return FALSE;
  else
    position = forward ? position + 1 : position - 1;

  sticky = okr_idea_stickies_find (widget, walk->pdata[position]);

  return sticky != NULL && gtk_widget_grab_focus (GTK_WIDGET (sticky));
}

static void
nudge (OkrIdeaPlane *self,
       OkrIdea      *idea,
       double        impact,
       double        effort)
{
  double new_impact, new_effort;

  if (self->nudged != idea)
    {
      g_set_object (&self->nudged, idea);
      self->impact = okr_idea_get_impact (idea);
      self->effort = okr_idea_get_effort (idea);
    }

  new_impact = CLAMP (self->impact + impact, OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST);
  new_effort = CLAMP (self->effort + effort, OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST);
  if (new_impact != self->impact || new_effort != self->effort)
    g_signal_emit (self, signals[PLACE], 0, idea, new_impact, new_effort, TRUE);
  self->impact = new_impact;
  self->effort = new_effort;
}

static void
forget_nudged (OkrIdeaPlane *self)
{
  /* what the file says is where the next step begins, once it says what was asked for */
  if (self->nudged != NULL && okr_idea_get_impact (self->nudged) == self->impact
      && okr_idea_get_effort (self->nudged) == self->effort)
    g_clear_object (&self->nudged);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrIdeaPlane          *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  double step = state & GDK_SHIFT_MASK ? 5 : state & GDK_CONTROL_MASK ? 0.5 : 1;
  double forth = is_mirrored (self) ? -step : step;
  OkrIdea *idea;

  if (focus == NULL || !OKR_IS_IDEA_STICKY (focus) || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  idea = okr_idea_sticky_get_idea (OKR_IDEA_STICKY (focus));
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      nudge (self, idea, step, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      nudge (self, idea, -step, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      nudge (self, idea, 0, forth);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      nudge (self, idea, 0, -forth);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- dropping ---- */

/* What a drop will mean: a place, or another sticky; NULL and NULL: nothing.  */
static void
show_preview (OkrIdeaPlane         *self,
              const OkrMatrixPoint *point,
              OkrIdeaSticky        *target)
{
  OkrQuadrant quadrant = point != NULL ? okr_matrix_get_quadrant (point->impact, point->effort) : OKR_QUADRANT_NONE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      if (corners[i].quadrant == quadrant)
        gtk_widget_add_css_class (self->quadrants[i], "aimed");
      else
        gtk_widget_remove_css_class (self->quadrants[i], "aimed");
    }
  okr_idea_stickies_aim (GTK_WIDGET (self), target);

  if (target != NULL)
    text = g_strdup_printf (_("Merge with “%s”"), okr_idea_get_title (okr_idea_sticky_get_idea (target)));
  else if (point != NULL)
    text = okr_label_dup_judgement (point->impact, point->effort);
  if (text != NULL)
    gtk_label_set_text (GTK_LABEL (self->preview), text);
  gtk_widget_set_visible (self->preview, text != NULL);
}

/* What a drop means whose sticky was taken at the grip.  */
static void
get_point (OkrIdeaPlane   *self,
           double          x,
           double          y,
           double          grip_x,
           double          grip_y,
           double          step,
           OkrMatrixPoint *point)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OkrMatrixPlane plane = get_plane (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  x -= MIN (grip_x, plane.sticky_width);
  y -= MIN (grip_y, plane.sticky_height);
  if (is_mirrored (self))
    x = plane.width - x - plane.sticky_width;
  okr_matrix_get_point (&plane, x, y, step, point);
}

/* Half steps while Ctrl is held.  */
static double
get_step (GdkDrop *drop)
{
  GdkDevice *device = gdk_drop_get_device (drop);
  GdkSeat *seat = device != NULL ? gdk_device_get_seat (device) : NULL;
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK ? 0.5 : 1;
}

/* FALSE when it is no idea that is shown here.  */
static gboolean
get_dropped_point (OkrIdeaPlane   *self,
                   GtkDropTarget  *target,
                   double          x,
                   double          y,
                   OkrMatrixPoint *point)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  double grip_x, grip_y;

  if (drop == NULL || self->lists == NULL)
    return FALSE;

  okr_idea_sticky_get_grip (drop, &grip_x, &grip_y);
  get_point (self, x, y, grip_x, grip_y, get_step (drop), point);

  return TRUE;
}

static GdkDragAction
on_motion_cb (GtkDropTarget *target,
              double         x,
              double         y,
              OkrIdeaPlane  *self)
{
  OkrIdeaSticky *sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, gtk_drop_target_get_value (target));
  OkrMatrixPoint point;
  gboolean known = get_dropped_point (self, target, x, y, &point);

  show_preview (self, known && sticky == NULL ? &point : NULL, known ? sticky : NULL);

  return known ? GDK_ACTION_MOVE : 0;
}

static void
on_leave_cb (GtkDropTarget *target,
             OkrIdeaPlane  *self)
{
  show_preview (self, NULL, NULL);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            OkrIdeaPlane  *self)
{
  OkrIdeaSticky *sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, value);
  OkrMatrixPoint point;
  gboolean known = get_dropped_point (self, target, x, y, &point);

  show_preview (self, NULL, NULL);
  if (known && sticky != NULL)
    g_signal_emit (self, signals[MERGE], 0, g_value_get_object (value), okr_idea_sticky_get_idea (sticky));
  else if (known)
    g_signal_emit (self, signals[PLACE], 0, g_value_get_object (value), point.impact, point.effort, FALSE);

  return known;
}

/* ---- the widget ---- */

static GtkWidget *
create_quadrant (const Corner *corner)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  GtkWidget *name = gtk_label_new (okr_label_for_quadrant (corner->quadrant));
  GtkWidget *nature = gtk_label_new (_(corner->nature));
  const char *advice = okr_label_for_advice (corner->quadrant);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (nature), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (nature), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (nature, "caption");
  gtk_widget_add_css_class (nature, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), nature);
  gtk_widget_add_css_class (box, "quadrant");
  gtk_widget_add_css_class (box, corner->css_class);
  gtk_widget_set_tooltip_text (box, advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_label_for_quadrant (corner->quadrant),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice != NULL ? advice : _(corner->nature),
                                  -1);

  return box;
}

static void
okr_idea_plane_dispose (GObject *object)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (object);

  g_clear_handle_id (&self->arranging, g_source_remove);
  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->nudged);
  g_clear_pointer (&self->places, g_free);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_idea_plane_parent_class)->dispose (object);
}

static void
okr_idea_plane_class_init (OkrIdeaPlaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_idea_plane_dispose;
  widget_class->measure = okr_idea_plane_measure;
  widget_class->size_allocate = okr_idea_plane_size_allocate;
  widget_class->snapshot = okr_idea_plane_snapshot;
  widget_class->focus = okr_idea_plane_focus;

  /**
   * OkrIdeaPlane::merge:
   * @idea: what was dropped
   * @into: the idea on which it was
   */
  signals[MERGE] = g_signal_new ("merge", OKR_TYPE_IDEA_PLANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, OKR_TYPE_IDEA, OKR_TYPE_IDEA);

  /**
   * OkrIdeaPlane::place:
   * @idea: what was dropped or moved
   * @impact: its new impact
   * @effort: its new effort
   * @nudged: whether the keyboard moved it by a step
   */
  signals[PLACE] = g_signal_new ("place", OKR_TYPE_IDEA_PLANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 4, OKR_TYPE_IDEA, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "plane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
okr_idea_plane_init (OkrIdeaPlane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_IDEA, GDK_ACTION_MOVE);

  self->scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Impact and effort"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      self->quadrants[i] = create_quadrant (&corners[i]);
      gtk_widget_set_parent (self->quadrants[i], GTK_WIDGET (self));
    }
  self->preview = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->preview), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->preview, "preview");
  gtk_widget_add_css_class (self->preview, "osd");
  gtk_widget_set_visible (self->preview, FALSE);
  gtk_widget_set_can_target (self->preview, FALSE);
  gtk_widget_set_parent (self->preview, GTK_WIDGET (self));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * okr_idea_plane_set_lists:
 * @self: a plane
 * @lists: (nullable): whose placed ideas it shows
 */
void
okr_idea_plane_set_lists (OkrIdeaPlane *self,
                          OkrIdeaLists *lists)
{
  g_autoptr (GListStore) none = g_list_store_new (OKR_TYPE_IDEA);

  g_return_if_fail (OKR_IS_IDEA_PLANE (self));

  if (self->lists == lists)
    return;

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->nudged);
  g_clear_pointer (&self->places, g_free);
  g_set_object (&self->lists, lists);
  if (lists == NULL)
    {
      okr_idea_stickies_sync (GTK_WIDGET (self), G_LIST_MODEL (none));
      return;
    }

  g_signal_connect_object (lists, "changed", G_CALLBACK (on_lists_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lists, "changed", G_CALLBACK (forget_nudged), self, G_CONNECT_SWAPPED);
  on_lists_changed_cb (self);
}

/**
 * okr_idea_plane_set_scale:
 * @self: a plane
 * @scale: how many times the text of its stickies is magnified, at least 1
 */
void
okr_idea_plane_set_scale (OkrIdeaPlane *self,
                          double        scale)
{
  g_return_if_fail (OKR_IS_IDEA_PLANE (self));
  g_return_if_fail (scale >= 1);

  self->scale = scale;
  scale_stickies (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * okr_idea_plane_preview:
 * @self: a plane
 * @idea: (nullable): what would be dropped; %NULL: nothing any more
 * @x: where, in the coordinates of @self
 * @y: where
 *
 * Shows what it would mean to drop a sticky there that was taken at its corner, as a drag does.
 */
void
okr_idea_plane_preview (OkrIdeaPlane *self,
                        OkrIdea      *idea,
                        double        x,
                        double        y)
{
  g_auto (GValue) value = G_VALUE_INIT;
  OkrIdeaSticky *sticky;
  OkrMatrixPoint point;

  g_return_if_fail (OKR_IS_IDEA_PLANE (self));

  g_value_init (&value, OKR_TYPE_IDEA);
  g_value_set_object (&value, idea);
  sticky = okr_idea_stickies_pick (GTK_WIDGET (self), x, y, &value);
  get_point (self, x, y, 0, 0, 1, &point);
  show_preview (self, idea != NULL && sticky == NULL ? &point : NULL, sticky);
}
