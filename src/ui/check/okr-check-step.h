/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What OkrCheckPage knows of the steps around the key results: each shows one side of a check.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_STEP (okr_check_step_get_type ())
G_DECLARE_INTERFACE (OkrCheckStep, okr_check_step, OKR, CHECK_STEP, GtkWidget)

struct _OkrCheckStepInterface
{
  GTypeInterface   parent_interface;

  void           (*show)     (OkrCheckStep           *self,
                              OkrWorkspace           *workspace,
                              OkrAccountabilityCheck *check);
};

void okr_check_step_show (OkrCheckStep           *self,
                          OkrWorkspace           *workspace,
                          OkrAccountabilityCheck *check);

G_END_DECLS
