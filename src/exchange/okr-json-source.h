/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A JSON file read with distrust: size, encoding and nesting are checked before the parser sees it.  */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define OKR_JSON_SOURCE_MAX_SIZE  (100 * 1000 * 1000)   /* bytes */
#define OKR_JSON_SOURCE_MAX_DEPTH 32                    /* arrays and objects inside each other */

JsonNode *okr_json_source_load  (GFile         *file,
                                 GCancellable  *cancellable,
                                 GError       **error);
JsonNode *okr_json_source_parse (const char    *name,
                                 const char    *data,
                                 gsize          length,
                                 GError       **error);

G_END_DECLS
