/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open workspace: all entities of one file as objects and lists, and the only door to edits.  Every verb
 * below is one action of a person: it builds an OkrEdit with a label for undo, commits it, and the objects
 * change when the change comes back.  Lives on the main thread after okr_workspace_start().
 *
 * A verb never blocks and always calls back, from the main loop; it ends with okr_workspace_finish().  The
 * callback may be NULL for those who follow the objects only; what goes wrong is then reported by the signal
 * "failed".  In brackets: the label that a person reads beside Undo; titles in it are shortened.  */

#pragma once

#include "base/okr-clock.h"
#include "logic/okr-types.h"
#include "model/okr-cycle.h"
#include "model/okr-entities.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"
#include "store/okr-store.h"

#include <gio/gio.h>
#include <math.h>

G_BEGIN_DECLS

#define OKR_WORKSPACE_ERROR (okr_workspace_error_quark ())

typedef enum
{
  OKR_WORKSPACE_ERROR_READ_ONLY,        /* the file can only be read */
  OKR_WORKSPACE_ERROR_CLOSED,
  OKR_WORKSPACE_ERROR_GONE,             /* somebody deleted the thing meanwhile */
  OKR_WORKSPACE_ERROR_INVALID,          /* no such property, or a value that it cannot have */
  OKR_WORKSPACE_ERROR_CYCLE_CLOSED,     /* what is in a closed cycle stays as it is */
  OKR_WORKSPACE_ERROR_LOOP,             /* a thing would belong to itself */
} OkrWorkspaceError;

GQuark okr_workspace_error_quark (void);

#define OKR_TYPE_WORKSPACE (okr_workspace_get_type ())
G_DECLARE_FINAL_TYPE (OkrWorkspace, okr_workspace, OKR, WORKSPACE, GObject)

/* Properties, all read-only and notifying: "title", "path", "read-only", "clock", "current-cycle",
 * "column-scheme", "undo-label" and "redo-label" (NULL: nothing).
 * Signals:
 *   "changed"   (OkrChange *change, const char *label, gboolean foreign) after the objects changed
 *   "refreshed" (GPtrArray *key_results) after a change or a new day: those of which anything that a card
 *               shows may differ; added and removed ones are among them
 *   "ideas-refreshed" (GPtrArray *ideas) the same of ideas and tasks
 *   "failed"    (GError *error) a verb without a callback went wrong */

OkrWorkspace    *okr_workspace_open                  (const char           *path,
                                                      OkrStoreOpenFlags     flags,
                                                      const char           *client,
                                                      OkrClock             *clock,
                                                      GError              **error);
