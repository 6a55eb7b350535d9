/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of a list about one thing of the workspace: words, a menu, and keys that do what the menu does.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_ENTITY_ROW (okr_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrEntityRow, okr_entity_row, OKR, ENTITY_ROW, AdwActionRow)

GtkWidget    *okr_entity_row_new         (OkrEntity    *entity);
gpointer      okr_entity_row_get_entity  (OkrEntityRow *self);
void          okr_entity_row_set_words   (OkrEntityRow *self,
                                          const char   *title,
                                          const char   *subtitle);
void          okr_entity_row_set_depth   (OkrEntityRow *self,
                                          guint         depth);
void          okr_entity_row_set_icon    (OkrEntityRow *self,
                                          const char   *icon_name);
void          okr_entity_row_set_picture (OkrEntityRow *self,
                                          GtkWidget    *picture);
void          okr_entity_row_set_narrow  (OkrEntityRow *self,
                                          gboolean      narrow);
void          okr_entity_row_add_action  (OkrEntityRow *self,
                                          const char   *label,
                                          const char   *key,
                                          const char   *action,
                                          const char   *word);
OkrEntityRow *okr_entity_row_find        (GtkListBox   *list,
                                          gpointer      entity);
void          okr_entity_row_follow      (GtkListBox   *list,
                                          GListStore   *store,
                                          GPtrArray    *entities);

G_END_DECLS
