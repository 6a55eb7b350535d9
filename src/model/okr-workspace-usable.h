/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether anything can be changed: what each verb asks first, and whoever asks a person for words before it.  */

#pragma once

#include "model/okr-entity.h"

G_BEGIN_DECLS

/* of okr-workspace.h, whose own parts include this */
typedef struct _OkrWorkspace OkrWorkspace;

gboolean okr_workspace_check_usable (OkrWorkspace  *self,
                                     OkrEntity     *entity,
                                     GError       **error);

G_END_DECLS
