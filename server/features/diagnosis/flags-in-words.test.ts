import { redFlags } from './catalogue/red-flags';
import { flagTexts, redFlagInWords } from './flags-in-words';

describe('a red flag in words of the firm', () => {
  it('says what the library says, text for text, without them', () => {
    for (const flag of redFlags) expect(redFlagInWords(flag.id, {})).toEqual(flag);
  });

  it('changes with each text that can be edited, and in nothing that counts', () => {
    for (const { id, texts } of flagTexts) {
      for (const { key, library, max } of texts) {
        const { severity, when, ...said } = redFlagInWords(id, { [key]: 'In words of our own' });
        expect({ severity, when }).toEqual({ severity: redFlagInWords(id, {}).severity, when: redFlagInWords(id, {}).when });
        expect(Object.values(said).filter((text) => text === 'In words of our own')).toHaveLength(1);
        expect(library.length).toBeLessThanOrEqual(max);
      }
    }
    const keys = flagTexts.flatMap(({ texts }) => texts.map(({ key }) => key));
    expect(new Set(keys).size).toBe(63);
  });
});
