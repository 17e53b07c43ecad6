import * as fc from 'fast-check';
import type { BriefContent } from '../../briefs';
import { contentFor, orderOfHire, places, splitRows, type Place } from './split-plan';

const source = { kind: 'template', label: 'Template' } as const;
const contentOf = (outcomes: readonly string[], measures: readonly string[], ownership = 'owner') => ({
  content: {
    outcomes: outcomes.map((text) => ({ by: 'Day 30', text, source })),
    measures: measures.map((name) => ({ name, formula: '', cadence: 'monthly', ownership, source })),
  } as unknown as BriefContent,
});
const texts = ({ outcomes }: Pick<BriefContent, 'outcomes'>) => outcomes.map(({ text }) => text);
const nothingChosen = { outcomes: new Map<string, Place>(), measures: new Map<string, Place>() };

describe('the rows of a split', () => {
  const rows = splitRows({
    sales: contentOf(['Forecast restated', 'Charter signed'], ['Price realisation']),
    marketing: contentOf(['Twenty interviews', 'Charter signed'], ['Price realisation'], 'shared'),
    current: { ...contentOf(['Written by hand'], []), primarySide: 'sales' },
  });

  it('go by themselves to the side whose template has them, and to both where both have', () => {
    expect(texts(contentFor('sales', rows, nothingChosen))).toEqual(['Written by hand', 'Forecast restated', 'Charter signed']);
    expect(texts(contentFor('marketing', rows, nothingChosen))).toEqual(['Charter signed', 'Twenty interviews']);
  });

  it('keep the wording of each side', () => {
    expect(contentFor('sales', rows, nothingChosen).measures[0]?.ownership).toBe('owner');
    expect(contentFor('marketing', rows, nothingChosen).measures[0]?.ownership).toBe('shared');
  });

  it('go where somebody says', () => {
    const chosen = { ...nothingChosen, outcomes: new Map<string, Place>([['day 30 forecast restated', 'marketing']]) };
    expect(texts(contentFor('sales', rows, chosen))).not.toContain('Forecast restated');
    expect(texts(contentFor('marketing', rows, chosen))).toContain('Forecast restated');
  });

  it('are never lost and never doubled, whatever is chosen', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const lists = fc.record({ sales: fc.array(text), marketing: fc.array(text), current: fc.array(text) });
    fc.assert(
      fc.property(lists, fc.array(fc.constantFrom(...places), { minLength: 6, maxLength: 6 }), (given, choices) => {
        const all = splitRows({
          sales: contentOf(given.sales, []),
          marketing: contentOf(given.marketing, []),
          current: { ...contentOf(given.current, []), primarySide: 'marketing' },
        });
        const chosen = { ...nothingChosen, outcomes: new Map(all.outcomes.map(({ key }, index) => [key, choices[index] ?? 'both'])) };
        const sides = [texts(contentFor('sales', all, chosen)), texts(contentFor('marketing', all, chosen))] as const;
        expect(new Set(sides.flat())).toEqual(new Set([...given.sales, ...given.marketing, ...given.current]));
        for (const side of sides) expect(new Set(side).size).toBe(side.length);
      }),
    );
  });
});

describe('the order of hire', () => {
  it('starts with the side that carries the larger need', () => {
    expect(orderOfHire({ S: 0.5, M: 0.38 }).first).toBe('sales');
    expect(orderOfHire({ S: 0.38, M: 0.5 }).first).toBe('marketing');
  });

  it('is for the client to say where both needs are as large', () => {
    expect(orderOfHire({ S: 0.42, M: 0.42 }).first).toBeNull();
  });
});