void             okr_workspace_open_async            (const char           *path,
                                                      OkrStoreOpenFlags     flags,
                                                      const char           *client,
                                                      OkrClock             *clock,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
OkrWorkspace    *okr_workspace_open_finish           (GAsyncResult         *result,
                                                      GError              **error);
void             okr_workspace_start                 (OkrWorkspace         *self);
void             okr_workspace_close                 (OkrWorkspace         *self);

/* Lists are borrowed, live, and ordered by rank and id; what has no rank by start or date, and id. */
GListModel      *okr_workspace_get_list              (OkrWorkspace         *self,
                                                      GType                 entity_type);
gpointer         okr_workspace_lookup                (OkrWorkspace         *self,
                                                      GType                 entity_type,
                                                      const char           *id);
gpointer         okr_workspace_lookup_ref            (OkrWorkspace         *self,
                                                      GType                 entity_type,
                                                      const char           *ref);
const char      *okr_workspace_get_setting           (OkrWorkspace         *self,
                                                      const char           *name);
OkrCycle        *okr_workspace_get_current_cycle     (OkrWorkspace         *self);
OkrClock        *okr_workspace_get_clock             (OkrWorkspace         *self);
const char      *okr_workspace_get_title             (OkrWorkspace         *self);
const char      *okr_workspace_get_path              (OkrWorkspace         *self);
gboolean         okr_workspace_get_read_only         (OkrWorkspace         *self);
OkrColumnScheme  okr_workspace_get_column_scheme     (OkrWorkspace         *self);
const char      *okr_workspace_get_undo_label        (OkrWorkspace         *self);
const char      *okr_workspace_get_redo_label        (OkrWorkspace         *self);
gboolean         okr_workspace_get_waiting           (OkrWorkspace         *self);

/* Where a card is put: between two cards, of its kind, of the column as it is seen; either may be NULL, and the other
 * decides.  Both NULL: the end of the column. */
typedef struct
{
  gpointer after;
  gpointer before;
} OkrPlace;

/* What a card becomes by landing in another row of the board; see okr_board_lane_get_target(). */
typedef struct
{
  gboolean      set_owner;
  OkrPerson    *owner;                  /* of a task its doer; NULL: nobody */
  OkrObjective *objective;              /* of a key result; NULL: stays with its objective */
  OkrKeyResult *key_result;             /* of a task; NULL: stays with its key result */
} OkrLaneTarget;

/* What a key result is to be. */
typedef struct
{
  const char       *title;
  OkrKeyResultKind  kind;
  double            start;              /* the value at the beginning, or NAN */
  double            target;             /* the value to reach, or NAN */
  const char       *unit;               /* what is counted; NULL: not said */
  OkrPerson        *owner;              /* who answers for it; NULL: nobody */
  OkrDate           due;                /* OKR_DATE_NONE: none is set */
} OkrKeyResultDraft;

/* Fields of a reading that a person gave. value NAN: only what else is given. confidence -1: not said. */
typedef struct
{
  double      value;
  double      numerator;                /* NAN when the kind is no ratio */
  double      denominator;
  int         confidence;
  const char *note;
  OkrDate     date;                     /* 0: today */
  OkrPerson  *author;
  const char *help;                     /* what help is wanted (B9) */
  OkrPerson  *helper;                   /* who will help */
  OkrAccountabilityCheck *check;        /* where it is said; NULL: the check of that day, if there is one */
  GPtrArray  *ticked;                   /* of OkrMilestone: exactly these are reached; NULL: as many as value says */
} OkrReading;

#define OKR_READING_INIT { NAN, NAN, NAN, -1, NULL, 0, NULL, NULL, NULL, NULL, NULL }

void             okr_workspace_record_check_in_async  (OkrWorkspace        *self,
                                                       OkrKeyResult        *key_result,
                                                       const OkrReading    *reading,
                                                       const OkrPlace      *place,
                                                       const OkrLaneTarget *lane,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_record_check_ins_async (OkrWorkspace        *self,
                                                       GPtrArray           *key_results,
                                                       const OkrReading    *readings,
                                                       const OkrPlace      *place,
                                                       const OkrLaneTarget *lane,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_place_cards_async      (OkrWorkspace        *self,
                                                       GPtrArray           *key_results,
                                                       const OkrPlace      *place,
                                                       const OkrLaneTarget *lane,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_edit_check_in_async    (OkrWorkspace        *self,
                                                       OkrCheckIn          *check_in,
                                                       const OkrReading    *reading,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_delete_async           (OkrWorkspace        *self,
                                                       OkrEntity           *entity,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_set_async              (OkrWorkspace        *self,
                                                       OkrEntity           *entity,
                                                       const char          *property,
                                                       const GValue        *value,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_set_text_async         (OkrWorkspace        *self,
                                                       OkrEntity           *entity,
                                                       const char          *property,
                                                       const char          *text,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_set_reference_async    (OkrWorkspace        *self,
                                                       OkrEntity           *entity,
                                                       const char          *property,
                                                       OkrEntity           *target,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_set_date_async         (OkrWorkspace        *self,
                                                       OkrEntity           *entity,
                                                       const char          *property,
                                                       OkrDate              date,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_set_setting_async      (OkrWorkspace        *self,
                                                       const char          *name,
                                                       const char          *value,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_add_person_async       (OkrWorkspace        *self,
                                                       const char          *name,
                                                       const char          *role,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_add_objective_async    (OkrWorkspace        *self,
                                                       OkrCycle            *cycle,
                                                       const char          *title,
                                                       OkrObjectiveType     type,
                                                       OkrPerson           *owner,
                                                       OkrObjectiveState    state,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_add_key_result_async   (OkrWorkspace        *self,
                                                       OkrObjective        *objective,
                                                       const OkrKeyResultDraft *draft,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
void             okr_workspace_import_async           (OkrWorkspace        *self,
                                                       OkrEdit             *edit,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean         okr_workspace_finish                 (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);
gpointer         okr_workspace_add_finish             (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

void             okr_workspace_undo_async             (OkrWorkspace        *self,
                                                       gboolean             any_client,
                                                       OkrConflictPolicy    policy,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
char            *okr_workspace_undo_finish            (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);
void             okr_workspace_redo_async             (OkrWorkspace        *self,
                                                       gboolean             any_client,
                                                       OkrConflictPolicy    policy,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
char            *okr_workspace_redo_finish            (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);
void             okr_workspace_catch_up               (OkrWorkspace        *self);
void             okr_workspace_history_async          (OkrWorkspace        *self,
                                                       guint                limit,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
GPtrArray       *okr_workspace_history_finish         (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);
void             okr_workspace_copy_async             (OkrWorkspace        *self,
                                                       const char          *path,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean         okr_workspace_copy_finish            (OkrWorkspace        *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);

GPtrArray       *okr_workspace_list_backups           (const char          *path);
gboolean         okr_workspace_restore_backup         (const char          *path,
                                                       const char          *backup,
                                                       char               **kept_as,
                                                       GError             **error);

G_END_DECLS
