/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors and records of the store; see okr-store-types.h.  */

#include "config.h"

#include "store/okr-store-types.h"

G_DEFINE_QUARK (okr-store-error-quark, okr_store_error)

/**
 * okr_store_entry_free:
 * @self: (transfer full): a row of the history
 */
void
okr_store_entry_free (OkrStoreEntry *self)
{
  g_free (self->uid);
  g_free (self->client);
  g_free (self->step);
  g_free (self->target);
  g_free (self->label);
  g_free (self->at);
  g_free (self);
}
