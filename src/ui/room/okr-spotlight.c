/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog, so that the rest is dimmed, Escape leaves it and the focus stays in it; nearly as large as its window.  The
 * text is as large as leaves nothing to be scrolled to.  It follows the workspace: what somebody deletes meanwhile is
 * passed over.  */

#include "config.h"

#include "ui/room/okr-spotlight.h"

#include "ui/room/okr-spotlight-words.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-palette.h"

#include <glib/gi18n.h>

/* Of the title, in pixels.  The other texts are shares of it. */
#define GREATEST_SIZE 120
#define LEAST_SIZE 28
#define SIZE_STEP 4

#define TRACE_SHARE 0.45
#define VALUE_SHARE 0.75
#define CAPTION_SHARE 0.34
/* of any text */
#define LEAST_TEXT 18

/* Share of the window that it takes: some of the rest is seen, dimmed. */
#define SHARE 0.88

struct _OkrSpotlight
{
  AdwDialog      parent_instance;

  GtkWidget     *stripe;        /* template children */
  GtkLabel      *position;
  GtkWidget     *scrolled;
  GtkWidget     *card;
  GtkLabel      *trace;
  GtkLabel      *title;
  AdwWrapBox    *facts;

  OkrWorkspace  *workspace;     /* owned */
  GPtrArray     *cards;         /* owned, of OkrEntity */
  guint          current;
  OkrObjective  *objective;     /* owned: whose colour is shown; NULL: none */
  guint          fitting;       /* source; 0: none */
};

G_DEFINE_FINAL_TYPE (OkrSpotlight, okr_spotlight, ADW_TYPE_DIALOG)

/* ---- the size of the text ---- */

static void
set_label_size (GtkLabel *label,
                double    size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) MAX (size, LEAST_TEXT) * PANGO_SCALE));
  gtk_label_set_attributes (label, attributes);
}

static void
set_size (OkrSpotlight *self,
          int           size)
{
  set_label_size (self->trace, size * TRACE_SHARE);
  set_label_size (self->title, size);
  for (GtkWidget *fact = gtk_widget_get_first_child (GTK_WIDGET (self->facts)); fact != NULL;
       fact = gtk_widget_get_next_sibling (fact))
    {
      set_label_size (GTK_LABEL (gtk_widget_get_first_child (fact)), size * VALUE_SHARE);
      set_label_size (GTK_LABEL (gtk_widget_get_last_child (fact)), size * CAPTION_SHARE);
    }
}

/* Whether no word is broken and nothing is below the edge. */
static gboolean
fits (OkrSpotlight *self,
      int           width,
      int           height)
{
  int narrowest, needed;

  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  if (narrowest > width)
    return FALSE;

  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);

  return needed <= height;
}

static void
fit (OkrSpotlight *self)
{
  int width = gtk_widget_get_width (self->scrolled);
  int height = gtk_widget_get_height (self->scrolled);
  int size = GREATEST_SIZE;

  if (width <= 0 || height <= 0)
    return;

  for (set_size (self, size); size > LEAST_SIZE && !fits (self, width, height); set_size (self, size))
    size -= SIZE_STEP;
}

static void
on_fit_cb (gpointer user_data)
{
  OkrSpotlight *self = user_data;

  self->fitting = 0;
  fit (self);
}

static void
on_page_size_changed_cb (OkrSpotlight *self)
{
  /* not in the middle of a layout */
  if (self->fitting == 0)
    self->fitting = g_idle_add_once (on_fit_cb, self);
}

/* ---- what is shown ---- */

static void
draw_stripe (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        user_data)
{
  OkrSpotlight *self = user_data;
  GdkRGBA colour;

  if (self->objective == NULL)
    return;

  okr_palette_get_colour ((guint) okr_objective_get_colour (self->objective),
                          adw_style_manager_get_dark (adw_style_manager_get_default ()), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_paint (cr);
}

static GtkWidget *
create_fact (const OkrSpotlightFact *fact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *value = gtk_label_new (fact->value);
  GtkWidget *caption = gtk_label_new (fact->caption);

  for (guint i = 0; i < 2; i++)
    {
      GtkLabel *label = GTK_LABEL (i == 0 ? value : caption);

      gtk_label_set_xalign (label, 0);
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
    }
  gtk_widget_add_css_class (value, "spotlight-value");
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (caption, "dim-label");

  return box;
}

static void
show_words (OkrSpotlight            *self,
            const OkrSpotlightWords *words)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    adw_wrap_box_remove (self->facts, child);
  for (guint i = 0; i < words->facts->len; i++)
    adw_wrap_box_append (self->facts, create_fact (words->facts->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->facts), words->facts->len > 0);
  okr_optional_label_set (self->trace, words->trace);
  gtk_label_set_text (self->title, words->title);
  g_set_object (&self->objective, words->objective);
  gtk_widget_queue_draw (self->stripe);
  fit (self);
}

static void
update (OkrSpotlight *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autoptr (OkrSpotlightWords) words = okr_spotlight_words_new (self->cards->pdata[self->current], today);
  g_autofree char *spoken = okr_spotlight_words_dup_spoken (words);
  g_autofree char *position = g_strdup_printf (_("%'u of %'u"), self->current + 1, self->cards->len);

  gtk_label_set_text (self->position, position);
  show_words (self, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "spotlight.previous", self->current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "spotlight.next", self->current + 1 < self->cards->len);
}

