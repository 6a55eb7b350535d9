/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of a chip.  All have one shape: what is typed or chosen, and a sentence below that says what it means or
 * what is wrong with it.  What was typed stays until it is mended.  */

#pragma once

#include "ui/okr-reply.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget    *popover;        /* borrowed: it owns this */
  GtkWidget    *entry;          /* borrowed; NULL: there is only a list */
  GtkWidget    *list;           /* borrowed; NULL: there is only an entry */
  GtkWidget    *hint;           /* borrowed; NULL: there is nothing to say */
  OkrWorkspace *workspace;      /* owned: takes the answer */
  OkrEntity    *entity;         /* owned: what it is about */
  const char   *property;       /* which of its fields is chosen from a few words; or NULL */
} OkrOutlineChip;

OkrOutlineChip *okr_outline_chip_new             (OkrWorkspace    *workspace,
                                                  OkrEntity       *entity,
                                                  const char      *name);
GtkBox         *okr_outline_chip_get_box         (OkrOutlineChip  *self);
OkrReply       *okr_outline_chip_create_reply    (OkrOutlineChip  *self);
void            okr_outline_chip_popup           (OkrOutlineChip  *self,
                                                  GtkWidget       *button);

void            okr_outline_chip_add_entry       (OkrOutlineChip  *self,
                                                  const char      *name,
                                                  const char      *text);
void            okr_outline_chip_add_take_button (OkrOutlineChip  *self,
                                                  void           (*take) (OkrOutlineChip *self));
void            okr_outline_chip_add_hint        (OkrOutlineChip  *self);
void            okr_outline_chip_set_hint        (OkrOutlineChip  *self,
                                                  const char      *text,
                                                  gboolean         invalid);
const char     *okr_outline_chip_get_typed       (OkrOutlineChip  *self);

G_END_DECLS
