/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a combo row offers, in whole words: by itself it cuts them after some twenty letters.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void okr_combo_words_show_whole (AdwComboRow *row);

G_END_DECLS
