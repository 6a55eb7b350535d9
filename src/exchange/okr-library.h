/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workspaces of the data folder: which there are, what they are called, where a new one goes.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OKR_LIBRARY_SUFFIX ".okr"

typedef struct
{
  char   *path;
  char   *name;                 /* of the file, without its suffix: what okr-cli takes */
  gint64  modified;             /* seconds since 1970 */
} OkrLibraryEntry;

void        okr_library_entry_free (OkrLibraryEntry  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrLibraryEntry, okr_library_entry_free)

char       *okr_library_dup_folder (void);
GPtrArray  *okr_library_list       (GError          **error);
char       *okr_library_find       (const char       *name);
char       *okr_library_new_path   (const char       *title,
                                    GError          **error);
char       *okr_library_safe_name  (const char       *title);

G_END_DECLS
