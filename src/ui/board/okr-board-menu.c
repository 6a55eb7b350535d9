/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu that a board opens at one of its cards: made when it is first asked for, and, where all cards have the same, made
 * once.  The actions of its items are about the card until they are done.  */

#include "config.h"

#include "ui/board/okr-board-menu.h"

#include "widgets/okr-menu.h"
#include "widgets/okr-popover.h"

struct _OkrBoardMenu
{
  GObject           parent_instance;

  OkrBoardMenuFunc  create;
  gpointer          user_data;  /* borrowed: it owns this */
  gboolean          shared;     /* one menu for all cards */
  GtkWidget        *popover;    /* borrowed child of the view; NULL until it is asked for */
  OkrEntity        *card;       /* owned: what the menu is about while it is open */
};

G_DEFINE_FINAL_TYPE (OkrBoardMenu, okr_board_menu, G_TYPE_OBJECT)

static gboolean
forget_card (gpointer user_data)
{
  OkrBoardMenu *self = user_data;

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    g_clear_object (&self->card);

  return G_SOURCE_REMOVE;
}

static void
on_closed_cb (OkrBoardMenu *self)
{
  /* the action of the item that was chosen is activated after the menu has closed */
  g_idle_add_full (G_PRIORITY_LOW, forget_card, g_object_ref (self), g_object_unref);
}

static void
on_menu_cb (OkrBoardView *view,
            OkrEntity    *entity,
            GtkWidget    *card,
            double        x,
            double        y,
            OkrBoardMenu *self)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (card, GTK_WIDGET (view), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  if (!self->shared)
    okr_board_menu_drop (self);
  if (self->popover == NULL)
    {
      g_autoptr (GMenuModel) model = self->create (self->user_data, entity);

      self->popover = okr_menu_new_popover (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self, G_CONNECT_SWAPPED);
    }

  g_set_object (&self->card, entity);
  okr_popover_point_at (GTK_POPOVER (self->popover), GTK_WIDGET (view), &GRAPHENE_RECT_INIT (point.x, point.y, 1, 1));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
okr_board_menu_finalize (GObject *object)
{
  g_clear_object (&OKR_BOARD_MENU (object)->card);

  G_OBJECT_CLASS (okr_board_menu_parent_class)->finalize (object);
}

static void
okr_board_menu_class_init (OkrBoardMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_board_menu_finalize;
}

static void
okr_board_menu_init (OkrBoardMenu *self)
{
}

/**
 * okr_board_menu_new:
 * @view: whose cards ask for it, by the signal "menu"
 * @create: (scope forever): makes the model for a card
 * @user_data: what @create is called with; owns the menu
 * @shared: whether all cards have the same one
 *
 * Returns: (transfer full): the menu, closed; okr_board_menu_drop() it before @view goes
 */
OkrBoardMenu *
okr_board_menu_new (OkrBoardView     *view,
                    OkrBoardMenuFunc  create,
                    gpointer          user_data,
                    gboolean          shared)
{
  OkrBoardMenu *self = g_object_new (OKR_TYPE_BOARD_MENU, NULL);

  self->create = create;
  self->user_data = user_data;
  self->shared = shared;
  g_signal_connect_object (view, "menu", G_CALLBACK (on_menu_cb), self, G_CONNECT_DEFAULT);

  return self;
}

/**
 * okr_board_menu_get_card:
 *
 * Returns: (transfer none) (nullable): the card whose menu is open, or whose item was just chosen
 */
OkrEntity *
okr_board_menu_get_card (OkrBoardMenu *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_MENU (self), NULL);

  return self->card;
}

/**
 * okr_board_menu_drop:
 *
 * Forgets what was made: the next card that asks gets a new menu.
 */
void
okr_board_menu_drop (OkrBoardMenu *self)
{
  g_return_if_fail (OKR_IS_BOARD_MENU (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->card);
}
