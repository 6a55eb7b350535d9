/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface of the pages; see okr-page.h.  */

#include "config.h"

#include "ui/okr-page.h"

#include "widgets/okr-focus.h"

G_DEFINE_INTERFACE (OkrPage, okr_page, GTK_TYPE_WIDGET)

static void
okr_page_default_init (OkrPageInterface *iface)
{
}

/**
 * okr_page_set_workspace:
 * @self: a page
 * @workspace: (nullable): what to show from now on; a cycle is to follow
 */
void
okr_page_set_workspace (OkrPage      *self,
                        OkrWorkspace *workspace)
{
  g_return_if_fail (OKR_IS_PAGE (self));

  OKR_PAGE_GET_IFACE (self)->set_workspace (self, workspace);
}

/**
 * okr_page_set_cycle:
 * @self: a page with a workspace
 * @cycle: (nullable): what to show of it; %NULL: there is none
 */
void
okr_page_set_cycle (OkrPage  *self,
                    OkrCycle *cycle)
{
  g_return_if_fail (OKR_IS_PAGE (self));

  OKR_PAGE_GET_IFACE (self)->set_cycle (self, cycle);
}

/**
 * okr_page_set_objective:
 * @self: a page with a cycle
 * @objective: (nullable): show only what belongs to it; %NULL: all
 */
void
okr_page_set_objective (OkrPage      *self,
                        OkrObjective *objective)
{
  g_return_if_fail (OKR_IS_PAGE (self));

  if (OKR_PAGE_GET_IFACE (self)->set_objective != NULL)
    OKR_PAGE_GET_IFACE (self)->set_objective (self, objective);
}

/**
 * okr_page_show_key_result:
 * @self: a page with a cycle
 * @key_result: what to bring into view, or to show alone, as it suits the page
 */
void
okr_page_show_key_result (OkrPage      *self,
                          OkrKeyResult *key_result)
{
  g_return_if_fail (OKR_IS_PAGE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  if (OKR_PAGE_GET_IFACE (self)->show_key_result != NULL)
    OKR_PAGE_GET_IFACE (self)->show_key_result (self, key_result);
}

/**
 * okr_page_search:
 * @self: a page
 *
 * Opens its search, with the focus in its entry.
 *
 * Returns: %FALSE if there is nothing to search
 */
gboolean
okr_page_search (OkrPage *self)
{
  g_return_val_if_fail (OKR_IS_PAGE (self), FALSE);

  if (OKR_PAGE_GET_IFACE (self)->search == NULL)
    return FALSE;

  OKR_PAGE_GET_IFACE (self)->search (self);

  return TRUE;
}

/**
 * okr_page_clear_filter:
 * @self: a page
 *
 * Shows again all that there is in the cycle.
 *
 * Returns: %FALSE if there is no filter
 */
gboolean
okr_page_clear_filter (OkrPage *self)
{
  g_return_val_if_fail (OKR_IS_PAGE (self), FALSE);

  if (OKR_PAGE_GET_IFACE (self)->clear_filter == NULL)
    return FALSE;

  OKR_PAGE_GET_IFACE (self)->clear_filter (self);

  return TRUE;
}

/**
 * okr_page_create_sheet:
 * @self: a page
 * @workspace: what it shows
 * @cycle: the cycle of it
 *
 * Returns: (transfer full) (nullable): the page on paper; %NULL if it has no sheet of its own
 */
OkrSheet *
okr_page_create_sheet (OkrPage      *self,
                       OkrWorkspace *workspace,
                       OkrCycle     *cycle)
{
  g_return_val_if_fail (OKR_IS_PAGE (self), NULL);

  if (OKR_PAGE_GET_IFACE (self)->create_sheet == NULL)
    return NULL;

  return OKR_PAGE_GET_IFACE (self)->create_sheet (workspace, cycle);
}

/**
 * okr_page_take_focus:
 * @self: a page that is seen
 *
 * Puts the focus where work begins on it; on a page that does not say where, on its first widget, unless it is inside.
 *
 * Returns: %FALSE if nothing on it can have the focus
 */
gboolean
okr_page_take_focus (OkrPage *self)
{
  OkrPageInterface *iface;

  g_return_val_if_fail (OKR_IS_PAGE (self), FALSE);

  iface = OKR_PAGE_GET_IFACE (self);

  return (iface->take_focus != NULL && iface->take_focus (self))
         || !okr_focus_is_outside (GTK_WIDGET (self))
         || gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
