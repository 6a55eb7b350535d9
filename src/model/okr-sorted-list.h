/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model that keeps its items in the order of a comparison: all entities of a type, the children of
 * an entity, the cards of a column.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_TYPE_SORTED_LIST (okr_sorted_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrSortedList, okr_sorted_list, OKR, SORTED_LIST, GObject)

OkrSortedList *okr_sorted_list_new        (GType          item_type,
                                           GCompareFunc   compare);
guint          okr_sorted_list_get_length (OkrSortedList *self);
gpointer       okr_sorted_list_get        (OkrSortedList *self,
                                           guint          position);
gboolean       okr_sorted_list_find       (OkrSortedList *self,
                                           gpointer       item,
                                           guint         *position);
void           okr_sorted_list_fill       (OkrSortedList *self,
                                           GPtrArray     *items);
void           okr_sorted_list_insert     (OkrSortedList *self,
                                           gpointer       item);
gboolean       okr_sorted_list_remove     (OkrSortedList *self,
                                           gpointer       item);
void           okr_sorted_list_update     (OkrSortedList *self,
                                           GPtrArray     *items);

G_END_DECLS
