/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of all commits, and what follows from it: how far this connection has read it, which step each
 * client would undo or redo next, and whether the next edit joins the last step.  Belongs to the thread that
 * owns the connection.  */

#pragma once

#include "store/okr-change.h"
#include "store/okr-database.h"
#include "store/okr-replay.h"
#include "store/okr-store-types.h"

G_BEGIN_DECLS

/* One commit, as "changed" reports it. */
typedef struct
{
  OkrChange     *change;
  OkrStoreEntry *entry;
  char          *merge_key;     /* or NULL */
  gboolean       foreign;
} OkrCommit;

void okr_commit_free (OkrCommit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrCommit, okr_commit_free)

/* A step: what one undo takes back.  An edit, or several with one merge key. */
typedef struct
{
  char   *id;
  char   *client;
  char   *label;                /* of its newest edit */
  gint64  seq;                  /* of the newest commit that made, undid or redid it */
} OkrStep;

typedef struct _OkrHistory OkrHistory;

OkrHistory    *okr_history_new         (const char        *client);
void           okr_history_free        (OkrHistory        *self);
void           okr_history_set_ahead   (OkrHistory        *self,
                                        gint64             ahead);
gboolean       okr_history_load        (OkrHistory        *self,
                                        OkrDatabase       *database,
                                        GError           **error);
gint64         okr_history_get_head    (OkrHistory        *self);
gboolean       okr_history_read_new    (OkrHistory        *self,
                                        OkrDatabase       *database,
                                        GPtrArray         *commits,
                                        GError           **error);
OkrCommit     *okr_history_append      (OkrHistory        *self,
                                        OkrDatabase       *database,
                                        OkrStoreStepKind   kind,
                                        const char        *target,
                                        const char        *label,
                                        const char        *merge_key,
                                        OkrChange         *change,
                                        GError           **error);
void           okr_history_follow      (OkrHistory        *self,
                                        const OkrCommit   *commit);
const OkrStep *okr_history_get_undo    (OkrHistory        *self,
                                        gboolean           any_client);
const OkrStep *okr_history_get_redo    (OkrHistory        *self,
                                        gboolean           any_client);
GPtrArray     *okr_history_list        (OkrDatabase       *database,
                                        guint              limit,
                                        GError           **error);
OkrReplay     *okr_history_read_replay (OkrDatabase       *database,
                                        GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrHistory, okr_history_free)

G_END_DECLS
