/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The turn of the guard metrics.  A value that is typed is of today, and is kept with Enter or when the check goes on;
 * what stays empty is not read.  */

#include "config.h"

#include "ui/check/okr-check-guards.h"

#include "base/okr-decimal.h"
#include "model/okr-workspace-guards.h"
#include "ui/check/okr-check-step.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/progress/okr-guard-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

struct _OkrCheckGuards
{
  GtkWidget     parent_instance;

  GtkListBox   *list;           /* borrowed children */
  GtkLabel     *problem;

  OkrWorkspace *workspace;      /* owned */
};

static void init_step (OkrCheckStepInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrCheckGuards, okr_check_guards, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_CHECK_STEP, init_step))

static OkrDate
get_today (OkrCheckGuards *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

static OkrGuardMetric *
get_guard (gpointer row)
{
  return g_object_get_data (row, "okr-guard");
}

/* ---- keeping ---- */

/* What a row gave to be kept, and what is in the file. */
#define SAID "okr-said"
#define KEPT "okr-kept"

static const char *
get_text (AdwEntryRow *row,
          const char  *key)
{
  const char *text = g_object_get_data (G_OBJECT (row), key);

  return text != NULL ? text : "";
}

static void
set_text (AdwEntryRow *row,
          const char  *key,
          const char  *text)
{
  g_object_set_data_full (G_OBJECT (row), key, g_strdup (text), g_free);
}

/* What stands there already is not said twice. */
static gboolean
is_new (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (g_str_equal (get_text (row, SAID), text))
    return FALSE;

  set_text (row, SAID, text);

  return TRUE;
}

/* What is in the file now is in the row, unless something else is being typed: undo takes a value out of it again. */
static void
follow_reading (AdwEntryRow *row,
                OkrDate      today)
{
  OkrGuardReading *reading = okr_guard_metric_find_reading (get_guard (row), today);
  g_autofree char *kept = reading != NULL ? okr_decimal_dup_edit (okr_guard_reading_get_value (reading)) : g_strdup ("");

  if (g_str_equal (get_text (row, KEPT), kept))
    return;

  if (g_str_equal (get_text (row, SAID), gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), kept);
  set_text (row, SAID, kept);
  set_text (row, KEPT, kept);
}

static gboolean
save_row (OkrCheckGuards *self,
          AdwEntryRow    *row)
{
  g_autofree char *problem = NULL;
  double value;
  gboolean read = okr_form_read_value (row, okr_guard_metric_get_unit (get_guard (row)), FALSE, &value, &problem);

  okr_form_set_problem (GTK_WIDGET (row), self->problem, problem);
  if (read && !isnan (value) && is_new (row))
    okr_workspace_record_guard_async (self->workspace, get_guard (row), get_today (self), value, okr_reply_cb,
                                      okr_reply_new (GTK_WIDGET (self), NULL));

  return read;
}

static void
on_row_entered_cb (AdwEntryRow    *row,
                   OkrCheckGuards *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  if (!save_row (self, row))
    return;

  if (next != NULL)
    gtk_widget_grab_focus (next);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "check.next", NULL);
}

/* ---- what is asked ---- */

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrCheckGuards *self = user_data;
  GtkWidget *row = adw_entry_row_new ();

  g_object_set_data_full (G_OBJECT (row), "okr-guard", g_object_ref (item), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_row_entered_cb), self, G_CONNECT_DEFAULT);

  return row;
}

/* What is being typed stays; the words follow, and what was kept. */
static void
update_rows (OkrCheckGuards *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      OkrGuardMetric *guard = get_guard (row);
      g_autofree char *last = okr_guard_dup_last (guard, get_today (self));
      g_autofree char *change = okr_guard_dup_change (guard, get_today (self));
      g_autofree char *words = change != NULL ? g_strdup_printf ("%s, %s", last, change) : g_strdup (last);
      g_autofree char *title = g_strdup_printf ("%s · %s", okr_guard_metric_get_name (guard), words);
      OkrGuardVerdict verdict;

      follow_reading (ADW_ENTRY_ROW (row), get_today (self));
      okr_guard_metric_judge (guard, get_today (self), &verdict);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      if (verdict.alarmed)
        gtk_widget_add_css_class (GTK_WIDGET (row), "guard-alarm");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "guard-alarm");
    }
}

static void
okr_check_guards_show (OkrCheckStep           *step,
                       OkrWorkspace           *workspace,
                       OkrAccountabilityCheck *check)
{
  OkrCheckGuards *self = OKR_CHECK_GUARDS (step);

  if (self->workspace != workspace)
    {
      g_set_object (&self->workspace, workspace);
      gtk_list_box_bind_model (self->list, okr_workspace_get_list (workspace, OKR_TYPE_GUARD_METRIC), create_row, self, NULL);
    }
  update_rows (self);
}

static void
init_step (OkrCheckStepInterface *iface)
{
  iface->show = okr_check_guards_show;
}

/* ---- the widget ---- */

static gboolean
okr_check_guards_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (OKR_CHECK_GUARDS (widget)->list, 0);

  return okr_focus_is_outside (widget) && row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
okr_check_guards_dispose (GObject *object)
{
  OkrCheckGuards *self = OKR_CHECK_GUARDS (object);

  g_clear_object (&self->workspace);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_check_guards_parent_class)->dispose (object);
}

static void
okr_check_guards_class_init (OkrCheckGuardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_guards_dispose;
  widget_class->grab_focus = okr_check_guards_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_check_guards_init (OkrCheckGuards *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget *hint = gtk_label_new (_("Where do they stand today? Enter goes on; what stays empty is not read. They count in no score."));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 12);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_parent (hint, GTK_WIDGET (self));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Guard Metrics"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));

  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->problem), GTK_WIDGET (self));
}

/**
 * okr_check_guards_is_needed:
 *
 * Returns: whether there is any guard metric to read
 */
gboolean
okr_check_guards_is_needed (OkrWorkspace *workspace)
{
  return g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_METRIC)) > 0;
}

/**
 * okr_check_guards_save:
 *
 * Keeps all that is typed.
 *
 * Returns: whether all of it is numbers; if not, what is wrong is said, and has the focus
 */
gboolean
okr_check_guards_save (OkrCheckGuards *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (OKR_IS_CHECK_GUARDS (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (!save_row (self, ADW_ENTRY_ROW (row)))
      {
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return FALSE;
      }

  return TRUE;
}
