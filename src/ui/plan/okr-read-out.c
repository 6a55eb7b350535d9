/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The read-out (M29): a column for each objective, on the whole screen, in the largest text that leaves nothing to be
 * scrolled to; and the same as a sheet.  */

#include "config.h"

#include "ui/plan/okr-read-out.h"

#include "base/okr-text.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "ui/print/okr-print.h"

#include <glib/gi18n.h>

/* The size of text in points: what fills a screen with little, what is still read across a room (M19), and what is
 * larger than all other text yet, where a full set (5 x 5) would not be seen at once otherwise. */
#define GREATEST_SIZE 28
#define ROOM_SIZE 20
#define LEAST_SIZE 12
#define SIZE_STEP 1

/* How narrow a column may be, in pixels for each point of its text. */
#define LEAST_COLUMN 16

/* How many characters of a text are shown: more is not read out. */
#define LONGEST_TEXT 500

struct _OkrReadOut
{
  AdwWindow          parent_instance;

  OkrWorkspace      *workspace;         /* owned */
  OkrCycle          *cycle;             /* owned */

  GtkWidget         *heading;           /* borrowed children */
  GtkWidget         *words;
  GtkGrid           *columns;
  GPtrArray         *labels;            /* owned: of borrowed GtkLabel, sized together */
  int                width;             /* that the text was fitted to */
  int                height;
  guint              n_objectives;
  guint              fitting;           /* source; 0: none */
};

G_DEFINE_FINAL_TYPE (OkrReadOut, okr_read_out, ADW_TYPE_WINDOW)

/* ---- words ---- */

static void
append (GString    *text,
        const char *more)
{
  if (more != NULL && *more != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", more);
}

/* "Commitment · roof shot · Malo" */
static char *
dup_objective_words (OkrObjective *objective)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, okr_label_for_objective_type (okr_objective_get_objective_type (objective)));
  if (okr_objective_get_ambition (objective) == OKR_AMBITION_ROOF_SHOT)
    append (text, _("roof shot"));
  if (okr_objective_get_ambition (objective) == OKR_AMBITION_MOON_SHOT)
    append (text, _("moon shot"));
  if (okr_objective_get_team (objective) != NULL)
    append (text, okr_team_get_name (okr_objective_get_team (objective)));
  if (okr_objective_get_owner (objective) != NULL)
    append (text, okr_person_get_name (okr_objective_get_owner (objective)));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "Inès · 30 Jun"; a line breaks before a date, not in it */
static char *
dup_key_result_words (OkrKeyResult *key_result)
{
  OkrDate due = okr_key_result_get_due (key_result);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) date = g_string_new (NULL);

  if (due != 0)
    {
      /* in its year or not: the cycle says which */
      g_autofree char *label = okr_date_dup_label (due, due);

      g_string_assign (date, label);
      g_string_replace (date, " ", "\u00a0", 0);
    }
  if (okr_key_result_get_owner (key_result) != NULL)
    append (text, okr_person_get_name (okr_key_result_get_owner (key_result)));
  append (text, date->str);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_dates (OkrCycle *cycle)
{
  g_autofree char *start = okr_date_dup_long_label (okr_cycle_get_start (cycle));
  g_autofree char *end = okr_date_dup_long_label (okr_cycle_get_end (cycle));

  return g_strdup_printf ("%s – %s", start, end);
}

static GPtrArray *
list_key_results (OkrObjective *objective)
{
  GListModel *list = okr_objective_get_key_results (objective);
  GPtrArray *key_results = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (list, i);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
        g_ptr_array_add (key_results, g_steal_pointer (&key_result));
    }

  return key_results;
}

/* ---- on paper ---- */

static void
append_key_result (OkrSheet     *sheet,
                   OkrKeyResult *key_result,
                   guint         objective,
                   guint         number)
{
  g_autofree char *text = g_strdup_printf ("%u.%u  %s", objective, number, okr_key_result_get_title (key_result));
  g_autofree char *note = dup_key_result_words (key_result);
  g_autofree char *span = okr_label_dup_span (key_result);

  okr_sheet_append (sheet, OKR_SHEET_ITEM, text, *note != '\0' ? note : NULL);
  okr_sheet_append (sheet, OKR_SHEET_DETAIL, span, NULL);
}

