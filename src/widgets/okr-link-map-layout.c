/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes stand in two columns at the sides, groups together, and links run through the room between them: so no link
 * crosses a node, names have room to be read, and a window that is narrow only makes the room smaller.  */

#include "config.h"

#include "widgets/okr-link-map-layout.h"

#include <math.h>

/* How wide a node is: a share of the whole, within what a name needs. */
#define NODE_SHARE 0.27f
#define NODE_LEAST 96.0f
#define NODE_GREATEST 230.0f

/* The space between two nodes of a column. */
#define GAP 6.0f

/* What it costs to tear a group apart, in rows: two sides of unlike height are better than that. */
#define TEAR 3

/* A label is tried in the middle of its curve first, then ever farther from it, by this share and this often. */
#define LABEL_STEP 0.03f
#define LABEL_TRIES 25

static gboolean
begins_group (const guint *groups,
              guint        first,
              guint        i)
{
  return groups[i] != OKR_LINK_MAP_NO_GROUP && (i == first || groups[i - 1] != groups[i]);
}

static guint
count_rows (const guint *groups,
            guint        first,
            guint        end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += begins_group (groups, first, i) ? 2 : 1;

  return n;
}

/* How many nodes stand on the first side. */
static guint
find_split (const guint *groups,
            guint        n_nodes)
{
  guint best = 1, best_cost = G_MAXUINT;

  for (guint split = 1; split < n_nodes; split++)
    {
      gboolean torn = groups[split] != OKR_LINK_MAP_NO_GROUP && groups[split - 1] == groups[split];
      guint cost = MAX (count_rows (groups, 0, split), count_rows (groups, split, n_nodes)) + (torn ? TEAR : 0);

      if (cost < best_cost)
        {
          best = split;
          best_cost = cost;
        }
    }

  return MIN (best, n_nodes);
}

static float
get_node_width (const OkrLinkMapSpace *space)
{
  return CLAMP (space->width * NODE_SHARE, NODE_LEAST, NODE_GREATEST);
}

static void
place_side (const OkrLinkMapSpace *space,
            const guint           *groups,
            guint                  first,
            guint                  end,
            gboolean               at_left,
            float                  height,
            OkrLinkMapPlace       *places)
{
  float width = get_node_width (space);
  float x = at_left ? 0 : MAX (space->width - width, 0);
  float y = (height - (float) count_rows (groups, first, end) * space->row_height) / 2;

  for (guint i = first; i < end; i++)
    {
      places[i].heading = GRAPHENE_RECT_INIT (x, y, width, 0);
      if (begins_group (groups, first, i))
        {
          places[i].heading.size.height = space->row_height - GAP;
          y += space->row_height;
        }
      places[i].bounds = GRAPHENE_RECT_INIT (x, y + GAP / 2, width, space->row_height - GAP);
      y += space->row_height;
    }
}

/**
 * okr_link_map_layout_nodes:
 * @space: what there is
 * @groups: the group of each node; nodes of one group follow each other
 * @n_nodes: how many nodes
 * @places: (out caller-allocates) (array length=n_nodes): where they are
 *
 * Returns: the height of it all
 */
float
okr_link_map_layout_nodes (const OkrLinkMapSpace *space,
                           const guint           *groups,
                           guint                  n_nodes,
                           OkrLinkMapPlace       *places)
{
  guint split;
  float height;

  if (n_nodes == 0)
    return 0;

  split = find_split (groups, n_nodes);
  height = (float) MAX (count_rows (groups, 0, split), count_rows (groups, split, n_nodes)) * space->row_height;
  place_side (space, groups, 0, split, !space->rtl, height, places);
  place_side (space, groups, split, n_nodes, space->rtl, height, places);

  return height;
}

/* ---- links ---- */

static gboolean
is_at_left (const OkrLinkMapPlace *place)
{
  return place->bounds.origin.x <= 0;
}

static float
get_middle (const OkrLinkMapPlace *place)
{
  return place->bounds.origin.y + place->bounds.size.height / 2;
}

/* Whether the end of link a at a node is above that of link b: where the other end is higher; the order of the
 * links where both are alike. */
