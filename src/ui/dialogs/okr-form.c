/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialogs share.  */

#include "config.h"

#include "ui/dialogs/okr-form.h"

#include "base/okr-text.h"
#include "logic/okr-value-text.h"
#include "widgets/okr-combo-words.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * okr_form_fill_entities:
 * @row: a row without a model
 * @entities: what can be chosen, of OkrEntity
 * @none: (nullable): the words for no choice; NULL: one has to be chosen
 * @selected: (nullable): what is chosen at first
 *
 * Lets @row choose one of @entities as they are now.
 */
void
okr_form_fill_entities (AdwComboRow *row,
                        GListModel  *entities,
                        const char  *none,
                        OkrEntity   *selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_object_unref);
  guint position = 0;

  if (none != NULL)
    gtk_string_list_append (names, none);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      OkrEntity *entity = g_list_model_get_item (entities, i);

      if (entity == selected)
        position = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, okr_entity_get_title (entity));
      g_ptr_array_add (choices, entity);
    }

  okr_combo_words_show_whole (row);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, position);
  adw_combo_row_set_enable_search (row, choices->len > 12);
  g_object_set_data_full (G_OBJECT (row), "okr-choices", choices, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * okr_form_get_entity:
 * @row: a row that okr_form_fill_entities() filled
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
gpointer
okr_form_get_entity (AdwComboRow *row)
{
  GPtrArray *choices = g_object_get_data (G_OBJECT (row), "okr-choices");
  guint selected = adw_combo_row_get_selected (row);
  guint n_none;

  if (choices == NULL || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  /* the words for no choice are before the entities */
  n_none = g_list_model_get_n_items (adw_combo_row_get_model (row)) - choices->len;

  return selected < n_none ? NULL : g_ptr_array_index (choices, selected - n_none);
}

/**
 * okr_form_set_problem:
 * @row: what somebody typed into
 * @label: (nullable): where to say it
 * @problem: (nullable): what is wrong with it, in a sentence; NULL when it is right
 *
 * Says what is wrong beside what was typed, which stays; in words, colour and to screen readers.
 */
void
okr_form_set_problem (GtkWidget  *row,
                      GtkLabel   *label,
                      const char *problem)
{
  if (problem != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  okr_tooltip_set (row, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (label != NULL)
    okr_optional_label_set (label, problem);
}

/**
 * okr_form_finish:
 * @dialog: a form that has asked for a verb
 * @row: what is wrong when the verb was refused
 * @label: where to say it
 * @result: of a verb that ends with okr_workspace_finish()
 *
 * Closes the form when it was done; otherwise says why not, and leaves everything as it was typed.
 */
void
okr_form_finish (AdwDialog    *dialog,
                 GtkWidget    *row,
                 GtkLabel     *label,
                 OkrWorkspace *workspace,
                 GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (workspace, result, &error))
    adw_dialog_close (dialog);
  else
    okr_form_set_problem (row, label, error->message);
}

static void
wrap_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_label (child, text);
}

/**
 * okr_form_wrap_heading:
 * @dialog: a question with its heading
 *
 * Lets the heading wrap where the window is narrow.  AdwAlertDialog has a large one that cannot, and a small one that
 * it shows instead; but it measures the large one all the same, for less than it needs, and GTK warns.
 */
void
okr_form_wrap_heading (AdwAlertDialog *dialog)
{
  g_return_if_fail (ADW_IS_ALERT_DIALOG (dialog));

  wrap_label (adw_dialog_get_child (ADW_DIALOG (dialog)), adw_alert_dialog_get_heading (dialog));
}

static void
fit_height (AdwDialog *dialog)
{
  int height;

  gtk_widget_measure (adw_dialog_get_child (dialog), GTK_ORIENTATION_VERTICAL, adw_dialog_get_content_width (dialog), NULL,
                      &height, NULL, NULL);
  adw_dialog_set_content_height (dialog, height);
}

/**
 * okr_form_make_room:
 * @dialog: a dialog with a content width and no content height
 * @label: a sentence in it that comes and goes
 *
 * Makes @dialog as high as it has to be for @label, whenever that says something.  By itself it keeps the height that
 * it was opened with, and a sentence at its end is cut off.
 */
void
okr_form_make_room (AdwDialog *dialog,
                    GtkWidget *label)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect_object (label, "notify::visible", G_CALLBACK (fit_height), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (label, "notify::label", G_CALLBACK (fit_height), dialog, G_CONNECT_SWAPPED);
}

/**
 * okr_form_describe_row:
 * @row: an AdwActionRow
 * @description: what a screen reader says after its title
 *
 * Describes a row in full.  By itself it is described by its subtitle, of which nothing reaches the bus.
 */
void
okr_form_describe_row (GtkWidget  *row,
                       const char *description)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * okr_form_dup_problem:
 * @title: of the field
 * @reason: what is wrong with what was typed there; a whole sentence may be
 *
 * Returns: (transfer full): both in one sentence, so that there is no capital after the colon
 */
char *
okr_form_dup_problem (const char *title,
                      const char *reason)
{
  g_autofree char *first = NULL;
  g_autofree char *going_on = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (title != NULL && reason != NULL, NULL);

  first = g_utf8_substring (reason, 0, MIN (g_utf8_strlen (reason, -1), 1));
  going_on = g_utf8_strdown (first, -1);
  sentence = g_strconcat (going_on, reason + strlen (first), NULL);

  return g_strdup_printf (_("%s: %s"), title, sentence);
}

/**
 * okr_form_read_value:
 * @row: where a value is typed, as it is said
 * @unit: (nullable): in what it is counted, which may be typed too
 * @required: whether nothing is a problem
 * @number: (out): what was typed; NaN for nothing
 * @problem: (out) (transfer full) (nullable): what is wrong, in a sentence
 *
 * Returns: whether it is right
 */
gboolean
okr_form_read_value (AdwEntryRow  *row,
                     const char   *unit,
                     gboolean      required,
                     double       *number,
                     char        **problem)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;

  *number = NAN;
  if (*text == '\0' && !required)
    return TRUE;
  if (okr_value_text_parse (text, unit, number, &error))
    return TRUE;

  *number = NAN;
  *problem = okr_form_dup_problem (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), error->message);

  return FALSE;
}

