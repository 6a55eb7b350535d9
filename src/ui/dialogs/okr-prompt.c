/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small question.  */

#include "config.h"

#include "ui/dialogs/okr-prompt.h"

#include "logic/okr-act.h"
#include "widgets/okr-combo-words.h"
#include "widgets/okr-optional-label.h"

#include <glib/gi18n.h>
#include <math.h>

#define ACCEPT "accept"

/* How many characters of a choice have room beside the title of its row; longer ones go below it. */
#define LONGEST_BESIDE 18

struct _OkrPrompt
{
  AdwAlertDialog  parent_instance;

  GtkListBox     *list;         /* borrowed children */
  GtkLabel       *problem;
  GPtrArray      *entries;      /* owned: of borrowed AdwEntryRow */
  gboolean        closed;       /* nothing can be taken, whatever is typed */
};

enum
{
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrPrompt, okr_prompt, ADW_TYPE_ALERT_DIALOG)

static OkrPromptKind
get_kind (gpointer entry)
{
  return (OkrPromptKind) GPOINTER_TO_INT (g_object_get_data (entry, "okr-kind"));
}

/**
 * okr_prompt_dup_title:
 * @row: a row for words
 *
 * Returns: (transfer full) (nullable): what was typed, without spaces around it; %NULL: it cannot be taken
 */
char *
okr_prompt_dup_title (AdwEntryRow *row)
{
  g_autofree char *problem = NULL;
  char *title = NULL;

  okr_form_read_title (row, &title, &problem);

  return title;
}

/**
 * okr_prompt_get_number:
 * @row: a row for a number
 *
 * Returns: what was typed; NAN: nothing, or it cannot be taken
 */
double
okr_prompt_get_number (AdwEntryRow *row)
{
  g_autofree char *problem = NULL;
  double number = NAN;

  return okr_form_read_number (row, TRUE, &number, &problem) ? number : NAN;
}

static gboolean
read_reason (AdwEntryRow  *entry,
             char        **problem)
{
  g_autofree char *title = NULL;

  if (!okr_form_read_title (entry, &title, problem))
    return FALSE;
  if (okr_act_is_evidence (title))
    return TRUE;

  *problem = g_strdup_printf (ngettext ("Say why, in %d character at least", "Say why, in %d characters at least",
                                        OKR_ACT_MIN_EVIDENCE), OKR_ACT_MIN_EVIDENCE);

  return FALSE;
}

/* From one number to the same one nothing changes. */
static gboolean
read_target (AdwEntryRow  *entry,
             AdwEntryRow  *start,
             char        **problem)
{
  double from, number;
  g_autofree char *other = NULL;

  if (!okr_form_read_number (entry, TRUE, &number, problem))
    return FALSE;
  if (!okr_form_read_number (start, TRUE, &from, &other) || from != number)
    return TRUE;

  *problem = g_strdup (_("A key result goes from one number to another one"));

  return FALSE;
}

static gboolean
read_divisor (AdwEntryRow  *entry,
              char        **problem)
{
  double number;

  if (!okr_form_read_number (entry, TRUE, &number, problem))
    return FALSE;
  if (fpclassify (number) != FP_ZERO)
    return TRUE;

  *problem = g_strdup (_("A ratio needs both numbers, and the second one cannot be 0"));

  return FALSE;
}

static gboolean
read_entry (OkrPrompt  *self,
            guint       i,
            char      **problem)
{
  AdwEntryRow *entry = self->entries->pdata[i];
  g_autofree char *title = NULL;
  double number;

  switch (get_kind (entry))
    {
    case OKR_PROMPT_DATE:
      *problem = g_strdup (okr_date_row_get_problem (OKR_DATE_ROW (entry)));
      return *problem == NULL;
    case OKR_PROMPT_WORDS:
      return *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0' || okr_form_read_title (entry, &title, problem);
    case OKR_PROMPT_NUMBER:
    case OKR_PROMPT_ANY_NUMBER:
      return okr_form_read_number (entry, get_kind (entry) == OKR_PROMPT_NUMBER, &number, problem);
    case OKR_PROMPT_TARGET:
      return read_target (entry, self->entries->pdata[i - 1], problem);
    case OKR_PROMPT_DIVISOR:
      return read_divisor (entry, problem);
    case OKR_PROMPT_REASON:
      return read_reason (entry, problem);
    case OKR_PROMPT_TITLE:
    default:
      return okr_form_read_title (entry, &title, problem);
    }
}

static void
check (OkrPrompt *self)
{
  gboolean right = !self->closed;
  g_autofree char *said = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkWidget *entry = self->entries->pdata[i];
      g_autofree char *problem = NULL;

      if (!gtk_widget_get_visible (entry))
        continue;
      right &= read_entry (self, i, &problem);
      /* nobody is blamed for what they have not typed yet */
      if (*gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0')
        g_clear_pointer (&problem, g_free);
      okr_form_set_problem (entry, NULL, problem);
      if (said == NULL)
        said = g_steal_pointer (&problem);
    }
  okr_optional_label_set (self->problem, said);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), ACCEPT, right);
}

static void
okr_prompt_response (AdwAlertDialog *dialog,
                     const char     *response)
{
  if (g_str_equal (response, ACCEPT))
    g_signal_emit (dialog, signals[ACCEPTED], 0);
}

static void
okr_prompt_finalize (GObject *object)
{
  g_ptr_array_unref (OKR_PROMPT (object)->entries);

  G_OBJECT_CLASS (okr_prompt_parent_class)->finalize (object);
}

