/**
 * Who asks to see a scorecard's ratings. An interviewer comes through a personal link; somebody of the firm comes signed in and
 * may be an interviewer of the same search as well.
 */
export type RatingsViewer = { kind: 'interviewer'; interviewerId: string } | { kind: 'firm'; interviewerId: string | null };

/** The viewer's own scorecard for the same candidacy. */
export type OwnScorecard = 'none' | 'open' | 'submitted';

export interface RatedScorecard {
  interviewerId: string;
  submittedAt: Date | null;
}

/**
 * The one rule of independence: rate first, read later. Pages, lists, counts, exports and evidence for scoring all ask here.
 *
 * - One's own scorecard is always one's own.
 * - Nobody else ever sees a draft.
 * - An interviewer sees the others' cards of a candidacy only after sending the own one for that candidacy.
 * - The firm sees submitted cards, except a firm user who still owes a card for that candidacy.
 */
export function maySeeRatings(viewer: RatingsViewer, scorecard: RatedScorecard, own: OwnScorecard): boolean {
  if (viewer.interviewerId !== null && viewer.interviewerId === scorecard.interviewerId) return true;
  if (scorecard.submittedAt === null) return false;
  return viewer.kind === 'interviewer' ? own === 'submitted' : own !== 'open';
}

/**
 * Whether nothing at all may be told of a scorecard, not even how far it is: it is somebody else's, and the viewer still owes one for
 * the same candidacy. That it was given out, and when the firm sent it, may be known.
 */
export function isStandingHidden(viewer: RatingsViewer, scorecard: Pick<RatedScorecard, 'interviewerId'>, own: OwnScorecard): boolean {
  return own === 'open' && viewer.interviewerId !== scorecard.interviewerId;
}
