/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The round of agreement (F20, F21): a key for each person, in a size that a room can read.  */

#include "config.h"

#include "ui/plan/okr-agreement-page.h"

#include "base/okr-list.h"
#include "logic/okr-enum-types.h"
#include "model/okr-sorted-list.h"
#include "model/okr-workspace-agreement.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-page-stack.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-restatements.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Keys 1 to 9. */
#define N_KEYS 9

struct _OkrAgreementPage
{
  GtkWidget     parent_instance;

  GtkStack     *stack;                  /* template children */
  GtkLabel     *position;
  GtkLabel     *title;
  GtkLabel     *count;
  GtkListBox   *people_list;
  OkrRestatements *restatements;

  OkrWorkspace *workspace;              /* owned */
  OkrCycle     *cycle;                  /* owned */
  OkrObjective *objective;              /* owned: the one that is asked about; NULL: the cycle has none */
  GListStore   *people;                 /* owned */
  gboolean      narrow;
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrAgreementPage, okr_agreement_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- people ---- */

static const char *
get_answer_words (OkrAgreementAnswer answer)
{
  switch (answer)
    {
    case OKR_AGREEMENT_ANSWER_AGREE:
      return _("Agrees");
    case OKR_AGREEMENT_ANSWER_NOT_YET:
      return _("Not yet");
    case OKR_AGREEMENT_ANSWER_NONE:
    default:
      return _("No answer");
    }
}

static GtkWidget *
create_answer_button (OkrPerson          *person,
                      OkrAgreementAnswer  answer)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (get_answer_words (answer));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (answer == OKR_AGREEMENT_ANSWER_AGREE
                                                               ? "object-select-symbolic" : "window-close-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, get_answer_words (answer));
  g_object_set_data (G_OBJECT (button), "okr-label", label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);     /* the row takes the focus, and its keys */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agreement.set");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", okr_entity_get_id (OKR_ENTITY (person)),
                                    okr_types_get_nick (OKR_TYPE_AGREEMENT_ANSWER, (int) answer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_answer_words (answer),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, okr_person_get_name (person),
                                  -1);

  return button;
}

static GtkWidget *
create_person_row (gpointer item,
                   gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *agree = create_answer_button (item, OKR_AGREEMENT_ANSWER_AGREE);
  GtkWidget *not_yet = create_answer_button (item, OKR_AGREEMENT_ANSWER_NOT_YET);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_person_get_name (item));
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), agree);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), not_yet);
  g_object_set_data (G_OBJECT (row), "okr-person", item);       /* the list holds it */
  g_object_set_data (G_OBJECT (row), "okr-number", number);
  g_object_set_data (G_OBJECT (row), "okr-agree", agree);
  g_object_set_data (G_OBJECT (row), "okr-not-yet", not_yet);

  return row;
}

/* In a narrow window the words beside the name say it, and the icon. */
static void
mark (gpointer    button,
      gboolean    narrow,
      gboolean    chosen,
      const char *css_class)
{
  gtk_widget_set_visible (g_object_get_data (button, "okr-label"), !narrow);
  if (chosen)
    gtk_widget_add_css_class (button, css_class);
  else
    gtk_widget_remove_css_class (button, css_class);
}

static void
update_person_row (OkrAgreementPage *self,
                   GtkWidget        *row,
                   guint             position)
{
  OkrPerson *person = g_object_get_data (G_OBJECT (row), "okr-person");
  OkrAgreementAnswer answer = okr_workspace_get_agreement (self->workspace, self->objective, person);
  g_autofree char *number = position < N_KEYS ? g_strdup_printf ("%u", position + 1) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_person_get_name (person));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), get_answer_words (answer));
  okr_form_describe_row (row, get_answer_words (answer));
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "okr-number"), number);
  mark (g_object_get_data (G_OBJECT (row), "okr-agree"), self->narrow, answer == OKR_AGREEMENT_ANSWER_AGREE, "suggested-action");
  mark (g_object_get_data (G_OBJECT (row), "okr-not-yet"), self->narrow, answer == OKR_AGREEMENT_ANSWER_NOT_YET, "destructive-action");
}

static void
update_people (OkrAgreementPage *self)
{
  g_autoptr (GPtrArray) people = okr_workspace_list_participants (self->workspace, self->cycle);
  guint n_asked;
  guint n_agree = okr_workspace_count_agreement (self->workspace, self->objective, &n_asked);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u of %'u agrees", "%'u of %'u agree", n_agree), n_agree, n_asked);

  okr_list_replace (self->people, people);
  for (guint i = 0; i < people->len; i++)
    update_person_row (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->people_list, (int) i)), i);
  gtk_label_set_text (self->count, count);
}

