/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question that several people answer on one screen, each behind a cover; what they said is shown together at the
 * end, and never who said what.
 *
 * Signal: "finished" everybody was asked, and somebody takes the result. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_SECRET_ROUND (okr_secret_round_get_type ())
G_DECLARE_FINAL_TYPE (OkrSecretRound, okr_secret_round, OKR, SECRET_ROUND, AdwDialog)

AdwDialog *okr_secret_round_new         (const char         *title,
                                         const char         *question,
                                         const char * const *names,
                                         int                 first,
                                         int                 last);
void       okr_secret_round_set_taking  (OkrSecretRound     *self,
                                         const char         *label,
                                         gboolean            anonymous);
void       okr_secret_round_set_problem (OkrSecretRound     *self,
                                         const char         *problem);
const int *okr_secret_round_get_answers (OkrSecretRound     *self,
                                         gsize              *n_answers);

G_END_DECLS
