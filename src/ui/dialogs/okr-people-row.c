/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that opens to tick people.  Closed, it says who they are.  */

#include "config.h"

#include "ui/dialogs/okr-people-row.h"

#include "model/okr-workspace-editors.h"

#include <glib/gi18n.h>

struct _OkrPeopleRow
{
  AdwExpanderRow  parent_instance;

  OkrWorkspace   *workspace;    /* owned */
  OkrEntity      *owner;        /* owned: the key result, the objective, the team */
  GType           link_type;
  GListModel     *links;        /* borrowed from the owner */
  char           *nobody;       /* owned: what it says when nobody is ticked */
  GPtrArray      *checks;       /* of GtkCheckButton, borrowed children, in the order of the people */
  gboolean        showing;      /* the ticks follow the links */
};

G_DEFINE_FINAL_TYPE (OkrPeopleRow, okr_people_row, ADW_TYPE_EXPANDER_ROW)

static OkrPerson *
get_person (gpointer link)
{
  OkrPerson *person;

  g_object_get (link, "person", &person, NULL);
  g_object_unref (person);      /* the link holds it */

  return person;
}

static gboolean
is_linked (OkrPeopleRow *self,
           OkrPerson    *person)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->links); i++)
    {
      g_autoptr (OkrEntity) link = g_list_model_get_item (self->links, i);

      if (get_person (link) == person)
        return TRUE;
    }

  return FALSE;
}

static void
show_links (OkrPeopleRow *self)
{
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  g_autoptr (GString) names = g_string_new (NULL);

  self->showing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);
      gboolean linked = is_linked (self, person);

      gtk_check_button_set_active (self->checks->pdata[i], linked);
      if (linked)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", okr_person_get_name (person));
    }
  self->showing = FALSE;

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), names->len > 0 ? names->str : self->nobody);
}

static void
on_toggled_cb (GtkCheckButton *check,
               OkrPeopleRow   *self)
{
  OkrPerson *person = g_object_get_data (G_OBJECT (check), "okr-person");

  if (!self->showing)
    okr_workspace_set_linked_async (self->workspace, self->link_type, self->owner, person,
                                    gtk_check_button_get_active (check), NULL, NULL);
}

static GtkWidget *
create_person_row (OkrPeopleRow *self,
                   OkrPerson    *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !okr_workspace_get_read_only (self->workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_person_get_name (person), -1);
  g_object_set_data_full (G_OBJECT (check), "okr-person", g_object_ref (person), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_DEFAULT);
  g_ptr_array_add (self->checks, check);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_person_get_name (person));
  if (okr_person_get_role (person) != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), okr_person_get_role (person));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static void
on_people_changed_cb (OkrPeopleRow *self)
{
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);

  for (guint i = 0; i < self->checks->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), gtk_widget_get_ancestor (self->checks->pdata[i], ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->checks, 0);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), create_person_row (self, person));
    }
  show_links (self);
}

static void
okr_people_row_dispose (GObject *object)
{
  OkrPeopleRow *self = OKR_PEOPLE_ROW (object);

  g_ptr_array_set_size (self->checks, 0);
  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_people_row_parent_class)->dispose (object);
}

static void
okr_people_row_finalize (GObject *object)
{
  OkrPeopleRow *self = OKR_PEOPLE_ROW (object);

  g_ptr_array_unref (self->checks);
  g_free (self->nobody);

  G_OBJECT_CLASS (okr_people_row_parent_class)->finalize (object);
}

static void
okr_people_row_class_init (OkrPeopleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_people_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_people_row_finalize;
}

static void
okr_people_row_init (OkrPeopleRow *self)
{
  self->checks = g_ptr_array_new ();
}

/**
 * okr_people_row_new:
 * @workspace: takes the edits
 * @owner: a key result, an objective or a team
 * @link_type: see okr_workspace_set_linked_async()
 * @title: what the people are to @owner
 * @nobody: what it says when nobody is ticked
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
okr_people_row_new (OkrWorkspace *workspace,
                    OkrEntity    *owner,
                    GType         link_type,
                    const char   *title,
                    const char   *nobody)
{
  OkrPeopleRow *self = g_object_new (OKR_TYPE_PEOPLE_ROW, "use-markup", FALSE, "title", title, NULL);
  const char *column = okr_entity_class_get_table (G_OBJECT_TYPE (owner));

  self->workspace = g_object_ref (workspace);
  self->owner = g_object_ref (owner);
  self->link_type = link_type;
  self->nobody = g_strdup (nobody);
  self->links = okr_entity_get_referrers (owner, okr_entity_class_find_column (link_type, column));
  on_people_changed_cb (self);
  g_signal_connect_object (okr_workspace_get_list (workspace, OKR_TYPE_PERSON), "items-changed",
                           G_CALLBACK (on_people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "items-changed", G_CALLBACK (show_links), self, G_CONNECT_SWAPPED);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (show_links), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
