/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The weeks between two checks; see okr-follow-up-section.h.  */

#include "config.h"

#include "ui/progress/okr-follow-up-section.h"

#include "model/okr-follow-up.h"
#include "ui/okr-choice.h"
#include "ui/print/okr-cycle-sheet.h"
#include "ui/progress/okr-follow-up-header.h"
#include "ui/progress/okr-follow-up-row.h"
#include "ui/progress/okr-help-row.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrFollowUpSection
{
  GtkWidget     parent_instance;

  GtkDropDown  *person;
  GtkStack     *stack;
  GtkListView  *list;
  GtkListBox   *help;

  OkrWorkspace *workspace;      /* owned */
  OkrFollowUp  *follow_up;      /* owned */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrFollowUpSection, okr_follow_up_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static void
update_face (OkrFollowUpSection *self)
{
  guint n = self->follow_up != NULL ? g_list_model_get_n_items (okr_follow_up_get_items (self->follow_up)) : 0;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "lines" : "empty");
}

/* ---- the lines ---- */

/* A person and what is theirs look different: the row is made for what it shows. */
static void
show_person (OkrFollowUpSection *self,
             GtkListItem        *list_item,
             OkrPerson          *person)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  OkrFollowUpHeader *header;

  if (child == NULL || !OKR_IS_FOLLOW_UP_HEADER (child))
    {
      child = okr_follow_up_header_new (self->workspace, okr_follow_up_get_items (self->follow_up));
      gtk_list_item_set_child (list_item, child);
    }
  header = OKR_FOLLOW_UP_HEADER (child);
  okr_follow_up_header_set_person (header, person);
  gtk_list_item_set_accessible_label (list_item, okr_follow_up_header_get_name (header));
  gtk_list_item_set_accessible_description (list_item, okr_follow_up_header_get_talk (header));
}

static void
show_line (OkrFollowUpSection *self,
           GtkListItem        *list_item,
           OkrFollowUpItem    *item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  g_autofree char *description = NULL;

  if (child == NULL || !OKR_IS_FOLLOW_UP_ROW (child))
    {
      child = okr_follow_up_row_new (self->workspace);
      gtk_list_item_set_child (list_item, child);
    }
  okr_follow_up_row_set_item (OKR_FOLLOW_UP_ROW (child), item);
  description = okr_follow_up_row_dup_description (OKR_FOLLOW_UP_ROW (child));
  gtk_list_item_set_accessible_label (list_item, okr_entity_get_title (okr_follow_up_item_get_entity (item)));
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *list_item,
            OkrFollowUpSection *self)
{
  OkrFollowUpItem *item = gtk_list_item_get_item (list_item);
  gboolean is_person = okr_follow_up_item_get_entity (item) == NULL;
  GtkWidget *row;

  if (is_person)
    show_person (self, list_item, okr_follow_up_item_get_person (item));
  else
    show_line (self, list_item, item);

  row = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  if (is_person)
    gtk_widget_add_css_class (row, "person");
  else
    gtk_widget_remove_css_class (row, "person");
  gtk_list_item_set_activatable (list_item, !is_person);
}

static void
on_unbind_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              OkrFollowUpSection *self)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (OKR_IS_FOLLOW_UP_ROW (child))
    okr_follow_up_row_set_item (OKR_FOLLOW_UP_ROW (child), NULL);
}

static void
set_model (OkrFollowUpSection *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (okr_follow_up_get_items (self->follow_up)));

  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
on_activate_cb (OkrFollowUpSection *self,
                guint               position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (OkrFollowUpItem) item = g_list_model_get_item (model, position);
  OkrEntity *entity = okr_follow_up_item_get_entity (item);

  if (OKR_IS_KEY_RESULT (entity))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-key-result", "s", okr_entity_get_id (entity));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-ideas", "s",
                                okr_entity_get_id (OKR_ENTITY (okr_idea_get_key_result (OKR_IDEA (entity)))));
}

/* ---- the help ---- */

static GtkWidget *
create_help_row (gpointer item,
                 gpointer user_data)
{
  return okr_help_row_new (OKR_FOLLOW_UP_SECTION (user_data)->workspace, item);
}

static void
on_help_activated_cb (OkrFollowUpSection *self,
                      GtkListBoxRow      *row)
{
  OkrKeyResult *key_result = okr_check_in_get_key_result (okr_help_row_get_check_in (OKR_HELP_ROW (row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
on_person_selected_cb (OkrFollowUpSection *self)
{
  if (self->follow_up != NULL)
    okr_follow_up_set_person (self->follow_up, okr_choice_get (self->person));
}

/* ---- a page of the window ---- */

static void
okr_follow_up_section_set_cycle (OkrPage  *page,
                                 OkrCycle *cycle)
{
  OkrFollowUpSection *self = OKR_FOLLOW_UP_SECTION (page);

  if (self->follow_up != NULL)
    okr_follow_up_set_cycle (self->follow_up, cycle);
}

static void
okr_follow_up_section_set_objective (OkrPage      *page,
                                     OkrObjective *objective)
{
  OkrFollowUpSection *self = OKR_FOLLOW_UP_SECTION (page);

  if (self->follow_up != NULL)
    okr_follow_up_set_objective (self->follow_up, objective);
}

static void
okr_follow_up_section_set_workspace (OkrPage      *page,
                                     OkrWorkspace *workspace)
{
  OkrFollowUpSection *self = OKR_FOLLOW_UP_SECTION (page);

  if (self->workspace == workspace)
    return;

  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_factory (self->list, NULL);
  gtk_list_box_bind_model (self->help, NULL, NULL, NULL, NULL);
  g_clear_object (&self->follow_up);
  okr_choice_fill (self->person, NULL, NULL);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  self->follow_up = okr_follow_up_new (workspace);
  okr_choice_fill (self->person, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Everybody"));
  set_model (self);
  gtk_list_box_bind_model (self->help, okr_follow_up_get_help (self->follow_up), create_help_row, self, NULL);
  g_signal_connect_object (okr_follow_up_get_items (self->follow_up), "items-changed", G_CALLBACK (update_face), self,
                           G_CONNECT_SWAPPED);
  update_face (self);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_follow_up_section_set_workspace;
  iface->set_cycle = okr_follow_up_section_set_cycle;
  iface->create_sheet = okr_cycle_sheet_new_progress;
  iface->set_objective = okr_follow_up_section_set_objective;
}

/* ---- the widget ---- */

static void
okr_follow_up_section_dispose (GObject *object)
{
  OkrFollowUpSection *self = OKR_FOLLOW_UP_SECTION (object);

  if (self->list != NULL)
    okr_follow_up_section_set_workspace (OKR_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_FOLLOW_UP_SECTION);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_follow_up_section_parent_class)->dispose (object);
}

static void
okr_follow_up_section_class_init (OkrFollowUpSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_follow_up_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-follow-up-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpSection, person);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpSection, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpSection, list);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpSection, help);
  gtk_widget_class_bind_template_callback (widget_class, on_person_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_help_activated_cb);
}

static void
okr_follow_up_section_init (OkrFollowUpSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
