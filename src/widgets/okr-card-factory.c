/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and fills the cards of OkrCardList, and keeps the spare ones. A GtkListItemFactory would
 * put a list item object beside each card; here the card itself is all there is. */

#include "config.h"

#include "widgets/okr-card-factory.h"

/* More than a screen of spare cards only holds memory. */
#define MAX_SPARE 48

struct _OkrCardFactory
{
  GObject parent_instance;

  OkrCardCreateFunc create;
  OkrCardBindFunc bind;
  OkrCardUnbindFunc unbind;
  gpointer user_data;
  GDestroyNotify destroy;

  GPtrArray *spare; /* (element-type GtkWidget): owned, without parent, unbound */
};

G_DEFINE_FINAL_TYPE (OkrCardFactory, okr_card_factory, G_TYPE_OBJECT)

static void
okr_card_factory_finalize (GObject *object)
{
  OkrCardFactory *self = OKR_CARD_FACTORY (object);

  g_clear_pointer (&self->spare, g_ptr_array_unref);
  if (self->destroy)
    self->destroy (self->user_data);

  G_OBJECT_CLASS (okr_card_factory_parent_class)->finalize (object);
}

static void
okr_card_factory_class_init (OkrCardFactoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_card_factory_finalize;
}

static void
okr_card_factory_init (OkrCardFactory *self)
{
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * okr_card_factory_new:
 * @create: makes a card
 * @bind: fills it
 * @unbind: (nullable): empties it
 * @user_data: for the three functions
 * @destroy: (nullable): frees @user_data with the factory
 *
 * Returns: (transfer full): a factory, to be shared by the lists of one view
 */
OkrCardFactory *
okr_card_factory_new (OkrCardCreateFunc create,
                      OkrCardBindFunc   bind,
                      OkrCardUnbindFunc unbind,
                      gpointer          user_data,
                      GDestroyNotify    destroy)
{
  OkrCardFactory *self;

  g_return_val_if_fail (create != NULL, NULL);
  g_return_val_if_fail (bind != NULL, NULL);

  self = g_object_new (OKR_TYPE_CARD_FACTORY, NULL);
  self->create = create;
  self->bind = bind;
  self->unbind = unbind;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

/**
 * okr_card_factory_take:
 * @self: a factory
 *
 * Takes a spare card, or makes one.
 *
 * Returns: (transfer full): a card without a parent, bound to nothing
 */
GtkWidget *
okr_card_factory_take (OkrCardFactory *self)
{
  g_return_val_if_fail (OKR_IS_CARD_FACTORY (self), NULL);

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);

  return g_object_ref_sink (self->create (self->user_data));
}

/**
 * okr_card_factory_give:
 * @self: a factory
 * @card: (transfer full): a card without a parent, bound to nothing
 *
 * Gives back a card that is not needed any more.
 */
void
okr_card_factory_give (OkrCardFactory *self,
                       GtkWidget      *card)
{
  g_return_if_fail (OKR_IS_CARD_FACTORY (self));
  g_return_if_fail (GTK_IS_WIDGET (card) && gtk_widget_get_parent (card) == NULL);

  if (self->spare->len < MAX_SPARE)
    g_ptr_array_add (self->spare, card);
  else
    g_object_unref (card);
}

/**
 * okr_card_factory_bind:
 * @self: a factory
 * @card: a card taken from it
 * @item: what it has to show
 * @position: the place of @item in its model
 *
 * Fills @card, or brings it up to date when it shows @item already.
 */
void
okr_card_factory_bind (OkrCardFactory *self,
                       GtkWidget      *card,
                       gpointer        item,
                       guint           position)
{
  g_return_if_fail (OKR_IS_CARD_FACTORY (self));

  self->bind (card, item, position, self->user_data);
}

/**
 * okr_card_factory_unbind:
 * @self: a factory
 * @card: a card bound by it
 * @item: what the card shows
 *
 * Lets @card forget @item.
 */
void
okr_card_factory_unbind (OkrCardFactory *self,
                         GtkWidget      *card,
                         gpointer        item)
{
  g_return_if_fail (OKR_IS_CARD_FACTORY (self));

  if (self->unbind)
    self->unbind (card, item, self->user_data);
}
