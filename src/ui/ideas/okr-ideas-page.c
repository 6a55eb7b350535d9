/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of ideas.  It puts its parts together, and says what is shown: of which objective or key result, found
 * by which text.  */

#include "config.h"

#include "ui/ideas/okr-ideas-page.h"

#include "model/okr-idea-lists.h"
#include "ui/ideas/okr-axis-view.h"
#include "ui/ideas/okr-idea-actions.h"
#include "ui/ideas/okr-idea-bar.h"
#include "ui/ideas/okr-idea-capture.h"
#include "ui/ideas/okr-idea-methods.h"
#include "ui/ideas/okr-idea-plane.h"
#include "ui/ideas/okr-idea-stickies.h"
#include "ui/ideas/okr-idea-turns.h"
#include "ui/ideas/okr-medians-view.h"
#include "ui/ideas/okr-method-bar.h"
#include "ui/ideas/okr-tally-view.h"
#include "ui/ideas/okr-work-list.h"
#include "widgets/okr-children.h"
#include "widgets/okr-zoom-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

struct _OkrIdeasPage
{
  GtkWidget       parent_instance;

  AdwBanner      *banner;       /* template children */
  GtkSearchBar   *search_bar;
  GtkEditable    *search_entry;
  OkrIdeaBar     *bar;
  OkrMethodBar   *method_bar;
  GtkStack       *stack;
  AdwBin         *method_view;  /* what a step shows instead of the ideas, made for that step */
  OkrIdeaCapture *capture;
  GtkLabel       *tray_count;
  GtkBox         *tray_area;
  GtkBox         *tray;
  GtkLabel       *tray_hint;
  OkrZoomView    *zoom_view;
  OkrIdeaPlane   *plane;
  GtkLabel       *preview;      /* what a drop on the plane would mean */
  GtkLabel       *axes;
  OkrWorkList    *work_list;

  OkrIdeaActions *actions;      /* owned */
  OkrIdeaMethods *methods;      /* owned */
  OkrMethodStep   step;         /* for which the view was made */
  OkrWorkspace   *workspace;    /* owned */
  OkrIdeaLists   *lists;        /* owned */
  OkrCycle       *cycle;        /* owned */
  OkrObjective   *objective;    /* owned: NULL: of all */
  OkrKeyResult   *key_result;   /* owned: NULL: of all */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrIdeasPage, okr_ideas_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- what is shown ---- */

static void
set_key_result (OkrIdeasPage *self,
                OkrKeyResult *key_result)
{
  if (self->lists == NULL || !g_set_object (&self->key_result, key_result))
    return;

  okr_idea_lists_set_key_result (self->lists, key_result);
}

/* The key results that an idea can be for now.  */
static GPtrArray *
list_key_results (OkrIdeasPage *self)
{
  GPtrArray *key_results = g_ptr_array_new ();
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *list = okr_objective_get_key_results (objective);

      if (self->objective != NULL && objective != self->objective)
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (list); k++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (list, k);

          if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE
              && (self->key_result == NULL || key_result == self->key_result))
            g_ptr_array_add (key_results, key_result);
        }
    }

  return key_results;
}

static void
update_tray (OkrIdeasPage *self)
{
  GListModel *tray = okr_idea_lists_get_tray (self->lists);
  guint n = g_list_model_get_n_items (tray);
  guint n_placed = g_list_model_get_n_items (okr_idea_lists_get_placed (self->lists));
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree char *count = g_strdup_printf ("%'u", n);
  const char *hint = _("Nothing waits for a place.");

  okr_idea_stickies_sync (GTK_WIDGET (self->tray), tray, !okr_workspace_get_read_only (okr_idea_lists_get_workspace (self->lists)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (tray, i);

      g_ptr_array_add (order, idea);
    }
  okr_idea_stickies_arrange (GTK_WIDGET (self->tray), order);

  if (n == 0 && n_placed == 0)
    hint = okr_idea_lists_get_n_hidden (self->lists) > 0
           ? _("There are ideas in this cycle, but the filter hides them all.")
           : _("How could the key result be reached? Write each idea above; then drag it to the plane, or press Space on it.");
  gtk_label_set_text (self->tray_hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->tray_hint), n == 0);
  gtk_label_set_text (self->tray_count, count);
}