static void
okr_prompt_class_init (OkrPromptClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_prompt_finalize;
  ADW_ALERT_DIALOG_CLASS (klass)->response = okr_prompt_response;

  signals[ACCEPTED] = g_signal_new ("accepted", OKR_TYPE_PROMPT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_prompt_init (OkrPrompt *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->entries = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), box);
  adw_dialog_set_content_width (ADW_DIALOG (self), 440);
}

/**
 * okr_prompt_new:
 * @heading: what is asked
 * @body: (nullable): a sentence that says more
 * @accept: what the button says
 *
 * Returns: (transfer floating): a question without rows
 */
OkrPrompt *
okr_prompt_new (const char *heading,
                const char *body,
                const char *accept)
{
  OkrPrompt *self = g_object_new (OKR_TYPE_PROMPT, "heading", heading, "body", body != NULL ? body : "", NULL);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), ACCEPT, accept, NULL);
  adw_alert_dialog_set_response_appearance (dialog, ACCEPT, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, ACCEPT);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  okr_form_wrap_heading (dialog);

  return self;
}

static void
add_row (OkrPrompt  *self,
         GtkWidget  *row,
         const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (self->list, row);
}

static void
follow (OkrPrompt     *self,
        GtkWidget     *entry,
        OkrPromptKind  kind)
{
  g_object_set_data (G_OBJECT (entry), "okr-kind", GINT_TO_POINTER (kind));
  if (self->entries->len == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), entry);
  g_ptr_array_add (self->entries, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (entry, "notify::visible", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  check (self);
}

/**
 * okr_prompt_add_entry:
 * @title: what it is for
 * @kind: what is taken
 * @text: (nullable): what stands there at first
 *
 * Returns: (transfer none): the row
 */
AdwEntryRow *
okr_prompt_add_entry (OkrPrompt     *self,
                      const char    *title,
                      OkrPromptKind  kind,
                      const char    *text)
{
  GtkWidget *row = adw_entry_row_new ();

  g_return_val_if_fail (OKR_IS_PROMPT (self), NULL);
  g_return_val_if_fail (kind != OKR_PROMPT_TARGET || self->entries->len > 0, NULL);

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  add_row (self, row, title);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  follow (self, row, kind);

  return ADW_ENTRY_ROW (row);
}

/**
 * okr_prompt_add_words:
 * @title: what it is for
 * @words: what can be chosen
 * @selected: which one is at first
 *
 * Returns: (transfer none): the row
 */
AdwComboRow *
okr_prompt_add_words (OkrPrompt          *self,
                      const char         *title,
                      const char * const *words,
                      guint               selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  GtkWidget *row = adw_combo_row_new ();

  g_return_val_if_fail (OKR_IS_PROMPT (self), NULL);

  add_row (self, row, title);
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > LONGEST_BESIDE)
      adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  okr_combo_words_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);

  return ADW_COMBO_ROW (row);
}

/**
 * okr_prompt_add_entities:
 * @title: what it is for
 * @entities: what can be chosen
 * @none: (nullable): the words for no choice
 * @selected: (nullable): which one is at first
 *
 * Returns: (transfer none): the row, for okr_form_get_entity()
 */
AdwComboRow *
okr_prompt_add_entities (OkrPrompt  *self,
                         const char *title,
                         GListModel *entities,
                         const char *none,
                         OkrEntity  *selected)
{
  GtkWidget *row = adw_combo_row_new ();

  g_return_val_if_fail (OKR_IS_PROMPT (self), NULL);

  add_row (self, row, title);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  okr_form_fill_entities (ADW_COMBO_ROW (row), entities, none, selected);

  return ADW_COMBO_ROW (row);
}

/**
 * okr_prompt_add_switch:
 * @title: what it is for
 * @active: how it is at first
 *
 * Returns: (transfer none): the row
 */
AdwSwitchRow *
okr_prompt_add_switch (OkrPrompt  *self,
                       const char *title,
                       gboolean    active)
{
  GtkWidget *row = adw_switch_row_new ();

  g_return_val_if_fail (OKR_IS_PROMPT (self), NULL);

  add_row (self, row, title);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), active);

  return ADW_SWITCH_ROW (row);
}

/**
 * okr_prompt_add_date:
 * @title: what it is for
 * @clock: says the year that is left out
 * @date: which one is at first; 0: none
 *
 * Returns: (transfer none): the row
 */
OkrDateRow *
okr_prompt_add_date (OkrPrompt  *self,
                     const char *title,
                     OkrClock   *clock,
                     OkrDate     date)
{
  OkrDateRow *row = g_object_new (OKR_TYPE_DATE_ROW, NULL);

  g_return_val_if_fail (OKR_IS_PROMPT (self), NULL);

  add_row (self, GTK_WIDGET (row), title);
  okr_date_row_set_clock (row, clock);
  okr_date_row_set_date (row, date);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  follow (self, GTK_WIDGET (row), OKR_PROMPT_DATE);

  return row;
}

/**
 * okr_prompt_set_state:
 * @body: a sentence below the heading
 * @open: whether something can be taken at all; otherwise @body says why not
 *
 * Follows a choice of the question.  A row that is hidden is not asked for.
 */
void
okr_prompt_set_state (OkrPrompt  *self,
                      const char *body,
                      gboolean    open)
{
  g_return_if_fail (OKR_IS_PROMPT (self));

  self->closed = !open;
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), body);
  check (self);
}
