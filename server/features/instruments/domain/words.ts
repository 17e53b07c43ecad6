/** A firm's own words by key ("I05-prompt", "I05-option-a"); where a key is missing the library's text stands. */
export type Words = Readonly<Record<string, string>>;

/** A text of the instrument that a firm may put in words of its own. */
export interface EditableText {
  readonly key: string;
  readonly label: string;
  readonly library: string;
  readonly max: number;
}

/** One item with the texts that can be edited, and in words what cannot. */
export interface EditableItem {
  readonly id: string;
  /** "Question 5", "Fact C03". */
  readonly number: string;
  readonly section: string;
  readonly texts: readonly EditableText[];
  readonly locked: readonly string[];
}

/** The library's instrument as it can be put in other words. */
export interface LibraryTexts {
  readonly version: string;
  readonly items: readonly EditableItem[];
}

/** The text as it stands in these words. */
export function textIn(words: Words, text: Pick<EditableText, 'key' | 'library'>): string {
  return Object.hasOwn(words, text.key) ? (words[text.key] ?? text.library) : text.library;
}

/** Only what differs from the library's text of an item: putting the library's text back is no edit. */
export function editsOf(item: EditableItem, typed: Words): Words {
  return Object.fromEntries(
    item.texts.flatMap(({ key, library }): [string, string][] => {
      const text = oneLine(Object.hasOwn(typed, key) ? (typed[key] ?? '') : library);
      return text === library ? [] : [[key, text]];
    }),
  );
}

/** A text as a form may send it, on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether both say the same under every key, in whatever order. */
export function sameWords(left: Words, right: Words): boolean {
  const sorted = (words: Words) => JSON.stringify(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(left) === sorted(right);
}

/** True for what can be stored as words; what a database hands back is `unknown` until it has passed here. */
export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
