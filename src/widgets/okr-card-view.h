/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCardView joins the rows of an OkrCardList to the scrolled window around
 * it: which positions are in view and have a card, and where each card lies. */

#pragma once

#include "widgets/okr-card-geometry.h"
#include "widgets/okr-card-rows.h"

G_BEGIN_DECLS

typedef struct _OkrCardView OkrCardView;

OkrCardView     *okr_card_view_new               (GtkWidget       *list,
                                                  OkrCardFactory  *factory);
void             okr_card_view_free              (OkrCardView     *self);
void             okr_card_view_attach            (OkrCardView     *self);
void             okr_card_view_detach            (OkrCardView     *self);
GListModel      *okr_card_view_get_model         (OkrCardView     *self);
void             okr_card_view_set_model         (OkrCardView     *self,
                                                  GListModel      *model);
OkrCardGeometry  okr_card_view_get_geometry      (OkrCardView     *self);
void             okr_card_view_set_row_size      (OkrCardView     *self,
                                                  int              row_height,
                                                  int              spacing);
void             okr_card_view_set_ground        (OkrCardView     *self,
                                                  GtkWidget       *ground);
void             okr_card_view_prepare           (OkrCardView     *self,
                                                  int              above);
void             okr_card_view_allocate          (OkrCardView     *self);

guint            okr_card_view_get_n_shifts      (OkrCardView     *self);
OkrCardRows     *okr_card_view_get_rows          (OkrCardView     *self);
OkrCardRow      *okr_card_view_require           (OkrCardView     *self,
                                                  guint            position);
gboolean         okr_card_view_get_row_bounds    (OkrCardView     *self,
                                                  guint            position,
                                                  graphene_rect_t *bounds);
guint            okr_card_view_get_first_visible (OkrCardView     *self);
guint            okr_card_view_get_page          (OkrCardView     *self);
void             okr_card_view_scroll_to         (OkrCardView     *self,
                                                  guint            position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrCardView, okr_card_view_free)

G_END_DECLS
