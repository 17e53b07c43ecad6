import type { Words } from '../instruments';
import type { Brief } from './domain/brief';
import { flagsRaisedByText } from './domain/may-publish';
import type { Flag } from './domain/need';
import { flagInWords } from './flag-in-words';

/** The red flags that the wording of a brief raises by itself, in full and in the words of the search. */
export function flagsOfText(brief: Pick<Brief, 'scope' | 'primarySide' | 'content'>, words: Words): readonly Flag[] {
  return flagsRaisedByText(brief).map((id) => flagInWords(id, words));
}
