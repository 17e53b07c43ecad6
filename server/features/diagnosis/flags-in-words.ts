import { textIn, type EditableItem, type Words } from '../instruments';
import { redFlagById, redFlags, type RedFlag } from './catalogue/red-flags';
import { SEVERITY_WORDS } from './wording';

const NAME = 120;
const TEXT = 600;

const keysOf = (id: string) => ({ name: `${id}-name`, why: `${id}-why`, whatToDo: `${id}-do` });

/** A red flag as the firm words it. What raises it and what it stops is the library's. */
export function redFlagInWords(id: string, words: Words): RedFlag {
  const flag = redFlagById(id);
  const keys = keysOf(id);
  return {
    ...flag,
    name: textIn(words, { key: keys.name, library: flag.name }),
    why: textIn(words, { key: keys.why, library: flag.why }),
    whatToDo: textIn(words, { key: keys.whatToDo, library: flag.whatToDo }),
  };
}

/** The texts of the red flags that a firm may put in words of its own. */
export const flagTexts: readonly EditableItem[] = redFlags.map(({ id, severity, name, when, why, whatToDo }) => {
  const keys = keysOf(id);
  return {
    id,
    number: `Flag ${id}`,
    section: 'Red flags',
    texts: [
      { key: keys.name, label: 'Name', library: name, max: NAME },
      { key: keys.why, label: 'Why it matters', library: why, max: TEXT },
      { key: keys.whatToDo, label: 'What to do, or to write into the brief', library: whatToDo, max: TEXT },
    ],
    locked: [
      `It is raised when: ${when}`,
      `What it does: ${SEVERITY_WORDS[severity].toLowerCase()}.`,
      'What it adds to a brief, and to weights and floors.',
    ],
  };
});
