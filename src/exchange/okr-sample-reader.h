/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the samples, schema "okr-sample/1": templates, examples and the oracle of the tests.  */

#pragma once

#include "exchange/okr-document.h"

G_BEGIN_DECLS

gboolean okr_sample_is_sample (JsonNode     *root);
gboolean okr_sample_read      (OkrDocument  *document,
                               JsonNode     *root,
                               GError      **error);

G_END_DECLS
