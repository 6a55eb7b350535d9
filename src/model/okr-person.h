/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person computes beyond the columns: a place among the others, which is never stored.  */

#pragma once

#include "model/okr-entities.h"

G_BEGIN_DECLS

int okr_person_get_place (OkrPerson *self);

G_END_DECLS
