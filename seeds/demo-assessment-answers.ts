import { assessmentItems, type AnswerContent, type AnswerDraft } from '../server/features/assessments';
import { competencyById, type CompetencyId } from '../server/features/competencies';

/** What a candidate writes below a claim, as one would write it; {company} is where it happened. */
const facts: Readonly<Partial<Record<CompetencyId, string>>> = {
  'SAL-01': 'Capacity model for 2025 at {company}: 18 quota carriers, attrition assumed at 12 per cent, real 19.',
  'SAL-02': 'Six of eight quarters within ten per cent at {company}; the pairs can be shared, indexed.',
  'SAL-03': 'Proposal to verbal at {company}: 34 per cent before, 41 after, over three quarters.',
  'SAL-04': 'List price was set by product; the deal desk at {company} approved exceptions above 15 per cent.',
  'SAL-05': 'Median six months to full quota for the last cohort at {company}, four people.',
  'SAL-06': 'Last observation in week 38, follow-up two weeks later on the same skill.',
  'SAL-09': 'The partner lead at {company} would confirm the plan and the objective of this quarter.',
  'MKT-01': 'Eighteen win-loss interviews at {company} in 2025; we left the smallest segment afterwards.',
  'MKT-02': 'Disqualifier at {company}: fewer than three sites. It removed 27 per cent of leads.',
  'MKT-03': 'Moved 22 per cent of the programme budget in the year, from fairs to partner content.',
  'MKT-04': 'Prompted awareness in the target group at {company}: 11 to 19 per cent in eighteen months.',
  'MKT-05': 'Best source: partner webinars, 14 per cent to closed. Worst: paid search, under 1 per cent.',
  'MKT-06': 'Win rate against our main competitor, before 24 per cent and after 33, four quarters each.',
  'MKT-07': 'Holdout in two regions, twelve weeks; the display budget was halved at {company}.',
  'MKT-08': 'Packaging of 2024 at {company}: win rate unchanged, margin up two points.',
  'MKT-09': 'The brief for the 2025 campaign can be shared; it is one page.',
  'LDR-01': 'Shared number with sales at {company}: accepted pipeline, 25 per cent of my variable pay.',
  'LDR-02': 'Payback 16 months in the core segment, 31 outside it; finance owned the definition.',
  'LDR-03': 'Two of my team leads at {company} were promoted last year; names with their consent.',
  'LDR-04': 'Gave up lead scoring by points in 2024 after a blind test against the sellers’ own ranking.',
  'LDR-05': 'Look-back on the 2025 plan, shared with the board in January.',
};

export interface DemoCandidate {
  readonly company: string;
  /** Who could confirm it. */
  readonly confirmer: string;
  /** How they see themselves, 1 to 5, by the first three letters of a competency. */
  readonly self: Readonly<Record<'SAL' | 'MKT' | 'LDR', number>>;
  /** Points they find in situations, 0 to 3. */
  readonly judgement: Readonly<Record<'SAL' | 'MKT' | 'LDR', number>>;
  /** Claims they leave without a fact. */
  readonly bare?: readonly CompetencyId[];
  /** Items they would rather not answer. */
  readonly declined?: readonly string[];
}

type Group = 'SAL' | 'MKT' | 'LDR';

/** The whole sheet of a candidate, item by item in the order of the pages. */
export function answersOf(candidate: DemoCandidate): AnswerDraft[] {
  return assessmentItems.map((item, index) => ({
    itemId: item.id,
    version: 0,
    content: candidate.declined?.includes(item.id)
      ? { value: null, declined: true, evidence: '', confirmer: '' }
      : item.kind === 'situation'
        ? { value: choiceOf(candidate, item.competencyId, index), declined: false, evidence: '', confirmer: '' }
        : experienceOf(candidate, item.competencyId, index),
  }));
}

function experienceOf({ company, confirmer, self, bare = [] }: DemoCandidate, id: CompetencyId, index: number): AnswerContent {
  const level = Math.min(5, Math.max(1, self[groupOf(id)] + [0, 0, 1, 0, -1][index % 5]!));
  const fact = level >= 3 && index % 2 === 0 && !bare.includes(id) ? (facts[id]?.replaceAll('{company}', company) ?? '') : '';
  return { value: String(level), declined: false, evidence: fact, confirmer: fact === '' ? '' : confirmer };
}

/** The option that is worth what the candidate usually finds; now and then the next one below. */
function choiceOf({ judgement }: DemoCandidate, id: CompetencyId, index: number): string {
  const points = Math.max(0, judgement[groupOf(id)] - (index % 4 === 3 ? 1 : 0));
  const { options } = competencyById(id).sjt;
  return (options.find((option) => option.points === points) ?? options[0]!).id;
}

function groupOf(id: CompetencyId): Group {
  return id.slice(0, 3) as Group;
}
