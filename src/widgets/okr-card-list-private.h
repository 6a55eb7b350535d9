/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrCardList share.  */

#pragma once

#include "widgets/okr-card-list.h"
#include "widgets/okr-card-view.h"

G_BEGIN_DECLS

struct _OkrCardList
{
  GtkWidget parent_instance;

  OkrCardFactory *factory;
  OkrCardView *view;
  GtkWidget *ground; /* owned, a child; NULL: there is none */

  int row_height;
  int spacing;
  int drop_position;

  gpointer entry_item; /* weak: where the focus was last, and comes back to */
};

/* okr-card-list-focus.c */
void okr_card_list_install_focus (OkrCardListClass *klass);

G_END_DECLS
