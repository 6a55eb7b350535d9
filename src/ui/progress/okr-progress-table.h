/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the chart as a table: one row per line, one column per check.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_TABLE (okr_progress_table_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressTable, okr_progress_table, OKR, PROGRESS_TABLE, GtkWidget)

GtkWidget *okr_progress_table_new (GListModel *lines,
                                   GArray     *checks,
                                   gboolean    ahead);

G_END_DECLS
