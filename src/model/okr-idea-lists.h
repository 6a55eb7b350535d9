/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ideas of a cycle as the page of ideas shows them: those that wait for a place, those on the matrix, and the
 * order of work.  Follows the workspace; knows no widget.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_LISTS (okr_idea_lists_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaLists, okr_idea_lists, OKR, IDEA_LISTS, GObject)

/* Signal: "changed" () after the lists, or anything that an idea in them shows, changed.  */

OkrIdeaLists *okr_idea_lists_new             (OkrWorkspace *workspace);
OkrWorkspace *okr_idea_lists_get_workspace   (OkrIdeaLists *self);

void          okr_idea_lists_set_cycle       (OkrIdeaLists *self,
                                              OkrCycle     *cycle);
void          okr_idea_lists_set_objective   (OkrIdeaLists *self,
                                              OkrObjective *objective);
void          okr_idea_lists_set_key_result  (OkrIdeaLists *self,
                                              OkrKeyResult *key_result);
void          okr_idea_lists_set_doer        (OkrIdeaLists *self,
                                              OkrPerson    *doer);
OkrPerson    *okr_idea_lists_get_doer        (OkrIdeaLists *self);
void          okr_idea_lists_set_text        (OkrIdeaLists *self,
                                              const char   *text);
void          okr_idea_lists_set_resources   (OkrIdeaLists *self,
                                              gboolean      resources);

/* Lists are borrowed and live, of OkrIdea.  */
GListModel   *okr_idea_lists_get_tray        (OkrIdeaLists *self);
GListModel   *okr_idea_lists_get_placed      (OkrIdeaLists *self);
GListModel   *okr_idea_lists_get_order       (OkrIdeaLists *self);
GPtrArray    *okr_idea_lists_dup_walk        (OkrIdeaLists *self);
guint         okr_idea_lists_get_n_left_out  (OkrIdeaLists *self);
guint         okr_idea_lists_get_n_waiting   (OkrIdeaLists *self);
guint         okr_idea_lists_get_n_hidden    (OkrIdeaLists *self);
guint         okr_idea_lists_get_n_covered   (OkrIdeaLists *self);
GPtrArray    *okr_idea_lists_dup_open        (OkrIdeaLists *self,
                                              gboolean      with_tasks);
GPtrArray    *okr_idea_lists_dup_covered     (OkrIdeaLists *self);

G_END_DECLS
