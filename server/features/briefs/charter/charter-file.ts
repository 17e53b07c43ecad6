import type { CharterPaper } from '../../charter';
import { paperTable, paperWith, type Paper } from '../document/paper';
import { safeFileName } from '../document/paper-facts';

interface CharterOnPaper {
  /** As the page shows it. */
  readonly text: CharterPaper;
  readonly clientName: string;
  readonly firmName: string;
  /** Null for words that were not put up for signature. */
  readonly number: number | null;
  readonly day: Date;
}

/** The charter as a file: the words of its page in the same order, with its version at the foot of each sheet. */
export function charterFile({ text, clientName, firmName, number, day }: CharterOnPaper): { paper: Paper; name: string } {
  const { kicker, heading, byline, table, signOff } = text;
  const version = number === null ? 'draft' : `version ${number}`;
  const words = { title: heading, kicker, byline, against: null, blocks: [paperTable(table)], signatures: signOff.signers };
  return {
    paper: paperWith(words, { firmName, day, foot: `Alignment charter · ${clientName} · ${version}` }),
    name: safeFileName(`Charter, ${clientName}, ${version}`),
  };
}
