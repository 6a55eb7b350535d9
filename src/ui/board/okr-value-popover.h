/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the value of a key result, beside a card.  Used by the board after a drop, and by the menu of a
 * card.  */

#pragma once

#include "model/okr-key-result.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_VALUE_POPOVER (okr_value_popover_get_type ())
G_DECLARE_FINAL_TYPE (OkrValuePopover, okr_value_popover, OKR, VALUE_POPOVER, GtkPopover)

GtkWidget    *okr_value_popover_new            (void);
void          okr_value_popover_ask            (OkrValuePopover *self,
                                                OkrKeyResult    *key_result,
                                                OkrColumnScheme  scheme,
                                                double           value);

G_END_DECLS
