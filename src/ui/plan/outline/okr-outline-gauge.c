/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gauge below the outline.  What it says of an excess is the advice on the set; taking note of it dismisses that
 * until the number grows.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-gauge.h"

#include "model/okr-launch.h"
#include "model/okr-sorted-list.h"
#include "model/okr-workspace-advice.h"
#include "ui/okr-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

struct _OkrOutlineGauge
{
  GtkWidget     parent_instance;

  GtkWidget    *excess;         /* template children */
  GtkLabel     *excess_label;
  GtkWidget    *bar;
  GtkLabel     *counts;
  GtkLabel     *people;
  GtkWidget    *launch;

  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *subject;        /* owned: what is in excess, or NULL */
  char         *rule;           /* owned */
  char         *wording;        /* owned */
};

G_DEFINE_FINAL_TYPE (OkrOutlineGauge, okr_outline_gauge, GTK_TYPE_WIDGET)

/* ---- counts ---- */

typedef struct
{
  guint       n_objectives;
  guint       n_key_results;
  guint       types[OKR_OBJECTIVE_TYPE_LEARNING + 1];
  guint       n_moon_shots;
  GHashTable *people;           /* OkrPerson -> number of objectives that they touch (T14) */
} Counts;

static void
count_person (GHashTable *of_objective,
              OkrPerson  *person)
{
  if (person != NULL)
    g_hash_table_add (of_objective, person);
}

static void
count_objective (Counts       *counts,
                 OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  g_autoptr (GHashTable) of_objective = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer person;

  counts->n_objectives++;
  counts->n_key_results += (guint) okr_objective_get_of (objective);
  counts->types[okr_objective_get_objective_type (objective)]++;
  counts->n_moon_shots += okr_objective_get_ambition (objective) == OKR_AMBITION_MOON_SHOT;
  count_person (of_objective, okr_objective_get_owner (objective));
  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    if (okr_key_result_get_state (okr_sorted_list_get (key_results, i)) == OKR_KEY_RESULT_STATE_ACTIVE)
      count_person (of_objective, okr_key_result_get_owner (okr_sorted_list_get (key_results, i)));

  g_hash_table_iter_init (&iter, of_objective);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    g_hash_table_insert (counts->people, person,
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts->people, person)) + 1));
}

/* "4 objectives, 3 to 5 · 12 key results · 1 commitment · 1 moon shot" */
static char *
dup_counts (const Counts            *counts,
            const OkrAdviceSettings *policy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%'u objective", "%'u objectives", counts->n_objectives), counts->n_objectives);
  /* Translators: after "4 objectives": the most that the policy allows */
  g_string_append_printf (text, _(" (at most %'u)"), policy->objectives_max);
  g_string_append (text, " · ");
  g_string_append_printf (text, ngettext ("%'u key result", "%'u key results", counts->n_key_results), counts->n_key_results);
  for (int i = OKR_OBJECTIVE_TYPE_COMMITMENT; i <= OKR_OBJECTIVE_TYPE_LEARNING; i++)
    if (counts->types[i] > 0)
      {
        g_autofree char *label = okr_label_dup_objective_type_count ((OkrObjectiveType) i, counts->types[i]);

        g_string_append_printf (text, " · %s", label);
      }
  if (counts->n_moon_shots > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%'u moon shot", "%'u moon shots", counts->n_moon_shots), counts->n_moon_shots);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "Inès 3 · Malo 2", in the order of the people: there is no ranking (B8). */
static char *
dup_people (OkrWorkspace *workspace,
            const Counts *counts)
{
  OkrSortedList *people = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_PERSON));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < okr_sorted_list_get_length (people); i++)
    {
      OkrPerson *person = okr_sorted_list_get (people, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts->people, person));

      if (n > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? " · " : "", okr_person_get_name (person), n);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* ---- what is in excess ---- */

static gboolean
is_excess (const OkrAdvice *advice)
{
  static const char * const rules[] = { "too-many-objectives", "too-many-per-person", "too-many-key-results", NULL };

  return g_strv_contains (rules, advice->rule);
}

static OkrEntity *
find_subject (OkrOutlineGauge *self,
              OkrCycle        *cycle,
              const OkrAdvice *advice)
{
  const GType types[] = { OKR_TYPE_OBJECTIVE, OKR_TYPE_PERSON };

  if (advice->subject == NULL)
    return OKR_ENTITY (cycle);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      OkrEntity *entity = okr_workspace_lookup (self->workspace, types[i], advice->subject);

      if (entity != NULL)
        return entity;
    }

  return NULL;
}

