/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes are buttons, so that focus, keys, names and activation are GTK's; links are drawn under them.  */

#include "config.h"

#include "widgets/okr-link-map.h"

#include "widgets/okr-children.h"
#include "widgets/okr-link-map-layout.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-snapshot.h"

#include <adwaita.h>
#include <math.h>

/* So that names can be read and no two labels meet (see the test of the layout); where there is less, it is scrolled. */
#define LEAST_WIDTH 640
#define NATURAL_WIDTH 900
#define ROW_SPACE 8
#define LABEL_SIDE 6.0f
#define ARROW_LENGTH 9.0f

/* How much is seen of the links that the node with the focus has no part in. */
#define FADED 0.14f

#define NO_NODE G_MAXUINT

typedef struct
{
  GtkWidget *button;            /* borrowed child */
  GtkWidget *heading;           /* borrowed child: the name of the group, where this node is the first of a side */
  guint      group;
} Node;

typedef struct
{
  guint        from;
  guint        to;
  double       weight;          /* 0 to 1 */
  gboolean     solid;
  PangoLayout *layout;          /* owned */
} Link;

struct _OkrLinkMap
{
  GtkWidget  parent_instance;

  GPtrArray *groups;            /* owned: their names, from group 1 */
  GArray    *nodes;             /* owned */
  GArray    *links;             /* owned */
  GArray    *curves;            /* owned: OkrLinkMapCurve, of the last allocation */
  guint      raised;            /* whose links stand out, or NO_NODE */
  guint      had_focus;         /* the node that had the focus before all were taken away, or NO_NODE */
};

enum
{
  NODE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrLinkMap, okr_link_map, GTK_TYPE_WIDGET)

static Node *
get_node (OkrLinkMap *self,
          guint       i)
{
  return &g_array_index (self->nodes, Node, i);
}

static Link *
get_link (OkrLinkMap *self,
          guint       i)
{
  return &g_array_index (self->links, Link, i);
}

static void
clear_link (gpointer link)
{
  g_object_unref (((Link *) link)->layout);
}

/* ---- where things are ---- */

static float
get_row_height (OkrLinkMap *self)
{
  int height = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      int natural;

      gtk_widget_measure (get_node (self, i)->button, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return (float) (height + ROW_SPACE);
}

static float
place_nodes (OkrLinkMap            *self,
             const OkrLinkMapSpace *space,
             OkrLinkMapPlace       *places)
{
  g_autofree guint *groups = g_new0 (guint, MAX (self->nodes->len, 1));

  for (guint i = 0; i < self->nodes->len; i++)
    groups[i] = get_node (self, i)->group;

  return okr_link_map_layout_nodes (space, groups, self->nodes->len, places);
}

static void
place_links (OkrLinkMap            *self,
             const OkrLinkMapSpace *space,
             const OkrLinkMapPlace *places)
{
  g_autofree OkrLinkMapLink *links = g_new0 (OkrLinkMapLink, MAX (self->links->len, 1));

  for (guint i = 0; i < self->links->len; i++)
    {
      int width, height;

      pango_layout_get_pixel_size (get_link (self, i)->layout, &width, &height);
      links[i] = (OkrLinkMapLink) { get_link (self, i)->from, get_link (self, i)->to, (float) width + 2 * LABEL_SIDE,
                                    (float) height + 2 };
    }
  g_array_set_size (self->curves, self->links->len);
  okr_link_map_layout_links (space, places, links, self->links->len, (OkrLinkMapCurve *) (gpointer) self->curves->data);
}

static void
okr_link_map_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  OkrLinkMap *self = OKR_LINK_MAP (widget);
  g_autofree OkrLinkMapPlace *places = g_new0 (OkrLinkMapPlace, MAX (self->nodes->len, 1));
  OkrLinkMapSpace space;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  space = (OkrLinkMapSpace) { (float) MAX (for_size, LEAST_WIDTH), get_row_height (self), FALSE };
  *minimum = *natural = (int) ceilf (place_nodes (self, &space, places));
}

static void
allocate (GtkWidget             *child,
          const graphene_rect_t *bounds)
{
  g_autoptr (GskTransform) transform = gsk_transform_translate (NULL, &bounds->origin);
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX ((int) bounds->size.width, least), (int) bounds->size.height, -1,
                       g_steal_pointer (&transform));
}

static void
okr_link_map_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OkrLinkMap *self = OKR_LINK_MAP (widget);
  g_autofree OkrLinkMapPlace *places = g_new0 (OkrLinkMapPlace, MAX (self->nodes->len, 1));
  OkrLinkMapSpace space = { (float) width, get_row_height (self),
                            gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

  place_nodes (self, &space, places);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);
      gboolean headed = places[i].heading.size.height > 0;

      allocate (node->button, &places[i].bounds);
      gtk_widget_set_child_visible (node->heading, headed);
      if (headed)
        allocate (node->heading, &places[i].heading);
    }
  place_links (self, &space, places);
}

/* ---- drawing ---- */

