/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the outline: what it shows of its entity, its fields and its menu.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-line.h"

#include "base/okr-text.h"
#include "ui/okr-advice-popover.h"
#include "ui/okr-reply.h"
#include "ui/plan/outline/okr-outline-line-private.h"
#include "ui/plan/outline/okr-outline-menu.h"
#include "widgets/okr-before-frame.h"
#include "widgets/okr-children.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

/* Of a text without an end, which would take long to lay out; while it is edited, it scrolls in the room of these. */
#define CHARACTERS 1000

/* Of a sentence beside the text, before it wraps. */
#define REFUSAL_CHARACTERS 48

G_DEFINE_FINAL_TYPE (OkrOutlineLine, okr_outline_line, GTK_TYPE_WIDGET)

/* ---- what is shown ---- */

void
okr_outline_line_update_text (OkrOutlineLine *self)
{
  gboolean blank = *self->text == '\0';
  const char *text = blank && self->hint != NULL ? self->hint : self->text;
  g_autofree char *shown = okr_text_dup_beginning (text, CHARACTERS);

  gtk_label_set_text (self->label, shown);
  if (blank)
    gtk_widget_add_css_class (GTK_WIDGET (self), "blank");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "blank");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_chips (OkrOutlineLine *self)
{
  okr_outline_chip_bar_update (self->chips, self->workspace, self->entity);
}

static void
update_kind (OkrOutlineLine *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), self->is_key_result ? "objective" : "key-result");
  gtk_widget_add_css_class (GTK_WIDGET (self), self->is_key_result ? "key-result" : "objective");
}

static void
update_drafted (OkrOutlineLine *self)
{
  if (self->entity == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unwritten");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unwritten");
  gtk_widget_set_sensitive (self->handle, self->entity != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu), self->entity != NULL);
}

/* What the person types stands above what comes back from the file, but for an undo. */
static void
on_notify_cb (OkrEntity      *entity,
              GParamSpec     *pspec,
              OkrOutlineLine *self)
{
  const char *title = okr_entity_get_title (entity);

  if (g_str_equal (pspec->name, "title") && g_strcmp0 (title, self->text) != 0)
    {
      /* the last save is still on its way when somebody types on */
      if (self->editor != NULL && okr_outline_editor_is_unsaved (self->editor))
        return;

      okr_outline_line_set_text (self, title);
    }
  update_chips (self);
}

/* ---- fields ---- */

static void
on_chip_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrOutlineLine *self = OKR_OUTLINE_LINE (widget);

  if (self->entity == NULL)
    okr_outline_line_ask (self, name);
  else if (!okr_reply_refuse (widget, self->workspace, self->entity))
    okr_outline_chip_bar_open (self->chips, name);
}

/* Who knows the advice shows it. */
static void
on_advice_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const char *id = OKR_OUTLINE_LINE (widget)->id;

  if (id != NULL)
    gtk_widget_activate_action (widget, "plan.advice", "s", id);
}

/* ---- the menu ---- */

/* Once it is closed GTK gives the focus to the button, where the keys of the line are not heard. */
static void
focus_line (gpointer menu)
{
  GtkRoot *root = gtk_widget_get_root (menu);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, menu))
    gtk_widget_grab_focus (gtk_widget_get_ancestor (menu, OKR_TYPE_OUTLINE_LINE));
}

static void
on_menu_closed_cb (OkrOutlineLine *self)
{
  okr_before_frame (self->menu, focus_line);
}

/* For each opening: a line may have become another kind. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  OkrOutlineLine *self = user_data;
  GtkWidget *popover;

  if (self->entity == NULL)
    return;

  popover = okr_outline_menu_new (self->entity);
  gtk_menu_button_set_popover (button, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_menu_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
on_secondary_pressed_cb (OkrOutlineLine *self,
                         int             n_press,
                         double          x,
                         double          y)
{
  if (self->entity == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  okr_menu_popup_at (self->menu, GTK_WIDGET (self), x, y);
}

static gboolean
on_menu_key_cb (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  OkrOutlineLine *self = OKR_OUTLINE_LINE (widget);

  if (self->entity == NULL)
    return TRUE;

  gtk_widget_grab_focus (widget);
  gtk_menu_button_popup (self->menu);

  return TRUE;
}

/* ---- the widget ---- */

static void
okr_outline_line_dispose (GObject *object)
{
  OkrOutlineLine *self = OKR_OUTLINE_LINE (object);

  g_clear_handle_id (&self->paste_source, g_source_remove);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  self->editor = NULL;
  if (self->entity != NULL)
    g_signal_handlers_disconnect_by_data (self->entity, self);
  g_clear_object (&self->entity);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OUTLINE_LINE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_outline_line_parent_class)->dispose (object);
}

