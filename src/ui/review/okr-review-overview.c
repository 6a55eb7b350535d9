/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview of a review.  */

#include "config.h"

#include "ui/review/okr-review-overview.h"

#include "ui/review/okr-review-card.h"
#include "ui/review/okr-review-labels.h"

struct _OkrReviewOverview
{
  OkrReviewSection  parent_instance;

  GtkLabel         *where;      /* borrowed children */
  GtkLabel         *summary;
  GtkListBox       *cards;
};

G_DEFINE_FINAL_TYPE (OkrReviewOverview, okr_review_overview, OKR_TYPE_REVIEW_SECTION)

static OkrReviewCard *
get_card (OkrReviewOverview *self,
          int                i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->cards, i);

  return row != NULL ? OKR_REVIEW_CARD (gtk_list_box_row_get_child (row)) : NULL;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrReviewOverview *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *card = okr_review_card_new (item);

  okr_review_card_set_narrow (OKR_REVIEW_CARD (card), okr_review_section_get_narrow (OKR_REVIEW_SECTION (self)));
  /* its key results take the focus, not what holds them */
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), card);
  okr_review_card_describe (OKR_REVIEW_CARD (card), row);

  return row;
}

static void
okr_review_overview_bind (OkrReviewSection *section)
{
  OkrReviewOverview *self = OKR_REVIEW_OVERVIEW (section);
  OkrCycle *cycle = okr_review_section_get_cycle (section);

  gtk_list_box_bind_model (self->cards, cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL, create_row, self, NULL);
}

static void
okr_review_overview_update (OkrReviewSection *section)
{
  OkrReviewOverview *self = OKR_REVIEW_OVERVIEW (section);
  OkrCycle *cycle = okr_review_section_get_cycle (section);
  g_autofree char *where = okr_review_dup_where (cycle, okr_review_section_get_today (section));
  g_autofree char *summary = okr_review_dup_summary (cycle);
  OkrReviewCard *card;

  gtk_label_set_text (self->where, where);
  gtk_label_set_text (self->summary, summary);
  for (int i = 0; (card = get_card (self, i)) != NULL; i++)
    {
      okr_review_card_update (card);
      okr_review_card_describe (card, GTK_WIDGET (gtk_list_box_get_row_at_index (self->cards, i)));
    }
}

static void
okr_review_overview_set_narrow (OkrReviewSection *section,
                                gboolean          narrow)
{
  OkrReviewCard *card;

  for (int i = 0; (card = get_card (OKR_REVIEW_OVERVIEW (section), i)) != NULL; i++)
    okr_review_card_set_narrow (card, narrow);
}

static void
okr_review_overview_class_init (OkrReviewOverviewClass *klass)
{
  OkrReviewSectionClass *section_class = OKR_REVIEW_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->bind = okr_review_overview_bind;
  section_class->update = okr_review_overview_update;
  section_class->set_narrow = okr_review_overview_set_narrow;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewOverview, where);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewOverview, summary);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewOverview, cards);
}

static void
okr_review_overview_init (OkrReviewOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
