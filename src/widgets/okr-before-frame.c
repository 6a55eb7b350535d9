/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Once before the next frame; see okr-before-frame.h.  */

#include "config.h"

#include "widgets/okr-before-frame.h"

typedef struct
{
  OkrBeforeFrameFunc func;
  guint              tick;      /* 0: the widget is not seen */
  gulong             map;
} Call;

static G_DEFINE_QUARK (okr-before-frame, okr_before_frame)

/* Leaves room for the next call: the function may ask for one. */
static void
run (GtkWidget *widget)
{
  g_autofree Call *call = g_object_steal_qdata (G_OBJECT (widget), okr_before_frame_quark ());

  g_signal_handler_disconnect (widget, call->map);
  if (call->tick != 0)
    gtk_widget_remove_tick_callback (widget, call->tick);
  call->func (widget);
}

/* A widget that has gone in the meantime waits until it is seen again. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Call *call = user_data;

  call->tick = 0;
  if (gtk_widget_get_mapped (widget))
    run (widget);

  return G_SOURCE_REMOVE;
}

/**
 * okr_before_frame:
 * @widget: a widget
 * @func: what it does; of each widget the same one
 *
 * Calls @func before @widget is drawn next: for one that is not seen, when it is shown.
 */
void
okr_before_frame (gpointer           widget,
                  OkrBeforeFrameFunc func)
{
  Call *call;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  call = g_object_get_qdata (widget, okr_before_frame_quark ());
  if (call == NULL)
    {
      call = g_new0 (Call, 1);
      call->func = func;
      call->map = g_signal_connect_after (widget, "map", G_CALLBACK (run), NULL);
      g_object_set_qdata_full (widget, okr_before_frame_quark (), call, g_free);
    }
  g_assert (call->func == func);

  if (call->tick == 0 && gtk_widget_get_mapped (widget))
    call->tick = gtk_widget_add_tick_callback (widget, on_tick_cb, call, NULL);
}
