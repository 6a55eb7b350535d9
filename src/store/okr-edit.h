/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An edit: the operations that one verb of the workspace wants done, in order, in one transaction.  It is
 * built on the main thread as plain data; the store's worker carries it out, reading each old value before
 * it writes the new one, so that the change in the history is exact.  */

#pragma once

#include "base/okr-date.h"
#include "base/okr-value.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _OkrEdit OkrEdit;

/* label: what the person reads beside Undo, translated ("Move “Sign 20 restaurants” to 0.7").
 * merge_key: edits with the same key by the same client within two seconds are one step of undo; or NULL. */
OkrEdit    *okr_edit_new           (const char     *label,
                                    const char     *merge_key);
void        okr_edit_free          (OkrEdit        *self);

/* Inserts a row with a new ULID (or with the id given, when not NULL) and makes it the row that the
 * following okr_edit_put_* write to.  Returns: the id, valid as long as the edit. */
const char *okr_edit_insert        (OkrEdit        *self,
                                    const char     *table,
                                    const char     *id);
/* Makes an existing row the one that the following okr_edit_put_* write to. */
void        okr_edit_set           (OkrEdit        *self,
                                    const char     *table,
                                    const char     *id);
/* Deletes a row; rows that belong to it (NOT NULL references) go with it, other references are cleared;
 * all of it is in the change. */
void        okr_edit_delete        (OkrEdit        *self,
                                    const char     *table,
                                    const char     *id);

void        okr_edit_put_value     (OkrEdit        *self,
                                    const char     *column,
                                    const OkrValue *value);
void        okr_edit_put_text      (OkrEdit        *self,
                                    const char     *column,
                                    const char     *text);      /* NULL clears */
void        okr_edit_put_integer   (OkrEdit        *self,
                                    const char     *column,
                                    gint64          integer);
void        okr_edit_put_real      (OkrEdit        *self,
                                    const char     *column,
                                    double          real);      /* NaN clears */
void        okr_edit_put_date      (OkrEdit        *self,
                                    const char     *column,
                                    OkrDate         date);      /* OKR_DATE_NONE clears */
void        okr_edit_put_null      (OkrEdit        *self,
                                    const char     *column);

gboolean    okr_edit_is_empty      (OkrEdit        *self);
const char *okr_edit_get_label     (OkrEdit        *self);
const char *okr_edit_get_merge_key (OkrEdit        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrEdit, okr_edit_free)

G_END_DECLS
