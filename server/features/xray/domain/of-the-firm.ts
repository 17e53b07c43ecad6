import type { Token } from './advert';
import type { PhraseTree } from './phrases';

const FIRM = new Set(['we', 'our', 'us']);
const READER = new Set(['you', 'your', 'role', 'posit', 'candid', 'person']);
const FIRST_WORDS = 3;

/** Whether the firm speaks of itself: "We have grown by a third", but not "We are looking for…" or "You help us to grow". */
export function isOfTheFirm(tokens: readonly Token[], roleOpeners: PhraseTree<true>): boolean {
  return (
    tokens.slice(0, FIRST_WORDS).some(({ stem }) => FIRM.has(stem)) &&
    !tokens.some(({ stem }) => READER.has(stem)) &&
    roleOpeners.find(tokens).length === 0
  );
}
