/** What to say after an address was put right: which links that ended, and what to do; nothing where there were none. */
export function endedLinksWords(before: string, count: number): string {
  if (count === 0) return '';
  const ended = count === 1 ? `The link that went to ${before} works` : `The ${count} links that went to ${before} work`;
  return ` ${ended} no longer. Send ${count === 1 ? 'it' : 'them'} again to the new address.`;
}
