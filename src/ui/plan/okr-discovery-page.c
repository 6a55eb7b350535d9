/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section Discovery (F24, F25, F28, F29).  It follows the workspace while it is seen.  */

#include "config.h"

#include "ui/plan/okr-discovery-page.h"

#include "logic/okr-enum-types.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "ui/plan/okr-discovery-prompts.h"
#include "ui/plan/okr-entity-row.h"
#include "ui/plan/okr-metric-tree.h"
#include "widgets/okr-children.h"
#include "widgets/okr-edge-scroller.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrDiscoveryPage
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scrolled;            /* template children */
  OkrMetricTree     *tree;
  GtkWidget         *of_objective;
  AdwComboRow       *objective_row;
  GtkListBox        *hypothesis_list;
  AdwEntryRow       *hypothesis_entry;
  GtkListBox        *candidate_list;
  AdwEntryRow       *candidate_entry;
  GtkListBox        *evidence_list;
  GtkListBox        *item_list;
  AdwEntryRow       *item_entry;

  OkrEdgeScroller   *scroller;            /* owned: while a metric is dragged */
  OkrWorkspace      *workspace;           /* owned */
  OkrCycle          *cycle;               /* owned */
  OkrObjective      *objective;           /* owned: whose discovery is shown; NULL: the cycle has none */
  GListStore        *hypotheses;          /* owned */
  GListStore        *candidates;          /* owned: all key results of the objective that were not given up */
  GListStore        *evidence;            /* owned */
  GListStore        *items;               /* owned */
  gboolean           filling;             /* the page itself changes its controls */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrDiscoveryPage, okr_discovery_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- hypotheses ---- */

static const char *
get_status_words (OkrHypothesisStatus status)
{
  switch (status)
    {
    case OKR_HYPOTHESIS_STATUS_CONFIRMED:
      return C_("hypothesis", "Confirmed");
    case OKR_HYPOTHESIS_STATUS_REFUTED:
      return C_("hypothesis", "Refuted");
    case OKR_HYPOTHESIS_STATUS_NONE:
    case OKR_HYPOTHESIS_STATUS_OPEN:
    default:
      return C_("hypothesis", "Open");
    }
}

/* "Confirmed at check 1, 16 Jul" */
static char *
dup_hypothesis_words (OkrDiscoveryPage *self,
                      OkrHypothesis    *hypothesis)
{
  OkrAccountabilityCheck *check = okr_hypothesis_get_accountability_check (hypothesis);
  const char *status = get_status_words (okr_hypothesis_get_status (hypothesis));
  g_autofree char *date = NULL;

  if (check == NULL)
    return g_strdup (status);

  date = okr_date_dup_label (okr_accountability_check_get_date (check),
                             okr_clock_get_today (okr_workspace_get_clock (self->workspace)));

  /* Translators: what became of a hypothesis, the number of the check, its date */
  return g_strdup_printf (_("%s at check %d, %s"), status, okr_accountability_check_get_number (check), date);
}

static GtkWidget *
create_hypothesis_row (gpointer item,
                       gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);
  OkrEntityRow *self = OKR_ENTITY_ROW (row);

  okr_entity_row_add_action (self, C_("hypothesis", "_Confirm"), "c", "discovery.set-hypothesis", "confirmed");
  okr_entity_row_add_action (self, C_("hypothesis", "_Refute"), "r", "discovery.set-hypothesis", "refuted");
  okr_entity_row_add_action (self, C_("hypothesis", "_Open Again"), "o", "discovery.set-hypothesis", "open");
  okr_entity_row_add_action (self, _("De_lete"), "Delete", "discovery.delete", "hypothesis");

  return row;
}

