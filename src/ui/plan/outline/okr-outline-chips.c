/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popovers in which one of a list is chosen: a type, an ambition, somebody.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chips.h"

#include "base/okr-text.h"
#include "logic/okr-enum-types.h"
#include "model/okr-workspace-plan.h"
#include "ui/okr-labels.h"
#include "ui/plan/outline/okr-outline-chip.h"

#include <glib/gi18n.h>

/* ---- one of a few words ---- */

static void
set_enum (OkrOutlineChip *self,
          GType           type,
          int             value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, type);
  g_value_set_enum (&boxed, value);
  okr_workspace_set_async (self->workspace, self->entity, self->property, &boxed, NULL, NULL);
}

static void
on_word_activated_cb (GtkListBox     *list,
                      GtkListBoxRow  *row,
                      OkrOutlineChip *self)
{
  GType type = g_str_equal (self->property, "ambition") ? OKR_TYPE_AMBITION : OKR_TYPE_OBJECTIVE_TYPE;

  set_enum (self, type, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "okr-value")));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
create_list (OkrOutlineChip *self,
             const char     *name)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "chip-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self->list;
}

static GtkWidget *
add_row (OkrOutlineChip *self,
         const char     *title,
         const char     *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  if (subtitle != NULL)
    {
      GtkWidget *more = gtk_label_new (subtitle);

      gtk_label_set_xalign (GTK_LABEL (more), 0);
      gtk_label_set_wrap (GTK_LABEL (more), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (more), 36);
      gtk_widget_add_css_class (more, "caption");
      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (box), more);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);

  return row;
}

static void
add_word (OkrOutlineChip *self,
          int             value,
          int             selected,
          const char     *title,
          const char     *subtitle)
{
  GtkWidget *row = add_row (self, title, subtitle);

  g_object_set_data (G_OBJECT (row), "okr-value", GINT_TO_POINTER (value));
  if (value == selected)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

/* The focus goes to the word that is chosen already, so that Enter changes nothing. */
static void
popup_words (OkrOutlineChip *self,
             GtkWidget      *button)
{
  GtkListBoxRow *row;

  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_word_activated_cb), self);
  gtk_box_append (okr_outline_chip_get_box (self), self->list);
  if (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) == NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  okr_outline_chip_popup (self, button);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * okr_outline_chips_ask_type:
 * @chip: what the popover points at
 * @workspace: takes the type
 * @objective: whose type is asked (M19)
 */
void
okr_outline_chips_ask_type (GtkWidget    *chip,
                            OkrWorkspace *workspace,
                            OkrObjective *objective)
{
  static const char * const reasons[] = {
    N_("It must be reached: 1.0"), N_("A stretch: 0.5 to 0.7 is a success"), N_("To find out: 0.3 to 0.8 is a success"),
  };
  OkrOutlineChip *self = okr_outline_chip_new (workspace, OKR_ENTITY (objective), _("Type"));

  self->property = "objective-type";
  create_list (self, _("Type"));
  for (int i = OKR_OBJECTIVE_TYPE_COMMITMENT; i <= OKR_OBJECTIVE_TYPE_LEARNING; i++)
    add_word (self, i, (int) okr_objective_get_objective_type (objective),
              okr_label_for_objective_type ((OkrObjectiveType) i), _(reasons[i - 1]));
  popup_words (self, chip);
}

/**
 * okr_outline_chips_ask_ambition:
 * @chip: what the popover points at
 * @workspace: takes the ambition
 * @objective: whose ambition is asked (B6, B12)
 */
void
okr_outline_chips_ask_ambition (GtkWidget    *chip,
                                OkrWorkspace *workspace,
                                OkrObjective *objective)
{
  OkrOutlineChip *self = okr_outline_chip_new (workspace, OKR_ENTITY (objective), _("Ambition"));
  int selected = (int) okr_objective_get_ambition (objective);

  self->property = "ambition";
  create_list (self, _("Ambition"));
  add_word (self, OKR_AMBITION_ROOF_SHOT, selected, okr_label_for_ambition (OKR_AMBITION_ROOF_SHOT),
            _("Optimise what there is"));
  add_word (self, OKR_AMBITION_MOON_SHOT, selected, okr_label_for_ambition (OKR_AMBITION_MOON_SHOT),
            _("Rethink the problem altogether"));
  popup_words (self, chip);
}

/* ---- somebody ---- */

static gboolean
is_same_name (OkrPerson  *person,
              const char *name)
{
  g_autofree char *a = okr_text_fold (okr_person_get_name (person));
  g_autofree char *b = okr_text_fold (name);

  return g_str_equal (g_strstrip (a), g_strstrip (b));
}

static OkrPerson *
get_row_person (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-person");
}

static void
add_person (OkrOutlineChip *self,
            OkrPerson      *person)
{
  GtkWidget *row = add_row (self, okr_person_get_name (person), okr_person_get_role (person));

  g_object_set_data_full (G_OBJECT (row), "okr-person", g_object_ref (person), g_object_unref);
}

/* Those whose name has what is typed in it; then somebody new, or nobody. */
static void
update_people (OkrOutlineChip *self)
{
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  const char *typed = okr_outline_chip_get_typed (self);
  gboolean known = FALSE;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      known = known || is_same_name (person, typed);
      if (okr_text_matches (okr_person_get_name (person), typed))
        add_person (self, person);
    }

  if (*typed != '\0' && !known)
    {
      g_autofree char *title = g_strdup_printf (_("Add “%s”"), typed);

      add_row (self, title, NULL);
    }
  else if (*typed == '\0')
    add_row (self, _("Nobody"), NULL);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
on_owner_activated_cb (GtkListBox     *list,
                       GtkListBoxRow  *row,
                       OkrOutlineChip *self)
{
  OkrPerson *person = get_row_person (row);
  g_autofree char *name = g_strchomp (g_strdup (okr_outline_chip_get_typed (self)));

  if (person == NULL && *name != '\0')
    okr_workspace_set_new_owner_async (self->workspace, self->entity, name, okr_reply_cb, okr_outline_chip_create_reply (self));
  else
    okr_workspace_set_reference_async (self->workspace, self->entity, "owner", (OkrEntity *) person, okr_reply_cb,
                                       okr_outline_chip_create_reply (self));
}

static void
on_owner_entered_cb (OkrOutlineChip *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL)
    on_owner_activated_cb (GTK_LIST_BOX (self->list), row, self);
}

/* Up and Down choose while the focus stays in the entry. */
static gboolean
on_owner_key_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 OkrOutlineChip        *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int position = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), keyval == GDK_KEY_Up ? position - 1 : position + 1);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);

  return GDK_EVENT_STOP;
}

/**
 * okr_outline_chips_ask_owner:
 * @chip: what the popover points at
 * @workspace: takes the owner
 * @entity: an objective or a key result: who answers for it
 *
 * A name that nobody has yet adds the person.
 */
void
okr_outline_chips_ask_owner (GtkWidget    *chip,
                             OkrWorkspace *workspace,
                             OkrEntity    *entity)
{
  OkrOutlineChip *self = okr_outline_chip_new (workspace, entity, _("Owner"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  okr_outline_chip_add_entry (self, _("Owner’s name"), "");
  create_list (self, _("People"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_box_append (okr_outline_chip_get_box (self), scrolled);
  update_people (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_owner_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (update_people), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_owner_entered_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_owner_activated_cb), self);
  okr_outline_chip_popup (self, chip);
}
