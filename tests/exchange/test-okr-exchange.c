/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole ways: samples and documents into workspaces, out again, in again; undo, merging, size, cancelling.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-exchange-error.h"
#include "exchange/okr-format.h"
#include "model/okr-key-result.h"

#include <glib/gstdio.h>
#include <string.h>

static const char * const samples[] = { "gtm-startup", "captain-contrat", "manomano-search" };

static OkrDocument *
load_sample (const char *id,
             const char *language)
{
  g_autoptr (GFile) file = fixture_sample (id);
  g_autoptr (GError) error = NULL;
  OkrDocument *document = fixture_load (file, language, &error);

  g_assert_no_error (error);
  return document;
}

static OkrDocument *
load_text (const char *text)
{
  g_autoptr (GFile) file = fixture_write ("document.json", text, -1);
  g_autoptr (GError) error = NULL;
  OkrDocument *document = fixture_load (file, "en", &error);

  g_assert_no_error (error);
  return document;
}

static void
import_all (OkrWorkspace *workspace,
            OkrDocument  *document)
{
  g_autoptr (GError) error = NULL;

  fixture_import (workspace, document, NULL, &error);
  g_assert_no_error (error);
}

static OkrWorkspace *
open_new (void)
{
  g_autofree char *path = fixture_new_path ("test.okr");

  return fixture_open (path);
}

static void
close_and_free (OkrWorkspace *workspace)
{
  okr_workspace_close (workspace);
  g_object_unref (workspace);
}

/* --- Samples --- */

/* How many rows of each kind each sample has, counted in the JSON itself. */
static const struct
{
  const char *table;
  guint counts[3];
} sample_counts[] = {
  { "person", { 7, 4, 4 } },
  { "team", { 1, 3, 28 } },
  { "cycle", { 1, 1, 2 } },
  { "phase", { 3, 3, 3 } },
  { "accountability_check", { 6, 6, 6 } },
  { "workshop", { 1, 1, 1 } },
  { "attendance", { 7, 4, 4 } },
  { "objective", { 4, 1, 4 } },
  { "key_result", { 14, 3, 5 } },
  { "key_result_doer", { 10, 0, 3 } },
  { "check_in", { 78, 9, 25 } },
  { "hypothesis", { 6, 2, 1 } },
  { "evidence", { 0, 0, 3 } },
  { "idea", { 45, 12, 12 } },
  { "dependency", { 0, 1, 4 } },
  { "dependency_team", { 0, 1, 4 } },
  { "metric", { 0, 0, 4 } },
  { "guard_metric", { 0, 0, 1 } },
  { "decision", { 1, 0, 1 } },
  { "decision_person", { 3, 0, 2 } },
  { "review_note", { 7, 0, 3 } },
  { "next_step", { 3, 0, 1 } },
  { "unknown", { 3, 0, 0 } },
};

static void
test_samples_are_imported_completely (gconstpointer user_data)
{
  gsize i = GPOINTER_TO_SIZE (user_data);
  g_autoptr (OkrDocument) document = load_sample (samples[i], "en");
  OkrWorkspace *workspace = open_new ();

  import_all (workspace, document);
  for (gsize j = 0; j < G_N_ELEMENTS (sample_counts); j++)
    {
      guint n = fixture_count (workspace, okr_format_find_table (sample_counts[j].table)->entity_type);

      if (n != sample_counts[j].counts[i])
        g_test_message ("%s", sample_counts[j].table);
      g_assert_cmpuint (n, ==, sample_counts[j].counts[i]);
    }
  close_and_free (workspace);
}

