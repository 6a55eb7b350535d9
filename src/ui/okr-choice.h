/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop-down that chooses one entity of a live list, or none.  */

#pragma once

#include "model/okr-entity.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     okr_choice_fill (GtkDropDown *drop_down,
                          GListModel  *entities,
                          const char  *none);
gpointer okr_choice_get  (GtkDropDown *drop_down);
void     okr_choice_set  (GtkDropDown *drop_down,
                          gpointer     entity);

G_END_DECLS
