import { maySeeLevels, shortlistFor } from './shortlist.policy';

describe('shortlistFor', () => {
  const first = { id: 'a', number: 1, releasedTo: ['helena', 'ingrid'] };
  const second = { id: 'b', number: 2, releasedTo: ['helena'] };
  const unreleased = { id: 'c', number: 3, releasedTo: [] };

  it('is the newest released to this person, never an unreleased one or one for others', () => {
    const all = [unreleased, second, first];
    expect(shortlistFor('helena', all)).toBe(second);
    expect(shortlistFor('ingrid', all)).toBe(first);
    expect(shortlistFor('marcus', all)).toBeNull();
  });
});

describe('maySeeLevels', () => {
  it('waits for the last scorecard this person owes, whoever it is about', () => {
    expect(maySeeLevels(new Set(['ada']))).toBe(false);
    expect(maySeeLevels(new Set())).toBe(true);
  });
});
