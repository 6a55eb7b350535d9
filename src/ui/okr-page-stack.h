/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of which one is seen at a time.  Each is made when it is first shown, so that nobody pays for what is not
 * looked at, and follows from then on.  The window has one with its pages; a page that has sections is one.  */

#pragma once

#include "ui/okr-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;             /* in actions and settings: "outline"; NULL ends a table */
  const char *title;            /* N_(): as people see it */
  const char *icon_name;        /* NULL: none */
  GType     (*get_type) (void); /* a widget that is an OkrPage */
} OkrPageType;

#define OKR_TYPE_PAGE_STACK (okr_page_stack_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrPageStack, okr_page_stack, OKR, PAGE_STACK, GtkWidget)

/* A subclass with page_types has a switcher above its pages, and nothing else to write. */
struct _OkrPageStackClass
{
  GtkWidgetClass     parent_class;

  const OkrPageType *page_types;
};

void          okr_page_stack_add_pages   (OkrPageStack      *self,
                                          const OkrPageType *page_types);
AdwViewStack *okr_page_stack_get_stack   (OkrPageStack      *self);
OkrPage      *okr_page_stack_get_visible (OkrPageStack      *self);
const char   *okr_page_stack_get_title   (OkrPageStack      *self);
gboolean      okr_page_stack_show        (OkrPageStack      *self,
                                          const char        *path);
gboolean      okr_page_stack_step_section
                                         (OkrPageStack      *self,
                                          int                step);

G_END_DECLS
