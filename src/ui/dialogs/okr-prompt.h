/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small question: a few rows to fill in, and one button that works as soon as what is typed can be taken.  What is
 * wrong is said while it is typed.
 *
 * Signal: "accepted" () the button was pressed; the rows hold what was typed.  */

#pragma once

#include "ui/dialogs/okr-form.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_PROMPT_TITLE = 1,         /* some words, without which nothing is taken */
  OKR_PROMPT_NUMBER,            /* a number, in the language's way */
  OKR_PROMPT_ANY_NUMBER,        /* the same, or nothing */
  OKR_PROMPT_REASON,            /* why, in ten characters at least (F69) */
  OKR_PROMPT_WORDS,             /* some words, or nothing */
  OKR_PROMPT_TARGET,            /* a number, but not that of the row above */
  OKR_PROMPT_DIVISOR,           /* a number, but not 0 */
  OKR_PROMPT_DATE,              /* a date, or nothing; see okr_prompt_add_date() */
} OkrPromptKind;

#define OKR_TYPE_PROMPT (okr_prompt_get_type ())
G_DECLARE_FINAL_TYPE (OkrPrompt, okr_prompt, OKR, PROMPT, AdwAlertDialog)

OkrPrompt    *okr_prompt_new          (const char         *heading,
                                       const char         *body,
                                       const char         *accept);
AdwEntryRow  *okr_prompt_add_entry    (OkrPrompt          *self,
                                       const char         *title,
                                       OkrPromptKind       kind,
                                       const char         *text);
AdwComboRow  *okr_prompt_add_words    (OkrPrompt          *self,
                                       const char         *title,
                                       const char * const *words,
                                       guint               selected);
AdwComboRow  *okr_prompt_add_entities (OkrPrompt          *self,
                                       const char         *title,
                                       GListModel         *entities,
                                       const char         *none,
                                       OkrEntity          *selected);
AdwSwitchRow *okr_prompt_add_switch   (OkrPrompt          *self,
                                       const char         *title,
                                       gboolean            active);
OkrDateRow   *okr_prompt_add_date     (OkrPrompt          *self,
                                       const char         *title,
                                       OkrClock           *clock,
                                       OkrDate             date);

void          okr_prompt_set_state    (OkrPrompt          *self,
                                       const char         *body,
                                       gboolean            open);
char         *okr_prompt_dup_title    (AdwEntryRow        *row);
double        okr_prompt_get_number   (AdwEntryRow        *row);

G_END_DECLS
