/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCardRows holds the few child widgets of an OkrCardList and keeps them
 * true to the model: which item each shows, where, and in which order. */

#pragma once

#include "widgets/okr-card-factory.h"

G_BEGIN_DECLS

/**
 * OkrCardRow:
 * @card: the widget, a child of the list
 * @item: what it shows
 * @position: where @item is in the model; %GTK_INVALID_LIST_POSITION when the
 *   item left the model and the rows were not brought up to date since
 */
typedef struct
{
  GtkWidget *card;
  gpointer item;
  guint position;

  /*< private >*/
  guint old_position;
  gboolean stale;
} OkrCardRow;

typedef struct _OkrCardRows OkrCardRows;

OkrCardRows *okr_card_rows_new             (GtkWidget      *list,
                                            OkrCardFactory *factory);
void         okr_card_rows_free            (OkrCardRows    *self);
void         okr_card_rows_set_model       (OkrCardRows    *self,
                                            GListModel     *model);
void         okr_card_rows_clear           (OkrCardRows    *self);
void         okr_card_rows_items_changed   (OkrCardRows    *self,
                                            guint           position,
                                            guint           removed,
                                            guint           added);
void         okr_card_rows_sync            (OkrCardRows    *self,
                                            guint           first,
                                            guint           end,
                                            guint           extra);
gboolean     okr_card_rows_covers          (OkrCardRows    *self,
                                            guint           first,
                                            guint           end);

guint        okr_card_rows_get_n_items     (OkrCardRows    *self);
guint        okr_card_rows_get_length      (OkrCardRows    *self);
OkrCardRow  *okr_card_rows_get             (OkrCardRows    *self,
                                            guint           index);
OkrCardRow  *okr_card_rows_find_position   (OkrCardRows    *self,
                                            guint           position);
OkrCardRow  *okr_card_rows_find_item       (OkrCardRows    *self,
                                            gpointer        item);
OkrCardRow  *okr_card_rows_find_widget     (OkrCardRows    *self,
                                            GtkWidget      *widget);
OkrCardRow  *okr_card_rows_find_focus      (OkrCardRows    *self);
guint        okr_card_rows_locate          (OkrCardRows    *self,
                                            gpointer        item);

void         okr_card_rows_set_pinned_item (OkrCardRows    *self,
                                            gpointer        item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrCardRows, okr_card_rows_free)

G_END_DECLS
