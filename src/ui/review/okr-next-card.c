/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective on the page of the next cycle.  */

#include "config.h"

#include "ui/review/okr-next-card.h"

#include "logic/okr-capture.h"
#include "model/okr-workspace-review.h"
#include "ui/okr-reply.h"
#include "ui/review/okr-next-step-row.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-capture-entry.h"
#include "widgets/okr-optional-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrNextCard
{
  GtkListBoxRow       parent_instance;

  OkrObjective       *objective;        /* owned */
  OkrWorkspace       *workspace;        /* owned */
  GtkFilterListModel *steps;            /* owned: the key results that were written down */
  gboolean            updating;         /* what changes is not an answer */

  GtkLabel           *title;            /* template children */
  GtkLabel           *outcome;
  AdwToggleGroup     *verdict;
  GtkLabel           *proposal;
  GtkListBox         *list;
  GtkEntry           *entry;
  GtkExpander        *known;
  GtkLabel           *known_text;
};

G_DEFINE_FINAL_TYPE (OkrNextCard, okr_next_card, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_title (gpointer item,
           gpointer user_data)
{
  return okr_next_step_get_title (item) != NULL;
}

static GtkWidget *
create_step (gpointer item,
             gpointer user_data)
{
  return okr_next_step_row_new (item, OKR_NEXT_CARD (user_data)->workspace);
}

/* ---- what is said ---- */

/* One line for each key result that goes on, with its harder target. */
static char *
dup_continued (OkrNextCard        *self,
               const OkrNextCycle *next)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < next->key_results->len; i++)
    {
      const OkrNextKeyResult *line = next->key_results->pdata[i];

      if (line->objective != self->objective)
        continue;
      g_string_append_printf (text, "%s• %s", text->len > 0 ? "\n" : "", line->title);
      if (!line->included)
        g_string_append_printf (text, " (%s)", _("nothing is left to reach"));
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
dup_proposal (OkrNextCard        *self,
              const OkrNextCycle *next)
{
  switch (okr_objective_get_next_verdict (self->objective))
    {
    case OKR_VERDICT_CONTINUE:
      return dup_continued (self, next);
    case OKR_VERDICT_REUSE:
      return g_list_model_get_n_items (G_LIST_MODEL (self->steps)) > 0 ? NULL : g_strdup (_("Write down its new key results, or leave that to the next plan."));
    case OKR_VERDICT_DROP:
      return g_strdup (_("It ends here, and stays to be read."));
    case OKR_VERDICT_NONE:
    default:
      return g_strdup (_("Not decided yet: it would end here."));
    }
}

static void
append_known (GString    *text,
              guint      *n,
              const char *mark,
              const char *words)
{
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", mark, words);
  (*n)++;
}

/* Its hypotheses with what came of them, and what its key results taught. */
static void
update_known (OkrNextCard *self)
{
  GListModel *hypotheses = okr_objective_get_hypotheses (self->objective);
  GListModel *key_results = okr_objective_get_key_results (self->objective);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (hypotheses); i++)
    {
      g_autoptr (OkrHypothesis) hypothesis = g_list_model_get_item (hypotheses, i);
      g_autofree char *words = g_strdup_printf ("%s (%s)", okr_hypothesis_get_text (hypothesis),
                                                okr_review_label_for_status (okr_hypothesis_get_status (hypothesis)));

      append_known (text, &n, "•", words);
    }
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);
      OkrReviewNote *note = okr_key_result_find_learning (key_result);

      if (note != NULL)
        append_known (text, &n, "•", okr_review_note_get_text (note));
    }

  label = g_strdup_printf (ngettext ("%'u thing we know", "%'u things we know", n), n);
  gtk_widget_set_visible (GTK_WIDGET (self->known), n > 0);
  gtk_expander_set_label (self->known, label);
  gtk_label_set_text (self->known_text, text->str);
}

/* ---- what is answered ---- */

static void
update_verdict (OkrNextCard *self)
{
  OkrVerdict verdict = okr_objective_get_next_verdict (self->objective);

  self->updating = TRUE;
  adw_toggle_group_set_active (self->verdict, verdict != OKR_VERDICT_NONE ? (guint) verdict - 1 : GTK_INVALID_LIST_POSITION);
  self->updating = FALSE;
}

