import { join } from 'node:path';
import type { Response } from 'express';
import type { Dependencies } from '../../../dependencies';
import { letterheadRepository } from '../../firm';
import type { Paper } from './paper';
import { underLetterhead } from './paper-letterhead';
import { print, type PrintFormat } from './print';

interface SentPaper {
  readonly paper: Paper;
  readonly format: PrintFormat;
  readonly name: string;
  /** Whose letterhead it goes out under. */
  readonly firm: { readonly firmId: string; readonly firmName: string };
}

/** Prints a paper under the firm's letterhead and answers with the file. Nobody but whoever asked may keep it. */
export async function sendPaper(
  res: Response,
  { config, database }: Pick<Dependencies, 'config' | 'database'>,
  { paper, format, name, firm }: SentPaper,
): Promise<void> {
  const letterheads = letterheadRepository(database.reader);
  const dressed = underLetterhead(paper, await letterheads.findForFirm(firm));
  const picture = dressed.letterhead?.logo ? await letterheads.findPicture(firm.firmId) : null;
  const bytes = await print({ paper: dressed, picture, format, folder: join(config.rootDir, 'views', 'print') });
  res.attachment(`${name}.${format}`).set('Cache-Control', 'private, no-store').send(bytes);
}
