/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface of the steps of a check; see okr-check-step.h.  */

#include "config.h"

#include "ui/check/okr-check-step.h"

G_DEFINE_INTERFACE (OkrCheckStep, okr_check_step, GTK_TYPE_WIDGET)

static void
okr_check_step_default_init (OkrCheckStepInterface *iface)
{
}

/**
 * okr_check_step_show:
 * @self: a step
 * @workspace: (nullable): where the check is
 * @check: (nullable): the check that is held
 *
 * Shows how things are now; with neither it forgets them.
 */
void
okr_check_step_show (OkrCheckStep           *self,
                     OkrWorkspace           *workspace,
                     OkrAccountabilityCheck *check)
{
  g_return_if_fail (OKR_IS_CHECK_STEP (self));

  OKR_CHECK_STEP_GET_IFACE (self)->show (self, workspace, check);
}