static void
on_verdict_changed_cb (OkrNextCard *self)
{
  guint active = adw_toggle_group_get_active (self->verdict);

  if (self->updating || active == GTK_INVALID_LIST_POSITION)
    return;

  /* the toggles stand in the order of the enumeration */
  okr_workspace_set_verdict_async (self->workspace, self->objective, (OkrVerdict) (active + 1), NULL, NULL);
}

static void
on_captured_cb (GtkEditable *entry,
                const char  *text,
                gpointer     user_data)
{
  OkrNextCard *self = user_data;
  const OkrCaptureTarget target = { "", NULL };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (GStrv) titles = NULL;
  guint n_empty, n_repeated;

  lines = okr_capture_read (text, &target, 1, 0, &n_empty, &n_repeated);
  for (guint i = 0; i < lines->len; i++)
    g_strv_builder_add (builder, ((OkrCaptureLine *) lines->pdata[i])->title);
  titles = g_strv_builder_end (builder);
  if (titles[0] != NULL)
    okr_workspace_add_next_steps_async (self->workspace, self->objective, (const char * const *) titles,
                                        okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

/* ---- the widget ---- */

static void
okr_next_card_dispose (GObject *object)
{
  OkrNextCard *self = OKR_NEXT_CARD (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->steps);
  g_clear_object (&self->objective);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NEXT_CARD);

  G_OBJECT_CLASS (okr_next_card_parent_class)->dispose (object);
}

static void
okr_next_card_class_init (OkrNextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_next_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-next-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, title);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, proposal);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, list);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, known);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCard, known_text);
  gtk_widget_class_bind_template_callback (widget_class, on_verdict_changed_cb);
}

static void
okr_next_card_init (OkrNextCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_capture_entry_setup (self->entry, on_captured_cb, self);
}

/**
 * okr_next_card_new:
 * @objective: what to decide of
 * @workspace: takes the decision
 *
 * Returns: (transfer floating): its card, which says nothing before okr_next_card_update()
 */
GtkWidget *
okr_next_card_new (OkrObjective *objective,
                   OkrWorkspace *workspace)
{
  OkrNextCard *self = g_object_new (OKR_TYPE_NEXT_CARD, NULL);

  self->objective = g_object_ref (objective);
  self->workspace = g_object_ref (workspace);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (update_verdict), self, G_CONNECT_SWAPPED);
  self->steps = gtk_filter_list_model_new (g_object_ref (okr_objective_get_next_steps (objective)),
                                           GTK_FILTER (gtk_custom_filter_new (has_title, NULL, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->steps), create_step, self, NULL);

  return GTK_WIDGET (self);
}

/**
 * okr_next_card_update:
 * @self: a card
 * @next: the next cycle as it is proposed now
 * @editable: whether it can be decided
 *
 * Shows its objective as it is now.
 */
void
okr_next_card_update (OkrNextCard        *self,
                      const OkrNextCycle *next,
                      gboolean            editable)
{
  OkrVerdict verdict;
  g_autofree char *heading = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *proposal = NULL;
  g_autofree char *name = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (OKR_IS_NEXT_CARD (self));

  verdict = okr_objective_get_next_verdict (self->objective);
  heading = okr_review_dup_heading (self->objective);
  outcome = okr_review_dup_outcome (self->objective);
  proposal = dup_proposal (self, next);
  name = g_strdup_printf (_("What becomes of “%s”"), okr_objective_get_title (self->objective));

  gtk_label_set_text (self->title, heading);
  gtk_label_set_text (self->outcome, outcome);
  okr_optional_label_set (self->proposal, proposal);
  update_verdict (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->verdict), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->list), verdict == OKR_VERDICT_REUSE && g_list_model_get_n_items (G_LIST_MODEL (self->steps)) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), verdict == OKR_VERDICT_REUSE && editable);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_next_step_row_update (OKR_NEXT_STEP_ROW (row), editable);
  update_known (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (self->objective),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, outcome,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->verdict), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
