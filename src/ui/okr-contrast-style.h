/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The style sheet of high contrast; the application asks for it once.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkCssProvider *okr_contrast_style_new (AdwStyleManager *manager);

G_END_DECLS
