/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all cycles of a workspace taught: learnings, evidence, hypotheses (F86).  Looked for by words, or by an
 * objective that somebody writes.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* Borrowed entities, OkrReviewNote, OkrEvidence or OkrHypothesis, the newest cycle first.  */
GPtrArray *okr_lessons_search        (OkrWorkspace *workspace,
                                      const char   *words);
/* The most similar first; nothing that is not similar enough.  */
GPtrArray *okr_lessons_find_similar  (OkrWorkspace *workspace,
                                      const char   *title,
                                      OkrObjective *except,
                                      guint         n_most);

G_END_DECLS