static void
test_sample_rows_are_linked (void)
{
  g_autoptr (OkrDocument) document = load_sample ("gtm-startup", "fr");
  OkrWorkspace *workspace = open_new ();
  OkrKeyResult *key_result, *old;
  OkrIdea *idea;
  OkrObjective *objective;
  g_autoptr (OkrCheckIn) check_in = NULL;
  g_autoptr (OkrDecision) decision = NULL;

  import_all (workspace, document);
  g_assert_cmpstr (okr_workspace_get_title (workspace), ==, "Cabas, lancement de la consigne à Lyon");
  g_assert_cmpstr (okr_workspace_get_setting (workspace, "preset"), ==, "gtm_quarter");
  g_assert_cmpstr (okr_workspace_get_setting (workspace, "objectives_max"), ==, "5");
  g_assert_nonnull (okr_workspace_get_setting (workspace, "disclaimer"));

  key_result = okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1");
  g_assert_cmpstr (okr_key_result_get_title (key_result), ==, "Signer 20 restaurants qui paient");
  g_assert_cmpstr (okr_key_result_get_behaviour (key_result), ==, "Un gérant paie pour la consigne");
  g_assert_cmpstr (okr_person_get_name (okr_key_result_get_owner (key_result)), ==, "Malo Tanguy");
  g_assert_cmpint (okr_key_result_get_contribution (key_result), ==, 3);
  g_assert_true (okr_key_result_get_focus (key_result) == OKR_FOCUS_BUSINESS);
  g_assert_cmpint (okr_key_result_get_due (key_result), ==, okr_date_new_ymd (2026, 6, 19));
  g_assert_nonnull (strstr (okr_entity_get_extra (OKR_ENTITY (key_result)), "assumed_fields"));

  check_in = g_list_model_get_item (okr_key_result_get_check_ins (key_result), 1);
  g_assert_cmpfloat (okr_check_in_get_value (check_in), ==, 4);
  g_assert_cmpint (okr_accountability_check_get_number (okr_check_in_get_accountability_check (check_in)), ==, 2);
  g_assert_true (okr_check_in_get_author (check_in) == okr_key_result_get_owner (key_result));

  old = okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O3.KR2");
  g_assert_true (okr_key_result_get_state (old) == OKR_KEY_RESULT_STATE_REPLACED);
  g_assert_cmpstr (okr_entity_get_ref (OKR_ENTITY (okr_key_result_get_replaced_by (old))), ==, "O3.KR3");
  decision = g_list_model_get_item (okr_workspace_get_list (workspace, OKR_TYPE_DECISION), 0);
  g_assert_cmpstr (okr_decision_get_kind (decision), ==, "replaced");
  g_assert_true (okr_decision_get_old_key_result (decision) == old);

  idea = okr_workspace_lookup_ref (workspace, OKR_TYPE_IDEA, "O4.I09");
  g_assert_true (okr_idea_get_state (idea) == OKR_IDEA_STATE_TO_DO);
  idea = okr_workspace_lookup_ref (workspace, OKR_TYPE_IDEA, "O4.I07");
  g_assert_true (okr_idea_get_state (idea) == OKR_IDEA_STATE_DROPPED);

  objective = okr_workspace_lookup_ref (workspace, OKR_TYPE_OBJECTIVE, "O1");
  g_assert_true (okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_LAUNCHED);
  g_assert_cmpstr (okr_objective_get_impact (objective), ==, "Sans clients qui paient, le pilote s'arrête en juillet.");
  g_assert_true (okr_objective_get_cycle (objective) == okr_workspace_get_current_cycle (workspace));
  close_and_free (workspace);
}

static void
test_company_objectives_are_a_level_above (void)
{
  g_autoptr (OkrDocument) document = load_sample ("manomano-search", "en");
  OkrWorkspace *workspace = open_new ();
  OkrObjective *company, *objective;

  import_all (workspace, document);
  company = okr_workspace_lookup_ref (workspace, OKR_TYPE_OBJECTIVE, "C1");
  objective = okr_workspace_lookup_ref (workspace, OKR_TYPE_OBJECTIVE, "O1");
  g_assert_true (okr_objective_get_contributes_to (objective) == company);
  g_assert_true (okr_objective_get_state (company) == OKR_OBJECTIVE_STATE_DRAFT);
  g_assert_cmpstr (okr_entity_get_ref (OKR_ENTITY (okr_objective_get_team (company))), ==, "tribe1");
  g_assert_true (okr_objective_get_cycle (company) == okr_cycle_get_parent (okr_objective_get_cycle (objective)));
  close_and_free (workspace);
}

static void
test_what_has_no_place_is_named (void)
{
  g_autoptr (OkrDocument) document =
    load_text ("{\"schema\": \"okr-sample/1\", \"mood\": \"good\", \"cycle\": {\"id\": \"c\", \"name\": \"C\", "
               "\"start\": \"2026-01-01\", \"end\": \"2026-03-31\", \"colour\": \"red\"}, "
               "\"review\": {\"party\": {\"cake\": 1.5}}}");
  OkrWorkspace *workspace = open_new ();
  g_autofree char *notes = g_strjoinv ("\n", (char **) okr_document_get_notes (document));
  g_autofree char *json = NULL;

  g_assert_nonnull (strstr (notes, "$.mood"));
  g_assert_nonnull (strstr (notes, "$.review.party"));
  g_assert_nonnull (strstr (notes, "cycle.colour"));

  import_all (workspace, document);
  json = okr_export_to_json (workspace);
  g_assert_nonnull (strstr (json, "\n      \"colour\": \"red\"\n"));
  g_assert_nonnull (strstr (json, "\n  \"mood\": \"good\""));
  g_assert_nonnull (strstr (json, "\"review.party\": {\n    \"cake\": 1.5\n  }"));
  close_and_free (workspace);
}

