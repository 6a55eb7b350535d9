/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are made at first sight; see okr-page-stack.h.  */

#include "config.h"

#include "ui/okr-page-stack.h"

#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"
#include "widgets/okr-section-switcher.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  AdwViewStack *stack;          /* borrowed child: an AdwBin for each page, empty until it is shown */
  GHashTable   *page_types;     /* owned: name -> const OkrPageType, of those that are not made yet */

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  OkrObjective *objective;      /* owned */
} OkrPageStackPrivate;

static void init_page (OkrPageInterface *iface);

G_DEFINE_TYPE_WITH_CODE (OkrPageStack, okr_page_stack, GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (OkrPageStack)
                         G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static OkrPageStackPrivate *
get_private (OkrPageStack *self)
{
  return okr_page_stack_get_instance_private (self);
}

/* NULL: it was not shown yet. */
static OkrPage *
get_page (OkrPageStack *self,
          guint         i)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (get_private (self)->stack);
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

  return OKR_PAGE (adw_bin_get_child (ADW_BIN (adw_view_stack_page_get_child (page))));
}

static guint
count_pages (OkrPageStack *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (get_private (self)->stack);

  return g_list_model_get_n_items (G_LIST_MODEL (pages));
}

static void
ensure_visible (OkrPageStack *self)
{
  OkrPageStackPrivate *priv = get_private (self);
  const char *name = adw_view_stack_get_visible_child_name (priv->stack);
  const OkrPageType *type = name != NULL ? g_hash_table_lookup (priv->page_types, name) : NULL;
  OkrPage *page;

  if (priv->workspace == NULL || type == NULL)
    return;

  g_hash_table_remove (priv->page_types, name);
  page = g_object_new (type->get_type (), NULL);
  adw_bin_set_child (ADW_BIN (adw_view_stack_get_visible_child (priv->stack)), GTK_WIDGET (page));
  okr_page_set_workspace (page, priv->workspace);
  okr_page_set_cycle (page, priv->cycle);
  okr_page_set_objective (page, priv->objective);
}

/* ---- a page among others ---- */

static void
okr_page_stack_set_workspace (OkrPage      *page,
                              OkrWorkspace *workspace)
{
  OkrPageStack *self = OKR_PAGE_STACK (page);
  OkrCycle *cycle = workspace != NULL ? okr_workspace_get_current_cycle (workspace) : NULL;

  g_set_object (&get_private (self)->workspace, workspace);
  /* a page is never made for no cycle, to be filled a moment later */
  g_set_object (&get_private (self)->cycle, cycle);
  for (guint i = 0; i < count_pages (self); i++)
    if (get_page (self, i) != NULL)
      okr_page_set_workspace (get_page (self, i), workspace);
  ensure_visible (self);
}

static void
okr_page_stack_set_cycle (OkrPage  *page,
                          OkrCycle *cycle)
{
  OkrPageStack *self = OKR_PAGE_STACK (page);

  g_set_object (&get_private (self)->cycle, cycle);
  for (guint i = 0; i < count_pages (self); i++)
    if (get_page (self, i) != NULL)
      okr_page_set_cycle (get_page (self, i), cycle);
}

static void
okr_page_stack_set_objective (OkrPage      *page,
                              OkrObjective *objective)
{
  OkrPageStack *self = OKR_PAGE_STACK (page);

  g_set_object (&get_private (self)->objective, objective);
  for (guint i = 0; i < count_pages (self); i++)
    if (get_page (self, i) != NULL)
      okr_page_set_objective (get_page (self, i), objective);
}

static gboolean
okr_page_stack_take_focus (OkrPage *page)
{
  OkrPage *visible = okr_page_stack_get_visible (OKR_PAGE_STACK (page));

  return visible != NULL && okr_page_take_focus (visible);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_page_stack_set_workspace;
  iface->set_cycle = okr_page_stack_set_cycle;
  iface->set_objective = okr_page_stack_set_objective;
  iface->take_focus = okr_page_stack_take_focus;
}

/* ---- the widget ---- */

static GtkWidget *
create_switcher (AdwViewStack *stack)
{
  GtkWidget *switcher = okr_section_switcher_new (stack, _("Section"));

  gtk_widget_set_margin_start (switcher, 12);
  gtk_widget_set_margin_end (switcher, 12);
  gtk_widget_set_margin_top (switcher, 6);

  return switcher;
}

static void
okr_page_stack_constructed (GObject *object)
{
  OkrPageStack *self = OKR_PAGE_STACK (object);
  const OkrPageType *page_types = OKR_PAGE_STACK_GET_CLASS (self)->page_types;

  G_OBJECT_CLASS (okr_page_stack_parent_class)->constructed (object);

  if (page_types == NULL)
    return;

  okr_page_stack_add_pages (self, page_types);
  if (count_pages (self) > 1)
    gtk_widget_insert_before (create_switcher (get_private (self)->stack), GTK_WIDGET (self), GTK_WIDGET (get_private (self)->stack));
}

static void
okr_page_stack_dispose (GObject *object)
{
  OkrPageStackPrivate *priv = get_private (OKR_PAGE_STACK (object));

  okr_children_unparent (GTK_WIDGET (object));
  priv->stack = NULL;
  g_clear_object (&priv->objective);
  g_clear_object (&priv->cycle);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (okr_page_stack_parent_class)->dispose (object);
}

static void
okr_page_stack_finalize (GObject *object)
{
  g_hash_table_unref (get_private (OKR_PAGE_STACK (object))->page_types);

  G_OBJECT_CLASS (okr_page_stack_parent_class)->finalize (object);
}