/**
 * okr_read_out_create_sheet:
 * @workspace: the workspace
 * @cycle: what is read out
 *
 * Returns: (transfer full): the cycle, its why, its objectives in strict order with their key results
 */
OkrSheet *
okr_read_out_create_sheet (OkrWorkspace *workspace,
                           OkrCycle     *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  g_autofree char *title = g_strdup_printf ("%s · %s", okr_workspace_get_title (workspace), okr_cycle_get_name (cycle));
  g_autofree char *dates = dup_dates (cycle);
  OkrSheet *sheet = okr_sheet_new (title);

  okr_sheet_append (sheet, OKR_SHEET_TITLE, okr_cycle_get_name (cycle), dates);
  if (okr_cycle_get_why (cycle) != NULL)
    okr_sheet_append (sheet, OKR_SHEET_LEAD, okr_cycle_get_why (cycle), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autoptr (GPtrArray) key_results = list_key_results (objective);
      g_autofree char *heading = g_strdup_printf ("%u  %s", i + 1, okr_objective_get_title (objective));
      g_autofree char *words = dup_objective_words (objective);

      okr_sheet_append (sheet, OKR_SHEET_HEADING, heading, words);
      for (guint k = 0; k < key_results->len; k++)
        append_key_result (sheet, key_results->pdata[k], i + 1, k + 1);
    }

  return sheet;
}

/* ---- on the screen ---- */

static GtkWidget *
add_label (OkrReadOut *self,
           GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  /* a word of thousands of letters is shaped anew for each line that it breaks into */
  g_autofree char *beginning = okr_text_dup_beginning (text, LONGEST_TEXT);
  GtkWidget *label = gtk_label_new (beginning);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  g_ptr_array_add (self->labels, label);

  return label;
}

static GtkWidget *
create_column (OkrReadOut   *self,
               OkrObjective *objective,
               guint         number)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autoptr (GPtrArray) key_results = list_key_results (objective);
  g_autofree char *heading = g_strdup_printf ("%u  %s", number, okr_objective_get_title (objective));
  g_autofree char *words = dup_objective_words (objective);

  add_label (self, box, heading, "heading");
  add_label (self, box, words, "dim-label");
  for (guint i = 0; i < key_results->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u.%u  %s", number, i + 1, okr_key_result_get_title (key_results->pdata[i]));
      g_autofree char *note = dup_key_result_words (key_results->pdata[i]);
      GtkWidget *label = add_label (self, box, text, NULL);

      gtk_widget_set_margin_top (label, 8);
      if (*note != '\0')
        add_label (self, box, note, "dim-label");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (objective), -1);

  return box;
}

static void
set_size (OkrReadOut *self,
          int         size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new (size * PANGO_SCALE));
  for (guint i = 0; i < self->labels->len; i++)
    gtk_label_set_attributes (self->labels->pdata[i], attributes);
}

static void
arrange (OkrReadOut *self,
         guint       n_columns)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->columns));
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));

      gtk_grid_layout_child_set_column (place, i % (int) n_columns);
      gtk_grid_layout_child_set_row (place, i / (int) n_columns);
    }
}

/* Whether all of it is seen at once in so many columns. */
static gboolean
fits (OkrReadOut *self,
      guint       n_columns)
{
  int used, natural;

  arrange (self, n_columns);
  gtk_widget_measure (self->heading, GTK_ORIENTATION_VERTICAL, self->width, NULL, &used, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->columns), GTK_ORIENTATION_VERTICAL, self->width, NULL, &natural, NULL, NULL);

  return natural + used <= self->height;
}

static guint
count_columns (OkrReadOut *self,
               int         size)
{
  return (guint) CLAMP (self->width / (size * LEAST_COLUMN), 1, (int) self->n_objectives);
}

static gboolean
fits_at (OkrReadOut *self,
         int         size)
{
  set_size (self, size);
  for (guint n = count_columns (self, size); n > 0; n--)
    if (fits (self, n))
      return TRUE;

  return FALSE;
}

/* The largest text at which all of it is seen at once; when none is, what can be read across a room, in the most columns. */
static gboolean
on_fit_cb (gpointer user_data)
{
  OkrReadOut *self = user_data;

  self->fitting = 0;

  /* what does not fit at the least size is not tried at each */
  if (!fits_at (self, LEAST_SIZE))
    {
      set_size (self, ROOM_SIZE);
      arrange (self, count_columns (self, ROOM_SIZE));
      return G_SOURCE_REMOVE;
    }

  for (int size = GREATEST_SIZE; size >= LEAST_SIZE && !fits_at (self, size); size -= SIZE_STEP)
    ;

  return G_SOURCE_REMOVE;
}

