/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody has read the value of a key result, in three levels.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

/* A weekly talk (B39) keeps a key result fresh; each further week without one is a level. */
#define OKR_AGING_DAYS_AGING     8
#define OKR_AGING_DAYS_STALE     15
#define OKR_AGING_DAYS_FORGOTTEN 22

OkrAging okr_aging_get (OkrDate last,
                        OkrDate today,
                        double  figure);

G_END_DECLS
