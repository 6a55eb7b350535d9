/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result on one line of the overview.  */

#include "config.h"

#include "ui/review/okr-review-result.h"

#include "ui/okr-value-labels.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-text-bin.h"
#include "widgets/okr-tooltip.h"
#include "widgets/okr-zone-bar.h"

#include <glib/gi18n.h>

struct _OkrReviewResult
{
  GtkListBoxRow  parent_instance;

  OkrKeyResult  *key_result;    /* owned */

  GtkLabel      *title;         /* template children */
  GtkLabel      *result;
  GtkLabel      *figure;
  OkrZoneBar    *bar;
};

G_DEFINE_FINAL_TYPE (OkrReviewResult, okr_review_result, GTK_TYPE_LIST_BOX_ROW)

static void
okr_review_result_dispose (GObject *object)
{
  g_clear_object (&OKR_REVIEW_RESULT (object)->key_result);
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_REVIEW_RESULT);

  G_OBJECT_CLASS (okr_review_result_parent_class)->dispose (object);
}

static void
okr_review_result_class_init (OkrReviewResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_review_result_dispose;

  g_type_ensure (OKR_TYPE_TEXT_BIN);
  g_type_ensure (OKR_TYPE_ZONE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-result.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewResult, title);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewResult, result);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewResult, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewResult, bar);
}

static void
okr_review_result_init (OkrReviewResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_review_result_new:
 * @key_result: what to show
 *
 * Returns: (transfer floating): its line
 */
GtkWidget *
okr_review_result_new (OkrKeyResult *key_result)
{
  OkrReviewResult *self = g_object_new (OKR_TYPE_REVIEW_RESULT, NULL);

  self->key_result = g_object_ref (key_result);
  okr_review_result_update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_review_result_get_key_result:
 * @self: a line
 *
 * Returns: (transfer none): what it shows
 */
OkrKeyResult *
okr_review_result_get_key_result (OkrReviewResult *self)
{
  g_return_val_if_fail (OKR_IS_REVIEW_RESULT (self), NULL);

  return self->key_result;
}

/**
 * okr_review_result_update:
 * @self: a line
 *
 * Shows its key result as it is now.
 */
void
okr_review_result_update (OkrReviewResult *self)
{
  gboolean counted;
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  g_autofree char *result = NULL;
  g_autofree char *description = NULL;
  const char *use;

  g_return_if_fail (OKR_IS_REVIEW_RESULT (self));

  counted = okr_key_result_get_counted (self->key_result);
  figure = counted ? okr_label_dup_figure (okr_key_result_get_figure (self->key_result)) : g_strdup ("–");
  use = okr_review_label_for_use (okr_key_result_get_use (self->key_result));
  words = okr_review_dup_result (self->key_result);
  result = g_strjoin (" · ", words, use, NULL);
  description = g_strjoin (", ", figure, words, use, NULL);

  gtk_label_set_text (self->title, okr_key_result_get_title (self->key_result));
  gtk_label_set_text (self->result, result);
  gtk_label_set_text (self->figure, figure);
  okr_tooltip_set (GTK_WIDGET (self), okr_key_result_get_title (self->key_result));
  okr_meter_set_value (OKR_METER (self->bar), counted ? okr_key_result_get_figure (self->key_result) : 0);
  okr_zone_bar_set_zone (self->bar, okr_key_result_get_zone_low (self->key_result),
                         okr_key_result_get_zone_high (self->key_result));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_key_result_get_title (self->key_result),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/**
 * okr_review_result_set_narrow:
 * @self: a line
 * @narrow: whether there is room for words only
 */
void
okr_review_result_set_narrow (OkrReviewResult *self,
                              gboolean         narrow)
{
  g_return_if_fail (OKR_IS_REVIEW_RESULT (self));

  gtk_label_set_wrap (self->result, narrow);
  gtk_label_set_ellipsize (self->result, narrow ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->title, narrow);
  gtk_label_set_lines (self->title, narrow ? 2 : -1);
  gtk_label_set_width_chars (self->figure, narrow ? 3 : 4);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !narrow);
}
