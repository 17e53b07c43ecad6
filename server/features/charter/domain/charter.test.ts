import { clausesChanged, readiness, signing, wordingOf, type CharterSignature, type Clause } from './charter';

const clause = (id: number, changes: Partial<Clause> = {}): Clause => ({
  id,
  title: `Clause ${id}`,
  text: 'One revenue goal.',
  owner: 'Helena Brandt',
  status: 'agreed',
  ...changes,
});
const signed = (changes: Partial<CharterSignature> = {}): CharterSignature => ({
  part: 'head_of_sales',
  name: 'Marcus Oyelaran',
  signedOn: '2026-09-20',
  wording: wordingOf([clause(1)]),
  versionNumber: 1,
  way: 'paper',
  recordedByName: 'Judith Marlowe',
  recordedAt: new Date(0),
  ...changes,
});

test('a charter is ready when every clause is agreed', () => {
  expect(readiness([clause(1), clause(2)], '2026-09-21')).toMatchObject({ agreed: 2, clauses: 2, isReady: true });
  expect(readiness([clause(1), clause(2, { status: 'proposed' })], '2026-09-21')).toMatchObject({ agreed: 1, proposed: 1, isReady: false });
  expect(readiness([], '2026-09-21').isReady).toBe(false);
});

test('a clause is overdue after its day and not on it, and never once it is agreed', () => {
  const overdue = (changes: Partial<Clause>) => readiness([clause(1, changes)], '2026-09-21').overdue;
  expect(overdue({ status: 'open', dueOn: '2026-09-20' })).toBe(1);
  expect(overdue({ status: 'open', dueOn: '2026-09-21' })).toBe(0);
  expect(overdue({ status: 'open' })).toBe(0);
  expect(overdue({ dueOn: '2026-09-20' })).toBe(0);
});

test('says how many clauses nobody owns', () => {
  expect(readiness([clause(1), clause(2, { owner: ' ' })], '2026-09-21').withoutOwner).toBe(1);
});

describe('a signature', () => {
  const partIn = (clauses: readonly Clause[], ...signatures: CharterSignature[]) => signing(clauses, signatures)[0];
  it('holds while the wording and the owners are the ones that were signed, whatever the status', () => {
    expect(partIn([clause(1)], signed())).toMatchObject({ isCurrent: true });
    expect(partIn([clause(1, { status: 'open', dueOn: '2026-12-01' })], signed())).toMatchObject({ isCurrent: true });
    expect(partIn([clause(1, { text: 'Two goals.' })], signed())).toMatchObject({ isCurrent: false });
    expect(partIn([clause(1, { owner: 'Somebody else' })], signed())).toMatchObject({ isCurrent: false });
  });
  it('is the newest of its part, and is missing where nobody signed', () => {
    expect(partIn([clause(1)], signed(), signed({ name: 'Her successor' }))?.signature?.name).toBe('Her successor');
    const other = signed({ name: 'Of other words', wording: wordingOf([clause(1, { text: 'Two goals.' })]), versionNumber: 2 });
    expect(partIn([clause(1)], signed(), other)?.signature?.name).toBe('Marcus Oyelaran');
    expect(partIn([clause(1, { text: 'Three goals.' })], signed(), other)).toMatchObject({ signature: other, isCurrent: false });
    expect(signing([clause(1)], [signed()]).map(({ signature }) => signature?.name ?? null)).toEqual(['Marcus Oyelaran', null, null]);
  });
});

test('a clause has changed when its words or its owner have, whatever its status', () => {
  const before = [clause(1), clause(2), clause(3)];
  const now = [clause(1, { status: 'open' }), clause(2, { text: 'Two goals.' }), clause(3, { owner: 'Somebody else' }), clause(4)];
  expect(clausesChanged(before, now).map(({ id }) => id)).toEqual([2, 3, 4]);
});