/* ---- methods ---- */

/* NULL for a step that goes on over the ideas themselves.  */
static GtkWidget *
create_method_view (OkrIdeasPage    *self,
                    const OkrMethod *method)
{
  g_autoptr (GPtrArray) key_results = NULL;

  switch (method->step)
    {
    case OKR_METHOD_WRITE:
    case OKR_METHOD_VOTE:
    case OKR_METHOD_SCORE:
      key_results = list_key_results (self);
      return okr_idea_turns_new (self->lists, method, key_results);
    case OKR_METHOD_TALLY:
      return okr_tally_view_new (self->lists);
    case OKR_METHOD_MEDIANS:
      return okr_medians_view_new (self->lists);
    case OKR_METHOD_EFFORT:
      return okr_axis_view_new (self->lists, OKR_AXIS_EFFORT);
    case OKR_METHOD_IMPACT:
      return okr_axis_view_new (self->lists, OKR_AXIS_IMPACT);
    case OKR_METHOD_NONE:
    case OKR_METHOD_COVER:
    default:
      return NULL;
    }
}

static const char *
choose_face (OkrIdeasPage *self,
             gboolean      has_key_results)
{
  if (adw_bin_get_child (self->method_view) != NULL)
    return "method";

  return has_key_results || okr_idea_lists_get_n_hidden (self->lists) > 0
         || g_list_model_get_n_items (okr_idea_lists_get_placed (self->lists)) > 0
         ? "ideas" : "empty";
}

/* The view of a method, or the line for ideas. */
static gboolean
take_focus (OkrIdeasPage *self)
{
  GtkWidget *view = adw_bin_get_child (self->method_view);

  return gtk_widget_grab_focus (view != NULL ? view : GTK_WIDGET (self->capture));
}

static void
update_method (OkrIdeasPage *self)
{
  const OkrMethod *method = okr_idea_methods_get_method (self->methods);
  GtkWidget *view;

  okr_method_bar_update (self->method_bar, self->methods, okr_idea_lists_get_n_covered (self->lists));
  if (method->step == self->step)
    return;

  self->step = method->step;
  view = create_method_view (self, method);
  adw_bin_set_child (self->method_view, view);
  gtk_stack_set_visible_child_name (self->stack, choose_face (self, TRUE));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_focus (self);
}

static void
update (OkrIdeasPage *self)
{
  g_autoptr (GPtrArray) key_results = NULL;

  /* what the filter names may be gone */
  if (self->key_result != NULL && okr_entity_get_removed (OKR_ENTITY (self->key_result)))
    {
      set_key_result (self, NULL);
      return;
    }

  key_results = list_key_results (self);
  update_tray (self);
  okr_idea_capture_set_key_results (self->capture, key_results);
  if (self->key_result != NULL)
    {
      g_autofree char *title = g_strdup_printf (_("Ideas for “%s”"), okr_key_result_get_title (self->key_result));

      adw_banner_set_title (self->banner, title);
    }
  adw_banner_set_revealed (self->banner, self->key_result != NULL);
  gtk_stack_set_visible_child_name (self->stack, choose_face (self, key_results->len > 0));
}

/* ---- callbacks ---- */

static void
on_place_cb (OkrIdeaPlane *plane,
             OkrIdea      *idea,
             double        impact,
             double        effort,
             gboolean      nudged,
             OkrIdeasPage *self)
{
  okr_idea_actions_place (self->actions, idea, impact, effort, nudged);
}

static void
on_merge_cb (OkrIdeaPlane *plane,
             OkrIdea      *idea,
             OkrIdea      *into,
             OkrIdeasPage *self)
{
  okr_idea_actions_merge (self->actions, idea, into);
}

/* The sticky of the tray on which a drop would be; NULL: the tray itself.  */
static OkrIdeaSticky *
pick_in_tray (OkrIdeasPage *self,
              double        x,
              double        y,
              const GValue *value)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->tray_area), GTK_WIDGET (self->tray),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return NULL;

  return okr_idea_stickies_pick (GTK_WIDGET (self->tray), (double) point.x, (double) point.y, value);
}

