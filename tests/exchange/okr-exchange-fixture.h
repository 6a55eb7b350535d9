/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the exchange share: documents of texts, workspaces in a temporary folder, waiting.  */

#pragma once

#include "exchange/okr-export.h"
#include "exchange/okr-import.h"

G_BEGIN_DECLS

OkrWorkspace *fixture_open         (const char    *path);
char         *fixture_new_path     (const char    *name);
GFile        *fixture_write        (const char    *name,
                                    const char    *text,
                                    gssize         length);
GFile        *fixture_sample       (const char    *id);
OkrDocument  *fixture_load         (GFile         *file,
                                    const char    *language,
                                    GError       **error);
gboolean      fixture_import       (OkrWorkspace  *workspace,
                                    OkrDocument   *document,
                                    GCancellable  *cancellable,
                                    GError       **error);
char         *fixture_undo         (OkrWorkspace  *workspace);
guint         fixture_count        (OkrWorkspace  *workspace,
                                    GType          type);
char         *fixture_stress_json  (void);

G_END_DECLS
