/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is followed from week to week between two checks: by person, the key results that they own and the tasks that
 * they do, and the help that is wanted.  Follows the workspace; knows no widget.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* One line: a person, then a key result of which they are the owner, or a task of which they are the doer.  It never
 * changes; another takes its place. */
#define OKR_TYPE_FOLLOW_UP_ITEM (okr_follow_up_item_get_type ())
G_DECLARE_FINAL_TYPE (OkrFollowUpItem, okr_follow_up_item, OKR, FOLLOW_UP_ITEM, GObject)

OkrEntity   *okr_follow_up_item_get_entity (OkrFollowUpItem *self);
OkrPerson   *okr_follow_up_item_get_person (OkrFollowUpItem *self);

#define OKR_TYPE_FOLLOW_UP (okr_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (OkrFollowUp, okr_follow_up, OKR, FOLLOW_UP, GObject)

OkrFollowUp *okr_follow_up_new             (OkrWorkspace    *workspace);
void         okr_follow_up_set_cycle       (OkrFollowUp     *self,
                                            OkrCycle        *cycle);
void         okr_follow_up_set_objective   (OkrFollowUp     *self,
                                            OkrObjective    *objective);
void         okr_follow_up_set_person      (OkrFollowUp     *self,
                                            OkrPerson       *person);

/* Lists are borrowed and live. */
GListModel  *okr_follow_up_get_items       (OkrFollowUp     *self);
GListModel  *okr_follow_up_get_help        (OkrFollowUp     *self);

G_END_DECLS
