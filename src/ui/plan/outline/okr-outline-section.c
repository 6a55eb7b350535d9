/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section puts the two lists together and keeps the line that somebody is on in view.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-section.h"

#include "model/okr-sorted-list.h"
#include "model/okr-workspace-plan.h"
#include "ui/dialogs/okr-advice-dialog.h"
#include "ui/okr-reply.h"
#include "ui/plan/outline/okr-launch-dialog.h"
#include "ui/plan/outline/okr-outline-drag.h"
#include "ui/plan/outline/okr-outline-gauge.h"
#include "ui/plan/outline/okr-outline-keys.h"
#include "ui/plan/outline/okr-outline-view.h"
#include "ui/review/okr-lesson-line.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrOutlineSection
{
  GtkWidget       parent_instance;

  GtkViewport    *viewport;     /* template children */
  OkrOutlineView *view;
  OkrOutlineView *parking;
  OkrOutlineGauge *gauge;
  OkrLessonLine  *lesson;

  GSignalGroup   *written;      /* owned: of the line that is written */
  OkrWorkspace   *workspace;    /* owned */
  OkrCycle       *cycle;        /* owned */
  OkrAdviceList  *advice;       /* owned */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrOutlineSection, okr_outline_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- advice ---- */

static void
update_gauge (OkrOutlineSection *self)
{
  if (self->advice != NULL)
    okr_outline_gauge_update (self->gauge, self->workspace, self->cycle, self->advice);
}

static void
on_advised_cb (OkrOutlineSection *self)
{
  okr_outline_view_set_advice (self->view, self->advice);
  update_gauge (self);
}

static void
on_advice_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  OkrOutlineLine *line = okr_outline_view_find (self->view, id);
  GPtrArray *advice;

  advice = line != NULL ? okr_advice_list_get (self->advice, okr_outline_line_get_entity (line)) : NULL;
  if (advice != NULL)
    okr_outline_line_show_advice (line, advice);
  else
    gtk_widget_activate_action (widget, "win.toast", "(sb)", _("There is no advice on this line"), FALSE);
}

static void
on_advice_rules_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  adw_dialog_present (okr_advice_dialog_new (OKR_OUTLINE_SECTION (widget)->workspace), widget);
}

/* ---- a page ---- */

static void
show_entity (OkrOutlineSection *self,
             OkrEntity         *entity)
{
  OkrOutlineLine *line = okr_outline_view_find (self->view, okr_entity_get_id (entity));

  if (line == NULL)
    line = okr_outline_view_find (self->parking, okr_entity_get_id (entity));
  if (line != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (line));
}

static void
okr_outline_section_set_workspace (OkrPage      *page,
                                   OkrWorkspace *workspace)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (page);

  if (!g_set_object (&self->workspace, workspace))
    return;

  g_clear_object (&self->cycle);
  if (self->advice != NULL)
    g_signal_handlers_disconnect_by_data (self->advice, self);
  g_clear_object (&self->advice);
  okr_outline_view_set_advice (self->view, NULL);
  okr_outline_view_set_source (self->view, workspace, NULL, FALSE);
  okr_outline_view_set_source (self->parking, workspace, NULL, TRUE);
  if (workspace == NULL)
    {
      okr_outline_gauge_update (self->gauge, NULL, NULL, NULL);
      return;
    }

  self->advice = okr_advice_list_new (workspace);
  okr_outline_view_set_advice (self->view, self->advice);
  g_signal_connect_object (self->advice, "changed", G_CALLBACK (on_advised_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update_gauge), self, G_CONNECT_SWAPPED);
  update_gauge (self);
}

static void
okr_outline_section_set_cycle (OkrPage  *page,
                               OkrCycle *cycle)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (page);

  g_set_object (&self->cycle, cycle);
  if (self->workspace == NULL)
    return;

  okr_advice_list_set_cycle (self->advice, cycle);
  okr_outline_view_set_source (self->view, self->workspace, cycle, FALSE);
  update_gauge (self);
}

