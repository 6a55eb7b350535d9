/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrBoardView share: okr-board-view.c (lanes and cards) and okr-board-view-places.c (where they are).  */

#pragma once

#include "model/okr-advice-list.h"
#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

struct _OkrBoardView
{
  GtkWidget       parent_instance;

  OkrColumnTrack *track;        /* owned */
  GType           card_type;    /* of OkrBoardCard */
  OkrBoard       *board;        /* owned; NULL before a workspace is there */
  OkrClock       *clock;        /* owned */
  OkrAdviceList  *advice;       /* owned; asked when there is time */
  OkrCardFactory *factory;      /* owned */
  GPtrArray      *lanes;        /* of OkrLaneView, borrowed children */
  double          zoom;
  guint           measured_font; /* the serial of the Pango context that the height of a card is for */

  char          **folded;       /* owned: the ids of what the folded lanes group */
  OkrSelection   *selection;    /* owned, of OkrEntity */
  OkrBoardAim     aim;          /* lane NULL: no indicator is shown */
};

G_END_DECLS
