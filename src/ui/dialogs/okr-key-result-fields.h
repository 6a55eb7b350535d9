/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a key result in words, for reading.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

void       okr_key_result_fields_fill (AdwPreferencesGroup *group,
                                       OkrKeyResult        *key_result);
GtkWidget *okr_reading_row_new        (OkrCheckIn          *check_in,
                                       OkrWorkspace        *workspace);

G_END_DECLS