static void
update_hypotheses (OkrDiscoveryPage *self)
{
  GListModel *list = okr_objective_get_hypotheses (self->objective);
  g_autoptr (GPtrArray) hypotheses = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (hypotheses, g_list_model_get_item (list, i));
  okr_entity_row_follow (self->hypothesis_list, self->hypotheses, hypotheses);
  for (guint i = 0; i < hypotheses->len; i++)
    {
      OkrHypothesis *hypothesis = hypotheses->pdata[i];
      OkrEntityRow *row = okr_entity_row_find (self->hypothesis_list, hypothesis);
      g_autofree char *words = dup_hypothesis_words (self, hypothesis);
      OkrHypothesisStatus status = okr_hypothesis_get_status (hypothesis);

      okr_entity_row_set_words (row, okr_hypothesis_get_text (hypothesis), words);
      okr_entity_row_set_icon (row, status == OKR_HYPOTHESIS_STATUS_CONFIRMED ? "object-select-symbolic"
                                    : status == OKR_HYPOTHESIS_STATUS_REFUTED ? "window-close-symbolic"
                                                                              : "dialog-question-symbolic");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hypothesis_list), hypotheses->len > 0);
}

/* ---- what is tried, and what backs it ---- */

static const char *
get_backing_words (OkrBacking backing)
{
  switch (backing)
    {
    case OKR_BACKING_BOTH:
      return _("Backed: people were asked, and it was counted");
    case OKR_BACKING_QUALITATIVE:
      return _("Not backed yet: nothing was counted");
    case OKR_BACKING_QUANTITATIVE:
      return _("Not backed yet: nobody was asked");
    case OKR_BACKING_NONE:
    default:
      return _("Not backed yet");
    }
}

static char *
dup_candidate_words (OkrDiscoveryPage *self,
                     OkrKeyResult     *key_result)
{
  const char *backing = get_backing_words (okr_workspace_get_backing (self->workspace, key_result));
  guint n = g_list_model_get_n_items (okr_key_result_get_check_ins (key_result));
  OkrCheckIn *last = okr_key_result_get_last_check_in (key_result);
  g_autofree char *value = NULL;
  g_autofree char *readings = NULL;

  if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_CANDIDATE)
    return g_strdup (backing);
  if (n == 0)
    return g_strdup_printf (_("Candidate, not tried yet · %s"), backing);

  value = last != NULL ? okr_label_dup_value (key_result, okr_check_in_get_value (last)) : g_strdup ("–");
  readings = g_strdup_printf (ngettext ("%'u trial reading, the last one %s", "%'u trial readings, the last one %s", n), n, value);

  return g_strdup_printf (_("Candidate, %s · %s"), readings, backing);
}

static GtkWidget *
create_candidate_row (gpointer item,
                      gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);
  OkrEntityRow *self = OKR_ENTITY_ROW (row);

  okr_entity_row_add_action (self, _("Add _Evidence…"), "e", "discovery.add-evidence", NULL);
  okr_entity_row_add_action (self, _("_Trial Reading…"), "t", "discovery.add-reading", NULL);
  okr_entity_row_add_action (self, _("_Adopt…"), "a", "discovery.adopt", NULL);
  okr_entity_row_add_action (self, _("_Open"), "F2", "win.open-key-result", NULL);

  return row;
}

static void
update_candidates (OkrDiscoveryPage *self)
{
  GListModel *list = okr_objective_get_key_results (self->objective);
  g_autoptr (GPtrArray) key_results = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (list, i);

      if (okr_key_result_get_state (key_result) <= OKR_KEY_RESULT_STATE_ACTIVE)
        g_ptr_array_add (key_results, g_steal_pointer (&key_result));
    }
  okr_entity_row_follow (self->candidate_list, self->candidates, key_results);
  for (guint i = 0; i < key_results->len; i++)
    {
      OkrKeyResult *key_result = key_results->pdata[i];
      OkrEntityRow *row = okr_entity_row_find (self->candidate_list, key_result);
      g_autofree char *words = dup_candidate_words (self, key_result);
      gboolean backed = okr_workspace_get_backing (self->workspace, key_result) == OKR_BACKING_BOTH;

      okr_entity_row_set_words (row, okr_key_result_get_title (key_result), words);
      okr_entity_row_set_icon (row, backed ? "object-select-symbolic" : "dialog-question-symbolic");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->candidate_list), key_results->len > 0);
}

