/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a key result to an objective of a cycle.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_NEW_KEY_RESULT_DIALOG (okr_new_key_result_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrNewKeyResultDialog, okr_new_key_result_dialog, OKR, NEW_KEY_RESULT_DIALOG, AdwDialog)

AdwDialog *okr_new_key_result_dialog_new (OkrWorkspace *workspace,
                                          OkrCycle     *cycle);
AdwDialog *okr_new_key_result_dialog_new_replacing (OkrWorkspace           *workspace,
                                                    OkrKeyResult           *replaced,
                                                    OkrAccountabilityCheck *check);

G_END_DECLS
