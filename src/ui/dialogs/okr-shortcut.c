/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All keys of the application.  */

#include "config.h"

#include "ui/dialogs/okr-shortcut.h"

#include "base/okr-text.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

struct _OkrShortcut
{
  GObject     parent_instance;

  const char *section;          /* borrowed: translated for good */
  const char *title;
  char       *keys;             /* owned */
};

G_DEFINE_FINAL_TYPE (OkrShortcut, okr_shortcut, G_TYPE_OBJECT)

#define N_KEYS 4

typedef struct
{
  const char *section;          /* begins a section */
  const char *title;
  const char *keys[N_KEYS];     /* accelerators: ways to do the same, or what the title names one by one; NULL ends them */
} Shortcut;

static const Shortcut table[] = {
  { N_("General"), N_("Undo"), { "<Control>z" } },
  { NULL, N_("Redo"), { "<Control><Shift>z", "<Control>y" } },
  { NULL, N_("Search"), { "<Control>f" } },
  { NULL, N_("Clear filter"), { "<Control><Shift>f" } },
  { NULL, N_("Add an objective"), { "<Control>n" } },
  { NULL, N_("Add a key result"), { "<Control>k" } },
  { NULL, N_("Add a task"), { "<Control><Shift>k" } },
  { NULL, N_("Hold the accountability check"), { "<Control>t" } },
  { NULL, N_("Hold another check"), { "<Control><Shift>l" } },
  { NULL, N_("Look at the main key results"), { "<Control>m" } },
  { NULL, N_("Open or import"), { "<Control>o" } },
  { NULL, N_("Export"), { "<Control>e" } },
  { NULL, N_("Print"), { "<Control>p" } },
  { NULL, N_("New window"), { "<Control><Shift>n" } },
  { NULL, N_("Main menu"), { "F10" } },
  { NULL, N_("Preferences"), { "<Control>comma" } },
  { NULL, N_("Keyboard shortcuts"), { "<Control>question" } },
  { NULL, N_("Close window"), { "<Control>w" } },
  { NULL, N_("Quit"), { "<Control>q" } },
  { N_("View"), N_("Plan"), { "<Control>1" } },
  { NULL, N_("Board"), { "<Control>2" } },
  { NULL, N_("Ideas"), { "<Control>3" } },
  { NULL, N_("Progress"), { "<Control>4" } },
  { NULL, N_("Review"), { "<Control>5" } },
  { NULL, N_("Next or previous section"), { "<Control>Page_Down", "<Control>Page_Up" } },
  { NULL, N_("Read-out"), { "F5" } },
  { NULL, N_("Leave the read-out"), { "Escape" } },
  { NULL, N_("History and decisions"), { "<Control>h" } },
  { NULL, N_("Time machine"), { "<Control><Shift>h" } },
  { NULL, N_("Full screen"), { "F11" } },
  { NULL, N_("Left pane"), { "F9" } },
  { NULL, N_("Zoom in"), { "<Control>plus" } },
  { NULL, N_("Zoom out"), { "<Control>minus" } },
  { NULL, N_("Normal size"), { "<Control>0" } },
  { N_("Timer"), N_("Set the timer"), { "<Control><Shift>t" } },
  { NULL, N_("Start or pause"), { "F8" } },
  { NULL, N_("Large digits"), { "F7" } },
  { NULL, N_("One minute more or less, in large digits"), { "plus", "minus" } },
  { NULL, N_("Leave the large digits"), { "Escape" } },
  { N_("Time machine"), N_("One day back or on"), { "Left", "Right" } },
  { NULL, N_("To the check before or after"), { "Page_Up", "Page_Down" } },
  { NULL, N_("To the first or last day"), { "Home", "End" } },
  { NULL, N_("Play or pause"), { "space" } },
  { NULL, N_("Back to today"), { "Escape" } },
  { N_("Speaking order"), N_("Who speaks when"), { "<Control><Shift>o" } },
  { NULL, N_("Has spoken"), { "n" } },
  { NULL, N_("Passes, or is absent"), { "p", "a" } },
  { NULL, N_("Start a round"), { "r" } },
  { N_("Spotlight"), N_("Next or previous card"), { "Right", "Left" } },
  { NULL, N_("To the first or last card"), { "Home", "End" } },
  { NULL, N_("Back to the page"), { "Escape" } },
  { N_("Outline"), N_("Edit, or write the next line"), { "Return", "F2" } },
  { NULL, N_("Go from line to line"), { "Up", "Down" } },
  { NULL, N_("To the first or last line"), { "Home", "End" } },
  { NULL, N_("Make a key result of it, or an objective"), { "Tab", "<Shift>Tab" } },
  { NULL, N_("Move up or down"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_("Leave the text"), { "Escape" } },
  { NULL, N_("Type, ambition"), { "<Alt>t", "<Alt>a" } },
  { NULL, N_("Start and target, due date"), { "<Alt>v", "<Alt>d" } },
  { NULL, N_("Owner"), { "<Alt>o" } },
  { NULL, N_("Advice on the line"), { "<Alt>i" } },
  { NULL, N_("All fields of the line"), { "<Alt>Return" } },
  { NULL, N_("To the parking list, or from it"), { "<Alt>p" } },
  { NULL, N_("Move a key result to another objective"), { "<Alt>m" } },
  { NULL, N_("Menu"), { "Menu", "<Shift>F10" } },
  { NULL, N_("Delete the line"), { "Delete" } },
  { NULL, N_("Launch"), { "<Control>l" } },
  { N_("Left pane"), N_("Show only this objective"), { "Return" } },
  { NULL, N_("Edit the objective"), { "F2" } },
  { N_("Cards"), N_("Go from card to card"), { "Up", "Down" } },
  { NULL, N_("Go from column to column"), { "Left", "Right" } },
  { NULL, N_("Move to the next column"), { "<Alt>Left", "<Alt>Right" } },
  { NULL, N_("Move up or down"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_("Lift, then drop where the arrows aim"), { "space" } },
  { NULL, N_("Put a lifted card back, or select no more"), { "Escape" } },
  { NULL, N_("Open"), { "Return" } },
  { NULL, N_("Rename"), { "F2" } },
  { NULL, N_("Spotlight"), { "s" } },
  { NULL, N_("Menu"), { "Menu", "<Shift>F10" } },
  { NULL, N_("Delete"), { "Delete" } },
  { NULL, N_("Select one more"), { "<Control>space" } },
  { NULL, N_("Select the column"), { "<Control>a" } },
  { N_("Ideas"), N_("Go from idea to idea in the order of work"), { "Tab" } },
  { NULL, N_("More or less impact by one"), { "Up", "Down" } },
  { NULL, N_("More or less effort by one"), { "Left", "Right" } },
  { NULL, N_("By five"), { "<Shift>Up", "<Shift>Right" } },
  { NULL, N_("By half a step"), { "<Control>Up", "<Control>Right" } },
  { NULL, N_("Impact and effort as numbers"), { "space" } },
  { NULL, N_("Rename"), { "Return", "F2" } },
  { NULL, N_("Spotlight"), { "s" } },
  { NULL, N_("Menu"), { "m", "<Shift>F10" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Accountability check"), N_("Save and go on"), { "Return", "<Control>Return" } },
  { NULL, N_("Go back or skip"), { "<Alt>Left", "<Alt>Right" } },
  { NULL, N_("The same by page"), { "Page_Up", "Page_Down" } },
  { NULL, N_("Present, absent, by proxy; open, confirmed, refuted"), { "1", "3" } },
  { NULL, N_("Type a confidence, or clear it"), { "0", "9", "BackSpace" } },
  { NULL, N_("Leave, to go on later"), { "Escape" } },
  { N_("Methods of a workshop"), N_("End your turn and cover the screen"), { "<Control>Return" } },
  { NULL, N_("Break off a turn, leave a method"), { "Escape" } },
  { NULL, N_("Move an idea on its axis"), { "Left", "Right" } },
  { NULL, N_("Make an idea an anchor"), { "a" } },
  { N_("Notes of a review"), N_("Edit"), { "Return", "F2" } },
  { NULL, N_("Move in the list"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_("Move to the list beside"), { "<Alt>Left", "<Alt>Right" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Dependencies"), N_("Agree, refuse, propose again"), { "a", "r", "p" } },
  { NULL, N_("Edit"), { "F2" } },
  { NULL, N_("Menu"), { "Menu", "<Shift>F10" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Agreement"), N_("A person agrees, or not yet"), { "1", "9" } },
  { NULL, N_("Agree or not yet, then the next person"), { "a", "n" } },
  { NULL, N_("Previous or next objective"), { "<Alt>Left", "<Alt>Right" } },
  { N_("Discovery"), N_("Confirm a hypothesis, refute it, open it again"), { "c", "r", "o" } },
  { NULL, N_("Evidence, a trial reading, or adopt a candidate"), { "e", "t", "a" } },
  { NULL, N_("Edit a metric, or open a candidate"), { "F2" } },
  { NULL, N_("Add a part of a metric"), { "Insert" } },
  { NULL, N_("Move a metric up or down"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_("Make a metric part of the one above, or take it out"), { "<Alt>Right", "<Alt>Left" } },
  { NULL, N_("Make a metric a key result"), { "k" } },
  { NULL, N_("Menu"), { "Menu", "<Shift>F10" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Timeline of the cycle"), N_("One day back or on"), { "Left", "Right" } },
  { NULL, N_("Seven days back or on"), { "<Shift>Left", "<Shift>Right" } },
  { NULL, N_("As far as it goes"), { "Home", "End" } },
  { N_("Teams"), N_("Move up or down"), { "<Alt>Up", "<Alt>Down" } },
  { NULL, N_("Out of, or into the team above"), { "<Alt>Left", "<Alt>Right" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Guard metrics"), N_("Readings"), { "r" } },
  { NULL, N_("Edit a guard metric, or correct a reading"), { "F2" } },
  { NULL, N_("Menu"), { "Menu", "<Shift>F10" } },
  { NULL, N_("Delete"), { "Delete" } },
  { N_("Milestones and unknowns"), N_("Move up or down"), { "<Alt>Up", "<Alt>Down" } },
  { N_("Chart of progress"), N_("Go from point to point"), { "Left", "Right" } },
  { NULL, N_("Go from line to line"), { "Up", "Down" } },
  { NULL, N_("To the first or last point"), { "Home", "End" } },
  { NULL, N_("Open the line"), { "Return" } },
};

static char *
dup_accelerator_label (const char *accelerator)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    return g_strdup (accelerator);

  return gtk_accelerator_get_label (keyval, modifiers);
}

/* "Ctrl+Shift+Z  ·  Ctrl+Y" */
static char *
dup_keys_label (const char * const *keys)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < N_KEYS && keys[i] != NULL; i++)
    {
      g_autofree char *text = dup_accelerator_label (keys[i]);

      g_string_append_printf (label, "%s%s", i > 0 ? "  ·  " : "", text);
    }

  return g_string_free (label, FALSE);
}

static void
okr_shortcut_finalize (GObject *object)
{
  g_free (OKR_SHORTCUT (object)->keys);

  G_OBJECT_CLASS (okr_shortcut_parent_class)->finalize (object);
}

static void
okr_shortcut_class_init (OkrShortcutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = okr_shortcut_finalize;
}

static void
okr_shortcut_init (OkrShortcut *self)
{
}

/**
 * okr_shortcut_list:
 *
 * Returns: (transfer full): all there are, of #OkrShortcut; those of a section follow each other
 */
GListModel *
okr_shortcut_list (void)
{
  GListStore *list = g_list_store_new (OKR_TYPE_SHORTCUT);
  const char *section = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (OkrShortcut) shortcut = g_object_new (OKR_TYPE_SHORTCUT, NULL);

      section = table[i].section != NULL ? _(table[i].section) : section;
      shortcut->section = section;
      shortcut->title = _(table[i].title);
      shortcut->keys = dup_keys_label (table[i].keys);
      g_list_store_append (list, shortcut);
    }

  return G_LIST_MODEL (list);
}

/**
 * okr_shortcut_get_section:
 * @self: a shortcut
 *
 * Returns: (transfer none): where, or about what the keys work
 */
const char *
okr_shortcut_get_section (OkrShortcut *self)
{
  g_return_val_if_fail (OKR_IS_SHORTCUT (self), NULL);

  return self->section;
}

/**
 * okr_shortcut_get_title:
 * @self: a shortcut
 *
 * Returns: (transfer none): what the keys do
 */
const char *
okr_shortcut_get_title (OkrShortcut *self)
{
  g_return_val_if_fail (OKR_IS_SHORTCUT (self), NULL);

  return self->title;
}

/**
 * okr_shortcut_get_keys:
 * @self: a shortcut
 *
 * Returns: (transfer none): the keys, as keyboards name them
 */
const char *
okr_shortcut_get_keys (OkrShortcut *self)
{
  g_return_val_if_fail (OKR_IS_SHORTCUT (self), NULL);

  return self->keys;
}

/**
 * okr_shortcut_matches:
 * @self: a shortcut
 * @words: what somebody looks for: "undo", "ctrl z", "Shift+Ctrl+Z"
 *
 * Returns: whether all words are in its section, title or keys
 */
gboolean
okr_shortcut_matches (OkrShortcut *self,
                      const char  *words)
{
  g_autofree char *haystack = NULL;
  g_autofree char *needle = NULL;

  g_return_val_if_fail (OKR_IS_SHORTCUT (self), FALSE);

  haystack = g_strjoin (" ", self->section, self->title, self->keys, NULL);
  /* in whichever order somebody names the keys */
  needle = g_strdelimit (g_strdup (words), "+", ' ');

  return okr_text_matches (haystack, needle);
}
