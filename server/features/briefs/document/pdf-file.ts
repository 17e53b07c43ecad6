import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintOrder } from './print';

/**
 * A paper as PDF, set by Typst. What people wrote reaches the template as a value and never as its source, so that nothing they write
 * is obeyed. The logo is a file beside the template, in memory only.
 */
export function pdfFile({ paper, picture, folder }: Omit<PrintOrder, 'format'>): Buffer {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] });
  if (picture) compiler.mapShadow(join(folder, `logo.${picture.kind}`), Buffer.from(picture.bytes));
  const template = readFileSync(join(folder, 'paper.typ'), 'utf8');
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { paper: JSON.stringify({ ...paper, logo: picture && `/logo.${picture.kind}` }) },
  });
  if (!compiled.result) throw new Error('The paper cannot be set', { cause: compiled.takeDiagnostics()?.shortDiagnostics });
  return compiler.pdf(compiled.result);
}
