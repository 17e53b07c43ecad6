/** Spreadsheets run what begins like this: an apostrophe in front makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

/** A CSV file (RFC 4180) that is safe to open in a spreadsheet. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
