/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of an editor edits, and how: see okr-editor.h.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_EDITOR_LINE,              /* a text of one line */
  OKR_EDITOR_TEXT,              /* a text of several */
  OKR_EDITOR_NUMBER,
  OKR_EDITOR_DATE,
  OKR_EDITOR_CHOICE,            /* one word of an enumeration */
  OKR_EDITOR_SCALE,             /* one of the whole numbers from 1 to 5 */
  OKR_EDITOR_ENTITY,            /* one of the entities that the column may refer to */
  OKR_EDITOR_SWITCH,
} OkrEditorKind;

typedef struct
{
  const char    *property;
  OkrEditorKind  kind;
  const char    *title;         /* N_() */
  const char    *hint;          /* N_(): what it is for; or NULL */
  const char    *none;          /* N_(): the words for no choice; NULL: one has to be chosen */

  const char  *(*word)    (int value);                  /* of a choice or a scale; NULL leaves the value out */
  gboolean     (*offers)  (OkrEntity    *entity,        /* of the entities, which; or NULL: all */
                           OkrEntity    *other);
  gboolean     (*applies) (OkrEntity    *entity);       /* whether it is shown; or NULL: always */
  char        *(*check)   (OkrEntity    *entity,        /* what is wrong with the value, in a sentence; or NULL */
                           const GValue *value);
  void         (*save)    (OkrWorkspace *workspace,     /* NULL: okr_workspace_set_async() */
                           OkrEntity    *entity,
                           const GValue *value,
                           GAsyncReadyCallback callback,
                           gpointer      user_data);
} OkrEditorField;

G_END_DECLS
