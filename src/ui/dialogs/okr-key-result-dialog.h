/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All there is to know of a key result: what can be edited, a new reading, the readings so far, and its
 * definition.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_KEY_RESULT_DIALOG (okr_key_result_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrKeyResultDialog, okr_key_result_dialog, OKR, KEY_RESULT_DIALOG, AdwDialog)

AdwDialog *okr_key_result_dialog_new (OkrWorkspace *workspace,
                                      OkrKeyResult *key_result);

G_END_DECLS
