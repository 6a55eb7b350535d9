/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that bring a file to the version of this program.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

/* Step number n brings a file from user_version n to n + 1. */
typedef struct
{
  const char * const *steps;    /* SQL, NULL-terminated */
  int                 n_steps;  /* the version that they lead to */
} OkrMigration;

const OkrMigration *okr_migration_get_default (void);
gboolean            okr_migration_run         (const OkrMigration *self,
                                               OkrDatabase        *database,
                                               gboolean            backup,
                                               GError            **error);

G_END_DECLS