static void
okr_outline_line_finalize (GObject *object)
{
  OkrOutlineLine *self = OKR_OUTLINE_LINE (object);

  g_free (self->id);
  g_free (self->text);
  g_free (self->hint);
  g_free (self->place);
  g_free (self->asked);
  g_free (self->pasted);

  G_OBJECT_CLASS (okr_outline_line_parent_class)->finalize (object);
}

static void
okr_outline_line_class_init (OkrOutlineLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_outline_line_dispose;
  object_class->finalize = okr_outline_line_finalize;

  okr_outline_line_install_editing ();
  gtk_widget_class_set_css_name (widget_class, "outlineline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_type_ensure (OKR_TYPE_OUTLINE_CHIP_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/outline/okr-outline-line.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, handle);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, number);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, body);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, field);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, label);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, chips);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineLine, menu);
  gtk_widget_class_install_action (widget_class, "line.type", NULL, on_chip_cb);
  gtk_widget_class_install_action (widget_class, "line.ambition", NULL, on_chip_cb);
  gtk_widget_class_install_action (widget_class, "line.owner", NULL, on_chip_cb);
  gtk_widget_class_install_action (widget_class, "line.due", NULL, on_chip_cb);
  gtk_widget_class_install_action (widget_class, "line.figures", NULL, on_chip_cb);
  gtk_widget_class_install_action (widget_class, "line.advice", NULL, on_advice_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key_cb, NULL);
}

static void
okr_outline_line_init (OkrOutlineLine *self)
{
  GtkGesture *secondary = gtk_gesture_click_new ();

  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, create_menu, self, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (on_secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  okr_outline_line_init_editing (self);
  update_kind (self);
  update_chips (self);
  update_drafted (self);
}

/**
 * okr_outline_line_new:
 * @workspace: takes what is chosen
 *
 * Returns: (transfer floating): an objective that is not written yet
 */
OkrOutlineLine *
okr_outline_line_new (OkrWorkspace *workspace)
{
  OkrOutlineLine *self = g_object_new (OKR_TYPE_OUTLINE_LINE, NULL);

  self->workspace = g_object_ref (workspace);

  return self;
}

/**
 * okr_outline_line_get_workspace:
 * @self: a line
 *
 * Returns: (transfer none): takes what is chosen
 */
OkrWorkspace *
okr_outline_line_get_workspace (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), NULL);

  return self->workspace;
}

/**
 * okr_outline_line_get_entity:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the objective or key result; %NULL while it is not in the file
 */
OkrEntity *
okr_outline_line_get_entity (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), NULL);

  return self->entity;
}

/**
 * okr_outline_line_set_entity:
 * @self: a line that has none yet
 * @entity: what it is from now on; what was typed meanwhile stays
 */
void
okr_outline_line_set_entity (OkrOutlineLine *self,
                             OkrEntity      *entity)
{
  g_autofree char *asked = NULL;

  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));
  g_return_if_fail (self->entity == NULL);

  asked = g_steal_pointer (&self->asked);
  self->entity = g_object_ref (entity);
  self->is_key_result = OKR_IS_KEY_RESULT (entity);
  g_set_str (&self->id, okr_entity_get_id (entity));
  g_signal_connect_object (entity, "notify", G_CALLBACK (on_notify_cb), self, G_CONNECT_DEFAULT);
  if (*self->text == '\0')
    okr_outline_line_set_text (self, okr_entity_get_title (entity));
  update_kind (self);
  update_chips (self);
  update_drafted (self);
  if (asked != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), asked, NULL);
}

/**
 * okr_outline_line_get_id:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the id of the entity, also while it is only on its way to the file
 */
const char *
okr_outline_line_get_id (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), NULL);

  return self->id;
}

/**
 * okr_outline_line_set_id:
 * @self: a line without an entity
 * @id: (nullable): the id that its entity will have
 */
void
okr_outline_line_set_id (OkrOutlineLine *self,
                         const char     *id)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  g_set_str (&self->id, id);
}

/**
 * okr_outline_line_get_refused:
 * @self: a line
 *
 * Returns: whether it cannot be saved as it stands
 */
gboolean
okr_outline_line_get_refused (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), FALSE);

  return self->refusal != NULL && gtk_widget_get_visible (GTK_WIDGET (self->refusal));
}

/**
 * okr_outline_line_set_refusal:
 * @self: a line
 * @sentence: (nullable): why it cannot be saved; %NULL: that is to be tried
 *
 * Says it beside the text, until that changes or the line becomes another kind.
 */
void
okr_outline_line_set_refusal (OkrOutlineLine *self,
                              const char     *sentence)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (self->refusal == NULL && sentence == NULL)
    return;

  if (self->refusal == NULL)
    {
      self->refusal = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_wrap (self->refusal, TRUE);
      gtk_label_set_xalign (self->refusal, 0);
      gtk_label_set_max_width_chars (self->refusal, REFUSAL_CHARACTERS);
      gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "error");
      gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->refusal));
    }
  okr_optional_label_set (self->refusal, sentence);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (sentence != NULL)
    g_signal_emit_by_name (self, "refused");
}

