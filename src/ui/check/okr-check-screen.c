/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The screen of one key result.  While a value is typed, its figure, its place beside the zone and its trend are
 * what they would be.  Saving is one verb: a second time it corrects what was said at this check.  */

#include "config.h"

#include "ui/check/okr-check-screen.h"

#include "base/okr-text.h"
#include "logic/okr-figure.h"
#include "model/okr-check-turns.h"
#include "model/okr-person.h"
#include "model/okr-trajectory.h"
#include "ui/check/okr-check-value.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-avatar-view.h"
#include "widgets/okr-focus.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-scale.h"
#include "widgets/okr-snapshot.h"
#include "widgets/okr-sparkline.h"
#include "widgets/okr-zone-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CARD_RADIUS 12          /* as in the style */
#define TITLE_CHARACTERS 500
#define LINE_CHARACTERS 200

struct _OkrCheckScreen
{
  GtkWidget               parent_instance;

  GtkWidget              *card;
  GtkWidget              *edge;
  GtkLabel               *aim;
  GtkLabel               *mark;
  GtkMenuButton          *more;
  GtkLabel               *title;
  OkrAvatarView          *avatar;
  GtkLabel               *facts;
  GtkLabel               *last;
  OkrCheckValue          *value;
  GtkLabel               *figure;
  OkrSparkline           *trend;
  GtkLabel               *problem;
  OkrZoneBar             *bar;
  GtkLabel               *zone;
  OkrScale               *confidence;
  GtkEntry               *note;
  GtkEntry               *help;
  GtkDropDown            *helper;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
  OkrDate                 since;        /* see okr_check_get_reading() */
  OkrKeyResult           *key_result;   /* owned */
  gboolean                can_save;
  gboolean                saving;
};

enum
{
  PROP_CAN_SAVE = 1,
  N_PROPERTIES,
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrCheckScreen, okr_check_screen, GTK_TYPE_WIDGET)

static OkrDate
get_today (OkrCheckScreen *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

/* What was said of it so far; NULL: nothing. */
static OkrCheckIn *
get_said (OkrCheckScreen *self)
{
  return okr_check_get_reading (self->check, self->key_result, self->since, get_today (self));
}

static void
set_can_save (OkrCheckScreen *self,
              gboolean        can_save)
{
  if (self->can_save == can_save)
    return;

  self->can_save = can_save;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SAVE]);
}

/* ---- what it would be ---- */

static void
update_trend (OkrCheckScreen *self,
              double          score)
{
  OkrDate today = get_today (self);
  g_autoptr (GArray) points = okr_key_result_dup_trajectory (self->key_result);
  g_autofree char *label = NULL;
  g_autofree char *figure = NULL;
  int n = 0;

  okr_sparkline_clear (self->trend);
  for (guint i = 0; i < points->len; i++)
    {
      const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, i);

      /* what was said today is what is being said */
      if (point->date < today)
        okr_sparkline_add_point (self->trend, n++, point->score);
    }
  if (n == 0)
    okr_sparkline_add_point (self->trend, n++, 0);
  if (!isnan (score))
    okr_sparkline_add_point (self->trend, n++, score);
  okr_sparkline_set_range (self->trend, 0, MAX (n - 1, 1));

  figure = isnan (score) ? g_strdup ("–") : okr_label_dup_figure (okr_figure_from_score (score));
  /* Translators: the small line beside the figure of a key result; %s is the figure where it ends */
  label = g_strdup_printf (_("Trend, up to %s"), figure);
  okr_sparkline_set_summary (self->trend, label);
}

static void
on_changed_cb (OkrCheckScreen *self)
{
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *problem = NULL;
  g_autofree char *figure = NULL;
  gboolean read;
  double value, score;

  if (self->key_result == NULL)
    return;

  read = okr_check_value_read (self->value, &reading, &problem);
  g_clear_pointer (&reading.ticked, g_ptr_array_unref);
  okr_optional_label_set (self->problem, problem);
  set_can_save (self, read);
  if (!read)
    reading.value = reading.numerator = NAN;

  value = isnan (reading.value) && !isnan (reading.numerator) ? reading.numerator / reading.denominator : reading.value;
  score = isnan (value) ? NAN : okr_key_result_get_score_of (self->key_result, value);
  figure = isnan (score) ? g_strdup ("–") : okr_label_dup_figure (okr_figure_from_score (score));
  gtk_label_set_text (self->figure, figure);
  okr_meter_set_value (OKR_METER (self->bar), isnan (score) ? 0 : okr_figure_from_score (score));
  update_trend (self, score);
}

