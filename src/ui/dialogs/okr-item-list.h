/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A short list of lines to write, tick, put in order and delete: the milestones of a key result.  */

#pragma once

#include "ui/dialogs/okr-editor.h"

G_BEGIN_DECLS

#define OKR_TYPE_ITEM_LIST (okr_item_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrItemList, okr_item_list, OKR, ITEM_LIST, GtkWidget)

/* What such a list is about. */
typedef struct
{
  const char           *name;           /* N_(): of the list */
  const char           *add;            /* N_(): the title of the line that adds one */
  const char           *done_property;  /* a date: an item is ticked while it has one; NULL: nothing is ticked */
  OkrEditorField        field;          /* the text of an item, a line */

  void                (*create) (OkrWorkspace        *workspace,
                                 OkrEntity           *owner,
                                 const char          *text,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);

  const char           *title_property; /* of an item: stands above its text; NULL: the title of the field */
} OkrItemListType;

GtkWidget *okr_item_list_new (OkrWorkspace          *workspace,
                              OkrEntity             *owner,
                              GListModel            *items,
                              const OkrItemListType *type);

G_END_DECLS
