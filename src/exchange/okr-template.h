/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The templates of the start page: a cycle to begin with today, and examples with readings.  */

#pragma once

#include "exchange/okr-import.h"

G_BEGIN_DECLS

/* Before the name of one of okr_own_template_list(). */
#define OKR_TEMPLATE_OWN "own:"

typedef struct
{
  char     *id;
  char     *title;
  char     *disclaimer;         /* whose readings these are not; or NULL */
  gboolean  example;            /* with readings, to look at; else without, to begin */
} OkrTemplate;

void          okr_template_free               (OkrTemplate          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrTemplate, okr_template_free)

GPtrArray    *okr_template_list               (const char * const   *languages);

OkrDocument  *okr_template_load               (const char           *id,
                                               const char * const   *languages,
                                               OkrDate               today,
                                               GError              **error);
void          okr_template_instantiate_async  (const char           *id,
                                               const char * const   *languages,
                                               const char           *client,
                                               OkrClock             *clock,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
OkrWorkspace *okr_template_instantiate_finish (GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
