/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open workspace: all entities of one file as objects and lists, and the only door to edits.  Every verb
 * below is one action of a person: it builds an OkrEdit with a label for undo, commits it, and the objects
 * change when the change comes back.  All verbs end with okr_workspace_finish().  Lives on the main thread
 * after okr_workspace_start().  */

#pragma once

#include "base/okr-clock.h"
#include "logic/okr-types.h"
#include "model/okr-entities.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_TYPE_WORKSPACE (okr_workspace_get_type ())
G_DECLARE_FINAL_TYPE (OkrWorkspace, okr_workspace, OKR, WORKSPACE, GObject)

/* Properties (all notify): "title", "path", "read-only", "clock", "current-cycle", "column-scheme",
 * "undo-label", "redo-label" (NULL: nothing), "modified-by" ...
 * Signals: "changed" (OkrChange *change, const char *label, gboolean foreign) after the objects changed. */

OkrWorkspace   *okr_workspace_open              (const char *path, OkrStoreOpenFlags flags, const char *client,
                                                 OkrClock *clock, GError **error);     /* blocks; any thread */
void            okr_workspace_open_async        (const char *path, OkrStoreOpenFlags flags, const char *client, OkrClock *clock,
                                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
OkrWorkspace   *okr_workspace_open_finish       (GAsyncResult *result, GError **error); /* started */
void            okr_workspace_start             (OkrWorkspace *self);
void            okr_workspace_close             (OkrWorkspace *self);

/* Lists are borrowed, live, and ordered (rank, id; check-ins by date, id). item-type is the entity's. */
GListModel     *okr_workspace_get_list          (OkrWorkspace *self, GType entity_type);
gpointer        okr_workspace_lookup            (OkrWorkspace *self, GType entity_type, const char *id);
gpointer        okr_workspace_lookup_ref        (OkrWorkspace *self, GType entity_type, const char *ref);
const char     *okr_workspace_get_setting       (OkrWorkspace *self, const char *name);
OkrCycle       *okr_workspace_get_current_cycle (OkrWorkspace *self);  /* the running one that holds today, else the last begun, else the first */
OkrClock       *okr_workspace_get_clock         (OkrWorkspace *self);
const char     *okr_workspace_get_title         (OkrWorkspace *self);
const char     *okr_workspace_get_path          (OkrWorkspace *self);
gboolean        okr_workspace_get_read_only     (OkrWorkspace *self);
OkrColumnScheme okr_workspace_get_column_scheme (OkrWorkspace *self);
const char     *okr_workspace_get_undo_label    (OkrWorkspace *self);
const char     *okr_workspace_get_redo_label    (OkrWorkspace *self);

/* Where a card is put: between two cards of a column; either may be NULL. */
typedef struct
{
  OkrKeyResult *after;
  OkrKeyResult *before;
} OkrPlace;

/* Fields of a reading that a person gave. value NAN: only what else is given. confidence -1: not said. */
typedef struct
{
  double      value;
  double      numerator, denominator;   /* NAN when the kind is no ratio */
  int         confidence;
  const char *note;
  OkrDate     date;                     /* 0: today */
  OkrPerson  *author;
} OkrReading;

#define OKR_READING_INIT { NAN, NAN, NAN, -1, NULL, 0, NULL }

/* --- verbs: label in brackets --- */
/* ["Move “Sign 20 restaurants” to 0.7"] a new check-in today (a second one of the same day and author replaces the first only by
 * undo: both are kept), and its place on the board. place may be NULL (the end of its new column). */
void     okr_workspace_record_check_in_async   (OkrWorkspace *self, OkrKeyResult *key_result, const OkrReading *reading,
                                                const OkrPlace *place, GAsyncReadyCallback callback, gpointer user_data);
/* the same for several cards, one step: readings[i] belongs to key_results[i]; they stay together in order at the place */
void     okr_workspace_record_check_ins_async  (OkrWorkspace *self, GPtrArray *key_results, const OkrReading *readings,
                                                const OkrPlace *place, GAsyncReadyCallback callback, gpointer user_data);
/* ["Reorder “…”"] order on the board only */
void     okr_workspace_place_cards_async       (OkrWorkspace *self, GPtrArray *key_results, const OkrPlace *place,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* also changes a property by dragging across lanes: owner (may be NULL), team or objective of the card; part of the same step */
typedef struct { OkrEntity *owner; gboolean set_owner; OkrObjective *objective; } OkrLaneTarget;

void     okr_workspace_edit_check_in_async     (OkrWorkspace *self, OkrCheckIn *check_in, const OkrReading *reading,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_delete_async            (OkrWorkspace *self, OkrEntity *entity,            /* ["Delete “…”"] any entity */
                                                GAsyncReadyCallback callback, gpointer user_data);
/* ["Rename “…”", "Edit the due date of “…”", ...] one field of one entity, from a value of the property's type; typing merges into one step */
void     okr_workspace_set_async               (OkrWorkspace *self, OkrEntity *entity, const char *property, const GValue *value,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_set_text_async          (OkrWorkspace *self, OkrEntity *entity, const char *property, const char *text,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_set_reference_async     (OkrWorkspace *self, OkrEntity *entity, const char *property, OkrEntity *target,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_set_date_async          (OkrWorkspace *self, OkrEntity *entity, const char *property, OkrDate date,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_set_setting_async       (OkrWorkspace *self, const char *name, const char *value,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* ["Add the cycle “…”"] with phases and six checks */
void     okr_workspace_add_cycle_async         (OkrWorkspace *self, const char *name, OkrCyclePreset preset, OkrDate start, OkrDate end,
                                                GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_add_person_async        (OkrWorkspace *self, const char *name, const char *role,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* ["Add the objective “…”"] at the end of the cycle (NULL: the parking list), launched or draft */
void     okr_workspace_add_objective_async     (OkrWorkspace *self, OkrCycle *cycle, const char *title, OkrObjectiveType type,
                                                OkrPerson *owner, OkrObjectiveState state, GAsyncReadyCallback callback, gpointer user_data);
void     okr_workspace_add_key_result_async    (OkrWorkspace *self, OkrObjective *objective, const char *title, OkrKeyResultKind kind,
                                                double start, double target, const char *unit, OkrPerson *owner, OkrDate due,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* an import, prepared by exchange as one edit */
void     okr_workspace_import_async            (OkrWorkspace *self, OkrEdit *edit, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
gboolean okr_workspace_finish                  (OkrWorkspace *self, GAsyncResult *result, GError **error);

void     okr_workspace_undo_async              (OkrWorkspace *self, gboolean any_client, OkrConflictPolicy policy,
                                                GAsyncReadyCallback callback, gpointer user_data);
char    *okr_workspace_undo_finish             (OkrWorkspace *self, GAsyncResult *result, GError **error);  /* the label undone */
void     okr_workspace_redo_async              (OkrWorkspace *self, gboolean any_client, OkrConflictPolicy policy,
                                                GAsyncReadyCallback callback, gpointer user_data);
char    *okr_workspace_redo_finish             (OkrWorkspace *self, GAsyncResult *result, GError **error);
void     okr_workspace_history_async           (OkrWorkspace *self, guint limit, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *okr_workspace_history_finish        (OkrWorkspace *self, GAsyncResult *result, GError **error);
void     okr_workspace_copy_async              (OkrWorkspace *self, const char *path, GAsyncReadyCallback callback, gpointer user_data);
gboolean okr_workspace_copy_finish             (OkrWorkspace *self, GAsyncResult *result, GError **error);

G_END_DECLS
