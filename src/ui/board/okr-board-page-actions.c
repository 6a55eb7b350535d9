/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with any card of any board: the actions "card.open", "card.move-to", ...  They are about the card whose
 * menu is open, or the one that has the focus.  */

#include "config.h"

#include "ui/board/okr-board-page-private.h"

#include "ui/board/okr-board-spotlight.h"
#include "ui/board/okr-rename-popover.h"
#include "ui/okr-reply.h"

static void
on_open_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrEntity *card = okr_board_page_get_subject (self);

  if (card != NULL)
    OKR_BOARD_PAGE_GET_CLASS (self)->open (self, card);
}

static void
on_move_to_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrEntity *card = okr_board_page_get_subject (self);

  if (card != NULL)
    okr_board_view_move_to_column (okr_board_page_get_view (self), card, g_variant_get_uint32 (parameter));
}

static void
on_rename_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrBoardView *view = okr_board_page_get_view (self);
  OkrEntity *entity = okr_board_page_get_subject (self);
  GtkWidget *card = entity != NULL ? okr_board_view_get_card (view, entity) : NULL;
  graphene_rect_t bounds;

  if (card == NULL || okr_reply_refuse (widget, okr_board_page_get_workspace (self), entity)
      || !gtk_widget_compute_bounds (card, GTK_WIDGET (view), &bounds))
    return;

  okr_rename_popover_popup (GTK_WIDGET (view), &bounds, okr_board_page_get_workspace (self), entity);
}

static void
on_spotlight_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrEntity *card = okr_board_page_get_subject (self);

  if (card != NULL)
    okr_board_spotlight_present (okr_board_page_get_view (self), card);
}

static void
on_delete_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrEntity *card = okr_board_page_get_subject (self);

  if (card != NULL)
    okr_workspace_delete_async (okr_board_page_get_workspace (self), card, okr_reply_cb,
                                okr_reply_new (widget, OKR_BOARD_PAGE_GET_CLASS (self)->get_deleted_message ()));
}

/**
 * okr_board_page_install_actions:
 * @page_class: the class of #OkrBoardPage
 */
void
okr_board_page_install_actions (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "card.open", NULL, on_open_cb);
  gtk_widget_class_install_action (page_class, "card.move-to", "u", on_move_to_cb);
  gtk_widget_class_install_action (page_class, "card.rename", NULL, on_rename_cb);
  gtk_widget_class_install_action (page_class, "card.delete", NULL, on_delete_cb);
  gtk_widget_class_install_action (page_class, "card.spotlight", NULL, on_spotlight_cb);
}
