/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of ballots and of what came of them.  */

#include "config.h"

#include "ui/ideas/okr-idea-row.h"

#include "model/okr-key-result.h"
#include "ui/okr-value-labels.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * okr_idea_row_create_list:
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a list for such rows, with a word for when it is empty
 */
GtkWidget *
okr_idea_row_create_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *nothing = gtk_label_new (_("There are no ideas here that are not tasks already."));

  gtk_label_set_wrap (GTK_LABEL (nothing), TRUE);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), nothing);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

/**
 * okr_idea_row_new:
 * @idea: what it shows
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
okr_idea_row_new (OkrIdea *idea)
{
  GtkWidget *row = adw_action_row_new ();
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_idea_get_title (idea));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), key_result != NULL ? okr_key_result_get_title (key_result) : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);

  return row;
}

/**
 * okr_idea_row_describe:
 * @row: a row of okr_idea_row_new()
 * @description: what a screen reader says after the title
 */
void
okr_idea_row_describe (GtkWidget  *row,
                       const char *description)
{
  /* libadwaita relates a row to its subtitle, which hides what is said here and is not read itself */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * okr_idea_row_add_number:
 * @row: a row of okr_idea_row_new()
 * @caption: (nullable): what stands above it
 * @name: what a screen reader calls it, with the title of the row as description
 * @least: what it begins with
 * @greatest: how far it goes
 *
 * Returns: (transfer none): the spin button
 */
GtkWidget *
okr_idea_row_add_number (GtkWidget  *row,
                         const char *caption,
                         const char *name,
                         double      least,
                         double      greatest)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *number = gtk_spin_button_new_with_range (least, greatest, 1);

  if (caption != NULL)
    {
      GtkWidget *label = gtk_label_new (caption);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (number),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                  -1);
  gtk_box_append (GTK_BOX (box), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);

  return number;
}

/* "–" for who says nothing */
static gboolean
on_output_cb (GtkSpinButton *number)
{
  double value = gtk_spin_button_get_value (number);
  g_autofree char *text = value < 1 ? g_strdup ("–") : okr_label_dup_number (value);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (number))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (number), text);

  return TRUE;
}

static int
on_input_cb (GtkSpinButton *number,
             double        *value)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (number)), "–"))
    return FALSE;

  *value = 0;

  return TRUE;
}

/**
 * okr_idea_row_let_be_none:
 * @number: a spin button from 0 on
 *
 * Lets its 0 mean that nothing is said, and be written so.
 */
void
okr_idea_row_let_be_none (GtkWidget *number)
{
  /* else it takes digits only */
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (number), FALSE);
  g_signal_connect (number, "output", G_CALLBACK (on_output_cb), NULL);
  g_signal_connect (number, "input", G_CALLBACK (on_input_cb), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (number), 3);
  on_output_cb (GTK_SPIN_BUTTON (number));
}

/**
 * okr_idea_row_read_numbers:
 * @numbers: (element-type GtkSpinButton): numbers of rows
 *
 * Takes what was typed and not yet confirmed.
 */
void
okr_idea_row_read_numbers (GPtrArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    gtk_spin_button_update (numbers->pdata[i]);
}

static gboolean
has_focus (GtkWidget *number)
{
  GtkRoot *root = gtk_widget_get_root (number);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == number || gtk_widget_is_ancestor (focus, number));
}

/**
 * okr_idea_row_move_focus:
 * @numbers: (element-type GtkSpinButton): numbers of rows, in their order
 * @direction: where to
 *
 * Lets Tab go from number to number.  A list would be left by Tab, and Up and Down change a number.
 *
 * Returns: whether the focus moved; %FALSE after the last one
 */
gboolean
okr_idea_row_move_focus (GPtrArray        *numbers,
                         GtkDirectionType  direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  guint current = numbers->len;

  if (numbers->len == 0 || (!forward && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;

  for (guint i = 0; i < numbers->len; i++)
    if (has_focus (numbers->pdata[i]))
      current = i;

  if (current == numbers->len)
    return gtk_widget_grab_focus (numbers->pdata[forward ? 0 : numbers->len - 1]);
  if (forward ? current + 1 == numbers->len : current == 0)
    return FALSE;

  return gtk_widget_grab_focus (numbers->pdata[forward ? current + 1 : current - 1]);
}
