import { competencyById } from '../competencies';
import type { EvidenceGap } from '../scoring';
import type { CompetencyId } from '../competencies';
import { listed } from '../../shared/sentence';
import { nameIn, type ShownPerson } from './comparison-people';
import { counted } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { ComparisonResult } from './domain/comparison-result';

/** Why there is no order, one sentence each; empty when there is one. */
export function noOrderSentences({ order }: ComparisonResult, people: readonly ShownPerson[]): string[] {
  if (order.kind === 'ranked') return [];
  if (order.kind === 'fewer_than_two')
    return ['An order needs two people whose interviews cover at least three quarters of what the brief weighs.'];
  const short = [...new Set(order.gaps.flatMap((gap) => gap.short.map(({ candidate }) => candidate)))];
  return short.map((candidacyId) => shortfall(nameIn(people, candidacyId), candidacyId, order.gaps));
}

const LEFT_OUT = {
  not_interviewed: 'is not in the order: nobody has sent a scorecard yet',
  too_little_evidence: 'is not in the order: more than a quarter of the weight has been observed by nobody',
} as const;

/** Who is not in the order and why, one sentence each; of whom the viewer still owes a scorecard for, the page says so elsewhere. */
export function leftOutSentences({ result, hidden }: Pick<ReadyComparison, 'result' | 'hidden'>, people: readonly ShownPerson[]): string[] {
  const leftOut = result.leftOut.filter(({ candidacyId }) => !hidden.has(candidacyId));
  return leftOut.map(({ candidacyId, reason }) => `${nameIn(people, candidacyId)} ${LEFT_OUT[reason]}.`);
}

const NAMED = 4;

/** Nobody reads fourteen names in a sentence; the profiles below have each with its ratings. */
function fewNames(names: readonly string[]): string {
  return names.length <= NAMED ? listed(names) : listed([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} others`]);
}

function shortfall(name: string, candidacyId: string, gaps: readonly EvidenceGap<CompetencyId>[]): string {
  const missing = gaps.flatMap((gap) => gap.short.filter((one) => one.candidate === candidacyId).map((one) => ({ ...one, gap })));
  const numbers = [...new Set(missing.map((one) => one.missing))].sort((a, b) => b - a);
  const parts = numbers.map((number) => {
    const competencies = missing.filter((one) => one.missing === number).map(({ gap }) => competencyById(gap.competency).name);
    return `${counted(number, 'more interviewer')} on ${fewNames(competencies)}`;
  });
  return `${name} needs ${parts.join('; ')}.`;
}
