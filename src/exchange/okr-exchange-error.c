/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the exchange layer; its readers and writers use it, the window and okr-cli show it.  */

#include "config.h"

#include "exchange/okr-exchange-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (okr-exchange-error-quark, okr_exchange_error)

/**
 * okr_exchange_set_error:
 * @error: where to put it
 * @code: what is wrong
 * @file: the name of the file
 * @place: (nullable): where in the file, as a JSON path or as line and column
 * @format: the reason: a translated sentence
 *
 * Sets an error of %OKR_EXCHANGE_ERROR whose message has file, place and reason.
 */
void
okr_exchange_set_error (GError           **error,
                        OkrExchangeError   code,
                        const char        *file,
                        const char        *place,
                        const char        *format,
                        ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (place != NULL)
    /* Translators: a file, a place in it such as $.objectives[2].title, and what is wrong there. */
    g_set_error (error, OKR_EXCHANGE_ERROR, code, _("%s: %s: %s"), file, place, reason);
  else
    /* Translators: a file, and what is wrong with it. */
    g_set_error (error, OKR_EXCHANGE_ERROR, code, _("%s: %s"), file, reason);
}
