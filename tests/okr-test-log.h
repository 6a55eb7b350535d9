/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The log of a test that opens GTK: every warning is fatal but one, which is not Okr’s.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void okr_test_log_init (void);

G_END_DECLS
