/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sections of the Review page share: a cycle of a workspace that each follows while it is seen, in a width
 * that can be read, and what is said while there is nothing to review.  A section is a template with the property
 * "content"; it is disposed of here.  */

#pragma once

#include "ui/okr-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_SECTION (okr_review_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrReviewSection, okr_review_section, OKR, REVIEW_SECTION, GtkWidget)

struct _OkrReviewSectionClass
{
  GtkWidgetClass parent_class;

  /* Shows another cycle, or none: binds lists to it.  */
  void (*bind)       (OkrReviewSection *self);
  /* What is shown may have changed; only called while it is seen.  */
  void (*update)     (OkrReviewSection *self);
  /* The window became narrow, or wide again; may be NULL.  */
  void (*set_narrow) (OkrReviewSection *self,
                      gboolean          narrow);
  /* Where the focus goes when the section is shown; may be NULL.  */
  gboolean (*take_focus) (OkrReviewSection *self);
};

void          okr_review_section_set_whole     (OkrReviewSection *self);
OkrWorkspace *okr_review_section_get_workspace (OkrReviewSection *self);
OkrCycle     *okr_review_section_get_cycle     (OkrReviewSection *self);
OkrDate       okr_review_section_get_today     (OkrReviewSection *self);
gboolean      okr_review_section_get_editable  (OkrReviewSection *self);
gboolean      okr_review_section_get_narrow    (OkrReviewSection *self);

G_END_DECLS
