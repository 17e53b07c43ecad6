import type { Mark, ReadSentence, Section } from './domain/advert';
import { SECTION_NAMES, SIDE_CHIPS } from './xray-words';

/** The text in its order, cut at its own headings and where its parts change. */
export function sentenceRows(sentences: readonly ReadSentence[]) {
  const parts: { name: string; note: string | null; rows: ReturnType<typeof rowOf>[] }[] = [];
  let section: Section | null = null;
  for (const sentence of sentences) {
    if (sentence.heading || sentence.section !== section) parts.push({ ...partOf(sentence), rows: [] });
    section = sentence.section;
    if (!sentence.heading) parts.at(-1)?.rows.push(rowOf(sentence));
  }
  return parts;
}

function partOf({ heading, text, section }: ReadSentence) {
  const countsLittle = section === 'about' || section === 'offer';
  return { name: heading ? text.replace(/:$/, '') : SECTION_NAMES[section], note: countsLittle ? 'counts little' : null };
}

function rowOf({ text, marks, side }: ReadSentence) {
  return { pieces: piecesOf(text, marks), chip: side === 'neutral' ? null : SIDE_CHIPS[side] };
}

interface Piece {
  text: string;
  /** The side and its name where the words decided something. */
  mark: { side: string; label: string } | null;
}

function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, side, counted } of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start), mark: null });
    const label = counted < 1 ? `${SIDE_CHIPS[side].label}, only mentioned` : SIDE_CHIPS[side].label;
    pieces.push({ text: text.slice(start, end), mark: { side: counted < 1 ? 'mentioned' : side, label } });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), mark: null });
  return pieces;
}
