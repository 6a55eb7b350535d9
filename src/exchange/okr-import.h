/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a file in, in two steps: load it in a thread into a document, which has a title and can be asked;
 * then import the document into a workspace, open or new, as one transaction and one step of undo.  */

#pragma once

#include "exchange/okr-document.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* fraction: 0 to 1.  Called in the thread-default main context of the one who began. */
typedef void (*OkrProgressFunc) (double   fraction,
                                 gpointer user_data);

/* Blocks. languages: see okr_document_new(); NULL: those of the interface. */
OkrDocument        *okr_import_load             (GFile                *file,
                                                 const char * const   *languages,
                                                 GCancellable         *cancellable,
                                                 GError              **error);
void                okr_import_load_async       (GFile                *file,
                                                 const char * const   *languages,
                                                 OkrProgressFunc       progress,
                                                 gpointer              progress_data,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
OkrDocument        *okr_import_load_finish      (GAsyncResult         *result,
                                                 GError              **error);

/* Adds the document to an open workspace; its notes are complete afterwards. */
void                okr_import_async            (OkrDocument          *document,
                                                 OkrWorkspace         *workspace,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean            okr_import_finish           (GAsyncResult         *result,
                                                 GError              **error);

/* Makes a new workspace of it in the data folder, named after its title; nothing is left when that fails. */
void                okr_import_to_new_async     (OkrDocument          *document,
                                                 const char           *client,
                                                 OkrClock             *clock,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
OkrWorkspace       *okr_import_to_new_finish    (GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
