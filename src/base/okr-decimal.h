/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decimal numbers as people write them: reading 0.5 and 0,5, 10 000 and 10,000 without guessing wrong, and
 * writing them as the language does.  Entry fields, cards, spreadsheets and the command line use it.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Beyond it a double no longer holds every cent; no key result needs it. */
#define OKR_DECIMAL_MAX 1e15

#define OKR_DECIMAL_ERROR (okr_decimal_error_quark ())

typedef enum
{
  OKR_DECIMAL_ERROR_EMPTY,      /* nothing was written */
  OKR_DECIMAL_ERROR_SYNTAX,     /* not a number */
  OKR_DECIMAL_ERROR_AMBIGUOUS,  /* could be two numbers, such as 1.234,56 */
  OKR_DECIMAL_ERROR_RANGE,      /* beyond OKR_DECIMAL_MAX */
} OkrDecimalError;

GQuark      okr_decimal_error_quark    (void);

gboolean    okr_decimal_parse          (const char  *text,
                                        double      *value,
                                        GError     **error);
char       *okr_decimal_dup_label      (double       value,
                                        int          max_decimals);
char       *okr_decimal_to_c           (double       value);
char       *okr_decimal_dup_edit       (double       value);
int         okr_decimal_get_n_decimals (double       value);
const char *okr_decimal_get_mark       (void);

G_END_DECLS
