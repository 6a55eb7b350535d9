/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrChoiceList asks the same short question of each thing of a list: a digit answers it and goes on to the next.
 *
 * Signals: "chosen" (OkrEntity *item, guint choice); "activate" Enter was pressed. */

#pragma once

#include "model/okr-entity.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_CHOICE_NONE G_MAXUINT

#define OKR_TYPE_CHOICE_LIST (okr_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrChoiceList, okr_choice_list, OKR, CHOICE_LIST, GtkWidget)

void okr_choice_list_set_choices (OkrChoiceList      *self,
                                  const char         *name,
                                  const char * const *choices);
void okr_choice_list_set_items   (OkrChoiceList      *self,
                                  GPtrArray          *items);
void okr_choice_list_set_item    (OkrChoiceList      *self,
                                  guint               position,
                                  const char         *title,
                                  const char         *subtitle,
                                  guint               choice);

G_END_DECLS
