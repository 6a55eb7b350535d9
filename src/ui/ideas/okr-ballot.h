/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one person fills in unseen, while it is their turn.  It goes when the turn ends, and with it all that it shows. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_BALLOT (okr_ballot_get_type ())
G_DECLARE_INTERFACE (OkrBallot, okr_ballot, OKR, BALLOT, GtkWidget)

struct _OkrBallotInterface
{
  GTypeInterface   parent_interface;

  /* one that writes as it goes leaves it out */
  void           (*cast) (OkrBallot           *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);
};

/* Ends with okr_workspace_finish().  */
gboolean okr_ballot_cast (OkrBallot           *self,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

G_END_DECLS
