/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar above a board: how the rows are made, what is shown, how much of it, and one button that clears.
 * Sets the rows and the filter of an OkrBoard.  What can be chosen is said by a table of the page.  */

#pragma once

#include "model/okr-board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_FILTER_BAR (okr_board_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardFilterBar, okr_board_filter_bar, OKR, BOARD_FILTER_BAR, GtkWidget)

typedef struct
{
  const char *nick;             /* NULL ends a list */
  const char *label;            /* N_() */
} OkrBoardChoice;

typedef struct
{
  const OkrBoardChoice *rows;           /* nicks of OkrBoardRows; "none" first */
  const OkrBoardChoice *statuses;
  const char           *person;         /* N_(): what the person of a card is called */
  gboolean              by_key_result;  /* whether cards can be filtered by key result, else by type and team */
  const OkrBoardChoice *settings;       /* actions below the rows, their labels */
  const char           *add_label;      /* N_(): of a button that adds a card; NULL: none */
  const char           *add_action;
} OkrBoardChoices;

void okr_board_filter_bar_set_choices   (OkrBoardFilterBar     *self,
                                         const OkrBoardChoices *choices);
GActionGroup *okr_board_filter_bar_get_actions (OkrBoardFilterBar *self);
void okr_board_filter_bar_set_board     (OkrBoardFilterBar *self,
                                         OkrBoard          *board);
void okr_board_filter_bar_set_objective (OkrBoardFilterBar *self,
                                         OkrObjective      *objective);
OkrKeyResult *okr_board_filter_bar_get_key_result (OkrBoardFilterBar *self);
void okr_board_filter_bar_set_key_result (OkrBoardFilterBar *self,
                                         OkrKeyResult      *key_result);
void okr_board_filter_bar_set_text      (OkrBoardFilterBar *self,
                                         const char        *text);
void okr_board_filter_bar_clear         (OkrBoardFilterBar *self);

G_END_DECLS
