import { interviewerNames, nameIn, type ShownPerson } from './comparison-people';
import { criterionName, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { RankedOrder } from './domain/comparison-result';
import { evidenceShares } from './domain/evidence-share';
import { signedShares, swapBetween } from './domain/order';
import { headCell, table, textCell, type DataTable } from './table-parts';
import { shiftWords } from './verdict.view-model';

/** Who is hardly ever first has no view of the role worth a sentence. */
const WORTH_TELLING = 0.05;
const TOLD = 5;
/** Below this the weights of the draws are those of the brief. */
const SAME = 0.01;

/** Under which view of the role each leads: "Ada leads where sales carries more than half …". */
export function leadSentences({ input }: Pick<ReadyComparison, 'input'>, order: RankedOrder, people: readonly ShownPerson[]): string[] {
  const shares = signedShares(input);
  const leaders = order.candidates.filter(({ ranks }) => (ranks[0] ?? 0) >= WORTH_TELLING).slice(0, TOLD);
  return leaders.flatMap(({ id, centralWeights }) => {
    if (!centralWeights) return [];
    const moved = order.criteria.map((criterion, index) => {
      const [central, signed] = [centralWeights[index] ?? 0, shares.get(criterion) ?? 0];
      return { criterion, central, signed, rise: central - signed };
    });
    const top = moved.reduce((best, one) => (one.rise > best.rise ? one : best), { criterion: '', central: 0, signed: 0, rise: -1 });
    return [leadSentence(nameIn(people, id), top)];
  });
}

interface Moved {
  readonly criterion: string;
  readonly central: number;
  readonly signed: number;
  readonly rise: number;
}

function leadSentence(name: string, { criterion, central, signed, rise }: Moved): string {
  if (rise < SAME) return `Weights do not decide whether ${name} leads: in those draws they are on average the weights of the brief.`;
  const much = central > 0.5 ? 'more than half' : 'more';
  return `${name} leads where ${criterionName(criterion)} carries ${much}: ${percentWords(central)} of the weight on average in those draws, ${percentWords(signed)} in the brief.`;
}

/** For each two neighbours the smallest change of one weight after which they change places. */
export function swapsTable({ input }: ReadyComparison, order: RankedOrder, people: readonly ShownPerson[]): DataTable {
  const fileOf = (id: string) => input.candidates.find((one) => one.candidacyId === id);
  const neighbours = order.candidates.slice(1).map((lower, index) => ({ upper: order.candidates[index]?.id ?? '', lower: lower.id }));
  return table(
    'The smallest change of a single weight that makes neighbours change places on their estimates',
    ['Neighbours', 'They change places if'],
    {
      rows: neighbours.map(({ upper, lower }) => {
        const [a, b] = [fileOf(upper), fileOf(lower)];
        const shift = a && b ? swapBetween(input, a, b) : null;
        const words = shift
          ? `${criterionName(shift.criterion)}: ${shiftWords(shift, input.axisPrior !== null)}`
          : 'no change of a single weight does it';
        return [headCell(`${nameIn(people, upper)} and ${nameIn(people, lower)}`), textCell('If', words)];
      }),
    },
  );
}

const WITHOUT_CAPTION =
  'Who is most often first when the ratings of one interviewer are left out, and how much of what moved the estimates comes from them; the rest comes from situations, references and own ratings';

/** Who is most often first without the ratings of each interviewer, and how much of the evidence these are; null where leaving one out leaves none. */
export function withoutEachTable(comparison: ReadyComparison, order: RankedOrder, people: readonly ShownPerson[]): DataTable | null {
  if (order.leaveOneOut.length < 2) return null;
  const names = interviewerNames(comparison);
  const inOrder = new Set(order.candidates.map(({ id }) => id));
  const { input } = comparison;
  const shares = evidenceShares(
    input,
    input.candidates.filter(({ candidacyId }) => inOrder.has(candidacyId)),
  );
  return table(WITHOUT_CAPTION, ['Without', 'Share of the evidence', 'Most often first', 'Changes'], {
    rows: order.leaveOneOut.map(({ interviewerId, first }) => [
      headCell(names.get(interviewerId) ?? 'One interviewer'),
      textCell('Share of the evidence', percentWords(shares.get(interviewerId) ?? 0)),
      textCell('Most often first', nameIn(people, first)),
      textCell('Changes', first === order.first.id ? 'nothing' : 'the first place'),
    ]),
  });
}