/* ---- evidence ---- */

/* "Qualitative · 12 May · Cut from 15% to 7.5%" */
static char *
dup_evidence_words (OkrDiscoveryPage *self,
                    OkrEvidence      *evidence)
{
  OkrKeyResult *key_result = okr_evidence_get_key_result (evidence);
  g_autoptr (GString) text = g_string_new (okr_evidence_get_kind (evidence) == OKR_EVIDENCE_KIND_QUALITATIVE
                                           ? _("Qualitative") : _("Quantitative"));
  g_autofree char *date = okr_date_dup_label (okr_evidence_get_date (evidence),
                                              okr_clock_get_today (okr_workspace_get_clock (self->workspace)));

  if (*date != '\0')
    g_string_append_printf (text, " · %s", date);
  if (key_result != NULL)
    g_string_append_printf (text, " · %s", okr_key_result_get_title (key_result));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
create_evidence_row (gpointer item,
                     gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);

  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("De_lete"), "Delete", "discovery.delete", "evidence");

  return row;
}

static void
update_evidence (OkrDiscoveryPage *self)
{
  g_autoptr (GPtrArray) evidence = okr_workspace_list_evidence (self->workspace, self->objective);

  okr_entity_row_follow (self->evidence_list, self->evidence, evidence);
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *words = dup_evidence_words (self, evidence->pdata[i]);

      okr_entity_row_set_words (okr_entity_row_find (self->evidence_list, evidence->pdata[i]),
                                okr_evidence_get_text (evidence->pdata[i]), words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_list), evidence->len > 0);
}

/* ---- what is to be found out ---- */

static void
on_ticked_cb (GtkCheckButton   *check,
              GParamSpec       *pspec,
              OkrDiscoveryPage *self)
{
  OkrDiscoveryItem *item = g_object_get_data (G_OBJECT (check), "okr-item");

  if (!self->filling)
    okr_workspace_tick_discovery_item_async (self->workspace, item, gtk_check_button_get_active (check), NULL, NULL);
}

static GtkWidget *
create_item_row (gpointer item,
                 gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_discovery_item_get_text (item), -1);
  g_object_set_data (G_OBJECT (check), "okr-item", item);       /* the row holds it */
  g_object_set_data (G_OBJECT (row), "okr-check", check);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (on_ticked_cb), user_data, G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("De_lete"), "Delete", "discovery.delete", "discovery_item");

  return row;
}

static void
update_items (OkrDiscoveryPage *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autoptr (GPtrArray) items = okr_workspace_list_discovery_items (self->workspace, self->objective);

  okr_entity_row_follow (self->item_list, self->items, items);
  for (guint i = 0; i < items->len; i++)
    {
      OkrEntityRow *row = okr_entity_row_find (self->item_list, items->pdata[i]);
      OkrDate done_on = okr_discovery_item_get_done_on (items->pdata[i]);
      g_autofree char *date = okr_date_dup_label (done_on, today);
      g_autofree char *words = done_on != 0 ? g_strdup_printf (_("Found out, %s"), date) : g_strdup (_("To be found out"));

      okr_entity_row_set_words (row, okr_discovery_item_get_text (items->pdata[i]), words);
      gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), "okr-check"), done_on != 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->item_list), items->len > 0);
}

/* ---- all of it ---- */

static void
update_objective_row (OkrDiscoveryPage *self)
{
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;
  guint n = objectives != NULL ? g_list_model_get_n_items (objectives) : 0;

  if (self->objective != NULL && (n == 0 || okr_entity_get_removed (OKR_ENTITY (self->objective))
                                  || okr_objective_get_cycle (self->objective) != self->cycle))
    g_clear_object (&self->objective);
  if (self->objective == NULL && n > 0)
    self->objective = g_list_model_get_item (objectives, 0);
  if (n > 0)
    okr_form_fill_entities (self->objective_row, objectives, NULL, OKR_ENTITY (self->objective));
  gtk_widget_set_visible (self->of_objective, n > 0);
}