static void
draw_arrow (GtkSnapshot           *snapshot,
            const OkrLinkMapCurve *curve,
            const GdkRGBA         *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  const graphene_point_t *tip = &curve->points[3];
  float back = curve->points[2].x > tip->x ? ARROW_LENGTH : -ARROW_LENGTH;

  gsk_path_builder_move_to (builder, tip->x, tip->y);
  gsk_path_builder_line_to (builder, tip->x + back, tip->y - ARROW_LENGTH * 0.55f);
  gsk_path_builder_line_to (builder, tip->x + back, tip->y + ARROW_LENGTH * 0.55f);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

static void
draw_curve (GtkSnapshot           *snapshot,
            const Link            *link,
            const OkrLinkMapCurve *curve,
            const GdkRGBA         *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f + 5 * (float) CLAMP (link->weight, 0, 1));
  const graphene_point_t *points = curve->points;
  const float dashes[] = { 7, 5 };

  gsk_path_builder_move_to (builder, points[0].x, points[0].y);
  gsk_path_builder_cubic_to (builder, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x, points[3].y);
  path = gsk_path_builder_to_path (builder);
  if (!link->solid)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
draw_label (GtkSnapshot           *snapshot,
            const Link            *link,
            const OkrLinkMapCurve *curve,
            const GdkRGBA         *colour)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };
  GdkRGBA opaque = *colour;

  opaque.alpha = 1;
  okr_snapshot_append_rounded (snapshot, &curve->label, curve->label.size.height / 2, colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (curve->label.origin.x + LABEL_SIDE, curve->label.origin.y + 1));
  gtk_snapshot_append_layout (snapshot, link->layout,
                              okr_palette_get_contrast (&white, &opaque) >= okr_palette_get_contrast (&black, &opaque)
                              ? &white : &black);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_raised (OkrLinkMap *self,
           const Link *link)
{
  return self->raised == NO_NODE || link->from == self->raised || link->to == self->raised;
}

static void
okr_link_map_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  OkrLinkMap *self = OKR_LINK_MAP (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));

  /* those that stand out are drawn last; all labels over all curves */
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < MIN (self->links->len, self->curves->len); i++)
      {
        const Link *link = get_link (self, i);
        const OkrLinkMapCurve *curve = &g_array_index (self->curves, OkrLinkMapCurve, i);
        GdkRGBA colour;

        okr_palette_get_colour (get_node (self, link->from)->group, dark, &colour);
        colour.alpha = is_raised (self, link) ? 1 : FADED;
        if (pass == 2 && is_raised (self, link))
          draw_label (snapshot, link, curve, &colour);
        else if (pass < 2 && is_raised (self, link) == (pass == 1))
          {
            draw_curve (snapshot, link, curve, &colour);
            draw_arrow (snapshot, curve, &colour);
          }
      }

  GTK_WIDGET_CLASS (okr_link_map_parent_class)->snapshot (widget, snapshot);
}

/* ---- nodes ---- */

static gboolean
has_links (OkrLinkMap *self,
           guint       node)
{
  for (guint i = 0; i < self->links->len; i++)
    if (get_link (self, i)->from == node || get_link (self, i)->to == node)
      return TRUE;

  return FALSE;
}

/* One without links leaves the others as they are: nothing would stand out. */
static void
raise_node (OkrLinkMap *self,
            guint       node)
{
  if (!has_links (self, node))
    node = NO_NODE;
  if (self->raised == node)
    return;

  self->raised = node;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static guint
find_node (OkrLinkMap *self,
           GtkWidget  *button)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (get_node (self, i)->button == button)
      return i;

  return NO_NODE;
}

static guint
find_focus (OkrLinkMap *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (gtk_widget_has_focus (get_node (self, i)->button))
      return i;

  return NO_NODE;
}

static void
on_enter_cb (GtkEventController *controller,
             double              x,
             double              y,
             OkrLinkMap         *self)
{
  raise_node (self, find_node (self, gtk_event_controller_get_widget (controller)));
}

static void
on_leave_cb (OkrLinkMap *self)
{
  raise_node (self, find_focus (self));
}

static void
on_focus_changed_cb (OkrLinkMap *self)
{
  raise_node (self, find_focus (self));
}

static void
on_clicked_cb (GtkWidget  *button,
               OkrLinkMap *self)
{
  g_signal_emit (self, signals[NODE_ACTIVATED], 0, find_node (self, button));
}

static GtkWidget *
create_label (const char *text,
              gboolean    grows)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), grows ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, grows);

  return label;
}

static GtkWidget *
create_button (OkrLinkMap *self,
               const char *name,
               const char *note,
               const char *description)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_box_append (GTK_BOX (box), create_label (name, TRUE));
  if (note != NULL)
    gtk_box_append (GTK_BOX (box), create_label (note, FALSE));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, motion);
  g_signal_connect_object (button, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_DEFAULT);

  return button;
}

/* ---- the widget ---- */

static void
okr_link_map_dispose (GObject *object)
{
  OkrLinkMap *self = OKR_LINK_MAP (object);

  okr_link_map_clear (self);

  G_OBJECT_CLASS (okr_link_map_parent_class)->dispose (object);
}

