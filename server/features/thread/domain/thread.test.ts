import type { BriefVersion } from '../../briefs';
import { competencyIds, type CompetencyId } from '../../competencies';
import { holesOf } from './holes';
import { hasEvidence, isAskedFor, threadOf, type Assessors, type ThreadInput } from './thread';

type Content = BriefVersion['content'];
const template = { kind: 'template', label: 'Template, sales-led' } as const;
const answer = { kind: 'answer', label: 'Question 3: “We lose at the close” (Helena Brandt)' } as const;

function brief({
  outcomes = [],
  measures = [],
  weights = {},
  mustHaves = {},
  reasons = [],
  why = true,
}: {
  outcomes?: readonly string[];
  measures?: readonly string[];
  weights?: Partial<Record<CompetencyId, number>>;
  mustHaves?: Partial<Record<CompetencyId, number>>;
  reasons?: readonly CompetencyId[];
  why?: boolean;
}): ThreadInput['brief'] {
  const content = {
    why: why ? [{ text: 'Question 3: “We lose at the close”', source: answer }] : [],
    outcomes: outcomes.map((text) => ({ by: 'Day 30', text, source: template })),
    measures: measures.map((name) => ({ name, formula: '', cadence: 'monthly', ownership: 'owner', source: template })),
    weightReasons: reasons.map((competency) => ({ competency, text: 'Raised from 4 to 5', source: answer })),
    mustHaveReasons: [],
  };
  return { content: content as unknown as Content, weights, mustHaves };
}

const seenBy = (all: Partial<Record<CompetencyId, Partial<Assessors>>>) =>
  new Map(
    Object.entries(all).map(([id, assessors]) => [id as CompetencyId, { interviewers: [], assessments: 0, references: 0, ...assessors }]),
  );
const thread = (of: Parameters<typeof brief>[0], assessors: ThreadInput['assessors'] = new Map()) =>
  threadOf({ brief: brief(of), assessors, received: new Map() });

describe('the thread from need to evidence', () => {
  it('joins an outcome to the competencies its words take and to the measures that take one of them', () => {
    const [outcome] = thread({
      outcomes: ['Forecast within 15% of result'],
      measures: ['Forecast error', 'Awareness or consideration'],
      weights: { 'SAL-02': 5, 'MKT-04': 2 },
    }).outcomes;
    expect(outcome).toMatchObject({ competencies: ['SAL-02'], measures: ['Forecast error'] });
  });

  it('takes only competencies that the brief weighs or asks for as a must-have', () => {
    const { competencies, outcomes } = thread({ outcomes: ['Forecast restated'], weights: { 'SAL-02': 0, 'SAL-03': 4 } });
    expect(competencies.map(({ id }) => id)).toEqual(['SAL-03']);
    expect(outcomes[0]?.competencies).toEqual([]);
  });

  it('names an answer once, however many weights it moved', () => {
    expect(thread({ weights: { 'SAL-02': 5, 'SAL-03': 5 }, reasons: ['SAL-02', 'SAL-03'] }).needs).toHaveLength(1);
  });

  it('counts an answer that moved a weight as asking for the competency', () => {
    const [first, second] = thread({ weights: { 'SAL-02': 5, 'SAL-09': 3 }, reasons: ['SAL-02'] }).competencies;
    expect([isAskedFor(first!), isAskedFor(second!)]).toEqual([true, false]);
  });

  it('does not take "not observed" for evidence', () => {
    const received = { ratings: 0, notObserved: 2, answers: 0, answersBrought: 0, references: 0 };
    expect(hasEvidence({ received })).toBe(false);
    expect(hasEvidence({ received: { ...received, ratings: 1 } })).toBe(true);
  });
});

describe('holes', () => {
  const kinds = (...given: Parameters<typeof thread>) => holesOf(thread(...given)).map(({ kind }) => kind);
  const whole = {
    outcomes: ['Forecast within 15% of result'],
    measures: ['Forecast error'],
    weights: { 'SAL-02': 5 },
    mustHaves: { 'SAL-02': 2.75 },
  } as const;

  it('has none when everything that is asked for is measured and looked at in two ways', () => {
    expect(kinds(whole, seenBy({ 'SAL-02': { assessments: 1, interviewers: ['Ines Duarte'] } }))).toEqual([]);
  });

  it('says once that nobody looks at anything yet', () => {
    expect(kinds(whole)).toEqual(['nobody_assesses']);
  });

  it('finds an outcome whose words take no competency of the brief', () => {
    const holes = holesOf(thread({ ...whole, outcomes: ['Something splendid'] }, seenBy({ 'SAL-02': { interviewers: ['Ines'] } })));
    expect(holes).toContainEqual({ kind: 'outcome_without_competency', outcomes: ['Something splendid'] });
  });

  it('finds an outcome whose competencies nobody assesses', () => {
    const of = { ...whole, outcomes: ['Brand awareness doubled', 'Forecast restated'], weights: { 'SAL-02': 5, 'MKT-04': 3 } };
    const holes = holesOf(thread(of, seenBy({ 'SAL-02': { assessments: 1, interviewers: ['Ines'] } })));
    expect(holes).toContainEqual({ kind: 'outcome_not_assessed', outcomes: ['Brand awareness doubled'] });
    expect(holes).toContainEqual({ kind: 'no_interviewer', competencies: ['MKT-04'] });
  });

  it('finds a must-have with one kind of evidence, and leaves a mere weight alone', () => {
    const of = { ...whole, weights: { 'SAL-02': 5, 'SAL-03': 5 }, reasons: ['SAL-03'] as CompetencyId[] };
    const seen = seenBy({ 'SAL-02': { interviewers: ['Ines'] }, 'SAL-03': { interviewers: ['Ines'] } });
    expect(holesOf(thread(of, seen))).toEqual([{ kind: 'must_have_one_kind', competencies: ['SAL-02'] }]);
  });

  it('finds a requirement that nothing asks for', () => {
    const seen = seenBy({ 'SAL-02': { assessments: 1, interviewers: ['Ines'] }, 'MKT-09': { assessments: 1, interviewers: ['Ines'] } });
    const of = { ...whole, weights: { 'SAL-02': 5, 'MKT-09': 3 } };
    expect(holesOf(thread(of, seen))).toEqual([{ kind: 'unasked', competencies: ['MKT-09'] }]);
  });

  it('finds an outcome that no measure shows', () => {
    const seen = seenBy({ 'SAL-02': { assessments: 1, interviewers: ['Ines'] } });
    expect(kinds({ ...whole, measures: [] }, seen)).toEqual(['outcome_without_measure']);
  });

  it('finds a brief behind which no answer stands', () => {
    expect(kinds({ ...whole, why: false }, seenBy({ 'SAL-02': { assessments: 1, interviewers: ['Ines'] } }))).toEqual(['no_need']);
  });

  it('names each competency and outcome of the brief only', () => {
    const weights = Object.fromEntries(competencyIds.map((id) => [id, 3]));
    for (const hole of holesOf(thread({ ...whole, weights }))) {
      if ('competencies' in hole) expect(new Set(hole.competencies).size).toBe(hole.competencies.length);
    }
  });
});
