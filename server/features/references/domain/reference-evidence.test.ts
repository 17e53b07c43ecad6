import type { Led } from './referee';
import type { Reference, ReferenceRating } from './reference';
import { referencesFrom } from './reference-evidence';
import { referenceGaps } from './reference-gap';

const reference = (
  id: string,
  ratings: readonly ReferenceRating[],
  given: { witnessed?: readonly Led[]; isSent?: boolean } = {},
): Reference => ({
  id,
  firmId: 'firm',
  searchId: 'search',
  candidacyId: 'ada',
  candidateName: 'Ada',
  name: 'Jonas',
  email: 'jonas@northgate.example',
  relationship: 'peer',
  period: '2019',
  saw: [],
  namedAt: new Date(0),
  consentAt: new Date(0),
  withdrawnAt: null,
  askedAt: new Date(0),
  competencyIds: ['SAL-01', 'MKT-05'],
  submittedAt: given.isSent === false ? null : new Date(0),
  declinedAt: null,
  answers: { ratings, witnessed: given.witnessed ?? [], summary: '' },
  savedAt: null,
  version: 1,
});

describe('references as evidence', () => {
  it('counts what was sent, and “could not see” as nothing', () => {
    const sent = reference('b', [
      { competencyId: 'SAL-01', value: 4, note: 'x' },
      { competencyId: 'MKT-05', value: 'not_seen', note: '' },
    ]);
    const draft = reference('a', [{ competencyId: 'SAL-01', value: 5, note: 'x' }], { isSent: false });
    expect(referencesFrom([sent, draft])).toEqual({ levels: { 'SAL-01': [4] }, witnessed: [] });
  });

  it('does not depend on the order in which references are read', () => {
    const [one, other] = [
      reference('a', [{ competencyId: 'SAL-01', value: 2, note: '' }]),
      reference('b', [{ competencyId: 'SAL-01', value: 5, note: 'x' }]),
    ];
    expect(referencesFrom([one, other])).toEqual(referencesFrom([other, one]));
  });

  it('takes a referee as witness only of a function on which they gave a level', () => {
    const levels: ReferenceRating[] = [
      { competencyId: 'SAL-01', value: 4, note: 'x' },
      { competencyId: 'MKT-05', value: 'not_seen', note: '' },
    ];
    expect(referencesFrom([reference('a', levels, { witnessed: ['marketing', 'sales'] })]).witnessed).toEqual(['sales']);
  });
});

describe('the gap between referees and panel', () => {
  it('is the difference of the means, with the number behind each', () => {
    expect(referenceGaps({ 'SAL-01': [5, 4] }, { 'SAL-01': [4, 3, 2] })).toEqual([
      { competencyId: 'SAL-01', panel: { mean: 3, n: 3 }, referees: { mean: 4.5, n: 2 }, difference: 1.5 },
    ]);
  });

  it('is none where only one side has rated', () => {
    expect(referenceGaps({ 'SAL-01': [5] }, { 'SAL-02': [4] })).toEqual([
      { competencyId: 'SAL-01', panel: null, referees: { mean: 5, n: 1 }, difference: null },
    ]);
  });
});
