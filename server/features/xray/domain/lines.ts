/** A page breaks its lines where its paper ends. Joins a line with the next where the sentence plainly goes on. */
export function joinLines(text: string): string {
  const joined: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.replaceAll(/[ \t]+/g, ' ').trim())) {
    const before = joined.at(-1);
    if (before && goesOn(before, line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined.join('\n');
}

function goesOn(before: string, line: string): boolean {
  if (line === '' || /^[•●▪◦·‣⁃*–—-]/.test(line)) return false;
  return /^[\p{Ll}(&]/u.test(line) || /(?:,|\b(?:and|or|of|the|to|for|with|in|a))$/.test(before);
}
