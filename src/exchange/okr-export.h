/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace out of Okr: all of it but the history of edits as a document (see docs/document-format.md), or the days
 * of its current cycle as a calendar.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_EXPORT_JSON,
  OKR_EXPORT_CALENDAR,
} OkrExportFormat;

gboolean  okr_export_has_format   (OkrExportFormat       format);
char     *okr_export_to_json      (OkrWorkspace         *workspace);
char     *okr_export_to_text      (OkrWorkspace         *workspace,
                                   OkrExportFormat       format);

void      okr_export_save_async   (OkrWorkspace         *workspace,
                                   OkrExportFormat       format,
                                   GFile                *file,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  okr_export_save_finish  (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
