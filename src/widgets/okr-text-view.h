/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrTextView wraps its words, from the first width that it is given on.
 *
 * A GtkTextView asks where its caret is as soon as it is shown, before it has a width: each letter would be a line, and
 * text of 10,000 letters would be shaped anew for each of them, for a quarter of a minute.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_TEXT_VIEW (okr_text_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrTextView, okr_text_view, OKR, TEXT_VIEW, GtkTextView)

struct _OkrTextViewClass
{
  GtkTextViewClass parent_class;
};

GtkWidget *okr_text_view_new (void);

G_END_DECLS
