/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks when, in a group (F92): drawn once, nobody twice in a round, and in each round somebody else begins.
 * Values only; people are ids.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint      round;             /* from 1; 0: nothing was drawn */
  guint      n_spoken;          /* how many of the order have spoken in this round */
  GPtrArray *order;             /* owned, of owned ids: those who have spoken, who speaks now, who waits */
  GPtrArray *absent;            /* owned, of owned ids: who is left out until they are back */
  GPtrArray *circle;            /* owned, of owned ids: as it was drawn, from who began this round */
} OkrSpeaking;

OkrSpeaking *okr_speaking_new         (void);
OkrSpeaking *okr_speaking_parse       (const char         *text);
char        *okr_speaking_to_text     (const OkrSpeaking  *self);
void         okr_speaking_free        (OkrSpeaking        *self);

void         okr_speaking_draw        (OkrSpeaking        *self,
                                       GRand              *rand,
                                       const char * const *people);
gboolean     okr_speaking_next        (OkrSpeaking        *self);
gboolean     okr_speaking_pass        (OkrSpeaking        *self);
gboolean     okr_speaking_leave_out   (OkrSpeaking        *self);
gboolean     okr_speaking_take_back   (OkrSpeaking        *self,
                                       const char         *person);
gboolean     okr_speaking_start_round (OkrSpeaking        *self);
gboolean     okr_speaking_forget      (OkrSpeaking        *self,
                                       const char         *person);

const char  *okr_speaking_get_speaker (const OkrSpeaking  *self,
                                       guint               ahead);
const char  *okr_speaking_get_next_starter (const OkrSpeaking *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrSpeaking, okr_speaking_free)

G_END_DECLS
