/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A title of two lines; see okr-sheet-title.h.  */

#include "config.h"

#include "widgets/okr-sheet-title.h"

#include <adwaita.h>

struct _OkrSheetTitle
{
  GtkWidget  parent_instance;

  GtkWidget *label;             /* borrowed child */
  GBinding  *title;             /* owned; while it is in a window */
};

G_DEFINE_FINAL_TYPE (OkrSheetTitle, okr_sheet_title, GTK_TYPE_WIDGET)

static void
okr_sheet_title_root (GtkWidget *widget)
{
  OkrSheetTitle *self = OKR_SHEET_TITLE (widget);
  GtkWidget *sheet = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);

  GTK_WIDGET_CLASS (okr_sheet_title_parent_class)->root (widget);

  if (sheet != NULL)
    self->title = g_object_ref (g_object_bind_property (sheet, "title", self->label, "label", G_BINDING_SYNC_CREATE));
}

static void
okr_sheet_title_unroot (GtkWidget *widget)
{
  OkrSheetTitle *self = OKR_SHEET_TITLE (widget);

  if (self->title != NULL)
    g_binding_unbind (self->title);
  g_clear_object (&self->title);

  GTK_WIDGET_CLASS (okr_sheet_title_parent_class)->unroot (widget);
}

static void
okr_sheet_title_dispose (GObject *object)
{
  g_clear_pointer (&OKR_SHEET_TITLE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_sheet_title_parent_class)->dispose (object);
}

static void
okr_sheet_title_class_init (OkrSheetTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_sheet_title_dispose;
  widget_class->root = okr_sheet_title_root;
  widget_class->unroot = okr_sheet_title_unroot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_sheet_title_init (OkrSheetTitle *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "justify", GTK_JUSTIFY_CENTER, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END,
                              NULL);
  gtk_widget_add_css_class (self->label, "sheet-title");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
