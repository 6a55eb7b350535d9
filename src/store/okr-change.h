/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change: the old and the new value of every cell that one transaction touched.  The store writes it to
 * the history as JSON, the workspace applies it to its objects, and its inverse is what undo commits.  */

#pragma once

#include "base/okr-value.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_CHANGE_INSERT,            /* every cell: before is NULL */
  OKR_CHANGE_SET,
  OKR_CHANGE_DELETE,            /* every cell: after is NULL */
} OkrChangeOperation;

typedef struct
{
  const char *column;           /* interned */
  OkrValue    before;
  OkrValue    after;
} OkrChangeCell;

typedef struct
{
  const char         *table;    /* interned */
  char               *id;
  OkrChangeOperation  operation;
  GArray             *cells;    /* of OkrChangeCell, without the id; a NULL cell of an inserted or a deleted row is left out */
} OkrChangeRow;

#define OKR_TYPE_CHANGE (okr_change_get_type ())

typedef struct _OkrChange OkrChange;

GType               okr_change_get_type    (void) G_GNUC_CONST;
OkrChange          *okr_change_new         (void);
OkrChange          *okr_change_ref         (OkrChange          *self);
void                okr_change_unref       (OkrChange          *self);

guint               okr_change_get_n_rows  (OkrChange          *self);
const OkrChangeRow *okr_change_get_row     (OkrChange          *self,
                                            guint               position);
OkrChangeRow       *okr_change_append_row  (OkrChange          *self,
                                            const char         *table,
                                            const char         *id,
                                            OkrChangeOperation  operation);
void                okr_change_row_add     (OkrChangeRow       *row,
                                            const char         *column,
                                            const OkrValue     *before,
                                            const OkrValue     *after);
OkrChange          *okr_change_new_inverse (OkrChange          *self);
OkrChange          *okr_change_new_net     (GPtrArray          *changes);
char               *okr_change_to_json     (OkrChange          *self);
OkrChange          *okr_change_new_from_json (const char       *json,
                                              GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrChange, okr_change_unref)

G_END_DECLS
