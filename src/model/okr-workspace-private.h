/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrWorkspace share; nobody else.  */

#pragma once

#include "model/okr-card-kind.h"
#include "model/okr-entity-private.h"
#include "model/okr-workspace-usable.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* okr-workspace-past.c: what a workspace that shows the past knows */
typedef struct _OkrPast OkrPast;

void okr_past_free (OkrPast *self);

struct _OkrWorkspace
{
  GObject          parent_instance;

  /* owned */
  OkrStore        *store;
  OkrClock        *clock;
  OkrIndex        *index;
  OkrCycle        *current_cycle;
  char            *title;
  OkrSortedList   *board_order;     /* all key results by board_rank, id; NULL until a card is put somewhere */
  OkrPast         *past;            /* NULL: it shows the present */

  /* state */
  OkrColumnScheme  column_scheme;
  gboolean         closed;
};

/* okr-workspace-load.c */
gboolean         okr_workspace_load                 (OkrWorkspace         *self,
                                                     GError              **error);

/* okr-workspace-apply.c */
void             okr_workspace_apply                (OkrWorkspace         *self,
                                                     OkrChange            *change);
void             okr_workspace_apply_day            (OkrWorkspace         *self,
                                                     OkrChange            *change);
void             okr_workspace_refresh_all          (OkrWorkspace         *self);

/* okr-workspace-derived.c */
char            *okr_workspace_find_title           (OkrWorkspace         *self);
OkrCycle        *okr_workspace_find_current_cycle   (OkrWorkspace         *self);
OkrColumnScheme  okr_workspace_find_column_scheme   (OkrWorkspace         *self);

/* okr-workspace.c */
void             okr_workspace_update_derived       (OkrWorkspace         *self);
void             okr_workspace_emit_changed         (OkrWorkspace         *self,
                                                     OkrChange            *change);
void             okr_workspace_emit_refreshed       (OkrWorkspace         *self,
                                                     GPtrArray            *key_results);
gboolean         okr_workspace_tells_of_ideas       (OkrWorkspace         *self);
void             okr_workspace_emit_ideas_refreshed (OkrWorkspace         *self,
                                                     GPtrArray            *ideas);
void             okr_workspace_emit_failed          (OkrWorkspace         *self,
                                                     GError               *error);

/* okr-workspace-commit.c: how each verb begins and ends */
gboolean         okr_workspace_check_present        (OkrWorkspace         *self,
                                                     OkrEntity            *entity,
                                                     GError              **error);
gboolean         okr_workspace_check_text           (const char           *text,
                                                     GError              **error);
char            *okr_workspace_dup_short            (OkrEntity            *entity);
char            *okr_workspace_dup_label            (const char           *translated,
                                                     const char           *title);
gboolean         okr_workspace_check_title          (OkrWorkspace         *self,
                                                     const char           *title,
                                                     OkrEntity            *entity,
                                                     GError              **error);
OkrEdit         *okr_workspace_create_edit          (const char           *translated,
                                                     const char           *title,
                                                     const char           *merge_key);
void             okr_workspace_put_reference        (OkrEdit              *edit,
                                                     const char           *column,
                                                     gpointer              target);
void             okr_workspace_commit               (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
void             okr_workspace_commit_added         (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     GType                 type,
                                                     const char           *id,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
void             okr_workspace_refuse               (OkrWorkspace         *self,
                                                     GError               *error,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean         okr_workspace_refuse_unusable      (OkrWorkspace         *self,
                                                     OkrEntity            *entity,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);

/* okr-workspace-verbs.c: rows that other verbs add too */
gboolean         okr_workspace_check_draft          (OkrWorkspace         *self,
                                                     OkrObjective         *objective,
                                                     const OkrKeyResultDraft *draft,
                                                     GError              **error);
const char      *okr_workspace_put_key_result       (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     OkrObjective         *objective,
                                                     const OkrKeyResultDraft *draft);
const char      *okr_workspace_put_person           (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     const char           *name,
                                                     const char           *role);

/* okr-workspace-cycle.c */
const char      *okr_workspace_put_cycle            (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     const char           *name,
                                                     OkrCyclePreset        preset,
                                                     OkrDate               start,
                                                     OkrDate               end);

/* okr-workspace-set.c */
void             okr_workspace_put_setting          (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     const char           *name,
                                                     const char           *value);

/* okr-workspace-review.c */
void             okr_workspace_put_decision         (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     OkrCycle             *cycle,
                                                     const char           *kind,
                                                     const char           *reason);

/* okr-workspace-place.c: where cards go on a board */
void             okr_workspace_put_cards            (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     const OkrCardKind    *kind,
                                                     GPtrArray            *moved,
                                                     const guint          *columns,
                                                     const OkrPlace       *place);
void             okr_workspace_put_board_rank       (OkrWorkspace         *self,
                                                     OkrEdit              *edit);
void             okr_workspace_follow_board_order   (OkrWorkspace         *self,
                                                     GPtrArray            *moved,
                                                     GPtrArray            *added,
                                                     GPtrArray            *removed);
void             okr_workspace_put_lane             (OkrEdit              *edit,
                                                     OkrKeyResult         *key_result,
                                                     const OkrLaneTarget  *lane);

/* okr-workspace-ideas.c: what an idea becomes */
const char      *okr_workspace_get_state_label      (OkrIdea              *idea,
                                                     OkrIdeaState          state);
void             okr_workspace_put_idea_state       (OkrWorkspace         *self,
                                                     OkrEdit              *edit,
                                                     OkrIdea              *idea,
                                                     OkrIdeaState          state,
                                                     const char           *reason);

/* okr-workspace-tasks.c */
gboolean         okr_workspace_check_task_limit     (OkrWorkspace         *self,
                                                     OkrCycle             *cycle,
                                                     OkrIdeaState          state,
                                                     guint                 n_coming,
                                                     GError              **error);

G_END_DECLS
