/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCardList is one column of cards of equal height inside a scrolled canvas.
 * It is as high as all its items but has widgets only for those in view. */

#pragma once

#include "widgets/okr-card-factory.h"

G_BEGIN_DECLS

#define OKR_TYPE_CARD_LIST (okr_card_list_get_type ())

G_DECLARE_FINAL_TYPE (OkrCardList, okr_card_list, OKR, CARD_LIST, GtkWidget)

GtkWidget   *okr_card_list_new                (OkrCardFactory *factory);

GListModel  *okr_card_list_get_model          (OkrCardList    *self);
void         okr_card_list_set_model          (OkrCardList    *self,
                                               GListModel     *model);
void         okr_card_list_set_row_height     (OkrCardList    *self,
                                               int             row_height);
void         okr_card_list_set_spacing        (OkrCardList    *self,
                                               int             spacing);
void         okr_card_list_set_ground         (OkrCardList    *self,
                                               GtkWidget      *ground);
void         okr_card_list_prepare            (OkrCardList    *self,
                                               int             above);

gboolean     okr_card_list_focus_item         (OkrCardList    *self,
                                               gpointer        item);
gboolean     okr_card_list_focus_position     (OkrCardList    *self,
                                               guint           position);
guint        okr_card_list_get_focus_position (OkrCardList    *self);
void         okr_card_list_scroll_to          (OkrCardList    *self,
                                               guint           position);
void         okr_card_list_set_pinned_item    (OkrCardList    *self,
                                               gpointer        item);

GtkWidget   *okr_card_list_get_widget_for     (OkrCardList    *self,
                                               gpointer        item);
gpointer     okr_card_list_get_item_for       (OkrCardList    *self,
                                               GtkWidget      *card);
guint        okr_card_list_get_position_at    (OkrCardList    *self,
                                               double          y,
                                               gboolean       *after);
gboolean     okr_card_list_get_row_bounds     (OkrCardList     *self,
                                               guint            position,
                                               graphene_rect_t *bounds);

int          okr_card_list_get_drop_position  (OkrCardList    *self);
void         okr_card_list_set_drop_position  (OkrCardList    *self,
                                               int             position);

G_END_DECLS
