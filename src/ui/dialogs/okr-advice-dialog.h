/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that give advice, each with the idea behind it and a switch (F112).  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *okr_advice_dialog_new (OkrWorkspace *workspace);

G_END_DECLS
