import type { ReadSentence, Token } from './advert';
import type { PhraseTree } from './phrases';

export interface MeasureWords {
  readonly outcomeNouns: PhraseTree<true>;
  readonly achieveVerbs: PhraseTree<true>;
  readonly heldTo: PhraseTree<true>;
}

/** A sentence of the job that names something the person will be held to: a number with a result, or a target to be met. */
export function isMeasured(sentence: ReadSentence, tokens: readonly Token[], words: MeasureWords): boolean {
  if (sentence.section !== 'duties' && sentence.section !== 'opening') return false;
  if (sentence.weight < 0.5) return false;
  if (hasQuantity(sentence.text, tokens) && words.outcomeNouns.find(tokens).length > 0) return true;
  return words.achieveVerbs.find(tokens).length > 0 && words.heldTo.find(tokens).length > 0;
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundred thousand million per'.split(' '),
);

function hasQuantity(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    const word = text.slice(token.start, token.end);
    // Neither the number of a list item nor a calendar year.
    if (/^(?:19|20)\d\d$/.test(word) || (index === 0 && /^\s*[.)–-]\s/.test(text.slice(token.end)))) return false;
    return (
      (/^\d/.test(word) || NUMBER_WORDS.has(token.stem)) &&
      !tokens.slice(index + 1, index + 4).some(({ stem }) => stem === 'year' || stem === 'hour' || stem === 'day')
    );
  });
}
