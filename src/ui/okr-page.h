/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window knows of its pages: something that shows a workspace, one of its cycles, and maybe only one
 * objective.  A page reaches the window through actions and signals; all it installs itself is its own.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/print/okr-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PAGE (okr_page_get_type ())
G_DECLARE_INTERFACE (OkrPage, okr_page, OKR, PAGE, GtkWidget)

struct _OkrPageInterface
{
  GTypeInterface   parent_interface;

  void           (*set_workspace)   (OkrPage      *self,
                                     OkrWorkspace *workspace);
  void           (*set_cycle)       (OkrPage      *self,
                                     OkrCycle     *cycle);

  /* a page leaves out what it has no use for */
  void           (*set_objective)   (OkrPage      *self,
                                     OkrObjective *objective);
  void           (*show_key_result) (OkrPage      *self,
                                     OkrKeyResult *key_result);
  void           (*search)          (OkrPage      *self);
  void           (*clear_filter)    (OkrPage      *self);
  gboolean       (*take_focus)      (OkrPage      *self);

  /* what is printed while the page is seen; without it, the read-out of the cycle */
  OkrSheet      *(*create_sheet)    (OkrWorkspace *workspace,
                                     OkrCycle     *cycle);
};

void     okr_page_set_workspace   (OkrPage      *self,
                                   OkrWorkspace *workspace);
void     okr_page_set_cycle       (OkrPage      *self,
                                   OkrCycle     *cycle);
void     okr_page_set_objective   (OkrPage      *self,
                                   OkrObjective *objective);
void     okr_page_show_key_result (OkrPage      *self,
                                   OkrKeyResult *key_result);
gboolean okr_page_search          (OkrPage      *self);
gboolean okr_page_clear_filter    (OkrPage      *self);
OkrSheet *okr_page_create_sheet   (OkrPage      *self,
                                   OkrWorkspace *workspace,
                                   OkrCycle     *cycle);
gboolean okr_page_take_focus      (OkrPage      *self);

G_END_DECLS
