/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of each step stand in one table.  */

#include "config.h"

#include "ui/ideas/okr-method-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrMethodBar
{
  GtkWidget  parent_instance;

  GtkWidget *box;               /* template children */
  GtkLabel  *title;
  GtkLabel  *drawn;
  GtkLabel  *explanation;
  GtkWidget *reveal;
  GtkWidget *reveal_all;
  GtkWidget *draw;
  GtkButton *next;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (OkrMethodBar, okr_method_bar, GTK_TYPE_WIDGET)

typedef struct
{
  const char *title;
  const char *explanation;
  const char *next;             /* NULL: the step is the last */
} Words;

static const Words words[] = {
  [OKR_METHOD_NONE] = { N_("Covered Ideas"), N_("They stay covered until you reveal them."), NULL },
  [OKR_METHOD_COVER] = {
    N_("New Ideas Are Covered"),
    N_("Everybody writes; nobody reads the ideas of others before they are revealed. Late ideas arrive covered too."),
    NULL,
  },
  [OKR_METHOD_WRITE] = {
    N_("Pass the Keyboard"),
    N_("One after the other, each writes ideas that the next one does not see. They arrive covered."),
    NULL,
  },
  [OKR_METHOD_VOTE] = {
    N_("Vote with Dots"),
    N_("One after the other, each gives dots unseen. The votes are counted once, when all have voted."),
    N_("_Count the Votes"),
  },
  [OKR_METHOD_TALLY] = {
    N_("The Votes Are Advice"),
    N_("They say what the group leans to, and decide nothing. A tie is a tie: talk about it."),
    NULL,
  },
  [OKR_METHOD_SCORE] = {
    N_("Score in Secret"),
    N_("One after the other, each says impact and effort of every idea, unseen. Then the scores are revealed together."),
    N_("_Reveal the Scores"),
  },
  [OKR_METHOD_MEDIANS] = {
    N_("Where You Agree, and Where You Don’t"),
    N_("Talk about what is two or more points apart, for two minutes at most; then agree or park it. Then place all at the median."),
    N_("_Place All at the Median"),
  },
  [OKR_METHOD_EFFORT] = {
    N_("First Pass: Effort"),
    N_("Sort by effort only; impact is out of sight. Mark one or two ideas that all know as anchors, and compare with them."),
    N_("_Go On to Impact"),
  },
  [OKR_METHOD_IMPACT] = {
    N_("Second Pass: Impact"),
    N_("Now sort by impact only; effort is out of sight. End it, and all have their place on the plane."),
    NULL,
  },
};

static void
update_drawing (OkrMethodBar   *self,
                OkrIdeaMethods *methods)
{
  guint n_drawn, n_all;
  OkrIdea *drawn = okr_idea_methods_get_drawn (methods, &n_drawn, &n_all);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u of %'u idea is drawn; none comes twice.",
                                                      "%'u of %'u ideas are drawn; none comes twice.", n_all), n_drawn, n_all);

  gtk_label_set_text (self->title, _("Draw Lots"));
  if (drawn != NULL)
    gtk_label_set_text (self->drawn, okr_idea_get_title (drawn));
  else
    gtk_label_set_text (self->drawn, n_all > 0 ? _("All ideas are drawn") : _("There is nothing to draw from"));
  gtk_label_set_text (self->explanation, count);
}

/* "12 ideas are covered." */
static char *
dup_covered (guint n_covered)
{
  return g_strdup_printf (ngettext ("%'u idea is covered.", "%'u ideas are covered.", n_covered), n_covered);
}

static void
update_words (OkrMethodBar *self,
              const Words  *step,
              guint         n_covered)
{
  g_autofree char *covered = dup_covered (n_covered);
  g_autofree char *explanation = n_covered > 0 ? g_strdup_printf ("%s %s", covered, _(step->explanation))
                                               : g_strdup (_(step->explanation));

  gtk_label_set_text (self->title, _(step->title));
  gtk_label_set_text (self->explanation, explanation);
  if (step->next != NULL)
    gtk_button_set_label (self->next, _(step->next));
}

static void
okr_method_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_METHOD_BAR);

  G_OBJECT_CLASS (okr_method_bar_parent_class)->dispose (object);
}

static void
okr_method_bar_class_init (OkrMethodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_method_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "methodbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-method-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, box);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, title);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, drawn);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, explanation);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, reveal);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, reveal_all);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, draw);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, next);
  gtk_widget_class_bind_template_child (widget_class, OkrMethodBar, end);
}

static void
okr_method_bar_init (OkrMethodBar *self)
{
  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_method_bar_update:
 * @self: a bar
 * @methods: what runs
 * @n_covered: how many ideas are covered
 *
 * Shows what runs now; hides when there is nothing to say.
 */
void
okr_method_bar_update (OkrMethodBar   *self,
                       OkrIdeaMethods *methods,
                       guint           n_covered)
{
  OkrMethodStep step = okr_idea_methods_get_method (methods)->step;
  gboolean drawing = okr_idea_methods_is_drawing (methods);
  gboolean reveals = !drawing && n_covered > 0 && (step == OKR_METHOD_NONE || step == OKR_METHOD_COVER);

  g_return_if_fail (OKR_IS_METHOD_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), drawing || step != OKR_METHOD_NONE || n_covered > 0);
  if (drawing)
    update_drawing (self, methods);
  else
    update_words (self, &words[step], reveals ? n_covered : 0);

  gtk_widget_set_visible (GTK_WIDGET (self->drawn), drawing);
  gtk_widget_set_visible (self->draw, drawing);
  gtk_widget_set_visible (self->reveal, reveals);
  gtk_widget_set_visible (self->reveal_all, reveals);
  gtk_widget_set_visible (GTK_WIDGET (self->next), !drawing && words[step].next != NULL);
  gtk_widget_set_visible (self->end, drawing || step != OKR_METHOD_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->explanation),
                                  -1);
}
