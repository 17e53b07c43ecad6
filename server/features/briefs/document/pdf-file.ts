import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './paper';

/**
 * A paper as PDF, set by Typst. What people wrote reaches the template as a value and never as its source, so that nothing they write
 * is obeyed. `folder` holds the template and its fonts.
 */
export function pdfFile(paper: Paper, folder: string): Buffer {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] });
  const template = readFileSync(join(folder, 'paper.typ'), 'utf8');
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(paper) } });
  if (!compiled.result) throw new Error('The paper cannot be set', { cause: compiled.takeDiagnostics()?.shortDiagnostics });
  return compiler.pdf(compiled.result);
}
