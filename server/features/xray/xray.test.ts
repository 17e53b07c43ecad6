import fc from 'fast-check';
import { read } from './fixtures/read';

describe('for any text', () => {
  const fragment = fc.constantFrom(
    'sales',
    'marketing',
    'and',
    '&',
    'with',
    'quota',
    'brand',
    ',',
    '. ',
    '\n',
    ': ',
    'Requirements',
    '<b>',
    '&amp;',
    '•',
    'the',
    '5',
    'years',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fragment, { maxLength: 60 }).map((words) => words.join(' ')),
  );

  test('shares lie between 0 and 1 and make 1, or both are 0', () => {
    fc.assert(
      fc.property(text, fc.string(), (body, title) => {
        const { salesShare, marketingShare, sentences } = read(body, title);
        for (const share of [salesShare, marketingShare]) expect(share >= 0 && share <= 1).toBe(true);
        expect([0, 1]).toContain(Math.round((salesShare + marketingShare) * 1e9) / 1e9);
        for (const { weight } of sentences) expect(weight >= 0 && weight <= 1).toBe(true);
      }),
    );
  });

  test('the answer is always the same, and no competency is both asked for and missing', () => {
    fc.assert(
      fc.property(text, (body) => {
        const result = read(body);
        expect(read(body)).toEqual(result);
        expect(result.competencies.missing.filter((id) => result.competencies.asked.includes(id))).toEqual([]);
      }),
    );
  });

  test('marks lie inside their sentence and do not overlap', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const { text: sentence, marks } of read(body).sentences)
          marks.reduce((from, { start, end }) => {
            expect(start >= from && end > start && end <= sentence.length).toBe(true);
            return end;
          }, 0);
      }),
    );
  });

  test('the order of duties does not matter', () => {
    const duties = ['Close deals.', 'Write the newsletter.', 'Coach sellers.', 'Plan the brand campaign.', 'Visit key accounts.'];
    const { salesShare, verdict } = read(duties.join('\n'));
    fc.assert(
      fc.property(fc.shuffledSubarray(duties, { minLength: duties.length }), (shuffled) => {
        const result = read(shuffled.join('\n'));
        expect(result.salesShare).toBeCloseTo(salesShare, 9);
        expect(result.verdict).toBe(verdict);
      }),
    );
  });

  test('a megabyte of hostile signs is read to the end', () => {
    for (const sign of ['<', '&', 'a', '- ', ': ', 'sales and ', '. ', `${'a'.repeat(50)}\n`])
      expect(read(sign.repeat(100_000)).verdict).toBeDefined();
  });
});
