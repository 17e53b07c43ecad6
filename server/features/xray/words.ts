import stem from 'wink-porter2-stemmer';
import tokenizer from 'wink-tokenizer';
import { sameWords, wholeWords } from './catalogue/whole-words';
import type { Token } from './domain/advert';

const tokens = tokenizer();

const stems = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** Words of a sentence with their stems; signs are left out, except that "&" reads "and". */
export function tokenise(sentence: string): Token[] {
  const words: Token[] = [];
  let from = 0;
  for (const { value, tag } of tokens.tokenize(sentence)) {
    const start = sentence.indexOf(value, from);
    if (start < 0) continue;
    from = start + value.length;
    if (tag === 'word' || tag === 'number' || tag === 'ordinal') words.push({ stem: stemOf(value), start, end: from });
    else if (value === '&') words.push({ stem: 'and', start, end: from });
  }
  return words;
}

export const stemsOf = (phrase: string): string[] => tokenise(phrase).map((token) => token.stem);

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const found = own(sameWords, lower) ?? own(wholeWords, lower) ?? stem(lower);
  if (stems.size < MOST_REMEMBERED) stems.set(lower, found);
  return found;
}

const own = (words: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;
