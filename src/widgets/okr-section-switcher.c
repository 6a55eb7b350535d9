/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two ways to say the same, of which the width chooses one.  A page of sections has it above them.  */

#include "config.h"

#include "widgets/okr-section-switcher.h"

#include "widgets/okr-menu.h"

struct _OkrSectionSwitcher
{
  GtkWidget      parent_instance;

  GtkWidget     *toggles;       /* borrowed child */
  GtkWidget     *button;        /* borrowed child: a menu of the sections */
  AdwViewStack  *stack;         /* borrowed: the stack beside it, with which it goes */
  GSimpleAction *show;          /* owned: "section.show", whose state is the name of the current one */
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
  int menu_minimum, menu_natural, toggles_minimum, toggles_natural;

  gtk_widget_measure (self->button, orientation, -1, &menu_minimum, &menu_natural, NULL, NULL);
  gtk_widget_measure (self->toggles, orientation, -1, &toggles_minimum, &toggles_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (menu_minimum, toggles_minimum);
      *natural = toggles_natural;
    }
  else
    {
      /* one height for both, or what is below would jump as the window is resized */
      *minimum = MAX (menu_minimum, toggles_minimum);
      *natural = MAX (menu_natural, toggles_natural);
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
  seen = room <= width ? self->toggles : self->button;
  gtk_widget_set_child_visible (self->toggles, seen == self->toggles);
  gtk_widget_set_child_visible (self->button, seen == self->button);

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
  g_clear_pointer (&self->button, gtk_widget_unparent);

  g_clear_object (&self->show);

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
on_show_cb (GSimpleAction      *action,
            GVariant           *name,
            OkrSectionSwitcher *self)
{
  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (name, NULL));
}

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  OkrSectionSwitcher *self = user_data;
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      okr_menu_append (menu, adw_view_stack_page_get_title (page), "section.show",
                       g_variant_new_string (adw_view_stack_page_get_name (page)));
    }
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

static void
okr_section_switcher_init (OkrSectionSwitcher *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->toggles = g_object_new (ADW_TYPE_INLINE_VIEW_SWITCHER,
                                "display-mode", ADW_INLINE_VIEW_SWITCHER_LABELS,
                                "can-shrink", FALSE,
                                NULL);
  gtk_widget_add_css_class (self->toggles, "flat");
  gtk_widget_set_parent (self->toggles, GTK_WIDGET (self));

  /* not a GtkDropDown, whose list is 35 widgets that a wide window never shows */
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_menu, self, NULL);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  self->show = g_simple_action_new_stateful ("show", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->show, "activate", G_CALLBACK (on_show_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->show));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "section", G_ACTION_GROUP (actions));
}

static void
on_visible_changed_cb (OkrSectionSwitcher *self)
{
  GtkWidget *section = adw_view_stack_get_visible_child (self->stack);
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (section == NULL || name == NULL)
    return;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button),
                             adw_view_stack_page_get_title (adw_view_stack_get_page (self->stack, section)));
  g_simple_action_set_state (self->show, g_variant_new_string (name));
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

  self->stack = stack;
  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (self->toggles), stack);
  /* its name is the section that is seen */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  on_visible_changed_cb (self);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (on_visible_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
