import { readDocument } from '../../server/features/xray/read-document';
import type { Download } from './browser';

/** The words of a file, blanks folded: what a reader finds on the paper. */
export async function wordsIn({ bytes }: Pick<Download, 'bytes'>): Promise<string> {
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error(`The file cannot be read: ${read.problem}`);
  return read.text.replace(/\s+/g, ' ');
}
