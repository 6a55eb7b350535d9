/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkCssProvider *okr_contrast_style_new (AdwStyleManager *manager);

G_END_DECLS