static GdkDragAction
on_tray_motion_cb (GtkDropTarget *target,
                   double         x,
                   double         y,
                   OkrIdeasPage  *self)
{
  okr_idea_stickies_aim (GTK_WIDGET (self->tray), pick_in_tray (self, x, y, gtk_drop_target_get_value (target)));

  return GDK_ACTION_MOVE;
}

static void
on_tray_leave_cb (GtkDropTarget *target,
                  OkrIdeasPage  *self)
{
  okr_idea_stickies_aim (GTK_WIDGET (self->tray), NULL);
}

static gboolean
on_tray_drop_cb (GtkDropTarget *target,
                 const GValue  *value,
                 double         x,
                 double         y,
                 OkrIdeasPage  *self)
{
  OkrIdeaSticky *sticky = pick_in_tray (self, x, y, value);

  okr_idea_stickies_aim (GTK_WIDGET (self->tray), NULL);
  if (sticky != NULL)
    okr_idea_actions_merge (self->actions, g_value_get_object (value), okr_idea_sticky_get_idea (sticky));
  else
    okr_idea_actions_place (self->actions, g_value_get_object (value), NAN, NAN, FALSE);

  return TRUE;
}

static void
on_show_all_cb (OkrIdeasPage *self)
{
  set_key_result (self, NULL);
}

static void
on_search_changed_cb (GtkSearchEntry *entry,
                      OkrIdeasPage   *self)
{
  if (self->lists != NULL)
    okr_idea_lists_set_text (self->lists, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_stop_search_cb (OkrIdeasPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

/* Half of the zoom, as factors go, is for the letters, the rest for the room between the stickies.  */
static void
on_zoom_changed_cb (OkrIdeasPage *self)
{
  okr_idea_plane_set_scale (self->plane, sqrt (okr_zoom_view_get_zoom (self->zoom_view)));
}

static void
on_preview_changed_cb (OkrIdeasPage *self)
{
  g_autofree char *preview = NULL;

  g_object_get (self->plane, "preview", &preview, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), preview != NULL);
}

static void
on_zoom_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (widget);

  if (g_str_equal (name, "zoom.reset"))
    okr_zoom_view_set_zoom (self->zoom_view, 1);
  else
    okr_zoom_view_step (self->zoom_view, g_str_equal (name, "zoom.in") ? 1 : -1);
}

/* Escape breaks off a turn, then leaves the method.  */
static gboolean
on_escape_cb (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              OkrIdeasPage          *self)
{
  GtkWidget *view = adw_bin_get_child (self->method_view);

  if (keyval != GDK_KEY_Escape || !gtk_widget_get_visible (GTK_WIDGET (self->method_bar)))
    return GDK_EVENT_PROPAGATE;

  if (!OKR_IS_IDEA_TURNS (view) || !okr_idea_turns_leave (OKR_IDEA_TURNS (view)))
    gtk_widget_activate_action (GTK_WIDGET (self), "method.end", NULL);

  return GDK_EVENT_STOP;
}

/* ---- a page of the window ---- */

static void
okr_ideas_page_set_cycle (OkrPage  *page,
                          OkrCycle *cycle)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (page);

  if (self->lists == NULL || self->cycle == cycle)
    return;

  g_set_object (&self->cycle, cycle);
  set_key_result (self, NULL);
  okr_idea_lists_set_cycle (self->lists, cycle);
}

static void
okr_ideas_page_set_objective (OkrPage      *page,
                              OkrObjective *objective)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (page);

  if (self->lists == NULL || self->objective == objective)
    return;

  g_set_object (&self->objective, objective);
  set_key_result (self, NULL);
  okr_idea_lists_set_objective (self->lists, objective);
}

static void
okr_ideas_page_show_key_result (OkrPage      *page,
                                OkrKeyResult *key_result)
{
  set_key_result (OKR_IDEAS_PAGE (page), key_result);
}

