/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two lists of the Progress page: which key results of a cycle need attention and which go well (F73).
 * Follows the workspace; knows no widget.  */

#pragma once

#include "model/okr-trajectory.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

#define OKR_TYPE_ATTENTION_LISTS (okr_attention_lists_get_type ())
G_DECLARE_FINAL_TYPE (OkrAttentionLists, okr_attention_lists, OKR, ATTENTION_LISTS, GObject)

OkrAttentionLists *okr_attention_lists_new            (OkrWorkspace      *workspace);
void               okr_attention_lists_set_cycle      (OkrAttentionLists *self,
                                                       OkrCycle          *cycle);
void               okr_attention_lists_set_objective  (OkrAttentionLists *self,
                                                       OkrObjective      *objective);

/* Lists are borrowed and live, of OkrKeyResult, the gravest or the best first. */
GListModel        *okr_attention_lists_get_attention  (OkrAttentionLists *self);
GListModel        *okr_attention_lists_get_going_well (OkrAttentionLists *self);

G_END_DECLS
