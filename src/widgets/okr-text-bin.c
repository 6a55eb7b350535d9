/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bin that knows one width; see okr-text-bin.h.  */

#include "config.h"

#include "widgets/okr-text-bin.h"

struct _OkrTextBin
{
  GtkWidget  parent_instance;

  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (OkrTextBin, okr_text_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
};

static void
okr_text_bin_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  OkrTextBin *self = OKR_TEXT_BIN (widget);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_measure (self->child, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                        minimum, natural, minimum_baseline, natural_baseline);
}

static void
okr_text_bin_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OkrTextBin *self = OKR_TEXT_BIN (widget);

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static GtkSizeRequestMode
okr_text_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
okr_text_bin_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_assert (property_id == PROP_CHILD);
  g_value_set_object (value, OKR_TEXT_BIN (object)->child);
}

static void
okr_text_bin_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  g_assert (property_id == PROP_CHILD);
  okr_text_bin_set_child (OKR_TEXT_BIN (object), g_value_get_object (value));
}

static void
okr_text_bin_dispose (GObject *object)
{
  okr_text_bin_set_child (OKR_TEXT_BIN (object), NULL);

  G_OBJECT_CLASS (okr_text_bin_parent_class)->dispose (object);
}

static void
okr_text_bin_class_init (OkrTextBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = okr_text_bin_get_property;
  object_class->set_property = okr_text_bin_set_property;
  object_class->dispose = okr_text_bin_dispose;
  widget_class->measure = okr_text_bin_measure;
  widget_class->size_allocate = okr_text_bin_size_allocate;
  widget_class->get_request_mode = okr_text_bin_get_request_mode;

  g_object_class_install_property (object_class, PROP_CHILD,
                                   g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
okr_text_bin_init (OkrTextBin *self)
{
}

/**
 * okr_text_bin_set_child:
 * @self: a bin
 * @child: (nullable) (transfer floating): what it holds
 */
void
okr_text_bin_set_child (OkrTextBin *self,
                        GtkWidget  *child)
{
  g_return_if_fail (OKR_IS_TEXT_BIN (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}
