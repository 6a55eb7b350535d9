/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON out: keys in the order given, numbers as short as they can be read back, two spaces of indent.  The
 * same values always give the same bytes, which is what makes an export comparable.  */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  okr_json_write_text   (GString    *out,
                             const char *text);
void  okr_json_write_number (GString    *out,
                             double      number);
void  okr_json_write_node   (GString    *out,
                             JsonNode   *node,
                             int         indent);       /* -1: on one line */

char *okr_json_to_string    (JsonNode   *node);
char *okr_json_to_line      (JsonNode   *node);

G_END_DECLS
