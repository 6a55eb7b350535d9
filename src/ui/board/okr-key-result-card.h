/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result as a card of the board.  One widget that draws itself: a card of many widgets costs ten
 * times as much, and a board shows some forty at once.  All cards of a board have the same height for a
 * width, a zoom and a font: see okr_key_result_card_measure_height().  */

#pragma once

#include "model/okr-key-result.h"
#include "model/okr-objective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_KEY_RESULT_CARD (okr_key_result_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrKeyResultCard, okr_key_result_card, OKR, KEY_RESULT_CARD, GtkWidget)

GtkWidget    *okr_key_result_card_new            (void);
OkrKeyResult *okr_key_result_card_get_key_result (OkrKeyResultCard *self);
void          okr_key_result_card_bind           (OkrKeyResultCard *self,
                                                  OkrKeyResult     *key_result,
                                                  OkrDate           today,
                                                  double            zoom,
                                                  int               title_lines);
void          okr_key_result_card_set_place      (OkrKeyResultCard *self,
                                                  const char       *place);
void          okr_key_result_card_refresh        (OkrKeyResultCard *self);
void          okr_key_result_card_unbind         (OkrKeyResultCard *self);
void          okr_key_result_card_set_selected   (OkrKeyResultCard *self,
                                                  gboolean          selected);
gboolean      okr_key_result_card_hits_menu      (OkrKeyResultCard *self,
                                                  double            x,
                                                  double            y);
int           okr_key_result_card_measure_height (GtkWidget        *widget,
                                                  double            zoom,
                                                  int               title_lines);

G_END_DECLS
