import fc from 'fast-check';
import { instrument } from './catalogue/instrument';
import { instrumentTexts } from './instrument-texts';
import { libraryQuestionnaire, questionnaireFrom } from './questionnaire';

const keys = instrumentTexts.items.flatMap(({ texts }) => texts.map(({ key }) => key));
const worded = (words: Record<string, string>) => questionnaireFrom({ words, wording: null, questions: [] });

/** An item without its texts: what is counted, in what order, and when it is asked. */
const bones = (value: unknown): unknown => {
  const texts = ['prompt', 'short', 'hint', 'help', 'text', 'label', 'evidenceRequest', 'noneLabel', 'title', 'lead'];
  if (Array.isArray(value)) return value.map(bones);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !texts.includes(key))
      .map(([key, entry]) => [key, bones(entry)]),
  );
};

describe('what a search asks', () => {
  it('is the library’s instrument, text for text, without words of a firm’s own', () => {
    for (const item of instrument.items) expect(libraryQuestionnaire.items.get(item.id)).toMatchObject(item);
    for (const item of instrument.contextItems) expect(libraryQuestionnaire.context.get(item.id)).toEqual(item);
  });

  it('keeps ids, codes, kinds, order, points and conditions whatever the words', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (words) => {
        const { items, context } = worded(words);
        expect(bones([...items.values()])).toEqual(bones(instrument.items));
        expect(bones([...context.values()])).toEqual(bones(instrument.contextItems));
      }),
      { numRuns: 50 },
    );
  });

  it('shows every text that can be edited, and each under a key of its own', () => {
    expect(new Set(keys).size).toBe(keys.length);
    const texts = ({ items, context, steps }: typeof libraryQuestionnaire) =>
      JSON.stringify([...items, ...context, ...steps.map(({ title, lead }) => [title, lead])]);
    const library = texts(libraryQuestionnaire);
    for (const key of keys) {
      const said = texts(worded({ [key]: 'In words of our own' }));
      expect({ key, count: said.split('In words of our own').length - 1 }).toEqual({ key, count: 1 });
      expect(said).not.toBe(library);
    }
  });

  it('says beside each editable text what the library says there', () => {
    for (const { texts } of instrumentTexts.items) for (const { library, max } of texts) expect(library.length).toBeLessThanOrEqual(max);
    const asked = instrumentTexts.items.filter(({ id }) => !id.startsWith('page-'));
    expect(asked.map(({ id }) => id)).toEqual([...instrument.items, ...instrument.contextItems].map(({ id }) => id));
  });

  it('reads no words from a key that every object has', () => {
    expect(worded({}).items.get('constructor')).toBeUndefined();
    expect(worded({ constructor: 'x', toString: 'y' }).items.get('I01')?.prompt).toBe(instrument.items[0]?.prompt);
  });

  it('puts own questions last, on a page of their own, and none among what is scored', () => {
    const question = { code: 'Q01', kind: 'choice', prompt: 'Where?', help: '', choices: ['Utrecht', 'Boston'] } as const;
    const { steps, items, own } = questionnaireFrom({ words: {}, wording: null, questions: [question] });
    expect(steps.at(-1)).toMatchObject({ slug: 'own', items: [], context: own });
    expect(items.has('Q01')).toBe(false);
    expect(libraryQuestionnaire.steps.some(({ slug }) => slug === 'own')).toBe(false);
  });
});
