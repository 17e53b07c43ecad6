import { redFlagInWords } from '../diagnosis';
import type { Words } from '../instruments';
import type { Flag } from './domain/need';

/** A red flag as briefs know it, in the words of the search; its own severity unless the search gives it another. */
export function flagInWords(id: string, words: Words, severity?: Flag['severity']): Flag {
  const flag = redFlagInWords(id, words);
  return { id, severity: severity ?? flag.severity, name: flag.name, message: flag.why, briefImplication: flag.whatToDo };
}
