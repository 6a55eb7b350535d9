/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks now, for the whole room to read, and who is next (F92).  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_SPEAKING_DIALOG (okr_speaking_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrSpeakingDialog, okr_speaking_dialog, OKR, SPEAKING_DIALOG, AdwDialog)

AdwDialog *okr_speaking_dialog_new (OkrWorkspace *workspace,
                                    OkrCycle     *cycle);

G_END_DECLS
