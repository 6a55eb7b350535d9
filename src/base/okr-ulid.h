/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Identifiers of rows, steps and commits: 26 characters that sort by the time they were made.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OKR_ULID_LENGTH 26

char *okr_ulid_new (void);

G_END_DECLS
