/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speaking order.  What happened is in the file; this shows it, and asks for the next step by buttons and by the
 * keys N, P, A and R.  */

#include "config.h"

#include "ui/room/okr-speaking-dialog.h"

#include "model/okr-workspace-speaking.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

struct _OkrSpeakingDialog
{
  AdwDialog      parent_instance;

  GtkStack      *stack;         /* template children */
  GtkWidget     *again;
  AdwStatusPage *start;
  GtkWidget     *draw;
  GtkLabel      *progress;
  GtkLabel      *speaker;
  GtkLabel      *following;
  GtkWidget     *next;
  GtkWidget     *pass;
  GtkWidget     *absent;
  GtkWidget     *round;
  AdwWrapBox    *people;

  OkrWorkspace  *workspace;     /* owned */
  OkrCycle      *cycle;         /* owned; or NULL */
  GRand         *rand;          /* owned */
  char          *told;          /* owned: what was announced last */
  gboolean       busy;          /* a step is being written */
};

G_DEFINE_FINAL_TYPE (OkrSpeakingDialog, okr_speaking_dialog, ADW_TYPE_DIALOG)

/* ---- words ---- */

static const char *
get_name (OkrSpeakingDialog *self,
          const char        *id)
{
  OkrPerson *person = id != NULL ? okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, id) : NULL;

  return person != NULL ? okr_person_get_name (person) : NULL;
}

/* "Round 2 · 3 of 6 have spoken" */
static char *
dup_progress (const OkrSpeaking *speaking)
{
  g_autofree char *spoken = g_strdup_printf (ngettext ("%'u of %'u has spoken", "%'u of %'u have spoken", speaking->n_spoken),
                                             speaking->n_spoken, speaking->order->len);

  /* Translators: the number of a round of talk, then how many have spoken in it */
  return g_strdup_printf (_("Round %u · %s"), speaking->round, spoken);
}

static char *
dup_following (OkrSpeakingDialog *self,
               const OkrSpeaking *speaking)
{
  const char *next = get_name (self, okr_speaking_get_speaker (speaking, 1));
  const char *starter = get_name (self, okr_speaking_get_next_starter (speaking));

  if (okr_speaking_get_speaker (speaking, 0) == NULL)
    return starter != NULL ? g_strdup_printf (_("%s begins the next round"), starter) : NULL;

  return next != NULL ? g_strdup_printf (_("then %s"), next) : g_strdup (_("the last one of this round"));
}

/* ---- the people below ---- */

static void
append_person (OkrSpeakingDialog *self,
               const OkrSpeaking *speaking,
               guint              position)
{
  const char *name = get_name (self, speaking->order->pdata[position]);
  gboolean spoken = position < speaking->n_spoken;
  g_autofree char *text = g_strdup_printf (spoken ? "✓ %s" : "%s", name);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  const char *state = spoken ? _("has spoken") : position == speaking->n_spoken ? _("speaks now") : _("is still to speak");

  gtk_widget_add_css_class (label, "speaker-chip");
  if (spoken)
    gtk_widget_add_css_class (label, "spoken");
  else if (position == speaking->n_spoken)
    gtk_widget_add_css_class (label, "speaks");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state,
                                  -1);
  adw_wrap_box_append (self->people, label);
}

/* Who is not in the round, with a way in. */
static void
append_outsider (OkrSpeakingDialog *self,
                 OkrPerson         *person)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *tooltip = g_strdup_printf (_("%s is here: speaks at the end of the round"), okr_person_get_name (person));

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), okr_person_get_name (person));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "speaking.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", okr_entity_get_id (OKR_ENTITY (person)));
  gtk_widget_add_css_class (button, "outsider-chip");
  adw_wrap_box_append (self->people, button);
}

static gboolean
is_in (const OkrSpeaking *speaking,
       OkrPerson         *person)
{
  return g_ptr_array_find_with_equal_func (speaking->order, okr_entity_get_id (OKR_ENTITY (person)), g_str_equal, NULL);
}

static void
update_people (OkrSpeakingDialog *self,
               const OkrSpeaking *speaking)
{
  g_autoptr (GPtrArray) group = okr_workspace_dup_group (self->workspace, self->cycle);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    adw_wrap_box_remove (self->people, child);
  for (guint i = 0; i < speaking->order->len; i++)
    append_person (self, speaking, i);
  for (guint i = 0; i < speaking->absent->len; i++)
    append_outsider (self, okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, speaking->absent->pdata[i]));
  for (guint i = 0; i < group->len; i++)
    if (!is_in (speaking, group->pdata[i])
        && !g_ptr_array_find_with_equal_func (speaking->absent, okr_entity_get_id (group->pdata[i]), g_str_equal, NULL))
      append_outsider (self, group->pdata[i]);
}

/* ---- what is shown ---- */

/* A button that has gone leaves the focus to the one that is there instead. */
static void
keep_focus (OkrSpeakingDialog *self,
            GtkWidget         *button)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_is_sensitive (focus))
    gtk_widget_grab_focus (button);
}