/* ---- what is known ---- */

static void
update_colour (OkrCheckScreen *self)
{
  OkrObjective *objective = self->key_result != NULL ? okr_key_result_get_objective (self->key_result) : NULL;
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkRGBA colour;

  if (objective == NULL)
    return;

  okr_palette_get_colour ((guint) okr_objective_get_colour (objective), adw_style_manager_get_dark (style), &colour);
  okr_meter_set_colour (OKR_METER (self->bar), &colour);
  okr_sparkline_set_colour (self->trend, &colour);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_facts (OkrCheckScreen *self)
{
  OkrPerson *owner = okr_key_result_get_owner (self->key_result);
  g_autofree char *due = okr_label_dup_due (self->key_result, get_today (self));
  g_autofree char *due_text = due != NULL ? g_strdup_printf (_("due %s"), due) : NULL;
  g_autofree char *span = okr_label_dup_span (self->key_result);
  g_autofree char *name = owner != NULL ? okr_label_dup_apart (okr_person_get_name (owner), LINE_CHARACTERS) : NULL;
  const char *parts[] = { name != NULL ? name : _("Nobody owns it"), span, due_text, NULL };

  return g_strjoinv (" · ", (char **) parts);
}

static void
update_last (OkrCheckScreen *self)
{
  double value = okr_check_get_value_before (self->check, self->key_result, self->since, get_today (self));
  double score = isnan (value) ? NAN : okr_key_result_get_score_of (self->key_result, value);
  g_autofree char *number = okr_label_dup_value (self->key_result, value);
  g_autofree char *figure = isnan (score) ? NULL : okr_label_dup_figure (okr_figure_from_score (score));
  g_autofree char *text = figure != NULL ? g_strdup_printf ("%s · %s", number, figure) : g_strdup (number);

  gtk_label_set_text (self->last, text);
}

/* A word about whose turn it is; nothing in the usual case. */
static const char *
get_mark (OkrCheckScreen *self)
{
  OkrPerson *owner = okr_key_result_get_owner (self->key_result);
  OkrAttendance *attendance = owner != NULL ? okr_check_get_attendance (self->check, owner) : NULL;

  if (get_said (self) != NULL)
    return self->check != NULL ? _("Said at this check") : _("Said today");
  if (attendance != NULL && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_ABSENT)
    return _("Absent: not said");
  if (attendance != NULL && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_PROXY)
    return _("By proxy");

  return NULL;
}

/**
 * okr_check_screen_refresh:
 *
 * Shows again what is known of the key result; what is being typed stays.
 */
void
okr_check_screen_refresh (OkrCheckScreen *self)
{
  OkrObjective *objective;
  OkrPerson *owner;
  const char *type, *mark;
  g_autofree char *objective_title = NULL;
  g_autofree char *title = NULL;
  g_autofree char *aim = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *zone = NULL;

  g_return_if_fail (OKR_IS_CHECK_SCREEN (self));

  if (self->key_result == NULL || okr_entity_get_removed (OKR_ENTITY (self->key_result)))
    return;

  objective = okr_key_result_get_objective (self->key_result);
  owner = okr_key_result_get_owner (self->key_result);
  type = okr_label_for_objective_type (okr_objective_get_objective_type (objective));
  objective_title = okr_label_dup_apart (okr_objective_get_title (objective), LINE_CHARACTERS);
  title = okr_text_dup_beginning (okr_key_result_get_title (self->key_result), TITLE_CHARACTERS);
  aim = type != NULL ? g_strdup_printf ("%s · %s", objective_title, type) : g_strdup (objective_title);
  facts = dup_facts (self);
  zone = okr_label_dup_zone (okr_objective_get_objective_type (objective));
  mark = get_mark (self);
  gtk_label_set_text (self->aim, aim);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);
  okr_optional_label_set (self->mark, mark);
  gtk_label_set_text (self->zone, zone != NULL ? zone : "");
  okr_avatar_view_set_person (self->avatar, owner != NULL ? okr_person_get_name (owner) : NULL,
                              owner != NULL ? (guint) okr_person_get_place (owner) : 0);
  okr_zone_bar_set_zone (self->bar, okr_key_result_get_zone_low (self->key_result),
                         okr_key_result_get_zone_high (self->key_result));
  update_last (self);
  update_colour (self);
}

