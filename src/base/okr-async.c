/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How what was asked for with an `_async ()` is answered; see okr-async.h.  */

#include "config.h"

#include "base/okr-async.h"

/**
 * okr_async_answer:
 * @task: who waits for the answer
 * @answer: (transfer full) (nullable): what was made or read; %NULL when it failed
 * @free_answer: frees it where nobody takes it any more
 * @error: (transfer full) (nullable): why it failed; %NULL exactly where there is an answer
 *
 * Answers with what a call gave that takes a `GError **`.
 */
void
okr_async_answer (GTask          *task,
                  gpointer        answer,
                  GDestroyNotify  free_answer,
                  GError         *error)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail ((answer != NULL) == (error == NULL));

  if (answer != NULL)
    g_task_return_pointer (task, answer, free_answer);
  else
    g_task_return_error (task, error);
}

/**
 * okr_async_answer_done:
 * @task: who waits for the answer
 * @done: whether it is done
 * @error: (transfer full) (nullable): why it is not; %NULL exactly where it is
 *
 * Answers with whether a call that takes a `GError **` succeeded.
 */
void
okr_async_answer_done (GTask    *task,
                       gboolean  done,
                       GError   *error)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (done == (error == NULL));

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}
