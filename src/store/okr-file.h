/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The little that the store does with whole files beside SQLite: names for temporary files, and making a
 * file and its name survive a power cut.  Never used on a file that is open in SQLite: closing any handle of
 * a file drops all POSIX locks that the process has on it.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *okr_file_new_temporary_name (const char *path);
gboolean  okr_file_replace            (const char *temporary,
                                       const char *path,
                                       GError    **error);

G_END_DECLS
