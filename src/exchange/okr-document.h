/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on its way in: records of any table as a reader found them, with their place in the file for
 * messages, before they are an edit.  Readers fill it, okr_document_check() judges it as a whole, templates
 * move its dates, and okr_document_to_edit() makes the one edit of an import.  */

#pragma once

#include "base/okr-value.h"
#include "exchange/okr-format.h"
#include "store/okr-edit.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  const OkrField *field;
  const char     *key;          /* interned: the key in the file, "due" of "$.objectives[2].key_results[0].due" */
  OkrValue        value;        /* references hold the id of the document */
} OkrCell;

typedef struct
{
  const OkrTable *table;
  char           *id;           /* as the document has it; NULL when it has none */
  gboolean        own_id;       /* the id is the reader's, not the document's, and becomes no ref */
  char           *ref;
  char           *path;         /* JSON path of the object */
  GArray         *cells;        /* of OkrCell */
  JsonObject     *extra;        /* keys that nobody knows; or NULL */
} OkrRecord;

#define OKR_TYPE_DOCUMENT (okr_document_get_type ())
G_DECLARE_FINAL_TYPE (OkrDocument, okr_document, OKR, DOCUMENT, GObject)

OkrDocument *okr_document_new              (const char          *name,
                                            const char * const  *languages);
const char  *okr_document_get_name         (OkrDocument         *self);
const char  *okr_document_get_title        (OkrDocument         *self);
void         okr_document_set_title        (OkrDocument         *self,
                                            const char          *title);
const char * const *
             okr_document_get_languages    (OkrDocument         *self);

guint        okr_document_get_n_records    (OkrDocument         *self);
OkrRecord   *okr_document_get_record       (OkrDocument         *self,
                                            guint                position);
OkrRecord   *okr_document_find             (OkrDocument         *self,
                                            const OkrTable      *table,
                                            const char          *id);
void         okr_document_add              (OkrDocument         *self,
                                            OkrRecord           *record);
void         okr_document_remove_if        (OkrDocument         *self,
                                            gboolean           (*condition) (OkrRecord *record, gpointer user_data),
                                            gpointer             user_data);

/* What could not be placed, or was worked out anew, for the person who imports. */
void         okr_document_add_note         (OkrDocument         *self,
                                            const char          *format,
                                            ...) G_GNUC_PRINTF (2, 3);
const char * const *
             okr_document_get_notes        (OkrDocument         *self);

OkrRecord   *okr_record_new                (const char          *table,
                                            const char          *path);
void         okr_record_free               (OkrRecord           *self);
OkrCell     *okr_record_find               (OkrRecord           *self,
                                            const char          *column);
const char  *okr_record_get_text           (OkrRecord           *self,
                                            const char          *column);
void         okr_record_put_value          (OkrRecord           *self,
                                            const char          *column,
                                            const char          *key,
                                            const OkrValue      *value);
void         okr_record_put_text           (OkrRecord           *self,
                                            const char          *column,
                                            const char          *key,
                                            const char          *text);
void         okr_record_clear              (OkrRecord           *self,
                                            const char * const  *columns);
void         okr_record_put_extra          (OkrRecord           *self,
                                            const char          *key,
                                            JsonNode            *node);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrRecord, okr_record_free)

gboolean     okr_document_check            (OkrDocument         *self,
                                            GCancellable        *cancellable,
                                            GError             **error);

/* What a workspace has already. */
typedef struct
{
  GPtrArray  *ids;              /* of GHashTable by table position: sets of strings, owned */
  GPtrArray  *refs;             /* likewise */
  GHashTable *last_ranks;       /* "table.column" -> the last rank, owned */
} OkrTaken;

OkrEdit     *okr_document_to_edit          (OkrDocument         *self,
                                            OkrTaken            *taken,
                                            const char          *label,
                                            GCancellable        *cancellable,
                                            GError             **error);

OkrTaken    *okr_taken_new                 (void);
void         okr_taken_free                (OkrTaken            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrTaken, okr_taken_free)

G_END_DECLS
