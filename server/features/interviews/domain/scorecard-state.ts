/** Where a scorecard stands, as far as anybody but its interviewer may know: no level and no word of a draft is in it. */
export type ScorecardState = 'not_sent' | 'sent' | 'opened' | 'draft' | 'submitted' | 'reopened' | 'link_expired' | 'link_revoked';

export interface ScorecardTraces {
  submittedAt: Date | null;
  draftSavedAt: Date | null;
  reopening: { at: Date } | null;
  link: 'none' | 'sent' | 'opened' | 'expired' | 'revoked';
}

/** The furthest thing that happened. A draft outlives its link: an expired link can be sent again and the draft is still there. */
export function scorecardState(traces: ScorecardTraces): ScorecardState {
  if (traces.submittedAt !== null) return 'submitted';
  if (traces.link === 'expired') return 'link_expired';
  if (traces.link === 'revoked') return 'link_revoked';
  if (traces.reopening !== null && !isLater(traces.draftSavedAt, traces.reopening.at)) return 'reopened';
  if (traces.draftSavedAt !== null) return 'draft';
  return traces.link === 'none' ? 'not_sent' : traces.link;
}

function isLater(moment: Date | null, than: Date): boolean {
  return moment !== null && moment > than;
}
