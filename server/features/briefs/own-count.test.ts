import { ownCountSentences } from './own-count';

test.each([
  [{ assessed: 0, strong: 0, unconfirmed: 0 }, 'nobody has been assessed on both crafts yet'],
  [{ assessed: 1, strong: 0, unconfirmed: 0 }, 'the one person assessed on both crafts is not strong on both'],
  [
    { assessed: 14, strong: 1, unconfirmed: 2 },
    '1 of 14 people assessed on both crafts is strong on both with evidence. 2 more would count',
  ],
  [{ assessed: 14, strong: 2, unconfirmed: 0 }, 'are strong on both with evidence. So few people show what there was'],
])('of %j the firm reads its own count', (count, sentence) => {
  expect(ownCountSentences(count).join(' ')).toContain(sentence);
});

test('many people need no warning that they are few', () => {
  expect(ownCountSentences({ assessed: 31, strong: 2, unconfirmed: 0 })).toHaveLength(1);
});