static void
update (OkrDiscoveryPage *self)
{
  if (self->workspace == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->filling = TRUE;
  okr_metric_tree_update (self->tree);
  update_objective_row (self);
  if (self->objective != NULL)
    {
      update_hypotheses (self);
      update_candidates (self);
      update_evidence (self);
      update_items (self);
    }
  self->filling = FALSE;
}

static void
on_objective_chosen_cb (OkrDiscoveryPage *self)
{
  if (!self->filling && g_set_object (&self->objective, okr_form_get_entity (self->objective_row)))
    update (self);
}

/* ---- lines that are written ---- */

typedef void (* AddFunc) (OkrWorkspace        *workspace,
                          OkrObjective        *objective,
                          const char          *text,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

static void
add_line (OkrDiscoveryPage *self,
          AdwEntryRow      *entry,
          AddFunc           add)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text == '\0' || self->objective == NULL)
    return;

  add (self->workspace, self->objective, text, okr_reply_cb, okr_reply_new_for_text (GTK_EDITABLE (entry), text, NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
on_hypothesis_entry_cb (OkrDiscoveryPage *self)
{
  add_line (self, self->hypothesis_entry, okr_workspace_add_hypothesis_async);
}

static void
on_candidate_entry_cb (OkrDiscoveryPage *self)
{
  add_line (self, self->candidate_entry, okr_workspace_add_candidate_async);
}

static void
on_item_entry_cb (OkrDiscoveryPage *self)
{
  add_line (self, self->item_entry, okr_workspace_add_discovery_item_async);
}

/* ---- actions ---- */

static void
on_set_hypothesis_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (widget);
  const char *id, *nick;
  OkrHypothesis *hypothesis;
  int status;

  g_variant_get (parameter, "(&s&s)", &id, &nick);
  hypothesis = okr_workspace_lookup (self->workspace, OKR_TYPE_HYPOTHESIS, id);
  if (hypothesis != NULL && okr_types_parse (OKR_TYPE_HYPOTHESIS_STATUS, nick, &status))
    okr_workspace_set_hypothesis_status_async (self->workspace, hypothesis, (OkrHypothesisStatus) status, NULL,
                                               okr_reply_cb, okr_reply_new (widget, NULL));
}

static void
on_delete_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (widget);
  const char *id, *table;
  OkrEntity *entity;

  g_variant_get (parameter, "(&s&s)", &id, &table);
  entity = okr_workspace_lookup (self->workspace, okr_entity_get_type_of_table (table), id);
  if (entity != NULL)
    okr_workspace_delete_async (self->workspace, entity, okr_reply_cb, okr_reply_new (widget, _("The line is deleted")));
}

static void
on_key_result_action_cb (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (widget);
  OkrKeyResult *key_result = okr_workspace_lookup (self->workspace, OKR_TYPE_KEY_RESULT, g_variant_get_string (parameter, NULL));

  if (g_str_equal (name, "discovery.add-evidence"))
    {
      if (self->objective != NULL && !okr_reply_refuse (widget, self->workspace, self->objective))
        okr_discovery_ask_evidence (widget, self->workspace, self->objective, key_result);
    }
  else if (key_result != NULL && okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
    gtk_widget_activate_action (widget, "win.toast", "(sb)", _("It is a key result already: its readings are on the board"), FALSE);
  else if (key_result == NULL || okr_reply_refuse (widget, self->workspace, key_result))
    return;
  else if (g_str_equal (name, "discovery.adopt"))
    okr_discovery_ask_target (widget, self->workspace, key_result);
  else
    okr_discovery_ask_reading (widget, self->workspace, key_result);
}

/* ---- a page of the window ---- */

static void
okr_discovery_page_set_cycle (OkrPage  *page,
                              OkrCycle *cycle)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (page);

  if (!g_set_object (&self->cycle, cycle))
    return;

  okr_metric_tree_set_cycle (self->tree, cycle);
  update (self);
}

static void
okr_discovery_page_set_objective (OkrPage      *page,
                                  OkrObjective *objective)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (page);

  if (objective != NULL && g_set_object (&self->objective, objective))
    update (self);
}

