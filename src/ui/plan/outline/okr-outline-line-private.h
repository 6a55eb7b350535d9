/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrOutlineLine share.  */

#pragma once

#include "ui/plan/outline/okr-outline-chip-bar.h"
#include "ui/plan/outline/okr-outline-editor.h"
#include "ui/plan/outline/okr-outline-line.h"

G_BEGIN_DECLS

struct _OkrOutlineLine
{
  GtkWidget      parent_instance;

  GtkWidget     *handle;
  GtkLabel      *number;
  GtkWidget     *body;
  GtkOverlay    *field;
  GtkLabel      *label;
  OkrOutlineChipBar *chips;
  GtkLabel      *refusal;       /* why it cannot be saved; NULL: nobody refused it yet */
  GtkWidget     *mark;
  GtkMenuButton *menu;

  OkrOutlineEditor *editor;     /* borrowed child of the field; NULL: not edited */

  OkrWorkspace  *workspace;     /* owned */
  OkrEntity     *entity;        /* owned; NULL: not written yet */
  char          *id;            /* owned: of what is being written; NULL: nothing was */
  char          *text;          /* owned */
  char          *hint;          /* owned: what stands where there is no text */
  char          *place;         /* owned: "Key result 2 of objective 1" */
  char          *asked;         /* owned: the action that waits for the entity */
  char          *pasted;        /* owned: several lines, until they are told of */
  guint          paste_source;
  gboolean       is_key_result;
};

/* okr-outline-line.c */
void okr_outline_line_update_text     (OkrOutlineLine *self);

/* okr-outline-line-editing.c */
void okr_outline_line_install_editing (void);
void okr_outline_line_init_editing    (OkrOutlineLine *self);

G_END_DECLS