static void
okr_page_stack_class_init (OkrPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = okr_page_stack_constructed;
  object_class->dispose = okr_page_stack_dispose;
  object_class->finalize = okr_page_stack_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_page_stack_init (OkrPageStack *self)
{
  OkrPageStackPrivate *priv = get_private (self);

  priv->page_types = g_hash_table_new (g_str_hash, g_str_equal);
  priv->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_vexpand (GTK_WIDGET (priv->stack), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (priv->stack), GTK_WIDGET (self));
  g_signal_connect_object (priv->stack, "notify::visible-child-name", G_CALLBACK (ensure_visible), self, G_CONNECT_SWAPPED);
}

/**
 * okr_page_stack_add_pages:
 * @self: a stack
 * @page_types: a table that stays, ended by one without a name
 *
 * Adds pages, which are made when they are first shown.
 */
void
okr_page_stack_add_pages (OkrPageStack      *self,
                          const OkrPageType *page_types)
{
  OkrPageStackPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_PAGE_STACK (self));

  for (guint i = 0; page_types[i].name != NULL; i++)
    {
      GtkWidget *bin = adw_bin_new ();
      AdwViewStackPage *page;

      g_hash_table_insert (priv->page_types, (gpointer) page_types[i].name, (gpointer) &page_types[i]);
      page = adw_view_stack_add_titled_with_icon (priv->stack, bin, page_types[i].name, _(page_types[i].title),
                                                  page_types[i].icon_name);
      /* or a screen reader goes on from each hidden page to the one that is seen, and meets it once a tab */
      gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (bin), GTK_ACCESSIBLE (page), NULL);
    }
}

/**
 * okr_page_stack_get_stack:
 * @self: a stack
 *
 * Returns: (transfer none): what a view switcher switches
 */
AdwViewStack *
okr_page_stack_get_stack (OkrPageStack *self)
{
  g_return_val_if_fail (OKR_IS_PAGE_STACK (self), NULL);

  return get_private (self)->stack;
}

/**
 * okr_page_stack_get_visible:
 * @self: a stack
 *
 * Returns: (transfer none) (nullable): the page that is seen, in a page with sections the section; %NULL while there
 *   is no workspace
 */
OkrPage *
okr_page_stack_get_visible (OkrPageStack *self)
{
  OkrPage *page;

  g_return_val_if_fail (OKR_IS_PAGE_STACK (self), NULL);

  page = OKR_PAGE (adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (get_private (self)->stack))));

  return OKR_IS_PAGE_STACK (page) ? okr_page_stack_get_visible (OKR_PAGE_STACK (page)) : page;
}

/**
 * okr_page_stack_get_title:
 * @self: a stack
 *
 * Returns: (transfer none): what people call the page that is seen
 */
const char *
okr_page_stack_get_title (OkrPageStack *self)
{
  OkrPageStackPrivate *priv = get_private (self);

  g_return_val_if_fail (OKR_IS_PAGE_STACK (self), NULL);

  return adw_view_stack_page_get_title (adw_view_stack_get_page (priv->stack, adw_view_stack_get_visible_child (priv->stack)));
}

/**
 * okr_page_stack_show:
 * @self: a stack
 * @path: the name of a page, or of a page and a section of it: "plan.people"
 *
 * Shows a page, which takes the focus: GTK, which finds the old place hidden, would look for another one later, and take
 * it from a dialog that opens meanwhile.
 *
 * Returns: %FALSE if there is no such page
 */
gboolean
okr_page_stack_show (OkrPageStack *self,
                     const char   *path)
{
  OkrPageStackPrivate *priv = get_private (self);
  g_auto (GStrv) names = NULL;
  GtkWidget *bin;
  GtkWidget *page;

  g_return_val_if_fail (OKR_IS_PAGE_STACK (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  names = g_strsplit (path, ".", 2);
  bin = names[0] != NULL ? adw_view_stack_get_child_by_name (priv->stack, names[0]) : NULL;
  if (bin == NULL)
    return FALSE;

  adw_view_stack_set_visible_child (priv->stack, bin);
  page = adw_bin_get_child (ADW_BIN (bin));
  if (names[1] != NULL)
    return OKR_IS_PAGE_STACK (page) && okr_page_stack_show (OKR_PAGE_STACK (page), names[1]);

  if (page != NULL && okr_focus_is_outside (page))
    okr_page_take_focus (OKR_PAGE (page));

  return TRUE;
}

/**
 * okr_page_stack_step_section:
 * @self: a stack
 * @step: 1 for the next, -1 for the one before
 *
 * Goes to another section of the page that is seen, as tabs do: not around the ends.
 *
 * Returns: %FALSE if the page has no sections, or no further one
 */
gboolean
okr_page_stack_step_section (OkrPageStack *self,
                             int           step)
{
  GtkWidget *page;
  AdwViewStack *stack;
  g_autoptr (GtkSelectionModel) sections = NULL;
  guint n;

  g_return_val_if_fail (OKR_IS_PAGE_STACK (self), FALSE);
  g_return_val_if_fail (step == 1 || step == -1, FALSE);

  page = adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (get_private (self)->stack)));
  if (!OKR_IS_PAGE_STACK (page))
    return FALSE;

  stack = okr_page_stack_get_stack (OKR_PAGE_STACK (page));
  sections = adw_view_stack_get_pages (stack);
  n = g_list_model_get_n_items (G_LIST_MODEL (sections));
  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (sections, i))
      {
        guint next = i + (guint) step;

        /* below 0 it is more than there are */
        return next < n && gtk_selection_model_select_item (sections, next, TRUE);
      }

  return FALSE;
}