/**
 * okr_form_read_number:
 * @row: where a number is typed, in the language's way
 * @required: whether nothing is a problem
 * @number: (out): what was typed; NaN for nothing
 * @problem: (out) (transfer full) (nullable): what is wrong, in a sentence
 *
 * Returns: whether it is right
 */
gboolean
okr_form_read_number (AdwEntryRow  *row,
                      gboolean      required,
                      double       *number,
                      char        **problem)
{
  return okr_form_read_value (row, NULL, required, number, problem);
}

/**
 * okr_form_read_title:
 * @row: where a title is typed
 * @title: (out) (transfer full): what was typed, without spaces around it
 * @problem: (out) (transfer full) (nullable): what is wrong, in a sentence
 *
 * Returns: whether it is right
 */
gboolean
okr_form_read_title (AdwEntryRow  *row,
                     char        **title,
                     char        **problem)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    {
      *problem = g_strdup_printf (_("%s: please write something"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      return FALSE;
    }
  if (!okr_text_check (text, -1, &error))
    {
      *problem = okr_form_dup_problem (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), error->message);
      return FALSE;
    }

  *title = g_steal_pointer (&text);

  return TRUE;
}

/**
 * okr_form_check_date:
 * @row: where a date is typed
 * @label: where to say what is wrong with it
 *
 * Returns: whether it is a date, or nothing; what is wrong is said
 */
gboolean
okr_form_check_date (OkrDateRow *row,
                     GtkLabel   *label)
{
  okr_form_set_problem (GTK_WIDGET (row), label, okr_date_row_get_problem (row));

  return okr_date_row_get_problem (row) == NULL;
}
