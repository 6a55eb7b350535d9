/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What went wrong with a file, in a sentence that names it and says what to do.  */

#include "config.h"

#include "store/okr-database-private.h"

#include "store/okr-store-types.h"

#include <errno.h>
#include <glib/gi18n.h>

/* @detail is what SQLite says. */
void
okr_database_throw_damaged (OkrDatabase  *self,
                            const char   *detail,
                            GError      **error)
{
  /* What SQLite says of pages and cells helps nobody who reads the message. */
  g_debug ("%s: %s", self->path, detail);
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
               _("“%s” is damaged. It was left as it is; open a backup instead."), self->name);
}

/* For a file that another program has made. */
void
okr_database_throw_not_a_workspace (OkrDatabase  *self,
                                    GError      **error)
{
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOT_A_WORKSPACE,
               _("“%s” is not an Okr workspace. It was left as it is; choose a file that Okr has made."),
               self->name);
}

/* For a file of a later version: it is not touched. */
void
okr_database_throw_newer (OkrDatabase  *self,
                          GError      **error)
{
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NEWER,
               _("“%s” was written by a later version of Okr. It was left as it is; update Okr to open it."),
               self->name);
}

static void
throw_io (OkrDatabase  *self,
          GError      **error)
{
  int code = sqlite3_system_errno (self->handle);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FULL,
                 _("There is no room left on the disk for “%s”. Nothing was changed; make room and try again."),
                 self->name);
  else
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                 _("“%s” could not be read or written: %s."), self->name,
                 code != 0 ? g_strerror (code) : sqlite3_errmsg (self->handle));
}

/**
 * okr_database_throw:
 * @self: a connection whose last call failed
 * @error: return location
 *
 * Says in a sentence with the name of the file what went wrong, and what to do.
 *
 * Returns: %FALSE, for `return okr_database_throw (...)`
 */
gboolean
okr_database_throw (OkrDatabase  *self,
                    GError      **error)
{
  switch (sqlite3_errcode (self->handle) & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FULL,
                   _("There is no room left on the disk for “%s”. Nothing was changed; make room and try again."),
                   self->name);
      break;
    case SQLITE_IOERR:
      throw_io (self, error);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY,
                   _("“%s” cannot be changed: the file or its folder is read-only."), self->name);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_BUSY,
                   _("“%s” is in use by another program that does not let go of it. Try again in a moment."),
                   self->name);
      break;
    case SQLITE_CORRUPT:
      okr_database_throw_damaged (self, sqlite3_errmsg (self->handle), error);
      break;
    case SQLITE_NOTADB:
      okr_database_throw_not_a_workspace (self, error);
      break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                   _("The edit does not fit the workspace “%s”: %s."), self->name,
                   sqlite3_errmsg (self->handle));
      break;
    default:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                   _("“%s” could not be read or written: %s."), self->name, sqlite3_errmsg (self->handle));
      break;
    }

  return FALSE;
}
