import { rankAcceptability, type RankInput } from '../scoring';
import { rankOffLoop } from './rank-off-loop';

const input: RankInput = {
  criteria: ['S', 'M'],
  candidates: [
    { id: 'Ada', levels: [{ mean: 4.3, sd: 0.22 }, 2.4] },
    { id: 'Ben', levels: [{ mean: 2.7, sd: 0.24 }, 4.2] },
  ],
  weights: { mode: 'dirichlet', prior: [2, 1], concentration: 30 },
  draws: 20_000,
  seed: 5,
};

test('a thread gives the answer of the pure function, and the loop turns meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const answer = await rankOffLoop([input, { ...input, seed: 6 }]);
  clearInterval(timer);
  expect(answer).toEqual([rankAcceptability(input), rankAcceptability({ ...input, seed: 6 })]);
  expect(turns).toBeGreaterThan(0);
});

test('what the pure function refuses is refused here too', async () => {
  await expect(rankOffLoop([{ ...input, draws: 0 }])).rejects.toThrow('Draws must be a whole number');
});

test('questions asked at once and after a refusal are each answered', async () => {
  const questions = [7, 8, 9].map((seed) => ({ ...input, seed }));
  const refused = expect(rankOffLoop([{ ...input, draws: 0 }])).rejects.toThrow('Draws must be a whole number');
  const answers = await Promise.all(questions.map((question) => rankOffLoop([question])));
  await refused;
  expect(answers).toEqual(questions.map((question) => [rankAcceptability(question)]));
});