/* ---- all of it ---- */

static guint
find_position (OkrAgreementPage *self)
{
  guint position = 0;

  okr_sorted_list_find (OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle)), self->objective, &position);

  return position;
}

static void
choose_objective (OkrAgreementPage *self)
{
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;

  if (self->objective != NULL && (objectives == NULL || okr_entity_get_removed (OKR_ENTITY (self->objective))
                                  || okr_objective_get_cycle (self->objective) != self->cycle))
    g_clear_object (&self->objective);
  if (self->objective == NULL && objectives != NULL)
    self->objective = g_list_model_get_item (objectives, 0);
}

static void
update (OkrAgreementPage *self)
{
  g_autofree char *position = NULL;
  guint i, n;

  if (self->workspace == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  choose_objective (self);
  gtk_stack_set_visible_child_name (self->stack, self->objective != NULL ? "round" : "empty");
  if (self->objective == NULL)
    return;

  i = find_position (self);
  n = g_list_model_get_n_items (okr_cycle_get_objectives (self->cycle));
  position = g_strdup_printf (_("Objective %u of %u"), i + 1, n);
  gtk_label_set_text (self->position, position);
  gtk_label_set_text (self->title, okr_objective_get_title (self->objective));
  update_people (self);
  okr_restatements_show (self->restatements, self->workspace, self->objective);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.previous", i > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.next", i + 1 < n);
}

static void
on_narrow_cb (OkrAgreementPage *self)
{
  self->narrow = TRUE;
  okr_restatements_set_narrow (self->restatements, TRUE);
  update (self);
}

static void
on_wide_cb (OkrAgreementPage *self)
{
  self->narrow = FALSE;
  okr_restatements_set_narrow (self->restatements, FALSE);
  update (self);
}

/* ---- actions ---- */

static void
set_answer (OkrAgreementPage   *self,
            OkrPerson          *person,
            OkrAgreementAnswer  answer)
{
  if (self->objective != NULL && person != NULL
      && okr_workspace_get_agreement (self->workspace, self->objective, person) != answer)
    okr_workspace_set_agreement_async (self->workspace, self->objective, person, answer, okr_reply_cb,
                                       okr_reply_new (GTK_WIDGET (self), NULL));
}

/* What was pressed twice is taken back. */
static void
on_set_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (widget);
  const char *id, *nick;
  OkrPerson *person;
  int answer;

  g_variant_get (parameter, "(&s&s)", &id, &nick);
  person = okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, id);
  if (person == NULL || self->objective == NULL || !okr_types_parse (OKR_TYPE_AGREEMENT_ANSWER, nick, &answer))
    return;

  if (okr_workspace_get_agreement (self->workspace, self->objective, person) == (OkrAgreementAnswer) answer)
    answer = OKR_AGREEMENT_ANSWER_NONE;
  set_answer (self, person, (OkrAgreementAnswer) answer);
}

/* Who came by a click has the focus on the name of the section, above it: the keys hold there, too. */
static gboolean
has_keys (OkrAgreementPage *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), OKR_TYPE_PAGE_STACK);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return gtk_widget_get_mapped (GTK_WIDGET (self)) && page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, page);
}

/* 1 to 9: agrees, not yet, agrees again. */
static gboolean
on_person_key_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (widget);
  g_autoptr (OkrPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), GPOINTER_TO_UINT (user_data));

  if (person == NULL || self->objective == NULL || !has_keys (self))
    return GDK_EVENT_PROPAGATE;

  set_answer (self, person, okr_workspace_get_agreement (self->workspace, self->objective, person) == OKR_AGREEMENT_ANSWER_AGREE
                            ? OKR_AGREEMENT_ANSWER_NOT_YET : OKR_AGREEMENT_ANSWER_AGREE);

  return GDK_EVENT_STOP;
}

/* A and N: the person with the focus, and on to the next one. */
static void
on_answer_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->people_list));
  GtkWidget *next;
  int answer;

  if (row == NULL || !okr_types_parse (OKR_TYPE_AGREEMENT_ANSWER, g_variant_get_string (parameter, NULL), &answer))
    return;

  set_answer (self, g_object_get_data (G_OBJECT (row), "okr-person"), (OkrAgreementAnswer) answer);
  next = gtk_widget_get_next_sibling (row);
  if (next != NULL)
    gtk_widget_grab_focus (next);
}

