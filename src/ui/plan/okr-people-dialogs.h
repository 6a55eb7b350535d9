/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a person with what they can contribute to, and of a team with its members and objectives.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *okr_person_dialog_new (OkrWorkspace *workspace,
                                  OkrPerson    *person,
                                  OkrCycle     *cycle);
AdwDialog *okr_team_dialog_new   (OkrWorkspace *workspace,
                                  OkrTeam      *team,
                                  OkrCycle     *cycle);

G_END_DECLS
