/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a cycle is followed: how many key results were read in time for each check and by the teams (B40), and what the
 * motivation was (B49).  Follows the workspace; knows no widget, and names nobody (B8).  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* So many of so many, of a check or a team.  It never changes; another takes its place. */
#define OKR_TYPE_RHYTHM_SHARE (okr_rhythm_share_get_type ())
G_DECLARE_FINAL_TYPE (OkrRhythmShare, okr_rhythm_share, OKR, RHYTHM_SHARE, GObject)

OkrEntity  *okr_rhythm_share_get_subject (OkrRhythmShare *self);
guint       okr_rhythm_share_get_on_time (OkrRhythmShare *self);
guint       okr_rhythm_share_get_due     (OkrRhythmShare *self);

/* What the answers of a check say together.  It never changes; another takes its place. */
#define OKR_TYPE_RHYTHM_PULSE (okr_rhythm_pulse_get_type ())
G_DECLARE_FINAL_TYPE (OkrRhythmPulse, okr_rhythm_pulse, OKR, RHYTHM_PULSE, GObject)

OkrAccountabilityCheck *okr_rhythm_pulse_get_check     (OkrRhythmPulse *self);
guint                   okr_rhythm_pulse_get_n_answers (OkrRhythmPulse *self);
double                  okr_rhythm_pulse_get_mean      (OkrRhythmPulse *self);

#define OKR_TYPE_RHYTHM (okr_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (OkrRhythm, okr_rhythm, OKR, RHYTHM, GObject)

OkrRhythm  *okr_rhythm_new               (OkrWorkspace   *workspace);
void        okr_rhythm_set_cycle         (OkrRhythm      *self,
                                          OkrCycle       *cycle);
GListModel *okr_rhythm_get_checks        (OkrRhythm      *self);
GListModel *okr_rhythm_get_teams         (OkrRhythm      *self);
GListModel *okr_rhythm_get_pulses        (OkrRhythm      *self);

G_END_DECLS