static void
okr_link_map_finalize (GObject *object)
{
  OkrLinkMap *self = OKR_LINK_MAP (object);

  g_ptr_array_unref (self->groups);
  g_array_unref (self->nodes);
  g_array_unref (self->links);
  g_array_unref (self->curves);

  G_OBJECT_CLASS (okr_link_map_parent_class)->finalize (object);
}

static void
okr_link_map_class_init (OkrLinkMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_link_map_dispose;
  object_class->finalize = okr_link_map_finalize;
  widget_class->measure = okr_link_map_measure;
  widget_class->size_allocate = okr_link_map_size_allocate;
  widget_class->snapshot = okr_link_map_snapshot;

  /**
   * OkrLinkMap::node-activated:
   * @self: the map
   * @node: the number of the node
   */
  signals[NODE_ACTIVATED] = g_signal_new ("node-activated", OKR_TYPE_LINK_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "linkmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_link_map_init (OkrLinkMap *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  self->links = g_array_new (FALSE, TRUE, sizeof (Link));
  self->curves = g_array_new (FALSE, TRUE, sizeof (OkrLinkMapCurve));
  self->raised = NO_NODE;
  self->had_focus = NO_NODE;
  g_array_set_clear_func (self->links, clear_link);
}

/**
 * okr_link_map_new:
 *
 * Returns: (transfer floating): an empty map
 */
GtkWidget *
okr_link_map_new (void)
{
  return g_object_new (OKR_TYPE_LINK_MAP, NULL);
}

/**
 * okr_link_map_clear:
 * @self: a map
 *
 * Takes everything away.  When it is filled again the node of the same number has the focus again.
 */
void
okr_link_map_clear (OkrLinkMap *self)
{
  g_return_if_fail (OKR_IS_LINK_MAP (self));

  self->had_focus = find_focus (self);
  g_array_set_size (self->curves, 0);
  g_array_set_size (self->links, 0);
  g_array_set_size (self->nodes, 0);
  g_ptr_array_set_size (self->groups, 0);
  self->raised = NO_NODE;
  okr_children_unparent (GTK_WIDGET (self));
}

/**
 * okr_link_map_add_group:
 * @self: a map
 * @name: what stands above its nodes
 *
 * Begins a group: nodes that are added from now on are in it.
 *
 * Returns: its number, from 1
 */
guint
okr_link_map_add_group (OkrLinkMap *self,
                        const char *name)
{
  g_return_val_if_fail (OKR_IS_LINK_MAP (self), 0);

  g_ptr_array_add (self->groups, g_strdup (name));

  return self->groups->len;
}

/**
 * okr_link_map_add_node:
 * @self: a map
 * @name: what it is called
 * @note: (nullable): a few characters beside the name
 * @description: (nullable): its links in words, for those who do not see them
 * @alert: whether it needs to be looked at; the note says why
 *
 * Adds a node to the last group.
 *
 * Returns: its number, from 0
 */
guint
okr_link_map_add_node (OkrLinkMap *self,
                       const char *name,
                       const char *note,
                       const char *description,
                       gboolean    alert)
{
  Node node = { NULL, NULL, 0 };
  guint number;

  g_return_val_if_fail (OKR_IS_LINK_MAP (self), 0);

  number = self->nodes->len;
  node.group = self->groups->len;
  node.button = create_button (self, name, note, description);
  node.heading = create_label (node.group > 0 ? self->groups->pdata[node.group - 1] : "", TRUE);
  gtk_widget_add_css_class (node.heading, "heading");
  gtk_widget_set_valign (node.heading, GTK_ALIGN_END);
  if (alert)
    gtk_widget_add_css_class (node.button, "alert");
  gtk_widget_set_parent (node.heading, GTK_WIDGET (self));
  gtk_widget_set_parent (node.button, GTK_WIDGET (self));
  g_array_append_val (self->nodes, node);
  if (number == self->had_focus)
    gtk_widget_grab_focus (node.button);

  return number;
}

/**
 * okr_link_map_add_link:
 * @self: a map
 * @from: a node
 * @to: another node
 * @text: what stands on the link
 * @weight: how thick it is, 0 to 1
 * @solid: whether it is a line; else dashes
 */
void
okr_link_map_add_link (OkrLinkMap *self,
                       guint       from,
                       guint       to,
                       const char *text,
                       double      weight,
                       gboolean    solid)
{
  Link link = { from, to, weight, solid, NULL };

  g_return_if_fail (OKR_IS_LINK_MAP (self));
  g_return_if_fail (from < self->nodes->len && to < self->nodes->len && from != to);

  link.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_array_append_val (self->links, link);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * okr_link_map_get_node:
 * @self: a map
 * @node: the number of a node
 *
 * Returns: (transfer none): what takes the focus
 */
GtkWidget *
okr_link_map_get_node (OkrLinkMap *self,
                       guint       node)
{
  g_return_val_if_fail (OKR_IS_LINK_MAP (self), NULL);
  g_return_val_if_fail (node < self->nodes->len, NULL);

  return get_node (self, node)->button;
}
