import { longDay } from '../../shared/dates';
import { decisionWords, type StandingDecision } from '../people';
import type { ReadyComparison } from './comparison.service';

/** "On hold, decided by Helena Brandt"; null while nothing stands decided. */
export function decisionNote({ decisions }: Pick<ReadyComparison, 'decisions'>, candidacyId: string): string | null {
  const decision = decisions.get(candidacyId);
  return decision ? `${decisionWords(decision.kind)}, decided by ${decision.decidedBy}` : null;
}

/** The same with its day and reason. */
export function decisionSentence({ kind, decidedBy, at, reason }: StandingDecision): string {
  return `${decisionWords(kind)}, decided by ${decidedBy} on ${longDay(at)}: ${reason}`;
}
