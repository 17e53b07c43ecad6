import { isTogether, NO_WINDOW } from './intake-window';

const at = (day: string) => new Date(`${day}T23:30:00Z`);

test('without a day and without the sponsor’s word the answers stay apart', () => {
  expect(isTogether(NO_WINDOW, at('2030-01-01'))).toBe(false);
});

test('the window closes at the end of its last day', () => {
  const window = { ...NO_WINDOW, closesOn: '2026-10-02' };
  expect(isTogether(window, at('2026-10-01'))).toBe(false);
  expect(isTogether(window, at('2026-10-02'))).toBe(false);
  expect(isTogether(window, at('2026-10-03'))).toBe(true);
});

test('the sponsor’s word opens it before', () => {
  expect(isTogether({ ...NO_WINDOW, closesOn: '2026-10-02', openedAt: at('2026-09-21') }, at('2026-09-21'))).toBe(true);
});
