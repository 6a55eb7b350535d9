/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads Okr's own document: see docs/document-format.md.  */

#pragma once

#include "exchange/okr-document.h"

G_BEGIN_DECLS

/* The setting that holds the keys of the whole document that nobody knows. */
#define OKR_JSON_REST_SETTING "document"

gboolean okr_json_is_document (JsonNode      *root);
gboolean okr_json_read        (OkrDocument   *document,
                               JsonNode      *root,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