static void
go_to (OkrSpotlight *self,
       guint         position)
{
  g_autofree char *spoken = NULL;

  if (position == self->current)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->current = position;
  update (self);
  /* a button that can do no more loses the focus */
  gtk_widget_grab_focus (self->card);
  spoken = g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), gtk_label_get_text (self->position));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The workspace changed: what is gone is passed over. */
static void
on_workspace_changed_cb (OkrSpotlight *self)
{
  for (guint i = self->cards->len; i > 0; i--)
    {
      if (!okr_entity_get_removed (self->cards->pdata[i - 1]))
        continue;
      if (self->cards->len == 1)
        {
          adw_dialog_close (ADW_DIALOG (self));
          return;
        }
      g_ptr_array_remove_index (self->cards, i - 1);
      if (self->current > i - 1 || self->current == self->cards->len)
        self->current--;
    }
  update (self);
}

/* ---- actions and keys ---- */

static void
on_step_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrSpotlight *self = OKR_SPOTLIGHT (widget);
  guint last = self->cards->len - 1;

  if (g_str_equal (name, "spotlight.next"))
    go_to (self, MIN (self->current + 1, last));
  else if (g_str_equal (name, "spotlight.previous"))
    go_to (self, self->current > 0 ? self->current - 1 : 0);
  else
    go_to (self, g_str_equal (name, "spotlight.last") ? last : 0);
}

static const char *
get_action (guint    keyval,
            gboolean rtl)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return rtl ? "spotlight.previous" : "spotlight.next";
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return rtl ? "spotlight.next" : "spotlight.previous";
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
      return "spotlight.next";
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
      return "spotlight.previous";
    case GDK_KEY_Home:
      return "spotlight.first";
    case GDK_KEY_End:
      return "spotlight.last";
    default:
      return NULL;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrSpotlight          *self)
{
  const char *action = get_action (keyval, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);

  if (action == NULL || (state & gtk_accelerator_get_default_mod_mask ()))
    return GDK_EVENT_PROPAGATE;

  if (!gtk_widget_activate_action (GTK_WIDGET (self), action, NULL))
    gtk_widget_error_bell (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
on_close_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_released_cb (OkrSpotlight *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the dialog ---- */

/* As large as the window allows. */
static void
okr_spotlight_map (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  adw_dialog_set_content_width (ADW_DIALOG (widget), (int) (gtk_widget_get_width (root) * SHARE));
  adw_dialog_set_content_height (ADW_DIALOG (widget), (int) (gtk_widget_get_height (root) * SHARE));
  GTK_WIDGET_CLASS (okr_spotlight_parent_class)->map (widget);
}

static void
okr_spotlight_dispose (GObject *object)
{
  OkrSpotlight *self = OKR_SPOTLIGHT (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->objective);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_SPOTLIGHT);

  G_OBJECT_CLASS (okr_spotlight_parent_class)->dispose (object);
}

static void
okr_spotlight_finalize (GObject *object)
{
  g_clear_pointer (&OKR_SPOTLIGHT (object)->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (okr_spotlight_parent_class)->finalize (object);
}

static void
okr_spotlight_class_init (OkrSpotlightClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_spotlight_dispose;
  object_class->finalize = okr_spotlight_finalize;
  widget_class->map = okr_spotlight_map;

  gtk_widget_class_install_action (widget_class, "spotlight.next", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "spotlight.previous", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "spotlight.first", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "spotlight.last", NULL, on_step_cb);
  gtk_widget_class_install_action (widget_class, "spotlight.close", NULL, on_close_cb);

  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/room/okr-spotlight.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, stripe);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, position);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, scrolled);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, card);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, trace);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, title);
  gtk_widget_class_bind_template_child (widget_class, OkrSpotlight, facts);
}

static void
okr_spotlight_init (OkrSpotlight *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->stripe), draw_stripe, self, NULL);

  /* before what scrolls */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (self->scrolled, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
                           G_CALLBACK (on_page_size_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), "notify::page-size",
                           G_CALLBACK (on_page_size_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * okr_spotlight_new:
 * @workspace: whose cards they are
 * @cards: (element-type OkrEntity): key results, ideas and tasks in the order of the page
 * @card: the one to begin with, which is among them
 *
 * Returns: (transfer floating): a dialog to be presented; the arrows go from card to card, Escape or a click closes it
 */
OkrSpotlight *
okr_spotlight_new (OkrWorkspace *workspace,
                   GPtrArray    *cards,
                   gpointer      card)
{
  OkrSpotlight *self = g_object_new (OKR_TYPE_SPOTLIGHT, NULL);

  self->workspace = g_object_ref (workspace);
  self->cards = g_ptr_array_new_full (cards->len, g_object_unref);
  for (guint i = 0; i < cards->len; i++)
    {
      if (cards->pdata[i] == card)
        self->current = i;
      g_ptr_array_add (self->cards, g_object_ref (cards->pdata[i]));
    }
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * okr_spotlight_get_card:
 * @self: a spotlight
 *
 * Returns: (transfer none) (type OkrEntity): the card that is shown, or was shown last
 */
gpointer
okr_spotlight_get_card (OkrSpotlight *self)
{
  g_return_val_if_fail (OKR_IS_SPOTLIGHT (self), NULL);

  return self->cards->pdata[self->current];
}
