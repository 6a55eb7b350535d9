/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a key result (F26) as rows to edit, group by group.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_KEY_RESULT_EDITOR_ESSENCE,        /* what it is, whose, until when */
  OKR_KEY_RESULT_EDITOR_MEASURE,
  OKR_KEY_RESULT_EDITOR_MILESTONES,
  OKR_KEY_RESULT_EDITOR_WAY,            /* how it is reached, and by whom */
  OKR_KEY_RESULT_EDITOR_MEANING,        /* whom it serves, and what could go wrong */
  OKR_KEY_RESULT_EDITOR_CHECKS,         /* what is ticked before the launch */
} OkrKeyResultEditorPart;

void okr_key_result_editor_fill (AdwPreferencesGroup    *group,
                                 OkrKeyResultEditorPart  part,
                                 OkrWorkspace           *workspace,
                                 OkrKeyResult           *key_result);

G_END_DECLS
