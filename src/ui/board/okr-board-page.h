/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board as a page of the window: search, filter bar, headings, cards, what their menus do.  A subclass says what the
 * cards are and what moves and menus mean for them.  It reaches the window through actions only ("win.toast",
 * "win.open-key-result", ...).  */

#pragma once

#include "ui/board/okr-board-filter-bar.h"
#include "ui/board/okr-board-view.h"
#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_PAGE (okr_board_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrBoardPage, okr_board_page, OKR, BOARD_PAGE, GtkWidget)

struct _OkrBoardPageClass
{
  GtkWidgetClass         parent_class;

  const OkrCardKind     *kind;
  const OkrBoardChoices *choices;
  GType                (*get_card_type) (void);

  /* what this computer remembers of the board */
  const char            *rows_setting;
  const char            *collapsed_setting;
  const char            *folded_setting;

  const char          *(*get_search_label)    (void);
  GtkWidget           *(*create_empty)        (void);           /* what is shown while there are no cards */
  const char          *(*get_deleted_message) (void);
  gboolean               shares_menu;           /* one menu for all cards, made when it is first asked for */
  GMenuModel          *(*create_menu)         (OkrBoardPage *self,
                                               OkrEntity    *card);
  void                 (*open)                (OkrBoardPage *self,
                                               OkrEntity    *card);
  void                 (*show_key_result)     (OkrBoardPage *self,
                                               OkrKeyResult *key_result);
  void                 (*close_questions)     (OkrBoardPage *self);     /* NULL: there are none */
};

/* For subclasses. */
gpointer           okr_board_page_get_subject    (OkrBoardPage *self);
OkrBoardView      *okr_board_page_get_view       (OkrBoardPage *self);
OkrBoard          *okr_board_page_get_board      (OkrBoardPage *self);
OkrWorkspace      *okr_board_page_get_workspace  (OkrBoardPage *self);
OkrBoardFilterBar *okr_board_page_get_filter_bar (OkrBoardPage *self);
void               okr_board_page_append_columns (OkrBoardPage *self,
                                                  GMenu        *menu);

G_END_DECLS
