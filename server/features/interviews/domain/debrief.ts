import { competencyIds, type CompetencyId } from '../../competencies';
import { disagreement } from '../../scoring';
import type { FilledScorecard } from './assigned-scorecard';
import { levelOf, type RatingValue } from './scorecard';

/** What an interviewer said in the debrief instead of what was sent. The rating that was sent stays. */
export interface RatingChange {
  readonly scorecardId: string;
  readonly competencyId: CompetencyId;
  readonly from: RatingValue;
  readonly to: RatingValue;
  readonly reason: string;
  readonly recordedByName: string;
  readonly at: Date;
}

/** What one interviewer gave for one competency; 'not_asked' where it was somebody else's to rate. */
export interface DebriefCell {
  readonly scorecardId: string;
  readonly sent: RatingValue | 'not_asked';
  readonly note: string;
  /** What it was changed to in the debrief, if it was. */
  readonly changed: RatingValue | null;
}

export interface DebriefRow {
  readonly competencyId: CompetencyId;
  readonly cells: readonly DebriefCell[];
  /** Of the ratings as they were sent; null below two. */
  readonly spread: number | null;
  readonly averageDeviation: number | null;
  /** Far enough apart to be talked about. */
  readonly isOnAgenda: boolean;
}

/** The ratings of one candidate side by side, a row per competency in the order of the library, a cell per card that was sent. */
export function debriefRows(cards: readonly FilledScorecard[], changes: readonly RatingChange[]): DebriefRow[] {
  const asked = new Set(cards.flatMap((card) => card.competencyIds));
  return competencyIds
    .filter((id) => asked.has(id))
    .map((competencyId) => {
      const cells = cards.map((card) => cellOf(card, competencyId, changes));
      const apart = disagreement(cells.flatMap(({ sent }) => (sent === 'not_asked' ? [] : (levelOf(sent) ?? []))));
      return {
        competencyId,
        cells,
        spread: apart?.spread ?? null,
        averageDeviation: apart?.averageDeviation ?? null,
        isOnAgenda: apart?.needsDiscussion ?? false,
      };
    });
}

/** What to talk about, the widest first; the rest does not need the meeting. */
export function agendaOf(rows: readonly DebriefRow[]): DebriefRow[] {
  const apart = ({ spread, averageDeviation }: DebriefRow) => [spread ?? 0, averageDeviation ?? 0] as const;
  return rows
    .filter((row) => row.isOnAgenda)
    .sort((a, b) => apart(b)[0] - apart(a)[0] || apart(b)[1] - apart(a)[1] || (a.competencyId < b.competencyId ? -1 : 1));
}

/** What stands for a card and a competency now: the last change since the card was sent, else what was sent; null without a rating. */
export function standingValue(card: FilledScorecard, competencyId: CompetencyId, changes: readonly RatingChange[]): RatingValue | null {
  const sent = card.competencyIds.includes(competencyId)
    ? (card.ratings.find((rating) => rating.competencyId === competencyId)?.value ?? null)
    : null;
  return sent === null ? null : (lastChange(card, competencyId, changes)?.to ?? sent);
}

function cellOf(card: FilledScorecard, competencyId: CompetencyId, changes: readonly RatingChange[]): DebriefCell {
  const rating = card.competencyIds.includes(competencyId) ? card.ratings.find((one) => one.competencyId === competencyId) : undefined;
  if (!rating || rating.value === null) return { scorecardId: card.id, sent: 'not_asked', note: '', changed: null };
  const now = standingValue(card, competencyId, changes);
  return { scorecardId: card.id, sent: rating.value, note: rating.note, changed: now === rating.value ? null : now };
}

/** A card that was reopened and sent again starts anew: what was said about its earlier version is not a change of this one. */
function lastChange(card: FilledScorecard, competencyId: CompetencyId, changes: readonly RatingChange[]): RatingChange | undefined {
  const { id, submittedAt } = card;
  return changes
    .filter(
      (change) => change.scorecardId === id && change.competencyId === competencyId && submittedAt !== null && change.at >= submittedAt,
    )
    .reduce<RatingChange | undefined>((last, change) => (last === undefined || change.at >= last.at ? change : last), undefined);
}
