/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of the figures: from where to where, read as people say it.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chips.h"

#include "base/okr-decimal.h"
#include "logic/okr-figure-text.h"
#include "model/okr-workspace-plan.h"
#include "ui/okr-value-labels.h"
#include "ui/plan/outline/okr-outline-chip.h"

#include <glib/gi18n.h>
#include <math.h>

/* What somebody who says "half" means half of: where it starts. */
static double
get_base (OkrOutlineChip *self)
{
  OkrKeyResult *key_result = OKR_KEY_RESULT (self->entity);
  double target = okr_key_result_get_target (key_result);
  double start = okr_key_result_get_start (key_result);

  /* a start of zero beside no target was never said */
  return isnan (target) && start == 0 ? NAN : start;
}

static void
on_figures_changed_cb (OkrOutlineChip *self)
{
  g_auto (OkrFigureText) figures = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *span = NULL;

  if (*okr_outline_chip_get_typed (self) == '\0')
    {
      okr_outline_chip_set_hint (self, _("For instance: from 15% to 7%; 10,000 subscribers; half; x2"), FALSE);
      return;
    }
  if (!okr_figure_text_parse (okr_outline_chip_get_typed (self), get_base (self), &figures, &error))
    {
      okr_outline_chip_set_hint (self, error->message, TRUE);
      return;
    }

  span = okr_label_dup_figures (&figures);
  okr_outline_chip_set_hint (self, span, FALSE);
}

static void
on_figures_entered_cb (OkrOutlineChip *self)
{
  g_auto (OkrFigureText) figures = { 0 };

  if (!okr_figure_text_parse (okr_outline_chip_get_typed (self), get_base (self), &figures, NULL))
    {
      gtk_widget_error_bell (self->entry);
      return;
    }

  okr_workspace_set_figures_async (self->workspace, OKR_KEY_RESULT (self->entity), &figures, okr_reply_cb, okr_outline_chip_create_reply (self));
}

static char *
dup_figures_text (OkrKeyResult *key_result)
{
  double start = okr_key_result_get_start (key_result);
  double target = okr_key_result_get_target (key_result);
  g_autofree char *from = okr_decimal_dup_edit (start);
  g_autofree char *to = okr_label_dup_value (key_result, target);

  if (isnan (target))
    return g_strdup ("");
  if (isnan (start))
    return g_steal_pointer (&to);

  return okr_label_dup_change (from, to);
}

/**
 * okr_outline_chips_ask_figures:
 * @chip: what the popover points at
 * @workspace: takes the figures
 * @key_result: from where to where, as people say it (F27)
 */
void
okr_outline_chips_ask_figures (GtkWidget    *chip,
                               OkrWorkspace *workspace,
                               OkrKeyResult *key_result)
{
  OkrOutlineChip *self = okr_outline_chip_new (workspace, OKR_ENTITY (key_result), _("Start and target"));
  g_autofree char *text = dup_figures_text (key_result);

  okr_outline_chip_add_entry (self, _("Start and target"), text);
  okr_outline_chip_add_take_button (self, on_figures_entered_cb);
  okr_outline_chip_add_hint (self);
  gtk_widget_add_css_class (self->hint, "figures-preview");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_figures_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_figures_entered_cb), self);
  on_figures_changed_cb (self);
  okr_outline_chip_popup (self, chip);
}