static void
on_layout_cb (GdkSurface *surface,
              int         width,
              int         height,
              OkrReadOut *self)
{
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  /* not in the middle of a layout */
  if (self->fitting == 0)
    self->fitting = g_idle_add (on_fit_cb, self);
}

static void
okr_read_out_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_read_out_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (on_layout_cb), widget,
                           G_CONNECT_DEFAULT);
}

static void
okr_read_out_dispose (GObject *object)
{
  g_clear_handle_id (&OKR_READ_OUT (object)->fitting, g_source_remove);

  G_OBJECT_CLASS (okr_read_out_parent_class)->dispose (object);
}

static void
okr_read_out_finalize (GObject *object)
{
  g_object_unref (OKR_READ_OUT (object)->workspace);
  g_object_unref (OKR_READ_OUT (object)->cycle);
  g_ptr_array_unref (OKR_READ_OUT (object)->labels);

  G_OBJECT_CLASS (okr_read_out_parent_class)->finalize (object);
}

static void
on_print_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OkrReadOut *self = OKR_READ_OUT (widget);

  okr_print_run (GTK_WINDOW (self), okr_read_out_create_sheet (self->workspace, self->cycle));
}

static void
okr_read_out_class_init (OkrReadOutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_read_out_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_read_out_finalize;
  widget_class->realize = okr_read_out_realize;

  gtk_widget_class_set_css_name (widget_class, "readout");
  /* by its name the application's Ctrl+P finds it */
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_button (const char *icon,
               const char *tooltip,
               const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
okr_read_out_init (OkrReadOut *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->labels = g_ptr_array_new ();
  self->heading = bar;
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (bar, "read-out-heading");
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_box_append (GTK_BOX (bar), self->words);
  gtk_box_append (GTK_BOX (bar), create_button ("document-print-symbolic", _("Print…"), "win.print"));
  gtk_box_append (GTK_BOX (bar), create_button ("window-close-symbolic", _("Close"), "window.close"));

  self->columns = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->columns, TRUE);
  gtk_grid_set_column_spacing (self->columns, 12);
  gtk_grid_set_row_spacing (self->columns, 12);
  gtk_widget_set_valign (GTK_WIDGET (self->columns), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->columns), "read-out-columns");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->columns));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Read-Out"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
}

/* Instead of columns: why there are none.  */
static void
show_nothing (OkrReadOut *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self->columns), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "okr-plan-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Read Out Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Each objective gets a column here, with its key results, for all to read."));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (scrolled)), page);
  gtk_widget_set_visible (scrolled, FALSE);
}

/**
 * okr_read_out_new:
 * @parent: the window that it stands before
 * @workspace: the workspace
 * @cycle: what is read out
 *
 * Returns: (transfer none): a window over the whole screen, to be presented; Escape closes it
 */
GtkWidget *
okr_read_out_new (GtkWindow    *parent,
                  OkrWorkspace *workspace,
                  OkrCycle     *cycle)
{
  OkrReadOut *self = g_object_new (OKR_TYPE_READ_OUT, "transient-for", parent, "destroy-with-parent", TRUE,
                                   "application", gtk_window_get_application (parent), NULL);
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  g_autofree char *dates = dup_dates (cycle);
  g_autofree char *title = g_strdup_printf ("%s · %s", okr_cycle_get_name (cycle), dates);
  guint n = g_list_model_get_n_items (objectives);

  self->workspace = g_object_ref (workspace);
  self->cycle = g_object_ref (cycle);
  add_label (self, self->words, title, "heading");
  if (okr_cycle_get_why (cycle) != NULL)
    add_label (self, self->words, okr_cycle_get_why (cycle), "dim-label");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      gtk_grid_attach (self->columns, create_column (self, objective, i + 1), 0, (int) i, 1, 1);
    }
  self->n_objectives = MAX (n, 1);
  if (n == 0)
    show_nothing (self);
  set_size (self, ROOM_SIZE);
  gtk_window_fullscreen (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
