import { instrument } from '../intake';
import { questionWords, type Asked } from './wording';

const asked = (prompt: string): Asked => ({ items: new Map(instrument.items.map((item) => [item.id, { ...item, prompt }])) });

test.each([
  ['Which matters more: sales or marketing? Decide as if only one could.', 'Which matters more: sales or marketing?'],
  ['Think of twenty you did not win. Where did most of them go?', 'Think of twenty you did not win. Where did most of them go?'],
  ['Share 100 points among six jobs. Nothing may be left over.', 'Share 100 points among six jobs'],
  ['What fills the week', 'What fills the week'],
])('a question is told without its explanation: %s', (prompt, words) => {
  expect(questionWords(asked(prompt), 'I03')).toBe(words);
});
