/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sections of the Review page share.  */

#include "config.h"

#include "ui/review/okr-review-section.h"

#include "ui/print/okr-cycle-sheet.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwBreakpointBin *bin;        /* borrowed child */
  GtkStack         *stack;      /* borrowed: "content", "empty" */
  AdwClamp         *clamp;      /* borrowed */

  OkrWorkspace     *workspace;  /* owned */
  OkrCycle         *cycle;      /* owned */
  gboolean          whole;      /* it says something without a cycle too */
  gboolean          narrow;
  gboolean          behind;     /* what is shown may not be true any more */
} OkrReviewSectionPrivate;

typedef enum
{
  PROP_CONTENT = 1,
} OkrReviewSectionProperty;

static GParamSpec *properties[PROP_CONTENT + 1];

static void init_page (OkrPageInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (OkrReviewSection, okr_review_section, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (OkrReviewSection)
                                  G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

#define CONTENT_WIDTH 1280
#define NARROW "max-width: 780sp"

static OkrReviewSectionPrivate *
get_private (OkrReviewSection *self)
{
  return okr_review_section_get_instance_private (self);
}

static void
update (OkrReviewSection *self)
{
  OkrReviewSectionPrivate *priv = get_private (self);
  gboolean any = priv->cycle != NULL && g_list_model_get_n_items (okr_cycle_get_objectives (priv->cycle)) > 0;

  priv->behind = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->behind || priv->workspace == NULL)
    return;

  any |= priv->whole;
  gtk_stack_set_visible_child_name (priv->stack, any ? "content" : "empty");
  if (any)
    OKR_REVIEW_SECTION_GET_CLASS (self)->update (self);
}

/* ---- a page among others ---- */

static void
okr_review_section_set_cycle (OkrPage  *page,
                              OkrCycle *cycle)
{
  OkrReviewSection *self = OKR_REVIEW_SECTION (page);

  if (!g_set_object (&get_private (self)->cycle, cycle))
    return;

  OKR_REVIEW_SECTION_GET_CLASS (self)->bind (self);
  update (self);
}

static void
okr_review_section_set_workspace (OkrPage      *page,
                                  OkrWorkspace *workspace)
{
  OkrReviewSection *self = OKR_REVIEW_SECTION (page);
  OkrReviewSectionPrivate *priv = get_private (self);

  if (priv->workspace == workspace)
    return;

  okr_review_section_set_cycle (page, NULL);
  if (priv->workspace != NULL)
    g_signal_handlers_disconnect_by_data (priv->workspace, self);
  g_set_object (&priv->workspace, workspace);
  if (workspace == NULL)
    return;

  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static gboolean
okr_review_section_take_focus (OkrPage *page)
{
  OkrReviewSectionClass *klass = OKR_REVIEW_SECTION_GET_CLASS (page);

  return klass->take_focus != NULL && klass->take_focus (OKR_REVIEW_SECTION (page));
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_review_section_set_workspace;
  iface->set_cycle = okr_review_section_set_cycle;
  iface->take_focus = okr_review_section_take_focus;
  iface->create_sheet = okr_cycle_sheet_new_review;
}

/* ---- the widget ---- */

static void
set_narrow (OkrReviewSection *self,
            gboolean          narrow)
{
  get_private (self)->narrow = narrow;
  if (OKR_REVIEW_SECTION_GET_CLASS (self)->set_narrow != NULL)
    OKR_REVIEW_SECTION_GET_CLASS (self)->set_narrow (self, narrow);
}

static void
on_breakpoint_changed_cb (OkrReviewSection *self)
{
  set_narrow (self, adw_breakpoint_bin_get_current_breakpoint (get_private (self)->bin) != NULL);
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Add Objective…"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "okr-review-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Review Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("At the end of a cycle the team looks here at what came of each objective, says what it learned, and prepares the next cycle."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-objective");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static void
okr_review_section_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_review_section_parent_class)->map (widget);

  if (get_private (OKR_REVIEW_SECTION (widget))->behind)
    update (OKR_REVIEW_SECTION (widget));
}

static void
okr_review_section_dispose (GObject *object)
{
  OkrReviewSectionPrivate *priv = get_private (OKR_REVIEW_SECTION (object));

  if (priv->bin != NULL)
    {
      okr_review_section_set_workspace (OKR_PAGE (object), NULL);
      g_signal_handlers_disconnect_by_data (priv->bin, object);
      gtk_widget_unparent (GTK_WIDGET (priv->bin));
      priv->bin = NULL;
      /* of the subclass: its lists are no longer bound */
      gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
    }

  G_OBJECT_CLASS (okr_review_section_parent_class)->dispose (object);
}

static void
okr_review_section_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((OkrReviewSectionProperty) property_id)
    {
    case PROP_CONTENT:
      adw_clamp_set_child (get_private (OKR_REVIEW_SECTION (object))->clamp, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_review_section_class_init (OkrReviewSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_review_section_dispose;
  object_class->set_property = okr_review_section_set_property;
  widget_class->map = okr_review_section_map;

  /**
   * OkrReviewSection:content:
   *
   * What it shows where there is a cycle with objectives; the template of each section sets it.
   */
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "reviewsection");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_review_section_init (OkrReviewSection *self)
{
  OkrReviewSectionPrivate *priv = get_private (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  priv->behind = TRUE;
  priv->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_maximum_size (priv->clamp, CONTENT_WIDTH);
  adw_clamp_set_tightening_threshold (priv->clamp, CONTENT_WIDTH);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (priv->clamp));

  priv->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (priv->stack, scrolled, "content");
  gtk_stack_add_named (priv->stack, create_empty (), "empty");

  priv->bin = ADW_BREAKPOINT_BIN (adw_breakpoint_bin_new ());
  gtk_widget_set_size_request (GTK_WIDGET (priv->bin), 300, 200);
  adw_breakpoint_bin_set_child (priv->bin, GTK_WIDGET (priv->stack));
  adw_breakpoint_bin_add_breakpoint (priv->bin, adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW)));
  g_signal_connect_object (priv->bin, "notify::current-breakpoint", G_CALLBACK (on_breakpoint_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (priv->bin), GTK_WIDGET (self));
}

/**
 * okr_review_section_set_whole:
 * @self: a section
 *
 * Says that it is about the whole workspace: its content is shown without a cycle too.
 */
void
okr_review_section_set_whole (OkrReviewSection *self)
{
  g_return_if_fail (OKR_IS_REVIEW_SECTION (self));

  get_private (self)->whole = TRUE;
}

/**
 * okr_review_section_get_workspace:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OkrWorkspace *
okr_review_section_get_workspace (OkrReviewSection *self)
{
  g_return_val_if_fail (OKR_IS_REVIEW_SECTION (self), NULL);

  return get_private (self)->workspace;
}

/**
 * okr_review_section_get_cycle:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the cycle that is reviewed
 */
OkrCycle *
okr_review_section_get_cycle (OkrReviewSection *self)
{
  g_return_val_if_fail (OKR_IS_REVIEW_SECTION (self), NULL);

  return get_private (self)->cycle;
}

/**
 * okr_review_section_get_today:
 * @self: a section with a workspace
 *
 * Returns: the day to judge by
 */
OkrDate
okr_review_section_get_today (OkrReviewSection *self)
{
  g_return_val_if_fail (OKR_IS_REVIEW_SECTION (self), OKR_DATE_NONE);

  return okr_clock_get_today (okr_workspace_get_clock (get_private (self)->workspace));
}

/**
 * okr_review_section_get_editable:
 * @self: a section
 *
 * Returns: whether what it shows can be changed: not in a closed cycle, nor in a file that can only be read
 */
gboolean
okr_review_section_get_editable (OkrReviewSection *self)
{
  OkrReviewSectionPrivate *priv;

  g_return_val_if_fail (OKR_IS_REVIEW_SECTION (self), FALSE);

  priv = get_private (self);

  return priv->workspace != NULL && priv->cycle != NULL && !okr_workspace_get_read_only (priv->workspace)
         && okr_cycle_get_state (priv->cycle) != OKR_CYCLE_STATE_CLOSED;
}

/**
 * okr_review_section_get_narrow:
 * @self: a section
 *
 * Returns: whether there is no room for things beside each other
 */
gboolean
okr_review_section_get_narrow (OkrReviewSection *self)
{
  g_return_val_if_fail (OKR_IS_REVIEW_SECTION (self), FALSE);

  return get_private (self)->narrow;
}
