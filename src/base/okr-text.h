/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small rules about what people type: what matches a search, what may be stored, what fits on one line.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No field needs more; a longer text in a file is damage or an attack. */
#define OKR_TEXT_MAX_LENGTH 10000

#define OKR_TEXT_ERROR (okr_text_error_quark ())

typedef enum
{
  OKR_TEXT_ERROR_NOT_UTF8,
  OKR_TEXT_ERROR_TOO_LONG,
  OKR_TEXT_ERROR_CONTROL,       /* a control character other than line feed and tab */
} OkrTextError;

GQuark   okr_text_error_quark   (void);

char    *okr_text_fold          (const char  *text);
gboolean okr_text_matches       (const char  *haystack,
                                 const char  *needle);
gboolean okr_text_check         (const char  *text,
                                 gssize       n_bytes,
                                 GError     **error);
char    *okr_text_dup_line      (const char  *text,
                                 guint        max_characters);
char    *okr_text_dup_apart     (const char  *text,
                                 guint        max_characters);
char    *okr_text_dup_beginning (const char  *text,
                                 guint        max_characters);

G_END_DECLS