static gboolean
is_above (const OkrLinkMapPlace *places,
          const OkrLinkMapLink  *links,
          guint                  node,
          guint                  a,
          guint                  b)
{
  float of_a = get_middle (&places[links[a].from == node ? links[a].to : links[a].from]);
  float of_b = get_middle (&places[links[b].from == node ? links[b].to : links[b].from]);

  return of_a < of_b || (of_a == of_b && a < b);
}

/* The ends of links are spread along the side of a node, so that they do not lie on each other. */
static graphene_point_t
get_end (const OkrLinkMapPlace *places,
         const OkrLinkMapLink  *links,
         guint                  n_links,
         guint                  link,
         guint                  node)
{
  const graphene_rect_t *bounds = &places[node].bounds;
  guint n = 0, above = 0;
  float x = is_at_left (&places[node]) ? bounds->size.width : bounds->origin.x;

  for (guint i = 0; i < n_links; i++)
    {
      if (links[i].from != node && links[i].to != node)
        continue;
      n++;
      if (i != link && is_above (places, links, node, i, link))
        above++;
    }

  return GRAPHENE_POINT_INIT (x, bounds->origin.y + bounds->size.height * (float) (above + 1) / (float) (n + 1));
}

static void
shape_curve (const OkrLinkMapSpace *space,
             gboolean               from_left,
             gboolean               to_left,
             OkrLinkMapCurve       *curve)
{
  graphene_point_t *points = curve->points;
  float room = MAX (space->width - 2 * get_node_width (space), 0);
  float reach = room / 2;

  /* on one side it goes out and comes back, the farther the longer */
  if (from_left == to_left)
    reach = MIN (room * 0.85f, 32 + fabsf (points[3].y - points[0].y) * 0.6f);
  points[1] = GRAPHENE_POINT_INIT (points[0].x + (from_left ? reach : -reach), points[0].y);
  points[2] = GRAPHENE_POINT_INIT (points[3].x + (to_left ? reach : -reach), points[3].y);
}

static graphene_point_t
get_point_at (const graphene_point_t *points,
              float                   t)
{
  float s = 1 - t;
  float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return GRAPHENE_POINT_INIT (a * points[0].x + b * points[1].x + c * points[2].x + d * points[3].x,
                              a * points[0].y + b * points[1].y + c * points[2].y + d * points[3].y);
}

static gboolean
is_free (const OkrLinkMapCurve *curves,
         guint                  n_curves,
         const graphene_rect_t *label)
{
  for (guint i = 0; i < n_curves; i++)
    if (graphene_rect_intersection (&curves[i].label, label, NULL))
      return FALSE;

  return TRUE;
}

/* On its curve, where no label before it lies. */
static void
place_label (const OkrLinkMapLink *link,
             OkrLinkMapCurve      *curves,
             guint                 i)
{
  graphene_rect_t first = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (guint k = 0; k < LABEL_TRIES; k++)
    {
      float away = (float) ((k + 1) / 2) * LABEL_STEP;
      graphene_point_t point = get_point_at (curves[i].points, k % 2 == 0 ? 0.5f - away : 0.5f + away);
      graphene_rect_t label = GRAPHENE_RECT_INIT (point.x - link->label_width / 2, point.y - link->label_height / 2,
                                                  link->label_width, link->label_height);

      if (k == 0)
        first = label;
      curves[i].label = label;
      if (is_free (curves, i, &label))
        return;
    }
  curves[i].label = first;
}

/**
 * okr_link_map_layout_links:
 * @space: what there is, as for the nodes
 * @places: where the nodes are
 * @links: from which node to which; the sizes of their labels
 * @n_links: how many
 * @curves: (out caller-allocates) (array length=n_links): how they run
 */
void
okr_link_map_layout_links (const OkrLinkMapSpace *space,
                           const OkrLinkMapPlace *places,
                           const OkrLinkMapLink  *links,
                           guint                  n_links,
                           OkrLinkMapCurve       *curves)
{
  for (guint i = 0; i < n_links; i++)
    {
      curves[i].points[0] = get_end (places, links, n_links, i, links[i].from);
      curves[i].points[3] = get_end (places, links, n_links, i, links[i].to);
      shape_curve (space, is_at_left (&places[links[i].from]), is_at_left (&places[links[i].to]), &curves[i]);
      place_label (&links[i], curves, i);
    }
}
