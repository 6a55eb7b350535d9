/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole files beside SQLite; see okr-file.h.  */

#include "config.h"

#include "store/okr-file.h"
#include "store/okr-store-types.h"

#include "base/okr-ulid.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
throw_errno (const char  *path,
             int          code,
             GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FULL,
                 _("There is no room left on the disk for “%s”. Make room and try again."), name);
  else if (code == EACCES || code == EPERM || code == EROFS)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY,
                 _("“%s” cannot be written: its folder is read-only."), name);
  else
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                 _("“%s” could not be written: %s."), name, g_strerror (code));

  return FALSE;
}

static gboolean
synchronize (const char  *path,
             int          flags,
             GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC);
  int code = 0;

  if (fd < 0)
    return throw_errno (path, errno, error);
  if (fsync (fd) != 0 && errno != EINVAL)
    code = errno;
  close (fd);

  return code == 0 || throw_errno (path, code, error);
}

/**
 * okr_file_new_temporary_name:
 * @path: a file
 *
 * Returns: (transfer full) (type filename): the name of a file beside it that is not there
 */
char *
okr_file_new_temporary_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *id = okr_ulid_new ();
  g_autofree char *name = g_strconcat (".okr-", id, ".tmp", NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * okr_file_replace:
 * @temporary: a complete file in the folder of @path
 * @path: the name that it is to have
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Gives @temporary the name @path, in place of what had it, so that after a power cut either the old or the
 * new file is there, whole.  When it fails, @temporary is gone.
 *
 * Returns: whether it was done
 */
gboolean
okr_file_replace (const char  *temporary,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!synchronize (temporary, O_RDWR, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) != 0)
    {
      int code = errno;

      g_unlink (temporary);
      return throw_errno (path, code, error);
    }

  return synchronize (folder, O_RDONLY | O_DIRECTORY, error);
}
