/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each kind of field looks like; see the header.  */

#include "config.h"

#include "ui/dialogs/okr-editor-row.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "ui/dialogs/okr-date-row.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-text-row.h"
#include "ui/okr-labels.h"
#include "widgets/okr-combo-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define SEARCH_FROM 12

/* What can be chosen in a combo row: numbers of an enumeration or a scale, or entities. */
typedef struct
{
  int        number;
  OkrEntity *entity;            /* owned, or NULL */
} Choice;

static void
clear_choice (Choice *choice)
{
  g_clear_object (&choice->entity);
}

static GArray *
get_choices (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-editor-choices");
}

/* ---- making ---- */

static GtkWidget *
create_combo_row (const OkrEditorField *field)
{
  GtkWidget *row = adw_combo_row_new ();

  okr_combo_words_show_whole (ADW_COMBO_ROW (row));
  if (field->hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(field->hint));
  else
    adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);

  return row;
}

static GtkWidget *
create_switch_row (const OkrEditorField *field)
{
  GtkWidget *row = adw_switch_row_new ();

  if (field->hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(field->hint));

  return row;
}

static GtkWidget *
create_entry_row (const OkrEditorField *field,
                  GType                 type)
{
  GtkWidget *row = g_object_new (type, NULL);

  gtk_widget_set_tooltip_text (row, field->hint != NULL ? _(field->hint) : NULL);
  if (field->kind == OKR_EDITOR_NUMBER)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_NUMBER);

  return row;
}

/**
 * okr_editor_row_create:
 * @field: a field
 * @editable: whether anything can be changed
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
okr_editor_row_create (const OkrEditorField *field,
                       gboolean              editable)
{
  GtkWidget *row;

  if (field->kind == OKR_EDITOR_TEXT)
    {
      row = okr_text_row_new (_(field->title), field->hint != NULL ? _(field->hint) : NULL);
      okr_text_row_set_editable (OKR_TEXT_ROW (row), editable);
      return row;
    }

  if (field->kind == OKR_EDITOR_DATE)
    row = create_entry_row (field, OKR_TYPE_DATE_ROW);
  else if (field->kind == OKR_EDITOR_LINE || field->kind == OKR_EDITOR_NUMBER)
    row = create_entry_row (field, ADW_TYPE_ENTRY_ROW);
  else if (field->kind == OKR_EDITOR_SWITCH)
    row = create_switch_row (field);
  else
    row = create_combo_row (field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->title));
  gtk_widget_set_sensitive (row, editable);

  return row;
}

/**
 * okr_editor_row_get_signal:
 * @field: a field
 *
 * Returns: the signal of its row that says that somebody changed what is in it
 */
const char *
okr_editor_row_get_signal (const OkrEditorField *field)
{
  switch (field->kind)
    {
    case OKR_EDITOR_CHOICE:
    case OKR_EDITOR_SCALE:
    case OKR_EDITOR_ENTITY:
      return "notify::selected";
    case OKR_EDITOR_SWITCH:
      return "notify::active";
    case OKR_EDITOR_LINE:
    case OKR_EDITOR_TEXT:
    case OKR_EDITOR_NUMBER:
    case OKR_EDITOR_DATE:
    default:
      return "changed";
    }
}

/* ---- choices ---- */

static void
add_choice (GArray        *choices,
            GtkStringList *names,
            int            number,
            OkrEntity     *entity,
            const char    *name)
{
  Choice choice = { number, entity };

  g_array_append_val (choices, choice);
  gtk_string_list_append (names, name);
}

static void
add_numbers (GArray               *choices,
             GtkStringList        *names,
             const OkrEditorField *field,
             GParamSpec           *pspec)
{
  int last = field->kind == OKR_EDITOR_SCALE ? OKR_RATING_GREATEST : G_PARAM_SPEC_ENUM (pspec)->enum_class->maximum;

  for (int i = 1; i <= last; i++)
    if (field->word (i) != NULL)
      add_choice (choices, names, i, NULL, field->word (i));
}

static void
add_entities (GArray               *choices,
              GtkStringList        *names,
              const OkrEditorField *field,
              GListModel           *entities,
              OkrEntity            *entity)
{
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (OkrEntity) other = g_list_model_get_item (entities, i);

      g_autofree char *name = NULL;

      if (field->offers != NULL && !field->offers (entity, other))
        continue;
      name = okr_label_dup_name (other);
      add_choice (choices, names, 0, g_object_ref (other), name);
    }
}

/**
 * okr_editor_row_fill:
 * @row: the row of @field
 * @field: a field
 * @workspace: has the entities
 * @entity: what is edited
 *
 * Gives a row what can be chosen in it, and the clock where a date is typed; nothing is to be done for other kinds.
 */
void
okr_editor_row_fill (GtkWidget            *row,
                     const OkrEditorField *field,
                     OkrWorkspace         *workspace,
                     OkrEntity            *entity)
{
  g_autoptr (GtkStringList) names = NULL;
  GParamSpec *pspec;
  GArray *choices;

  if (OKR_IS_DATE_ROW (row))
    okr_date_row_set_clock (OKR_DATE_ROW (row), okr_workspace_get_clock (workspace));
  if (!ADW_IS_COMBO_ROW (row))
    return;

  names = gtk_string_list_new (NULL);
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (entity), field->property);
  choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (choices, (GDestroyNotify) clear_choice);
  if (field->none != NULL)
    add_choice (choices, names, field->kind == OKR_EDITOR_SCALE ? -1 : 0, NULL, _(field->none));
  if (field->kind == OKR_EDITOR_ENTITY)
    add_entities (choices, names, field, okr_workspace_get_list (workspace, G_PARAM_SPEC_VALUE_TYPE (pspec)), entity);
  else
    add_numbers (choices, names, field, pspec);

  g_object_set_data_full (G_OBJECT (row), "okr-editor-choices", choices, (GDestroyNotify) g_array_unref);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), choices->len > SEARCH_FROM);
  if (choices->len > SEARCH_FROM)
    {
      g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      adw_combo_row_set_expression (ADW_COMBO_ROW (row), expression);
      adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
}