/* --- Out and in again --- */

static void
assert_round_trip (OkrDocument *document)
{
  OkrWorkspace *first = open_new ();
  OkrWorkspace *second = open_new ();
  g_autofree char *first_json = NULL;
  g_autofree char *second_json = NULL;
  g_autoptr (OkrDocument) copy = NULL;

  import_all (first, document);
  first_json = okr_export_to_json (first);
  copy = load_text (first_json);
  import_all (second, copy);
  second_json = okr_export_to_json (second);

  g_assert_cmpstr (first_json, ==, second_json);
  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      GType type = okr_format_get_table (i)->entity_type;

      g_assert_cmpuint (fixture_count (first, type), ==, fixture_count (second, type));
    }
  close_and_free (first);
  close_and_free (second);
}

static void
test_samples_come_back_byte_by_byte (gconstpointer user_data)
{
  g_autoptr (OkrDocument) english = load_sample (samples[GPOINTER_TO_SIZE (user_data)], "en");
  g_autoptr (OkrDocument) french = load_sample (samples[GPOINTER_TO_SIZE (user_data)], "fr");

  assert_round_trip (english);
  assert_round_trip (french);
}

static void
test_every_column_comes_back_byte_by_byte (void)
{
  g_autofree char *json = fixture_stress_json ();
  g_autoptr (OkrDocument) document = load_text (json);
  OkrWorkspace *workspace = open_new ();
  g_autofree char *exported = NULL;

  import_all (workspace, document);
  exported = okr_export_to_json (workspace);
  close_and_free (workspace);

  /* what went in came out: each row, each table and each key */
  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    {
      const OkrTable *table = okr_format_get_table (i);
      g_autofree char *ref = g_strdup_printf ("\"réf %s 1\"", table->name);

      g_assert_nonnull (strstr (exported, ref));
      for (guint j = 0; j < table->n_fields; j++)
        {
          g_autofree char *key = g_strdup_printf ("\"%s\": ", table->fields[j].name);

          g_assert_nonnull (strstr (exported, key));
        }
    }
  g_assert_nonnull (strstr (exported, "Ünï çödé 🎯 \\\"quoted\\\" \\\\ / tab\\t line\\n é \\u0001 שלום"));
  g_assert_nonnull (strstr (exported, "-0.0,"));
  g_assert_nonnull (strstr (exported, "1e+300"));
  g_assert_nonnull (strstr (exported, "\"unknown\\tword\": \"w\"\n}\n"));

  assert_round_trip (document);
}

/* --- One step --- */

static void
test_an_import_is_one_step_of_undo (void)
{
  g_autoptr (OkrDocument) document = load_sample ("gtm-startup", "en");
  OkrWorkspace *workspace = open_new ();
  g_autofree char *before = okr_export_to_json (workspace);
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  import_all (workspace, document);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CHECK_IN), ==, 78);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Import “Cabas, launching reusable boxes in Lyon”");

  label = fixture_undo (workspace);
  g_assert_cmpstr (label, ==, "Import “Cabas, launching reusable boxes in Lyon”");
  after = okr_export_to_json (workspace);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (okr_workspace_get_undo_label (workspace));
  close_and_free (workspace);
}

