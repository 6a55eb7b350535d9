/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tools of the sample reader: an object of the file becomes a record by a table that says which key is
 * which column; what has no column is kept as an extra key, and counted for the notes.  */

#pragma once

#include "exchange/okr-cell.h"
#include "exchange/okr-document.h"

G_BEGIN_DECLS

typedef struct
{
  OkrDocument *document;        /* borrowed */
  GHashTable  *computed;        /* key -> how often it was left out, because it is worked out */
  GHashTable  *kept;            /* "table.key" -> how often it was kept as an extra key */
  OkrRecord   *rest;            /* the setting "document": extra keys of objects that are no record; or NULL */
  char        *cycle;           /* id of the cycle */
  char        *parent_cycle;    /* or NULL */
} OkrSample;

/* Instead of a column: read by code of its own, or worked out by us. */
#define OKR_SAMPLE_NESTED   "(nested)"
#define OKR_SAMPLE_COMPUTED "(computed)"

typedef struct
{
  const char       *key;
  const char       *column;
  const OkrSynonym *synonyms;
} OkrSampleKey;

typedef gboolean (*OkrSampleFunc) (OkrSample   *sample,
                                   JsonObject  *object,
                                   const char  *path,
                                   gpointer     user_data,
                                   GError     **error);

OkrRecord  *okr_sample_read_object  (OkrSample           *self,
                                     const char          *table,
                                     JsonObject          *object,
                                     const char          *path,
                                     const OkrSampleKey  *keys,
                                     const char          *own_id,
                                     GError             **error);
gboolean    okr_sample_check_keys   (OkrSample           *self,
                                     JsonObject          *object,
                                     const char          *path,
                                     const char * const  *known,
                                     GError             **error);
gboolean    okr_sample_for_each     (OkrSample           *self,
                                     JsonObject          *object,
                                     const char          *key,
                                     const char          *path,
                                     OkrSampleFunc        func,
                                     gpointer             user_data,
                                     GError             **error);
gboolean    okr_sample_get_object   (OkrSample           *self,
                                     JsonObject          *object,
                                     const char          *key,
                                     const char          *path,
                                     JsonObject         **member,
                                     GError             **error);
gboolean    okr_sample_read_links   (OkrSample           *self,
                                     JsonObject          *object,
                                     const char          *key,
                                     const char          *path,
                                     const char          *table,
                                     const char          *owner_column,
                                     const char          *owner,
                                     const char          *column,
                                     GError             **error);
gboolean    okr_sample_read_check   (OkrSample           *self,
                                     JsonObject          *object,
                                     const char          *key,
                                     OkrRecord           *record,
                                     GError             **error);
char       *okr_sample_check_id     (gint64               number);
gboolean    okr_sample_keep         (OkrSample           *self,
                                     const char          *key,
                                     const char          *path,
                                     JsonNode            *node,
                                     GError             **error);

/* okr-sample-objectives.c */
gboolean    okr_sample_read_objectives (OkrSample   *self,
                                        JsonObject  *root,
                                        GError     **error);

/* okr-sample-review.c */
gboolean    okr_sample_read_review     (OkrSample   *self,
                                        JsonObject  *root,
                                        GError     **error);

G_END_DECLS
