import fc from 'fast-check';
import { sides, type Side } from '../../../shared/side';
import { competencyById, competencyIds } from '../../competencies';
import { weightAdjustments } from '../catalogue/weight-adjustments';
import type { Brief } from './brief';
import { chooseScope } from './choose-scope';
import { openedTerms } from './combined-terms';
import { generateBrief } from './generate-brief';
import type { AlignmentDecision, Recommendation, Severity } from './need';
import { scopes, type Scope } from './scope';
import { sourceKinds, type Source } from './source';
import { aFlag, aNeed, aRequest, helena, marcus } from './test-builders';
import { concentrationFor, weightProblems } from './weigh-competencies';

/** Every source anywhere in a value, however deep. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [inner as Source] : sourcesIn(inner)));
}

/** Every object that is a line of the document: it has a text (or is a measure) and must name its source. */
function linesIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = !Array.isArray(value) && ('text' in value || 'formula' in value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(linesIn)];
}

const aDecision: AlignmentDecision = {
  decidedBy: 'Helena Brandt',
  scope: 'marketing_led',
  reason: 'Nobody left to call.',
  decidedOn: 'Tue 6 Oct 2026',
  dissents: [{ name: 'Marcus Oyelaran', reason: 'Sellers first.' }],
};

const anyAnswers = fc.dictionary(
  fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`)),
  fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'dk'), fc.subarray(['quota', 'cac', 'leads', 'accept', 'nrr'])),
);
const anyFlags = fc.subarray(Array.from({ length: 21 }, (_, index) => `RF-${String(index + 1).padStart(2, '0')}`));
const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    scope: fc.constantFrom<Scope>(...scopes),
    primarySide: fc.constantFrom<Side>(...sides),
    flags: anyFlags,
    severity: fc.constantFrom<Severity>('block_publish', 'block_start', 'warn'),
    approver: anyAnswers,
    head: anyAnswers,
    debt: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ scope, primarySide, flags, severity, approver, head, debt }) =>
    generateBrief(
      aRequest({
        need: aNeed({ redFlags: flags.map((id) => aFlag(id, severity)), shares: { S: 0.4, M: 0.5, T: 0.2, A: debt, R: 0 } }),
        scope,
        primarySide,
        respondents: [helena(approver), marcus(head)],
        combined: scope === 'combined_flagged' ? openedTerms({ requestedBy: 'Helena', reason: 'One post', against: null }) : null,
      }),
    ),
  );

describe('a generated brief', () => {
  it('names a source for every line, whatever was answered', () => {
    fc.assert(
      fc.property(anyBrief, ({ content }) => {
        for (const one of linesIn(content)) expect(one).toHaveProperty('source');
        for (const source of sourcesIn(content)) {
          expect(sourceKinds).toContain(source.kind);
          expect(source.label.trim()).not.toBe('');
        }
      }),
    );
  });

  it('keeps every weight a whole step from 1 to 6, with one reason for each step up', () => {
    fc.assert(
      fc.property(anyBrief, ({ weights, mustHaves, content }) => {
        expect(weightProblems(weights, mustHaves)).toEqual([]);
        for (const { competency, text } of content.weightReasons) {
          expect(weights[competency]).toBeGreaterThanOrEqual(Number(text.at(-1)));
        }
      }),
    );
  });

  it('never weighs the neighbouring craft of a single role', () => {
    fc.assert(
      fc.property(anyBrief, ({ scope, primarySide, weights }) => {
        const foreign = primarySide === 'sales' ? 'marketing' : 'sales';
        const weighed = competencyIds.filter((id) => weights[id] !== undefined && competencyById(id).profile === foreign);
        if (scope !== 'combined_flagged') expect(weighed).toEqual([]);
        else expect(weighed).toHaveLength(9);
      }),
    );
  });

  it('never puts both disciplines into the title as one', () => {
    fc.assert(fc.property(anyBrief, ({ content }) => expect(content.title.text).not.toMatch(/and marketing|& marketing|and sales/i)));
  });

  it('lists every red flag with what it asks for', () => {
    fc.assert(
      fc.property(anyBrief, ({ content }) => {
        for (const implication of content.implications) expect(implication.text).toBe(`What ${implication.flagId} asks for.`);
      }),
    );
  });

  it('takes the marketing template, the client’s words and the flags for a marketing-led need', () => {
    const { content, weights, concentration } = generateBrief(aRequest());
    expect(content.title.text).toBe('VP Marketing');
    expect(content.mission[0]?.source).toEqual({ kind: 'template', label: 'Template, marketing-led' });
    expect(content.why.map((one) => one.text)).toEqual([
      'How busy are your sellers? “Sellers look for someone to talk to”',
      'Where did most of them go? “They never reached us”',
    ]);
    expect(content.notInRole.at(-1)?.source.label).toContain('Question 19');
    expect(content.outcomes[1]).toEqual({
      by: 'Day 30',
      text: 'One written definition of a qualified lead, agreed by both functions (charter clause 2)',
      source: { kind: 'flag', label: 'Red flag RF-06: Name of RF-06' },
    });
    expect(content.measures[0]?.source.label).toBe('Question 23: chosen by Helena Brandt');
    expect(content.charter[1]).toMatchObject({ status: 'open', source: { kind: 'flag' } });
    expect(weights).toMatchObject({ 'MKT-02': 6, 'MKT-04': 5, 'MKT-05': 6, 'MKT-06': 5, 'LDR-01': 5, 'LDR-02': 3 });
    expect(concentration).toBe(60);
  });

  it('gives two searches the role of this search’s side and nothing to outsource', () => {
    const { content } = generateBrief(aRequest({ scope: 'two_searches', primarySide: 'sales' }));
    expect(content.title.text).toBe('VP Sales');
    expect(content.outsourcing).toBeNull();
    expect(content.reporting[0]?.text).toBe('Both to the CEO.');
    expect(content.measures.map((one) => one.name)).toContain('Company revenue goal');
  });

  it('gives a combined role the measures of its primary side, its own floors and the other half to buy', () => {
    const combined = openedTerms({ requestedBy: 'Helena Brandt', reason: 'One post', against: 'marketing_led' });
    const brief = generateBrief(aRequest({ scope: 'combined_flagged', primarySide: 'sales', combined }));
    expect(brief.content.title.text).toBe('VP Sales, with marketing oversight');
    expect(brief.content.measures[0]?.name).toBe('Bookings against plan');
    expect(brief.content.outsourcing?.side).toBe('marketing');
    expect(brief.mustHaves).toEqual({ 'LDR-01': 3.25, 'SAL-02': 2.75, 'SAL-06': 2.75, 'MKT-02': 2.5, 'MKT-05': 2.5 });
    expect(brief.content.outcomes.map((one) => one.by)).toEqual(['Day 30', 'Day 30', 'Day 90', 'Day 90', 'Month 6', 'Month 12']);
  });

  it('writes the decision on record where stakeholders disagreed', () => {
    const decision = aDecision;
    expect(generateBrief(aRequest({ decision })).content.decisions[0]?.text).toContain(
      'Helena Brandt decided for marketing on Tue 6 Oct 2026: “Nobody left to call.” Dissent of Marcus Oyelaran',
    );
  });
});

describe('weights and floors', () => {
  it('stop at six however many answers push the same way', () => {
    const answers = { I03: 'e', I04: 'd', I07: 'b', I12: 'a', I17: 'c' };
    const { weights } = generateBrief(aRequest({ scope: 'sales_led', primarySide: 'sales', respondents: [helena(answers)] }));
    expect(weights).toMatchObject({ 'SAL-02': 6, 'SAL-03': 6, 'SAL-06': 6, 'SAL-04': 6, 'SAL-09': 5 });
  });

  it('count an adjustment once, however many of its answers were given', () => {
    const answers = { I04: 'e', I05: 'a', I11: 'c' };
    const { weights } = generateBrief(aRequest({ scope: 'sales_led', primarySide: 'sales', respondents: [helena(answers)] }));
    expect(weights).toMatchObject({ 'SAL-05': 5, 'SAL-01': 5 });
  });

  it.each(['RF-04', 'RF-15'])('raise the partnership floor to 3.25 under %s and say why', (id) => {
    const { mustHaves, content } = generateBrief(aRequest({ need: aNeed({ redFlags: [aFlag(id, 'warn')] }) }));
    expect(mustHaves['LDR-01']).toBe(3.25);
    expect(content.mustHaveReasons).toEqual([
      { competency: 'LDR-01', text: 'Floor raised to 3.25', source: { kind: 'flag', label: `Red flag ${id}: Name of ${id}` } },
    ]);
  });

  it('refuse more than five must-haves on one axis and steps outside 1 to 6', () => {
    const floors = { 'SAL-01': 3, 'SAL-02': 3, 'SAL-03': 3, 'SAL-04': 3, 'SAL-05': 3, 'SAL-06': 3 };
    expect(weightProblems({ 'SAL-01': 7, 'SAL-02': 2.5 }, floors)).toEqual([
      { competency: 'SAL-01', kind: 'out_of_range' },
      { competency: 'SAL-02', kind: 'out_of_range' },
      { axis: 'SAL', kind: 'too_many_must_haves' },
    ]);
  });

  it('know only competencies of the catalogue', () => {
    for (const id of weightAdjustments.flatMap((adjustment) => adjustment.raises)) expect(competencyIds).toContain(id);
  });

  it.each([
    ['high', [], 60],
    ['high', ['RF-19'], 30],
    ['moderate', [], 30],
    ['low', [], 10],
  ] as const)('with %s confidence and flags %j are trusted at %d', (confidence, flags, expected) => {
    expect(concentrationFor({ confidence, redFlags: flags.map((id) => aFlag(id, 'block_publish')) })).toBe(expected);
  });
});

describe('the scope of a brief', () => {
  it.each<[Recommendation, object]>([
    ['undetermined', { kind: 'refused', because: 'undetermined' }],
    ['provisional', { kind: 'refused', because: 'provisional' }],
    ['blocked', { kind: 'refused', because: 'blocked' }],
    ['sales_led', { kind: 'ready', scope: 'sales_led', primarySide: 'sales' }],
  ])('for %s', (recommendation, expected) => {
    expect(chooseScope(aNeed({ recommendation, primarySide: null }), null)).toEqual(expected);
  });

  it('follows the recorded decision where stakeholders disagreed', () => {
    const decision = aDecision;
    expect(chooseScope(aNeed({ recommendation: 'blocked' }), decision)).toEqual({
      kind: 'ready',
      scope: 'marketing_led',
      primarySide: 'marketing',
    });
  });

  it.each(['two_searches', 'combined_flagged'] as const)('asks for the side of %s when the margin is near the middle', (recommendation) => {
    expect(chooseScope(aNeed({ recommendation, primarySide: null, margin: 0.04 }), null)).toEqual({
      kind: 'side_needed',
      scope: recommendation,
    });
    expect(chooseScope(aNeed({ recommendation, primarySide: null, margin: 0.06 }), null)).toMatchObject({ primarySide: 'sales' });
  });
});
