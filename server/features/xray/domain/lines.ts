/** A page breaks its lines where its paper ends. Joins a line with the next where the sentence plainly goes on. */
export const joinLines = (text: string): string => joinWhere(text, goesOn);

/** Shorter lines may be the items of a list without signs. */
const SHORTEST_WRAPPED = 45;

/** Keeps the work in proportion to the text where every line goes on. */
const LONGEST_JOINED = 2000;

/** Pasted text may have been broken at a width: joins a long line without an end with the next where that starts small. */
export const joinWrapped = (text: string): string =>
  joinWhere(text, (before, line) => before.length >= SHORTEST_WRAPPED && !/[.:;!?]$/.test(before) && /^[\p{Ll}(&]/u.test(line));

function joinWhere(text: string, isJoined: (before: string, line: string) => boolean): string {
  const joined: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.replaceAll(/[ \t]+/g, ' ').trim())) {
    const before = joined.at(-1);
    if (before && before.length < LONGEST_JOINED && isJoined(before, line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined.join('\n');
}

function goesOn(before: string, line: string): boolean {
  if (line === '' || /^[•●▪◦·‣⁃*–—-]/.test(line)) return false;
  return /^[\p{Ll}(&]/u.test(line) || /(?:,|\b(?:and|or|of|the|to|for|with|in|a))$/.test(before);
}
