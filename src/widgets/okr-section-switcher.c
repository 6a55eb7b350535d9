/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two ways to say the same, of which the width chooses one.  A page of sections has it above them.  */

#include "config.h"

#include "widgets/okr-section-switcher.h"

struct _OkrSectionSwitcher
{
  GtkWidget     parent_instance;

  GtkWidget    *toggles;        /* borrowed child */
  GtkWidget    *drop_down;      /* borrowed child */
  AdwViewStack *stack;          /* borrowed: the stack beside it, with which it goes */
};

G_DEFINE_FINAL_TYPE (OkrSectionSwitcher, okr_section_switcher, GTK_TYPE_WIDGET)

static void
okr_section_switcher_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  OkrSectionSwitcher *self = OKR_SECTION_SWITCHER (widget);
  int small_minimum, small_natural, large_minimum, large_natural;

  gtk_widget_measure (self->drop_down, orientation, -1, &small_minimum, &small_natural, NULL, NULL);
  gtk_widget_measure (self->toggles, orientation, -1, &large_minimum, &large_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (small_minimum, large_minimum);
      *natural = large_natural;
    }
  else
    {
      /* one height for both, or what is below would jump as the window is resized */
      *minimum = MAX (small_minimum, large_minimum);
      *natural = MAX (small_natural, large_natural);
    }
}

static void
okr_section_switcher_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  OkrSectionSwitcher *self = OKR_SECTION_SWITCHER (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int room, needed, x;
  GtkWidget *seen;

  gtk_widget_measure (self->toggles, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &room, NULL, NULL);
  seen = room <= width ? self->toggles : self->drop_down;
  gtk_widget_set_child_visible (self->toggles, seen == self->toggles);
  gtk_widget_set_child_visible (self->drop_down, seen == self->drop_down);

  gtk_widget_measure (seen, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  needed = MIN (needed, width);
  x = rtl ? width - needed : 0;
  gtk_widget_allocate (seen, needed, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
}

static void
okr_section_switcher_dispose (GObject *object)
{
  OkrSectionSwitcher *self = OKR_SECTION_SWITCHER (object);

  g_clear_pointer (&self->toggles, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_section_switcher_parent_class)->dispose (object);
}

static void
okr_section_switcher_class_init (OkrSectionSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_section_switcher_dispose;
  widget_class->measure = okr_section_switcher_measure;
  widget_class->size_allocate = okr_section_switcher_size_allocate;
}

static void
okr_section_switcher_init (OkrSectionSwitcher *self)
{
  self->toggles = g_object_new (ADW_TYPE_INLINE_VIEW_SWITCHER,
                                "display-mode", ADW_INLINE_VIEW_SWITCHER_LABELS,
                                "can-shrink", FALSE,
                                NULL);
  gtk_widget_add_css_class (self->toggles, "flat");
  gtk_widget_set_parent (self->toggles, GTK_WIDGET (self));

  self->drop_down = gtk_drop_down_new (NULL, gtk_property_expression_new (ADW_TYPE_VIEW_STACK_PAGE, NULL, "title"));
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

static void
on_selected_cb (OkrSectionSwitcher *self)
{
  AdwViewStackPage *page = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));

  if (page != NULL)
    adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
}

static void
on_visible_changed_cb (OkrSectionSwitcher *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    if (gtk_selection_model_is_selected (pages, i))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
}

/**
 * okr_section_switcher_new:
 * @stack: the sections, each with a title
 * @name: what they are sections of, for those who cannot see the page
 *
 * Returns: (transfer floating): a switcher of them
 */
GtkWidget *
okr_section_switcher_new (AdwViewStack *stack,
                          const char   *name)
{
  OkrSectionSwitcher *self = g_object_new (OKR_TYPE_SECTION_SWITCHER, NULL);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (stack);

  self->stack = stack;
  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (self->toggles), stack);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  on_visible_changed_cb (self);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (on_visible_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
