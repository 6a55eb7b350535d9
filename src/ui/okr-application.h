/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: its command line, its windows, and the actions that belong to no window.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_APPLICATION (okr_application_get_type ())
G_DECLARE_FINAL_TYPE (OkrApplication, okr_application, OKR, APPLICATION, AdwApplication)

OkrApplication *okr_application_new (void);

G_END_DECLS
