interface Field {
  readonly name: string;
  readonly value: string;
}

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** What the page itself puts into its forms: which version it showed, of which round it was. */
const OF_THE_PAGE = /^(?:number|version|turn|seen|wording|session|shown|run|ground|personId|finding)$|^version-|-version$/;
/** Names under which something is chosen as well as written; what is chosen comes as a code that says nothing to a reader. */
const MAY_BE_CHOSEN = /^(?:kind|value|level)-|^[A-Z]{1,2}-?\d\d/;
const CODE = /^[a-z0-9_.,]+$/;

/** A form's fields as somebody can read and copy them: what was written, under names in words. */
export function typedWords(fields: readonly Field[]): readonly { readonly term: string; readonly text: string }[] {
  return fields.filter(isWritten).map(({ name, value }) => ({ term: termOf(name), text: value.trim() }));
}

function isWritten({ name, value }: Field): boolean {
  if (value.trim() === '' || OF_THE_PAGE.test(name)) return false;
  return !(MAY_BE_CHOSEN.test(name) && CODE.test(value));
}

/** "clause_2" is "Clause 2"; a question's code says nothing to who answered it. */
function termOf(name: string): string {
  if (MAY_BE_CHOSEN.test(name)) return name.endsWith('-note') ? 'Your note' : 'Your answer';
  const words = name
    .replace(ID, '')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .split(/[-_ ]+/)
    .filter((word) => word !== '')
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
