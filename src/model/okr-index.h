/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All entities of one workspace: by id, by the ref of their source, in one list per class, and by who
 * refers to whom.  Owned by the workspace, known to each entity; private to the model.  */

#pragma once

#include "base/okr-clock.h"
#include "model/okr-entity.h"
#include "model/okr-sorted-list.h"

G_BEGIN_DECLS

OkrIndex      *okr_index_new             (OkrClock        *clock);
void           okr_index_free            (OkrIndex        *self);

OkrClock      *okr_index_get_clock       (OkrIndex        *self);

void           okr_index_fill            (OkrIndex        *self,
                                          GType            type,
                                          GPtrArray       *entities);
gpointer       okr_index_lookup          (OkrIndex        *self,
                                          GType            type,
                                          const char      *id);
gpointer       okr_index_lookup_ref      (OkrIndex        *self,
                                          GType            type,
                                          const char      *ref);
OkrSortedList *okr_index_get_list        (OkrIndex        *self,
                                          GType            type);

/* The names: while a change is stored, before the lists follow. */
void           okr_index_add_name        (OkrIndex        *self,
                                          OkrEntity       *entity);
void           okr_index_remove_name     (OkrIndex        *self,
                                          OkrEntity       *entity);
void           okr_index_set_ref         (OkrIndex        *self,
                                          OkrEntity       *entity,
                                          const char      *ref);

/* Whether the lists of who refers to whom by this column are kept; they are from the first use on. */
gboolean       okr_index_get_related     (OkrIndex        *self,
                                          const OkrColumn *column);
void           okr_index_relate          (OkrIndex        *self,
                                          const OkrColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrIndex, okr_index_free)

G_END_DECLS
