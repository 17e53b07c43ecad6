import { join } from 'node:path';
import type { Response } from 'express';
import type { Dependencies } from '../../../dependencies';
import type { Paper } from './paper';
import { print, type PrintFormat } from './print';

/** Prints a paper and answers with the file. Nobody but whoever asked may keep it. */
export async function sendPaper(
  res: Response,
  { config }: Pick<Dependencies, 'config'>,
  { paper, format, name }: { readonly paper: Paper; readonly format: PrintFormat; readonly name: string },
): Promise<void> {
  const bytes = await print({ paper, format, folder: join(config.rootDir, 'views', 'print') });
  res.attachment(`${name}.${format}`).set('Cache-Control', 'private, no-store').send(bytes);
}
