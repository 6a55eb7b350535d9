/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace out as Okr's own document, all of it but the history of edits: see docs/document-format.md.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

char     *okr_export_to_json      (OkrWorkspace         *workspace);

void      okr_export_save_async   (OkrWorkspace         *workspace,
                                   GFile                *file,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  okr_export_save_finish  (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
