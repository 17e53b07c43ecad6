import { join } from 'node:path';
import type { Dependencies } from '../../../dependencies';
import type { Letterhead, LogoPicture } from '../../firm';
import { paperWith, type PaperText } from './paper';
import { underLetterhead } from './paper-letterhead';
import { print, type PrintFormat } from './print';

interface SampleOrder {
  readonly letterhead: Letterhead;
  readonly picture: LogoPicture | null;
  readonly format: PrintFormat;
}

/** A page of sample text under a letterhead, as the documents of the firm are set. Rejects when it cannot be set. */
export function printSample({ config, clock }: Pick<Dependencies, 'config' | 'clock'>, order: SampleOrder): Promise<Buffer> {
  const { letterhead, picture, format } = order;
  const facts = { firmName: letterhead.name, foot: 'VP Marketing · Corvane Systems · Sample', day: clock.now() };
  const paper = underLetterhead(paperWith(sampleText(letterhead.name), facts), letterhead);
  return print({ paper, picture, format, folder: join(config.rootDir, 'views', 'print') });
}

function sampleText(firmName: string): PaperText {
  return {
    title: 'VP Marketing',
    kicker: 'Sample of the letterhead',
    byline: `Corvane Systems. Prepared by ${firmName}.`,
    against: null,
    blocks: [
      { kind: 'heading', text: 'Mission' },
      { kind: 'lead', text: 'Decide where and why we should win, make the right buyers want to talk to us, and give sales a map.' },
      { kind: 'heading', text: 'Not in this role' },
      { kind: 'bullets', items: ['Managing sellers', 'Closing deals', 'Quota setting'] },
      { kind: 'heading', text: 'Reporting' },
      { kind: 'paragraph', text: 'To the CEO, with a standing seat in product planning. Peer of the head of sales.' },
    ],
    signatures: null,
  };
}