/**
 * okr_outline_line_get_is_key_result:
 * @self: a line
 *
 * Returns: whether it is a key result, or will be one
 */
gboolean
okr_outline_line_get_is_key_result (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), FALSE);

  return self->is_key_result;
}

/**
 * okr_outline_line_set_is_key_result:
 * @self: a line without an entity
 * @is_key_result: whether it will be a key result
 */
void
okr_outline_line_set_is_key_result (OkrOutlineLine *self,
                                    gboolean        is_key_result)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (self->is_key_result != is_key_result)
    okr_outline_line_set_refusal (self, NULL);
  self->is_key_result = is_key_result;
  update_kind (self);
}

/**
 * okr_outline_line_set_number:
 * @self: a line
 * @number: of the objective, from 1; 0: none is shown
 */
void
okr_outline_line_set_number (OkrOutlineLine *self,
                             guint           number)
{
  g_autofree char *text = NULL;

  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  text = number > 0 ? g_strdup_printf ("%u.", number) : g_strdup (self->is_key_result ? "•" : "");
  gtk_label_set_text (self->number, text);
}

/**
 * okr_outline_line_set_place:
 * @self: a line
 * @place: where it is, as it is read aloud: "Key result 2 of objective 1"
 */
void
okr_outline_line_set_place (OkrOutlineLine *self,
                            const char     *place)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (!g_set_str (&self->place, place))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  if (self->editor != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
}

/**
 * okr_outline_line_set_hint:
 * @self: a line
 * @hint: what stands where there is no text
 */
void
okr_outline_line_set_hint (OkrOutlineLine *self,
                           const char     *hint)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (g_set_str (&self->hint, hint))
    okr_outline_line_update_text (self);
}

/**
 * okr_outline_line_set_narrow:
 * @self: a line
 * @narrow: whether the chips stand below the text
 */
void
okr_outline_line_set_narrow (OkrOutlineLine *self,
                             gboolean        narrow)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->body), narrow ? 0 : 12);
  okr_outline_chip_bar_set_narrow (self->chips, narrow);
}

/**
 * okr_outline_line_set_advice:
 * @self: a line
 * @advice: (nullable) (element-type OkrAdvice): what is advised on it; %NULL for nothing
 *
 * Shows a mark: its shape says how grave it is, its tooltip what.
 */
void
okr_outline_line_set_advice (OkrOutlineLine *self,
                             GPtrArray      *advice)
{
  g_autofree char *summary = advice != NULL ? okr_advice_dup_summary (advice) : NULL;

  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  gtk_widget_set_visible (self->mark, advice != NULL);
  if (advice == NULL)
    return;

  gtk_button_set_icon_name (GTK_BUTTON (self->mark), okr_advice_get_icon_name (advice));
  if (okr_advice_is_grave (advice))
    gtk_widget_add_css_class (self->mark, "grave");
  else
    gtk_widget_remove_css_class (self->mark, "grave");
  okr_tooltip_set (self->mark, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Advice"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
}

/**
 * okr_outline_line_show_advice:
 * @self: a line of something that is in the file
 * @advice: (element-type OkrAdvice): what is advised on it
 *
 * Opens a popover at the mark.
 */
void
okr_outline_line_show_advice (OkrOutlineLine *self,
                              GPtrArray      *advice)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));
  g_return_if_fail (self->entity != NULL);

  okr_advice_popover_popup (self->mark, self->workspace, self->entity, advice);
}

/**
 * okr_outline_line_get_text:
 * @self: a line
 *
 * Returns: (transfer none): what stands there, saved or not
 */
const char *
okr_outline_line_get_text (OkrOutlineLine *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), NULL);

  return self->text;
}

/**
 * okr_outline_line_set_text:
 * @self: a line
 * @text: what stands there from now on
 */
void
okr_outline_line_set_text (OkrOutlineLine *self,
                           const char     *text)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  g_set_str (&self->text, text != NULL ? text : "");
  if (self->editor != NULL)
    okr_outline_editor_set_text (self->editor, self->text);
  okr_outline_line_update_text (self);
}

/**
 * okr_outline_line_is_blank:
 * @self: a line
 *
 * Returns: whether there is nothing in it but spaces
 */
gboolean
okr_outline_line_is_blank (OkrOutlineLine *self)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (OKR_IS_OUTLINE_LINE (self), TRUE);

  stripped = g_strstrip (g_strdup (self->text));

  return *stripped == '\0';
}

/**
 * okr_outline_line_ask:
 * @self: a line
 * @action: "line.owner", ...
 *
 * Opens a field, now or when what was typed is in the file.
 */
void
okr_outline_line_ask (OkrOutlineLine *self,
                      const char     *action)
{
  g_return_if_fail (OKR_IS_OUTLINE_LINE (self));

  if (self->entity != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  else
    g_set_str (&self->asked, action);
}
