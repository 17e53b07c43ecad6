import type { CompetencyId } from '../../competencies';

/** One step up for each competency of `raises` when any answer of `anyOf` was given, or the alignment debt is high enough. */
export interface WeightAdjustment {
  readonly id: string;
  readonly anyOf: readonly { readonly item: string; readonly in: readonly string[] }[];
  /** Least share of alignment debt (axis A, 0 to 1) that fires the adjustment; null where only answers do. */
  readonly alignmentDebtFrom: number | null;
  readonly raises: readonly CompetencyId[];
}

type Given = readonly [item: string, ...options: string[]];

function when(id: string, given: readonly Given[], raises: readonly CompetencyId[]): WeightAdjustment {
  return { id, anyOf: given.map(([item, ...options]) => ({ item, in: options })), alignmentDebtFrom: null, raises };
}

/** How intake answers move the weights of a role (Ampersand method, section b.5). */
export const weightAdjustments: readonly WeightAdjustment[] = [
  when(
    'WA-01',
    [
      ['I03', 'e'],
      ['I08', 'c', 'd'],
    ],
    ['SAL-02', 'SAL-03'],
  ),
  when('WA-02', [['I04', 'd']], ['SAL-03', 'SAL-06']),
  when(
    'WA-03',
    [
      ['I04', 'e'],
      ['I05', 'a'],
      ['I11', 'c'],
    ],
    ['SAL-05', 'SAL-01'],
  ),
  when('WA-04', [['I07', 'b', 'c']], ['SAL-04', 'SAL-08']),
  when('WA-05', [['I12', 'a']], ['SAL-04', 'SAL-09']),
  when(
    'WA-06',
    [
      ['I12', 'c'],
      ['I17', 'c'],
    ],
    ['SAL-09'],
  ),
  when('WA-07', [['I12', 'd']], ['SAL-09']),
  when('WA-08', [['I06', 'c', 'd']], ['MKT-02']),
  when(
    'WA-09',
    [
      ['I03', 'a'],
      ['I09', 'c'],
    ],
    ['MKT-04'],
  ),
  when('WA-10', [['I05', 'd']], ['MKT-05']),
  when('WA-11', [['I07', 'd', 'e']], ['MKT-08']),
  when('WA-12', [['I10', 'c']], ['MKT-01']),
  when('WA-13', [['I12', 'b', 'e']], ['MKT-04', 'MKT-06']),
  when('WA-14', [['I16', 'a']], ['MKT-06']),
  when('WA-15', [['I24', 'c']], ['MKT-07']),
  { id: 'WA-16', anyOf: [], alignmentDebtFrom: 0.4, raises: ['LDR-01'] },
];