/* ---- showing ---- */

static void
show_choice (GtkWidget *row,
             int        number,
             OkrEntity *entity)
{
  GArray *choices = get_choices (row);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < choices->len && position == GTK_INVALID_LIST_POSITION; i++)
    {
      const Choice *choice = &g_array_index (choices, Choice, i);

      if (choice->number == number && choice->entity == entity)
        position = i;
    }

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static void
show_number (GtkWidget *row,
             double     number)
{
  g_autofree char *text = isnan (number) ? g_strdup ("") : okr_decimal_dup_edit (number);
  double typed = NAN;

  /* "10 000" stays as somebody wrote it */
  if (okr_decimal_parse (gtk_editable_get_text (GTK_EDITABLE (row)), &typed, NULL) && fabs (typed - number) <= 0)
    return;

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static char *
dup_text (GtkWidget *row)
{
  return OKR_IS_TEXT_ROW (row) ? okr_text_row_dup_text (OKR_TEXT_ROW (row))
                               : g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
show_text (GtkWidget  *row,
           const char *text)
{
  g_autofree char *typed = g_strstrip (dup_text (row));
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (g_str_equal (typed, stripped))
    return;

  if (OKR_IS_TEXT_ROW (row))
    okr_text_row_set_text (OKR_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/**
 * okr_editor_row_show:
 * @row: the row of @field
 * @field: a field
 * @value: what it has
 */
void
okr_editor_row_show (GtkWidget            *row,
                     const OkrEditorField *field,
                     const GValue         *value)
{
  switch (field->kind)
    {
    case OKR_EDITOR_LINE:
    case OKR_EDITOR_TEXT:
      show_text (row, g_value_get_string (value));
      break;
    case OKR_EDITOR_NUMBER:
      show_number (row, g_value_get_double (value));
      break;
    case OKR_EDITOR_DATE:
      okr_date_row_set_date (OKR_DATE_ROW (row), g_value_get_int (value));
      break;
    case OKR_EDITOR_CHOICE:
      show_choice (row, g_value_get_enum (value), NULL);
      break;
    case OKR_EDITOR_SCALE:
      show_choice (row, g_value_get_int (value), NULL);
      break;
    case OKR_EDITOR_ENTITY:
      show_choice (row, 0, g_value_get_object (value));
      break;
    case OKR_EDITOR_SWITCH:
    default:
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), g_value_get_boolean (value));
      break;
    }
}

/* ---- reading ---- */

/* "Title: please write something" */
static char *
dup_problem (const OkrEditorField *field,
             const char           *reason)
{
  return okr_form_dup_problem (_(field->title), reason);
}

static char *
read_text (GtkWidget            *row,
           const OkrEditorField *field,
           GValue               *value)
{
  g_autofree char *text = g_strstrip (dup_text (row));
  g_autoptr (GError) error = NULL;

  if (!okr_text_check (text, -1, &error))
    return dup_problem (field, error->message);

  g_value_set_string (value, text);

  return NULL;
}

static char *
read_number (GtkWidget            *row,
             const OkrEditorField *field,
             GValue               *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GError) error = NULL;
  double number = NAN;

  if (*text != '\0' && !okr_decimal_parse (text, &number, &error))
    return dup_problem (field, error->message);

  g_value_set_double (value, number);

  return NULL;
}

static char *
read_date (GtkWidget            *row,
           const OkrEditorField *field,
           GValue               *value)
{
  const char *problem = okr_date_row_get_problem (OKR_DATE_ROW (row));

  if (problem != NULL)
    return dup_problem (field, problem);

  g_value_set_int (value, okr_date_row_get_date (OKR_DATE_ROW (row)));

  return NULL;
}

static void
read_choice (GtkWidget            *row,
             const OkrEditorField *field,
             GValue               *value)
{
  GArray *choices = get_choices (row);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  Choice choice = { 0, NULL };

  if (selected < choices->len)
    choice = g_array_index (choices, Choice, selected);

  if (field->kind == OKR_EDITOR_ENTITY)
    g_value_set_object (value, choice.entity);
  else if (field->kind == OKR_EDITOR_SCALE)
    g_value_set_int (value, choice.number);
  else
    g_value_set_enum (value, choice.number);
}

/**
 * okr_editor_row_read:
 * @row: the row of @field
 * @field: a field
 * @value: (inout): of the type of the property; takes what is in the row
 *
 * Returns: (transfer full) (nullable): what is wrong with it, in a sentence
 */
char *
okr_editor_row_read (GtkWidget            *row,
                     const OkrEditorField *field,
                     GValue               *value)
{
  switch (field->kind)
    {
    case OKR_EDITOR_LINE:
    case OKR_EDITOR_TEXT:
      return read_text (row, field, value);
    case OKR_EDITOR_NUMBER:
      return read_number (row, field, value);
    case OKR_EDITOR_DATE:
      return read_date (row, field, value);
    case OKR_EDITOR_SWITCH:
      g_value_set_boolean (value, adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
      return NULL;
    case OKR_EDITOR_CHOICE:
    case OKR_EDITOR_SCALE:
    case OKR_EDITOR_ENTITY:
    default:
      read_choice (row, field, value);
      return NULL;
    }
}