static void
okr_ideas_page_set_workspace (OkrPage      *page,
                              OkrWorkspace *workspace)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  okr_idea_methods_set_lists (self->methods, NULL);
  adw_bin_set_child (self->method_view, NULL);
  self->step = OKR_METHOD_NONE;
  okr_idea_bar_set_lists (self->bar, NULL);
  okr_idea_plane_set_lists (self->plane, NULL);
  okr_work_list_set_lists (self->work_list, NULL);
  g_clear_object (&self->lists);
  g_clear_object (&self->cycle);
  g_clear_object (&self->objective);
  g_clear_object (&self->key_result);
  g_set_object (&self->workspace, workspace);
  okr_idea_actions_set_workspace (self->actions, workspace);
  okr_idea_capture_set_workspace (self->capture, workspace);
  if (workspace == NULL)
    return;

  self->lists = okr_idea_lists_new (workspace);
  okr_idea_bar_set_lists (self->bar, self->lists);
  okr_idea_plane_set_lists (self->plane, self->lists);
  okr_work_list_set_lists (self->work_list, self->lists);
  g_signal_connect_object (self->lists, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  okr_idea_methods_set_lists (self->methods, self->lists);
  update (self);
}

static void
okr_ideas_page_search (OkrPage *page)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
okr_ideas_page_clear_filter (OkrPage *page)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (page);

  on_stop_search_cb (self);
  okr_idea_bar_clear (self->bar);
  set_key_result (self, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s", "");
}

/* The line of capture is always ready.  */
static gboolean
okr_ideas_page_take_focus (OkrPage *page)
{
  return take_focus (OKR_IDEAS_PAGE (page));
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_cycle = okr_ideas_page_set_cycle;
  iface->set_objective = okr_ideas_page_set_objective;
  iface->show_key_result = okr_ideas_page_show_key_result;
  iface->set_workspace = okr_ideas_page_set_workspace;
  iface->search = okr_ideas_page_search;
  iface->clear_filter = okr_ideas_page_clear_filter;
  iface->take_focus = okr_ideas_page_take_focus;
}

/* ---- the widget ---- */

static void
okr_ideas_page_direction_changed (GtkWidget        *widget,
                                  GtkTextDirection  previous)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (widget);

  GTK_WIDGET_CLASS (okr_ideas_page_parent_class)->direction_changed (widget, previous);
  /* Translators: the axes of the matrix as read from left to right */
  gtk_label_set_text (self->axes, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? _("Impact ↑   ← Effort")
                                                                                        : _("Impact ↑   Effort →"));
}

static void
okr_ideas_page_dispose (GObject *object)
{
  OkrIdeasPage *self = OKR_IDEAS_PAGE (object);

  if (self->plane != NULL)
    okr_ideas_page_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->methods);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_IDEAS_PAGE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_ideas_page_parent_class)->dispose (object);
}

static void
okr_ideas_page_class_init (OkrIdeasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_ideas_page_dispose;
  widget_class->direction_changed = okr_ideas_page_direction_changed;

  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.reset", NULL, on_zoom_cb);

  g_type_ensure (OKR_TYPE_IDEA_BAR);
  g_type_ensure (OKR_TYPE_IDEA_CAPTURE);
  g_type_ensure (OKR_TYPE_IDEA_PLANE);
  g_type_ensure (OKR_TYPE_METHOD_BAR);
  g_type_ensure (OKR_TYPE_WORK_LIST);
  g_type_ensure (OKR_TYPE_ZOOM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-ideas-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, banner);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, bar);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, method_bar);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, method_view);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, capture);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, tray_count);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, tray_area);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, tray);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, tray_hint);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, zoom_view);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, plane);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, preview);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, axes);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeasPage, work_list);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_changed_cb);
}

static void
okr_ideas_page_init (OkrIdeasPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_IDEA, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = okr_idea_actions_new (GTK_WIDGET (self), GTK_WIDGET (self->plane), GTK_WIDGET (self->tray));
  self->methods = okr_idea_methods_new (GTK_WIDGET (self));
  g_signal_connect_object (self->methods, "changed", G_CALLBACK (update_method), self, G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ideas", okr_idea_bar_get_actions (self->bar));
  g_signal_connect_object (self->plane, "merge", G_CALLBACK (on_merge_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->plane, "place", G_CALLBACK (on_place_cb), self, G_CONNECT_DEFAULT);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (on_tray_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_tray_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_tray_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->tray_area), GTK_EVENT_CONTROLLER (target));
  okr_ideas_page_direction_changed (GTK_WIDGET (self), GTK_TEXT_DIR_NONE);
}
