/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the columns of a board are: shared by the headings and by every lane, so that they line up.
 * OkrColumnLayout is the layout manager that puts the n-th child into the n-th column.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_COLUMN_TRACK (okr_column_track_get_type ())
G_DECLARE_FINAL_TYPE (OkrColumnTrack, okr_column_track, OKR, COLUMN_TRACK, GObject)

OkrColumnTrack   *okr_column_track_new             (void);
guint             okr_column_track_get_n_columns   (OkrColumnTrack *self);
void              okr_column_track_set_n_columns   (OkrColumnTrack *self,
                                                    guint           n_columns);
gboolean          okr_column_track_get_collapsed   (OkrColumnTrack *self,
                                                    guint           column);
void              okr_column_track_set_collapsed   (OkrColumnTrack *self,
                                                    guint           column,
                                                    gboolean        collapsed);
void              okr_column_track_set_zoom        (OkrColumnTrack *self,
                                                    double          zoom);
int               okr_column_track_get_min_width   (OkrColumnTrack *self);
void              okr_column_track_get_column      (OkrColumnTrack *self,
                                                    int             width,
                                                    guint           column,
                                                    int            *x,
                                                    int            *column_width);

#define OKR_TYPE_COLUMN_LAYOUT (okr_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (OkrColumnLayout, okr_column_layout, OKR, COLUMN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *okr_column_layout_new            (OkrColumnTrack *track);

G_END_DECLS
