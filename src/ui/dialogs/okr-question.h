/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small question with what its answer is about.  It lives as long as its prompt.  */

#pragma once

#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"

G_BEGIN_DECLS

typedef struct
{
  OkrPrompt    *prompt;         /* borrowed: it owns this */
  GtkWidget    *parent;         /* owned: over what it is asked */
  OkrWorkspace *workspace;      /* owned: takes the answer */
  gpointer      subject;        /* owned: what it is about; or NULL */
  gpointer      other;          /* owned: what else it is about; or NULL */
  gpointer      rows[5];        /* borrowed from the prompt, as many as it has */
} OkrQuestion;

typedef void (* OkrQuestionFunc) (OkrQuestion *question);

OkrQuestion *okr_question_new          (OkrPrompt       *prompt,
                                        GtkWidget       *parent,
                                        OkrWorkspace    *workspace,
                                        gpointer         subject,
                                        gpointer         other,
                                        OkrQuestionFunc  on_accepted);
void         okr_question_ask          (OkrQuestion     *self);
OkrReply    *okr_question_create_reply (OkrQuestion     *self,
                                        const char      *message);

G_END_DECLS
