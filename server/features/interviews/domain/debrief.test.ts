import fc from 'fast-check';
import type { CompetencyId } from '../../competencies';
import type { FilledScorecard } from './assigned-scorecard';
import { agendaOf, debriefRows, standingValue, type RatingChange } from './debrief';
import { debriefStanding } from './debrief-standing';
import { panelAgreement } from './panel-agreement';
import type { RatingValue } from './scorecard';

type Given = Readonly<Partial<Record<CompetencyId, RatingValue>>>;

const SENT = new Date(1000);

function card(interviewer: string, given: Given, candidacyId = 'ada'): FilledScorecard {
  const competencyIds = Object.keys(given) as CompetencyId[];
  return {
    id: `${candidacyId}-${interviewer}`,
    firmId: 'firm',
    searchId: 'search',
    candidacyId,
    candidateName: candidacyId,
    interviewerId: interviewer,
    interviewerName: interviewer,
    interviewerEmail: `${interviewer}@example.com`,
    competencyIds,
    libraryVersion: '1',
    interviewedOn: null,
    draftSavedAt: null,
    submittedAt: SENT,
    reopening: null,
    overall: { recommendation: 'yes', confidence: 'high', summary: '', version: 1 },
    ratings: competencyIds.map((competencyId) => ({ competencyId, value: given[competencyId] ?? null, note: '', version: 1 })),
  };
}

const change = (values: Partial<RatingChange>): RatingChange => ({
  scorecardId: 'ada-ines',
  competencyId: 'SAL-01',
  from: 1,
  to: 3,
  reason: 'Heard more',
  recordedByName: 'Judith',
  at: new Date(2000),
  ...values,
});

describe('the ratings side by side', () => {
  it('has a row for each competency somebody rated and says who was not asked', () => {
    const rows = debriefRows([card('ines', { 'SAL-02': 4, 'SAL-01': 2 }), card('omar', { 'SAL-01': 'not_observed' })], []);
    expect(rows.map(({ competencyId, cells }) => [competencyId, ...cells.map(({ sent }) => sent)])).toEqual([
      ['SAL-01', 2, 'not_observed'],
      ['SAL-02', 4, 'not_asked'],
    ]);
    expect(rows[0]).toMatchObject({ spread: null, averageDeviation: null, isOnAgenda: false });
  });

  it('puts a spread of three or an average deviation above five sixths on the agenda, the widest first', () => {
    const ines = card('ines', { 'SAL-01': 2, 'SAL-02': 5, 'SAL-03': 3, 'SAL-04': 5 });
    const omar = card('omar', { 'SAL-01': 4, 'SAL-02': 1, 'SAL-03': 4, 'SAL-04': 5 });
    const ruth = card('ruth', { 'SAL-04': 2 });
    const rows = debriefRows([ines, omar, ruth], []);
    expect(agendaOf(rows).map(({ competencyId }) => competencyId)).toEqual(['SAL-02', 'SAL-04', 'SAL-01']);
    expect(rows.find(({ competencyId }) => competencyId === 'SAL-04')?.averageDeviation).toBeCloseTo(4 / 3, 10);
    expect(rows.find(({ competencyId }) => competencyId === 'SAL-03')).toMatchObject({ spread: 1, averageDeviation: 0.5 });
  });

  it('keeps what was sent beside what it was changed to, and measures what was sent', () => {
    const [row] = debriefRows([card('ines', { 'SAL-01': 1 }), card('omar', { 'SAL-01': 4 })], [change({}), change({ from: 3, to: 4 })]);
    expect(row?.cells[0]).toMatchObject({ sent: 1, changed: 4 });
    expect(row?.spread).toBe(3);
  });

  it('forgets changes of a version that was sent again since', () => {
    const ines = card('ines', { 'SAL-01': 2 });
    expect(standingValue(ines, 'SAL-01', [change({ at: new Date(500) })])).toBe(2);
    expect(standingValue(ines, 'SAL-01', [change({})])).toBe(3);
    expect(standingValue(ines, 'SAL-02', [change({})])).toBeNull();
  });

  it('is the same for any order of the cards, up to the order of the cells', () => {
    const level = fc.constantFrom<RatingValue>(1, 2, 3, 4, 5, 'not_observed');
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 5 }), (levels) => {
        const cards = levels.map((value, index) => card(`i${index}`, { 'SAL-01': value }));
        const measures = (all: FilledScorecard[]) => {
          const [row] = debriefRows(all, []);
          return [row?.spread, row?.averageDeviation?.toFixed(9), row?.isOnAgenda];
        };
        expect(measures([...cards].reverse())).toEqual(measures(cards));
      }),
    );
  });
});

describe('when a debrief is open', () => {
  const sent = { interviewerName: 'Ines', submittedAt: SENT };
  const owed = { interviewerName: 'Omar', submittedAt: null };
  const early = { reason: 'The board meets today.', openedByName: 'Judith', openedAt: SENT };

  it.each([
    { cards: [], opening: null, expected: { kind: 'nobody_asked' } },
    { cards: [sent, owed], opening: null, expected: { kind: 'waiting', submitted: 1, assigned: 2, missing: ['Omar'] } },
    { cards: [sent, sent], opening: null, expected: { kind: 'open', early: null, missing: [] } },
    { cards: [sent, owed], opening: early, expected: { kind: 'open', early, missing: ['Omar'] } },
    { cards: [owed], opening: early, expected: { kind: 'waiting', submitted: 0, assigned: 1, missing: ['Omar'] } },
  ])('$expected.kind', ({ cards, opening, expected }) => {
    expect(debriefStanding(cards, opening)).toEqual(expected);
  });
});

describe('agreement of the panel', () => {
  /** Levels of two interviewers for four people. */
  const TABLE: readonly (readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5])[] = [
    [5, 4],
    [3, 3],
    [4, 4],
    [1, 2],
  ];

  it('is computed for each profile alone, over people all of these interviewers rated', () => {
    const cards = TABLE.flatMap(([ines, omar], person) => [
      card('ines', { 'SAL-01': ines, 'MKT-01': 3 }, `p${person}`),
      card('omar', { 'SAL-01': omar }, `p${person}`),
    ]);
    const { profiles, alpha, units } = panelAgreement(cards);
    expect(profiles.map(({ profile }) => profile)).toEqual(['sales', 'marketing', 'leadership']);
    // By hand: BMS 7/2, JMS 0, EMS 1/3; ICC(2,1) = (BMS − EMS) / (BMS + EMS + 2 (JMS − EMS) / 4).
    expect(profiles[0]).toMatchObject({ candidates: 4, interviewers: 2, competencies: 1 });
    expect(profiles[0]?.single?.value).toBeCloseTo(19 / 22, 10);
    expect(profiles[1]).toMatchObject({ interviewers: 1, single: null, mean: null });
    expect(profiles[2]).toMatchObject({ candidates: 0, single: null });
    expect(units).toBe(4);
    if (!alpha?.interval) throw new Error('Alpha has no interval');
    const [low, high] = alpha.interval;
    expect(low).toBeLessThan(alpha.value);
    expect(high).toBeGreaterThan(alpha.value);
  });

  it('says nothing where nothing varies or nobody was rated twice', () => {
    expect(panelAgreement([]).alpha).toBeNull();
    expect(panelAgreement([card('ines', { 'SAL-01': 3 }), card('omar', { 'SAL-01': 3 })]).alpha).toBeNull();
  });
});
