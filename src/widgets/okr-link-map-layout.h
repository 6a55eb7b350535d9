/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the nodes of a map of links stand and how its links run between them.  A pure function: the same input gives
 * the same picture, at every opening and on every machine.  */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* A node in no group; groups are numbered from 1 and their nodes follow each other. */
#define OKR_LINK_MAP_NO_GROUP 0

typedef struct
{
  float    width;               /* of the whole */
  float    row_height;          /* of a node and of the name of a group, with the space around */
  gboolean rtl;
} OkrLinkMapSpace;

typedef struct
{
  guint from;
  guint to;
  float label_width;
  float label_height;
} OkrLinkMapLink;

/* Where a node is; or where the name of its group is, above the first one of the group on a side. */
typedef struct
{
  graphene_rect_t bounds;
  graphene_rect_t heading;      /* of no height: none above this node */
} OkrLinkMapPlace;

/* A cubic curve from the one to the other, and where its label is. */
typedef struct
{
  graphene_point_t points[4];
  graphene_rect_t  label;
} OkrLinkMapCurve;

float okr_link_map_layout_nodes  (const OkrLinkMapSpace *space,
                                  const guint           *groups,
                                  guint                  n_nodes,
                                  OkrLinkMapPlace       *places);
void  okr_link_map_layout_links  (const OkrLinkMapSpace *space,
                                  const OkrLinkMapPlace *places,
                                  const OkrLinkMapLink  *links,
                                  guint                  n_links,
                                  OkrLinkMapCurve       *curves);

G_END_DECLS
