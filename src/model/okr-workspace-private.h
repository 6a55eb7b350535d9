/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrWorkspace share; nobody else.  */

#pragma once

#include "model/okr-index.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

struct _OkrWorkspace
{
  GObject          parent_instance;

  /* owned */
  OkrStore        *store;
  OkrClock        *clock;
  OkrIndex        *index;
  OkrCycle        *current_cycle;
  char            *title;

  /* state */
  OkrColumnScheme  column_scheme;
  gboolean         closed;
};

/* okr-workspace-load.c */
gboolean  okr_workspace_load           (OkrWorkspace         *self,
                                        GError              **error);

/* okr-workspace-apply.c */
void      okr_workspace_apply          (OkrWorkspace         *self,
                                        OkrChange            *change);
void      okr_workspace_refresh_all    (OkrWorkspace         *self);

/* okr-workspace.c */
void      okr_workspace_update_derived (OkrWorkspace         *self);
void      okr_workspace_emit_refreshed (OkrWorkspace         *self,
                                        GPtrArray            *key_results);

/* okr-workspace-commit.c: how each verb ends */
gboolean  okr_workspace_check_editable (OkrWorkspace         *self,
                                        GError              **error);
gboolean  okr_workspace_check_there    (OkrEntity            *entity,
                                        GError              **error);
char     *okr_workspace_dup_short      (OkrEntity            *entity);
void      okr_workspace_commit         (OkrWorkspace         *self,
                                        OkrEdit              *edit,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void      okr_workspace_commit_added   (OkrWorkspace         *self,
                                        OkrEdit              *edit,
                                        GType                 type,
                                        const char           *id,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void      okr_workspace_refuse         (OkrWorkspace         *self,
                                        GError               *error,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);

/* okr-placing.c: where cards go on the board */
void      okr_placing_put              (OkrWorkspace         *self,
                                        OkrEdit              *edit,
                                        GPtrArray            *key_results,
                                        const guint          *columns,
                                        const OkrPlace       *place);

G_END_DECLS
