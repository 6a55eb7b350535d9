/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short answers, one for each thing of a list; see okr-choice-list.h.  */

#include "config.h"

#include "ui/check/okr-choice-list.h"

#include "base/okr-text.h"
#include "widgets/okr-focus.h"
#include "widgets/okr-optional-label.h"

#include <adwaita.h>

#define TITLE_CHARACTERS 500
#define SUBTITLE_CHARACTERS 200

struct _OkrChoiceList
{
  GtkWidget   parent_instance;

  GtkListBox *list;
  GStrv       choices;          /* owned */
  gboolean    filling;          /* what changes is not what somebody chose */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrChoiceList, okr_choice_list, GTK_TYPE_WIDGET)

/* ---- a row ---- */

typedef struct
{
  OkrEntity      *item;         /* owned */
  GtkLabel       *title;        /* borrowed: the row owns them */
  GtkLabel       *subtitle;
  AdwToggleGroup *group;
} Row;

static void
row_free (Row *row)
{
  g_object_unref (row->item);
  g_free (row);
}

static Row *
get_row (GtkListBoxRow *widget)
{
  return g_object_get_data (G_OBJECT (widget), "okr-row");
}

static void
on_active_changed_cb (AdwToggleGroup *group,
                      GParamSpec     *pspec,
                      OkrChoiceList  *self)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (group), GTK_TYPE_LIST_BOX_ROW);
  guint active = adw_toggle_group_get_active (group);

  if (!self->filling && active != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, get_row (GTK_LIST_BOX_ROW (widget))->item, active);
}

static GtkLabel *
create_label (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
create_row (OkrChoiceList *self,
            OkrEntity     *item)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6,
                                 "justify", ADW_JUSTIFY_FILL, "justify-last-line", TRUE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = g_new0 (Row, 1);

  row->item = g_object_ref (item);
  row->title = create_label ();
  row->subtitle = create_label ();
  gtk_widget_add_css_class (GTK_WIDGET (row->subtitle), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->subtitle), "dim-label");
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->subtitle));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);

  row->group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  adw_toggle_group_set_can_shrink (row->group, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (row->group), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (row->group), GTK_ALIGN_CENTER);
  for (guint i = 0; self->choices[i] != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, self->choices[i]);
      adw_toggle_group_add (row->group, toggle);
    }

  adw_wrap_box_append (ADW_WRAP_BOX (box), texts);
  adw_wrap_box_append (ADW_WRAP_BOX (box), GTK_WIDGET (row->group));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  gtk_widget_add_css_class (widget, "choice-row");
  g_object_set_data_full (G_OBJECT (widget), "okr-row", row, (GDestroyNotify) row_free);
  adw_toggle_group_set_active (row->group, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (row->group, "notify::active", G_CALLBACK (on_active_changed_cb), self, G_CONNECT_DEFAULT);

  return widget;
}

/* ---- keys ---- */

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrChoiceList         *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));
  GtkListBoxRow *next;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || focus == NULL)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
      return GDK_EVENT_STOP;
    }
  if (digit < 1 || digit > (int) g_strv_length (self->choices))
    return GDK_EVENT_PROPAGATE;

  adw_toggle_group_set_active (get_row (GTK_LIST_BOX_ROW (focus))->group, (guint) digit - 1);
  next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) + 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : focus);

  return GDK_EVENT_STOP;
}

static gboolean
okr_choice_list_grab_focus (GtkWidget *widget)
{
  OkrChoiceList *self = OKR_CHOICE_LIST (widget);
  GtkListBoxRow *row;

  if (!okr_focus_is_outside (widget))
    return FALSE;

  /* the first that is not answered */
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (adw_toggle_group_get_active (get_row (row)->group) == GTK_INVALID_LIST_POSITION)
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- the widget ---- */

static void
okr_choice_list_dispose (GObject *object)
{
  OkrChoiceList *self = OKR_CHOICE_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_pointer (&self->choices, g_strfreev);

  G_OBJECT_CLASS (okr_choice_list_parent_class)->dispose (object);
}

static void
okr_choice_list_class_init (OkrChoiceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_choice_list_dispose;
  widget_class->grab_focus = okr_choice_list_grab_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 2, OKR_TYPE_ENTITY, G_TYPE_UINT);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_choice_list_init (OkrChoiceList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * okr_choice_list_set_choices:
 * @name: what is asked
 * @choices: (array zero-terminated=1): the answers, in the order of their digits
 *
 * Comes before the items.
 */
void
okr_choice_list_set_choices (OkrChoiceList      *self,
                             const char         *name,
                             const char * const *choices)
{
  g_return_if_fail (OKR_IS_CHOICE_LIST (self));

  g_strfreev (self->choices);
  self->choices = g_strdupv ((char **) choices);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
has_items (OkrChoiceList *self,
           GPtrArray     *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (row == NULL || get_row (row)->item != items->pdata[i])
        return FALSE;
    }

  return gtk_list_box_get_row_at_index (self->list, (int) items->len) == NULL;
}

/**
 * okr_choice_list_set_items:
 * @items: (element-type OkrEntity): what is asked about
 *
 * Rows of the same items stay, with their focus.
 */
void
okr_choice_list_set_items (OkrChoiceList *self,
                           GPtrArray     *items)
{
  g_return_if_fail (OKR_IS_CHOICE_LIST (self));

  if (has_items (self, items))
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->list, create_row (self, items->pdata[i]));
}

/**
 * okr_choice_list_set_item:
 * @position: which one
 * @title: what it is called
 * @subtitle: (nullable): more about it
 * @choice: what was answered; %OKR_CHOICE_NONE: nothing yet
 */
void
okr_choice_list_set_item (OkrChoiceList *self,
                          guint          position,
                          const char    *title,
                          const char    *subtitle,
                          guint          choice)
{
  g_autofree char *beginning = okr_text_dup_beginning (title, TITLE_CHARACTERS);
  g_autofree char *line = subtitle != NULL ? okr_text_dup_line (subtitle, SUBTITLE_CHARACTERS) : NULL;
  GtkListBoxRow *widget;
  Row *row;

  g_return_if_fail (OKR_IS_CHOICE_LIST (self));

  widget = gtk_list_box_get_row_at_index (self->list, (int) position);
  g_return_if_fail (widget != NULL);

  row = get_row (widget);
  self->filling = TRUE;
  adw_toggle_group_set_active (row->group, choice == OKR_CHOICE_NONE ? GTK_INVALID_LIST_POSITION : choice);
  self->filling = FALSE;
  gtk_label_set_text (row->title, beginning);
  okr_optional_label_set (row->subtitle, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->group), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  choice == OKR_CHOICE_NONE ? "" : self->choices[choice], -1);
}