static void
okr_outline_section_set_objective (OkrPage      *page,
                                   OkrObjective *objective)
{
  if (objective != NULL)
    show_entity (OKR_OUTLINE_SECTION (page), OKR_ENTITY (objective));
}

static void
okr_outline_section_show_key_result (OkrPage      *page,
                                     OkrKeyResult *key_result)
{
  show_entity (OKR_OUTLINE_SECTION (page), OKR_ENTITY (key_result));
}

static gboolean
okr_outline_section_take_focus (OkrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_OUTLINE_SECTION (page)->view));
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_outline_section_set_workspace;
  iface->set_cycle = okr_outline_section_set_cycle;
  iface->set_objective = okr_outline_section_set_objective;
  iface->show_key_result = okr_outline_section_show_key_result;
  iface->take_focus = okr_outline_section_take_focus;
}

/* ---- callbacks ---- */

static void
set_narrow (OkrOutlineSection *self,
            gboolean           narrow)
{
  okr_outline_view_set_narrow (self->view, narrow);
  okr_outline_view_set_narrow (self->parking, narrow);
  okr_outline_gauge_set_narrow (self->gauge, narrow);
}

static void
on_narrow_cb (OkrOutlineSection *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide_cb (OkrOutlineSection *self)
{
  set_narrow (self, FALSE);
}

/* A text that somebody has left for another line by way of a popover is left now. */
static void
leave_others (OkrOutlineView *view,
              GtkWidget      *focused)
{
  for (OkrOutlineLine *line = okr_outline_view_get_first (view); line != NULL; line = okr_outline_view_get_next (line))
    if (GTK_WIDGET (line) != focused && okr_outline_line_get_editor (line) != NULL)
      {
        okr_outline_line_stop_editing (line);
        return;         /* what was blank is gone with it */
      }
}

/* F86: what was learned about such an objective, while it is written. */
static void
update_lesson (OkrOutlineSection *self)
{
  g_autoptr (OkrOutlineLine) line = g_signal_group_dup_target (self->written);

  if (line != NULL && okr_outline_line_get_editor (line) != NULL && !okr_outline_line_get_is_key_result (line))
    okr_lesson_line_show (self->lesson, self->workspace, okr_outline_line_get_text (line),
                          (OkrObjective *) okr_outline_line_get_entity (line));
  else
    okr_lesson_line_hide (self->lesson);
}

static gboolean
scroll_to_focus (gpointer user_data)
{
  OkrOutlineSection *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *line = focus != NULL ? gtk_widget_get_ancestor (focus, OKR_TYPE_OUTLINE_LINE) : NULL;

  if (line == NULL || !gtk_widget_is_ancestor (line, GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  gtk_viewport_scroll_to (self->viewport, line, NULL);
  g_signal_group_set_target (self->written, line);
  update_lesson (self);
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    {
      leave_others (self->view, line);
      leave_others (self->parking, line);
    }

  return G_SOURCE_REMOVE;
}

/* When the line has its place: it may be new. */
static void
on_focus_changed_cb (OkrOutlineSection *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, scroll_to_focus, g_object_ref (self), g_object_unref);
}

static void
okr_outline_section_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_outline_section_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
okr_outline_section_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (okr_outline_section_parent_class)->unroot (widget);
}

static void
on_unpark_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (widget);
  OkrObjective *objective = okr_workspace_lookup (self->workspace, OKR_TYPE_OBJECTIVE, g_variant_get_string (parameter, NULL));
  OkrPlanPlace place = { self->cycle, FALSE, NULL };
  OkrSortedList *objectives;
  guint n;

  if (objective == NULL || self->cycle == NULL)
    return;

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (self->cycle));
  n = okr_sorted_list_get_length (objectives);
  place.after = n > 0 ? okr_sorted_list_get (objectives, n - 1) : NULL;
  okr_workspace_move_objective_async (self->workspace, objective, &place, NULL, NULL);
}

