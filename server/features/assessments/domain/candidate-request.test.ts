import { clockOf } from './candidate-request';

const day = (number: number) => new Date(Date.UTC(2026, 0, number, 9));
const review = { kind: 'review', askedAt: day(1), answer: null } as const;

describe('the clock of a request', () => {
  it.each([
    [1, 0, 'in_time'],
    [20, 19, 'in_time'],
    [21, 20, 'soon'],
    [31, 30, 'soon'],
    [32, 31, 'overdue'],
  ])('on day %i of January it has run for %i days and is %s', (now, days, state) => {
    expect(clockOf(review, day(now))).toMatchObject({ days, state, dueAt: day(31) });
  });

  it('stops with the answer, and does not run for a comment', () => {
    expect(clockOf({ ...review, answer: { text: 'Yes', byName: 'Judith', at: day(2) } }, day(9))).toBeNull();
    expect(clockOf({ ...review, kind: 'comment' }, day(9))).toBeNull();
  });
});