static void
fill_helpers (OkrCheckScreen *self,
              OkrPerson      *helper)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  guint selected = 0;

  gtk_string_list_append (names, _("Nobody helps yet"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      gtk_string_list_append (names, okr_person_get_name (person));
      if (person == helper)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->helper, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->helper, selected);
}

static OkrPerson *
dup_helper (OkrCheckScreen *self)
{
  guint selected = gtk_drop_down_get_selected (self->helper);

  if (selected == GTK_INVALID_LIST_POSITION || selected == 0)
    return NULL;

  return g_list_model_get_item (okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON), selected - 1);
}

static void
set_text (GtkEntry   *entry,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/**
 * okr_check_screen_show:
 * @workspace: takes what is said
 * @check: (nullable): where it is said; %NULL: in a talk
 * @since: from when on what is said counts, as for okr_check_get_reading()
 * @key_result: whose turn it is
 *
 * What was said at this check already stands there to be corrected; otherwise the last value, to be confirmed.
 */
void
okr_check_screen_show (OkrCheckScreen         *self,
                       OkrWorkspace           *workspace,
                       OkrAccountabilityCheck *check,
                       OkrDate                 since,
                       OkrKeyResult           *key_result)
{
  OkrCheckIn *said;
  double value;

  g_return_if_fail (OKR_IS_CHECK_SCREEN (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  okr_check_screen_clear (self);
  self->workspace = g_object_ref (workspace);
  g_set_object (&self->check, check);
  self->since = since;
  self->key_result = g_object_ref (key_result);

  said = get_said (self);
  value = said != NULL ? okr_check_in_get_value (said) : okr_key_result_get_value_on (key_result, get_today (self));
  okr_check_value_ask (self->value, key_result, said != NULL ? said : okr_key_result_get_last_check_in (key_result), value);
  okr_scale_set_value (self->confidence, said != NULL ? okr_check_in_get_confidence (said)
                                                      : okr_key_result_get_confidence (key_result));
  set_text (self->note, said != NULL ? okr_check_in_get_note (said) : NULL);
  set_text (self->help, said != NULL ? okr_check_in_get_help (said) : NULL);
  fill_helpers (self, said != NULL ? okr_check_in_get_helper (said) : NULL);
  okr_check_screen_refresh (self);
  on_changed_cb (self);
}

/**
 * okr_check_screen_clear:
 *
 * Forgets what it shows.
 */
void
okr_check_screen_clear (OkrCheckScreen *self)
{
  g_return_if_fail (OKR_IS_CHECK_SCREEN (self));

  /* what is on its way is kept, and nobody waits for it here */
  self->saving = FALSE;
  g_clear_object (&self->key_result);
  g_clear_object (&self->check);
  g_clear_object (&self->workspace);
}

/* ---- saving ---- */

static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrCheckScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_shown = self->saving;

  self->saving = FALSE;
  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      if (is_shown)
        g_signal_emit (self, signals[SIGNAL_SAVED], 0);
      return;
    }

  /* somebody left meanwhile */
  if (self->key_result == NULL)
    return;

  gtk_label_set_text (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/**
 * okr_check_screen_save:
 *
 * Keeps what is typed, as one step; "saved" follows.
 */
void
okr_check_screen_save (OkrCheckScreen *self)
{
  OkrReading reading = OKR_READING_INIT;
  g_autofree char *problem = NULL;
  g_autoptr (OkrPerson) helper = NULL;
  OkrCheckIn *said;

  g_return_if_fail (OKR_IS_CHECK_SCREEN (self));

  /* Enter pressed twice says it once */
  if (self->saving || self->key_result == NULL)
    return;

  if (!okr_check_value_read (self->value, &reading, &problem))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  helper = dup_helper (self);
  reading.confidence = okr_scale_get_value (self->confidence);
  reading.note = gtk_editable_get_text (GTK_EDITABLE (self->note));
  reading.help = gtk_editable_get_text (GTK_EDITABLE (self->help));
  reading.helper = helper;
  self->saving = TRUE;
  said = get_said (self);
  /* what was said at a check stays of that check when a talk corrects it */
  reading.check = self->check == NULL && said != NULL ? okr_check_in_get_accountability_check (said) : self->check;
  if (said != NULL)
    okr_workspace_edit_check_in_async (self->workspace, said, &reading, on_saved_cb, g_object_ref (self));
  else
    okr_workspace_record_check_in_async (self->workspace, self->key_result, &reading, NULL, NULL, on_saved_cb,
                                         g_object_ref (self));
  g_clear_pointer (&reading.ticked, g_ptr_array_unref);
}

/**
 * okr_check_screen_get_can_save:
 *
 * Returns: whether what is typed can be kept
 */
gboolean
okr_check_screen_get_can_save (OkrCheckScreen *self)
{
  g_return_val_if_fail (OKR_IS_CHECK_SCREEN (self), FALSE);

  return self->can_save;
}

/**
 * okr_check_screen_set_confidence:
 * @confidence: what a round of all gave, 0 to 10
 */
void
okr_check_screen_set_confidence (OkrCheckScreen *self,
                                 int             confidence)
{
  g_return_if_fail (OKR_IS_CHECK_SCREEN (self));

  okr_scale_set_value (self->confidence, confidence);
  okr_focus_enter (GTK_WIDGET (self->confidence));
}

/* ---- the widget ---- */

static gboolean
okr_check_screen_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (OKR_CHECK_SCREEN (widget)->value));
}

/* The edge of the card is the colour of its objective. */
static void
okr_check_screen_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OkrCheckScreen *self = OKR_CHECK_SCREEN (widget);
  graphene_rect_t bounds, card;
  GdkRGBA colour;

  GTK_WIDGET_CLASS (okr_check_screen_parent_class)->snapshot (widget, snapshot);

  if (self->key_result == NULL || !gtk_widget_compute_bounds (self->edge, widget, &bounds)
      || !gtk_widget_compute_bounds (gtk_widget_get_parent (self->edge), widget, &card))
    return;

  okr_meter_get_colour (OKR_METER (self->bar), &colour);
  okr_snapshot_append_rounded_part (snapshot, &card, CARD_RADIUS, &bounds, &colour);
}

