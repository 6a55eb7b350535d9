/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the spotlight says of a card, whatever its kind: a key result, an idea, a task.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* A figure or a word, large, and what it is, small.  */
typedef struct
{
  char *value;                  /* owned */
  char *caption;                /* owned */
} OkrSpotlightFact;

typedef struct
{
  char         *trace;          /* owned: to what it belongs; NULL: not told */
  char         *title;          /* owned */
  GPtrArray    *facts;          /* owned, of OkrSpotlightFact */
  OkrObjective *objective;      /* borrowed: whose colour it has; NULL: none */
} OkrSpotlightWords;

OkrSpotlightWords *okr_spotlight_words_new         (OkrEntity               *card,
                                                    OkrDate                  today);
void               okr_spotlight_words_free        (OkrSpotlightWords       *self);
char              *okr_spotlight_words_dup_spoken  (const OkrSpotlightWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrSpotlightWords, okr_spotlight_words_free)

G_END_DECLS
