import type { Letterhead } from '../../firm';
import { printable, type Paper, type PaperLetterhead } from './paper';

/** The room for a logo at the top of A4, in millimetres. */
const BOX = { width: 60, height: 14 };

/** A paper as this firm's: its name, and whatever else it wants at the top. */
export function underLetterhead(paper: Paper, letterhead: Letterhead): Paper {
  return { ...paper, ...printable({ firmName: letterhead.name, letterhead: paperLetterhead(letterhead) }) };
}

/** Null for a firm that has only its name. */
function paperLetterhead({ contact, accent, logo }: Letterhead): PaperLetterhead | null {
  if (contact === '' && accent === null && logo === null) return null;
  return { contact, accent, logo: logo && within(logo) };
}

/** As large as the room allows, in its own proportions. */
function within({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(BOX.width / width, BOX.height / height);
  return { width: width * scale, height: height * scale };
}
