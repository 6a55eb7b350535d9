/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface of what one person fills in unseen; see okr-ballot.h.  */

#include "config.h"

#include "ui/ideas/okr-ballot.h"

G_DEFINE_INTERFACE (OkrBallot, okr_ballot, GTK_TYPE_WIDGET)

static void
okr_ballot_default_init (OkrBallotInterface *iface)
{
}

/**
 * okr_ballot_cast:
 * @self: a ballot
 *
 * Puts it in the box.
 *
 * Returns: %FALSE if all that it says is in the file already; then nobody is called back
 */
gboolean
okr_ballot_cast (OkrBallot           *self,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_return_val_if_fail (OKR_IS_BALLOT (self), FALSE);

  if (OKR_BALLOT_GET_IFACE (self)->cast == NULL)
    return FALSE;

  OKR_BALLOT_GET_IFACE (self)->cast (self, callback, user_data);

  return TRUE;
}
