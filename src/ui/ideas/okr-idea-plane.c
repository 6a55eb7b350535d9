/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane.  Where stickies lie, and what a place means, is okr_matrix_layout()'s and okr_matrix_get_point()'s to
 * say; from right to left the plane is mirrored.  Stickies are its last children, in the order of their depth.
 * okr-idea-plane-keys.c moves them by the keyboard, okr-idea-plane-drop.c takes what is dropped.  */

#include "config.h"

#include "ui/ideas/okr-idea-plane-private.h"

#include "ui/ideas/okr-idea-stickies.h"
#include "ui/okr-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MIN_WIDTH 480
#define MIN_HEIGHT 360
#define WIDEST_SHARE 0.44       /* of a quadrant that a sticky may take */
#define AIM_WIDTH 3             /* of the frame of a quadrant where a drop would be */

typedef struct
{
  OkrQuadrant  quadrant;
  gboolean     right;           /* as read from left to right */
  gboolean     below;
  const char  *nature;
  const char  *css_class;
} Corner;

static const Corner corners[OKR_IDEA_PLANE_N_QUADRANTS] = {
  { OKR_QUADRANT_QUICK_WIN, FALSE, FALSE, N_("high impact, low effort"), "quick-win" },
  { OKR_QUADRANT_BIG_BET, TRUE, FALSE, N_("high impact, high effort"), "big-bet" },
  { OKR_QUADRANT_FILL_IN, FALSE, TRUE, N_("low impact, low effort"), "fill-in" },
  { OKR_QUADRANT_AVOID, TRUE, TRUE, N_("low impact, high effort"), "avoid" },
};

typedef enum
{
  PROP_PREVIEW = 1,
} OkrIdeaPlaneProperty;

static GParamSpec *properties[PROP_PREVIEW + 1];

G_DEFINE_FINAL_TYPE (OkrIdeaPlane, okr_idea_plane, GTK_TYPE_WIDGET)

gboolean
okr_idea_plane_is_mirrored (OkrIdeaPlane *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* ---- the layout ---- */

OkrMatrixPlane
okr_idea_plane_get_plane (OkrIdeaPlane *self,
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
  OkrMatrixPlane plane = okr_idea_plane_get_plane (self, width, height);
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
  okr_idea_stickies_sync (GTK_WIDGET (self), okr_idea_lists_get_placed (self->lists),
                          !okr_workspace_get_read_only (okr_idea_lists_get_workspace (self->lists)));
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
  double left = MAX (MIN (okr_idea_plane_is_mirrored (self) ? x + place->width - width : x, plane->width - width), 0);
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
      x = okr_idea_plane_is_mirrored (self) ? width - place->x - place->width : place->x;
      if (okr_idea_sticky_is_raised (OKR_IDEA_STICKY (child)))
        allocate_raised (self, child, place, x);
      else
        allocate_sticky (child, x, place->y, place->width, place->height);
    }
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
      gboolean right = corners[i].right != okr_idea_plane_is_mirrored (self);

      gtk_widget_size_allocate (self->quadrants[i],
                                &(GtkAllocation) { right ? half_width : 0, corners[i].below ? half_height : 0,
                                                   right ? width - half_width : half_width,
                                                   corners[i].below ? height - half_height : half_height },
                                -1);
    }

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

/* Four strips, for a frame as large as its quadrant would have all of it drawn anew.  */
static void
snapshot_aim (OkrIdeaPlane *self,
              GtkSnapshot  *snapshot)
{
  g_autoptr (GdkRGBA) colour = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  graphene_rect_t frame, inside, strip;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      if (corners[i].quadrant != self->aimed
          || !gtk_widget_compute_bounds (self->quadrants[i], GTK_WIDGET (self), &frame))
        continue;

      graphene_rect_inset_r (&frame, AIM_WIDTH, AIM_WIDTH, &inside);
      strip = GRAPHENE_RECT_INIT (frame.origin.x, frame.origin.y, frame.size.width, AIM_WIDTH);
      gtk_snapshot_append_color (snapshot, colour, &strip);
      strip.origin.y += frame.size.height - AIM_WIDTH;
      gtk_snapshot_append_color (snapshot, colour, &strip);
      strip = GRAPHENE_RECT_INIT (frame.origin.x, inside.origin.y, AIM_WIDTH, inside.size.height);
      gtk_snapshot_append_color (snapshot, colour, &strip);
      strip.origin.x += frame.size.width - AIM_WIDTH;
      gtk_snapshot_append_color (snapshot, colour, &strip);
    }
}

