/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that walk through a list of rows, and where each one leads to. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_CARD_STEP_UP,
  OKR_CARD_STEP_DOWN,
  OKR_CARD_STEP_PAGE_UP,
  OKR_CARD_STEP_PAGE_DOWN,
  OKR_CARD_STEP_HOME,
  OKR_CARD_STEP_END,
  OKR_CARD_STEP_LEFT,
  OKR_CARD_STEP_RIGHT,
} OkrCardStep;

guint    okr_card_step_from             (OkrCardStep       step,
                                         guint             position,
                                         guint             n_items,
                                         guint             page);
gboolean okr_card_step_get_direction    (OkrCardStep       step,
                                         GtkDirectionType *direction);
void     okr_card_step_install_bindings (GtkWidgetClass   *widget_class,
                                         GtkShortcutFunc   callback);

G_END_DECLS
