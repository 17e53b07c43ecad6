/** Invisible characters that come with exports and copied text and never belong to a value. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
// A cell may hold line breaks and tabs; other control characters are never typed by a person.
// eslint-disable-next-line no-control-regex -- finding them is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** Exports put an apostrophe before a cell that a spreadsheet would take for a formula: "'+44 20 …". */
const ESCAPED_FORMULA = /^'(?=[=+\-@])/;

/** One cell as a person would read it: trimmed, without invisible characters and without an export's protecting apostrophe. */
export function cellText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(INVISIBLE, '').trim().replace(ESCAPED_FORMULA, '');
}

/** The same on one line: names, companies and positions have no line breaks. */
export function lineText(raw: string): string {
  return cellText(raw).replace(/\s+/g, ' ');
}
