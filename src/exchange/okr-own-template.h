/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates that people make of their own sets: documents in a folder beside the workspaces (F4).  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

GPtrArray *okr_own_template_list     (void);
char      *okr_own_template_dup_path (const char    *name);
char      *okr_own_template_make     (OkrWorkspace  *workspace,
                                      OkrCycle      *cycle,
                                      const char    *title,
                                      gboolean       without_names,
                                      GError       **error);
gboolean   okr_own_template_save     (OkrWorkspace  *workspace,
                                      OkrCycle      *cycle,
                                      const char    *title,
                                      gboolean       without_names,
                                      GError       **error);
gboolean   okr_own_template_delete   (const char    *name,
                                      GError       **error);
gboolean   okr_own_template_restore  (const char    *name,
                                      GError       **error);

G_END_DECLS