static void
okr_check_screen_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_assert (property_id == PROP_CAN_SAVE);
  g_value_set_boolean (value, OKR_CHECK_SCREEN (object)->can_save);
}

static void
okr_check_screen_dispose (GObject *object)
{
  okr_check_screen_clear (OKR_CHECK_SCREEN (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_CHECK_SCREEN);

  G_OBJECT_CLASS (okr_check_screen_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, card);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, edge);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, aim);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, more);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, title);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, avatar);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, facts);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, last);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, value);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, trend);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, bar);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, zone);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, confidence);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, note);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, help);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckScreen, helper);
}

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  OkrCheckScreen *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *id;

  if (self->key_result == NULL)
    return;

  id = okr_entity_get_id (OKR_ENTITY (self->key_result));
  if (self->check != NULL)
    okr_menu_append (menu, _("_Secret Round of Confidence…"), "check.ask-confidence", NULL);
  okr_menu_append (menu, _("_Open"), "win.open-key-result", g_variant_new_string (id));
  okr_menu_append (menu, _("Re_place…"), "win.replace-key-result", g_variant_new_string (id));
  okr_menu_append (menu, _("_Drop…"), "win.drop-key-result", g_variant_new_string (id));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

static void
okr_check_screen_class_init (OkrCheckScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = okr_check_screen_get_property;
  object_class->dispose = okr_check_screen_dispose;
  widget_class->grab_focus = okr_check_screen_grab_focus;
  widget_class->snapshot = okr_check_screen_snapshot;

  properties[PROP_CAN_SAVE] = g_param_spec_boolean ("can-save", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OKR_TYPE_AVATAR_VIEW);
  g_type_ensure (OKR_TYPE_CHECK_VALUE);
  g_type_ensure (OKR_TYPE_SCALE);
  g_type_ensure (OKR_TYPE_SPARKLINE);
  g_type_ensure (OKR_TYPE_ZONE_BAR);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-screen.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, okr_check_screen_save);
}

static void
okr_check_screen_init (OkrCheckScreen *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, create_menu, self, NULL);
  okr_scale_set_range (self->confidence, OKR_CONFIDENCE_LEAST, OKR_CONFIDENCE_GREATEST, _("Confidence"));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_colour), self, G_CONNECT_SWAPPED);
}
