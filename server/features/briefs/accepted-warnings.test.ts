import { acceptedWords } from './accepted-warnings';

const by = (name: string, warning: number, at: string) => ({ warning, by: name, at });

test('the warnings that were accepted name each person and each time once', () => {
  const accepted = [
    by('Ada Lind', 1, '2026-11-19T10:06:10Z'),
    by('Ada Lind', 2, '2026-11-19T10:07:02Z'),
    by('Ada Lind', 3, '2026-11-19T10:07:40Z'),
    by('Ben Ode', 4, '2026-11-20T08:00:00Z'),
  ];
  expect(acceptedWords(accepted)).toEqual([
    'Accepted by Ada Lind: 1 (Thu 19 Nov 2026, 10:06 UTC), 2 and 3 (Thu 19 Nov 2026, 10:07 UTC).',
    'Accepted by Ben Ode: 4 (Fri 20 Nov 2026, 08:00 UTC).',
  ]);
  expect(acceptedWords([])).toEqual([]);
});
