import { mayRemind } from './reminder';

test('somebody is reminded at most once a day', () => {
  const last = new Date('2026-09-21T09:00:00Z');
  expect(mayRemind(null, last)).toBe(true);
  expect(mayRemind(last, new Date('2026-09-22T08:59:59Z'))).toBe(false);
  expect(mayRemind(last, new Date('2026-09-22T09:00:00Z'))).toBe(true);
});
