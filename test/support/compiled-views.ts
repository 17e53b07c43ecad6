import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { compileViews, type CompiledView } from '../../server/platform/views/view-engine';

const FOLDER = 'TEST_COMPILED_VIEWS';

/** Compiles the views once for all test files of this run: each would else spend a second on them. */
export function keepCompiledViews(viewsDir: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'ampersand-views-'));
  writeFileSync(path.join(folder, 'views.json'), JSON.stringify(compileViews(viewsDir)));
  process.env[FOLDER] = folder;
}

export function compiledViews(): CompiledView[] {
  return JSON.parse(readFileSync(path.join(process.env[FOLDER] ?? '', 'views.json'), 'utf8')) as CompiledView[];
}

export function removeCompiledViews(): void {
  const folder = process.env[FOLDER];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
