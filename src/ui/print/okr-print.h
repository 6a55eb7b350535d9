/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a sheet on paper, or into a PDF file without a question about printers.  */

#pragma once

#include "ui/print/okr-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void      okr_print_run     (GtkWindow   *parent,
                             OkrSheet    *sheet);
GBytes   *okr_print_to_pdf  (OkrSheet    *sheet,
                             const char  *paper);
void      okr_print_save    (GtkWindow   *parent,
                             OkrSheet    *sheet,
                             const char  *name);

G_END_DECLS
