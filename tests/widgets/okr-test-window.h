/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of widgets share: a real window, and waiting without sleeping. */

#pragma once

#include <gtk/gtk.h>

GtkWindow *okr_test_window_new (GtkWidget *child, int width, int height);
void       okr_test_frame      (GtkWidget *widget);
void       okr_test_settle     (GtkWidget *widget);