static void
okr_discovery_page_set_workspace (OkrPage      *page,
                                  OkrWorkspace *workspace)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_list_store_remove_all (self->hypotheses);
  g_list_store_remove_all (self->candidates);
  g_list_store_remove_all (self->evidence);
  g_list_store_remove_all (self->items);
  g_clear_object (&self->cycle);
  g_clear_object (&self->objective);
  g_set_object (&self->workspace, workspace);
  okr_metric_tree_set_workspace (self->tree, workspace);
  okr_metric_tree_set_cycle (self->tree, NULL);
  if (workspace != NULL)
    {
      g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      /* what could not be kept is not shown as if it were */
      g_signal_connect_object (workspace, "failed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static gboolean
okr_discovery_page_take_focus (OkrPage *page)
{
  return gtk_widget_child_focus (GTK_WIDGET (OKR_DISCOVERY_PAGE (page)->tree), GTK_DIR_TAB_FORWARD);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_discovery_page_set_workspace;
  iface->set_cycle = okr_discovery_page_set_cycle;
  iface->set_objective = okr_discovery_page_set_objective;
  iface->take_focus = okr_discovery_page_take_focus;
}

/* ---- the widget ---- */

static void
okr_discovery_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_discovery_page_parent_class)->map (widget);
  update (OKR_DISCOVERY_PAGE (widget));
}

static void
okr_discovery_page_dispose (GObject *object)
{
  OkrDiscoveryPage *self = OKR_DISCOVERY_PAGE (object);

  if (self->hypotheses != NULL)
    okr_discovery_page_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->scroller);
  g_clear_object (&self->hypotheses);
  g_clear_object (&self->candidates);
  g_clear_object (&self->evidence);
  g_clear_object (&self->items);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_DISCOVERY_PAGE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_discovery_page_parent_class)->dispose (object);
}

static void
okr_discovery_page_class_init (OkrDiscoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_discovery_page_dispose;
  widget_class->map = okr_discovery_page_map;

  g_type_ensure (OKR_TYPE_METRIC_TREE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-discovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, tree);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, of_objective);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, objective_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, hypothesis_list);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, hypothesis_entry);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, candidate_list);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, candidate_entry);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, evidence_list);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, item_list);
  gtk_widget_class_bind_template_child (widget_class, OkrDiscoveryPage, item_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_objective_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hypothesis_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_candidate_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_entry_cb);
  gtk_widget_class_install_action (widget_class, "discovery.set-hypothesis", "(ss)", on_set_hypothesis_cb);
  gtk_widget_class_install_action (widget_class, "discovery.delete", "(ss)", on_delete_cb);
  gtk_widget_class_install_action (widget_class, "discovery.add-evidence", "s", on_key_result_action_cb);
  gtk_widget_class_install_action (widget_class, "discovery.add-reading", "s", on_key_result_action_cb);
  gtk_widget_class_install_action (widget_class, "discovery.adopt", "s", on_key_result_action_cb);
}

static void
okr_discovery_page_init (OkrDiscoveryPage *self)
{
  self->hypotheses = g_list_store_new (OKR_TYPE_HYPOTHESIS);
  self->candidates = g_list_store_new (OKR_TYPE_KEY_RESULT);
  self->evidence = g_list_store_new (OKR_TYPE_EVIDENCE);
  self->items = g_list_store_new (OKR_TYPE_DISCOVERY_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scroller = okr_edge_scroller_new (self->scrolled);
  gtk_list_box_bind_model (self->hypothesis_list, G_LIST_MODEL (self->hypotheses), create_hypothesis_row, self, NULL);
  gtk_list_box_bind_model (self->candidate_list, G_LIST_MODEL (self->candidates), create_candidate_row, self, NULL);
  gtk_list_box_bind_model (self->evidence_list, G_LIST_MODEL (self->evidence), create_evidence_row, self, NULL);
  gtk_list_box_bind_model (self->item_list, G_LIST_MODEL (self->items), create_item_row, self, NULL);
}
