/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by objectives as a table: a filled circle where somebody owns the objective, a ring where one of its key
 * results.  From the fourth on the row says that it is too much (B43).  */

#include "config.h"

#include "ui/plan/okr-load-map.h"

#include <glib/gi18n.h>

static gboolean
owns_key_result (OkrObjective *objective,
                 OkrPerson    *person)
{
  GListModel *key_results = okr_objective_get_key_results (objective);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE && okr_key_result_get_owner (key_result) == person)
        return TRUE;
    }

  return FALSE;
}

/* Returns: (nullable): how somebody answers for an objective */
static const char *
get_share (OkrObjective  *objective,
           OkrPerson     *person,
           const char   **sign)
{
  *sign = "●";
  if (okr_objective_get_owner (objective) == person)
    return _("owns the objective");

  *sign = "○";
  if (owns_key_result (objective, person))
    return _("owns a key result");

  *sign = "·";

  return NULL;
}

static GtkWidget *
attach_label (GtkGrid    *grid,
              const char *text,
              int         column,
              int         row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 0.5f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* where there is no room for all, the table is scrolled rather than its names cut to three letters */
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), column == 0 ? 16 : 10));
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 22 : 14);
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_set_margin_bottom (label, 3);
  gtk_grid_attach (grid, label, column, row, 1, 1);

  return label;
}

static char *
dup_total (guint n_shares)
{
  if (n_shares > OKR_LOAD_MAX)
    /* Translators: how many objectives somebody answers for, more than three */
    return g_strdup_printf (_("%'u: too many"), n_shares);

  return g_strdup_printf ("%u", n_shares);
}

static void
add_person (GtkGrid    *grid,
            GListModel *objectives,
            OkrPerson  *person,
            int         row)
{
  guint n = g_list_model_get_n_items (objectives);
  g_autofree char *total = NULL;
  GtkWidget *name = attach_label (grid, okr_person_get_name (person), 0, row);
  GtkWidget *sum;
  guint n_shares = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autofree char *spoken = NULL;
      const char *sign;
      const char *share = get_share (objective, person, &sign);
      GtkWidget *cell = attach_label (grid, sign, (int) i + 1, row);

      n_shares += share != NULL;
      spoken = g_strdup_printf (_("%s, %s: %s"), okr_person_get_name (person), okr_objective_get_title (objective),
                                share != NULL ? share : _("could contribute"));
      gtk_widget_set_tooltip_text (cell, spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }

  total = dup_total (n_shares);
  sum = attach_label (grid, total, (int) n + 1, row);
  gtk_widget_add_css_class (sum, "numeric");
  if (n_shares > OKR_LOAD_MAX)
    {
      gtk_widget_add_css_class (name, "warning");
      gtk_widget_add_css_class (sum, "warning");
      gtk_widget_add_css_class (name, "heading");
    }
}

/**
 * okr_load_map_new:
 * @workspace: has the people
 * @cycle: has the objectives
 *
 * Returns: (transfer floating): the table, as things are now
 */
GtkWidget *
okr_load_map_new (OkrWorkspace *workspace,
                  OkrCycle     *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  GListModel *people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *total;

  gtk_grid_set_column_spacing (grid, 12);
  gtk_widget_set_margin_start (GTK_WIDGET (grid), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (grid), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (grid), 9);
  gtk_widget_set_margin_bottom (GTK_WIDGET (grid), 9);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GtkWidget *heading = attach_label (grid, okr_objective_get_title (objective), (int) i + 1, 0);

      gtk_widget_add_css_class (heading, "caption-heading");
      gtk_widget_set_tooltip_text (heading, okr_objective_get_title (objective));
    }
  total = attach_label (grid, _("Total"), (int) g_list_model_get_n_items (objectives) + 1, 0);
  gtk_widget_add_css_class (total, "caption-heading");

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      add_person (grid, objectives, person, (int) i + 1);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (grid));
  gtk_widget_add_css_class (scrolled, "card");

  return scrolled;
}

/* ---- on paper ---- */

static void
append_person (OkrSheet   *sheet,
               GListModel *objectives,
               OkrPerson  *person)
{
  g_autoptr (GPtrArray) shares = g_ptr_array_new ();
  g_autofree char *total = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      const char *sign;

      if (get_share (objective, person, &sign) != NULL)
        g_ptr_array_add (shares, objective);
    }

  total = dup_total (shares->len);
  okr_sheet_append (sheet, OKR_SHEET_HEADING, okr_person_get_name (person), total);
  for (guint i = 0; i < shares->len; i++)
    {
      const char *sign;
      const char *share = get_share (shares->pdata[i], person, &sign);
      g_autofree char *line = g_strdup_printf ("%s  %s", sign, okr_objective_get_title (shares->pdata[i]));

      okr_sheet_append (sheet, OKR_SHEET_ITEM, line, share);
    }
}

/**
 * okr_load_map_create_sheet:
 * @workspace: has the people
 * @cycle: has the objectives
 *
 * Returns: (transfer full): the same to be printed: each person with the objectives that they answer for (M15)
 */
OkrSheet *
okr_load_map_create_sheet (OkrWorkspace *workspace,
                           OkrCycle     *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  GListModel *people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  OkrSheet *sheet = okr_sheet_new (_("Who Answers for What"));

  okr_sheet_append (sheet, OKR_SHEET_TITLE, _("Who Answers for What"), okr_cycle_get_name (cycle));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      append_person (sheet, objectives, person);
    }

  return sheet;
}
