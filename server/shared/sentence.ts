const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Ada, Ben and Cleo"; nothing for an empty list. */
export const listed = (words: readonly string[]): string => LIST.format(words);

/** The first letter large, as at the start of a sentence. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
