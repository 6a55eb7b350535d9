/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of each table may hold, as the readers and the writer of documents see it: the columns of the
 * model's entities, joined with what the schema demands of them (which are needed, which ranges hold).  */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define OKR_FORMAT_NAME    "okr"
#define OKR_FORMAT_VERSION 1

typedef enum
{
  OKR_FIELD_TEXT,
  OKR_FIELD_RANK,               /* fractional order, made when a document does not give it */
  OKR_FIELD_DATE,
  OKR_FIELD_WORD,               /* one of an enumeration */
  OKR_FIELD_BOOLEAN,
  OKR_FIELD_INTEGER,
  OKR_FIELD_REAL,
  OKR_FIELD_REFERENCE,          /* the id of a row of another table */
} OkrFieldType;

typedef struct _OkrTable OkrTable;

typedef struct
{
  const char     *name;         /* interned */
  OkrFieldType    type;
  GEnumClass     *words;        /* of OKR_FIELD_WORD; value 0 is "not said" and has no nick of a word */
  const OkrTable *target;       /* of OKR_FIELD_REFERENCE */
  gboolean        required;     /* never empty in the file */
  const char     *fallback;     /* what a required one is when a document does not say; or NULL: refused */
  double          minimum;      /* of numbers, both included */
  double          maximum;
} OkrField;

struct _OkrTable
{
  const char *name;             /* interned; the key of its array in a document, too */
  GType       entity_type;
  guint       position;
  guint       n_fields;
  OkrField   *fields;           /* without id, ref and extra, which every table has */
};

guint           okr_format_get_n_tables  (void);
const OkrTable *okr_format_get_table     (guint           position);
const OkrTable *okr_format_find_table    (const char     *name);
const OkrField *okr_table_find_field     (const OkrTable *self,
                                          const char     *name);

G_END_DECLS