static void
update_excess (OkrOutlineGauge *self,
               OkrCycle        *cycle,
               OkrAdviceList   *advice)
{
  g_autoptr (GPtrArray) all = okr_advice_list_collect (advice, OKR_ADVICE_ABOUT_SET | OKR_ADVICE_ABOUT_OBJECTIVE);
  const OkrAdvice *found = NULL;
  OkrEntity *subject;

  for (guint i = 0; i < all->len && found == NULL; i++)
    if (is_excess (all->pdata[i]))
      found = all->pdata[i];

  subject = found != NULL ? find_subject (self, cycle, found) : NULL;
  g_set_object (&self->subject, subject);
  g_set_str (&self->rule, found != NULL ? found->rule : NULL);
  g_set_str (&self->wording, found != NULL ? found->wording : NULL);
  gtk_label_set_text (self->excess_label, found != NULL ? found->sentence : "");
  /* what is hidden with the focus gives it to the first button of the window */
  if (self->subject == NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->excess)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->excess, self->subject != NULL);
}

static void
on_noted_cb (OkrOutlineGauge *self)
{
  OkrAdvice advice = { .rule = self->rule, .wording = self->wording };

  if (self->subject != NULL)
    okr_workspace_dismiss_advice_async (self->workspace, self->subject, &advice, _("Taken note of"), NULL, NULL);
}

/* ---- the widget ---- */

static void
okr_outline_gauge_dispose (GObject *object)
{
  OkrOutlineGauge *self = OKR_OUTLINE_GAUGE (object);

  g_clear_object (&self->subject);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OUTLINE_GAUGE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_outline_gauge_parent_class)->dispose (object);
}

static void
okr_outline_gauge_finalize (GObject *object)
{
  g_free (OKR_OUTLINE_GAUGE (object)->rule);
  g_free (OKR_OUTLINE_GAUGE (object)->wording);

  G_OBJECT_CLASS (okr_outline_gauge_parent_class)->finalize (object);
}

static void
okr_outline_gauge_class_init (OkrOutlineGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_outline_gauge_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_outline_gauge_finalize;

  gtk_widget_class_set_css_name (widget_class, "outlinegauge");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/outline/okr-outline-gauge.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, excess);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, excess_label);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, bar);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, counts);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, people);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineGauge, launch);
  gtk_widget_class_bind_template_callback (widget_class, on_noted_cb);
}

static void
okr_outline_gauge_init (OkrOutlineGauge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_outline_gauge_update:
 * @self: a gauge
 * @workspace: (nullable): whose policy it is; %NULL with no cycle
 * @cycle: (nullable): what is counted
 * @advice: (nullable): what is advised on it; %NULL with no cycle
 */
void
okr_outline_gauge_update (OkrOutlineGauge *self,
                          OkrWorkspace    *workspace,
                          OkrCycle        *cycle,
                          OkrAdviceList   *advice)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  Counts counts = { .people = touched };
  g_autofree char *text = NULL;
  g_autofree char *people = NULL;
  OkrAdviceSettings policy;

  g_return_if_fail (OKR_IS_OUTLINE_GAUGE (self));

  g_set_object (&self->workspace, workspace);
  gtk_widget_set_visible (GTK_WIDGET (self), cycle != NULL);
  if (cycle == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (okr_cycle_get_objectives (cycle)); i++)
    count_objective (&counts, okr_sorted_list_get (OKR_SORTED_LIST (okr_cycle_get_objectives (cycle)), i));
  okr_workspace_read_advice_settings (workspace, cycle, &policy);
  text = dup_counts (&counts, &policy);
  people = dup_people (workspace, &counts);
  gtk_label_set_text (self->counts, text);
  okr_tooltip_set (GTK_WIDGET (self->counts), text);
  gtk_label_set_text (self->people, people);
  okr_tooltip_set (GTK_WIDGET (self->people), people);
  gtk_widget_set_visible (GTK_WIDGET (self->people), *people != '\0');
  gtk_widget_set_visible (self->launch, okr_launch_count_drafts (cycle) > 0);
  update_excess (self, cycle, advice);
}

/**
 * okr_outline_gauge_set_narrow:
 * @self: a gauge
 * @narrow: whether the buttons stand below the counts, which have all of the width then
 */
void
okr_outline_gauge_set_narrow (OkrOutlineGauge *self,
                              gboolean         narrow)
{
  g_return_if_fail (OKR_IS_OUTLINE_GAUGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
