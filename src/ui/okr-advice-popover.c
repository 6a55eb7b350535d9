/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of a mark.  It keeps what it needs of the advice: the list may be computed anew while it is open.  */

#include "config.h"

#include "ui/okr-advice-popover.h"

#include "model/okr-workspace-advice.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

#define WIDTH 300

/* One advice that can be dismissed. */
typedef struct
{
  GtkWidget    *popover;        /* borrowed: it owns this */
  GtkWidget    *entry;          /* borrowed */
  GtkLabel     *problem;        /* borrowed */
  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *subject;        /* owned */
  char         *rule;           /* owned */
  char         *wording;        /* owned; may be NULL */
} Item;

static void
item_free (gpointer  data,
           GClosure *closure)
{
  Item *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->subject);
  g_free (self->rule);
  g_free (self->wording);
  g_free (self);
}

static void
on_dismiss_cb (GtkWidget *widget,
               Item      *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  OkrAdvice advice = { .rule = self->rule, .wording = self->wording };

  if (*reason == '\0')
    {
      okr_form_set_problem (self->entry, self->problem, _("Say in a few words why"));
      gtk_widget_grab_focus (self->entry);
      return;
    }

  okr_workspace_dismiss_advice_async (self->workspace, self->subject, &advice, reason, okr_reply_cb,
                                      okr_reply_new_for_popover (GTK_POPOVER (self->popover)));
}

static GtkWidget *
create_text (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_item (GtkWidget       *popover,
             OkrWorkspace    *workspace,
             OkrEntity       *subject,
             const OkrAdvice *advice)
{
  Item *self = g_new0 (Item, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Dismiss"));

  self->popover = popover;
  self->workspace = g_object_ref (workspace);
  self->subject = g_object_ref (subject);
  self->rule = g_strdup (advice->rule);
  self->wording = g_strdup (advice->wording);
  self->entry = gtk_entry_new ();
  g_object_set_data (G_OBJECT (box), "okr-entry", self->entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Why it is fine as it is"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is fine as it is"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice->sentence, -1);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_dismiss_cb), self);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_dismiss_cb), self, item_free, G_CONNECT_DEFAULT);

  gtk_box_append (GTK_BOX (box), create_text (advice->sentence, "heading"));
  gtk_box_append (GTK_BOX (box), create_text (advice->reason, "dim-label"));
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (box), line);
  self->problem = GTK_LABEL (create_text ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_widget_set_visible (line, !okr_workspace_get_read_only (workspace));

  return box;
}

/**
 * okr_advice_popover_popup:
 * @mark: what it points at
 * @workspace: takes what is dismissed
 * @subject: what the advice is on
 * @advice: (element-type OkrAdvice): one or more
 */
void
okr_advice_popover_popup (GtkWidget    *mark,
                          OkrWorkspace *workspace,
                          OkrEntity    *subject,
                          GPtrArray    *advice)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < advice->len; i++)
    gtk_box_append (GTK_BOX (box), create_item (popover, workspace, subject, advice->pdata[i]));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  /* wrapped text alone would make it as narrow as its longest word */
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Advice"), -1);
  okr_popover_popup_at (GTK_POPOVER (popover), mark);
  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (gtk_widget_get_first_child (box)), "okr-entry"));
}

/**
 * okr_advice_dup_summary:
 * @advice: (element-type OkrAdvice): one or more
 *
 * Returns: (transfer full): the sentences, one a line, for a tooltip and for those who listen
 */
char *
okr_advice_dup_summary (GPtrArray *advice)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < advice->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((OkrAdvice *) advice->pdata[i])->sentence);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_advice_dup_urgent:
 * @advice: (element-type OkrAdvice): one or more
 *
 * Returns: (transfer full) (nullable): the sentences on the wording and the grave ones, for a card that follows a key
 *   result; fields that nobody filled in are a matter of the plan
 */
char *
okr_advice_dup_urgent (GPtrArray *advice)
{
  g_autoptr (GPtrArray) urgent = g_ptr_array_new ();

  for (guint i = 0; i < advice->len; i++)
    {
      const OkrAdvice *each = advice->pdata[i];

      if (each->found != NULL || each->severity == OKR_ADVICE_SEVERITY_WARNING)
        g_ptr_array_add (urgent, (gpointer) each);
    }

  return urgent->len > 0 ? okr_advice_dup_summary (urgent) : NULL;
}

/**
 * okr_advice_is_grave:
 * @advice: (element-type OkrAdvice): one or more
 *
 * Returns: whether one of them is more than a notice
 */
gboolean
okr_advice_is_grave (GPtrArray *advice)
{
  for (guint i = 0; i < advice->len; i++)
    if (((OkrAdvice *) advice->pdata[i])->severity == OKR_ADVICE_SEVERITY_WARNING)
      return TRUE;

  return FALSE;
}

/**
 * okr_advice_get_icon_name:
 * @advice: (element-type OkrAdvice): one or more
 *
 * Returns: (transfer none): the shape of the gravest of them
 */
const char *
okr_advice_get_icon_name (GPtrArray *advice)
{
  return okr_advice_is_grave (advice) ? "dialog-warning-symbolic" : "dialog-information-symbolic";
}