/* What is looked at lies over all others, last the one below the pointer; the frame of an aim lies below them.  */
static void
okr_idea_plane_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GtkWidget *hovered = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_raised (child))
      gtk_widget_snapshot_child (widget, child, snapshot);
  snapshot_aim (OKR_IDEA_PLANE (widget), snapshot);
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

/* ---- the widget ---- */

/* None with %OKR_QUADRANT_NONE. */
void
okr_idea_plane_aim_quadrant (OkrIdeaPlane *self,
                             OkrQuadrant   quadrant)
{
  if (self->aimed == quadrant)
    return;

  self->aimed = quadrant;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* %NULL when nothing would be dropped. */
void
okr_idea_plane_set_preview (OkrIdeaPlane *self,
                            const char   *preview)
{
  if (g_set_str (&self->preview, preview))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

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
  okr_tooltip_set (box, advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_label_for_quadrant (corner->quadrant),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice != NULL ? advice : _(corner->nature),
                                  -1);

  return box;
}

static void
okr_idea_plane_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OkrIdeaPlane *self = OKR_IDEA_PLANE (object);

  switch ((OkrIdeaPlaneProperty) property_id)
    {
    case PROP_PREVIEW:
      g_value_set_string (value, self->preview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
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
  g_clear_pointer (&self->preview, g_free);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_idea_plane_parent_class)->dispose (object);
}

static void
okr_idea_plane_class_init (OkrIdeaPlaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = okr_idea_plane_get_property;
  G_OBJECT_CLASS (klass)->dispose = okr_idea_plane_dispose;
  widget_class->measure = okr_idea_plane_measure;
  widget_class->size_allocate = okr_idea_plane_size_allocate;
  widget_class->snapshot = okr_idea_plane_snapshot;
  widget_class->focus = okr_idea_plane_focus;

  /**
   * OkrIdeaPlane:preview:
   *
   * What a drop would mean, in words; %NULL when nothing would be dropped.  It is shown outside of the plane: in it,
   * each word would lay out all stickies anew.
   */
  properties[PROP_PREVIEW] =
    g_param_spec_string ("preview", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  /**
   * OkrIdeaPlane::merge:
   * @idea: what was dropped
   * @into: the idea on which it was
   */
  g_signal_new ("merge", OKR_TYPE_IDEA_PLANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, OKR_TYPE_IDEA, OKR_TYPE_IDEA);

  /**
   * OkrIdeaPlane::place:
   * @idea: what was dropped or moved
   * @impact: its new impact
   * @effort: its new effort
   * @nudged: whether the keyboard moved it by a step
   */
  g_signal_new ("place", OKR_TYPE_IDEA_PLANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 4, OKR_TYPE_IDEA, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "plane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
okr_idea_plane_init (OkrIdeaPlane *self)
{
  self->scale = 1;
  self->aimed = OKR_QUADRANT_NONE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Impact and effort"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      self->quadrants[i] = create_quadrant (&corners[i]);
      gtk_widget_set_parent (self->quadrants[i], GTK_WIDGET (self));
    }

  okr_idea_plane_add_keys (self);
  okr_idea_plane_add_drop (self);
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
      okr_idea_stickies_sync (GTK_WIDGET (self), G_LIST_MODEL (none), FALSE);
      return;
    }

  g_signal_connect_object (lists, "changed", G_CALLBACK (on_lists_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lists, "changed", G_CALLBACK (okr_idea_plane_forget_nudged), self, G_CONNECT_SWAPPED);
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
