import { NO_WINDOW } from './intake-window';
import { roundName, visibleRound } from './round';

const NOW = new Date('2026-09-21T09:00:00Z');
const APART = NO_WINDOW;
const OPEN = { ...NO_WINDOW, openedAt: NOW, openedByName: 'Helena Brandt' };
const SENT = (round: number) => ({ round, submittedAt: NOW });
const DRAFT = (round: number) => ({ round, submittedAt: null });

describe('the round whose answers somebody may see', () => {
  it.each([
    ['nothing answered', OPEN, [], null],
    ['not sent', OPEN, [DRAFT(1)], null],
    ['sent, and the answers apart', APART, [SENT(1)], null],
    ['sent, and the answers open', OPEN, [SENT(1)], 1],
    ['asked again and not sent', { ...APART, round: 2 }, [SENT(1), DRAFT(2)], 1],
    ['asked again and not sent, and the second round open', { ...OPEN, round: 2 }, [SENT(1), DRAFT(2)], 1],
    ['sent again, and the second round apart', { ...APART, round: 2 }, [SENT(1), SENT(2)], 1],
    ['sent again, and the second round open', { ...OPEN, round: 2 }, [SENT(1), SENT(2)], 2],
    ['not asked again, and the second round apart', { ...APART, round: 2 }, [SENT(1)], 1],
    ['not asked again, and the second round open', { ...OPEN, round: 2 }, [SENT(1)], 2],
    ['sent for the first time in the second round, and that apart', { ...APART, round: 2 }, [SENT(2)], 1],
    ['begun in the second round, and that open', { ...OPEN, round: 2 }, [DRAFT(2)], null],
  ])('%s', (_, window, own, expected) => {
    expect(visibleRound({ window, now: NOW, own })).toBe(expected);
  });
});

test('rounds have names', () => {
  expect([1, 2, 3, 12].map(roundName)).toEqual(['first round', 'second round', 'third round', '12th round']);
});
