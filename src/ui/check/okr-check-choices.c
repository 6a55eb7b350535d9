/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One question of each thing of a list; see okr-check-choices.h.  */

#include "config.h"

#include "ui/check/okr-check-choices.h"

#include "ui/check/okr-check-step.h"
#include "widgets/okr-focus.h"

typedef struct
{
  GtkLabel               *hint;
  OkrChoiceList          *list;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
} OkrCheckChoicesPrivate;

static void init_step (OkrCheckStepInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (OkrCheckChoices, okr_check_choices, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (OkrCheckChoices)
                                  G_IMPLEMENT_INTERFACE (OKR_TYPE_CHECK_STEP, init_step))

static OkrCheckChoicesPrivate *
get_private (gpointer self)
{
  return okr_check_choices_get_instance_private (OKR_CHECK_CHOICES (self));
}

/* Also when an answer could not be kept: what is shown is what is in the file. */
static void
fill (OkrCheckChoices *self)
{
  OkrCheckChoicesPrivate *priv = get_private (self);

  OKR_CHECK_CHOICES_GET_CLASS (self)->fill (self, priv->list, priv->workspace, priv->check);
}

static void
okr_check_choices_show (OkrCheckStep           *step,
                        OkrWorkspace           *workspace,
                        OkrAccountabilityCheck *check)
{
  OkrCheckChoicesPrivate *priv = get_private (step);

  if (priv->workspace != workspace)
    {
      if (priv->workspace != NULL)
        g_signal_handlers_disconnect_by_data (priv->workspace, step);
      g_set_object (&priv->workspace, workspace);
      g_signal_connect_object (workspace, "failed", G_CALLBACK (fill), step, G_CONNECT_SWAPPED);
    }
  g_set_object (&priv->check, check);
  fill (OKR_CHECK_CHOICES (step));
}

static void
init_step (OkrCheckStepInterface *iface)
{
  iface->show = okr_check_choices_show;
}

static void
on_chosen_cb (OkrCheckChoices *self,
              OkrEntity       *item,
              guint            choice)
{
  OkrCheckChoicesPrivate *priv = get_private (self);

  OKR_CHECK_CHOICES_GET_CLASS (self)->choose (self, priv->workspace, priv->check, item, choice);
}

static void
on_activate_cb (OkrCheckChoices *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "check.next", NULL);
}

static gboolean
okr_check_choices_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (get_private (widget)->list));
}

static void
okr_check_choices_dispose (GObject *object)
{
  OkrCheckChoicesPrivate *priv = get_private (object);

  g_clear_object (&priv->workspace);
  g_clear_object (&priv->check);
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_CHECK_CHOICES);

  G_OBJECT_CLASS (okr_check_choices_parent_class)->dispose (object);
}

static void
okr_check_choices_class_init (OkrCheckChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_choices_dispose;
  widget_class->grab_focus = okr_check_choices_grab_focus;

  g_type_ensure (OKR_TYPE_CHOICE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-choices.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OkrCheckChoices, hint);
  gtk_widget_class_bind_template_child_private (widget_class, OkrCheckChoices, list);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
okr_check_choices_init (OkrCheckChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_check_choices_set_texts:
 * @name: what is asked
 * @hint: the same in a sentence, with its keys
 * @choices: (array zero-terminated=1): the answers, in the order of their digits
 */
void
okr_check_choices_set_texts (OkrCheckChoices    *self,
                             const char         *name,
                             const char         *hint,
                             const char * const *choices)
{
  g_return_if_fail (OKR_IS_CHECK_CHOICES (self));

  gtk_label_set_text (get_private (self)->hint, hint);
  okr_choice_list_set_choices (get_private (self)->list, name, choices);
}
