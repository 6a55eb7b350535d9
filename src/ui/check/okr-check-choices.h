/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of a check that asks the same question of each thing of a list.  A subclass says which and keeps the
 * answers.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/check/okr-choice-list.h"

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_CHOICES (okr_check_choices_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrCheckChoices, okr_check_choices, OKR, CHECK_CHOICES, GtkWidget)

struct _OkrCheckChoicesClass
{
  GtkWidgetClass   parent_class;

  void           (*fill)   (OkrCheckChoices        *self,
                            OkrChoiceList          *list,
                            OkrWorkspace           *workspace,
                            OkrAccountabilityCheck *check);
  void           (*choose) (OkrCheckChoices        *self,
                            OkrWorkspace           *workspace,
                            OkrAccountabilityCheck *check,
                            OkrEntity              *item,
                            guint                   choice);
};

void okr_check_choices_set_texts (OkrCheckChoices    *self,
                                  const char         *name,
                                  const char         *hint,
                                  const char * const *choices);

G_END_DECLS