static void
test_an_import_adds_to_what_is_there (void)
{
  g_autoptr (OkrDocument) first = load_sample ("gtm-startup", "en");
  g_autoptr (OkrDocument) second = NULL, third = NULL;
  OkrWorkspace *workspace = open_new ();
  g_autofree char *json = NULL;
  OkrKeyResult *original, *copy;
  g_autofree char *notes = NULL;

  import_all (workspace, first);
  json = okr_export_to_json (workspace);

  /* the same ids: all are new in the copy, references stay inside it */
  second = load_text (json);
  import_all (workspace, second);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_KEY_RESULT), ==, 28);
  original = okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1");
  copy = okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1-2");
  g_assert_true (okr_key_result_get_objective (original) != okr_key_result_get_objective (copy));
  g_assert_true (okr_key_result_get_owner (original) != okr_key_result_get_owner (copy));
  g_assert_cmpstr (okr_entity_get_ref (OKR_ENTITY (okr_key_result_get_owner (copy))), ==, "malo-2");

  /* the copy is behind the original, in the same order */
  g_assert_cmpint (okr_entity_compare (OKR_ENTITY (original), OKR_ENTITY (copy)), <, 0);
  g_assert_cmpint (okr_entity_compare (okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O4.KR3"),
                                       OKR_ENTITY (copy)), <, 0);
  g_assert_cmpint (okr_entity_compare (OKR_ENTITY (copy),
                                       okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR2-2")), <, 0);
  g_assert_cmpstr (okr_key_result_get_board_rank (original), <, okr_key_result_get_board_rank (copy));

  /* settings stay as they are, and that is said */
  notes = g_strjoinv ("\n", (char **) okr_document_get_notes (second));
  g_assert_nonnull (strstr (notes, "“title”"));

  third = load_sample ("gtm-startup", "en");
  import_all (workspace, third);
  g_assert_nonnull (okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1-3"));
  close_and_free (workspace);
}

/* What an advice that was put aside was about may be deleted: that is no reason to refuse the document, but it is said. */
static void
test_advice_about_nothing_is_named (void)
{
  g_autoptr (OkrDocument) document = NULL;
  OkrWorkspace *workspace = open_new ();
  g_autofree char *notes = NULL;
  g_autofree char *json = NULL;

  document = load_text ("{\"format\": \"okr\", \"version\": 1, \"person\": [{\"id\": \"p\", \"name\": \"P\"}], "
                        "\"advice_dismissal\": ["
                        "{\"subject_table\": \"person\", \"subject\": \"p\", \"rule\": \"r\", \"reason\": \"there\"}, "
                        "{\"subject_table\": \"objective\", \"subject\": \"p\", \"rule\": \"r\", \"reason\": \"other\"}, "
                        "{\"subject_table\": \"horse\", \"subject\": \"h\", \"rule\": \"r\", \"reason\": \"none\"}]}");
  import_all (workspace, document);
  notes = g_strjoinv ("\n", (char **) okr_document_get_notes (document));
  g_assert_null (strstr (notes, "$.advice_dismissal[0]"));
  g_assert_nonnull (strstr (notes, "“$.advice_dismissal[1].subject” points to “p”, but there is no objective"));
  g_assert_nonnull (strstr (notes, "“$.advice_dismissal[2].subject” points to “h”, but there is no horse"));

  /* nothing is lost */
  json = okr_export_to_json (workspace);
  g_assert_nonnull (strstr (json, "\"reason\": \"other\""));
  g_assert_nonnull (strstr (json, "\"subject\": \"h\""));
  close_and_free (workspace);
}

/* --- Size, time, cancelling --- */

static char *
make_large_json (guint n_rows)
{
  GString *out = g_string_new ("{\"format\": \"okr\", \"version\": 1, \"cycle\": [{\"id\": \"c\", \"name\": \"C\", "
                               "\"start\": \"2026-01-01\", \"end\": \"2026-12-31\"}], "
                               "\"objective\": [{\"id\": \"o\", \"title\": \"O\", \"cycle\": \"c\"}], \"key_result\": [");

  for (guint i = 0; i < n_rows / 10; i++)
    g_string_append_printf (out, "%s{\"id\": \"k%u\", \"objective\": \"o\", \"title\": \"Key result %u\", \"start\": 0, "
                            "\"target\": 100, \"direction\": \"up\", \"due\": \"2026-12-31\"}", i > 0 ? "," : "", i, i);
  g_string_append (out, "], \"check_in\": [");
  for (guint i = 0; i < n_rows - n_rows / 10 - 2; i++)
    g_string_append_printf (out, "%s{\"key_result\": \"k%u\", \"date\": \"2026-03-%02u\", \"value\": %u, \"note\": \"n\"}",
                            i > 0 ? "," : "", i % (n_rows / 10), i % 28 + 1, i % 100);
  g_string_append (out, "]}");
  return g_string_free_and_steal (out);
}

/* With the sanitizers each row costs many times as much. */
#ifdef __SANITIZE_ADDRESS__
#define N_MANY_ROWS 10000
#else
#define N_MANY_ROWS 50000
#endif

static void
test_many_rows (void)
{
  g_autofree char *json = make_large_json (N_MANY_ROWS);
  gint64 before = g_get_monotonic_time ();
  g_autoptr (OkrDocument) document = load_text (json);
  OkrWorkspace *workspace = open_new ();
  g_autofree char *exported = NULL;

  g_assert_cmpuint (okr_document_get_n_records (document), ==, N_MANY_ROWS);
  g_test_message ("loaded and checked after %.2f s", (double) (g_get_monotonic_time () - before) / G_USEC_PER_SEC);
  import_all (workspace, document);
  g_test_message ("imported after %.2f s", (double) (g_get_monotonic_time () - before) / G_USEC_PER_SEC);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CHECK_IN), ==, N_MANY_ROWS - N_MANY_ROWS / 10 - 2);
  exported = okr_export_to_json (workspace);
  g_test_message ("exported after %.2f s", (double) (g_get_monotonic_time () - before) / G_USEC_PER_SEC);

  /* a bound that only a cost growing with the square would break */
  g_assert_cmpint (g_get_monotonic_time () - before, <, 60 * G_USEC_PER_SEC);
  close_and_free (workspace);
}

