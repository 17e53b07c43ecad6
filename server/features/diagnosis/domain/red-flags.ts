import type { Answers } from './answers';
import { chose, ticked } from './answers';
import { sideOf } from './axes';
import type { Recommendation } from './decision-rules';
import { DIAGNOSIS_PARAMETERS, reaches } from './parameters';

/** block_publish: no brief until cleared or overridden by name; block_start: the start date is held; warn: shown and printed. */
export type Severity = 'block_publish' | 'block_start' | 'warn';

export interface RaisedFlag {
  readonly id: string;
  readonly severity: Severity;
  /** Ids of the respondents whose own answers raise it; empty when it follows from the result as a whole. */
  readonly raisedBy: readonly string[];
}

/** The facts about the company that flags read, from the context items. */
export interface Context {
  /** C12: how many people held the role in five years. */
  readonly previousHolders: number | null;
  /** C04 is "Under 5,000" and C06 is self-service or e-commerce. */
  readonly sellsWithoutSellers: boolean;
}

/** How much each flag stops, by its id (Ampersand method, section a.5). */
export const SEVERITIES: Readonly<Record<string, Severity>> = {
  'RF-01': 'block_publish',
  'RF-02': 'block_publish',
  'RF-03': 'warn',
  'RF-04': 'warn',
  'RF-05': 'warn',
  'RF-06': 'block_start',
  'RF-07': 'block_publish',
  'RF-08': 'warn',
  'RF-09': 'block_start',
  'RF-10': 'warn',
  'RF-11': 'warn',
  'RF-12': 'block_publish',
  'RF-13': 'warn',
  'RF-14': 'warn',
  'RF-15': 'warn',
  'RF-16': 'block_publish',
  'RF-17': 'warn',
  'RF-18': 'warn',
  'RF-19': 'block_publish',
  'RF-20': 'warn',
  'RF-21': 'warn',
};

interface AnswerRule {
  readonly id: string;
  readonly fires: (answers: Answers) => boolean;
}

/** Flags that one respondent's answers are enough for (Ampersand method, section a.5). */
const answerRules: readonly AnswerRule[] = [
  { id: 'RF-01', fires: (a) => chose(a, 'I19', 'c', 'd') || (chose(a, 'I20', 'b') && judgesByQuota(a)) },
  { id: 'RF-02', fires: (a) => chose(a, 'I19', 'c') },
  { id: 'RF-03', fires: (a) => chose(a, 'I20', 'd') },
  { id: 'RF-04', fires: (a) => chose(a, 'I21', 'c', 'd') },
  { id: 'RF-05', fires: (a) => chose(a, 'I21', 'e') },
  { id: 'RF-06', fires: (a) => chose(a, 'I25', 'c', 'd') },
  { id: 'RF-07', fires: (a) => chose(a, 'I22', 'c') || chose(a, 'I30', 'b') },
  { id: 'RF-08', fires: (a) => chose(a, 'I26', 'c') },
  // I24 = d says that marketing carries no revenue-linked number, so c says that it does, and without support.
  { id: 'RF-09', fires: (a) => chose(a, 'I24', 'c') },
  { id: 'RF-10', fires: (a) => ticked(a, 'I23').includes('leads') && !ticked(a, 'I23').includes('accept') },
  { id: 'RF-11', fires: (a) => chose(a, 'I13', 'd') },
  { id: 'RF-12', fires: (a) => chose(a, 'I19', 'e') },
  { id: 'RF-13', fires: (a) => chose(a, 'I24', 'd') },
  { id: 'RF-14', fires: (a) => chose(a, 'I11', 'f') },
  { id: 'RF-15', fires: (a) => chose(a, 'I29', 'd') || ticked(a, 'I27').length >= 4 },
  { id: 'RF-16', fires: (a) => chose(a, 'I30', 'b', 'c') },
  { id: 'RF-17', fires: (a) => chose(a, 'I30', 'd') },
  { id: 'RF-18', fires: (a) => chose(a, 'I30', 'e') },
];

const TWO_DISCIPLINES = /sales (and|&) marketing|marketing (and|&) sales/i;

/** What the flags are read from. `deciding`: for every item the answer that counts when respondents differ. */
export interface FlagEvidence {
  readonly sheets: readonly { readonly respondent: string; readonly answers: Answers }[];
  readonly deciding: Answers;
  readonly context: Context;
  readonly title: string | null;
  readonly recommendation: Recommendation;
  readonly diagnosticMargin: number;
  readonly stakeholdersDisagree: boolean;
}

/** All flags that stand, in the order of their numbers. Any respondent's answers are enough to raise a flag. */
export function raiseFlags(evidence: FlagEvidence): readonly RaisedFlag[] {
  const byAnswers = answerRules.map(({ id, fires }) => ({
    id,
    raisedBy: evidence.sheets.filter(({ answers }) => fires(answers)).map(({ respondent }) => respondent),
  }));
  const raised = new Map(byAnswers.filter(({ raisedBy }) => raisedBy.length).map(({ id, raisedBy }) => [id, raisedBy]));
  for (const id of byResult(evidence)) if (!raised.has(id)) raised.set(id, []);
  return [...raised.entries()]
    .map(([id, raisedBy]) => ({ id, severity: severityOf(id, evidence.context), raisedBy }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

function byResult(evidence: FlagEvidence): readonly string[] {
  const flags: [string, boolean][] = [
    ['RF-01', isMarketingRole(evidence) && judgesByQuota(evidence.deciding)],
    ['RF-03', TWO_DISCIPLINES.test(evidence.title ?? '')],
    ['RF-19', evidence.stakeholdersDisagree],
    ['RF-20', statedDiffers(evidence)],
    ['RF-21', (evidence.context.previousHolders ?? 0) >= 2],
  ];
  return flags.filter(([, fires]) => fires).map(([id]) => id);
}

// Recommended, or planned by whoever decides what is advertised.
function isMarketingRole({ recommendation, deciding }: FlagEvidence): boolean {
  return recommendation === 'marketing_led' || chose(deciding, 'I20', 'b');
}

/** RF-01 as it stands once the role is a marketing one; null while closed revenue against quota is not what counts. */
export function quotaOnMarketing({ deciding, context }: Pick<FlagEvidence, 'deciding' | 'context'>): RaisedFlag | null {
  return judgesByQuota(deciding) ? { id: 'RF-01', severity: severityOf('RF-01', context), raisedBy: [] } : null;
}

function judgesByQuota(answers: Answers): boolean {
  return ticked(answers, 'I23').includes('quota');
}

/** Which side the direct question was answered for: above 0 sales, below 0 marketing, 0 when neither. */
export function statedDirection(answers: Answers): -1 | 0 | 1 {
  if (chose(answers, 'I01', 'a', 'b')) return 1;
  return chose(answers, 'I01', 'd', 'e') ? -1 : 0;
}

function statedDiffers({ deciding, diagnosticMargin }: FlagEvidence): boolean {
  const stated = sideOf(statedDirection(deciding));
  return stated !== null && stated !== sideOf(diagnosticMargin) && reaches(Math.abs(diagnosticMargin), DIAGNOSIS_PARAMETERS.side);
}

/** Where customers buy small sums without a seller, marketing may own the transactional sale: RF-01 only warns. */
export function severityOf(id: string, context: Context): Severity {
  return id === 'RF-01' && context.sellsWithoutSellers ? 'warn' : (SEVERITIES[id] ?? 'warn');
}