static void
tell (OkrSpeakingDialog *self,
      const char        *speaker,
      const char        *following)
{
  g_autofree char *text = following != NULL ? g_strdup_printf ("%s, %s", speaker, following) : g_strdup (speaker);

  /* the same is not said twice */
  if (g_set_str (&self->told, text) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_order (OkrSpeakingDialog *self,
              const OkrSpeaking *speaking)
{
  const char *name = get_name (self, okr_speaking_get_speaker (speaking, 0));
  const char *speaker = name != NULL ? name : _("All Have Spoken");
  g_autofree char *progress = dup_progress (speaking);
  g_autofree char *following = dup_following (self, speaking);

  gtk_label_set_text (self->progress, progress);
  gtk_label_set_text (self->speaker, speaker);
  gtk_label_set_text (self->following, following != NULL ? following : "");
  gtk_widget_set_visible (self->next, name != NULL);
  gtk_widget_set_visible (self->pass, name != NULL);
  gtk_widget_set_visible (self->absent, name != NULL);
  gtk_widget_set_visible (self->round, name == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "speaking.next", name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "speaking.pass", okr_speaking_get_speaker (speaking, 1) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "speaking.absent", name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "speaking.round", name == NULL && speaking->circle->len > 0);
  update_people (self, speaking);
  keep_focus (self, name != NULL ? self->next : self->round);
  tell (self, speaker, following);
}

static void
update_start (OkrSpeakingDialog *self,
              guint              n_people)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%'u person is here. Each speaks once in a round; in the next round somebody else begins.",
                                                     "%'u people are here. Each speaks once in a round; in the next round somebody else begins.",
                                                     n_people), n_people);

  adw_status_page_set_description (self->start, text);
  gtk_stack_set_visible_child_name (self->stack, n_people > 0 ? "start" : "nobody");
  if (n_people > 0)
    keep_focus (self, self->draw);
}

static void
update (OkrSpeakingDialog *self)
{
  g_autoptr (OkrSpeaking) speaking = okr_workspace_dup_speaking (self->workspace);
  g_autoptr (GPtrArray) group = NULL;

  gtk_widget_set_visible (self->again, speaking->round > 0);
  if (speaking->round > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "order");
      update_order (self, speaking);
      return;
    }

  group = okr_workspace_dup_group (self->workspace, self->cycle);
  update_start (self, group->len);
}

/* ---- what happens ---- */

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrSpeakingDialog) self = user_data;

  self->busy = FALSE;
  okr_reply_cb (object, result, okr_reply_new (GTK_WIDGET (self), NULL));
}

/* Whether the next step may be asked for; each begins where the one before has ended. */
static gboolean
begin (OkrSpeakingDialog *self)
{
  if (self->busy)
    return FALSE;

  self->busy = TRUE;

  return TRUE;
}

static void
on_draw_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrSpeakingDialog *self = OKR_SPEAKING_DIALOG (widget);

  if (begin (self))
    okr_workspace_draw_speakers_async (self->workspace, self->cycle, self->rand, on_done_cb, g_object_ref (self));
}

static void
on_step_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  static const char * const names[] = { "speaking.next", "speaking.pass", "speaking.absent", "speaking.round", NULL };
  OkrSpeakingDialog *self = OKR_SPEAKING_DIALOG (widget);
  guint step = 0;

  while (!g_str_equal (names[step], name))
    step++;
  if (begin (self))
    okr_workspace_step_speakers_async (self->workspace, (OkrSpeakingStep) step, on_done_cb, g_object_ref (self));
}

static void
on_add_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrSpeakingDialog *self = OKR_SPEAKING_DIALOG (widget);
  OkrPerson *person = okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, g_variant_get_string (parameter, NULL));

  if (person != NULL && begin (self))
    okr_workspace_add_speaker_async (self->workspace, person, on_done_cb, g_object_ref (self));
}

static void
on_show_people_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-page", "s", "plan.people");
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ---- the dialog ---- */

static void
okr_speaking_dialog_dispose (GObject *object)
{
  OkrSpeakingDialog *self = OKR_SPEAKING_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_SPEAKING_DIALOG);

  G_OBJECT_CLASS (okr_speaking_dialog_parent_class)->dispose (object);
}

static void
okr_speaking_dialog_finalize (GObject *object)
{
  OkrSpeakingDialog *self = OKR_SPEAKING_DIALOG (object);

  g_rand_free (self->rand);
  g_free (self->told);

  G_OBJECT_CLASS (okr_speaking_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "speaking.draw", NULL, on_draw_cb);
  gtk_widget_class_install_action (widget_class, "speaking.next", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "speaking.pass", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "speaking.absent", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "speaking.round", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "speaking.add", "s", on_add_cb);
  gtk_widget_class_install_action (widget_class, "speaking.show-people", NULL, on_show_people_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "speaking.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "speaking.pass", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "speaking.absent", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, 0, "speaking.round", NULL);
}

static void
okr_speaking_dialog_class_init (OkrSpeakingDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_speaking_dialog_dispose;
  object_class->finalize = okr_speaking_dialog_finalize;

  install_actions (widget_class);
  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/room/okr-speaking-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, again);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, start);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, draw);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, speaker);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, following);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, next);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, pass);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, absent);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, round);
  gtk_widget_class_bind_template_child (widget_class, OkrSpeakingDialog, people);
}

static void
okr_speaking_dialog_init (OkrSpeakingDialog *self)
{
  const char *seed = g_getenv ("OKR_SEED");

  /* a test says where chance begins */
  self->rand = seed != NULL ? g_rand_new_with_seed ((guint32) g_ascii_strtoull (seed, NULL, 10)) : g_rand_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_speaking_dialog_new:
 * @workspace: the workspace
 * @cycle: (nullable): whose workshop is held
 *
 * Returns: (transfer floating): a dialog to be presented, which goes on with what was drawn before
 */
AdwDialog *
okr_speaking_dialog_new (OkrWorkspace *workspace,
                         OkrCycle     *cycle)
{
  OkrSpeakingDialog *self = g_object_new (OKR_TYPE_SPEAKING_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->cycle, cycle);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
