/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the speaking order (F92).  They end with okr_workspace_finish(); see okr-workspace.h for what holds for
 * every verb.  */

#pragma once

#include "logic/okr-speaking.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_SPEAKING_NEXT,
  OKR_SPEAKING_PASS,
  OKR_SPEAKING_LEAVE_OUT,
  OKR_SPEAKING_ROUND,
} OkrSpeakingStep;

OkrSpeaking *okr_workspace_dup_speaking          (OkrWorkspace        *self);
GPtrArray   *okr_workspace_dup_group             (OkrWorkspace        *self,
                                                  OkrCycle            *cycle);
void         okr_workspace_draw_speakers_async   (OkrWorkspace        *self,
                                                  OkrCycle            *cycle,
                                                  GRand               *rand,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void         okr_workspace_step_speakers_async   (OkrWorkspace        *self,
                                                  OkrSpeakingStep      step,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void         okr_workspace_add_speaker_async     (OkrWorkspace        *self,
                                                  OkrPerson           *person,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);

G_END_DECLS
