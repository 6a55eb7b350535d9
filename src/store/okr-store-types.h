/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors, flags and records of the store: what its parts and its callers both speak of.  Comes with
 * okr-store.h.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_STORE_ERROR (okr_store_error_quark ())

typedef enum
{
  OKR_STORE_ERROR_FAILED,
  OKR_STORE_ERROR_NOT_A_WORKSPACE,      /* no SQLite file, or another application's */
  OKR_STORE_ERROR_DAMAGED,              /* the integrity check failed; the file is left as it is */
  OKR_STORE_ERROR_NEWER,                /* written by a later version; refused, untouched */
  OKR_STORE_ERROR_READ_ONLY,
  OKR_STORE_ERROR_FULL,                 /* no room on the disk; the edit was rolled back */
  OKR_STORE_ERROR_BUSY,
  OKR_STORE_ERROR_CONFLICT,             /* undo or redo: somebody else changed a cell since */
  OKR_STORE_ERROR_NOTHING_TO_UNDO,
  OKR_STORE_ERROR_CONSTRAINT,           /* a row named does not exist, or a value is not allowed */
} OkrStoreError;

GQuark okr_store_error_quark (void);

typedef enum
{
  OKR_STORE_OPEN_DEFAULT   = 0,
  OKR_STORE_OPEN_CREATE    = 1 << 0,    /* make the file when it is not there */
  OKR_STORE_OPEN_READ_ONLY = 1 << 1,
  OKR_STORE_OPEN_NO_BACKUP = 1 << 2,    /* for files outside the data folder */
} OkrStoreOpenFlags;

typedef enum
{
  OKR_CONFLICT_REFUSE,
  OKR_CONFLICT_FORCE,
  OKR_CONFLICT_SKIP,
} OkrConflictPolicy;

typedef enum
{
  OKR_STORE_STEP_EDIT,
  OKR_STORE_STEP_UNDO,
  OKR_STORE_STEP_REDO,
} OkrStoreStepKind;

/* One row of the history, without its change; freed with okr_store_entry_free(). */
typedef struct
{
  gint64            seq;
  char             *uid;
  char             *client;
  OkrStoreStepKind  kind;
  char             *step;
  char             *target;
  char             *label;
  char             *at;         /* ISO 8601, UTC */
} OkrStoreEntry;

void okr_store_entry_free (OkrStoreEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrStoreEntry, okr_store_entry_free)

/* A row while it is read; column is the position in the list of columns asked for. */
typedef struct _OkrStoreRow OkrStoreRow;

gboolean    okr_store_row_is_null     (OkrStoreRow *row, int column);
gint64      okr_store_row_get_integer (OkrStoreRow *row, int column);
double      okr_store_row_get_real    (OkrStoreRow *row, int column);
const char *okr_store_row_get_text    (OkrStoreRow *row, int column);  /* borrowed, until the function returns */

typedef void (*OkrStoreRowFunc) (OkrStoreRow *row,
                                 gpointer     user_data);

G_END_DECLS
