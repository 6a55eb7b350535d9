/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next cycle.  */

#include "config.h"

#include "ui/review/okr-review-next.h"

#include "ui/review/okr-next-card.h"
#include "ui/review/okr-next-cycle-dialog.h"

#include <glib/gi18n.h>

struct _OkrReviewNext
{
  OkrReviewSection  parent_instance;

  GtkLabel         *status;     /* template children */
  GtkWidget        *prepare;
  GtkListBox       *list;
};

G_DEFINE_FINAL_TYPE (OkrReviewNext, okr_review_next, OKR_TYPE_REVIEW_SECTION)

static void
on_prepare_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OkrReviewSection *section = OKR_REVIEW_SECTION (widget);

  adw_dialog_present (okr_next_cycle_dialog_new (okr_review_section_get_workspace (section), okr_review_section_get_cycle (section)),
                      widget);
}

static void
update_status (OkrReviewNext *self)
{
  GListModel *objectives = okr_cycle_get_objectives (okr_review_section_get_cycle (OKR_REVIEW_SECTION (self)));
  guint n_undecided = 0;
  g_autofree char *status = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      n_undecided += okr_objective_get_next_verdict (objective) == OKR_VERDICT_NONE;
    }

  if (!okr_review_section_get_editable (OKR_REVIEW_SECTION (self)))
    status = g_strdup (_("What was decided for the next cycle."));
  else if (n_undecided > 0)
    status = g_strdup_printf (ngettext ("%'u objective is not decided yet.", "%'u objectives are not decided yet.", n_undecided), n_undecided);
  else
    status = g_strdup (_("All objectives are decided."));
  gtk_label_set_text (self->status, status);
}

static GtkWidget *
create_card (gpointer item,
             gpointer user_data)
{
  return okr_next_card_new (item, okr_review_section_get_workspace (user_data));
}

static void
okr_review_next_bind (OkrReviewSection *section)
{
  OkrReviewNext *self = OKR_REVIEW_NEXT (section);
  OkrCycle *cycle = okr_review_section_get_cycle (section);

  gtk_list_box_bind_model (self->list, cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL, create_card, self, NULL);
}

static void
okr_review_next_update (OkrReviewSection *section)
{
  OkrReviewNext *self = OKR_REVIEW_NEXT (section);
  gboolean editable = okr_review_section_get_editable (section);
  g_autoptr (OkrNextCycle) next = okr_next_cycle_propose (okr_review_section_get_cycle (section));
  GtkListBoxRow *row;

  update_status (self);
  gtk_widget_set_visible (self->prepare, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.prepare-next", editable);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_next_card_update (OKR_NEXT_CARD (row), next, editable);
}

static void
okr_review_next_class_init (OkrReviewNextClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->bind = okr_review_next_bind;
  section_class->update = okr_review_next_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-next.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewNext, status);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewNext, prepare);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewNext, list);

  gtk_widget_class_install_action (widget_class, "review.prepare-next", NULL, on_prepare_cb);
}

static void
okr_review_next_init (OkrReviewNext *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