/* ---- the launch ---- */

/* What is mended elsewhere than on a line. */
static gboolean
mend_elsewhere (OkrOutlineSection *self,
                OkrEntity         *entity,
                const char        *field)
{
  static const struct { const char *field; const char *action; const char *page; } places[] = {
    { "status", "win.show-page", "plan.dependencies" }, { "agreement", "win.show-page", "plan.agreement" },
    { "restatement", "win.show-page", "plan.agreement" }, { "relevant", "win.open-key-result", NULL },
    { "impact", "win.open-objective", NULL }, { "resources", "win.open-objective", NULL },
    { "contributes-to", "win.open-objective", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].field, field))
      return gtk_widget_activate_action (GTK_WIDGET (self), places[i].action, "s",
                                         places[i].page != NULL ? places[i].page : okr_entity_get_id (entity));

  return FALSE;
}

/* To the line, and into the field that is missing where it has one here. */
static void
on_mend_cb (OkrOutlineSection *self,
            OkrEntity         *entity,
            const char        *field)
{
  static const struct { const char *field; const char *action; } chips[] = {
    { "owner", "line.owner" }, { "due", "line.due" }, { "target", "line.figures" }, { "ambition", "line.ambition" },
    { "objective-type", "line.type" },
  };
  OkrOutlineLine *line = okr_outline_view_find (self->view, okr_entity_get_id (entity));

  if (mend_elsewhere (self, entity, field) || line == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (line));
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    if (g_str_equal (chips[i].field, field))
      okr_outline_line_ask (line, chips[i].action);
}

static void
on_launch_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (widget);
  AdwDialog *dialog;

  if (self->cycle == NULL || okr_reply_refuse (widget, self->workspace, self->cycle))
    return;

  okr_outline_view_save (self->view);
  dialog = okr_launch_dialog_new (self->workspace, self->cycle);
  g_signal_connect_object (dialog, "mend", G_CALLBACK (on_mend_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* ---- the widget ---- */

static void
okr_outline_section_dispose (GObject *object)
{
  OkrOutlineSection *self = OKR_OUTLINE_SECTION (object);

  if (self->view != NULL)
    okr_outline_section_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->written);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OUTLINE_SECTION);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_outline_section_parent_class)->dispose (object);
}

static void
okr_outline_section_class_init (OkrOutlineSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_outline_section_dispose;
  widget_class->root = okr_outline_section_root;
  widget_class->unroot = okr_outline_section_unroot;

  g_type_ensure (OKR_TYPE_LESSON_LINE);
  g_type_ensure (OKR_TYPE_OUTLINE_GAUGE);
  g_type_ensure (OKR_TYPE_OUTLINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/outline/okr-outline-section.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineSection, viewport);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineSection, view);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineSection, parking);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wide_cb);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineSection, gauge);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineSection, lesson);
  gtk_widget_class_install_action (widget_class, "plan.unpark", "s", on_unpark_cb);
  gtk_widget_class_install_action (widget_class, "plan.advice", "s", on_advice_cb);
  gtk_widget_class_install_action (widget_class, "plan.advice-rules", NULL, on_advice_rules_cb);
  gtk_widget_class_install_action (widget_class, "plan.launch", NULL, on_launch_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "plan.launch", NULL);
}

static void
okr_outline_section_init (OkrOutlineSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->written = g_signal_group_new (OKR_TYPE_OUTLINE_LINE);
  /* it takes room, where the line may be that is written */
  g_signal_connect_object (self->lesson, "notify::visible", G_CALLBACK (on_focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->written, "typed", G_CALLBACK (update_lesson), self, G_CONNECT_SWAPPED);
  okr_outline_keys_add (self->view);
  okr_outline_keys_add (self->parking);
  okr_outline_drag_add (self->view);
  okr_outline_drag_add (self->parking);
}
