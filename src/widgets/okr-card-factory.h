/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCardFactory makes and fills the widgets that card lists show, and keeps
 * those that scrolled out of view for reuse. The lists of one board share one
 * factory, so a card widget that leaves one lane serves in another. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CARD_FACTORY (okr_card_factory_get_type ())

G_DECLARE_FINAL_TYPE (OkrCardFactory, okr_card_factory, OKR, CARD_FACTORY, GObject)

/**
 * OkrCardCreateFunc:
 * @user_data: what was given to okr_card_factory_new()
 *
 * Makes one empty card. It must be able to live with the row height and any
 * width of its list, and should be focusable with the role `list-item`.
 *
 * Returns: (transfer floating): a new widget
 */
typedef GtkWidget * (*OkrCardCreateFunc) (gpointer user_data);

/**
 * OkrCardBindFunc:
 * @card: a widget made by the factory
 * @item: what it has to show
 * @position: the place of @item in the model of the list
 * @user_data: what was given to okr_card_factory_new()
 *
 * Fills @card. It is called again for the same card and item, with no unbind
 * in between, when the position of the item or the number of items changed or
 * the model announced the item anew: so that "card 2 of 5" stays true.
 * The parent of @card is its OkrCardList.
 */
typedef void (*OkrCardBindFunc) (GtkWidget *card,
                                 gpointer   item,
                                 guint      position,
                                 gpointer   user_data);

/**
 * OkrCardUnbindFunc:
 * @card: a widget made by the factory
 * @item: what it has shown
 * @user_data: what was given to okr_card_factory_new()
 *
 * Lets go of @item before @card shows another one, waits or dies.
 */
typedef void (*OkrCardUnbindFunc) (GtkWidget *card,
                                   gpointer   item,
                                   gpointer   user_data);

OkrCardFactory *okr_card_factory_new    (OkrCardCreateFunc  create,
                                         OkrCardBindFunc    bind,
                                         OkrCardUnbindFunc  unbind,
                                         gpointer           user_data,
                                         GDestroyNotify     destroy);
GtkWidget      *okr_card_factory_take   (OkrCardFactory    *self);
void            okr_card_factory_give   (OkrCardFactory    *self,
                                         GtkWidget         *card);
void            okr_card_factory_bind   (OkrCardFactory    *self,
                                         GtkWidget         *card,
                                         gpointer           item,
                                         guint              position);
void            okr_card_factory_unbind (OkrCardFactory    *self,
                                         GtkWidget         *card,
                                         gpointer           item);

G_END_DECLS
