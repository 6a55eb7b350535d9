/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON values to cells and back to their place: the one function in which both readers judge type, word, date,
 * range and length.  */

#pragma once

#include "exchange/okr-document.h"

G_BEGIN_DECLS

/* Another word for a nick of an enumeration. */
typedef struct
{
  const char *word;
  const char *nick;
} OkrSynonym;

gboolean  okr_cell_read         (OkrDocument        *document,
                                 OkrRecord          *record,
                                 const OkrField     *field,
                                 const char         *key,
                                 JsonNode           *node,
                                 const OkrSynonym   *synonyms,
                                 GError            **error);
gboolean  okr_cell_read_text    (OkrDocument        *document,
                                 const char         *path,
                                 JsonNode           *node,
                                 char              **text,
                                 GError            **error);
gboolean  okr_cell_check_extra  (OkrDocument        *document,
                                 const char         *path,
                                 JsonNode           *node,
                                 GError            **error);

char     *okr_json_path_member  (const char         *path,
                                 const char         *key);
gboolean  okr_json_refuse_type  (OkrDocument        *document,
                                 const char         *path,
                                 JsonNode           *node,
                                 const char         *wanted,
                                 GError            **error);

G_END_DECLS
