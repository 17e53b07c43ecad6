import { cleanText, isPlain } from './escape';
import { MEASURED, REGULAR, SEMIBOLD } from './inter-widths';

export type Weight = 'regular' | 'semibold';

export interface Fitted {
  text: string;
  isCut: boolean;
}

const regular = new Map([...MEASURED].map((character, index) => [character, REGULAR[index] ?? 650]));
const semibold = new Map([...MEASURED].map((character, index) => [character, SEMIBOLD[index] ?? 680]));
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Zero-width joiner and selectors belong in the class on their own.
// eslint-disable-next-line no-misleading-character-class
const ZERO_WIDTH = /^[\u0300-\u036f\u200b-\u200d\ufe00-\ufe0f\p{Mn}\p{Me}\p{Cf}]$/u;
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1ffff}\u{20000}-\u{3fffd}\p{Extended_Pictographic}]/u;

// Scripts Inter lacks are drawn by a fallback font; the guesses are wide so that boxes still hold them.
function guessed(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  return FULL_WIDTH.test(character) ? 1400 : 780;
}

function graphemeWidth(grapheme: string, widths: Map<string, number>): number {
  if (FULL_WIDTH.test(grapheme)) return 1400;
  let sum = 0;
  for (const character of grapheme) sum += widths.get(character) ?? guessed(character);
  return sum;
}

/** Width in user units of one line set in Inter at `size` units. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const widths = weight === 'semibold' ? semibold : regular;
  let sum = 0;
  if (isPlain(text)) {
    for (const character of text) sum += widths.get(character) ?? guessed(character);
  } else {
    for (const { segment } of graphemes.segment(cleanText(text))) sum += graphemeWidth(segment, widths);
  }
  return (sum * size) / 1000;
}

export interface TextStyle {
  size: number;
  weight?: Weight;
}

/** Cuts at a whole character (never inside an emoji or an accent) and ends with an ellipsis. */
export function fitText(text: string, maxWidth: number, { size, weight = 'regular' }: TextStyle): Fitted {
  const clean = cleanText(text);
  if (textWidth(clean, size, weight) <= maxWidth) return { text: clean, isCut: false };
  const widths = weight === 'semibold' ? semibold : regular;
  const room = (maxWidth * 1000) / size - (widths.get('…') ?? 800);
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(clean)) {
    used += graphemeWidth(segment, widths);
    if (used > room) break;
    kept += segment;
  }
  return { text: `${kept.trimEnd()}…`, isCut: true };
}

/** Breaks at spaces into lines of at most `maxWidth`; a longer word is cut. The last of `lines` ends with an ellipsis if text is left. */
export function wrapText(
  text: string,
  maxWidth: number,
  { size, weight = 'regular', lines = 99 }: TextStyle & { lines?: number },
): string[] {
  const fits = (content: string) => textWidth(content, size, weight) <= maxWidth;
  return breakAtSpaces(text, fits, lines).map((each) => fitText(each, maxWidth, { size, weight }).text);
}

function breakAtSpaces(text: string, fits: (content: string) => boolean, lines: number): string[] {
  const words = cleanText(text).split(' ').filter(Boolean);
  const broken: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || fits(longer)) {
      line = longer;
    } else if (broken.length === lines - 1) {
      line = `${line} ${words.slice(index).join(' ')}`;
      break;
    } else {
      broken.push(line);
      line = word;
    }
  }
  return line ? [...broken, line] : broken;
}
