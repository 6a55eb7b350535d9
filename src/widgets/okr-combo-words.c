/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a combo row whose words wrap.  See the header.  */

#include "config.h"

#include "widgets/okr-combo-words.h"

#define LINE_CHARACTERS 32
#define MOST_LINES 4
/* a text without an end takes Pango long, and is cut by the lines */
#define MOST_CHARACTERS (4 * MOST_LINES * LINE_CHARACTERS)

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             AdwComboRow        *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARACTERS);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
update_mark (GtkListItem *item,
             GParamSpec  *pspec,
             AdwComboRow *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  /* its place stays, so that no choice becomes wider by being chosen */
  gtk_widget_set_opacity (mark, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item,
            AdwComboRow        *row)
{
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *beginning = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MOST_CHARACTERS));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), beginning);
  gtk_list_item_set_accessible_label (item, beginning);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (update_mark), item, G_CONNECT_SWAPPED);
  update_mark (item, NULL, row);
}

static void
on_unbind_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              AdwComboRow        *row)
{
  g_signal_handlers_disconnect_by_func (row, update_mark, item);
}

/**
 * okr_combo_words_show_whole:
 * @row: a row whose model is of #GtkStringObject
 *
 * Lets the words of what can be chosen go on in another line.
 */
void
okr_combo_words_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), row, G_CONNECT_DEFAULT);
  adw_combo_row_set_list_factory (row, factory);
}
