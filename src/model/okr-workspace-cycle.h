/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of cycles: their dates with all that follows from them, phases, checks, a copy for the next period, and
 * the archive.  As in okr-workspace.h each is one step of undo.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* Setting: what the set is for, "gtm_quarter", "startup_quarter", "company_quarter" or "mature_half_year"; T1, T2. */
#define OKR_SETTING_PRESET "preset"

gboolean okr_workspace_is_go_to_market       (OkrWorkspace        *self);
gboolean okr_workspace_is_company            (OkrWorkspace        *self);

void     okr_workspace_add_cycle_async       (OkrWorkspace        *self,
                                              const char          *name,
                                              OkrCyclePreset       preset,
                                              OkrDate              start,
                                              OkrDate              end,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_set_cycle_dates_async (OkrWorkspace        *self,
                                              OkrCycle            *cycle,
                                              OkrCyclePreset       preset,
                                              OkrDate              start,
                                              OkrDate              end,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_set_phase_end_async   (OkrWorkspace        *self,
                                              OkrCycle            *cycle,
                                              OkrPhaseKind         kind,
                                              OkrDate              end,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_plan_checks_async     (OkrWorkspace        *self,
                                              OkrCycle            *cycle,
                                              guint                n_checks,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_move_check_async      (OkrWorkspace           *self,
                                              OkrAccountabilityCheck *check,
                                              OkrDate                 date,
                                              GAsyncReadyCallback     callback,
                                              gpointer                user_data);
void     okr_workspace_archive_cycle_async   (OkrWorkspace        *self,
                                              OkrCycle            *cycle,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_duplicate_cycle_async (OkrWorkspace        *self,
                                              OkrCycle            *cycle,
                                              const char          *name,
                                              OkrDate              start,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
void     okr_workspace_add_unknown_async     (OkrWorkspace        *self,
                                              const char          *topic,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);

G_END_DECLS