static void
test_a_cancelled_import_leaves_nothing (void)
{
  g_autoptr (OkrDocument) document = load_sample ("gtm-startup", "en");
  OkrWorkspace *workspace = open_new ();
  g_autofree char *before = okr_export_to_json (workspace);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = fixture_sample ("gtm-startup");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fixture_import (workspace, document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  after = okr_export_to_json (workspace);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (okr_workspace_get_undo_label (workspace));

  g_assert_null (okr_import_load (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close_and_free (workspace);
}

typedef struct
{
  GAsyncResult *result;
  double last;
  guint n_reports;
} Progress;

static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->n_reports++;
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  ((Progress *) user_data)->result = g_object_ref (result);
}

static void
test_progress_is_told (void)
{
  g_autoptr (GFile) file = fixture_sample ("gtm-startup");
  Progress progress = { NULL };
  g_autoptr (OkrDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  okr_import_load_async (file, NULL, on_progress_cb, &progress, NULL, on_loaded_cb, &progress);
  while (progress.result == NULL)
    g_main_context_iteration (NULL, TRUE);

  document = okr_import_load_finish (progress.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_reports, >=, 2);
  g_assert_cmpfloat (progress.last, ==, 1);
  g_object_unref (progress.result);
}

/* --- Saving --- */

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_an_export_replaces_as_a_whole (void)
{
  OkrWorkspace *workspace = open_new ();
  g_autoptr (GFile) file = fixture_write ("out.json", "old", -1);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/out.json");
  g_autoptr (GAsyncResult) result = NULL, failed = NULL;
  g_autofree char *expected = okr_export_to_json (workspace);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  okr_export_save_async (workspace, OKR_EXPORT_JSON, file, NULL, on_saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (okr_export_save_finish (result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &written, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);

  okr_export_save_async (workspace, OKR_EXPORT_JSON, nowhere, NULL, on_saved_cb, &failed);
  while (failed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (okr_export_save_finish (failed, &error));
  g_assert_nonnull (strstr (error->message, "/nowhere/out.json"));
  close_and_free (workspace);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *complete = g_strdup_printf ("/exchange/sample/complete/%s", samples[i]);
      g_autofree char *round_trip = g_strdup_printf ("/exchange/round-trip/%s", samples[i]);

      g_test_add_data_func (complete, GSIZE_TO_POINTER (i), test_samples_are_imported_completely);
      g_test_add_data_func (round_trip, GSIZE_TO_POINTER (i), test_samples_come_back_byte_by_byte);
    }
  g_test_add_func ("/exchange/sample/rows-are-linked", test_sample_rows_are_linked);
  g_test_add_func ("/exchange/sample/company-objectives-are-a-level-above", test_company_objectives_are_a_level_above);
  g_test_add_func ("/exchange/sample/what-has-no-place-is-named", test_what_has_no_place_is_named);
  g_test_add_func ("/exchange/round-trip/every-column", test_every_column_comes_back_byte_by_byte);
  g_test_add_func ("/exchange/import/one-step-of-undo", test_an_import_is_one_step_of_undo);
  g_test_add_func ("/exchange/import/adds-to-what-is-there", test_an_import_adds_to_what_is_there);
  g_test_add_func ("/exchange/import/advice-about-nothing-is-named", test_advice_about_nothing_is_named);
  g_test_add_func ("/exchange/import/many-rows", test_many_rows);
  g_test_add_func ("/exchange/import/cancelled-leaves-nothing", test_a_cancelled_import_leaves_nothing);
  g_test_add_func ("/exchange/import/progress-is-told", test_progress_is_told);
  g_test_add_func ("/exchange/export/replaces-as-a-whole", test_an_export_replaces_as_a_whole);

  return g_test_run ();
}
