/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wrong with a file that comes in.  Every message names the file, the place in it (a JSON path,
 * or line and column where there is no path yet) and the reason, in a sentence for a person.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OKR_EXCHANGE_ERROR (okr_exchange_error_quark ())

typedef enum
{
  OKR_EXCHANGE_ERROR_NOT_READABLE,      /* missing, a folder, no permission */
  OKR_EXCHANGE_ERROR_TOO_LARGE,         /* more than OKR_JSON_SOURCE_MAX_SIZE */
  OKR_EXCHANGE_ERROR_NOT_TEXT,          /* empty, not UTF-8, a NUL byte */
  OKR_EXCHANGE_ERROR_NOT_JSON,
  OKR_EXCHANGE_ERROR_TOO_DEEP,          /* nested over OKR_JSON_SOURCE_MAX_DEPTH levels */
  OKR_EXCHANGE_ERROR_FORMAT,            /* JSON, but no document of ours */
  OKR_EXCHANGE_ERROR_NEWER,             /* written by a later version */
  OKR_EXCHANGE_ERROR_TYPE,
  OKR_EXCHANGE_ERROR_UNKNOWN_WORD,      /* a word that its enumeration does not have */
  OKR_EXCHANGE_ERROR_MISSING,
  OKR_EXCHANGE_ERROR_DATE,
  OKR_EXCHANGE_ERROR_RANGE,
  OKR_EXCHANGE_ERROR_TOO_LONG,
  OKR_EXCHANGE_ERROR_DUPLICATE,
  OKR_EXCHANGE_ERROR_DANGLING,
  OKR_EXCHANGE_ERROR_LOOP,              /* a team that is its own parent, at any distance */
} OkrExchangeError;

GQuark okr_exchange_error_quark (void);

void   okr_exchange_set_error   (GError           **error,
                                 OkrExchangeError   code,
                                 const char        *file,
                                 const char        *place,
                                 const char        *format,
                                 ...) G_GNUC_PRINTF (5, 6);

G_END_DECLS