static gboolean
focus_first_person (OkrAgreementPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->people_list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
on_step_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (widget);
  g_autoptr (OkrObjective) objective = NULL;
  guint i;

  if (self->objective == NULL)
    return;

  i = find_position (self);
  if (!g_str_equal (name, "agreement.next") && i == 0)
    return;
  objective = g_list_model_get_item (okr_cycle_get_objectives (self->cycle), g_str_equal (name, "agreement.next") ? i + 1 : i - 1);
  if (objective == NULL)
    return;

  g_set_object (&self->objective, objective);
  update (self);
  focus_first_person (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), okr_objective_get_title (objective), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ---- a page of the window ---- */

static void
okr_agreement_page_set_cycle (OkrPage  *page,
                              OkrCycle *cycle)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (page);

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

static void
okr_agreement_page_set_objective (OkrPage      *page,
                                  OkrObjective *objective)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (page);

  if (objective != NULL && g_set_object (&self->objective, objective))
    update (self);
}

static void
okr_agreement_page_set_workspace (OkrPage      *page,
                                  OkrWorkspace *workspace)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_list_store_remove_all (self->people);
  okr_restatements_show (self->restatements, NULL, NULL);
  g_clear_object (&self->cycle);
  g_clear_object (&self->objective);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static gboolean
okr_agreement_page_take_focus (OkrPage *page)
{
  return focus_first_person (OKR_AGREEMENT_PAGE (page));
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_agreement_page_set_workspace;
  iface->set_cycle = okr_agreement_page_set_cycle;
  iface->set_objective = okr_agreement_page_set_objective;
  iface->take_focus = okr_agreement_page_take_focus;
}

/* ---- the widget ---- */

static void
okr_agreement_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_agreement_page_parent_class)->map (widget);
  update (OKR_AGREEMENT_PAGE (widget));
}

static void
okr_agreement_page_dispose (GObject *object)
{
  OkrAgreementPage *self = OKR_AGREEMENT_PAGE (object);

  if (self->people != NULL)
    okr_agreement_page_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->people);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_AGREEMENT_PAGE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_agreement_page_parent_class)->dispose (object);
}

static void
okr_agreement_page_class_init (OkrAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_agreement_page_dispose;
  widget_class->map = okr_agreement_page_map;

  g_type_ensure (OKR_TYPE_RESTATEMENTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, position);
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, title);
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, count);
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, people_list);
  gtk_widget_class_bind_template_child (widget_class, OkrAgreementPage, restatements);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wide_cb);
  gtk_widget_class_install_action (widget_class, "agreement.set", "(ss)", on_set_cb);
  gtk_widget_class_install_action (widget_class, "agreement.answer", "s", on_answer_cb);
  gtk_widget_class_install_action (widget_class, "agreement.previous", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "agreement.next", NULL, on_step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "agreement.answer", "s", "agree");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "agreement.answer", "s", "not-yet");
}

static gboolean
on_step_key_cb (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  return has_keys (OKR_AGREEMENT_PAGE (widget)) && gtk_widget_activate_action (widget, user_data, NULL);
}

static void
add_step_key (GtkEventController *keys,
              guint               keyval,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_ALT_MASK),
                                                          gtk_callback_action_new (on_step_key_cb, (gpointer) action, NULL)));
}

/* The window asks for them when what has the focus did not take the key. */
static void
add_keys (OkrAgreementPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_MANAGED);
  add_step_key (keys, GDK_KEY_Left, "agreement.previous");
  add_step_key (keys, GDK_KEY_Right, "agreement.next");
  for (guint i = 0; i < N_KEYS; i++)
    {
      GtkShortcutTrigger *either = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, 0),
                                                                gtk_keyval_trigger_new (GDK_KEY_KP_1 + i, 0));
      GtkShortcutAction *action = gtk_callback_action_new (on_person_key_cb, GUINT_TO_POINTER (i), NULL);

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (either, action));
    }
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
okr_agreement_page_init (OkrAgreementPage *self)
{
  self->people = g_list_store_new (OKR_TYPE_PERSON);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  gtk_list_box_bind_model (self->people_list, G_LIST_MODEL (self->people), create_person_row, self, NULL);
}
